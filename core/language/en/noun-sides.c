/* Whose people a noun group speaks of: by name, by possessive, or by what
 * was said before. */
#include "config.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <math.h>
#include <string.h>

/* Words from a side to the noun of its man: "a Taliban senior leader". */
#define MAX_TITLE 3
/* How many sentences back a pronoun or "others" may reach. */
#define MAX_LOOK_BACK 2

/* How many words of a body's name stand before what it is: "of the newly
 * trained Afghan national army". */
#define MAX_TO_BODY 5
/* From a number to who they mostly are: ", most of them". */
#define MAX_TO_KIND 6

/* The side that an entity names; NULL where it only describes: in
 * "Turkish-backed" Turkey is not whose the rebels are. */
static const char *
entity_side (const Sentence *sentence, const EntityMention *entity)
{
  guint end = entity->at.end_token;

  if (entity->party == NULL || entity->party->side == NULL
      || entity->kind == ENTITY_PLACE)
    return NULL;
  if (end < sentence->n_tokens
      && token_is_mark (&sentence->tokens[end], MARK_HYPHEN))
    return NULL;
  if (entity->at.first_token > 0
      && token_is_mark (&sentence->tokens[entity->at.first_token - 1],
                        MARK_HYPHEN))
    return NULL;
  return entity->party->side;
}

static gboolean
is_preposition (const Sentence *sentence, guint token)
{
  return (token_function (&sentence->tokens[token]) & WORD_PREPOSITION) != 0;
}

/* The token before FIRST that is no article. */
static int
token_before (const Sentence *sentence, guint first)
{
  int at = (int) first - 1;

  while (at >= 0
         && (token_function (&sentence->tokens[at]) & WORD_ARTICLE))
    at--;
  return at;
}

/* "Turkey and Syria": of neither of them is "its". */
static gboolean
is_joined (const Sentence *sentence, const EntityMention *entity)
{
  guint and = entity->at.end_token;
  const EntityMention *other;

  if (and + 1 >= sentence->n_tokens
      || !token_equals (&sentence->tokens[and], "and"))
    return FALSE;
  other = sentence_entity_at (sentence, and + 1);
  return other != NULL && entity_side (sentence, other) != NULL;
}

/* The side of the first country or party that can be a subject and ends
 * before token END: no object of a preposition, no mere adjective. */
static const char *
subject_side (const Sentence *sentence, guint end)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      const char *side = entity_side (sentence, entity);
      int before = token_before (sentence, entity->at.first_token);

      if (entity->at.end_token > end)
        break;
      if (side == NULL || entity->kind == ENTITY_DEMONYM
          || (before >= 0 && is_preposition (sentence, (guint) before))
          || (entity->at.end_token < sentence->n_tokens
              && sentence->tokens[entity->at.end_token].kind
                     == TOKEN_POSSESSIVE))
        continue;
      return is_joined (sentence, entity) ? NULL : side;
    }
  return NULL;
}

const char *
side_of_pronoun (Analysis *analysis, guint index, guint pronoun)
{
  const char *side
      = subject_side (&analysis->sentences[index], pronoun);

  for (guint back = 1; side == NULL && back <= MAX_LOOK_BACK && back <= index;
       back++)
    {
      const Sentence *sentence
          = analysis_sentence (analysis, index - back, STAGE_ENTITIES);

      side = subject_side (sentence, sentence->n_tokens);
    }
  return side;
}

/* The one side that SENTENCE names before token END; *ret_several where it
 * names more. */
static const char *
only_side (const Sentence *sentence, guint end, gboolean *ret_several)
{
  const char *only = NULL;

  for (guint i = 0; i < sentence->n_entities
                    && sentence->entities[i].at.end_token <= end;
       i++)
    {
      const char *side = entity_side (sentence, &sentence->entities[i]);

      *ret_several = *ret_several
                     || (side != NULL && only != NULL
                         && g_strcmp0 (side, only) != 0);
      only = side != NULL ? side : only;
    }
  return *ret_several ? NULL : only;
}

const char *
side_of_country (Analysis *analysis, guint index, guint first, guint end)
{
  const Sentence *sentence = &analysis->sentences[index];
  gboolean several = FALSE;
  const char *side = NULL;
  guint at = MAX (first, 1);

  if ((sentence->traits.kinds & 1u << TOKEN_POSSESSIVE) == 0)
    return NULL;
  while (at < end
         && !(sentence->tokens[at].kind == TOKEN_POSSESSIVE
              && (token_class (&sentence->tokens[at - 1]) & CLASS_COUNTRY)))
    at++;
  if (at >= end)
    return NULL;
  side = only_side (sentence, at, &several);
  if (side == NULL && !several && index > 0)
    {
      const Sentence *before
          = analysis_sentence (analysis, index - 1, STAGE_ENTITIES);

      side = only_side (before, before->n_tokens, &several);
    }
  return side;
}

/* "five soldiers of the Turkish army", "troops from Chad". */
static const char *
side_behind (const Sentence *sentence, guint end)
{
  const EntityMention *entity;

  if (end + 1 >= sentence->n_tokens
      || !(token_equals (&sentence->tokens[end], "of")
           || token_equals (&sentence->tokens[end], "from")))
    return NULL;
  end++;
  if (token_function (&sentence->tokens[end]) & WORD_ARTICLE)
    end++;
  entity = end < sentence->n_tokens ? sentence_entity_at (sentence, end)
                                    : NULL;
  return entity == NULL ? NULL : entity_side (sentence, entity);
}

/* "Turkey's five soldiers". */
static const char *
side_before (const Sentence *sentence, guint first)
{
  const EntityMention *entity;

  if (first < 2 || sentence->tokens[first - 1].kind != TOKEN_POSSESSIVE)
    return NULL;
  entity = sentence_entity_at (sentence, first - 2);
  return entity == NULL ? NULL : entity_side (sentence, entity);
}

/* The side of the names among the tokens of GROUP; *ret_several where they are
 * of more than one: "Syrian and Turkish soldiers". */
static const char *
side_within (const Sentence *sentence, const NounGroup *group,
             gboolean *ret_several)
{
  guint first = group->at.first_token, end = group->at.end_token;
  const char *only = NULL;

  if (sentence->n_entities == 0
      || set_next (sentence_set (sentence, SET_NAMES), first, end) >= end)
    return NULL;
  for (guint i = sentence_first_entity (sentence, first);
       i < sentence->n_entities && sentence->entities[i].at.first_token < end;
       i++)
    {
      const char *side = entity_side (sentence, &sentence->entities[i]);

      if (side != NULL && only != NULL && strcmp (side, only) != 0)
        {
          *ret_several = TRUE;
          return NULL;
        }
      if (side != NULL)
        only = side;
    }
  return only;
}

/* What those are to whom the members at GROUP's end belong: "members of the
 * Afghan army", "members of a militia"; PEOPLE: it is not said. */
static Category
category_behind_of (const Sentence *sentence, const NounGroup *group)
{
  guint at = group->at.end_token;

  if (at >= sentence->n_tokens || !token_equals (&sentence->tokens[at], "of"))
    return CATEGORY_PEOPLE;
  for (guint i = at + 1; i < sentence->n_tokens && i <= at + MAX_TO_BODY; i++)
    {
      const LexEntry *entry = lexicon_match (sentence->tokens, i,
                                             sentence->n_tokens, LEX_PERSON);
      const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

      if (noun != NULL && noun->collective)
        return noun->category;
      if (sentence->tokens[i].kind != TOKEN_WORD
          || (token_function (&sentence->tokens[i])
              & ~(WORD_ARTICLE | WORD_INDEFINITE | WORD_POSSESSIVE))
                 != 0)
        break;
    }
  return CATEGORY_PEOPLE;
}

/* Members are of the kind of their group: "22 YPG members".  Where PRONOUN
 * names it, as in "its members", only a group of the same sentence counts:
 * further off, the pronoun may mean a body that no list knows. */
static void
take_kind_of_members (const Sentence *sentence, NounGroup *group, int pronoun)
{
  gboolean named
      = pronoun < 0 || subject_side (sentence, (guint) pronoun) != NULL;

  if (named && group->side != NULL && g_ascii_islower (group->side[0]))
    group->category = CATEGORY_MILITANT;
  else
    group->category = category_behind_of (sentence, group);
}

/* TRUE where a pronoun can mean a person only, "his", and not a side. */
static gboolean
means_person (const Token *pronoun)
{
  return token_equals (pronoun, "his") || token_equals (pronoun, "her");
}

/* The side of the person that "his" at token PRONOUN means, who is told of in
 * the same sentence: "a Taliban commander and his deputy". */
static const char *
side_of_owner (const Sentence *sentence, guint pronoun)
{
  for (guint i = sentence->n_entities; i-- > 0;)
    {
      const EntityMention *entity = &sentence->entities[i];
      guint end = entity->at.end_token;

      if (end > pronoun || entity->kind == ENTITY_DEMONYM
          || entity_side (sentence, entity) == NULL)
        continue;
      for (guint at = end; at < pronoun && at < end + MAX_TITLE
                           && token_function (&sentence->tokens[at]) == 0;
           at++)
        if (token_starts (&sentence->tokens[at], LEX_PERSON))
          return entity_side (sentence, entity);
    }
  return NULL;
}

void
noun_group_find_side (Analysis *analysis, guint index, NounGroup *group,
                      int pronoun)
{
  const Sentence *sentence = &analysis->sentences[index];
  gboolean several = FALSE;

  group->side = side_within (sentence, group, &several);
  if (several)
    return;
  if (group->side == NULL)
    group->side = side_before (sentence, group->at.first_token);
  if (group->side == NULL && pronoun >= 0)
    group->side = means_person (&sentence->tokens[pronoun])
                          && group->category != CATEGORY_MILITARY
                          && group->category != CATEGORY_MILITANT
                      ? side_of_owner (sentence, (guint) pronoun)
                      : side_of_pronoun (analysis, index, (guint) pronoun);
  if (group->side == NULL && group->noun != NULL)
    group->side = side_behind (sentence, group->at.end_token);
  if (group->side == NULL && group->noun != NULL)
    group->side = side_of_country (analysis, index, group->at.first_token,
                                   group->at.end_token);
  if (group->noun != NULL && group->noun->member)
    take_kind_of_members (sentence, group, pronoun);
}

static gboolean
lacks_noun (const NounGroup *group)
{
  return group->noun == NULL || group->noun->participle;
}

/* Takes over what GROUP leaves out.  A group without a noun takes noun, side
 * and category; one with a noun only the side of the same kind of people. */
static gboolean
take_over (NounGroup *group, const NounGroup *from)
{
  if (lacks_noun (from) || from->noun->unit != NULL)
    return FALSE;
  if (lacks_noun (group))
    {
      group->noun = from->noun;
      group->category = from->category;
      group->category_assumed = TRUE;
      if (group->side == NULL)
        group->side = from->side;
      return TRUE;
    }
  if (from->side == NULL || group->side != NULL
      || group->category != from->category)
    return FALSE;
  group->side = from->side;
  return TRUE;
}

/* A number alone that goes on with what was counted before: "and 12 were
 * wounded", "and wounded 12", "and 12 wounded". */
static gboolean
is_elliptic (const Sentence *sentence, const NounGroup *group)
{
  guint first = group->at.first_token, end = group->at.end_token;
  const Token *before;

  if (group->quantity < 0 || first == 0
      || (group->noun == NULL
          && end != sentence->quantities[group->quantity].at.end_token))
    return FALSE;
  before = &sentence->tokens[first - 1];
  if (first > 1 && (token_function (before) & WORD_ADVERB)) /* "only 12" */
    before--;
  return (token_function (before) & WORD_CONJUNCTION) != 0
         || token_is_mark (before, ',') || token_is_mark (before, ';')
         || token_is (before, LEX_PREDICATE);
}

/* "Several of those badly hurt": the words behind "those" say who. */
static gboolean
names_those (const Sentence *sentence, const NounGroup *group)
{
  guint end = MIN (sentence->n_tokens, group->at.end_token + 2);

  for (guint i = group->at.first_token; group->partitive && i < end; i++)
    if (token_equals (&sentence->tokens[i], "those"))
      return TRUE;
  return FALSE;
}

/* TRUE for groups whose meaning depends on one said before. */
static gboolean
leans_back (const Sentence *sentence, const NounGroup *group)
{
  if (!group->counted || group->thing)
    return FALSE;
  if (lacks_noun (group))
    return (group->others || is_elliptic (sentence, group))
           && !names_those (sentence, group);
  return group->side == NULL
         && (group->category == CATEGORY_MILITARY
             || group->category == CATEGORY_MILITANT);
}

/* Where the list begins that ends with group LAST, "a woman and her two
 * children". */
static guint
list_begin (const Sentence *sentence, const NounGroup *last)
{
  const guint joins = WORD_CONJUNCTION | WORD_PRONOUN | WORD_ARTICLE
                      | WORD_POSSESSIVE;
  guint first = last->at.first_token;

  while (last > sentence->groups)
    {
      guint at = first, end = last[-1].at.end_token;
      gboolean joined = FALSE;

      while (at > end
             && (token_is_mark (&sentence->tokens[at - 1], ',')
                 || (token_function (&sentence->tokens[at - 1]) & joins)))
        joined |= token_is_mark (&sentence->tokens[--at], ',')
                  || (token_function (&sentence->tokens[at])
                      & WORD_CONJUNCTION);
      if (at > end || !joined)
        break;
      last--;
      first = last->at.first_token;
    }
  return first;
}

/* In "seven people, including two officers, were killed and 15 others hurt"
 * the others are people, not officers: a verb stands behind the subset, as it
 * does behind "two of them officers". */
static gboolean
is_closed_subset (const Sentence *sentence, const NounGroup *from, guint to)
{
  guint first = (sentence->traits.function & WORD_INCLUDING) != 0
                    ? list_begin (sentence, from)
                    : from->at.first_token;

  if (first > 1
      && (token_function (&sentence->tokens[first - 1]) & WORD_PRONOUN))
    first--;
  if ((!from->partitive || !from->others)
      && (first == 0
          || (token_function (&sentence->tokens[first - 1]) & WORD_INCLUDING)
                 == 0))
    return FALSE;
  for (guint i = from->at.end_token; i < to; i++)
    if (token_is (&sentence->tokens[i], LEX_PREDICATE))
      return TRUE;
  return FALSE;
}

/* "Two gunmen killed 12", "a bomber killed himself and 12 others": the 12 are
 * those to whom it was done. */
static gboolean
is_subject_of_verb_before (const Sentence *sentence, const NounGroup *from,
                           const NounGroup *group)
{
  guint verb = group->at.first_token - 1;

  if (verb > 2
      && (token_function (&sentence->tokens[verb]) & WORD_CONJUNCTION)
      && (token_function (&sentence->tokens[verb - 1]) & WORD_PRONOUN)
      && token_ends (&sentence->tokens[verb - 1], "lf"))
    return from->at.end_token == verb - 2;
  return !group->partitive && from->at.end_token == verb
         && token_is (&sentence->tokens[verb], LEX_PREDICATE);
}

/* TRUE where nothing governs a group that begins at token FIRST. */
static gboolean
begins_clause (const Sentence *sentence, guint first)
{
  const Token *before = first > 0 ? &sentence->tokens[first - 1] : NULL;
  guint function = before != NULL ? token_function (before) : 0;

  return before == NULL
         || (before->kind == TOKEN_MARK && before->mark != MARK_HYPHEN)
         || (before->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS))
                == TOKEN_CAPITAL
         || (function & (WORD_CONJUNCTION | WORD_RELATIVE)) != 0
         || ((function & WORD_SUBORDINATOR)
             && (function & WORD_PREPOSITION) == 0);
}

/* "Two gunmen stormed a hotel, killing 12": the subject of the sentence did
 * it, and is not whom the number counts. */
static gboolean
is_subject_of_participle (const Sentence *sentence, const NounGroup *from,
                          const NounGroup *group)
{
  guint verb = group->at.first_token - 1;

  return token_is (&sentence->tokens[verb], LEX_PREDICATE)
         && token_ends (&sentence->tokens[verb], "ng")
         && begins_clause (sentence, from->at.first_token);
}

/* "A gunman opened fire. Nine others were hurt": who attacks is none of them,
 * unless something was done to him, too. */
static gboolean
is_attacker (const Sentence *sentence, const NounGroup *from)
{
  guint end = from->at.end_token;

  return (token_class (&sentence->tokens[from->head])
          & (CLASS_ATTACKER | CLASS_ATTACKERS))
         && end < sentence->n_tokens
         && sentence->tokens[end].kind == TOKEN_WORD
         && ((token_function (&sentence->tokens[end]) & WORD_RELATIVE)
             || (token_function (&sentence->tokens[end]) == 0
                 && !token_is (&sentence->tokens[end], LEX_PREDICATE)));
}

/* "12 dead and 30 hurt" */
static gboolean
is_joined_to (const Sentence *sentence, const NounGroup *from,
              const NounGroup *group)
{
  return from->counted && from->noun != NULL
         && from->at.end_token + 1 == group->at.first_token
         && (token_function (&sentence->tokens[from->at.end_token])
             & WORD_CONJUNCTION);
}

/* "Killed eight policemen and wounded 25, mostly civilians": who the 25 are is
 * told behind them, and they are none of those before. */
static gboolean
is_told_behind (const Sentence *sentence, const NounGroup *group,
                const NounGroup *from)
{
  guint at = group->at.end_token;
  guint limit = MIN (sentence->n_tokens, at + MAX_TO_KIND);
  NounKind kind;

  if (at >= limit || sentence->tokens[at].kind != TOKEN_MARK)
    return FALSE;
  for (at++; at < limit; at++)
    {
      const Token *token = &sentence->tokens[at];

      if ((token_class (token) & CLASS_MOST_OF) == 0
          && (token_function (token) & (WORD_INCLUDING | WORD_PRONOUN)) == 0
          && !token_equals (token, "all") && !token_equals (token, "of")
          && token->kind != TOKEN_NUMBER && !token_starts (token, LEX_NUMBER))
        break;
    }
  return at > group->at.end_token + 1 && noun_kind_at (sentence, at, &kind)
         && kind.category != from->category
         && kind.category != CATEGORY_PEOPLE
         && from->category != CATEGORY_PEOPLE;
}

/* "Insurgents attacked, and four of them were killed": some of those who were
 * named without a number, but not of those of "linked to the rebels". */
static gboolean
is_whole_of_them (const Sentence *sentence, const NounGroup *from,
                  const NounGroup *group)
{
  const Token *before = from->at.first_token > 0
                            ? &sentence->tokens[from->at.first_token - 1]
                            : NULL;

  if (from->at.end_token < sentence->n_tokens
      && token_is (&sentence->tokens[from->at.end_token], LEX_CUE))
    return FALSE;
  if (before != NULL
      && (token_equals (before, "to") || token_equals (before, "by")
          || token_equals (before, "from")))
    return FALSE;
  return group->partitive && group->others && group >= sentence->groups
         && group < sentence->groups + sentence->n_groups
         && from->noun != NULL && from->noun->plural && !from->noun->participle
         && from->quantity < 0;
}

static gboolean
search_back (NounGroup *group, const Sentence *sentence, guint end)
{
  guint to = end < sentence->n_groups && group == &sentence->groups[end]
                 ? group->at.first_token
                 : sentence->n_tokens;

  for (guint i = end; i-- > 0;)
    {
      const NounGroup *from = &sentence->groups[i];

      /* "Another 150,000" are not those of "spokesman Paul Dillon" or "a
       * spokesman", but policemen are victims: "police officer, 2 others shot
       * dead". */
      if (lacks_noun (group)
          && (from->single
              || (from->quantity < 0 && from->category != CATEGORY_MILITANT))
          && from->category != CATEGORY_MILITARY
          && token_is (&sentence->tokens[from->head], LEX_OFFICE))
        continue;
      /* "Two gunmen killed 12 and wounded 30", "leaving 12 dead and 30 hurt":
       * what the 12 did not find is not that of the 30. */
      if (lacks_noun (group) && lacks_noun (from)
          && (leans_back (sentence, from)
              || is_joined_to (sentence, from, group)))
        return FALSE;
      if (lacks_noun (group)
          && ((!from->counted && !is_whole_of_them (sentence, from, group))
              || is_closed_subset (sentence, from, to)
              || (is_attacker (sentence, from)
                  && !is_whole_of_them (sentence, from, group))
              || (to == group->at.first_token && to > 0
                  && (is_subject_of_verb_before (sentence, from, group)
                      || is_subject_of_participle (sentence, from, group)))))
        continue;
      /* "31 Syrians were killed and 50 wounded" */
      if (lacks_noun (group) && from->noun == NULL && from->quantity >= 0
          && !from->named && noun_is_demonym (sentence, from->head))
        {
          group->category = from->category;
          group->category_assumed = TRUE;
          if (group->side == NULL)
            group->side = from->side;
          return FALSE;
        }
      if (lacks_noun (group) && is_told_behind (sentence, group, from))
        return FALSE;
      if (take_over (group, from))
        {
          group->antecedent = (int) i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "At least six people, and as many as 13, were killed": the upper end of
 * one figure, in GROUP, is no second one. */
static gboolean
is_upper_end (const Sentence *sentence, const NounGroup *group)
{
  const NounGroup *low = group - 1;

  if (low->value.qualifier != QUALIFIER_AT_LEAST || group->noun != NULL
      || group->thing != low->thing
      || !(group->value.best > low->value.best))
    return FALSE;
  for (guint i = low->at.end_token; i < group->at.first_token; i++)
    if (!token_is_mark (&sentence->tokens[i], ',')
        && (token_function (&sentence->tokens[i])
            & (WORD_CONJUNCTION | WORD_ADVERB))
               == 0)
      return FALSE;
  return TRUE;
}

/* Makes one range of two such groups. */
static void
join_ends (Sentence *sentence)
{
  for (guint i = 1; i < sentence->n_groups; i++)
    {
      NounGroup *group = &sentence->groups[i];
      NounGroup *low = group - 1;

      if (group->value.qualifier != QUALIFIER_UP_TO
          || !is_upper_end (sentence, group))
        continue;
      low->value.qualifier = QUALIFIER_RANGE;
      low->value.core
          = (Interval) { low->value.best, group->value.best };
      low->value.support = low->value.core;
      low->value.best = NAN;
      sentence->n_groups--;
      memmove (group, group + 1,
               (sentence->n_groups - i) * sizeof *group);
    }
}

void
noun_groups_find_antecedents (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];

  join_ends (sentence);
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      NounGroup *group = &sentence->groups[i];

      if (!leans_back (sentence, group) || search_back (group, sentence, i))
        continue;
      /* Across sentences only "others" lean back: another sentence's
       * soldiers may be of any side. */
      if (index > 0 && lacks_noun (group) && group->others)
        {
          const Sentence *before
              = analysis_sentence (analysis, index - 1, STAGE_NOUN_GROUPS);

          search_back (group, before, before->n_groups);
          group->antecedent = -1;
        }
    }
}
