/* Figures apart from the people they count: labels of lists, and "the number
 * of people killed rose to 290". */
#include "config.h"

#include "frames/labels.h"
#include "frames/lists.h"
#include "frames/matcher.h"
#include "language/en/english.h"

#include <string.h>

/* The noun of a label counts where the figure has none of its own. */
gboolean
match_take_label (const Matcher *matcher, const FigureLabel *label,
                  const NounGroup *group, FrameMatch *match)
{
  const Sentence *sentence = matcher->sentence;
  const Token *at = &sentence->tokens[label->noun_token];

  if (matcher->form->plugin->plugin->nouns != NULL)
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
  g_array_append_val (matcher->matches, match);
  /* "15 (10 men, 5 women)", "12,340 persons / 2,300 families" */
  add_list (matcher->sentence, (guint) label->group, &beside);
  for (guint i = 0; i < beside.n; i++)
    if (beside.at[i].part_of == label->group
        || (beside.at[i].part_of < 0
            && matcher->sentence->groups[beside.at[i].group].noun != NULL
            && g_strcmp0 (
                   matcher->sentence->groups[beside.at[i].group].noun->unit,
                   match.unit)
                   != 0))
      add_group (matcher, beside.at[i].group, beside.at[i].part_of, NULL);
  return TRUE;
}

/* Behind "known to have" in "people known to have been killed". */
static guint
skip_knowledge (const Sentence *sentence, guint from, guint to)
{
  static const char *const words[]
      = { "known", "confirmed", "reported", "to", "have", "now" };
  guint at = from;

  while (at < to)
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (words)
             && !token_equals (&sentence->tokens[at], words[i]))
        i++;
      if (i == G_N_ELEMENTS (words))
        break;
      at++;
    }
  return at;
}

/* The people of "the number of people killed", before token VERB; -1: it is
 * not counted so. */
static int
number_of_before (const Sentence *sentence, const VerbGroup *verb)
{
  for (guint i = sentence->n_groups; i-- > 0;)
    {
      const NounGroup *group = &sentence->groups[i];
      guint first = group->at.first_token, end = group->at.end_token;
      guint known;

      if (end > verb->first)
        continue;
      known = skip_knowledge (sentence, end, verb->first);
      if (group->counted || group->noun == NULL
          || (end + 1 < verb->first && known < verb->first)
          || first < 2 || !token_equals (&sentence->tokens[first - 1], "of")
          || !token_equals (&sentence->tokens[first - 2], "number"))
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

gboolean
match_number_of (Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  int people = number_of_before (sentence, verb);

  for (guint i = 0; people >= 0 && i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      const NounGroup *group = &sentence->groups[people];
      FrameMatch match = new_match (matcher);

      if (!states_number (sentence, i)
          || (quantity->at.first_token > 0
              && quantity->at.first_token < matcher->end))
        continue;
      fill_from_group (&match, group);
      match.quantity = (int) i;
      match.at = quantity->at;
      match.value = quantity->value;
      match.is_verb = TRUE;
      match.verb = *verb;
      match.population = arena_strndup (
          matcher->analysis->arena,
          matcher->analysis->text + group->at.start,
          group->at.end - group->at.start);
      g_array_append_val (matcher->matches, match);
      return TRUE;
    }
  return people >= 0;
}
