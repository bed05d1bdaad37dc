/* Who says it, who did it, whose interest that serves, and who checked. */
#include "config.h"

#include "frames/context.h"

#include "frames/trigger.h"
#include "language/conflicts.h"
#include "language/en/english.h"

#include <string.h>

/* Words between "its" and the verb: "its own guns". */
#define MAX_POSSESSED 4

/* The innermost attribution that holds MATCH, where NAMED of those that name
 * somebody. */
static const AttributionMention *
innermost (const Sentence *sentence, const FrameMatch *match, gboolean named)
{
  const AttributionMention *best = NULL;

  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *attribution = &sentence->attributions[i];

      if (match->at.start < attribution->content.start
          || match->at.end > attribution->content.end
          || (named && attribution->name == NULL
              && attribution->speaker == NULL))
        continue;
      if (best == NULL
          || attribution->content.end - attribution->content.start
                 < best->content.end - best->content.start)
        best = attribution;
    }
  return best;
}

static const AttributionMention *
innermost_attribution (const Sentence *sentence, const FrameMatch *match)
{
  return innermost (sentence, match, FALSE);
}

/* "A further 300 ...", "Of these ...": what was said before goes on. */
static gboolean
goes_on (const Sentence *sentence)
{
  static const char *const words[][2]
      = { { "a", "further" }, { "another", NULL }, { "of", "these" },
          { "of", "those" },  { "of", "them" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (sentence->n_tokens > 1
        && token_equals (&sentence->tokens[0], words[i][0])
        && (words[i][1] == NULL
            || token_equals (&sentence->tokens[1], words[i][1])))
      return TRUE;
  return FALSE;
}

/* "The army denied rebel claims that": who denies what INNER tells; INNER where
 * nobody does. */
static const AttributionMention *
denial_of (const Sentence *sentence, const AttributionMention *inner)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *outer = &sentence->attributions[i];

      if (outer->kind == CUE_DENY && outer != inner
          && inner->source.start < inner->source.end
          && outer->content.start == inner->source.start)
        return outer;
    }
  return inner;
}

/* The attribution of MATCH in its own sentence, else the last one of the
 * sentence before where that goes on. */
static const AttributionMention *
find_attribution (Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_ATTRIBUTIONS);
  const AttributionMention *own = innermost_attribution (sentence, match);
  const Sentence *before;

  if (own != NULL)
    return denial_of (sentence, own);
  if (match->sentence == 0 || !goes_on (sentence))
    return NULL;
  before = analysis_sentence (analysis, match->sentence - 1,
                              STAGE_ATTRIBUTIONS);
  if (before->n_attributions == 0 || before->title
      || before->paragraph != sentence->paragraph)
    return NULL;
  return &before->attributions[before->n_attributions - 1];
}

/* TRUE where the tokens [FROM, TO) only say when: "denied on Friday that". */
static gboolean
says_only_when (const Sentence *sentence, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!sentence_in_time (sentence, i)
        && (token_function (&sentence->tokens[i])
            & (WORD_PREPOSITION | WORD_ADVERB))
               == 0)
      return FALSE;
  return TRUE;
}

/* "He denied that the delay was due to the murder of six", "whether the attack
 * that killed six was": that they were killed is taken for granted, for another
 * verb, or a clause of its own, stands between.  CONTENT is what is denied or
 * left open. */
static gboolean
is_presupposed (const Analysis *analysis, const FrameMatch *match,
                const AttributionMention *attribution,
                const TextRange *content)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const Token *tokens = sentence->tokens;
  guint from = content->first_token;
  guint told = 0; /* behind "claims" */
  guint to = match->is_verb ? match->verb.first : match->token;

  if (content->start < sentence->start)
    return FALSE;
  /* The clause has a verb of its own: "that the 30 people killed were", "that
   * any of the 12 dead were". */
  if (from > 0 && (token_function (&tokens[from - 1]) & WORD_SUBORDINATOR)
      && (match->is_verb
              ? match->verb.voice == VOICE_REDUCED
              : match->at.first_token > 0
                    && token_equals (&tokens[match->at.first_token - 1],
                                     "the")))
    return TRUE;
  /* "Guilty of killing six", but "charges of killing six". */
  if (match->is_verb && to > 1
      && (token_function (&tokens[to - 1]) & WORD_PREPOSITION)
      && (token_class (&tokens[to - 2]) & CLASS_TOLD) == 0)
    return TRUE;
  for (guint i = from; i < to; i++)
    {
      guint function = token_function (&tokens[i]);

      if (token_class (&tokens[i]) & CLASS_TOLD)
        told = i + 1;
      /* "did police say that" */
      if (attribution != NULL && i == attribution->cue.end_token)
        continue;
      /* "reports that", "claims by rebels that" */
      if ((function & WORD_RELATIVE)
          && (says_only_when (sentence, from, i)
              || (told > 0
                  && (says_only_when (sentence, told, i)
                      || token_equals (&tokens[told], "by")
                      || token_equals (&tokens[told], "from")))))
        continue;
      /* "any role in the murder of six" */
      if (((function & WORD_RELATIVE) && i > from)
          || (token_class (&tokens[i]) & CLASS_INVOLVEMENT)
          || (!match->is_verb && (function & (WORD_BE | WORD_HAVE))
              && !(i > 0 && token_equals (&tokens[i - 1], "there"))))
        return TRUE;
    }
  return FALSE;
}

/* What the words around MATCH say of it: the innermost doubt holds. */
static void
take_modality (const Analysis *analysis, const FrameMatch *match,
               const AttributionMention *attribution, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  if (attribution != NULL && attribution->kind == CUE_DENY
      && !is_presupposed (analysis, match, NULL, &attribution->content))
    claim->modality = MODALITY_DENIED;
  for (guint i = 0; i < sentence->n_doubts; i++)
    {
      const DoubtMention *doubt = &sentence->doubts[i];

      if (match->at.start >= doubt->content.start
          && match->at.end <= doubt->content.end
          && claim->modality == MODALITY_ASSERTED
          && !is_presupposed (analysis, match, attribution, &doubt->content))
        claim->modality = doubt->denied ? MODALITY_DENIED
                                        : MODALITY_HYPOTHETICAL;
    }
}

/* "Police had earlier given a toll of 207": TRUE where the verb of saying,
 * in the sentence of its source, stands in the past perfect. */
static gboolean
is_recalled (const Sentence *sentence, const AttributionMention *attribution)
{
  guint at = attribution->cue.first_token;

  if (attribution->cue.start < sentence->start
      || attribution->cue.end > sentence->end)
    return FALSE;
  while (at > 0
         && (token_function (&sentence->tokens[at - 1]) & WORD_ADVERB) != 0)
    at--;
  return at > 0 && token_equals (&sentence->tokens[at - 1], "had");
}

void
context_origin (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const AttributionMention *attribution = find_attribution (analysis, match);
  const AttributionMention *speaker = NULL;

  claim->origin.kind = ORIGIN_UNNAMED;
  claim->origin.recalled = match->former;
  take_modality (analysis, match, attribution, claim);
  /* "I don't believe that", he said. */
  if (attribution != NULL && attribution->kind == CUE_DENY
      && attribution->name == NULL)
    speaker = innermost (&analysis->sentences[match->sentence], match, TRUE);
  if (speaker != NULL)
    attribution = speaker;
  if (attribution == NULL)
    return;
  claim->origin.name = attribution->name;
  claim->origin.id = attribution->id;
  claim->origin.speaker = attribution->speaker;
  claim->origin.anonymous = attribution->anonymous;
  claim->origin.controlled_by = attribution->controlled_by != NULL
                                    ? attribution->controlled_by
                                    : attribution->side;
  claim->origin.recalled
      = match->former
        || is_recalled (&analysis->sentences[match->sentence], attribution);
  claim->origin.chain = attribution->chain;
  claim->origin.joint = attribution->joint;
  claim->origin.n_joint = attribution->n_joint;
  if (attribution->name != NULL || attribution->speaker != NULL)
    claim->origin.kind = attribution->origin_kind;
}

/* "it had neutralised", "its own guns had neutralised": the subject is the
 * one who speaks. */
static gboolean
subject_is_speaker (const Sentence *sentence, guint verb)
{
  for (guint i = 1; i <= MAX_POSSESSED && i <= verb; i++)
    {
      guint function = token_function (&sentence->tokens[verb - i]);

      if (function & WORD_POSSESSIVE)
        return TRUE;
      if (i == 1 && (function & WORD_PRONOUN))
        return TRUE;
      if (sentence->tokens[verb - i].kind != TOKEN_WORD
          || (function & ~(guint) (WORD_ADVERB | WORD_DETERMINER)) != 0)
        return FALSE;
    }
  return FALSE;
}

/* "Turkey says that it answered and destroyed targets": the second verb has
 * the subject of the first, a pronoun at the head of what is said. */
static gboolean
shares_pronoun (const Sentence *sentence, guint verb,
                const AttributionMention *attribution)
{
  guint first;

  if (attribution == NULL || verb == 0
      || !(token_function (&sentence->tokens[verb - 1]) & WORD_CONJUNCTION))
    return FALSE;
  first = attribution->content.first_token;
  if (first < verb && token_equals (&sentence->tokens[first], "that"))
    first++;
  return first + 1 < verb
         && (token_function (&sentence->tokens[first]) & WORD_PRONOUN);
}

/* The side that acts in the active voice: the last country or party before
 * the verb, or for a pronoun the one who speaks. */
static void
subject_actor (Analysis *analysis, const Sentence *sentence,
               const FrameMatch *match, guint first, Claim *claim)
{
  const EntityMention *best = NULL;
  const AttributionMention *attribution
      = innermost_attribution (sentence, match);

  if (subject_is_speaker (sentence, first)
      || shares_pronoun (sentence, first, attribution))
    {
      if (attribution != NULL && attribution->side != NULL)
        {
          claim->actor.text = attribution->name;
          claim->actor.side = attribution->side;
        }
      return;
    }
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->at.end_token <= first && entity->party != NULL
          && entity->party->side != NULL
          && entity->at.end_token + 8 > first)
        best = entity;
    }
  if (best == NULL)
    return;
  claim->actor.side = best->party->side;
  claim->actor.text = arena_strndup (analysis->arena,
                                     analysis->text + best->at.start,
                                     best->at.end - best->at.start);
}

/* "killed by Syrian regime fire". */
static void
agent_actor (Analysis *analysis, const Sentence *sentence,
             const FrameMatch *match, Claim *claim)
{
  guint at = MAX (match->end_token, match->at.end_token);

  if (at >= sentence->n_tokens || !token_equals (&sentence->tokens[at], "by"))
    return;
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->at.first_token <= at || entity->at.first_token > at + 4
          || entity->party == NULL)
        continue;
      claim->actor.side = entity->party->side;
      claim->actor.text = arena_strndup (
          analysis->arena, analysis->text + entity->at.start,
          entity->at.end - entity->at.start);
      return;
    }
}

/* "Turkey has several soldiers stationed there": the token of "has"; 0: the
 * sentence is none of these. */
static guint
owning_verb (const Sentence *sentence, const FrameMatch *match)
{
  guint before = match->at.first_token;

  return match->verb.voice == VOICE_REDUCED && before > 1
                 && (match->predicate->flags & CONCORDAT_OWN_PEOPLE)
                 && (token_function (&sentence->tokens[before - 1])
                     & WORD_HAVE)
             ? before - 1
             : 0;
}

/* "Russia lost 500 soldiers": they were its own, and who killed them is not
 * said. */
static void
take_loser (Analysis *analysis, const Sentence *sentence,
            const FrameMatch *match, Claim *claim)
{
  if (claim->population.side == NULL && match->verb.voice == VOICE_ACTIVE)
    subject_actor (analysis, sentence, match, match->verb.first, claim);
  if (claim->population.side == NULL)
    claim->population.side = claim->actor.side;
  claim->actor.side = claim->actor.text = NULL;
}

void
context_actor (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_ATTRIBUTIONS);

  if (!match->is_verb)
    return;
  if (match->predicate->counted == CONCORDAT_OBJECT
      && (match->predicate->flags & CONCORDAT_OWN_PEOPLE))
    {
      take_loser (analysis, sentence, match, claim);
      return;
    }
  if (match->verb.voice == VOICE_ACTIVE
      && (match->predicate->counted == CONCORDAT_PATIENT
          || match->predicate->counted == CONCORDAT_NUMBER))
    subject_actor (analysis, sentence, match, match->verb.first, claim);
  else if (owning_verb (sentence, match) > 0)
    subject_actor (analysis, sentence, match, owning_verb (sentence, match),
                   claim);
  else
    agent_actor (analysis, sentence, match, claim);
  if ((match->predicate->flags & CONCORDAT_OWN_PEOPLE)
      && claim->population.side == NULL)
    claim->population.side = claim->actor.side;
}

/* TRUE where who speaks was at war with those whom CLAIM counts, as soldiers or
 * fighters, when it was published. */
static gboolean
counts_enemies (const Language *language, const Claim *claim)
{
  return (claim->population.category == CATEGORY_MILITARY
          || claim->population.category == CATEGORY_MILITANT)
         && are_at_war (language, claim->origin.controlled_by,
                        claim->population.side,
                        &claim->document.published_range);
}

/* Sides that are no states have longer names than the two letters of ISO
 * 3166. */
static gboolean
is_country (const char *side)
{
  return strlen (side) == 2;
}

Stance
context_stance (const Language *language, const Claim *claim)
{
  const char *speaker = claim->origin.controlled_by;
  const char *population = claim->population.side;

  /* Rebels of whom no more is told count soldiers as the other side's. */
  if (speaker == NULL && claim->origin.kind == ORIGIN_PARTY
      && claim->origin.anonymous
      && claim->population.category == CATEGORY_MILITARY)
    return STANCE_ENEMY_LOSS;
  if (speaker == NULL || claim->origin.kind == ORIGIN_UNNAMED)
    return STANCE_NEUTRAL;
  if (population == NULL)
    return (claim->population.category == CATEGORY_MILITANT
            && g_strcmp0 (speaker, claim->actor.side) == 0)
                   || (claim->population.category == CATEGORY_MILITARY
                       && claim->origin.kind == ORIGIN_PARTY
                       && !is_country (speaker))
               ? STANCE_ENEMY_LOSS
               : STANCE_NEUTRAL;
  if (strcmp (speaker, population) == 0)
    return claim->population.category == CATEGORY_MILITARY
                   || claim->population.category == CATEGORY_MILITANT
               ? STANCE_OWN_LOSS
               : STANCE_OWN_CIVILIANS;
  /* A third party's count is no claim about an enemy. */
  return (claim->actor.side != NULL
          && strcmp (speaker, claim->actor.side) == 0)
                 || counts_enemies (language, claim)
             ? STANCE_ENEMY_LOSS
             : STANCE_NEUTRAL;
}

static guint
count_names (const char *const *names)
{
  return names != NULL ? g_strv_length ((char **) names) : 0;
}

static void
take_verification (Arena *arena, const VerificationMention *mention,
                   Claim *claim)
{
  guint before = count_names (claim->silent);
  guint more = count_names (mention->silent);
  const char **names;

  if (mention->verification != VERIFICATION_NONE)
    claim->verification = mention->verification;
  if (more == 0)
    return;
  names = arena_new_array (arena, const char *, before + more + 1);
  for (guint i = 0; i < before; i++)
    names[i] = claim->silent[i];
  for (guint i = 0; i < more; i++)
    names[before + i] = mention->silent[i];
  claim->silent = names;
}

/* Takes what the sentence at INDEX says of the one before it. */
static gboolean
take_later (Analysis *analysis, guint index, Claim *claim)
{
  const Sentence *sentence;
  gboolean found = FALSE;

  if (index >= analysis->n_sentences
      || (analysis->sentences[index].triggers
          & (TRIGGER_VERIFICATION | TRIGGER_NEGATION))
             == 0)
    return FALSE;
  sentence = analysis_sentence (analysis, index, STAGE_VERIFICATIONS);
  for (guint i = 0; i < sentence->n_verifications; i++)
    if (sentence->verifications[i].previous)
      {
        take_verification (analysis->arena, &sentence->verifications[i],
                           claim);
        found = TRUE;
      }
  return found;
}

/* The sentence itself; the next one where it speaks of "that claim"; and the
 * one behind that, which may go on about it. */
void
context_verification (Analysis *analysis, const FrameMatch *match,
                      Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_VERIFICATIONS);

  for (guint i = 0; i < sentence->n_verifications; i++)
    if (!sentence->verifications[i].previous)
      take_verification (analysis->arena, &sentence->verifications[i],
                           claim);
  if (match->last && take_later (analysis, match->sentence + 1, claim))
    take_later (analysis, match->sentence + 2, claim);
}
