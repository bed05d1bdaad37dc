/* Parts of those spoken of before: "among the dead were two officers", "40 of
 * the dead were foreigners". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/roles.h"
#include "language/en/english.h"

/* "40 of the dead were foreigners": the noun that says who they were, its
 * token in *RET_AT; NULL: none does. */
static const PersonNoun *
predicate_noun (const Sentence *sentence, const NounGroup *group,
                guint *ret_at)
{
  guint be = group->at.end_token;

  if (be < 2 || be + 1 >= sentence->n_tokens
      || (token_function (&sentence->tokens[be]) & WORD_BE) == 0
      || !token_equals (&sentence->tokens[be - 2], "the")
      || group->quantity < 0)
    return NULL;
  for (*ret_at = be + 1; *ret_at < sentence->n_tokens && *ret_at < be + 3;
       ++*ret_at)
    {
      const LexEntry *entry = lexicon_match (
          sentence->tokens, *ret_at, sentence->n_tokens, LEX_PERSON);

      if (entry != NULL)
        return ((const PersonNoun *) entry->payload)->participle
                   ? NULL
                   : entry->payload;
    }
  return NULL;
}

/* Counts those of the predicate noun, as a part of the whole. */
void
match_take_predicate_noun (Matcher *matcher, const NounGroup *group, guint from)
{
  guint at;
  const PersonNoun *noun = predicate_noun (matcher->sentence, group, &at);

  for (guint i = from; noun != NULL && i < matcher->matches->len; i++)
    {
      FrameMatch *match = &g_array_index (matcher->matches, FrameMatch, i);

      match->category = noun->category;
      match->category_assumed = noun->category == CATEGORY_CIVILIAN;
      match->breakdown = noun->breakdown;
      match->population = noun->many;
      match->is_subset = TRUE;
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
