/* What the sentence behind a figure tells of those whom it counts: "Three of
 * them were children", "Among them were two doctors". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* A figure and the sentence that tells more of it. */
typedef struct
{
  const Analysis *analysis;
  guint index;
  const Sentence *sentence;
  ArenaArray *matches;
  guint n_told; /* of the matches: those of the sentence before */
  const FramePlugin *plugins;
  guint n_plugins;
} Details;

static gboolean
counts_persons (const FrameMatch *match)
{
  return match->plugin->plugin->nouns == NULL && match->unit == NULL
         && match->cell == NULL && !match->negated && !match->hypothetical;
}

/* The last match of more people than VALUE, if all of the sentence count the
 * same; NULL: "them" may be others. */
static const FrameMatch *
find_whole (const Details *details, const Quantity *value)
{
  const FrameMatch *whole = NULL;

  for (guint i = 0; i < details->n_told; i++)
    {
      const FrameMatch *match = match_at (details->matches, i);

      if (!counts_persons (match)
          || strcmp (match_measure (match),
                     match_measure (match_at (details->matches, 0)))
                 != 0)
        return NULL;
      if (!match->is_subset && match->part_group < 0
          && match->value.core.high > value->core.low)
        whole = match;
    }
  return whole;
}

/* The most specific plugin that counts PART, whose people are not those that
 * its own counts: soldiers among "seven people". */
static const FramePlugin *
choose_plugin (const Details *details, const FrameMatch *part)
{
  const FramePlugin *best
      = counts_category (part->plugin, part->category) ? part->plugin : NULL;

  for (guint i = 0; i < details->n_plugins && best != part->plugin; i++)
    {
      const FramePlugin *other = &details->plugins[i];

      if (strcmp (other->plugin->measure, match_measure (part)) == 0
          && other->plugin->nouns == NULL
          && counts_category (other, part->category)
          && (best == NULL || other->n_categories < best->n_categories))
        best = other;
    }
  return best != NULL ? best : part->plugin;
}

/* Adds PART, whose words are those from FIRST to END, to those told of
 * before. */
static void
add_to_whole (const Details *details, FrameMatch *part, guint first, guint end)
{
  part->sentence = details->index;
  part->part_group = -1;
  part->token = first;
  part->end_token = end;
  part->is_verb = part->running = FALSE;
  part->verb = (VerbGroup) { 0 };
  part->is_subset = TRUE;
  part->plugin = choose_plugin (details, part);
  arena_array_add (details->analysis->arena, details->matches, *part);
}

/* Counts GROUP as a part of those told of before, who are WHO. */
static gboolean
add_part (const Details *details, guint group, const NounGroup *who,
          const char *side)
{
  const NounGroup *number = &details->sentence->groups[group];
  const FrameMatch *whole = find_whole (details, &number->value);
  FrameMatch part;

  if (whole == NULL || !(number->value.core.low >= 1))
    return FALSE;
  part = match_counting_same (details->analysis, whole);
  fill_from_group (&part, number);
  part.group = (int) group;
  part.category = who != NULL ? who->category : whole->category;
  part.category_assumed
      = who != NULL ? who->category_assumed : whole->category_assumed;
  part.breakdown = who != NULL ? who->breakdown : NULL;
  part.population
      = who != NULL && who != number ? who->noun->many : NULL;
  part.side = side != NULL ? side
              : who != NULL && who->side != NULL ? who->side
                                                 : whole->side;
  add_to_whole (details, &part, number->at.first_token,
                number->at.end_token);
  return TRUE;
}

/* TRUE where the word at AT is one by which plugins count what those told of
 * before are counted as: "the dead" of people killed. */
static gboolean
counts_measure (const Details *details, guint at)
{
  const Token *token = &details->sentence->tokens[at];
  const LexEntry *entry = lexicon_match (token, 0, 1, LEX_PREDICATE);

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const PredicateForm *form = entry->payload;

      if (form->tail == NULL
          && strcmp (form->plugin->plugin->measure,
                     match_measure (match_at (details->matches, 0)))
                 == 0)
        return TRUE;
    }
  return FALSE;
}

/* TRUE for "them", "these", "the victims" at token AT, and for the noun by
 * which those told of before are counted. */
static gboolean
means_them (const Details *details, guint at)
{
  const Sentence *sentence = details->sentence;
  const LexEntry *entry;
  const PersonNoun *noun;

  if (word_at (sentence, at, "them") || word_at (sentence, at, "whom"))
    return TRUE;
  if ((function_at (sentence, at) & (WORD_ARTICLE | WORD_DETERMINER)) == 0)
    return FALSE;
  entry = lexicon_match (sentence->tokens, at + 1, sentence->n_tokens,
                         LEX_PERSON);
  noun = entry != NULL ? entry->payload : NULL;
  if (noun == NULL || !noun->plural)
    return FALSE;
  for (guint i = 0; i < details->n_told; i++)
    {
      const FrameMatch *match = match_at (details->matches, i);
      const NounGroup *group
          = match->group >= 0
                ? &details->analysis->sentences[match->sentence]
                       .groups[match->group]
                : NULL;

      if (group != NULL && group->noun != NULL
          && strcmp (group->noun->lemma, noun->lemma) == 0)
        return TRUE;
    }
  return strcmp (noun->lemma, "victim") == 0
         || (noun->participle && counts_measure (details, at + 1));
}

/* TRUE for "three of them", "three of the victims", and for "three" where
 * nothing says of what. */
static gboolean
counts_of_them (const Details *details, const NounGroup *group)
{
  const Sentence *sentence = details->sentence;
  guint behind;

  if (!group->counted || group->quantity < 0 || group->thing)
    return FALSE;
  behind = sentence->quantities[group->quantity].at.end_token;
  if (behind == group->at.end_token)
    return sentence->quantities[group->quantity].kind == QUANTITY_COUNT;
  return group->partitive && word_at (sentence, behind, "of")
         && means_them (details, behind + 1);
}

/* TRUE where a clause begins at FIRST: "three were children and one was". */
static gboolean
begins_clause (const Sentence *sentence, guint first)
{
  return first == 0 || sentence->tokens[first - 1].kind == TOKEN_MARK
         || (function_at (sentence, first - 1) & WORD_CONJUNCTION) != 0
         || word_at (sentence, first - 1, "that")
         || token_is (&sentence->tokens[first - 1], LEX_CUE);
}

/* The people whom "were" at BE says that somebody is, and alone they; NULL:
 * nobody.  *RET_SIDE: of which country, where it says only that. */
static const NounGroup *
said_to_be (const Sentence *sentence, guint be, const char **ret_side)
{
  const EntityMention *entity = sentence_entity_at (sentence, be + 1);
  int at = sentence_group_at (sentence, be + 1);
  const NounGroup *who = at >= 0 ? &sentence->groups[at] : NULL;
  guint end;

  *ret_side = NULL;
  if (who != NULL
      && (who->noun == NULL || who->noun->participle
          || who->noun->unit != NULL || who->thing || who->named))
    return NULL;
  if (who == NULL && entity != NULL && entity->kind == ENTITY_DEMONYM)
    *ret_side = entity->party != NULL ? entity->party->id : NULL;
  end = who != NULL ? who->at.end_token : be + 2;
  /* "three were women and children" */
  if ((function_at (sentence, end) & WORD_CONJUNCTION)
      && sentence_group_at (sentence, end + 1) >= 0
      && !sentence->groups[sentence_group_at (sentence, end + 1)].counted)
    *ret_side = NULL, who = NULL;
  return who;
}

/* "Three of them were children", "four were women and one was a child". */
static void
match_shares_of_them (const Details *details)
{
  const Sentence *sentence = details->sentence;

  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];
      guint be = group->at.end_token;
      const NounGroup *who;
      const char *side;

      if ((function_at (sentence, be) & WORD_BE) == 0
          || !begins_clause (sentence, group->at.first_token)
          || !counts_of_them (details, group))
        continue;
      who = said_to_be (sentence, be, &side);
      if ((who != NULL || side != NULL) && !add_part (details, i, who, side))
        return;
    }
}

/* "Half of them were children", "most of the victims were women". */
static void
match_proportion_of_them (const Details *details)
{
  const Quantity nobody = { 0 };
  const Sentence *sentence = details->sentence;
  const FrameMatch *whole = find_whole (details, &nobody);
  FrameMatch part;
  NounKind kind;

  if (whole == NULL || !(whole->value.best > 2))
    return;
  for (guint at = 0; at < sentence->n_tokens; at++)
    {
      guint of, be;

      part = match_counting_same (details->analysis, whole);
      if (!begins_clause (sentence, at)
          || !match_proportion_at (sentence, at, whole->value.best, &part))
        continue;
      of = part.at.end_token;
      be = of + (word_at (sentence, of + 1, "them") ? 2 : 3);
      if (!word_at (sentence, of, "of") || !means_them (details, of + 1)
          || (function_at (sentence, be) & WORD_BE) == 0
          || !noun_kind_at (sentence, be + 1, &kind))
        continue;
      match_take_kind (details->analysis, sentence, be + 1, &kind, &part);
      part.at.end_token = be;
      part.at.end = sentence->tokens[be - 1].end;
      add_to_whole (details, &part, part.at.first_token, be);
      return;
    }
}

/* Behind "among them were", "they included", "the victims were"; 0: the
 * sentence does not begin so. */
static guint
details_begin (const Details *details)
{
  const Sentence *sentence = details->sentence;
  gboolean among = word_at (sentence, 0, "among");
  guint at = among;
  guint wanted = among ? WORD_BE : WORD_INCLUDING | WORD_BE;

  if (word_at (sentence, at, among ? "them" : "they"))
    at++;
  else if (means_them (details, at))
    at += 2;
  else
    return 0;
  return function_at (sentence, at) & wanted ? at + 1 : 0;
}

static void
match_those_named (const Details *details)
{
  const Sentence *sentence = details->sentence;
  guint begin = details_begin (details);
  Participants participants = { 0 };

  if (begin > 0)
    participants = find_objects (sentence, begin);
  for (guint i = 0; i < participants.n; i++)
    {
      const NounGroup *group = &sentence->groups[participants.at[i].group];

      if (participants.at[i].part_of < 0 && group->noun != NULL
          && !group->noun->participle && group->noun->unit == NULL
          && !group->thing
          && !add_part (details, participants.at[i].group, group, NULL))
        return;
    }
}

void
match_details (const Analysis *analysis, guint index, ArenaArray *matches,
               const FramePlugin *plugins, guint n_plugins)
{
  Details details = { analysis, index, &analysis->sentences[index],
                      matches, matches->len, plugins, n_plugins };

  match_those_named (&details);
  if (matches->len == details.n_told)
    match_shares_of_them (&details);
  if (matches->len == details.n_told)
    match_proportion_of_them (&details);
}
