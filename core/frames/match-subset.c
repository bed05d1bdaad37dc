/* Parts of those spoken of before: "among the dead were two officers", "40 of
 * the dead were foreigners". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/roles.h"
#include "language/en/english.h"

/* "Nine of the injured are Turkish" */
static gboolean
is_demonym (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    if (sentence->entities[i].at.first_token == token)
      return sentence->entities[i].kind == ENTITY_DEMONYM;
  return FALSE;
}

/* "40 of the dead were foreigners": the noun that says who they were; NULL:
 * none does.  *RET_IS_PART: such a noun or adjective stands there. */
static const PersonNoun *
predicate_noun (const Sentence *sentence, const NounGroup *group,
                gboolean *ret_is_part)
{
  guint be = group->at.end_token;

  *ret_is_part = FALSE;
  if (be < 2 || be + 1 >= sentence->n_tokens
      || (token_function (&sentence->tokens[be]) & WORD_BE) == 0
      || !token_equals (&sentence->tokens[be - 2], "the")
      || group->quantity < 0)
    return NULL;
  for (guint at = be + 1; at < sentence->n_tokens && at < be + 3; at++)
    {
      const LexEntry *entry = lexicon_match (
          sentence->tokens, at, sentence->n_tokens, LEX_PERSON);
      const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

      *ret_is_part = *ret_is_part || is_demonym (sentence, at)
                     || (noun != NULL && !noun->participle);
      if (noun != NULL)
        return noun->participle ? NULL : noun;
    }
  return NULL;
}

/* Counts those of the predicate noun, as a part of the whole. */
void
match_take_predicate_noun (Matcher *matcher, const NounGroup *group, guint from)
{
  gboolean is_part;
  const PersonNoun *noun = predicate_noun (matcher->sentence, group, &is_part);

  for (guint i = from; is_part && i < matcher->matches->len; i++)
    {
      FrameMatch *match = &g_array_index (matcher->matches, FrameMatch, i);

      match->is_subset = TRUE;
      if (noun == NULL)
        continue;
      match->category = noun->category;
      match->category_assumed = noun->category == CATEGORY_CIVILIAN;
      match->breakdown = noun->breakdown;
      match->population = noun->many;
    }
}

/* Behind "among the dead were", "those killed included", where a subset
 * begins, and behind "the dead were", where all are named; 0: the sentence
 * names none. */
static guint
subset_begins (const Matcher *matcher, gboolean *ret_all)
{
  const Sentence *sentence = matcher->sentence;
  guint the = matcher->token - 1;
  guint function = matcher->end < sentence->n_tokens
                       ? token_function (&sentence->tokens[matcher->end])
                       : 0;

  if (matcher->token == 0
      || (token_function (&sentence->tokens[the])
          & (WORD_ARTICLE | WORD_DETERMINER))
             == 0)
    return 0;
  *ret_all = (function & WORD_BE) != 0
             && (the == 0 || sentence->tokens[the - 1].kind == TOKEN_MARK
                 || token_equals (&sentence->tokens[the - 1], "that"));
  if ((function & WORD_INCLUDING) || *ret_all
      || ((function & WORD_BE) && the > 0
          && token_equals (&sentence->tokens[the - 1], "among")))
    return matcher->end + 1;
  return 0;
}

/* Counts the people of such a subset as a part of those spoken of before. */
gboolean
match_subset (Matcher *matcher)
{
  gboolean all = FALSE;
  guint begin = subset_begins (matcher, &all);
  guint from = matcher->matches->len;
  Participants participants;

  if (begin == 0)
    return FALSE;
  participants = find_objects (matcher->sentence, begin);
  add_participants (matcher, &participants, NULL);
  for (guint i = from; i < matcher->matches->len; i++)
    g_array_index (matcher->matches, FrameMatch, i).is_subset = !all;
  return !all || matcher->matches->len > from;
}
