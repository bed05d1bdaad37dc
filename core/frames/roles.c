/* Objects and complements by position: no parse, but the rules of English
 * word order that news prose keeps. */
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

/* The longest parenthesis between a verb and its object. */
#define MAX_PARENTHESIS 12
/* Between a verb and its object, in words: "killed at least the first". */
#define MAX_LEAD_IN 5
/* Words that tell when or where, between a noun and "of". */
#define MAX_ADVERBIAL 10
/* Words of "the Syrian government's" before a number. */
#define MAX_OWNER 3
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

/* Before the words that stand between "of" and what is spoken of. */
static guint
skip_articles_back (const Sentence *sentence, guint first)
{
  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
         && !token_starts (&sentence->tokens[first - 1], LEX_NUMBER))
    first--;
  return first;
}

/* Before the words of the whole whose number is at FIRST: "the 12", "the
 * town's 300". */
static guint
words_begin (const Sentence *sentence, guint first)
{
  guint at = skip_articles_back (sentence, first);

  if (at == 0 || sentence->tokens[at - 1].kind != TOKEN_POSSESSIVE)
    return at;
  at--;
  for (guint n = 0; n < MAX_OWNER && at > 0
                    && sentence->tokens[at - 1].kind == TOKEN_WORD
                    && function_at (sentence, at - 1) == 0;
       n++)
    at--;
  return skip_articles_back (sentence, at);
}

guint
whole_begin (const Sentence *sentence, guint first)
{
  guint at = words_begin (sentence, first);

  return at > 1 && word_at (sentence, at - 1, "of") ? at : 0;
}

int
share_before (const Sentence *sentence, guint first)
{
  guint at = words_begin (sentence, first);
  guint end = at > 1 && word_at (sentence, at - 1, "of") ? at - 1 : at;

  if (end == first || !sentence_has_quantity (sentence, QUANTITY_PERCENT))
    return -1;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.end_token == end)
      return sentence->quantities[i].kind == QUANTITY_PERCENT ? (int) i : -1;
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
  /* "The number of people killed this month" */
  if (sentence_in_time (sentence, token))
    return FALSE;
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

/* Behind "farmer's" at AT, whose two sons are the object; AT: nobody is told
 * to own it. */
static guint
skip_owner (const Sentence *sentence, guint at)
{
  for (guint i = at; i + 1 < sentence->n_tokens && i < at + MAX_OWNER; i++)
    {
      if (sentence->tokens[i].kind != TOKEN_WORD
          || function_at (sentence, i) != 0
          || token_is (&sentence->tokens[i], LEX_PREDICATE))
        break;
      if (sentence->tokens[i + 1].kind == TOKEN_POSSESSIVE)
        return i + 2;
    }
  return at;
}

/* "The group's" of "killed the group's commander". */
static gboolean
is_owner (const Sentence *sentence, int group)
{
  guint end = sentence->groups[group].at.end_token;

  return !sentence->groups[group].counted
         && !sentence->groups[group].single && end < sentence->n_tokens
         && sentence->tokens[end].kind == TOKEN_POSSESSIVE;
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

      if (group >= 0 && is_owner (sentence, group))
        {
          at = sentence->groups[group].at.end_token;
          continue;
        }
      if (group >= 0)
        {
          if (at == from || governed
              || !group_begins_clause (sentence, &sentence->groups[group]))
            add_list (sentence, (guint) group, subject, &participants);
          if (participants.n == 0
              && (other == 0
                  || (sentence->groups[group].single
                      && word_at (sentence, other - 1, "and")))
              && (is_definite (sentence, (guint) group)
                  || is_bare_plural (sentence, (guint) group)))
            participants_add (&participants, (guint) group, -1);
          if (participants.n > 0
              && (other == 0 || sentence->groups[group].counted))
            return participants;
          break;
        }
      if (skip_owner (sentence, at) > at)
        at = skip_owner (sentence, at) - 1;
      else if (!leads_to_object (sentence, at))
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

gboolean
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
