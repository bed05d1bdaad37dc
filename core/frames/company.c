/* Those who share what happened to others, and are told of apart. */
#include "config.h"

#include "frames/company.h"

#include "frames/lists.h"
#include "frames/references.h"
#include "frames/token-at.h"
#include "language/en/english.h"

/* "along with" stands no farther behind a predicate than this many words. */
#define MAX_COMPANY 20

/* "Arrested with eight others": the others; -1: there are none. */
static int
others_behind (const Sentence *sentence, guint from)
{
  int group = word_at (sentence, from, "with")
                  ? sentence_group_at (sentence, from + 1)
                  : -1;

  return group >= 0 && sentence->groups[group].others ? group : -1;
}

/* "Civilians were killed in the attack, and five soldiers.": the group behind
 * "and" at AT, with which the sentence ends; -1: it goes on. */
static int
last_behind (const Sentence *sentence, guint at)
{
  int group = sentence_group_at (sentence, at + 1);
  guint end = group >= 0 ? sentence->groups[group].at.end_token : 0;

  return group >= 0 && sentence->groups[group].counted
                 && sentence->groups[group].noun != NULL
                 && (end == sentence->n_tokens
                     || (end + 1 == sentence->n_tokens
                         && sentence->tokens[end].kind == TOKEN_MARK))
             ? group
             : -1;
}

/* "As well as five soldiers", "as were five soldiers" at AT: the group; -1:
 * no such words stand there. */
static int
others_as (const Sentence *sentence, guint at)
{
  if (!word_at (sentence, at, "as"))
    return -1;
  if (word_at (sentence, at + 1, "well") && word_at (sentence, at + 2, "as"))
    return sentence_group_at (sentence, at + 3);
  return (function_at (sentence, at + 1) & WORD_BE)
                 || word_at (sentence, at + 1, "did")
             ? sentence_group_at (sentence, at + 2)
             : -1;
}

/* TRUE for a predicate at AT that is no noun, as in "in the attack". */
static gboolean
is_predicate (const Sentence *sentence, guint at)
{
  return token_is (&sentence->tokens[at], LEX_PREDICATE)
         && (at == 0
             || (function_at (sentence, at - 1)
                 & (WORD_ARTICLE | WORD_DETERMINER))
                    == 0);
}

/* "He was killed near his home, along with two guards": the group behind
 * "with"; -1: nobody shared it. */
static int
company_behind (const Sentence *sentence, guint from)
{
  for (guint i = from; i + 2 < sentence->n_tokens && i < from + MAX_COMPANY;
       i++)
    {
      const Token *token = &sentence->tokens[i];
      int others = others_as (sentence, i);

      if (others < 0 && i > from && token_is_mark (token - 1, ',')
          && token_equals (token, "and"))
        others = last_behind (sentence, i);
      if (others >= 0)
        return others;
      if (token_is_mark (token, ';') || is_predicate (sentence, i)
          || (token_function (token) & (WORD_BE | WORD_HAVE | WORD_MODAL)))
        return others_behind (sentence, from);
      if ((word_at (sentence, i, "along") || word_at (sentence, i, "together"))
          && word_at (sentence, i + 1, "with"))
        return sentence_group_at (sentence, i + 2);
    }
  return others_behind (sentence, from);
}

/* TRUE where "in addition to" or "besides" ends before token END. */
static gboolean
adds_to (const Sentence *sentence, guint end)
{
  return end > 0
         && (word_at (sentence, end - 1, "besides")
             || (end > 2 && word_at (sentence, end - 1, "to")
                 && word_at (sentence, end - 2, "addition")
                 && word_at (sentence, end - 3, "in")));
}

/* "In addition to the assailant, five people were killed": the group; -1:
 * there is none. */
static int
company_before (const Sentence *sentence, guint group)
{
  const NounGroup *before;
  guint first = sentence->groups[group].at.first_token;

  if (group == 0)
    return -1;
  before = &sentence->groups[group - 1];
  while (first > before->at.end_token && function_at (sentence, first - 1))
    first--;
  if (before->at.end_token + 1 != first
      || !token_is_mark (&sentence->tokens[first - 1], ','))
    return -1;
  first = before->at.first_token;
  while (first > 0 && (function_at (sentence, first - 1) & WORD_ARTICLE))
    first--;
  /* The "12 dead" of "in addition to the 12 dead, 30 people are missing" have
   * a word of their own. */
  return adds_to (sentence, first)
                 && !token_is (&sentence->tokens[before->head], LEX_PREDICATE)
                 && (before->counted || is_definite (sentence, group - 1))
             ? (int) group - 1
             : -1;
}

/* "Twenty students along with three teachers were taken": the teachers; -1:
 * nobody stands so beside GROUP. */
static int
company_beside (const Sentence *sentence, guint group)
{
  guint at = sentence->groups[group].at.end_token;

  at += at < sentence->n_tokens && token_is_mark (&sentence->tokens[at], ',');
  if ((word_at (sentence, at, "along") || word_at (sentence, at, "together"))
      && word_at (sentence, at + 1, "with"))
    return sentence_group_at (sentence, at + 2);
  return others_as (sentence, at);
}

void
add_company (const Sentence *sentence, guint from, Participants *participants)
{
  int company = company_behind (sentence, from);

  if (company >= 0)
    add_list (sentence, (guint) company, FALSE, participants);
  if (participants->n == 0)
    return;
  if (sentence->groups[participants->at[0].group].at.end_token < from)
    {
      company = company_beside (sentence, participants->at[0].group);
      if (company >= 0
          && sentence->groups[company].at.end_token < from)
        participants_add (participants, (guint) company, -1);
    }
  company = company_before (sentence, participants->at[0].group);
  if (company >= 0)
    participants_add (participants, (guint) company, -1);
}

guint
skip_aboard (const Sentence *sentence, guint at)
{
  if (word_at (sentence, at, "aboard") || word_at (sentence, at, "onboard"))
    return at + 1;
  return word_at (sentence, at, "on") && word_at (sentence, at + 1, "board")
             ? at + 2
             : 0;
}

guint
skip_everybody (const Sentence *sentence, guint at)
{
  gboolean everybody = word_at (sentence, at, "everyone")
                       || word_at (sentence, at, "everybody");
  guint aboard;

  if (!everybody && !word_at (sentence, at, "all"))
    return 0;
  at++;
  if (!everybody && (word_at (sentence, at, "those")
                     || word_at (sentence, at, "people")))
    at++;
  aboard = skip_aboard (sentence, at);
  return aboard > 0 || !everybody ? aboard : at;
}

gboolean
is_reflexive (const Token *token)
{
  return token_equals (token, "himself") || token_equals (token, "herself")
         || token_equals (token, "themselves")
         || token_equals (token, "itself");
}

guint
reflexive_behind (const Sentence *sentence, guint end)
{
  guint at = skip_and (sentence, end);

  if (at == 0)
    return 0;
  while (function_at (sentence, at) & WORD_ADVERB)
    at++;
  return at < sentence->n_tokens && is_reflexive (&sentence->tokens[at]) ? at
                                                                         : 0;
}

gboolean
is_being (const Sentence *sentence, const VerbGroup *verb)
{
  return verb->first > 0
         && (verb->voice == VOICE_PASSIVE
                 ? word_at (sentence, verb->first, "being")
                 : verb->first + 1 == verb->end
                       && token_ends (&sentence->tokens[verb->first], "ng"))
         && (function_at (sentence, verb->first - 1) & WORD_SUBORDINATOR);
}

gboolean
has_main_subject (const Sentence *sentence, const VerbGroup *verb)
{
  guint first = verb->first;

  if (first > 0 && word_at (sentence, first, "then"))
    return token_is_mark (&sentence->tokens[first - 1], ',')
           || (function_at (sentence, first - 1) & WORD_CONJUNCTION);
  return is_being (sentence, verb);
}

/* TRUE where a clause begins at token FIRST. */
static gboolean
begins_clause (const Sentence *sentence, guint first)
{
  return first == 0 || sentence->tokens[first - 1].kind == TOKEN_MARK
         || token_is (&sentence->tokens[first - 1], LEX_CUE)
         || (function_at (sentence, first - 1)
             & (WORD_RELATIVE | WORD_SUBORDINATOR));
}

/* Behind the last "which", "saying" or ";" before the verb. */
static guint
clause_begin (const Sentence *sentence, const VerbGroup *verb)
{
  for (guint i = verb->first; i > 0; i--)
    if (token_is_mark (&sentence->tokens[i - 1], ';')
        || token_is (&sentence->tokens[i - 1], LEX_CUE)
        || (function_at (sentence, i - 1) & WORD_RELATIVE))
      return i;
  return 0;
}

/* The last member of the list that begins with GROUP, before token LIMIT. */
static guint
list_end (const Sentence *sentence, guint group, guint limit)
{
  guint last = group;

  for (guint i = group + 1; i < sentence->n_groups
                            && sentence->groups[i].at.end_token <= limit;
       i++)
    if (list_begin (sentence, i) == group)
      last = i;
  return last;
}

Participants
find_main_subject (const Sentence *sentence, const VerbGroup *verb)
{
  Participants participants = { 0 };
  guint begin = clause_begin (sentence, verb);

  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];
      guint first = group->at.first_token;

      if (group->at.end_token > verb->first)
        break;
      while (first > 0 && (function_at (sentence, first - 1)
                           & (WORD_ARTICLE | WORD_DETERMINER)))
        first--;
      if (first < begin || !begins_clause (sentence, first))
        continue;
      if (group->counted)
        add_list_left (sentence, list_end (sentence, i, verb->first),
                       &participants);
      else if (is_definite (sentence, i))
        participants_add (&participants, i, -1);
      break;
    }
  return participants;
}
