/* Which things a figure counts: by a noun of a plugin, by a measured unit, or
 * going on with a count before. */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

/* Words of the name of a thing: "armoured personnel carrier". */
#define MAX_NOUN 4

/* A measured quantity is counted by the plugin whose noun has its unit. */
static const char *
measure_unit (const Matcher *matcher, const NounGroup *group)
{
  const struct concordat_noun *noun = matcher->form->plugin->plugin->nouns;
  const QuantityMention *quantity;

  if (group->quantity < 0)
    return NULL;
  quantity = &matcher->sentence->quantities[group->quantity];
  if (quantity->kind != QUANTITY_MEASURE)
    return NULL;
  for (; noun->lemma != NULL; noun++)
    if (g_strcmp0 (noun->unit, quantity->unit) == 0)
      return noun->unit;
  return NULL;
}

/* "13 home runs" are no homes: a noun in the singular describes the plural
 * behind it. */
static gboolean
is_modifier (const Matcher *matcher, const NounGroup *group)
{
  const char *text = matcher->analysis->text;
  const Token *head = &matcher->sentence->tokens[group->head];

  return group->counted && group->value.best != 1
         && group->head + 1 < matcher->sentence->n_tokens
         && g_ascii_tolower (text[head->end - 1]) != 's'
         && head[1].kind == TOKEN_WORD
         && (head[1].flags & TOKEN_CAPITAL) == 0
         && token_function (&head[1]) == 0
         && g_ascii_tolower (text[head[1].end - 1]) == 's';
}

/* "A fire destroyed vehicles": the article is that of another noun than the
 * plural that stands at tokens [FIRST, END). */
static gboolean
is_of_another_noun (const Matcher *matcher, const NounGroup *group,
                    const ThingNoun *thing, guint first, guint end)
{
  const Token *tokens = matcher->sentence->tokens;

  return group->quantity < 0 && group->counted && group->value.best == 1
         && tokens[end - 1].end - tokens[first].start
                > strlen (thing->noun->lemma);
}

/* The unit of a thing, which is counted only by the plugin whose noun it is;
 * NULL: another's. */
const char *
thing_unit (const Matcher *matcher, const NounGroup *group)
{
  const Token *tokens = matcher->sentence->tokens;
  guint behind = group->head + 1;
  guint first = behind > MAX_NOUN ? behind - MAX_NOUN : 0;

  /* "health facility" before "facility" */
  for (first = MAX (first, group->at.first_token); first < behind; first++)
    for (const LexEntry *entry
         = lexicon_match (tokens, first, behind, LEX_THING);
         entry != NULL && first + entry->n_words == behind;
         entry = lexicon_next_meaning (entry))
      {
        const ThingNoun *thing = entry->payload;

        if (is_of_another_noun (matcher, group, thing, first, behind))
          return NULL;
        if (thing->plugin == matcher->form->plugin)
          return thing->noun->unit != NULL ? thing->noun->unit
                                           : thing->noun->lemma;
      }
  return measure_unit (matcher, group);
}

/* "Only three bullets actually struck him": a noun that no list knows stands
 * between the number and the last word of GROUP. */
static gboolean
has_noun_within (const Matcher *matcher, const NounGroup *group)
{
  const QuantityMention *quantity
      = &matcher->sentence->quantities[group->quantity];
  const Token *behind = &matcher->sentence->tokens[quantity->at.end_token];

  return group->head > quantity->at.end_token && behind->kind == TOKEN_WORD
         && token_function (behind) == 0
         && g_ascii_tolower (matcher->analysis->text[behind->end - 1])
                == 's';
}

/* The unit of a number without a noun that goes on with a count of things:
 * "damaged 80 houses and destroyed 20 others"; NULL: it goes on with none. */
static const char *
continued_unit (const Matcher *matcher, guint index)
{
  const Sentence *sentence = matcher->sentence;
  const NounGroup *group = &sentence->groups[index];

  if (group->quantity < 0 || (group->noun != NULL && group->antecedent < 0)
      || has_noun_within (matcher, group)
      || (!group->others
          && group->head
                 >= sentence->quantities[group->quantity].at.end_token
          && !token_is (&sentence->tokens[group->head], LEX_PREDICATE)))
    return NULL;
  for (guint i = index; i-- > 0;)
    {
      const NounGroup *before = &sentence->groups[i];

      if (before->thing && before->counted)
        return thing_unit (matcher, before);
      if (before->noun != NULL && before->antecedent < 0)
        return NULL;
    }
  return NULL;
}

const char *
match_thing_unit (const Matcher *matcher, guint index)
{
  const NounGroup *group = &matcher->sentence->groups[index];

  if (!group->thing)
    return continued_unit (matcher, index);
  return is_modifier (matcher, group) ? NULL : thing_unit (matcher, group);
}
