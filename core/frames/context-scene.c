/* Where and when what the sentence before tells of happened: "A bomb exploded
 * in Mosul on Monday.  Four people were killed." */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "frames/trigger.h"

#include <string.h>

/* The scene stands no farther before the figure than so many sentences. */
#define MAX_BACK 2
/* Sentences from a day that stands alone to the figure, and bytes of such a
 * day: "Wednesday, 23 September". */
#define MAX_FROM_DAY 4
#define LONGEST_DAY 28
/* Words between the verb of the scene and its time. */
#define MAX_TO_TIME 16

/* "Another 1,204 people"; but "another" alone may be told of again. */
static gboolean
is_of_figure (const FrameMatch *match, guint token)
{
  return match->value.best > 1 && token >= match->at.first_token
         && token < match->at.end_token;
}

/* TRUE for a count that stands now: "78 are known to have died". */
static gboolean
is_known (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_KNOWN)
      return TRUE;
  return FALSE;
}

/* TRUE for a figure that may be of another event, or of many: "elsewhere",
 * "had been killed", "the war has killed", "has left". */
static gboolean
is_apart (const Sentence *sentence, const FrameMatch *match,
          gboolean running)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if ((token_class (&sentence->tokens[i])
         & (CLASS_APART | CLASS_RANKS | CLASS_LASTING))
        && !is_of_figure (match, i))
      return TRUE;
  /* "The toll has risen", "is known to have killed" */
  if (running || (sentence->traits.function & WORD_HAVE) == 0
      || is_known (sentence))
    return FALSE;
  if (!match->is_verb || match->verb.voice != VOICE_PASSIVE)
    return TRUE;
  for (guint i = match->verb.first; i < match->token; i++)
    if (word_at (sentence, i, "had"))
      return TRUE;
  return FALSE;
}

/* The words of the verb at AT that tells of an event, one in "exploded", two
 * in "went off"; 0: none does. */
static guint
happens_at (const Sentence *sentence, guint at)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, at,
                                         sentence->n_tokens, LEX_CLASS);

  return entry != NULL
                 && (*(const guint64 *) entry->payload & CLASS_HAPPENS) != 0
             ? entry->n_words
             : 0;
}

/* The verb by which SENTENCE tells of one event, "exploded"; n_tokens: it
 * tells of none, or of several.  "Opened fire" tells beside another verb only
 * how it went on. */
static guint
scene_verb (const Sentence *sentence)
{
  guint found = sentence->n_tokens, known = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint words = happens_at (sentence, i);

      if (words == 0 || (words > 1 && known == 1))
        continue;
      if (known > 0 && (known > 1) == (words > 1))
        return sentence->n_tokens;
      found = i;
      known = words;
    }
  return found;
}

/* TRUE where somebody speaks between tokens A and B: "said on Monday". */
static gboolean
is_said_between (const Sentence *sentence, guint a, guint b)
{
  for (guint i = MIN (a, b); i < MAX (a, b); i++)
    if (token_is (&sentence->tokens[i], LEX_CUE)
        || (function_at (sentence, i) & WORD_SUBORDINATOR)
        || mark_at (sentence, i, ';'))
      return TRUE;
  return FALSE;
}

/* The only day that stands with VERB; NULL: there is none. */
static const TimeMention *
only_day (const Sentence *sentence, guint verb)
{
  const TimeMention *day = NULL;

  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];
      guint first = time->at.first_token;

      if (time->relation == TIME_DURATION || time->of_rite)
        continue;
      if (day != NULL || time->relation != TIME_AT
          || time->range.precision != PRECISION_DAY
          || MAX (first, verb) - MIN (first, verb) > MAX_TO_TIME
          || is_said_between (sentence, first, verb))
        return NULL;
      day = time;
    }
  return day;
}

/* TRUE where sentence INDEX only goes on counting: "Twelve people died.  Nine
 * others were hurt." */
static gboolean
goes_on (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];

  if ((sentence->triggers & TRIGGER_PREDICATE) == 0)
    return FALSE;
  sentence = analysis_sentence (analysis, index, STAGE_TIMES);
  if (sentence->n_times > 0)
    return FALSE;
  sentence = analysis_sentence (analysis, index, STAGE_ENTITIES);
  return context_only_place (sentence) == NULL;
}

/* The sentence before that of MATCH, or the one before that, which tells of an
 * event; NULL: neither does. */
static const Sentence *
find_scene (Analysis *analysis, const FrameMatch *match, guint *ret_verb)
{
  for (guint index = match->sentence; index-- > 0;)
    {
      const Sentence *sentence = &analysis->sentences[index];

      if (sentence->title)
        return NULL;
      /* Most are looked at no closer. */
      if (sentence->triggers & TRIGGER_SCENE)
        {
          sentence = analysis_sentence (analysis, index, STAGE_TOKENS);
          *ret_verb = scene_verb (sentence);
          if (*ret_verb >= sentence->n_tokens)
            return NULL;
          analysis_sentence (analysis, index, STAGE_TIMES);
          return analysis_sentence (analysis, index, STAGE_ENTITIES);
        }
      if (index + MAX_BACK == match->sentence || !goes_on (analysis, index))
        return NULL;
    }
  return NULL;
}

static gboolean
counts_victims (const Claim *claim)
{
  static const char *const measures[]
      = { "killed",  "injured",  "casualties",  "missing",
          "rescued", "survived", "feared-dead", NULL };

  return g_strv_contains (measures, claim->measure);
}

/* TRUE where SENTENCE tells of an event by itself, perhaps of another, or names
 * a place that no gazetteer lists: "when a bomb hit Xoq". */
static gboolean
tells_of_event (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const Token *token = &sentence->tokens[i];

      if ((token_class (token)
           & (CLASS_EVENT | CLASS_DEED | CLASS_HAPPENS | CLASS_STRIKES))
          || (i > 0 && (token->flags & TOKEN_CAPITAL)
              && (function_at (sentence, i - 1) & WORD_LOCATIVE)))
        return TRUE;
    }
  return FALSE;
}

/* TRUE where SENTENCE names another place than that of CLAIM, or one around
 * it. */
static gboolean
names_other_place (const Sentence *sentence, const Claim *claim)
{
  const char *id = claim->place.id;

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const Place *place = sentence->entities[i].place;

      if (sentence->entities[i].kind == ENTITY_PLACE
          && strcmp (place->id, id) != 0
          && g_strcmp0 (place->parent, id) != 0
          && (claim->place.within == NULL
              || !g_strv_contains (claim->place.within, place->id)))
        return TRUE;
    }
  return FALSE;
}

/* TRUE where CLAIM goes on with what BEFORE told in the sentence before: "12
 * people were killed in Mosul on Monday.  More than 30 were hurt." */
static gboolean
goes_on_with (Analysis *analysis, const FrameMatch *match,
              const Claim *claim, const Claim *before)
{
  return before != NULL && before->place.id != NULL
         && !before->target.in_title
         && before->modality == MODALITY_ASSERTED
         && strcmp (before->measure, claim->measure) != 0
         && counts_victims (before) && counts_victims (claim)
         && !tells_of_event (&analysis->sentences[match->sentence])
         && !names_other_place (
             analysis_sentence (analysis, match->sentence - 1,
                                STAGE_ENTITIES),
             before);
}

static void
go_on (const Claim *before, Claim *claim)
{
  if (claim->place.text == NULL)
    {
      claim->place = before->place;
      claim->place.anchor = CLAIM_OF_SCENE;
    }
  if (claim->accumulation == ACCUMULATION_CUMULATIVE
      || before->accumulation != ACCUMULATION_EVENT
      || before->time.range.precision != PRECISION_DAY)
    return;
  claim->time = before->time;
  claim->time.anchor = CLAIM_OF_SCENE;
}

static void
take_day (const Analysis *analysis, const TimeMention *day, Claim *claim)
{
  claim->time.text = arena_strndup (analysis->arena,
                                    analysis->text + day->at.start,
                                    day->at.end - day->at.start);
  claim->time.range = day->range;
  claim->time.support = day->support.precision != PRECISION_NONE
                            ? day->support
                            : day->range;
  claim->time.anchor = CLAIM_OF_SCENE;
}

/* The day where SENTENCE is nothing but a day; NULL: it is more. */
static const TimeMention *
day_alone (const Sentence *sentence)
{
  const TimeMention *day = sentence->times;

  if (sentence->n_times != 1 || day->range.precision != PRECISION_DAY)
    return NULL;
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].kind != TOKEN_MARK
        && (i < day->at.first_token || i >= day->at.end_token))
      return NULL;
  return day;
}

/* The day that sentence INDEX stands under, as in a chronology: "May 5, 1991.
 * In Peru, rebels killed four"; NULL: under none. */
static const TimeMention *
day_above (Analysis *analysis, guint index)
{
  for (guint back = 1; back <= MAX_FROM_DAY && back <= index; back++)
    {
      const Sentence *sentence = &analysis->sentences[index - back];
      const TimeMention *day;

      if (sentence->title)
        return NULL;
      if (sentence->end - sentence->start > LONGEST_DAY)
        continue;
      day = day_alone (
          analysis_sentence (analysis, index - back, STAGE_TIMES));
      for (guint i = 1; day != NULL && i < back; i++)
        if (analysis_sentence (analysis, index - i, STAGE_TIMES)->n_times > 0)
          return NULL;
      if (day != NULL)
        return day;
    }
  return NULL;
}

void
context_scene (Analysis *analysis, const FrameMatch *match,
               const Claim *before, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  gboolean placed = claim->place.text != NULL && claim->place.anchor == NULL;
  /* The day of a toll is that on which it was counted. */
  gboolean running
      = claim->accumulation == ACCUMULATION_CUMULATIVE
        && (match->running
            || (match->predicate->flags & CONCORDAT_RUNNING) != 0);
  const EntityMention *place;
  const TimeMention *day;
  const Sentence *scene;
  guint verb;

  if (claim->time.text != NULL || sentence->title
      || sentence->n_times > 0 || claim->modality != MODALITY_ASSERTED
      || (!running && claim->accumulation != ACCUMULATION_EVENT
          && claim->accumulation != ACCUMULATION_UNSPECIFIED)
      || is_apart (sentence, match, running))
    return;
  day = running ? NULL : day_above (analysis, match->sentence);
  if (day != NULL)
    take_day (analysis, day, claim);
  if (placed)
    return;
  scene = find_scene (analysis, match, &verb);
  place = scene != NULL ? context_only_place (scene) : NULL;
  if (place == NULL && goes_on_with (analysis, match, claim, before))
    go_on (before, claim);
  if (place != NULL && claim->place.text == NULL)
    {
      claim_set_place_named (analysis, place, claim);
      claim->place.anchor = CLAIM_OF_SCENE;
    }
  if (scene == NULL || claim->time.text != NULL)
    return;
  day = running ? NULL : only_day (scene, verb);
  if (day != NULL)
    take_day (analysis, day, claim);
}
