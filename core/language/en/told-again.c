/* Who is meant by a mere noun: behind "Human Rights Watch reported", "the
 * group said" is that organisation again. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LOOK_BACK 10 /* sentences */
#define LONGEST 5    /* words of "the London-based rights group" */

/* The noun of "the group", "the London-based rights group"; NULL: PHRASE is
 * none such, or names the body. */
static const OrganisationNoun *
noun_of (const Sentence *sentence, const SourcePhrase *phrase)
{
  guint last = phrase->end - 1, end;

  if (phrase->end < phrase->first + 2 || phrase->end > phrase->first + LONGEST
      || !token_equals (&sentence->tokens[phrase->first], "the"))
    return NULL;
  for (guint i = phrase->first + 1; i <= last; i++)
    if ((sentence->tokens[i].flags & TOKEN_CAPITAL) != 0
        && (i == last
            || !token_is_mark (&sentence->tokens[i + 1], MARK_HYPHEN)))
      return NULL;
  return organisation_noun_at (sentence, last, &end);
}

/* TRUE where the LENGTH bytes of WORD stand in TEXT, in any case. */
static gboolean
holds_word (const char *text, gsize n, const char *word, gsize length)
{
  for (gsize i = 0; i + length <= n; i++)
    if (g_ascii_strncasecmp (text + i, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* TRUE where NOUN at token AT can mean MENTION: its name holds the noun, or
 * both are groups that nobody governs. */
static gboolean
can_mean (const AttributionScan *scan, guint at, const OrganisationNoun *noun,
          const AttributionMention *mention)
{
  const char *text = scan->analysis->text;
  const Token *token = &scan->sentence->tokens[at];
  const char *word = text + token->start;
  gsize length = token->end - token->start;

  if (holds_word (mention->name, strlen (mention->name), word, length)
      || holds_word (text + mention->source.start,
                     mention->source.end - mention->source.start, word,
                     length))
    return TRUE;
  if (token_equals (token, "agency") || token_equals (token, "office"))
    return mention->origin_kind == ORIGIN_UN;
  return (noun->kind == ORIGIN_NGO || noun->kind == ORIGIN_MONITOR)
         && (mention->origin_kind == ORIGIN_NGO
             || mention->origin_kind == ORIGIN_MONITOR
             || (mention->origin_kind == ORIGIN_PARTY
                 && token_equals (token, "group")));
}

gboolean
source_told_again (AttributionScan *scan, const SourcePhrase *phrase,
                   AttributionMention *ret)
{
  const OrganisationNoun *noun = noun_of (scan->sentence, phrase);

  if (noun == NULL || !scan->resolve)
    return FALSE;
  for (guint back = 1; back <= LOOK_BACK && back <= scan->index; back++)
    {
      ArenaArray before
          = attributions_scan (scan->analysis, scan->index - back, FALSE);

      for (guint i = before.len; i-- > 0;)
        {
          const AttributionMention *mention
              = &arena_array_index (before, AttributionMention, i);

          if (mention->name == NULL || mention->anonymous
              || (mention->id == NULL && mention->speaker != NULL)
              || !can_mean (scan, phrase->end - 1, noun, mention))
            continue;
          source_copy (ret, mention);
          ret->chain = NULL;
          ret->joint = NULL;
          ret->n_joint = 0;
          return TRUE;
        }
    }
  return FALSE;
}
