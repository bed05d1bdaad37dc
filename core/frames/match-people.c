/* Who is counted, and on whose side, where words beside the figure say it. */
#include "config.h"

#include "frames/company.h"
#include "frames/lists.h"
#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* Words of "all those on board". */
#define MAX_EVERYBODY 4
/* Words from "inflicted" to "casualties". */
#define MAX_TO_INFLICT 5

gboolean
match_own_body (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint owner = matcher->token - 1, behind = matcher->end;
  FrameMatch match;

  if (matcher->token == 0
      || !(word_at (sentence, owner, "his")
           || word_at (sentence, owner, "her")))
    return FALSE;
  while (function_at (sentence, behind) & (WORD_BE | WORD_HAVE | WORD_ADVERB))
    behind++;
  if (!(behind > matcher->end && class_at (sentence, behind, CLASS_FOUND))
      && !(owner > 0 && class_at (sentence, owner - 1, CLASS_FOUND)))
    return FALSE;
  match = new_match (matcher);
  match.value = quantity_from_number (1, QUALIFIER_EXACT);
  match.category = CATEGORY_PEOPLE;
  match.category_assumed = match.definite = match.alone = TRUE;
  noun_group_set_range (sentence, &match.at, owner, matcher->end);
  add_match (matcher, &match);
  return TRUE;
}

/* "on both sides": of the armies named before, in this sentence or in the one
 * before it. */
static void
find_both_sides (const Matcher *matcher, FrameMatch *match)
{
  for (guint back = 0; back <= 1 && back <= matcher->index; back++)
    {
      const Sentence *sentence = analysis_sentence (
          matcher->analysis, matcher->index - back, STAGE_NOUN_GROUPS);

      for (guint i = sentence->n_groups; i-- > 0;)
        {
          const NounGroup *group = &sentence->groups[i];

          if (group->noun == NULL || !group->noun->collective
              || (back == 0 && group->at.end_token > matcher->token))
            continue;
          match->category = group->category;
          match->category_assumed = TRUE;
          return;
        }
    }
}

/* "inflicting 16 casualties on the rebels": the "on" at token AT. */
static gboolean
is_inflicted_on (const Matcher *matcher, guint at)
{
  const Sentence *sentence = matcher->sentence;
  guint first = matcher->token > MAX_TO_INFLICT
                    ? matcher->token - MAX_TO_INFLICT
                    : 0;

  if (!word_at (sentence, at, "on"))
    return FALSE;
  for (guint i = first; i < matcher->token; i++)
    if (g_ascii_strncasecmp (matcher->analysis->text
                                 + sentence->tokens[i].start,
                             "inflict", 7)
        == 0)
      return TRUE;
  return FALSE;
}

void
match_find_population (const Matcher *matcher, guint end,
                       FrameMatch *match)
{
  const Sentence *sentence = matcher->sentence;
  guint at = end;

  if (at + 1 < sentence->n_tokens
      && (token_equals (&sentence->tokens[at], "of")
          || token_equals (&sentence->tokens[at], "among")
          || token_equals (&sentence->tokens[at], "in")
          || is_inflicted_on (matcher, at)))
    at++;
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->counted || group->noun == NULL)
        continue;
      if ((at > end && group->at.first_token == at)
          || (at == group->head
              && g_str_has_prefix (matcher->form->words, "number of")))
        {
          match->category = group->category;
          match->side = group->side;
          match->unit = group->noun->unit;
          match->population = arena_strndup (
              matcher->analysis->arena,
              matcher->analysis->text + group->at.start,
              group->at.end - group->at.start);
          return;
        }
    }
  if (match->category == CATEGORY_UNSPECIFIED && end + 1 < sentence->n_tokens
      && token_equals (&sentence->tokens[end], "on")
      && token_equals (&sentence->tokens[end + 1], "both"))
    find_both_sides (matcher, match);
}

/* Behind "among" in "49 dead among its soldiers", "49 dead and 100 wounded
 * among its soldiers", where the figure ends at END; 0: it does not stand
 * there. */
static guint
behind_among (const Sentence *sentence, guint end)
{
  guint next = skip_and (sentence, end);
  int other = next > 0 ? sentence_group_at (sentence, next) : -1;

  if (other >= 0 && sentence->groups[other].counted
      && (sentence->groups[other].noun == NULL
          || sentence->groups[other].noun->participle))
    end = sentence->groups[other].at.end_token;
  return word_at (sentence, end, "among") ? end + 1 : 0;
}

void
match_take_those_among (const Matcher *matcher, guint from)
{
  const Sentence *sentence = matcher->sentence;
  guint at = behind_among (sentence, matcher->end);
  int people = at > 0 ? sentence_group_at (sentence, at) : -1;

  if (people < 0 || sentence->groups[people].counted
      || sentence->groups[people].noun == NULL)
    return;
  for (guint i = from; i < matcher->matches->len; i++)
    {
      FrameMatch *match = match_at (matcher->matches, i);
      const NounGroup *group = &sentence->groups[people];

      if (match->group < 0 || match->part_group >= 0
          || sentence->groups[match->group].at.end_token > matcher->end
          || (sentence->groups[match->group].noun != NULL
              && !sentence->groups[match->group].noun->participle))
        continue;
      match->category = group->category;
      match->category_assumed = group->category_assumed;
      match->side = group->side;
      match->population = arena_strndup (
          matcher->analysis->arena,
          matcher->analysis->text + group->at.start,
          group->at.end - group->at.start);
    }
}

void
match_take_side (const Sentence *sentence, FrameMatch *match)
{
  guint at = MAX (match->end_token, match->at.end_token);
  const EntityMention *entity;

  if (match->side != NULL || match->at.first_token == match->at.end_token
      || !word_at (sentence, at, "on") || !word_at (sentence, at + 1, "the"))
    return;
  entity = at + 2 < sentence->n_tokens ? sentence_entity_at (sentence, at + 2)
                                       : NULL;
  if (entity != NULL && entity->party != NULL
      && (entity->kind == ENTITY_DEMONYM || entity->kind == ENTITY_PARTY)
      && (word_at (sentence, entity->at.end_token, "side")
          || word_at (sentence, entity->at.end_token - 1, "side")))
    match->side = entity->party->side;
}

/* "62 people on board", "carrying 62 people". */
static gboolean
is_on_board (const char *text, const Sentence *sentence,
             const NounGroup *group)
{
  guint first = group->at.first_token;

  if (!group->counted || group->thing || group->quantity < 0)
    return FALSE;
  return skip_aboard (sentence, group->at.end_token) > 0
         || (first > 0
             && g_ascii_strncasecmp (text + sentence->tokens[first - 1].start,
                                     "carrying", strlen ("carrying"))
                    == 0);
}

/* TRUE where everybody is what VERB counts: behind it in the active voice,
 * before it in the passive. */
static gboolean
counts_everybody (const Sentence *sentence, const VerbGroup *verb,
                  gboolean object)
{
  if (object)
    return skip_everybody (sentence, verb->end) > 0;
  for (guint at = verb->first; at > 0 && at + MAX_EVERYBODY > verb->first;
       at--)
    if (skip_everybody (sentence, at - 1) == verb->first)
      return TRUE;
  return FALSE;
}

void
match_everybody (Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  gboolean object = matcher->form->counted != CONCORDAT_SUBJECT
                    && verb->voice == VOICE_ACTIVE;
  Participants participants = { 0 };

  if (matcher->form->things || sentence->n_quantities == 0
      || !counts_everybody (sentence, verb, object))
    return;
  for (guint i = 0; i < sentence->n_groups
                    && sentence->groups[i].at.end_token <= verb->first;
       i++)
    if (is_on_board (matcher->analysis->text, sentence,
                     &sentence->groups[i]))
      {
        add_list (sentence, i, FALSE, &participants);
        break;
      }
  add_participants (matcher, &participants, verb);
}
