/* Verbs count their subjects or their objects, by voice and role. */
#include "config.h"

#include "frames/company.h"
#include "frames/lists.h"
#include "frames/matcher.h"
#include "frames/references.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

/* Words between an article and a verb's base: "the deputy chief rescue
 * official". */
#define MAX_DESCRIBED 3
/* Words of "in the blast at the market". */
#define MAX_ADVERBIAL 7

/* A verb of harm that needs a noun has it in the one whom a pronoun means
 * before the passive: "he was shot", "she was executed"; not "he was
 * hospitalized". */
static gboolean
takes_pronoun (const Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;

  if ((matcher->form->predicate->flags & CONCORDAT_NEEDS_NOUN) == 0)
    return TRUE;
  return verb->voice == VOICE_PASSIVE
         && (word_at (sentence, matcher->token, "shot")
             || word_at (sentence, matcher->token, "stabbed")
             || strcmp (matcher->form->plugin->plugin->measure, "killed")
                    == 0);
}

/* "killing him", "they were killed": TOKEN is the pronoun. */
static void
add_pronoun (Matcher *matcher, guint token, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  FrameMatch match;

  if (token >= sentence->n_tokens || verb->hypothetical
      || !is_personal_pronoun (&sentence->tokens[token])
      || !takes_pronoun (matcher, verb)
      || matcher->form->things)
    return;
  match = new_match (matcher);
  if (!match_pronoun (matcher->analysis, matcher->index, token, &match))
    return;
  match.is_verb = TRUE;
  match.verb = *verb;
  match.negated = verb->negated;
  match.alone = TRUE;
  if (match_take_denial (matcher->form->predicate, &match))
    add_match (matcher, &match);
}

/* "killed two women, then himself" */
static void
add_reflexive (Matcher *matcher, const Participants *participants,
               const VerbGroup *verb)
{
  guint last = participants->at[participants->n - 1].group;
  guint token = reflexive_behind (
      matcher->sentence, matcher->sentence->groups[last].at.end_token);

  if (token > 0)
    add_pronoun (matcher, token, verb);
}

/* "Threatened to kill ten", "with the intention of killing ten": what is only
 * meant to be done. */
static gboolean
is_only_meant (const Matcher *matcher, const VerbGroup *verb)
{
  const Token *tokens = matcher->sentence->tokens;

  if ((matcher->form->forms & FORM_ING) != 0 && verb->first > 1
      && token_equals (&tokens[verb->first - 1], "of"))
    return (token_class (&tokens[verb->first - 2]) & CLASS_INTENT) != 0;
  return verb->hypothetical && verb->first > 0
         && (token_class (&tokens[verb->first - 1]) & CLASS_INTENT)
         && token_equals (&tokens[verb->first], "to");
}

static VerbGroup
find_verb (Matcher *matcher)
{
  if (!matcher->has_verb)
    matcher->verb = verb_group_find (matcher->sentence, matcher->token,
                                     matcher->end, matcher->form->forms);
  matcher->has_verb = TRUE;
  return matcher->verb;
}

/* The verb of "killed were a father and his son", "also hurt in the blast was
 * a guard": who it is said of stands behind; 0: the participle is not at the
 * front. */
static guint
fronted_verb (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint at = matcher->end;

  if ((matcher->form->forms & FORM_PARTICIPLE) == 0 || matcher->token > 1
      || (matcher->token == 1
          && (function_at (sentence, 0) & WORD_ADVERB) == 0))
    return 0;
  if (function_at (sentence, at) & WORD_PREPOSITION)
    while (at < sentence->n_tokens && at < matcher->end + MAX_ADVERBIAL
           && sentence->tokens[at].kind != TOKEN_MARK
           && (function_at (sentence, at) & WORD_BE) == 0)
      at++;
  return (function_at (sentence, at) & WORD_BE) != 0 ? at : 0;
}

/* The subjects of VERB, or its objects. */
static const Participants *
find_participants (Matcher *matcher, const VerbGroup *verb, gboolean subjects)
{
  const Sentence *sentence = matcher->sentence;
  guint behind = matcher->end;

  if (matcher->has_participants)
    return &matcher->participants;
  matcher->has_participants = TRUE;
  if (subjects)
    {
      matcher->participants = find_subjects (matcher->analysis->text,
                                             sentence, verb);
      add_parts_of_subject (matcher, &matcher->participants);
    }
  else
    {
      /* "the killing of five": the verb used as a noun. */
      if ((matcher->form->forms & FORM_ING) != 0
          && word_at (sentence, behind, "of"))
        behind++;
      else if (fronted_verb (matcher) > 0)
        behind = fronted_verb (matcher) + 1;
      matcher->participants = find_objects (sentence, behind);
    }
  add_gapped (sentence, matcher->end, &matcher->participants);
  return &matcher->participants;
}

/* "A ferry with 150 passengers sank, drowning 31": the plugin counts the
 * subject of the verb, or its object, and here it has one. */
static gboolean
has_object (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  const LexEntry *entry;

  if (matcher->form->counted != CONCORDAT_SUBJECT
      || group_beginning_at (sentence, matcher->end) < 0)
    return FALSE;
  for (entry = lexicon_match (sentence->tokens, matcher->token,
                              sentence->n_tokens, LEX_PREDICATE);
       entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const PredicateForm *other = entry->payload;

      if (other->plugin == matcher->form->plugin
          && other->predicate->counted == CONCORDAT_OBJECT
          && matcher->token + entry->n_words == matcher->end)
        return TRUE;
    }
  return FALSE;
}

/* TRUE for a verb that only tells more of the noun before it: "the people
 * killed", "the people who were killed". */
static gboolean
is_of_noun (const Matcher *matcher, const VerbGroup *verb)
{
  return verb->voice == VOICE_REDUCED
         || (verb->first > 0
             && (function_at (matcher->sentence, verb->first - 1)
                 & WORD_RELATIVE)
                    != 0);
}

/* "Half of the 300 houses burned": behind "houses burned" no other verb tells
 * of them. */
static gboolean
is_only_verb (const Sentence *sentence, const VerbGroup *verb)
{
  for (guint i = verb->end; i < sentence->n_tokens; i++)
    if (function_at (sentence, i) & (WORD_BE | WORD_HAVE | WORD_MODAL))
      return FALSE;
  return TRUE;
}

/* "He was arrested along with eight others": these leave the subject to a
 * pronoun. */
static gboolean
all_stand_behind (const Sentence *sentence, const Participants *participants,
                  const VerbGroup *verb)
{
  for (guint i = 0; i < participants->n; i++)
    if (sentence->groups[participants->at[i].group].at.first_token
        < verb->end)
      return FALSE;
  return TRUE;
}

static void
match_subjects (Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  guint from = matcher->matches->len;
  const Participants *participants;

  if (has_object (matcher) || match_number_of (matcher, verb))
    return;
  participants = find_participants (matcher, verb, TRUE);
  if (all_stand_behind (sentence, participants, verb) && verb->first > 0
      && verb->voice != VOICE_REDUCED)
    add_pronoun (matcher, verb->first - 1, verb);
  add_participants (matcher, participants, verb);
  if (participants->n == 0)
    match_everybody (matcher, verb);
  if (is_of_noun (matcher, verb))
    match_take_whole (matcher, from);
  if (!is_of_noun (matcher, verb) || is_only_verb (sentence, verb))
    match_take_others (matcher, from);
}

/* "The chief rescue official": a verb's base behind an article, with one
 * behind it who has none, is a part of what he is called. */
static gboolean
is_part_of_noun (const Matcher *matcher, const VerbGroup *verb)
{
  const Sentence *sentence = matcher->sentence;
  guint at = matcher->token;
  int group;

  if ((matcher->form->forms & FORM_BASE) == 0 || verb->first != at)
    return FALSE;
  group = sentence_group_at (sentence, matcher->end);
  if (group < 0 || !sentence->groups[group].single
      || sentence->groups[group].head != matcher->end)
    return FALSE;
  while (at > 0 && matcher->token - at < MAX_DESCRIBED
         && sentence->tokens[at - 1].kind == TOKEN_WORD
         && function_at (sentence, at - 1) == 0)
    at--;
  return at > 0
         && (function_at (sentence, at - 1) & WORD_ARTICLE) != 0;
}

static void
match_objects (Matcher *matcher, const VerbGroup *verb)
{
  guint from = matcher->matches->len;
  const Participants *participants;

  if (is_part_of_noun (matcher, verb))
    return;
  add_pronoun (matcher, matcher->end, verb);
  participants = find_participants (matcher, verb, FALSE);
  add_participants (matcher, participants, verb);
  if (participants->n == 0)
    match_everybody (matcher, verb);
  if (matcher->form->counted == CONCORDAT_PATIENT
      && verb->voice == VOICE_ACTIVE && participants->n > 0)
    add_reflexive (matcher, participants, verb);
  match_take_others (matcher, from);
}

/* "placed on injured reserve": behind a preposition the participle only says
 * what kind of thing is meant. */
static gboolean
is_attribute (const Matcher *matcher, const VerbGroup *verb)
{
  guint before = verb->first > 0
                     ? function_at (matcher->sentence, verb->first - 1)
                     : 0;

  return verb->voice == VOICE_REDUCED && (before & WORD_PREPOSITION) != 0
         && (before & (WORD_SUBORDINATOR | WORD_INCLUDING)) == 0
         && !word_at (matcher->sentence, verb->first - 1, "of");
}

void
match_verb (Matcher *matcher)
{
  guint forms = matcher->form->forms;
  enum concordat_role role = matcher->form->counted;
  VerbGroup verb = find_verb (matcher);

  /* "3 dead, no injured" */
  if (is_only_meant (matcher, &verb)
      || (verb.first > 0 && word_at (matcher->sentence, verb.first - 1, "no"))
      || (role != CONCORDAT_SUBJECT && is_attribute (matcher, &verb)))
    return;
  if ((forms & FORM_PARTICIPLE) != 0 && role == CONCORDAT_PATIENT
      && (match_inside_group (matcher, NULL)
          || (verb.first > 1
              && word_at (matcher->sentence, matcher->token - 1, "of")
              && match_number_of_such (matcher, &verb))))
    return;
  if ((forms & FORM_PAST) != 0 && role == CONCORDAT_SUBJECT
      && match_inside_group (matcher, &verb))
    return;
  /* "He is survived by two sons." */
  if (role == CONCORDAT_SUBJECT && verb.voice == VOICE_PASSIVE
      && word_at (matcher->sentence, matcher->end, "by"))
    return;
  /* "died" is never the passive. */
  if (role == CONCORDAT_SUBJECT && verb.voice == VOICE_REDUCED)
    verb.voice = VOICE_ACTIVE;
  if (role == CONCORDAT_SUBJECT
      || (role == CONCORDAT_PATIENT && verb.voice != VOICE_ACTIVE
          && fronted_verb (matcher) == 0))
    match_subjects (matcher, &verb);
  else if (verb.voice == VOICE_ACTIVE || fronted_verb (matcher) > 0
           || ends_in_preposition (matcher->sentence, matcher->token,
                                   matcher->end))
    match_objects (matcher, &verb);
}
