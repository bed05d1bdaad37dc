/* One predicate at a time: its part of speech and role say where the counted
 * participant stands. */
#include "config.h"

#include "frames/match.h"

#include "frames/company.h"
#include "frames/lists.h"
#include "frames/matcher.h"
#include "frames/references.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>
#include <string.h>

FrameMatch
new_match (const Matcher *matcher)
{
  return (FrameMatch) { .plugin = matcher->form->plugin,
                        .predicate = matcher->form->predicate,
                        .words = matcher->form->words,
                        .sentence = matcher->index,
                        .token = matcher->token,
                        .end_token = matcher->end,
                        .group = -1,
                        .quantity = -1,
                        .part_group = -1 };
}

void
fill_from_group (FrameMatch *match, const NounGroup *group)
{
  match->quantity = group->quantity;
  match->at = group->at;
  match->value = group->value;
  match->category = group->category;
  match->category_assumed = group->category_assumed;
  match->side = group->side;
  match->breakdown = group->breakdown;
  match->increment = group->increment;
  match->unit = group->noun != NULL ? group->noun->unit : NULL;
}

/* "35,000 Brus", "six RSF": a capital where not all is in capitals. */
static gboolean
is_peoples_name (const Matcher *matcher, guint token)
{
  const Sentence *sentence = matcher->sentence;
  const Token *at = &sentence->tokens[token];

  return (at->flags & TOKEN_CAPITAL) != 0 && token_may_be_name (at)
         && !sentence->title
         && !(token + 1 < sentence->n_tokens
              && token_is_mark (&at[1], MARK_HYPHEN))
         && ((at->flags & TOKEN_ALL_CAPS) == 0
             || (sentence->tokens[matcher->token].flags & TOKEN_ALL_CAPS)
                    == 0);
}

/* "Eleven died, 14 were taken to hospital": things are named in a sentence
 * before they are counted without their noun. */
static gboolean
is_done_to_several (const Matcher *matcher, const NounGroup *group)
{
  const Sentence *sentence = matcher->sentence;

  if ((matcher->form->predicate->flags & CONCORDAT_TENTATIVE) == 0
      || !matcher->has_verb || matcher->verb.voice != VOICE_PASSIVE
      || group->value.core.low < 2
      || matcher->verb.first != group->at.end_token)
    return FALSE;
  for (const NounGroup *other = sentence->groups; other < group; other++)
    if (other->thing)
      return FALSE;
  return TRUE;
}

/* A noun that is neither of persons nor one of the plugin's counts nothing,
 * except where it is the predicate itself ("several deaths"). */
static gboolean
countable (const Matcher *matcher, guint index, FrameMatch *match)
{
  const NounGroup *group = &matcher->sentence->groups[index];
  gboolean things = matcher->form->things;

  if (things)
    {
      match->unit = match_thing_unit (matcher, index);
      return match->unit != NULL;
    }
  if (group->thing)
    return FALSE;
  if (group->noun == NULL && group->category == CATEGORY_UNSPECIFIED
      && !group->others && group->head >= group->at.first_token
      && group->quantity >= 0)
    {
      const QuantityMention *quantity
          = &matcher->sentence->quantities[group->quantity];

      /* The head is an unknown noun, not the number's own last word, and no
       * people's name. */
      if (group->head >= quantity->at.end_token
          && !is_peoples_name (matcher, group->head)
          && !(group->head >= matcher->token && group->head < matcher->end))
        return FALSE;
      if ((matcher->form->predicate->flags & CONCORDAT_NEEDS_NOUN)
          && !is_done_to_several (matcher, group))
        return FALSE;
    }
  return TRUE;
}

/* "are killed", and "was killed", which has another subject. */
static gboolean
is_present_or_singular (const Sentence *sentence, const VerbGroup *verb)
{
  static const char *const words[] = { "are", "get", "be", "was", "has" };

  for (guint i = verb->first; i < verb->end; i++)
    for (guint k = 0; k < G_N_ELEMENTS (words); k++)
      if (token_equals (&sentence->tokens[i], words[k]))
        return TRUE;
  return FALSE;
}

/* "the relatives of murdered people", "missing, and murdered people". */
static gboolean
is_attribute (const Sentence *sentence, const VerbGroup *verb)
{
  guint at = verb->first;

  if (verb->voice != VOICE_ACTIVE || at == 0)
    return FALSE;
  at -= (function_at (sentence, at - 1) & WORD_CONJUNCTION) != 0;
  return at == 0 || sentence->tokens[at - 1].kind == TOKEN_MARK
         || (function_at (sentence, at - 1)
             & (WORD_PREPOSITION | WORD_ARTICLE | WORD_POSSESSIVE
                | WORD_DETERMINER | WORD_NEGATION))
                != 0;
}

/* What is told of plurals without a number: that two or more were killed.  Only
 * a verb that tells of one event does so: what kills people, and whom people
 * kill, is told in the present, too. */
static gboolean
take_uncounted (const Matcher *matcher, guint index, const VerbGroup *verb,
                FrameMatch *match)
{
  const guint told = FORM_PAST | FORM_PARTICIPLE;
  const NounGroup *group = &matcher->sentence->groups[index];

  if (strcmp (matcher->form->plugin->plugin->measure, "killed") != 0
      || matcher->form->predicate->measure != NULL || verb == NULL
      || verb->negated || verb->hypothetical
      || (matcher->form->forms & told) == 0
      || !(is_bare_plural (matcher->sentence, index)
           || (is_definite (matcher->sentence, index)
               && !group->noun->anybody))
      || is_present_or_singular (matcher->sentence, verb)
      || is_attribute (matcher->sentence, verb))
    return FALSE;
  match->uncounted = TRUE;
  match->value = quantity_from_number (2, QUALIFIER_VAGUE);
  match->value.best = NAN;
  match->value.core = match->value.support = INTERVAL (2, INFINITY);
  return TRUE;
}

void
add_group (Matcher *matcher, guint index, int part_of, const VerbGroup *verb)
{
  const NounGroup *group = &matcher->sentence->groups[index];
  FrameMatch match = new_match (matcher);

  fill_from_group (&match, group);
  match.group = (int) index;
  match.part_group = part_of;
  match.alone = !group->counted;
  match.definite
      = match.alone
        || group->named
        || (group->quantity < 0 && group->value.best == 2); /* "both" */
  if (!group->counted && !group->single)
    {
      const NounGroup *before = find_definite_plural (
          matcher->analysis, matcher->index, index);

      if (before != NULL)
        match.value = before->value;
      else if (!take_uncounted (matcher, index, verb, &match))
        return;
    }
  if (!countable (matcher, index, &match))
    return;
  /* "A school roof collapse killed" */
  if (verb != NULL && verb->voice == VOICE_ACTIVE
      && matcher->form->forms == FORM_BASE && verb->first == matcher->token
      && matcher->form->counted == CONCORDAT_SUBJECT
      && group->quantity < 0 && group->value.best == 1
      && matcher->end < matcher->sentence->n_tokens
      && (token_is (&matcher->sentence->tokens[matcher->end], LEX_PREDICATE)
          || (function_at (matcher->sentence, matcher->end)
              & (WORD_BE | WORD_HAVE | WORD_MODAL))))
    return;
  /* "an operation to capture a leader" tells of nobody captured. */
  if (verb != NULL && verb->hypothetical && group->quantity < 0)
    return;
  if (verb != NULL)
    {
      match.is_verb = TRUE;
      match.verb = *verb;
      match.negated = verb->negated
                      || match_is_of_none (matcher->sentence, group);
      match.hypothetical = verb->hypothetical;
    }
  if (!match_take_not_one (matcher->sentence, group, &match)
      || !match_take_denial (matcher->form->predicate, &match))
    return;
  add_match (matcher, &match);
}

void
add_participants (Matcher *matcher, const Participants *participants,
                  const VerbGroup *verb)
{
  guint from = matcher->matches->len;

  for (guint i = 0; i < participants->n; i++)
    add_group (matcher, participants->at[i].group,
               participants->at[i].part_of, verb);
  for (guint i = from; participants->n > 1 && i < matcher->matches->len; i++)
    match_at (matcher->matches, i)->alone = FALSE;
}

gboolean
match_inside_group (Matcher *matcher, const VerbGroup *verb)
{
  Participants participants = { 0 };
  int group = find_group_around (matcher->sentence, matcher->token);
  guint from = matcher->matches->len;

  if (group < 0)
    return FALSE;
  add_group (matcher, (guint) group, -1, verb);
  if (verb == NULL)
    match_take_whole (matcher, from);
  match_take_predicate_noun (matcher, &matcher->sentence->groups[group], from);
  match_take_those_among (matcher, from);
  /* "Officer, two others shot dead" */
  if (matcher->sentence->groups[group].others)
    add_list_left (matcher->sentence, (guint) group, &participants);
  add_parts (matcher->sentence, (guint) group, &participants);
  add_participants (matcher, &participants, verb);
  return TRUE;
}

void
add_parts_of_subject (const Matcher *matcher, Participants *participants)
{
  const Sentence *sentence = matcher->sentence;
  int whole = -1;

  /* Who was "taken along with 20 others to a hospital" was hurt, perhaps. */
  if ((matcher->form->predicate->flags & CONCORDAT_TENTATIVE) == 0)
    add_company (sentence, matcher->end, participants);
  for (guint i = 0; i < participants->n; i++)
    if (participants->at[i].part_of < 0)
      whole = (int) participants->at[i].group;
  if (whole >= 0)
    add_parts_behind (sentence, matcher->end, whole, participants);
}

/* "three attempted murders" are none. */
static gboolean
did_not_happen (const Matcher *matcher)
{
  return matcher->token > 0
         && (token_class (&matcher->sentence->tokens[matcher->token - 1])
             & CLASS_UNREAL);
}

static gboolean
ends_in_s (const Matcher *matcher, guint token)
{
  const Token *word = &matcher->sentence->tokens[token];

  return (matcher->analysis->text[word->end - 1] | 32) == 's';
}

/* "This multiple murder": vague, and of one. */
static gboolean
is_multiple_singular (const Matcher *matcher, int group)
{
  const NounGroup *counted = &matcher->sentence->groups[group];

  return isnan (counted->value.best) && counted->value.core.low > 1
         && !ends_in_s (matcher, matcher->end - 1);
}

/* "Five death sentences", "a displacement camp": another noun than the
 * predicate, which is then a singular, is counted.  Of "three murder victims"
 * and "two kidnapping cases" there are as many as were killed or taken. */
static gboolean
counts_another_noun (const Matcher *matcher, int group)
{
  const Token *tokens = matcher->sentence->tokens;
  const NounGroup *counted = &matcher->sentence->groups[group];

  return counted->head >= matcher->end
         && !(counted->noun != NULL && counted->noun->anybody)
         && !token_is (&tokens[matcher->end - 1], LEX_PERSON)
         && !ends_in_s (matcher, matcher->end - 1)
         && g_ascii_strncasecmp (matcher->analysis->text
                                     + tokens[counted->head].start,
                                 "case", 4)
                != 0;
}

/* "An untold number wounded and 1,000 head of cattle stolen": the thousand are
 * not that number. */
static gboolean
is_unknown_number (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint at = matcher->token;

  if (!word_at (sentence, at, "number"))
    return FALSE;
  at -= at > 0 && function_at (sentence, at - 1) == 0
        && sentence->tokens[at - 1].kind == TOKEN_WORD;
  return at > 0 && (function_at (sentence, at - 1) & WORD_INDEFINITE);
}

static void
match_number (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  int index = find_group_around (sentence, matcher->token);

  if (did_not_happen (matcher)
      || (index >= 0 && counts_another_noun (matcher, index)))
    return;
  if (index >= 0 && is_multiple_singular (matcher, index))
    return;
  if (index >= 0)
    {
      const NounGroup *group = &sentence->groups[index];
      FrameMatch match = new_match (matcher);
      Participants parts = { 0 };

      /* "five civilian deaths": a noun before it says whose. */
      fill_from_group (&match, group);
      match.group = index;
      for (guint i = group->at.first_token; i < matcher->token; i++)
        {
          const LexEntry *person = lexicon_match (
              sentence->tokens, i, matcher->token, LEX_PERSON);

          if (person != NULL)
            match.category = ((const PersonNoun *) person->payload)->category;
        }
      match_find_population (matcher, matcher->end, &match);
      add_match (matcher, &match);
      if (group->counted)
        add_parts_behind (sentence, matcher->end, index, &parts);
      add_participants (matcher, &parts, NULL);
      return;
    }
  if (is_unknown_number (matcher))
    return;
  if (matcher->form->predicate->flags & CONCORDAT_RUNNING)
    match_toll (matcher);
  else
    match_level (matcher);
}

/* "the murder of two priests" */
static void
match_complement (Matcher *matcher)
{
  Participants participants;

  if (did_not_happen (matcher)
      || (matcher->form->predicate->count_status != NULL
          && match_own_body (matcher)))
    return;
  participants = find_complements (matcher->sentence, matcher->token,
                                   matcher->end);
  add_participants (matcher, &participants, NULL);
}

/* "The homeless": a noun of its own; "among the dead" still says what became
 * of the subject. */
static gboolean
is_nominal (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;

  return matcher->token > 1
         && (token_function (&sentence->tokens[matcher->token - 2])
             & WORD_INCLUDING)
                == 0
         && ((token_function (&sentence->tokens[matcher->token - 1])
              & WORD_ARTICLE)
                 != 0
             || token_equals (&sentence->tokens[matcher->token - 1], "each")
             || token_equals (&sentence->tokens[matcher->token - 1], "every"))
         && !(matcher->end < sentence->n_tokens
              && token_is (&sentence->tokens[matcher->end], LEX_PERSON));
}

/* In "ten died in custody" the last words tell how the ten died, not what else
 * became of them. */
static gboolean
tells_how (const Matcher *matcher)
{
  const Token *tokens = matcher->sentence->tokens;
  const LexEntry *entry;

  if (matcher->token == 0
      || (token_function (&tokens[matcher->token]) & WORD_PREPOSITION) == 0
      || !token_is (&tokens[matcher->token - 1], LEX_PREDICATE))
    return FALSE;
  for (entry = lexicon_match (tokens, matcher->token - 1, matcher->token,
                              LEX_PREDICATE);
       entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const struct concordat_predicate *told
          = ((const PredicateForm *) entry->payload)->predicate;

      if (told->part == CONCORDAT_VERB && told->counted == CONCORDAT_SUBJECT)
        return TRUE;
    }
  return FALSE;
}

/* In "a friend of the dead woman" nobody is told dead but she. */
static gboolean
describes_noun (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;

  return matcher->token > 0 && matcher->end < sentence->n_tokens
         && (function_at (sentence, matcher->token - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE))
         && token_is (&sentence->tokens[matcher->end], LEX_PERSON);
}

/* "was found dead" */
static gboolean
is_found (const Matcher *matcher)
{
  return matcher->token > 0
         && word_at (matcher->sentence, matcher->token - 1, "found");
}

static void
match_adjective (Matcher *matcher)
{
  guint from = matcher->matches->len;
  Participants participants;
  VerbGroup verb;

  if (match_inside_group (matcher, NULL) || is_nominal (matcher)
      || tells_how (matcher) || describes_noun (matcher))
    return;
  verb = verb_group_find (matcher->sentence,
                          matcher->token - is_found (matcher), matcher->end,
                          FORM_PARTICIPLE);
  if (verb.voice == VOICE_ACTIVE)
    verb.voice = VOICE_REDUCED;
  if (match_number_of (matcher, &verb))
    return;
  participants = find_subjects (matcher->analysis->text, matcher->sentence,
                                &verb);
  add_parts_of_subject (matcher, &participants);
  add_participants (matcher, &participants, &verb);
  match_take_others (matcher, from);
}

static void
match_form (Matcher *matcher)
{
  const PredicateForm *form = matcher->form;

  if (form->part == CONCORDAT_VERB && form->counted == CONCORDAT_NUMBER)
    {
      match_times (matcher);
      return;
    }
  if (match_label (matcher))
    return;
  if ((form->forms & (FORM_ADJECTIVE | FORM_PARTICIPLE))
      && (match_subset (matcher) || match_numbered (matcher)))
    return;
  if (form->forms & FORM_ADJECTIVE)
    match_adjective (matcher);
  else if (form->forms & FORM_NOUN)
    {
      if (form->counted == CONCORDAT_NUMBER)
        match_number (matcher);
      else
        match_complement (matcher);
    }
  else
    match_verb (matcher);
}

/* "A refugee camp", "a refugee told reporters": nobody is counted. */
static gboolean
is_mere_mention (const NounGroup *group, const FrameMatch *match)
{
  return group->quantity < 0 && !group->named
         && match->predicate->counted == CONCORDAT_NUMBER
         && g_strcmp0 (match->predicate->accumulation, "stock") == 0;
}

/* A word that only says who people are ("12 refugees", "two wounded men")
 * counts them where no verb says what became of them. */
static void
drop_mere_nouns (const Sentence *sentence, ArenaArray *matches, guint from)
{
  for (guint i = matches->len; i-- > from;)
    {
      const FrameMatch *match = match_at (matches, i);
      gboolean told = FALSE;

      /* "The death of two men who were shot" says it of them. */
      if (match->is_verb || match->is_whole || match->group < 0
          || sentence->groups[match->group].noun == NULL
          || (match->predicate->counted == CONCORDAT_COMPLEMENT
              && match->end_token
                     <= sentence->groups[match->group].at.first_token))
        continue;
      for (guint k = from; k < matches->len && !told; k++)
        {
          const FrameMatch *other = match_at (matches, k);

          told = other->is_verb && other->group == match->group
                 && (other->predicate->flags & CONCORDAT_TENTATIVE) == 0
                 && g_strcmp0 (other->predicate->accumulation, "stock") != 0;
        }
      if (told
          || is_mere_mention (&sentence->groups[match->group], match))
        matches_remove (matches, i);
    }
}

/* Drops what the plugin does not count. */
static void
drop_other_categories (ArenaArray *matches, guint from)
{
  for (guint i = matches->len; i-- > from;)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match->plugin->plugin->nouns == NULL
          && !counts_category (match->plugin, match->category))
        matches_remove (matches, i);
    }
}

/* TRUE where the same verb and the same participants stand beside the
 * predicates of two plugins. */
static gboolean
are_read_alike (const Occurrence *a, const Occurrence *b)
{
  return a->token == b->token && a->end == b->end
         && a->form->forms == b->form->forms
         && a->form->counted == b->form->counted
         && a->form->tentative == b->form->tentative;
}

/* "Destroyed six tanks and captured two others": two tanks, and nobody. */
static void
drop_people_among_things (const Sentence *sentence, ArenaArray *matches,
                          guint from)
{
  for (guint i = matches->len; i-- > from;)
    {
      const FrameMatch *match = match_at (matches, i);
      gboolean things = FALSE;

      if (match->group < 0 || match->plugin->plugin->nouns != NULL
          || !sentence->groups[match->group].others)
        continue;
      for (guint k = from; k < matches->len && !things; k++)
        {
          const FrameMatch *other = match_at (matches, k);

          things = other->group == match->group
                   && other->token == match->token
                   && other->plugin->plugin->nouns != NULL;
        }
      if (things)
        matches_remove (matches, i);
    }
}

/* "Killed 12 and wounded 30 more", "12 were killed.  Another 30 were wounded":
 * 30 besides the dead, not besides others who were wounded before; "another"
 * alone may be one of before. */
static void
settle_increments (ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    {
      FrameMatch *match = match_at (matches, i);
      gboolean beside_others = FALSE, beside_such = FALSE;
      guint first = from;

      while (match->increment && match->value.best > 1 && first > 0
             && match_at (matches, first - 1)->sentence + 1
                    >= match->sentence)
        first--;
      for (guint k = first; match->increment && k < matches->len; k++)
        {
          const FrameMatch *other = match_at (matches, k);
          gboolean such = strcmp (match_measure (match),
                                  match_measure (other))
                          == 0;

          if (other->at.start >= match->at.start || other->negated)
            continue;
          beside_such = beside_such || such;
          beside_others = beside_others || !such;
        }
      if (beside_others && !beside_such)
        match->increment = FALSE;
    }
}

void
frame_matches (Analysis *analysis, guint index, const ArenaArray *occurrences,
               ArenaArray *matches)
{
  Sentence *sentence = analysis_sentence (analysis, index,
                                          STAGE_NOUN_GROUPS);
  Matcher matcher = { .analysis = analysis, .sentence = sentence,
                      .index = index, .matches = matches };

  for (guint i = 0; i < occurrences->len; i++)
    {
      const Occurrence *occurrence
          = &arena_array_index (*occurrences, Occurrence, i);

      if (i == 0 || !are_read_alike (occurrence - 1, occurrence))
        matcher.has_label = matcher.has_verb = matcher.has_participants
            = FALSE;
      matcher.form = occurrence->form;
      matcher.token = occurrence->token;
      matcher.end = occurrence->end;
      match_form (&matcher);
    }
}

void
frame_matches_settle (Analysis *analysis, guint index, ArenaArray *matches,
                      guint from)
{
  const Sentence *sentence = &analysis->sentences[index];

  for (guint i = from; i < matches->len; i++)
    match_take_side (sentence, match_at (matches, i));
  match_take_parts_with (sentence, matches, from);
  match_name_parts (sentence, matches, from);
  match_proportions (analysis, sentence, matches, from);
  drop_mere_nouns (sentence, matches, from);
  drop_other_categories (matches, from);
  drop_people_among_things (sentence, matches, from);
  match_take_shares (sentence, matches, from);
  settle_increments (matches, from);
  match_take_fears (sentence, matches, from);
  match_sum (analysis, sentence, matches, from);
  match_elided (analysis, index, matches, from);
  match_contested (analysis, index, matches, from);
  match_denials (analysis, index, matches, from);
  match_take_rates (sentence, matches, from);
}
