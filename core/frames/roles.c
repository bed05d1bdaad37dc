/* Subjects, objects and complements by position: no parse, but the rules of
 * English word order that news prose keeps. */
#include "config.h"

#include "frames/roles.h"

#include "frames/appositions.h"
#include "frames/company.h"
#include "frames/lists.h"
#include "frames/predicate.h"
#include "frames/references.h"
#include "frames/relative-clauses.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* A subject stands no farther before its verb than this many words. */
#define MAX_SUBJECT_DISTANCE 24
/* The longest parenthesis between a verb and its object. */
#define MAX_PARENTHESIS 12
/* Between a verb and its object, in words: "killed at least the first". */
#define MAX_LEAD_IN 5
/* Words that tell when or where, between a noun and "of". */
#define MAX_ADVERBIAL 10
/* An object whose noun is not known is not longer than this. */
#define MAX_UNKNOWN_OBJECT 9

static gboolean
quote_at (const Sentence *sentence, guint token)
{
  return mark_at (sentence, token, MARK_OPEN_QUOTE)
         || mark_at (sentence, token, MARK_CLOSE_QUOTE);
}

int
sentence_group_at (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.first_token == token)
      return (int) i;
  return -1;
}

int
group_beginning_at (const Sentence *sentence, guint token)
{
  int group = sentence_group_at (sentence, token);

  return group >= 0 && sentence->groups[group].counted ? group : -1;
}

int
find_group_around (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->counted && group->at.first_token < token
          && token <= group->head)
        return (int) i;
    }
  return -1;
}

/* A word that names somebody or something: with a capital, and none of those
 * that go on behind a participle ("killed yesterday in", "killed"). */
static gboolean
is_name (const Sentence *sentence, guint token)
{
  const Token *at;

  if (token >= sentence->n_tokens)
    return FALSE;
  at = &sentence->tokens[token];
  if (at->kind != TOKEN_WORD || (at->flags & TOKEN_CAPITAL) == 0
      || token_function (at) != 0 || token_is (at, LEX_CUE)
      || token_starts (at, LEX_PREDICATE))
    return FALSE;
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].at.first_token == token)
      return FALSE;
  return !token_ends (at, "ly");
}

/* "65-year-old Jack" */
static gboolean
age_begins (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == token
        && sentence->quantities[i].kind == QUANTITY_AGE)
      return TRUE;
  return FALSE;
}

gboolean
object_begins (const Sentence *sentence, guint token)
{
  guint function;

  /* The adverb may belong to the figure: "killed nearly 300 people". */
  while (sentence_group_at (sentence, token) < 0
         && (quote_at (sentence, token)
             || (function_at (sentence, token) & WORD_ADVERB)))
    token++;
  function = function_at (sentence, token);
  return sentence_group_at (sentence, token) >= 0
         || (function & (WORD_ARTICLE | WORD_POSSESSIVE)) != 0
         || ((function & WORD_DETERMINER)
             && (function & (WORD_RELATIVE | WORD_SUBORDINATOR)) == 0)
         || ((function & WORD_PRONOUN) && (function & WORD_RELATIVE) == 0)
         || is_name (sentence, token) || age_begins (sentence, token);
}

/* Passes a parenthesis between commas or dashes. */
static guint
skip_parenthesis (const Sentence *sentence, guint from)
{
  guint32 mark;

  if (!mark_at (sentence, from, ',') && !mark_at (sentence, from, MARK_DASH))
    return from;
  mark = sentence->tokens[from].mark;
  for (guint i = from + 1;
       i < sentence->n_tokens && i < from + MAX_PARENTHESIS; i++)
    if (mark_at (sentence, i, mark))
      return i + 1;
  return from;
}

/* An object of which nothing is known may be the first of a list: "captured
 * the cell's cook and two men".  Where the list goes on; 0: it does not. */
static guint
skip_unknown_object (const Sentence *sentence, guint from)
{
  guint at = from;

  for (; at < sentence->n_tokens && at < from + MAX_UNKNOWN_OBJECT; at++)
    {
      guint next = skip_and (sentence, at);

      if (next > at && sentence_group_at (sentence, next) >= 0
          && !group_begins_clause (
              sentence,
              &sentence->groups[sentence_group_at (sentence, next)]))
        return next;
      if ((sentence->tokens[at].kind == TOKEN_MARK
           && sentence->tokens[at].mark != MARK_HYPHEN)
          || group_beginning_at (sentence, at) >= 0
          || ((function_at (sentence, at)
               & ~(guint) (WORD_ARTICLE | WORD_POSSESSIVE | WORD_ADVERB))
                  != 0
              && (at == from
                  || !token_equals (&sentence->tokens[at], "of")))
          || token_is (&sentence->tokens[at], LEX_PREDICATE))
        return 0;
    }
  return 0;
}

/* TRUE for what may stand between a verb and its object. */
static gboolean
leads_to_object (const Sentence *sentence, guint token)
{
  return quote_at (sentence, token) || excepts_at (sentence, token)
         || (function_at (sentence, token)
             & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE
                | WORD_ADVERB))
                != 0;
}

/* TRUE for a word of a time or a place. */
static gboolean
tells_when_or_where (const Sentence *sentence, guint token)
{
  const EntityMention *entity;

  if (sentence_in_time (sentence, token))
    return TRUE;
  entity = sentence_entity_at (sentence, token);
  return entity != NULL
         && (entity->kind == ENTITY_PLACE || entity->kind == ENTITY_COUNTRY);
}

/* Behind "in Bogota", "on Monday" at FROM; FROM: no such words stand there. */
static guint
skip_when_or_where (const Sentence *sentence, guint from)
{
  static const char *const words[]
      = { "in", "on", "during", "at", "near", "over", "within" };
  gboolean introduced = FALSE, told = FALSE;
  guint at = from + 1;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    introduced = introduced || word_at (sentence, from, words[i]);
  for (; introduced && at < sentence->n_tokens && at < from + MAX_ADVERBIAL;
       at++)
    if (tells_when_or_where (sentence, at))
      told = TRUE;
    else if (told
             || (function_at (sentence, at) & WORD_ARTICLE) == 0)
      break;
  return told ? at : from;
}

/* What stands behind FROM.  GOVERNED by "of" the first of them begins no
 * clause of its own; none does where the noun is the SUBJECT of what
 * follows. */
static Participants
objects_behind (const Sentence *sentence, guint from, gboolean governed,
                gboolean subject)
{
  Participants participants = { 0 };
  guint at = skip_parenthesis (sentence, from);
  guint end, other;

  if (at < sentence->n_tokens && is_reflexive (&sentence->tokens[at])
      && (other = skip_and (sentence, at + 1)) > 0)
    at = other;
  end = MIN (sentence->n_tokens, at + MAX_LEAD_IN);
  other = skip_unknown_object (sentence, at);
  for (; at < end; at++)
    {
      int group = sentence_group_at (sentence, at);

      if (group >= 0)
        {
          if (at == from || governed
              || !group_begins_clause (sentence, &sentence->groups[group]))
            add_list (sentence, (guint) group, subject, &participants);
          if (participants.n == 0 && other == 0
              && (is_definite (sentence, (guint) group)
                  || is_bare_plural (sentence, (guint) group)))
            participants_add (&participants, (guint) group, -1);
          if (participants.n > 0)
            return participants;
          break;
        }
      if (!leads_to_object (sentence, at))
        break;
    }
  if (other > 0)
    add_list (sentence, (guint) sentence_group_at (sentence, other), subject,
              &participants);
  return participants;
}

Participants
find_objects (const Sentence *sentence, guint from)
{
  return objects_behind (sentence, from, FALSE, FALSE);
}

/* TRUE for a noun behind "resulted in", "led to the". */
static gboolean
is_result (const Sentence *sentence, guint noun)
{
  guint at = noun;

  while (at > 0 && (function_at (sentence, at - 1) & WORD_ARTICLE))
    at--;
  return at > 0
         && (token_equals (&sentence->tokens[at - 1], "in")
             || token_equals (&sentence->tokens[at - 1], "to"));
}

/* A word that can describe the noun behind it: no function word, no verb
 * that is known, no number. */
static gboolean
is_description (const Token *token)
{
  return token->kind == TOKEN_WORD && token_function (token) == 0
         && !token_starts (token, LEX_PREDICATE) && !token_is (token, LEX_CUE);
}

/* "The murder of two men and a woman was solved": TRUE where NOUN begins a
 * clause, so that a verb behind its complements has it for its subject. */
static gboolean
begins_clause (const Sentence *sentence, guint noun)
{
  guint at = noun, end;

  for (;;)
    {
      end = at;
      while (at > 0 && is_description (&sentence->tokens[at - 1]))
        at--;
      while (at > 0
             && (function_at (sentence, at - 1)
                 & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER))
             && !word_at (sentence, at - 1, "that"))
        at--;
      /* "the responsibility for the murder of" */
      if (at > 1 && (end == noun || at < end)
          && (word_at (sentence, at - 1, "of")
              || word_at (sentence, at - 1, "for")
              || word_at (sentence, at - 1, "into")))
        at--;
      else
        break;
    }
  if (end != noun && at == end)
    return FALSE;
  return at == 0 || token_is (&sentence->tokens[at - 1], LEX_CUE)
         || word_at (sentence, at - 1, "that")
         || word_at (sentence, at - 1, "once")
         || mark_at (sentence, at - 1, ';')
         || mark_at (sentence, at - 1, ':');
}

Participants
find_complements (const Sentence *sentence, guint noun, guint end)
{
  Participants participants = { 0 };
  guint at = skip_when_or_where (sentence, end);

  /* "the murder in Bogota of two judges" */
  if (!word_at (sentence, at, "of"))
    at = end;
  if (at < sentence->n_tokens
      && (token_equals (&sentence->tokens[at], "of")
          || token_equals (&sentence->tokens[at], "among")
          || token_equals (&sentence->tokens[at], "for")))
    {
      participants = objects_behind (sentence, at + 1, TRUE,
                                     begins_clause (sentence, noun));
      /* "the death of the president" may lie far back, but not where
       * something "resulted in the death of the president". */
      if (participants.n == 1 && !is_result (sentence, noun)
          && !sentence->groups[participants.at[0].group].counted)
        participants.n = 0;
      return participants;
    }
  if (noun < 2 || sentence->tokens[noun - 1].kind != TOKEN_POSSESSIVE)
    return participants;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted
        && sentence->groups[i].at.end_token == noun - 1)
      participants_add (&participants, i, -1);
  return participants;
}

/* "the women who worked with them": never a subject. */
static gboolean
is_object_pronoun (const Token *token)
{
  return token_equals (token, "them") || token_equals (token, "him")
         || token_equals (token, "me") || token_equals (token, "us");
}

/* "Several were killed and others held", "and most of the homeless": another
 * subject begins. */
static gboolean
is_other_subject (const Token *token)
{
  return token_equals (token, "others") || token_equals (token, "most")
         || token_equals (token, "many") || token_equals (token, "some")
         || token_equals (token, "few") || token_equals (token, "half");
}

/* What keeps a group from being the subject of a verb that far behind it. */
static gboolean
blocks_subject (const Sentence *sentence, guint from, guint to)
{
  gboolean relative = FALSE;

  if (to - from > MAX_SUBJECT_DISTANCE)
    return TRUE;
  for (guint i = from; i < to; i++)
    {
      const Token *token = &sentence->tokens[i];
      guint function = token_function (token);

      if (token_is_mark (token, ';') || token_is_mark (token, ':'))
        return TRUE;
      if (function & WORD_RELATIVE)
        {
          relative = TRUE;
          continue;
        }
      if ((function & WORD_PRONOUN) && (function & WORD_POSSESSIVE) == 0
          && !(relative && is_object_pronoun (token)))
        return TRUE;
      if ((function & WORD_SUBORDINATOR)
          && (function & WORD_PREPOSITION) == 0
          && (function & WORD_ADVERB) == 0)
        return TRUE;
      if ((function & WORD_CONJUNCTION) && i + 1 < to
          && is_other_subject (&sentence->tokens[i + 1]))
        return TRUE;
      if ((function & WORD_CONJUNCTION) && i + 1 < to
          && (function_at (sentence, i + 1)
              & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE)))
        return TRUE;
    }
  return FALSE;
}

/* "a total of 12", "a group of 12": the number after "of" is the subject. */
static gboolean
of_total (const Sentence *sentence, guint of)
{
  return of > 0
         && (token_class (&sentence->tokens[of - 1]) & CLASS_GROUP_OF);
}

/* TRUE where a clause can begin before token FIRST. */
static gboolean
begins_after_border (const Sentence *sentence, guint first)
{
  const Token *before;

  if (first == 0)
    return TRUE;
  before = &sentence->tokens[first - 1];
  return (before->kind == TOKEN_MARK && before->mark != MARK_HYPHEN)
         || (token_function (before)
             & (WORD_CONJUNCTION | WORD_SUBORDINATOR | WORD_RELATIVE))
                != 0;
}

/* FALSE for a group that something else governs: "in 14 villages",
 * "including two officers". */
/* "Two counts of the dead": the number has a noun that no list knows. */
static gboolean
counts_another_noun (const Sentence *sentence, const NounGroup *group)
{
  guint noun = group->at.end_token;

  return group->noun == NULL && !group->others && group->quantity >= 0
         && noun == sentence->quantities[group->quantity].at.end_token
         && noun + 1 < sentence->n_tokens
         && sentence->tokens[noun].kind == TOKEN_WORD
         && function_at (sentence, noun) == 0
         && !token_is (&sentence->tokens[noun], LEX_PREDICATE)
         && token_equals (&sentence->tokens[noun + 1], "of");
}

static gboolean
can_be_subject (const Sentence *sentence, const NounGroup *group,
                const VerbGroup *verb)
{
  guint first = group->at.first_token;
  guint described = group->counted ? 3 : 0;
  guint function, end;

  if (counts_another_noun (sentence, group))
    return FALSE;
  for (; first > 0 && described < 3
         && is_description (&sentence->tokens[first - 1]);
       described++)
    first--;
  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE)))
    first--;
  if (first == 0)
    return TRUE;
  /* In "he led 500 men and was killed" the men are an object. */
  if ((function_at (sentence, group->at.end_token) & WORD_CONJUNCTION)
      && group->at.end_token + 1 == verb->first
      && !begins_after_border (sentence, first))
    return FALSE;
  function = function_at (sentence, first - 1);
  if (function & WORD_INCLUDING)
    return FALSE;
  if ((function & WORD_PREPOSITION) == 0 || (function & WORD_SUBORDINATOR))
    return TRUE;
  /* "together with five others who were wounded", "the funeral of six
   * priests, who were killed" */
  end = apposition_end (sentence, (guint) (group - sentence->groups));
  if (end == group->at.end_token && mark_at (sentence, end, ','))
    end++;
  if (end + 1 == verb->first
      && (function_at (sentence, end) & WORD_RELATIVE))
    return TRUE;
  if (token_equals (&sentence->tokens[first - 1], "of")
      && of_total (sentence, first - 1))
    return TRUE;
  return group->at.end_token == verb->first
         && (verb->voice == VOICE_REDUCED
             || function_at (sentence, verb->first) == 0);
}

/* The token of "including" before the list that ends with GROUP, or of the
 * comma before "two of them officers"; -1: GROUP is no such subset. */
static int
subset_before (const Sentence *sentence, guint group)
{
  guint first
      = sentence->groups[list_begin (sentence, group)].at.first_token;

  if (group > 0 && sentence->groups[group].partitive
      && sentence->groups[group].others
      && mark_at (sentence, sentence->groups[group].at.first_token - 1, ',')
      && sentence->groups[group - 1].at.end_token + 1
             == sentence->groups[group].at.first_token)
    return (int) sentence->groups[group].at.first_token - 1;
  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
    first--;
  /* "among them a woman and her children", "including, ..." */
  if (first > 0 && mark_at (sentence, first - 1, ','))
    first--;
  if (first > 1 && (function_at (sentence, first - 1) & WORD_PRONOUN)
      && (function_at (sentence, first - 2) & WORD_INCLUDING))
    first--;
  if (first > 0 && (function_at (sentence, first - 1) & WORD_INCLUDING))
    return (int) first - 1;
  return -1;
}

/* In "ten dead, including an officer, and 30 wounded" the 30 are no part of
 * the ten. */
static gboolean
exceeds_whole (const Sentence *sentence, guint group, int including)
{
  for (guint i = group; i-- > 0;)
    if (sentence->groups[i].at.end_token <= (guint) including)
      return sentence->groups[i].counted && sentence->groups[group].counted
             && sentence->groups[group].value.core.low
                    > sentence->groups[i].value.core.high;
  return FALSE;
}

/* In "five were killed, including the gunman, and two others were wounded"
 * the two are no part of the five: a comma would close the insertion. */
static gboolean
stands_beside (const Sentence *sentence, guint group, const VerbGroup *verb)
{
  guint first = sentence->groups[group].at.first_token;

  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
    first--;
  return sentence->groups[group].at.end_token == verb->first && first > 1
         && token_equals (&sentence->tokens[first - 1], "and")
         && mark_at (sentence, first - 2, ',')
         && list_begin (sentence, group) + 1 == group;
}

/* In "five militants, including a bomber, and nine civilians were killed"
 * the five too; but those "dead, including" have a word of their own. */
static void
add_whole_before (const Sentence *sentence, guint including,
                  Participants *participants)
{
  for (guint i = sentence->n_groups; i-- > 0;)
    {
      guint end = sentence->groups[i].at.end_token;

      if (end > including)
        continue;
      if (!sentence->groups[i].counted
          || token_is (&sentence->tokens[sentence->groups[i].head],
                       LEX_PREDICATE)
          || group_begins_clause (sentence, &sentence->groups[i]))
        return;
      for (; end < including; end++)
        if (sentence->tokens[end].kind != TOKEN_MARK)
          return;
      participants_add (participants, i, -1);
      return;
    }
}

/* "eight people, three of whom later died": who died are the three. */
static gboolean
is_relative_subset (const Sentence *sentence, guint group,
                    const VerbGroup *verb)
{
  const NounGroup *part = &sentence->groups[group];

  if (!part->partitive || !part->others)
    return FALSE;
  for (guint i = part->at.end_token; i < verb->first; i++)
    if ((function_at (sentence, i) & WORD_ADVERB) == 0)
      return FALSE;
  return TRUE;
}

/* Adds "the militants" or "the mayor", and those of them that are told
 * apart: "the militants, one of them a leader,". */
static void
add_definite (const Sentence *sentence, guint group, const VerbGroup *verb,
              Participants *participants)
{
  gboolean definite
      = verb->voice != VOICE_REDUCED
        && (is_definite (sentence, group)
            || (sentence->groups[group].at.end_token == verb->first
                && is_bare_plural (sentence, group)));

  if (definite)
    participants_add (participants, group, -1);
  add_parts (sentence, group, participants);
  for (guint i = 1; definite && i < participants->n; i++)
    if (participants->at[i].part_of < 0)
      participants->at[i].part_of = (int) group;
}

/* Adds the members of "the mayor and the colonel were killed". */
static void
add_definite_list (const Sentence *sentence, guint group,
                   const VerbGroup *verb, Participants *participants)
{
  guint first = list_begin (sentence, group);

  for (guint i = first; i <= group; i++)
    if (verb->voice == VOICE_REDUCED || first == group
        || !sentence->groups[i].single || !is_definite (sentence, i))
      return;
  for (guint i = first; i <= group; i++)
    participants_add (participants, i, -1);
}

/* "10 were killed and many injured": the subject says no number. */
static gboolean
is_uncounted (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == at + 1)
      return FALSE;
  return token_equals (token, "many") || token_equals (token, "some")
         || token_equals (token, "others") || token_equals (token, "most");
}

Participants
find_subjects (const char *text, const Sentence *sentence,
               const VerbGroup *verb)
{
  Participants participants = { 0 };
  guint limit = insertion_begin (sentence, verb->first);
  guint clause = verb->first;

  if (limit == verb->first)
    limit = clause = relative_clause_begin (text, sentence, verb);
  if (has_main_subject (sentence, verb))
    participants = find_main_subject (sentence, verb);
  if (participants.n > 0 || is_being (sentence, verb))
    return participants;
  if (verb->first > 0 && is_uncounted (sentence, verb->first - 1))
    return participants;
  for (guint i = sentence->n_groups; i-- > 0;)
    {
      const NounGroup *group = &sentence->groups[i];
      gboolean beside; /* the whole, behind its subset */
      int including;

      if (group->at.end_token > limit || in_apposition (sentence, i)
          || in_insertion (sentence, i, limit))
        continue;
      if (blocks_subject (sentence, apposition_end (sentence, i), limit))
        break;
      if (is_relative_subset (sentence, i, verb))
        {
          participants_add (&participants, i, -1);
          break;
        }
      including = subset_before (sentence, i);
      beside = including >= 0
               && (exceeds_whole (sentence, i, including)
                   || stands_beside (sentence, i, verb));
      if (including >= 0 && !beside)
        {
          limit = (guint) including;
          continue;
        }
      if (!beside && !can_be_subject (sentence, group, verb))
        continue;
      if (beside)
        {
          participants_add (&participants, i, -1);
          add_whole_before (sentence, (guint) including, &participants);
        }
      else if (group->counted || group->single
               || list_begin (sentence, i) < i)
        add_list_left (sentence, i, &participants);
      if (participants.n == 0)
        add_definite_list (sentence, i, verb, &participants);
      if (participants.n == 0)
        add_definite (sentence, i, verb, &participants);
      if (clause < verb->first && subject_beside_clause (sentence, verb) >= 0)
        participants_add (&participants,
                          (guint) subject_beside_clause (sentence, verb), -1);
      break;
    }
  return participants;
}
