/* Several who say one thing: "the army and the ministry said", "according to
 * police and witnesses". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define MOST_OTHERS 4
#define LONGEST_NAME 10 /* words of one of them */

gboolean
phrase_is_only_source (const Sentence *sentence, const SourcePhrase *phrase)
{
  const guint inner = WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE
                      | WORD_PREPOSITION;
  const guint kinds = LEX_BIT (LEX_ORGANISATION) | LEX_BIT (LEX_OFFICE)
                      | LEX_BIT (LEX_PARTY) | LEX_BIT (LEX_COUNTRY);
  gboolean speaks = FALSE;

  if (phrase->end - phrase->first > LONGEST_NAME)
    return FALSE;
  for (guint i = phrase->first; i < phrase->end; i++)
    {
      const Token *token = &sentence->tokens[i];
      const EntityMention *entity = entity_covering (sentence, i);

      if (entity != NULL && entity->kind != ENTITY_PLACE)
        speaks = TRUE;
      else if (token->word != NULL && (token->word->starts & kinds) != 0)
        speaks = TRUE;
      else if (entity == NULL && (token_function (token) & inner) == 0
               && token->kind != TOKEN_POSSESSIVE
               && !token_is_mark (token, MARK_HYPHEN))
        return FALSE;
    }
  return speaks;
}

/* FALSE for who has no name, and for people of whom something may be said. */
static gboolean
describe (AttributionScan *scan, const SourcePhrase *phrase,
          AttributionMention *ret)
{
  return phrase_is_only_source (scan->sentence, phrase)
         && source_describe (scan, phrase, ret) && ret->name != NULL;
}

/* Adds who OTHER is, and those who speak with it, to those of MENTION. */
static void
add_joint (const AttributionScan *scan, AttributionMention *mention,
           const AttributionMention *other)
{
  JointOrigin *joint;

  if (mention->n_joint == MOST_OTHERS
      || g_strcmp0 (mention->name, other->name) == 0)
    return;
  joint = arena_new_array (scan->analysis->arena, JointOrigin,
                           mention->n_joint + 1);
  for (guint i = 0; i < mention->n_joint; i++)
    joint[i] = mention->joint[i];
  joint[mention->n_joint++]
      = (JointOrigin) { other->name, other->id, other->origin_kind };
  mention->joint = joint;
}

/* Behind the mark or word that joins a phrase which ends there to what begins
 * at FIRST; 0: none does. */
static guint
joined_end (const Sentence *sentence, guint first, gboolean comma)
{
  if (first > 1 && token_equals (&sentence->tokens[first - 1], "and"))
    return first > 2 && token_is_mark (&sentence->tokens[first - 2], ',')
               ? first - 2
               : first - 1;
  return comma && first > 1
                 && token_is_mark (&sentence->tokens[first - 1], ',')
             ? first - 1
             : 0;
}

/* TRUE where a clause can begin at token AT. */
static gboolean
begins_clause (const Sentence *sentence, guint at)
{
  return at == 0 || sentence->tokens[at - 1].kind == TOKEN_MARK
         || token_equals (&sentence->tokens[at - 1], "both")
         || token_equals (&sentence->tokens[at - 1], "but")
         || token_equals (&sentence->tokens[at - 1], "while")
         || (at > 1 && token_equals (&sentence->tokens[at - 1], "and")
             && token_is_mark (&sentence->tokens[at - 2], ','));
}

void
joint_before (AttributionScan *scan, SourcePhrase *phrase,
              AttributionMention *mention)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention last = *mention, first = { 0 };
  AttributionMention between[MOST_OTHERS];
  guint begin = phrase->first, n = 0, end;

  if (mention->name == NULL || phrase->pronoun)
    return;
  while (n < MOST_OTHERS
         && (end = joined_end (sentence, begin, n > 0)) > 0)
    {
      SourcePhrase before = { phrase_start (sentence, end), end, FALSE };
      AttributionMention other = { 0 };

      if (before.first >= end || !describe (scan, &before, &other))
        break;
      between[n++] = other;
      begin = before.first;
    }
  if (n == 0 || !begins_clause (sentence, begin))
    return;
  first = between[--n];
  while (n > 0)
    add_joint (scan, &first, &between[--n]);
  add_joint (scan, &first, &last);
  phrase->first = begin;
  first.source = tokens_range (sentence, begin, phrase->end);
  *mention = first;
}

void
joint_behind (AttributionScan *scan, SourcePhrase *phrase,
              AttributionMention *mention)
{
  const Sentence *sentence = scan->sentence;

  if (mention->name == NULL)
    return;
  for (guint n = 0; n < MOST_OTHERS; n++)
    {
      AttributionMention other = { 0 };
      SourcePhrase next;

      if (phrase->end + 1 >= sentence->n_tokens
          || !token_equals (&sentence->tokens[phrase->end], "and")
          || !following_phrase (sentence, phrase->end + 1, &next)
          || (next.end < sentence->n_tokens
              && sentence->tokens[next.end].kind != TOKEN_MARK
              && !token_in_time (sentence, next.end)
              && !token_equals (&sentence->tokens[next.end], "and"))
          || !describe (scan, &next, &other))
        return;
      add_joint (scan, mention, &other);
      phrase->end = next.end;
      mention->source = tokens_range (sentence, phrase->first, phrase->end);
    }
}
