/* Lists and subsets of noun groups, by the words between them. */
#include "config.h"

#include "frames/lists.h"

#include "frames/appositions.h"
#include "frames/breakdowns.h"
#include "frames/references.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* A name behind a noun of persons has no more words than this. */
#define MAX_NAME 5
/* A place between a whole and its subset: "18 people in Idlib, including". */
#define MAX_BETWEEN 8

void
participants_add (Participants *participants, guint group, int part_of)
{
  if (participants->n >= MAX_PARTICIPANTS)
    return;
  for (guint i = 0; i < participants->n; i++)
    if (participants->at[i].group == group)
      return;
  participants->at[participants->n].group = group;
  participants->at[participants->n].part_of = part_of;
  participants->n++;
}

gboolean
group_begins_clause (const Sentence *sentence, const NounGroup *group)
{
  guint next = group->at.end_token;

  next += word_at (sentence, next, "later"); /* "two of whom later died" */
  if (function_at (sentence, next) & (WORD_BE | WORD_HAVE | WORD_MODAL))
    return TRUE;
  if (next < sentence->n_tokens
      && token_is (&sentence->tokens[next], LEX_PREDICATE)
      && (function_at (sentence, next) & WORD_PREPOSITION) == 0)
    return TRUE;
  return token_is (&sentence->tokens[group->head], LEX_PREDICATE)
         && group->head >= group->at.first_token + 1;
}

guint
skip_and (const Sentence *sentence, guint from)
{
  guint at = from;

  if (mark_at (sentence, at, ','))
    at++;
  if (word_at (sentence, at, "and") || word_at (sentence, at, "plus"))
    at++;
  else if (word_at (sentence, at, "as")
           && word_at (sentence, at + 1, "well")
           && word_at (sentence, at + 2, "as"))
    at += 3;
  else if ((word_at (sentence, at, "along")
            || word_at (sentence, at, "together"))
           && word_at (sentence, at + 1, "with"))
    at += 2;
  return at > from ? at : 0;
}

/* Behind ", including", "among them", "(including": where the subset
 * begins; 0: none. */
static guint
skip_including (const Sentence *sentence, guint from)
{
  guint at = from;

  while (mark_at (sentence, at, ',') || mark_at (sentence, at, '(')
         || mark_at (sentence, at, MARK_DASH))
    at++;
  if ((function_at (sentence, at) & WORD_INCLUDING) == 0)
    return 0;
  at++;
  if (function_at (sentence, at) & WORD_PRONOUN)
    at++;
  if (mark_at (sentence, at, ',') || mark_at (sentence, at, ':'))
    at++;
  return at;
}

/* A "part" that is greater than its whole only stands beside it. */
static int
owner_of (const Sentence *sentence, int whole, guint part)
{
  return whole >= 0
                 && sentence->groups[part].value.core.low
                        > sentence->groups[whole].value.core.high
             ? -1
             : whole;
}

/* "; three were children": a number alone. */
static gboolean
is_bare_part (const Sentence *sentence, guint mark, const NounGroup *part)
{
  return mark_at (sentence, mark, ';') && part->quantity >= 0
         && sentence->quantities[part->quantity].at.end_token
                == part->at.end_token;
}

/* "12 of whom were children", "of whom 12 are children": what the clause says
 * of the part is who it is, not what became of it. */
static gboolean
tells_who (const Sentence *sentence, guint comma, const NounGroup *part)
{
  guint at = part->at.end_token;

  if (!is_bare_part (sentence, comma, part)
      && !word_at (sentence, comma + 2, "whom")
      && !word_at (sentence, at - 1, "whom")
      && !word_at (sentence, at - 1, "them"))
    return FALSE;
  /* "One of whom was the president" is no count. */
  if ((function_at (sentence, at) & WORD_BE) == 0 || part->value.best == 1)
    return FALSE;
  for (at++; function_at (sentence, at) & (WORD_ARTICLE | WORD_ADVERB);)
    at++;
  return at < sentence->n_tokens
         && token_is (&sentence->tokens[at], LEX_PERSON)
         && !token_is (&sentence->tokens[at], LEX_PREDICATE);
}

/* "two of them officers": a subset as an apposition. */
static gboolean
is_subset (const Sentence *sentence, guint from, int *ret_group)
{
  const NounGroup *part;

  if (!mark_at (sentence, from, ',') && !mark_at (sentence, from, '(')
      && !mark_at (sentence, from, MARK_DASH))
    return FALSE;
  *ret_group = sentence_group_at (
      sentence, from + (word_at (sentence, from + 2, "whom") ? 3 : 1));
  if (*ret_group < 0)
    return FALSE;
  part = &sentence->groups[*ret_group];
  return part->partitive && part->others
         && (!group_begins_clause (sentence, part)
             || tells_who (sentence, from, part));
}

/* "and two of them were officers", "; two of them were": a subset in a clause
 * of its own. */
static gboolean
subset_clause (const Sentence *sentence, guint from, int *ret_group)
{
  const NounGroup *part;

  if (from >= sentence->n_tokens
      || !(token_is_mark (&sentence->tokens[from], ';')
           || (token_function (&sentence->tokens[from]) & WORD_CONJUNCTION))
      || (*ret_group = sentence_group_at (sentence, from + 1)) < 0)
    return FALSE;
  part = &sentence->groups[*ret_group];
  return ((part->partitive && part->others)
          || is_bare_part (sentence, from, part))
         && tells_who (sentence, from, part);
}

static gboolean
is_place (const Sentence *sentence, guint token)
{
  const EntityMention *entity = sentence_entity_at (sentence, token);

  return entity != NULL && entity->kind == ENTITY_PLACE
         && entity->at.end_token == token + 1;
}

/* TRUE for the number of "the four", "four" at token AT. */
static gboolean
counts_at (const Sentence *sentence, guint at)
{
  int group = sentence_group_at (sentence, at + word_at (sentence, at, "the"));

  return group >= 0 && sentence->groups[group].counted;
}

/* Where the group begins that stands at AT, perhaps behind a word that says
 * whose it is, "his two sons", or "all four"; 0: none does. */
static guint
member_at (const Sentence *sentence, guint at)
{
  if (at > 0 && word_at (sentence, at, "all") && counts_at (sentence, at + 1))
    at++;
  if (at > 0 && sentence_group_at (sentence, at) >= 0)
    return at;
  /* "the unknown number of militants" */
  for (guint of = at + 1; at > 0 && of < at + 4; of++)
    if (word_at (sentence, of, "of") && word_at (sentence, of - 1, "number"))
      return sentence_group_at (sentence, of + 1) >= 0 ? of + 1 : 0;
  if (at > 0
      && (function_at (sentence, at) & (WORD_POSSESSIVE | WORD_ARTICLE)))
    {
      at++;
      /* "the Antioquia police commander" */
      if (sentence_group_at (sentence, at) < 0 && is_place (sentence, at))
        at++;
    }
  return at > 0 && sentence_group_at (sentence, at) >= 0 ? at : 0;
}

/* TRUE where neither a predicate nor another group stands in the tokens
 * [FROM, TO). */
static gboolean
only_tells_where (const Sentence *sentence, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (token_is (&sentence->tokens[i], LEX_PREDICATE)
        || sentence_group_at (sentence, i) >= 0)
      return FALSE;
  return TRUE;
}

void
add_parts_behind (const Sentence *sentence, guint from, int group,
                  Participants *participants)
{
  guint at = skip_including (sentence, from);
  guint limit = MIN (sentence->n_tokens, from + MAX_BETWEEN);
  int subset;

  if (at == 0 && group >= 0 && from + 1 < sentence->n_tokens
      && sentence->tokens[from].kind == TOKEN_MARK
      && add_breakdown (sentence, from, (guint) group, participants))
    return;
  if (at == 0 && subset_clause (sentence, from, &subset))
    {
      participants_add (participants, (guint) subset,
                        owner_of (sentence, group, (guint) subset));
      return;
    }
  for (guint token = from; at == 0 && token < limit; token++)
    {
      if (!mark_at (sentence, token, ',') && !mark_at (sentence, token, '(')
          && !mark_at (sentence, token, MARK_DASH))
        continue;
      if (!only_tells_where (sentence, from, token))
        return;
      /* "138 deaths were confirmed, 118 of them on Leyte" */
      if (is_subset (sentence, token, &subset))
        {
          participants_add (participants, (guint) subset,
                            owner_of (sentence, group, (guint) subset));
          return;
        }
      at = skip_including (sentence, token);
    }
  while (at > 0)
    {
      int part = sentence_group_at (sentence, at);
      const NounGroup *found;

      if (part < 0)
        break;
      found = &sentence->groups[part];
      if (found->counted)
        participants_add (participants, (guint) part,
                          owner_of (sentence, group, (guint) part));
      at = member_at (sentence,
                      skip_and (sentence, found->at.end_token));
      part = at > 0 ? sentence_group_at (sentence, at) : -1;
      if (part >= 0
          && group_begins_clause (sentence, &sentence->groups[part]))
        break;
    }
}

/* Whom GROUP belongs to, "a family" of "three members of a family"; -1:
 * nobody is told of.  "A group of 12" are the twelve. */
static int
complement_of (const Sentence *sentence, guint group)
{
  const NounGroup *it = &sentence->groups[group];
  guint at = it->at.end_token;
  int complement;

  if (!(it->counted || it->single) || it->noun == NULL
      || !word_at (sentence, at, "of")
      || class_at (sentence, it->head, CLASS_GROUP_OF))
    return -1;
  complement = sentence_group_at (sentence, ++at);
  while (complement < 0 && at < it->at.end_token + MAX_NAME
         && ((function_at (sentence, at)
              & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER))
             || (sentence->tokens[at].flags & TOKEN_CAPITAL)))
    complement = sentence_group_at (sentence, ++at);
  return complement > (int) group ? complement : -1;
}

void
add_parts (const Sentence *sentence, guint group, Participants *participants)
{
  const NounGroup *whole = &sentence->groups[group];
  int owner = whole->counted ? (int) group : -1;
  int complement = complement_of (sentence, group);
  int subset;

  if (is_subset (sentence, whole->at.end_token, &subset))
    participants_add (participants, (guint) subset, owner);
  add_apposition (sentence, group, participants);
  add_parts_behind (sentence,
                    complement >= 0
                        ? sentence->groups[complement].at.end_token
                        : apposition_end (sentence, group),
                    owner, participants);
}

/* Passes the age of one who is named: "John Smith, 27, and". */
static guint
skip_age (const Sentence *sentence, guint from)
{
  guint end = mark_at (sentence, from, ',')
                  ? noun_skip_age (sentence, from + 1)
                  : from;

  return end > from + 1 ? end : from;
}

/* Passes "of", "from the" before a name: "the mayor of Springfield and". */
static guint
skip_of (const Sentence *sentence, guint from)
{
  guint at = from;

  if (!word_at (sentence, at, "of") && !word_at (sentence, at, "from"))
    return from;
  at++;
  if (function_at (sentence, at) & WORD_ARTICLE)
    at++;
  return at;
}

/* Passes the name of one person, "the commander John Smith", and behind "of"
 * also what is no name: "two leaders of the party". */
static guint
skip_name (const Sentence *sentence, guint from)
{
  gboolean of = from > 1
                && (word_at (sentence, from - 1, "of")
                    || word_at (sentence, from - 2, "of"));
  guint at = from;

  while (at < sentence->n_tokens && at < from + MAX_NAME
         && sentence->tokens[at].kind == TOKEN_WORD
         && (of || (sentence->tokens[at].flags & TOKEN_CAPITAL) != 0)
         && token_function (&sentence->tokens[at]) == 0
         && !token_is (&sentence->tokens[at], LEX_CUE)
         && !token_starts (&sentence->tokens[at], LEX_PREDICATE))
    at++;
  return at;
}

/* "860 families, or 3,900 persons": one count in two units. */
static gboolean
other_unit (const Sentence *sentence, guint group, guint token)
{
  const NounGroup *one = &sentence->groups[group];
  int other = sentence_group_at (sentence, token);

  return other >= 0 && one->noun != NULL
         && sentence->groups[other].noun != NULL
         && g_strcmp0 (one->noun->unit, sentence->groups[other].noun->unit)
                != 0;
}

/* Where the same count in another unit begins behind token END: "860 families
 * or 3,900 persons", "860 families/3,900 persons", "860 families, some 3,900
 * persons,"; 0: nowhere. */
static guint
skip_to_other_unit (const Sentence *sentence, guint group, guint end)
{
  static const char *const words[] = { "or", "with", "comprising" };
  guint at = end + mark_at (sentence, end, ',');

  if (mark_at (sentence, end, '/'))
    return other_unit (sentence, group, end + 1) ? end + 1 : 0;
  if (at > end && other_unit (sentence, group, at))
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (word_at (sentence, at, words[i]))
      return other_unit (sentence, group, at + 1) ? at + 1 : 0;
  return 0;
}

/* TRUE where GROUP only says more of another, and is no member of a list. */
static gboolean
is_governed (const Sentence *sentence, guint group)
{
  return in_apposition (sentence, group)
         || (group > 0
             && complement_of (sentence, group - 1) == (int) group);
}

/* Where the next member of a list begins behind GROUP; 0: it ends there. */
static guint
next_member (const Sentence *sentence, guint group)
{
  int complement = complement_of (sentence, group);
  guint end = skip_age (
      sentence, complement >= 0
                    ? sentence->groups[complement].at.end_token
                    : apposition_end (sentence, group));
  guint at = skip_and (sentence, end);
  guint behind;

  if (sentence->groups[group].name > 0
      && end == sentence->groups[group].at.end_token
      && says_who_behind (sentence, &sentence->groups[group]))
    return 0;
  /* "the murders of a judge and of two officers" */
  if (at > 0 && word_at (sentence, at, "of"))
    at++;

  if (member_at (sentence, at) > 0)
    return member_at (sentence, at);
  if (at == 0 || word_at (sentence, at, "or"))
    {
      guint unit = skip_to_other_unit (sentence, group, end);

      if (unit > 0)
        return unit;
    }
  behind = skip_name (sentence, at > 0 ? at : skip_of (sentence, end));
  if (behind > end)
    at = skip_and (sentence, behind);
  return member_at (sentence, at);
}

static gboolean
ends_among_them (const Sentence *sentence, guint group)
{
  guint end = sentence->groups[group].at.end_token;

  return word_at (sentence, end, "among")
         && word_at (sentence, end + 1, "them");
}

/* "six others, a woman and a child among them": what is behind the first of
 * a list that ends so is part of it. */
static void
take_among_them (const Sentence *sentence, guint first, guint last,
                 Participants *participants)
{
  if (last == first || !sentence->groups[first].counted
      || !ends_among_them (sentence, last))
    return;
  for (guint i = 0; i < participants->n; i++)
    if (participants->at[i].group > first && participants->at[i].group <= last)
      participants->at[i].part_of = (int) first;
}

static gboolean
is_open (const NounGroup *group)
{
  return group->category == CATEGORY_PEOPLE
         || group->category == CATEGORY_UNSPECIFIED;
}

/* FALSE for civilians and policemen, and for men and women: neither are among
 * the others. */
static gboolean
may_be_part (const NounGroup *part, const NounGroup *whole)
{
  if (part->breakdown != NULL && whole->breakdown != NULL
      && strcmp (part->breakdown, whole->breakdown) != 0)
    return FALSE;
  return part->category == whole->category || is_open (part)
         || is_open (whole);
}

/* TRUE when the first group of a list states the sum of the others. */
static gboolean
is_sum (const Sentence *sentence, guint first, guint last)
{
  const NounGroup *whole = &sentence->groups[first];
  double sum = 0;
  guint n = 0;

  if (last < first + 2 || !whole->counted)
    return FALSE;
  for (guint i = first + 1; i <= last; i++)
    {
      const NounGroup *part = &sentence->groups[i];

      if (is_governed (sentence, i))
        continue;
      if (!part->counted || !may_be_part (part, whole))
        return FALSE;
      sum += part->value.best;
      n++;
    }
  return n > 1 && sum == whole->value.best;
}

/* "three reporters, two of one country and one of another": what is behind a
 * sum is part of it. */
static void
take_sum (const Sentence *sentence, guint first, guint last,
          Participants *participants)
{
  if (!is_sum (sentence, first, last))
    return;
  for (guint i = 0; i < participants->n; i++)
    if (participants->at[i].part_of < 0 && participants->at[i].group > first
        && participants->at[i].group <= last)
      participants->at[i].part_of = (int) first;
}

/* "A family of six", "an entire group of 12": the group of the number; GROUP:
 * it is no such sum. */
static guint
number_of_sum (const Sentence *sentence, guint group)
{
  const NounGroup *sum = &sentence->groups[group];
  int number;

  if (sum->counted || !class_at (sentence, sum->head, CLASS_GROUP_OF)
      || !word_at (sentence, sum->at.end_token, "of"))
    return group;
  number = group_beginning_at (sentence, sum->at.end_token + 1);
  return number >= 0 ? (guint) number : group;
}

void
add_list (const Sentence *sentence, guint group, gboolean subject,
          Participants *participants)
{
  guint first = group = number_of_sum (sentence, group);
  int single = -1; /* counts beside others: "the mayor and two guards" */

  for (guint n = 0; n < MAX_PARTICIPANTS; n++)
    {
      guint at;
      int next;

      if (sentence->groups[group].counted)
        participants_add (participants, group, -1);
      else if (sentence->groups[group].single)
        single = (int) group;
      if (single >= 0 && participants->n > 0)
        participants_add (participants, (guint) single, -1);
      add_parts (sentence, group, participants);
      at = next_member (sentence, group);
      next = at > 0 ? sentence_group_at (sentence, at) : -1;
      if (next < 0 || sentence->groups[next].partitive
          || (!subject && !word_at (sentence, at - 1, "of")
              && group_begins_clause (sentence, &sentence->groups[next])))
        break;
      group = (guint) next;
    }
  take_among_them (sentence, first, group, participants);
  take_sum (sentence, first, group, participants);
}

/* In "nine missing and 60 people displaced" and "30 injured and 7 were missing"
 * the first needs no verb; in "nine wounded and 60 civilians were evacuated" it
 * does. */
static gboolean
says_it_all (const Sentence *sentence, guint group, guint next)
{
  const NounGroup *first = &sentence->groups[group];

  return first->counted && first->head > first->at.first_token
         && token_is (&sentence->tokens[first->head], LEX_PREDICATE)
         && (sentence->groups[next].noun == NULL
             || sentence->groups[next].antecedent >= 0
             || (function_at (sentence, sentence->groups[next].at.end_token)
                 & (WORD_BE | WORD_HAVE | WORD_MODAL))
                    == 0);
}

/* "The toll rose to 290, and about 500 others": a number without a noun that
 * a preposition or a verb has taken counts for no verb behind it. */
static gboolean
is_taken (const Sentence *sentence, guint group)
{
  const NounGroup *it = &sentence->groups[group];
  const Token *before;

  if (it->at.first_token == 0 || it->noun != NULL || it->others
      || it->quantity < 0
      || it->at.end_token
             > sentence->quantities[it->quantity].at.end_token)
    return FALSE;
  before = &sentence->tokens[it->at.first_token - 1];
  return before->kind == TOKEN_WORD && !token_is (before, LEX_CUE)
         && !token_is (before, LEX_PREDICATE)
         && (token_function (before) == 0
             || (token_function (before) & WORD_PREPOSITION) != 0);
}

/* The group that is joined to GROUP on its left; -1: none.  The last member
 * of a list needs more than a comma before it. */
static int
member_before (const Sentence *sentence, guint group, gboolean last)
{
  guint first = sentence->groups[group].at.first_token;

  for (guint i = group; i-- > 0;)
    {
      if (is_governed (sentence, i))
        continue;
      return next_member (sentence, i) != first || is_taken (sentence, i)
                     || (last && !sentence->groups[group].others
                         && mark_at (sentence, first - 1, ',')
                         && !ends_among_them (sentence, group))
                     || says_it_all (sentence, i, group)
                 ? -1
                 : (int) i;
    }
  return -1;
}

/* TRUE for the men of "police arrested 30 men and two officers were hurt": a
 * verb or a preposition before them has them. */
static gboolean
is_object (const Sentence *sentence, guint group)
{
  guint first = sentence->groups[group].at.first_token;
  const Token *before;

  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
    first--;
  if (first == 0)
    return FALSE;
  before = &sentence->tokens[first - 1];
  if (before->kind != TOKEN_WORD || token_is (before, LEX_CUE)
      || token_equals (before, "of"))
    return FALSE;
  if (token_function (before) != 0)
    return (token_function (before) & WORD_PREPOSITION) != 0
           && (token_function (before)
               & (WORD_SUBORDINATOR | WORD_INCLUDING | WORD_ADVERB)) == 0;
  return token_is (before, LEX_VERB) || token_is (before, LEX_PREDICATE)
         || token_ends (before, "ed");
}

guint
list_begin (const Sentence *sentence, guint group)
{
  gboolean finite
      = (function_at (sentence, sentence->groups[group].at.end_token)
         & (WORD_BE | WORD_HAVE)) != 0;
  int before = member_before (sentence, group, TRUE);

  while (before >= 0 && !(finite && is_object (sentence, (guint) before)))
    {
      group = (guint) before;
      before = member_before (sentence, group, FALSE);
    }
  return group;
}

/* "The priests, five foreigners and a native, were killed": commas around the
 * list that says who the first are. */
static gboolean
is_split_up (const Sentence *sentence, guint first, guint last)
{
  return last > first + 1 && is_definite (sentence, first)
         && sentence->groups[first].noun->plural
         && mark_at (sentence, sentence->groups[first].at.end_token, ',')
         && mark_at (sentence, sentence->groups[last].at.end_token, ',');
}

void
add_list_left (const Sentence *sentence, guint group,
               Participants *participants)
{
  guint first = list_begin (sentence, group);
  gboolean split = is_split_up (sentence, first, group);
  gboolean sum = split || is_sum (sentence, first, group);
  gboolean any = FALSE;

  for (guint i = first; i <= group; i++)
    any = any || sentence->groups[i].counted;
  for (guint i = first; i <= group; i++)
    {
      if (i < group && is_governed (sentence, i))
        continue;
      if (sentence->groups[i].counted || (split && i == first)
          || (any && sentence->groups[i].single))
        participants_add (participants, i,
                          sum && i > first ? (int) first : -1);
      add_parts (sentence, i, participants);
    }
  take_among_them (sentence, first, group, participants);
}
