/* Parts of those spoken of before: "among the dead were two officers", "40 of
 * the dead were foreigners". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>

/* How far before the predicate "of" stands in "of the 53 people killed". */
#define MAX_SHARE 5
/* From a participle to the verb of its sentence. */
#define MAX_TO_BE 6
/* Words between a figure and its share: ", or". */
#define MAX_TO_SHARE 3
/* Words from "among" to "killed": "the 14 people". */
#define MAX_AMONG 5
/* Words of "are thought to have been". */
#define MAX_AUXILIARIES 5
/* Words from "named" to "as". */
#define MAX_TO_NAME 4

/* "Nine of the injured are Turkish" */
static gboolean
is_demonym (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    if (sentence->entities[i].at.first_token == token)
      return sentence->entities[i].kind == ENTITY_DEMONYM;
  return FALSE;
}

/* The noun behind "was" or "were" at BE that says who those before it were;
 * NULL: none does.  *RET_END: behind such a noun or adjective; 0: none stands
 * there. */
static const PersonNoun *
noun_behind_be (const Sentence *sentence, guint be, guint *ret_end)
{
  *ret_end = 0;
  if (be + 1 >= sentence->n_tokens
      || (token_function (&sentence->tokens[be]) & WORD_BE) == 0)
    return NULL;
  for (guint at = be + 1; at < sentence->n_tokens && at < be + 3; at++)
    {
      const LexEntry *entry = lexicon_match (
          sentence->tokens, at, sentence->n_tokens, LEX_PERSON);
      const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

      if (noun != NULL && !noun->participle)
        *ret_end = at + entry->n_words;
      else if (*ret_end == 0 && is_demonym (sentence, at))
        *ret_end = at + 1;
      if (noun != NULL)
        return noun->participle ? NULL : noun;
    }
  return NULL;
}

/* "40 of the dead were foreigners": the noun that says who they were; NULL:
 * none does.  *RET_END: behind such a noun or adjective; 0: none stands
 * there. */
static const PersonNoun *
predicate_noun (const Sentence *sentence, const NounGroup *group,
                guint *ret_end)
{
  guint be = group->at.end_token;

  *ret_end = 0;
  if (be < 2 || !token_equals (&sentence->tokens[be - 2], "the")
      || group->quantity < 0)
    return NULL;
  return noun_behind_be (sentence, be, ret_end);
}

/* Makes MATCH count those whom NOUN, which may be NULL, names. */
static void
take_noun (FrameMatch *match, const PersonNoun *noun)
{
  match->is_subset = TRUE;
  if (noun == NULL)
    return;
  match->category = noun->category;
  match->category_assumed = noun->category == CATEGORY_CIVILIAN;
  match->breakdown = noun->breakdown;
  match->population = noun->many;
}

/* The next share behind token AT, "and nine were women", "and nine women"; -1:
 * there is none.  *RET_NOUN: who they were; *RET_END: behind it. */
static int
next_share (const Sentence *sentence, guint at, const PersonNoun **ret_noun,
            guint *ret_end)
{
  guint first = at + mark_at (sentence, at, ',');
  const NounGroup *group;
  int share;

  first += (function_at (sentence, first) & WORD_CONJUNCTION) != 0;
  share = first > at ? group_beginning_at (sentence, first) : -1;
  if (share < 0)
    return -1;
  group = &sentence->groups[share];
  *ret_end = group->at.end_token;
  *ret_noun = group->noun;
  if (function_at (sentence, *ret_end) & WORD_BE)
    *ret_noun = noun_behind_be (sentence, *ret_end, ret_end);
  else if (group->noun == NULL || group->noun->participle
           || group->antecedent >= 0 || group->thing
           || (*ret_end < sentence->n_tokens
               && sentence->tokens[*ret_end].kind != TOKEN_MARK
               && (function_at (sentence, *ret_end) & WORD_CONJUNCTION) == 0))
    return -1;
  return *ret_end > 0 && group->quantity >= 0 ? share : -1;
}

/* "12 of the dead were children and nine were women": adds for SHARE, the 12,
 * the shares that follow token AT. */
static void
add_next_shares (Matcher *matcher, FrameMatch share, guint at)
{
  const Sentence *sentence = matcher->sentence;
  const PersonNoun *noun;
  int group;

  while ((group = next_share (sentence, at, &noun, &at)) >= 0)
    {
      const char *side = share.side;

      fill_from_group (&share, &sentence->groups[group]);
      share.group = group;
      share.side = side;
      share.population = NULL;
      take_noun (&share, noun);
      add_match (matcher, &share);
    }
}

/* Counts those of the predicate noun, as a part of the whole. */
void
match_take_predicate_noun (Matcher *matcher, const NounGroup *group, guint from)
{
  guint end, n = matcher->matches->len;
  const PersonNoun *noun = predicate_noun (matcher->sentence, group, &end);

  for (guint i = from; end > 0 && i < n; i++)
    {
      take_noun (match_at (matcher->matches, i), noun);
      if (i + 1 == n)
        add_next_shares (matcher, *match_at (matcher->matches, i), end);
    }
}

/* TRUE where WORD stands so near before the predicate. */
static gboolean
stands_before (const Matcher *matcher, const char *word)
{
  guint first = matcher->token > MAX_SHARE ? matcher->token - MAX_SHARE : 0;

  for (guint i = matcher->token; i > first; i--)
    if (word_at (matcher->sentence, i - 1, word))
      return TRUE;
  return FALSE;
}

/* "The 53 dead", "the 53 people killed": the group with the predicate or
 * before it; -1: none. */
static int
find_whole (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  int whole = find_group_around (sentence, matcher->token);

  for (guint i = 0; whole < 0 && i < sentence->n_groups; i++)
    if (sentence->groups[i].counted
        && sentence->groups[i].at.end_token == matcher->token)
      whole = (int) i;
  return whole;
}

/* "Of the 53 killed, 41 were civilians", "of the dead, 41 were civilians": the
 * group of the 41; -1: the sentence says none. */
static int
share_behind (const Matcher *matcher, const PersonNoun **ret_noun,
              guint *ret_end)
{
  const Sentence *sentence = matcher->sentence;
  int whole, group;
  guint first;

  if (!mark_at (sentence, matcher->end, ',')
      || !stands_before (matcher, "of"))
    return -1;
  whole = find_whole (matcher);
  first = whole >= 0 ? sentence->groups[whole].at.first_token
                     : matcher->token;
  if (first < 2
      || (token_function (&sentence->tokens[first - 1])
          & (WORD_ARTICLE | WORD_DETERMINER))
             == 0
      || !word_at (sentence, first - 2, "of"))
    return -1;
  group = group_beginning_at (sentence, matcher->end + 1);
  if (group < 0 || sentence->groups[group].quantity < 0)
    return -1;
  *ret_noun = noun_behind_be (sentence, sentence->groups[group].at.end_token,
                              ret_end);
  return *ret_end > 0 ? group : -1;
}

/* Counts that share, and the whole where it has a number. */
static gboolean
match_share (Matcher *matcher)
{
  const PersonNoun *noun = NULL;
  guint from = matcher->matches->len, end = 0;
  int share = share_behind (matcher, &noun, &end);
  int whole;

  if (share < 0)
    return FALSE;
  whole = find_whole (matcher);
  if (whole >= 0)
    add_group (matcher, (guint) whole, -1, NULL);
  add_group (matcher, (guint) share, whole, NULL);
  if (matcher->matches->len > from + (whole >= 0 ? 1 : 0))
    {
      FrameMatch *match
          = match_at (matcher->matches, matcher->matches->len - 1);

      take_noun (match, noun);
      add_next_shares (matcher, *match, end);
    }
  return TRUE;
}

/* "Among the 53 dead were two officers" */
static gboolean
match_among_counted (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  int whole = (sentence->traits.function & WORD_INCLUDING) != 0
                  ? find_whole (matcher)
                  : -1;
  guint first = whole >= 0 ? sentence->groups[whole].at.first_token : 0;
  Participants participants;

  if (first < 2
      || (token_function (&sentence->tokens[first - 1]) & WORD_ARTICLE) == 0
      || !word_at (sentence, first - 2, "among"))
    return FALSE;
  participants = find_objects (sentence, matcher->end + 1);
  add_group (matcher, (guint) whole, -1, NULL);
  for (guint i = 0; i < participants.n; i++)
    add_group (matcher, participants.at[i].group, whole, NULL);
  return TRUE;
}

/* The word "among" of "among the dead", "among the 14 killed"; 0: it does not
 * stand there. */
static guint
among_before (const Matcher *matcher)
{
  for (guint at = matcher->token;
       at > 1 && matcher->token - at < MAX_AMONG; at--)
    if (word_at (matcher->sentence, at - 1, "among"))
      return at - 1;
  return 0;
}

/* "Two doctors and a nurse were among the 14 killed" */
static gboolean
match_subject_among (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint among = (sentence->traits.function & WORD_INCLUDING) != 0
                    ? among_before (matcher)
                    : 0;
  VerbGroup verb = { .first = among - 1, .end = among,
                     .voice = VOICE_PASSIVE };
  Participants participants;
  int whole;

  if (among == 0 || (function_at (sentence, among - 1) & WORD_BE) == 0)
    return FALSE;
  participants = find_subjects (matcher->analysis->text, sentence, &verb);
  whole = find_whole (matcher);
  if (whole >= 0 && sentence->groups[whole].at.first_token > among)
    add_group (matcher, (guint) whole, -1, NULL);
  else
    whole = -1;
  for (guint i = 0; i < participants.n; i++)
    {
      const NounGroup *group = &sentence->groups[participants.at[i].group];
      guint from = matcher->matches->len;

      if (group->counted || group->single)
        add_group (matcher, participants.at[i].group, whole, NULL);
      if (whole < 0 && matcher->matches->len > from)
        match_at (matcher->matches, from)->is_subset = TRUE;
    }
  return participants.n > 0;
}

/* Behind "identified as", "named by police as" at AT; AT: nothing of the kind
 * stands there. */
static guint
skip_naming (const Sentence *sentence, guint at)
{
  if (!word_at (sentence, at, "identified") && !word_at (sentence, at, "named"))
    return at;
  for (guint i = at + 1; i <= at + MAX_TO_NAME; i++)
    if (word_at (sentence, i, "as"))
      return i + 1;
  return at + 1;
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
    return skip_naming (sentence, matcher->end + 1);
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
    return match_share (matcher) || match_subject_among (matcher)
           || match_among_counted (matcher);
  participants = find_objects (matcher->sentence, begin);
  add_participants (matcher, &participants, NULL);
  for (guint i = from; i < matcher->matches->len; i++)
    match_at (matcher->matches, i)->is_subset = !all;
  return !all || matcher->matches->len > from;
}

int
match_whole_of (const Sentence *sentence, const NounGroup *group)
{
  /* "Two of five hostages killed", a headline, tells of two; "he was one of
   * five people killed" of all. */
  guint least = (sentence->traits.function & WORD_BE) != 0 ? 0 : 1;
  guint behind, first;

  if (!group->partitive || group->quantity < 0)
    return -1;
  behind = sentence->quantities[group->quantity].at.end_token;
  behind += word_at (sentence, behind, "out");
  for (guint i = 0; i < sentence->n_quantities; i++)
    if ((first = sentence->quantities[i].at.first_token) > behind + least
        && whole_begin (sentence, first) == behind + 1
        && sentence->quantities[i].at.end_token < group->at.end_token
        && sentence->quantities[i].kind == QUANTITY_COUNT)
      return (int) i;
  return -1;
}

/* The noun behind a verb "were" that follows the predicate, with its end;
 * NULL: none stands there. */
static const PersonNoun *
noun_behind_predicate (const Matcher *matcher, guint *ret_end)
{
  const Sentence *sentence = matcher->sentence;
  guint end = MIN (sentence->n_tokens, matcher->end + MAX_TO_BE);
  guint be = matcher->end;

  while (be < end && sentence->tokens[be].kind == TOKEN_WORD
         && (function_at (sentence, be) & WORD_BE) == 0)
    be++;
  return be < end ? noun_behind_be (sentence, be, ret_end) : NULL;
}

/* "Three of those killed in Homs were women": MATCH, which counts the three. */
static void
take_named_share (Matcher *matcher, FrameMatch *match)
{
  const Sentence *sentence = matcher->sentence;
  guint of = match->at.end_token, end;
  const PersonNoun *noun;

  if (!word_at (sentence, of, "of") || !word_at (sentence, of + 1, "those")
      || matcher->token != of + 2)
    return;
  noun = noun_behind_predicate (matcher, &end);
  if (noun == NULL)
    return;
  take_noun (match, noun);
  add_next_shares (matcher, *match, end);
}

/* "12 of the 40 people killed in Homs were women": counts the 12 of MATCH too,
 * which counts the 40. */
static void
add_named_share (Matcher *matcher, FrameMatch match)
{
  const Sentence *sentence = matcher->sentence;
  const NounGroup *group = &sentence->groups[match.group];
  guint end;
  const PersonNoun *noun = noun_behind_predicate (matcher, &end);

  if (noun == NULL)
    return;
  match.part_group = match.group;
  match.group = -1;
  match.quantity = group->quantity;
  match.value = group->value;
  match.at = sentence->quantities[group->quantity].at;
  match.is_whole = FALSE;
  take_noun (&match, noun);
  add_match (matcher, &match);
  add_next_shares (matcher, match, end);
}

void
match_take_whole (Matcher *matcher, guint from)
{
  const Sentence *sentence = matcher->sentence;
  guint n = matcher->matches->len;

  for (guint i = from; i < n; i++)
    {
      FrameMatch *match = match_at (matcher->matches, i);
      int whole = match->group >= 0 && match->quantity >= 0
                      ? match_whole_of (sentence,
                                        &sentence->groups[match->group])
                      : -1;
      const QuantityMention *mention;

      if (whole < 0)
        {
          take_named_share (matcher, match);
          continue;
        }
      mention = &sentence->quantities[whole];
      if (matcher->token < mention->at.end_token)
        continue;
      match->quantity = whole;
      match->value = mention->value;
      match->at.start = mention->at.start;
      match->at.first_token = mention->at.first_token;
      match->is_whole = TRUE;
      add_named_share (matcher, *match);
    }
}

/* "40 percent of the 300": MATCH, which counts the 300, counts 120. */
static void
take_percent (const Sentence *sentence, int share, FrameMatch *match)
{
  const QuantityMention *mention = &sentence->quantities[share];
  gboolean fraction = g_strcmp0 (mention->unit, "fraction") == 0;
  double part = mention->value.best / (fraction ? 1 : 100);

  if (!(part > 0 && part <= 1))
    return;
  match->value = quantity_from_number (
      floor (match->value.best * part),
      mention->value.qualifier == QUALIFIER_EXACT
              || mention->value.qualifier >= QUALIFIER_RANGE
          ? QUALIFIER_ABOUT
          : mention->value.qualifier);
  match->quantity = -1;
  match->at.first_token = mention->at.first_token;
  match->at.start = mention->at.start;
}

/* Makes MATCH count the share of its number that "most of the", "half of the"
 * or "some of the" before it leaves. */
static void
take_share (const Sentence *sentence, FrameMatch *match)
{
  static const char *const words[] = { "many", "some", "several", "few" };
  double n = match->value.best, least = 0;
  guint first = whole_begin (sentence, match->at.first_token);
  int share = share_before (sentence, match->at.first_token);

  if (share >= 0)
    {
      take_percent (sentence, share, match);
      return;
    }
  if (first == 0)
    return;
  if (word_at (sentence, first - 2, "most"))
    least = floor (n / 2) + 1;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (word_at (sentence, first - 2, words[i]))
      least = 2;
  if (least > 0)
    match->value = (Quantity) { NAN, INTERVAL (least, n),
                                INTERVAL (least, n), QUALIFIER_VAGUE };
}

/* "130 hostages, a quarter of whom are thought to be dead": MATCH, which counts
 * the 130, counts the quarter. */
static void
take_share_behind (const Sentence *sentence, FrameMatch *match)
{
  guint end = match->is_verb ? match->verb.first : match->token;

  for (guint at = match->at.end_token; at + 2 < end; at++)
    {
      FrameMatch part = *match;
      guint of;

      if (!match_proportion_at (sentence, at, match->value.best, &part))
        continue;
      of = part.at.end_token;
      if (!word_at (sentence, of, "of")
          || !(word_at (sentence, of + 1, "whom")
               || word_at (sentence, of + 1, "them"))
          || of + 2 + MAX_AUXILIARIES < end
          || (of + 2 < end
              && (function_at (sentence, of + 2)
                  & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_ADVERB))
                     == 0))
        continue;
      match->value = part.value;
      match->quantity = -1;
      match->at = part.at;
      match->at.end_token = of + 2;
      match->at.end = sentence->tokens[of + 1].end;
      return;
    }
}

/* "All but eight of the 130 passengers died": MATCH, which counts the 8,
 * counts the 122 others; FALSE where no such words stand there. */
static gboolean
take_others (const Sentence *sentence, FrameMatch *match)
{
  const NounGroup *group = &sentence->groups[match->group];
  guint first = match->at.first_token;
  const QuantityMention *mention;
  int whole;

  if (first == 0 || !excepts_at (sentence, first - 1))
    return FALSE;
  whole = match_whole_of (sentence, group);
  mention = whole >= 0 ? &sentence->quantities[whole] : NULL;
  match->value = quantity_without (
      mention != NULL ? &mention->value
                      : &(const Quantity) { .support.high = INFINITY },
      &match->value);
  match->quantity = -1;
  match->at.first_token = first - 2;
  match->at.start = sentence->tokens[first - 2].start;
  if (mention == NULL)
    return TRUE;
  match->at.end_token = mention->at.end_token;
  match->at.end = mention->at.end;
  return TRUE;
}

void
match_take_others (Matcher *matcher, guint from)
{
  for (guint i = from; i < matcher->matches->len; i++)
    {
      FrameMatch *match = match_at (matcher->matches, i);

      if (match->group < 0 || take_others (matcher->sentence, match)
          || !(match->value.best > 2))
        continue;
      take_share (matcher->sentence, match);
      take_share_behind (matcher->sentence, match);
    }
}

/* TRUE for "or about 20 percent of those killed" behind token END. */
static gboolean
is_share_of_all (const Sentence *sentence, guint end)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *share = &sentence->quantities[i];
      guint behind = share->at.end_token;

      if (share->kind == QUANTITY_PERCENT && share->at.first_token > end
          && share->at.first_token <= end + MAX_TO_SHARE
          && word_at (sentence, behind, "of")
          && (function_at (sentence, behind + 1)
              & (WORD_ARTICLE | WORD_DETERMINER)))
        return TRUE;
    }
  return FALSE;
}

void
match_name_parts (const Sentence *sentence, ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    {
      FrameMatch *match = match_at (matches, i);
      const PersonNoun *noun;
      guint end;

      if (match->part_group < 0 || match->group < 0
          || match->plugin->plugin->nouns != NULL)
        continue;
      noun = noun_behind_be (sentence,
                             sentence->groups[match->group].at.end_token,
                             &end);
      if (noun != NULL)
        take_noun (match, noun);
    }
}

void
match_take_shares (const Sentence *sentence, ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    {
      FrameMatch *match = match_at (matches, i);

      if (!match->negated && is_share_of_all (sentence, match->at.end_token))
        match->is_subset = TRUE;
    }
}
