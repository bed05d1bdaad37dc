/* Figures apart from the people they count: labels of lists, and "the number
 * of people killed rose to 290", "the toll rose to 290". */
#include "config.h"

#include "frames/labels.h"
#include "frames/lists.h"
#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* How far behind "toll" any number may stand that is its own, in words, and
 * how far one that it is said to have come to. */
#define MAX_TOLL_DISTANCE 10
#define MAX_STATED_DISTANCE 24
/* Words between "previous" and "toll". */
#define MAX_FORMER 3

/* The noun of a label counts where the figure has none of its own. */
gboolean
match_take_label (const Matcher *matcher, const FigureLabel *label,
                  const NounGroup *group, FrameMatch *match)
{
  const Sentence *sentence = matcher->sentence;
  const Token *at = &sentence->tokens[label->noun_token];

  if (matcher->form->things)
    {
      NounGroup thing = { .quantity = -1,
                          .head = (guint) MAX (label->thing_token, 0) };

      if (group != NULL && group->thing)
        thing.head = group->head;
      else if (label->thing_token < 0)
        return FALSE;
      match->unit = thing_unit (matcher, &thing);
      return match->unit != NULL;
    }
  if ((group != NULL && group->thing)
      || (label->thing_token >= 0 && label->noun == NULL))
    return FALSE;
  if (group != NULL && group->noun != NULL && group->antecedent < 0)
    return TRUE;
  if (label->noun == NULL)
    return (matcher->form->predicate->flags & CONCORDAT_NEEDS_NOUN) == 0;
  match->category = label->noun->category;
  match->category_assumed = label->noun->category == CATEGORY_CIVILIAN;
  match->breakdown = label->noun->breakdown;
  match->unit = label->noun->unit;
  match->population
      = arena_strndup (matcher->analysis->arena,
                       matcher->analysis->text + at->start,
                       at->end - at->start);
  return TRUE;
}

/* NULL where the predicate stands in no label. */
static const FigureLabel *
find_label (Matcher *matcher)
{
  if (!matcher->has_label)
    matcher->in_label
        = figure_label_find (matcher->sentence, matcher->token, matcher->end,
                             &matcher->label);
  matcher->has_label = TRUE;
  return matcher->in_label ? &matcher->label : NULL;
}

/* TRUE where the label of FIRST, counted in UNIT, counts OTHER too: in another
 * unit, or both name those whom they count. */
static gboolean
stands_beside (const NounGroup *first, const NounGroup *other,
               const char *unit)
{
  if (other->noun == NULL || other->antecedent >= 0)
    return FALSE;
  return g_strcmp0 (other->noun->unit, unit) != 0
         || (first->noun != NULL && first->antecedent < 0
             && first->noun != other->noun && !first->noun->participle
             && !other->noun->participle);
}

gboolean
match_label (Matcher *matcher)
{
  Participants beside = { 0 };
  const FigureLabel *label = find_label (matcher);
  FrameMatch match;

  if (label == NULL)
    return FALSE;
  if (label->group < 0
      || (matcher->form->forms
          & (FORM_PARTICIPLE | FORM_NOUN | FORM_ADJECTIVE))
             == 0)
    return TRUE;
  match = new_match (matcher);
  fill_from_group (&match, &matcher->sentence->groups[label->group]);
  match.group = label->group;
  if (!match_take_label (matcher, label,
                         &matcher->sentence->groups[label->group], &match))
    return TRUE;
  add_match (matcher, &match);
  /* "15 (10 men, 5 women)", "12,340 persons / 2,300 families", "12 soldiers
   * and three policemen" */
  add_list (matcher->sentence, (guint) label->group, FALSE, &beside);
  for (guint i = 0; i < beside.n; i++)
    if (beside.at[i].part_of == label->group
        || (beside.at[i].part_of < 0
            && stands_beside (&matcher->sentence->groups[label->group],
                              &matcher->sentence->groups[beside.at[i].group],
                              match.unit)))
      add_group (matcher, beside.at[i].group, beside.at[i].part_of, NULL);
  return TRUE;
}

/* Behind "known to have" in "people known to have been killed". */
static guint
skip_knowledge (const Sentence *sentence, guint from, guint to)
{
  guint at = from;

  while (at < to
         && (class_at (sentence, at, CLASS_KNOWN)
             || (function_at (sentence, at) & (WORD_HAVE | WORD_ADVERB))
             || word_at (sentence, at, "to")))
    at++;
  return at;
}

/* Where "number of" ends before GROUP; 0: it does not stand there.  The name
 * of a country may stand between: "the number of US troops". */
static guint
behind_number_of (const Sentence *sentence, const NounGroup *group)
{
  guint first = group->at.first_token;

  if (first > 0 && sentence_entity_at (sentence, first - 1) != NULL)
    first = sentence_entity_at (sentence, first - 1)->at.first_token;
  return first >= 2 && word_at (sentence, first - 1, "of")
                 && word_at (sentence, first - 2, "number")
             ? first
             : 0;
}

/* The people of "the number of people killed", before token VERB; -1: it is
 * not counted so. */
static int
number_of_before (const Sentence *sentence, const VerbGroup *verb)
{
  for (guint i = sentence->n_groups; i-- > 0;)
    {
      const NounGroup *group = &sentence->groups[i];
      guint end = group->at.end_token;
      guint known;

      if (end > verb->first)
        continue;
      known = skip_knowledge (sentence, end, verb->first);
      if (group->counted || group->noun == NULL
          || (end + 1 < verb->first && known < verb->first)
          || behind_number_of (sentence, group) == 0)
        return -1;
      /* "A number of people were killed" tells no number. */
      if (known == verb->first && known > end)
        return (int) i;
      if (end == verb->first ? verb->voice != VOICE_REDUCED
                             : (token_function (&sentence->tokens[end])
                                & WORD_RELATIVE)
                                   == 0)
        return -1;
      return (int) i;
    }
  return -1;
}

/* TRUE for "rose to 290", "stands at 290", "is 290", and "290: the number of
 * people killed". */
static gboolean
states_number (const Sentence *sentence, guint quantity)
{
  const QuantityMention *mention = &sentence->quantities[quantity];
  guint first = mention->at.first_token, end = mention->at.end_token;
  const Token *before;

  if (mention->kind != QUANTITY_COUNT || mention->previous)
    return FALSE;
  if (first == 0)
    return end < sentence->n_tokens
           && (token_is_mark (&sentence->tokens[end], MARK_DASH)
               || token_is_mark (&sentence->tokens[end], ':'));
  before = &sentence->tokens[first - 1];
  return token_equals (before, "to") || token_equals (before, "at")
         || token_equals (before, "of") || token_is_mark (before, ':')
         || (token_class (before) & CLASS_REACHES)
         || (token_function (before) & WORD_BE) != 0;
}

/* "This brings to 78 the number of people killed": QUANTITY stands before
 * "the number of", which ends at END. */
static gboolean
stands_before_number (const Sentence *sentence, guint quantity, guint end)
{
  const QuantityMention *mention = &sentence->quantities[quantity];

  return end >= 3 && mention->at.end_token == end - 3
         && mention->kind == QUANTITY_COUNT && mention->at.first_token > 0
         && token_equals (&sentence->tokens[mention->at.first_token - 1],
                          "to");
}

/* Adds the number that is told of PEOPLE, "the number of", whose words the
 * predicate ends or begins; FALSE where none is. */
static gboolean
add_number_of (Matcher *matcher, guint people, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  const NounGroup *group = &sentence->groups[people];
  guint behind = behind_number_of (sentence, group);

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      FrameMatch match = new_match (matcher);

      if (!stands_before_number (sentence, i, behind)
          && (!states_number (sentence, i)
              || (quantity->at.first_token > 0
                  && quantity->at.first_token < matcher->end)))
        continue;
      fill_from_group (&match, group);
      match.quantity = (int) i;
      match.at = quantity->at;
      match.value = quantity->value;
      match.is_verb = match.running = TRUE;
      match.verb = *verb;
      match.population = arena_strndup (
          matcher->analysis->arena,
          matcher->analysis->text + group->at.start,
          group->at.end - group->at.start);
      add_match (matcher, &match);
      return TRUE;
    }
  return FALSE;
}

gboolean
match_number_of (Matcher *matcher, const VerbGroup *verb)
{
  int people = number_of_before (matcher->sentence, verb);

  if (people < 0)
    return FALSE;
  add_number_of (matcher, (guint) people, verb);
  return TRUE;
}

gboolean
match_number_of_such (Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  guint token = matcher->token;

  if (token < 2 || !word_at (sentence, token - 2, "number"))
    return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->head == matcher->end && group->noun != NULL
          && !group->counted)
        return add_number_of (matcher, i, verb);
    }
  return FALSE;
}

/* TRUE for "rose to 13", "stands at 13", "has reached 13": a toll is said to
 * have come to the number that begins at FIRST. */
static gboolean
comes_to (const Sentence *sentence, guint first)
{
  const Token *before = &sentence->tokens[first - 1];
  int group = sentence_group_at (sentence, first);

  return (group < 0 || !sentence->groups[group].thing)
         && (token_equals (before, "to") || token_equals (before, "at")
             /* "coded as 10" */
             || (token_equals (before, "as") && first > 1
                 && token_ends (&sentence->tokens[first - 2], "ed"))
             || (token_class (before) & CLASS_REACHES)
             /* "could exceed 100", where the verb is the number's own */
             || (token_function (before) & (WORD_BE | WORD_MODAL)) != 0
             || ((token_function (before) & WORD_HAVE) != 0
                 && sentence->tokens[first].kind == TOKEN_WORD));
}

/* "May" is a month, too. */
static gboolean
is_modal (const Sentence *sentence, guint at)
{
  return (function_at (sentence, at) & WORD_MODAL) != 0
         && !sentence_in_time (sentence, at);
}

/* TRUE where what stands at AT goes with the toll, but does not tell it: "the
 * toll may rise, with 15 badly hurt", "rose as 12 of the wounded died". */
static gboolean
is_circumstance (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  guint function = token_function (token);

  if (token_is_mark (token, ','))
    return word_at (sentence, at + 1, "with");
  return is_modal (sentence, at)
         || ((function & WORD_SUBORDINATOR) && !(function & WORD_RELATIVE)
             && !word_at (sentence, at + 1, "of"));
}

/* TRUE for ", saying" at token AT. */
static gboolean
goes_on_saying (const Sentence *sentence, guint at)
{
  return mark_at (sentence, at, ',') && at + 1 < sentence->n_tokens
         && token_is (&sentence->tokens[at + 1], LEX_CUE)
         && token_ends (&sentence->tokens[at + 1], "ng");
}

/* Where the clause of "toll" before FROM ends: another begins, or another
 * number is spoken of.  *RET_NEAR: where a number that is only near it may
 * stand no longer. */
static guint
toll_clause_end (const Sentence *sentence, guint from, guint *ret_near)
{
  guint limit = MIN (sentence->n_tokens, from + MAX_STATED_DISTANCE + 1);
  gboolean has_verb = FALSE; /* "The toll is not affected: 500 were hurt" */

  *ret_near = MIN (limit, from + MAX_TOLL_DISTANCE + 1);
  for (guint i = from; i < limit; i++)
    {
      const Token *token = &sentence->tokens[i];
      guint function = token_function (token);

      if (i < *ret_near && is_circumstance (sentence, i))
        *ret_near = i;
      has_verb = has_verb || (function & WORD_BE) != 0;
      if (token_is_mark (token, ';')
          || (has_verb && token_is_mark (token, ':'))
          || token_equals (token, "but")
          || token_equals (token, "number") || goes_on_saying (sentence, i)
          || ((function & WORD_SUBORDINATOR)
              && (function & (WORD_PREPOSITION | WORD_RELATIVE | WORD_ADVERB))
                     == 0))
        return i;
    }
  return limit;
}

/* Behind the aside at token FROM of "the toll, initially put at 9, was raised
 * to 14"; 0: there is none. */
static guint
aside_of_before_end (const Sentence *sentence, guint from)
{
  gboolean before = FALSE;

  if (!mark_at (sentence, from, ','))
    return 0;
  for (guint at = from + 1; at < sentence->n_tokens; at++)
    if (mark_at (sentence, at, ','))
      return before ? at : 0;
    else
      before |= (token_class (&sentence->tokens[at]) & CLASS_OF_BEFORE) != 0;
  return 0;
}

/* The number behind "toll", which ends at FROM: the one that it came to, or
 * else the nearest; -1: none. */
static int
find_toll (const Sentence *sentence, guint from)
{
  guint behind = aside_of_before_end (sentence, from);

  guint end = 0, near = 0;
  int nearest = -1;

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      guint first = quantity->at.first_token;

      if (first < from || first < behind || quantity->kind != QUANTITY_COUNT
          || quantity->previous
          || token_equals (&sentence->tokens[first - 1], "by")
          || (token_equals (&sentence->tokens[first - 1], "from")
              && quantity->value.qualifier != QUALIFIER_RANGE))
        continue;
      /* "put the toll as high as 20": the words before it are the number's */
      if (first == from && quantity->value.qualifier == QUALIFIER_UP_TO)
        return (int) i;
      if (end == 0)
        end = toll_clause_end (sentence, from, &near);
      if (first >= end)
        break;
      if (comes_to (sentence, first))
        return (int) i;
      /* "the collapse of a five-storey building" */
      if (nearest < 0 && first < near
          && !mark_at (sentence, quantity->at.end_token, MARK_HYPHEN))
        nearest = (int) i;
    }
  return nearest;
}

/* "The toll, given by officials, included at least 17 teenagers and about 400
 * women": counts them as parts; FALSE where no such verb comes before the
 * number at token FIRST. */
static gboolean
match_toll_parts (Matcher *matcher, guint first)
{
  const Sentence *sentence = matcher->sentence;
  guint from = matcher->matches->len, at = matcher->end;
  Participants parts;

  while (at < first
         && ((token_function (&sentence->tokens[at]) & WORD_INCLUDING) == 0
             || token_equals (&sentence->tokens[at], "including")
             || (token_function (&sentence->tokens[at]) & WORD_PREPOSITION)))
    at++;
  if (at == first)
    return FALSE;
  parts = find_objects (sentence, at + 1);
  add_participants (matcher, &parts, NULL);
  for (guint i = from; i < matcher->matches->len; i++)
    match_at (matcher->matches, i)->is_subset = TRUE;
  return matcher->matches->len > from;
}

/* "The toll could reach 100", "is expected to rise to 100": such a count is
 * only foreseen. */
static gboolean
is_foreseen (const Sentence *sentence, guint from, guint first)
{
  for (guint i = from; i < first; i++)
    if (is_modal (sentence, i)
        || (token_class (&sentence->tokens[i]) & CLASS_UNREAL) != 0)
      return TRUE;
  return FALSE;
}

/* "The previous reported death toll was 32" */
static gboolean
is_former (const Matcher *matcher)
{
  for (guint at = matcher->token; at > 0; at--)
    {
      const Token *before = &matcher->sentence->tokens[at - 1];

      if (token_class (before) & CLASS_OF_BEFORE)
        return TRUE;
      if (before->kind != TOKEN_WORD || matcher->token - at >= MAX_FORMER
          || (token_function (before)
              & (WORD_ARTICLE | WORD_PREPOSITION | WORD_BE)))
        break;
    }
  return FALSE;
}

void
match_toll (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  int index = find_toll (sentence, matcher->end);
  const QuantityMention *quantity;
  FrameMatch match;
  int group;

  if (index < 0)
    return;
  quantity = &sentence->quantities[index];
  if (!comes_to (sentence, quantity->at.first_token)
      && match_toll_parts (matcher, quantity->at.first_token))
    return;
  group = group_beginning_at (sentence, quantity->at.first_token);
  /* A noun of before is not whom a toll counts: "an official put it at 40". */
  if (group >= 0 && sentence->groups[group].noun != NULL
      && sentence->groups[group].antecedent < 0)
    {
      add_group (matcher, (guint) group, -1, NULL);
      return;
    }
  match = new_match (matcher);
  match.quantity = index;
  match.at = quantity->at;
  match.value = quantity->value;
  match_find_population (matcher, matcher->end, &match);
  match_find_population (matcher, quantity->at.end_token, &match);
  match.hypothetical = is_foreseen (sentence, matcher->end,
                                    quantity->at.first_token);
  match.former = is_former (matcher);
  add_match (matcher, &match);
}

/* TRUE where the bare noun at TOKEN, which ends at END, is the subject of a
 * verb that says how many there are. */
static gboolean
tells_level (const Sentence *sentence, guint token, guint end)
{
  const Word *last = sentence->tokens[end - 1].word;

  if (last == NULL || last->text[last->length - 1] != 's'
      || (token > 0
          && (function_at (sentence, token - 1)
              & (WORD_PREPOSITION | WORD_INCLUDING))))
    return FALSE;
  while (function_at (sentence, end) & (WORD_ADVERB | WORD_HAVE))
    end++;
  if (end < sentence->n_tokens
      && (token_class (&sentence->tokens[end])
          & (CLASS_REACHES | CLASS_RISES | CLASS_NUMBERS)))
    return TRUE;
  /* "Deaths exceeded 300", where the verb is the number's own */
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == end)
      return sentence->tokens[end].kind == TOKEN_WORD
             && !token_starts (&sentence->tokens[end], LEX_NUMBER);
  return FALSE;
}

void
match_level (Matcher *matcher)
{
  guint from = matcher->matches->len;

  if (!tells_level (matcher->sentence, matcher->token, matcher->end))
    return;
  match_toll (matcher);
  for (guint i = from; i < matcher->matches->len; i++)
    match_at (matcher->matches, i)->running = TRUE;
}

/* TRUE for "the total to 78", "its total number to 78", where FIRST is the
 * token of the number. */
static gboolean
follows_sum (const Sentence *sentence, guint first)
{
  guint at = first;

  if (at < 3 || !word_at (sentence, at - 1, "to"))
    return FALSE;
  at -= 2;
  at -= word_at (sentence, at, "number") || word_at (sentence, at, "toll");
  return at > 0 && (token_class (&sentence->tokens[at]) & CLASS_TOTAL) != 0
         && (function_at (sentence, at - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE))
                != 0;
}

/* TRUE where the matches from FROM on count one thing for one plugin. */
static gboolean
count_alike (const ArenaArray *matches, guint from)
{
  const FrameMatch *first = match_at (matches, from);

  for (guint i = from + 1; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match->plugin != first->plugin
          || match->predicate->measure != first->predicate->measure)
        return FALSE;
    }
  return !first->negated && !first->hypothetical;
}

void
match_sum (const Analysis *analysis, const Sentence *sentence,
           ArenaArray *matches, guint from)
{
  for (guint i = 0; from < matches->len && i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      FrameMatch sum;

      if (!follows_sum (sentence, quantity->at.first_token)
          || quantity->kind != QUANTITY_COUNT || !count_alike (matches, from))
        continue;
      sum = *match_at (matches, from);
      if (quantity->at.start < sum.at.end)
        continue;
      if (sum.group >= 0 && sentence->groups[sum.group].noun != NULL)
        sum.population = sentence->groups[sum.group].noun->many;
      sum.quantity = (int) i;
      sum.at = quantity->at;
      sum.value = quantity->value;
      sum.group = sum.part_group = -1;
      sum.running = TRUE;
      sum.increment = sum.definite = sum.alone = sum.uncounted = FALSE;
      sum.is_subset = FALSE;
      arena_array_add (analysis->arena, matches, sum);
      return;
    }
}

/* "The truce was violated 14 times": how often the verb is told to have
 * happened. */
void
match_times (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  VerbGroup verb = verb_group_find (sentence, matcher->token, matcher->end,
                                    matcher->form->forms);

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      FrameMatch match = new_match (matcher);

      if (quantity->at.first_token < matcher->end
          || g_strcmp0 (quantity->unit, "times") != 0)
        continue;
      for (guint k = matcher->end; k < quantity->at.first_token; k++)
        if ((sentence->tokens[k].kind == TOKEN_MARK
             && sentence->tokens[k].mark != MARK_HYPHEN)
            || (function_at (sentence, k)
                & (WORD_SUBORDINATOR | WORD_RELATIVE | WORD_BE | WORD_HAVE)
                & ~(function_at (sentence, k) & WORD_PREPOSITION
                        ? (guint) WORD_SUBORDINATOR
                        : 0u)))
          return;
      match.quantity = (int) i;
      match.at = quantity->at;
      match.value = quantity->value;
      match.is_verb = TRUE;
      match.verb = verb;
      match.negated = verb.negated;
      match.hypothetical = verb.hypothetical;
      add_match (matcher, &match);
      return;
    }
}
