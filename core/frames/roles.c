/* Subjects, objects and complements by position: no parse, but the rules of
 * English word order that news prose keeps. */
#include "config.h"

#include "frames/roles.h"

#include "frames/predicate.h"
#include "language/en/english.h"

#include <string.h>

/* A subject stands no farther before its verb than this many words. */
#define MAX_SUBJECT_DISTANCE 24
/* The longest parenthesis between a verb and its object. */
#define MAX_PARENTHESIS 12

static guint
function_at (const Sentence *sentence, guint token)
{
  return token < sentence->n_tokens
             ? token_function (&sentence->tokens[token])
             : 0;
}

static gboolean
mark_at (const Sentence *sentence, guint token, guint32 mark)
{
  return token < sentence->n_tokens
         && token_is_mark (&sentence->tokens[token], mark);
}

static gboolean
quote_at (const Sentence *sentence, guint token)
{
  return mark_at (sentence, token, MARK_OPEN_QUOTE)
         || mark_at (sentence, token, MARK_CLOSE_QUOTE);
}

static int
any_group_at (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.first_token == token)
      return (int) i;
  return -1;
}

int
group_beginning_at (const Sentence *sentence, guint token)
{
  int group = any_group_at (sentence, token);

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

gboolean
object_begins (const Sentence *sentence, guint token)
{
  guint function;

  while (quote_at (sentence, token)
         || (function_at (sentence, token) & WORD_ADVERB))
    token++;
  function = function_at (sentence, token);
  return any_group_at (sentence, token) >= 0
         || (function & (WORD_ARTICLE | WORD_POSSESSIVE)) != 0
         || ((function & WORD_DETERMINER)
             && (function & (WORD_RELATIVE | WORD_SUBORDINATOR)) == 0)
         || ((function & WORD_PRONOUN) && (function & WORD_RELATIVE) == 0);
}

static void
add (Participants *participants, guint group, int part_of)
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

/* TRUE when the group is rather the subject of what follows it: "and three
 * civilians were killed", "and 10 wounded". */
static gboolean
begins_clause (const Sentence *sentence, const NounGroup *group)
{
  guint next = group->at.end_token;

  if (function_at (sentence, next) & (WORD_BE | WORD_HAVE | WORD_MODAL))
    return TRUE;
  if (next < sentence->n_tokens
      && token_is (&sentence->tokens[next], LEX_PREDICATE)
      && (function_at (sentence, next) & WORD_PREPOSITION) == 0)
    return TRUE;
  return token_is (&sentence->tokens[group->head], LEX_PREDICATE)
         && group->head >= group->at.first_token + 1;
}

/* The token behind ", and", "and", "as well as" or ","; 0: none stands at
 * FROM. */
static guint
skip_and (const Sentence *sentence, guint from)
{
  guint at = from;

  if (mark_at (sentence, at, ','))
    at++;
  if (at < sentence->n_tokens
      && (token_equals (&sentence->tokens[at], "and")
          || token_equals (&sentence->tokens[at], "plus")))
    at++;
  else if (at + 2 < sentence->n_tokens
           && token_equals (&sentence->tokens[at], "as")
           && token_equals (&sentence->tokens[at + 1], "well")
           && token_equals (&sentence->tokens[at + 2], "as"))
    at += 3;
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

void
add_parts (const Sentence *sentence, guint group, Participants *participants)
{
  const NounGroup *whole = &sentence->groups[group];
  guint at = skip_including (sentence, whole->at.end_token);

  /* A place may stand between: "18 people in Idlib, including five". */
  for (guint skipped = 1; at == 0 && skipped < 6; skipped++)
    {
      guint token = whole->at.end_token + skipped;

      if (token >= sentence->n_tokens
          || token_is (&sentence->tokens[token], LEX_PREDICATE)
          || any_group_at (sentence, token) >= 0)
        break;
      if (mark_at (sentence, token, ','))
        at = skip_including (sentence, token);
    }
  while (at > 0)
    {
      int part = group_beginning_at (sentence, at);

      if (part < 0)
        break;
      add (participants, (guint) part, whole->counted ? (int) group : -1);
      at = skip_and (sentence, sentence->groups[part].at.end_token);
      if (at > 0 && group_beginning_at (sentence, at) >= 0
          && begins_clause (sentence,
                            &sentence->groups[group_beginning_at (sentence,
                                                                  at)]))
        break;
    }
}

/* The object group, and those that "and" joins to it. */
static void
add_chain (const Sentence *sentence, guint group, Participants *participants)
{
  for (;;)
    {
      guint at;
      int next;

      if (sentence->groups[group].counted)
        add (participants, group, -1);
      add_parts (sentence, group, participants);
      at = skip_and (sentence, sentence->groups[group].at.end_token);
      next = at > 0 ? any_group_at (sentence, at) : -1;
      if (next < 0 || begins_clause (sentence, &sentence->groups[next]))
        return;
      group = (guint) next;
    }
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

Participants
find_objects (const Sentence *sentence, guint from)
{
  Participants participants = { 0 };
  guint at = skip_parenthesis (sentence, from);
  guint skipped = 0;

  for (; at < sentence->n_tokens && skipped < 4; at++, skipped++)
    {
      int group = any_group_at (sentence, at);
      guint function = function_at (sentence, at);

      if (group >= 0)
        {
          if (!begins_clause (sentence, &sentence->groups[group])
              || skipped == 0)
            add_chain (sentence, (guint) group, &participants);
          break;
        }
      if (quote_at (sentence, at))
        skipped--;
      else if ((function
                & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE
                   | WORD_ADVERB))
               == 0)
        break;
    }
  return participants;
}

Participants
find_complements (const Sentence *sentence, guint noun, guint end)
{
  Participants participants = { 0 };
  guint at = end;

  if (at < sentence->n_tokens
      && (token_equals (&sentence->tokens[at], "of")
          || token_equals (&sentence->tokens[at], "among")
          || token_equals (&sentence->tokens[at], "for")))
    return find_objects (sentence, at + 1);
  if (noun < 2 || sentence->tokens[noun - 1].kind != TOKEN_POSSESSIVE)
    return participants;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted
        && sentence->groups[i].at.end_token == noun - 1)
      add (&participants, i, -1);
  return participants;
}

/* What keeps a group from being the subject of a verb that far behind it. */
static gboolean
blocks_subject (const Sentence *sentence, guint from, guint to)
{
  if (to - from > MAX_SUBJECT_DISTANCE)
    return TRUE;
  for (guint i = from; i < to; i++)
    {
      const Token *token = &sentence->tokens[i];
      guint function = token_function (token);

      if (token_is_mark (token, ';') || token_is_mark (token, ':'))
        return TRUE;
      if (function & WORD_RELATIVE)
        continue;
      if ((function & WORD_PRONOUN) && (function & WORD_POSSESSIVE) == 0)
        return TRUE;
      if ((function & WORD_SUBORDINATOR)
          && (function & WORD_PREPOSITION) == 0
          && (function & WORD_ADVERB) == 0)
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
  static const char *const words[]
      = { "total", "group", "number", "estimate", "most", "all", "one" };

  for (guint i = 0; of > 0 && i < G_N_ELEMENTS (words); i++)
    if (token_equals (&sentence->tokens[of - 1], words[i]))
      return TRUE;
  return FALSE;
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

/* A word that can describe the noun behind it: no function word, no verb
 * that is known, no number. */
static gboolean
is_description (const Token *token)
{
  return token->kind == TOKEN_WORD && token_function (token) == 0
         && !token_starts (token, LEX_PREDICATE) && !token_is (token, LEX_CUE);
}

/* FALSE for a group that something else governs: "in 14 villages",
 * "including two officers". */
static gboolean
can_be_subject (const Sentence *sentence, const NounGroup *group,
                const VerbGroup *verb)
{
  guint first = group->at.first_token;
  guint described = group->counted ? 3 : 0;
  guint function;

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
  if (token_equals (&sentence->tokens[first - 1], "of")
      && of_total (sentence, first - 1))
    return TRUE;
  return group->at.end_token == verb->first
         && (verb->voice == VOICE_REDUCED || verb->first + 1 == verb->end);
}

/* Counted groups that "and" joins to the left of GROUP. */
static void
add_chain_left (const Sentence *sentence, guint group,
                Participants *participants)
{
  add (participants, group, -1);
  add_parts (sentence, group, participants);
  for (guint i = group; i-- > 0;)
    {
      const NounGroup *left = &sentence->groups[i];
      guint at = skip_and (sentence, left->at.end_token);

      if (!left->counted || at == 0
          || at != sentence->groups[group].at.first_token)
        return;
      add (participants, i, -1);
      group = i;
    }
}

Participants
find_subjects (const Sentence *sentence, const VerbGroup *verb)
{
  Participants participants = { 0 };

  for (guint i = sentence->n_groups; i-- > 0;)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->at.end_token > verb->first)
        continue;
      if (blocks_subject (sentence, group->at.end_token, verb->first))
        break;
      if (!can_be_subject (sentence, group, verb))
        continue;
      if (group->counted)
        add_chain_left (sentence, i, &participants);
      else
        add_parts (sentence, i, &participants);
      break;
    }
  return participants;
}
