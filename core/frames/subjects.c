/* Subjects by position: the nearest people before a verb that nothing else
 * governs. */
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

/* A subject stands no farther before its verb than this many words. */
#define MAX_SUBJECT_DISTANCE 24
/* Words of "the army chief's" before whom somebody belongs to. */
#define MAX_OWNER 4
/* Words of the name of who is told of. */
#define MAX_NAME 4

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

/* "Seventeen prisoners and a warder died": the "and" at AT joins somebody whom
 * no list knows to the group at the begin of its clause that ends at FROM. */
static gboolean
joins_unknown (const Sentence *sentence, guint from, guint at, guint to)
{
  guint first = from;

  if (at != from || to < at + 3 || to > at + 5)
    return FALSE;
  for (guint i = at + 2; i < to; i++)
    if (sentence->tokens[i].kind != TOKEN_WORD
        || function_at (sentence, i) != 0
        || token_is (&sentence->tokens[i], LEX_PREDICATE))
      return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == from)
      first = sentence->groups[i].at.first_token;
  return first < from
         && (first == 0 || sentence->tokens[first - 1].kind == TOKEN_MARK
             || token_is (&sentence->tokens[first - 1], LEX_CUE)
             || word_at (sentence, first - 1, "that"));
}

/* What keeps a group from being the subject of a verb that far behind it. */
static gboolean
blocks_subject (const Sentence *sentence, guint from, guint to)
{
  gboolean relative = FALSE, verb = FALSE;

  if (from > to || to - from > MAX_SUBJECT_DISTANCE)
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
      /* "two women among them, were killed" */
      if ((function & WORD_PRONOUN) && (function & WORD_POSSESSIVE) == 0
          && !((relative
                || (i == from + 1 && word_at (sentence, from, "among")))
               && is_object_pronoun (token)))
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
              & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
          && !joins_unknown (sentence, from, i, to))
        return TRUE;
      /* "A driver was killed and John Roe, the head of the office, was" */
      if (verb && (function & WORD_CONJUNCTION) && i + 1 < to
          && (token[1].flags & TOKEN_ALL_CAPS) == 0
          && noun_begins_name (sentence, i + 1))
        return TRUE;
      verb = verb || (function & WORD_BE);
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

/* TRUE for the 12 of "ten of the 12 died", whose words begin at FIRST. */
static gboolean
is_whole_of_share (const Sentence *sentence, guint first)
{
  if (first < 2 || !word_at (sentence, first - 1, "of"))
    return FALSE;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.end_token == first - 1)
      return sentence->quantities[i].kind == QUANTITY_COUNT;
  return FALSE;
}

/* TRUE for the army of "eight members of the army died", whose words begin at
 * FIRST: those before "of" are the subject. */
static gboolean
is_owner (const Sentence *sentence, guint first)
{
  if (!word_at (sentence, first - 1, "of"))
    return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == first - 1)
      return sentence->groups[i].noun != NULL;
  return FALSE;
}

/* "The mother of three who was shot": the number is that of her children. */
static gboolean
counts_children (const Sentence *sentence, const NounGroup *group)
{
  guint of = group->at.first_token - 1;

  return group->noun == NULL && of > 0 && word_at (sentence, of, "of")
         && token_is (&sentence->tokens[of - 1], LEX_PERSON)
         && (token_class (&sentence->tokens[of - 1]) & CLASS_GROUP_OF) == 0
         && !((const PersonNoun *) lexicon_match (
                  sentence->tokens, of - 1, sentence->n_tokens, LEX_PERSON)
                  ->payload)
                 ->collective;
}

/* TRUE for "one of three nurses": a number of all stands in GROUP, too. */
static gboolean
tells_whole (const Sentence *sentence, const NounGroup *group)
{
  guint n = 0;

  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token >= group->at.first_token
        && sentence->quantities[i].at.end_token < group->at.end_token)
      n++;
  return n > 1;
}

/* "She was one of the nurses killed this month": told of before. */
static gboolean
is_one_of_many (const Sentence *sentence, const NounGroup *group)
{
  guint first = group->at.first_token;

  return group->partitive && group->value.best == 1 && first > 1
         && !tells_whole (sentence, group)
         && (function_at (sentence, first - 1) & WORD_BE)
         && (function_at (sentence, first - 2) & WORD_PRONOUN);
}

/* "A man held for robbing two women was jailed": one was, and no two. */
static gboolean
disagrees (const Sentence *sentence, guint first, const VerbGroup *verb)
{
  const Token *before = &sentence->tokens[first - 1];
  int group = sentence_group_at (sentence, first);

  return group >= 0 && sentence->groups[group].value.core.low > 1
         && (word_at (sentence, verb->first, "was")
             || word_at (sentence, verb->first, "is")
             || word_at (sentence, verb->first, "has"))
         && before->kind == TOKEN_WORD && before->end - before->start > 4
         && g_ascii_strncasecmp (sentence->text + before->end - 3, "ing", 3)
                == 0;
}

/* TRUE where the words of a group begin at FIRST behind "killing", whose
 * object it is and not the subject of VERB.  Those of "forcing residents to
 * flee" are both. */
static gboolean
is_object (const Sentence *sentence, guint first, const VerbGroup *verb)
{
  const Token *before = &sentence->tokens[first - 1];

  return (token_is (before, LEX_PREDICATE) ? token_ends (before, "ng")
                                           : disagrees (sentence, first, verb))
         && verb->voice != VOICE_REDUCED
         && !word_at (sentence, verb->first, "to")
         && (function_at (sentence, verb->first - 1) & WORD_RELATIVE) == 0;
}

/* Where "the judge's" begins before token FIRST; FIRST: nobody owns what
 * begins there. */
static guint
owner_begin (const Sentence *sentence, guint first)
{
  guint at = first - 1;

  if (first < 2 || sentence->tokens[at].kind != TOKEN_POSSESSIVE)
    return first;
  while (at > 0 && at + MAX_OWNER >= first
         && sentence->tokens[at - 1].kind == TOKEN_WORD
         && function_at (sentence, at - 1) == 0)
    at--;
  while (at > 0 && (function_at (sentence, at - 1) & WORD_ARTICLE))
    at--;
  return at;
}

/* Behind "Omar Haddad," at token AT, the name of who stands before; AT: it is
 * no name. */
static guint
name_end (const Sentence *sentence, guint at)
{
  guint end = at;

  while (end < sentence->n_tokens && end < at + MAX_NAME
         && sentence->tokens[end].kind == TOKEN_WORD
         && (sentence->tokens[end].flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS))
                == TOKEN_CAPITAL)
    end++;
  return end > at && mark_at (sentence, end, ',') ? end + 1 : at;
}

/* TRUE where but "missing," stands in the tokens [FROM, TO). */
static gboolean
is_said_missing (const Sentence *sentence, guint from, guint to)
{
  return to > from + 1 && to <= from + 3 && mark_at (sentence, to - 1, ',')
         && word_at (sentence, to - 2, "missing");
}

/* FALSE for a group that something else governs: "in 14 villages",
 * "including two officers". */
static gboolean
can_be_subject (const Sentence *sentence, const NounGroup *group,
                const VerbGroup *verb)
{
  guint first = group->at.first_token;
  guint described = group->counted ? 3 : 0;
  guint function, end;

  if (counts_another_noun (sentence, group)
      || is_one_of_many (sentence, group))
    return FALSE;
  for (; first > 0 && described < 3
         && (is_description (&sentence->tokens[first - 1])
             || mark_at (sentence, first - 1, MARK_HYPHEN));
       described++)
    first--;
  while (first > 0
         && (function_at (sentence, first - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE)))
    first--;
  if (first > 0)
    first = owner_begin (sentence, first);
  if (first == 0)
    return TRUE;
  if (is_object (sentence, first, verb))
    return FALSE;
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
  if (counts_children (sentence, group))
    return FALSE;
  /* "from 100 to 200 people were killed" */
  if (group->quantity >= 0 && word_at (sentence, first - 1, "from")
      && sentence->quantities[group->quantity].value.qualifier
             == QUALIFIER_RANGE)
    return TRUE;
  /* "together with five others who were wounded", "the funeral of six
   * priests, who were killed" */
  end = apposition_end (sentence, (guint) (group - sentence->groups));
  if (end == group->at.end_token && mark_at (sentence, end, ','))
    end = name_end (sentence, end + 1);
  if (end + 1 == verb->first
      && (function_at (sentence, end) & WORD_RELATIVE))
    return TRUE;
  /* "Ten died, with 12 missing, presumed dead" */
  if (verb->voice == VOICE_REDUCED && word_at (sentence, first - 1, "with")
      && is_said_missing (sentence, group->at.end_token - 1, verb->first))
    return TRUE;
  if (token_equals (&sentence->tokens[first - 1], "of")
      && (of_total (sentence, first - 1)
          || share_before (sentence, first) >= 0
          || (first > 1 && word_at (sentence, first - 2, "none"))
          || nobody_end (sentence, group) == verb->first))
    return TRUE;
  return group->at.end_token == verb->first
         && (verb->voice == VOICE_REDUCED
             || (function_at (sentence, verb->first) == 0
                 && !is_whole_of_share (sentence, first)
                && !is_owner (sentence, first)));
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

/* Whom the subset behind INCLUDING is a part of; -1: nobody is counted. */
static int
whole_before (const Sentence *sentence, int including)
{
  for (guint i = sentence->n_groups; i-- > 0;)
    if (sentence->groups[i].at.end_token <= (guint) including)
      return sentence->groups[i].counted ? (int) i : -1;
  return -1;
}

/* "Five were hurt, including a boy who died": who died is the boy. */
static gboolean
has_clause (const Sentence *sentence, const NounGroup *group,
            const VerbGroup *verb)
{
  return group->at.end_token + 1 == verb->first
         && (function_at (sentence, group->at.end_token) & WORD_RELATIVE);
}

/* TRUE for a participle that says which one is meant: "the man killed in the
 * shooting", "the man found dead"; not "was the third man killed this
 * year". */
static gboolean
tells_which (const Sentence *sentence, guint group, const VerbGroup *verb)
{
  const NounGroup *it = &sentence->groups[group];
  guint first = it->at.first_token;

  if (it->at.end_token != verb->first
      || word_at (sentence, verb->first, "dead"))
    return FALSE;
  while (first > 0
         && (is_description (&sentence->tokens[first - 1])
             || (function_at (sentence, first - 1) & WORD_ARTICLE)))
    first--;
  return first == 0 || (function_at (sentence, first - 1) & WORD_BE) == 0;
}

/* Adds "the militants" or "the mayor", and those of them that are told
 * apart: "the militants, one of them a leader,". */
static void
add_definite (const Sentence *sentence, guint group, const VerbGroup *verb,
              Participants *participants)
{
  const NounGroup *it = &sentence->groups[group];
  gboolean definite
      = verb->voice != VOICE_REDUCED
            ? is_definite (sentence, group)
                  || (it->at.end_token == verb->first
                      && is_bare_plural (sentence, group))
            /* "the man killed in the shooting", "the man found dead" */
            : it->single && tells_which (sentence, group, verb)
                  && is_definite (sentence, group);

  if (definite)
    participants_add (participants, group, -1);
  add_parts (sentence, group, participants);
  for (guint i = 1; definite && i < participants->n; i++)
    if (participants->at[i].part_of < 0)
      participants->at[i].part_of = (int) group;
}

/* Adds the members of "the mayor and the colonel were killed"; of "the mayor
 * and his guards" the mayor, as nobody says how many the guards were. */
static void
add_definite_list (const Sentence *sentence, guint group,
                   const VerbGroup *verb, Participants *participants)
{
  guint first = list_begin (sentence, group);

  for (guint i = first; i <= group; i++)
    if (verb->voice == VOICE_REDUCED || first == group
        || (sentence->groups[i].single ? !is_definite (sentence, i)
                                       : i == first))
      return;
  for (guint i = first; i <= group; i++)
    if (sentence->groups[i].single)
      participants_add (participants, i, -1);
}

/* "10 were killed and many injured", "ten times that number were killed": the
 * subject says no number. */
static gboolean
is_uncounted (const Sentence *sentence, guint at)
{
  const Token *token;

  while (at > 0 && (function_at (sentence, at) & WORD_ADVERB))
    at--;
  token = &sentence->tokens[at];
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == at + 1)
      return FALSE;
  if (token_equals (token, "number"))
    return at > 0 && (word_at (sentence, at - 1, "that")
                      || word_at (sentence, at - 1, "this")
                      /* "a large number still unaccounted for" */
                      || word_at (sentence, at - 1, "a")
                      || (at > 1 && word_at (sentence, at - 2, "a")));
  return token_equals (token, "many") || token_equals (token, "some")
         || token_equals (token, "others") || token_equals (token, "most");
}

/* "Twelve people, not 15, were killed": the 15. */
static gboolean
is_corrected (const Sentence *sentence, const NounGroup *group)
{
  guint first = group->at.first_token;

  return group->quantity >= 0 && group->value.best != 1 && first > 1
         && word_at (sentence, first - 1, "not")
         && (sentence->tokens[first - 2].kind == TOKEN_MARK
             || (function_at (sentence, first - 2) & WORD_CONJUNCTION));
}

/* TRUE where what is told of GROUP fills the insertion that begins at LIMIT
 * before the verb: "13 civilians - including four children - were killed". */
static gboolean
fills_insertion (const Sentence *sentence, guint group, guint limit,
                 const VerbGroup *verb)
{
  guint end;

  if (limit == verb->first || sentence->groups[group].at.end_token != limit)
    return FALSE;
  end = apposition_end (sentence, group);
  return end > limit && end <= verb->first;
}

/* Adds GROUP and those told of with it as what VERB is said of. */
static void
take_subject (const Sentence *sentence, guint group, const VerbGroup *verb,
              Participants *participants)
{
  /* "Three engineers and a driver, who was freed" */
  if (sentence->groups[group].value.best == 1 && verb->first > 0
      && (function_at (sentence, verb->first - 1) & WORD_RELATIVE)
      && (word_at (sentence, verb->first, "was")
          || word_at (sentence, verb->first, "is")))
    {
      participants_add (participants, group, -1);
      return;
    }
  if (sentence->groups[group].counted || sentence->groups[group].single
      || list_begin (sentence, group) < group)
    add_list_left (sentence, group, participants);
  if (participants->n == 0)
    add_definite_list (sentence, group, verb, participants);
  if (participants->n == 0)
    add_definite (sentence, group, verb, participants);
}

Participants
find_subjects (const char *text, const Sentence *sentence,
               const VerbGroup *verb)
{
  Participants participants = { 0 };
  guint limit = insertion_begin (sentence, verb->first);
  guint clause = verb->first;
  int joined;

  if (limit == verb->first)
    limit = clause = relative_clause_begin (text, sentence, verb);
  if (has_main_subject (sentence, verb))
    participants = find_main_subject (sentence, verb);
  if (participants.n > 0 || is_being (sentence, verb)
      || is_done_by_speaker (sentence, verb))
    return participants;
  if (verb->first > 0 && is_uncounted (sentence, verb->first - 1))
    return participants;
  for (guint i = sentence->n_groups; i-- > 0;)
    {
      const NounGroup *group = &sentence->groups[i];
      gboolean beside; /* the whole, behind its subset */
      int including;

      if (group->at.end_token > limit
          || ((in_apposition (sentence, i) || in_insertion (sentence, i, limit))
              && !is_relative_subset (sentence, i, verb)))
        continue;
      if (!fills_insertion (sentence, i, limit, verb)
          && blocks_subject (sentence, apposition_end (sentence, i), limit))
        break;
      including = subset_before (sentence, i);
      if (is_relative_subset (sentence, i, verb)
          || (including >= 0 && has_clause (sentence, group, verb)))
        {
          participants_add (&participants, i,
                            including >= 0 ? whole_before (sentence, including)
                                           : -1);
          break;
        }
      beside = including >= 0
               && (exceeds_whole (sentence, i, including)
                   || stands_beside (sentence, i, verb));
      if (including >= 0 && !beside)
        {
          limit = (guint) including;
          continue;
        }
      if (is_corrected (sentence, group)
          || (!beside && !can_be_subject (sentence, group, verb)))
        continue;
      if (beside)
        {
          participants_add (&participants, i, -1);
          add_whole_before (sentence, (guint) including, &participants);
        }
      else
        take_subject (sentence, i, verb, &participants);
      joined = clause < verb->first ? subject_beside_clause (sentence, verb)
                                    : -1;
      if (joined >= 0)
        participants_add (&participants, (guint) joined, -1);
      break;
    }
  return participants;
}
