/* Fills in the record of a claim: figure, population, accumulation, and the
 * exact place of its words. */
#include "config.h"

#include "frames/assemble.h"

#include "base/byte-scan.h"
#include "frames/context.h"
#include "frames/tables.h"
#include "frames/tolls.h"
#include "language/en/english.h"
#include "language/en/inflection.h"

#include <math.h>
#include <string.h>

/* A claim repeats one of this many before it, or none. */
#define MAX_TITLE_REACH 200 /* claims behind a title */
#define MAX_LOOK_BACK 200
/* Lower figures of a headline may count others. */
#define LEAST_TOLD_AGAIN 10
/* Characters of context beside the figure in its selector. */
#define CONTEXT_LENGTH 32

static void
fill_document (Analysis *analysis, Claim *claim)
{
  const Document *document = analysis->document;
  const DocumentIdentity *identity = analysis_identity (analysis);

  claim->document = (ClaimDocument) {
    .id = document->id,
    .sha256 = identity->sha256,
    .fingerprint = identity->fingerprint,
    .title = document->title,
    .publisher = document->publisher,
    .owner = document->owner,
    .credit = document->credit,
    .published = document->published,
    .published_range = document->published_range,
    .language = document->language,
    .uri = document->uri,
    .event = document->event,
  };
  claim->as_of.basis = AS_OF_NONE;
  claim->as_of.range = DAY_RANGE_NONE;
  if (document->published_range.precision != PRECISION_NONE)
    {
      claim->as_of.basis = AS_OF_PUBLICATION;
      claim->as_of.range = document->published_range;
    }
}

/* Moves AT back or on by CONTEXT_LENGTH characters within [low, high]: as
 * many bytes, where all of these are ASCII. */
static const char *
context_start (const char *at, const char *low)
{
  if (at - low >= CONTEXT_LENGTH
      && bytes_find_wide (at - CONTEXT_LENGTH, at) == at)
    return at - CONTEXT_LENGTH;
  for (guint i = 0; i < CONTEXT_LENGTH && at > low; i++)
    at = g_utf8_prev_char (at);
  return at;
}

static const char *
context_end (const char *at, const char *high)
{
  if (high - at >= CONTEXT_LENGTH
      && bytes_find_wide (at, at + CONTEXT_LENGTH) == at + CONTEXT_LENGTH)
    return at + CONTEXT_LENGTH;
  for (guint i = 0; i < CONTEXT_LENGTH && at < high; i++)
    at = g_utf8_next_char (at);
  return at;
}

/* Characters before byte OFFSET of the text.  Claims come in the order of
 * the text, so that each counts on from the last. */
static gsize
characters_before (Analysis *analysis, gsize offset)
{
  gboolean far = offset >= analysis->earlier.bytes;

  if (offset < analysis->counted_bytes
      || (far && analysis->counted_bytes < analysis->earlier.bytes))
    {
      analysis->counted_bytes = far ? analysis->earlier.bytes : 0;
      analysis->counted_characters = far ? analysis->earlier.characters : 0;
    }
  analysis->counted_characters += bytes_count_characters (
      analysis->text + analysis->counted_bytes, analysis->text + offset);
  analysis->counted_bytes = offset;
  return analysis->counted_characters;
}

static void
fill_target (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Document *document = analysis->document;
  const Sentence *sentence = &analysis->sentences[match->sentence];
  gboolean in_title = match->at.start >= document->title_start
                      && document->title_start > document->text_length;
  gsize base = in_title ? document->title_start : 0;
  gsize limit = in_title ? document->size : document->text_length;
  const char *text = analysis->text;
  const char *begin = text + match->at.start;
  const char *end = text + match->at.end;
  const char *before = context_start (begin, text + base);
  const char *behind = context_end (end, text + limit);

  claim->target.in_title = in_title;
  claim->target.byte_start = match->at.start - base;
  claim->target.byte_end = match->at.end - base;
  claim->target.exact
      = arena_strndup (analysis->arena, begin, (gsize) (end - begin));
  claim->target.prefix
      = arena_strndup (analysis->arena, before, (gsize) (begin - before));
  claim->target.suffix
      = arena_strndup (analysis->arena, end, (gsize) (behind - end));
  claim->target.start = characters_before (analysis, match->at.start)
                        - (in_title ? characters_before (analysis, base) : 0);
  claim->target.end
      = claim->target.start + bytes_count_characters (begin, end);
  claim->sentence.byte_start = sentence->start - base;
  claim->sentence.byte_end = sentence->end - base;
  claim->sentence.text
      = arena_strndup (analysis->arena, text + sentence->start,
                       sentence->end - sentence->start);
}

static void
fill_quantity (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  TextRange range = match->at;

  if (match->quantity >= 0)
    range = sentence->quantities[match->quantity].at;
  claim->quantity.text
      = arena_strndup (analysis->arena, analysis->text + range.start,
                       range.end - range.start);
  claim->quantity.value = match->value;
  if (match->value.qualifier == QUALIFIER_VAGUE
      && !isnan (match->value.best))
    claim->quantity.convention = analysis->language->convention;
  claim->quantity.unit = match->unit;
  claim->quantity.increment = match->increment;
}

/* The adjective of a group's side where its own words do not name it: for
 * "its soldiers", said of Turkey, "Turkish"; NULL where they do. */
static const char *
missing_adjective (Analysis *analysis, const Sentence *sentence,
                   const NounGroup *group)
{
  if (group->side == NULL || group->noun == NULL)
    return NULL;
  for (guint i = 0; i < sentence->n_entities; i++)
    if (sentence->entities[i].at.first_token >= group->at.first_token
        && sentence->entities[i].at.first_token < group->at.end_token)
      return NULL;
  return g_hash_table_lookup (analysis->language->adjectives, group->side);
}

/* The noun that "five others" leaves out. */
static const char *
noun_words (const NounGroup *group)
{
  return group->value.best == 1 ? group->noun->lemma : group->noun->many;
}

/* Behind articles, pronouns and "of", the number of the whole in "four of the
 * six priests", and "the country's", which is its adjective in other words. */
static guint
skip_determiners (const Sentence *sentence, guint first, guint end)
{
  while (first < end)
    {
      guint at = first;

      while (at < end && token_function (&sentence->tokens[at]) != 0)
        at++;
      for (guint i = 0; i < sentence->n_quantities; i++)
        if (sentence->quantities[i].at.first_token == at && at > first
            && sentence->quantities[i].at.end_token < end)
          at = sentence->quantities[i].at.end_token;
      if (at > first && at + 1 < end
          && (token_class (&sentence->tokens[at]) & CLASS_COUNTRY)
          && sentence->tokens[at + 1].kind == TOKEN_POSSESSIVE)
        at += 2;
      if (at == first)
        break;
      first = at;
    }
  return first;
}

/* Who is counted, without the number: "Turkish soldiers", also for "five of
 * its soldiers" where "its" is Turkey's. */
static const char *
group_population (Analysis *analysis, const FrameMatch *match,
                  const NounGroup *group)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  int quantity = match->is_whole ? match->quantity : group->quantity;
  guint first = quantity >= 0 ? sentence->quantities[quantity].at.end_token
                              : group->at.first_token;
  const char *words, *adjective;

  first = skip_determiners (sentence, first, group->at.end_token);
  if (group->noun == NULL && group->category == CATEGORY_UNSPECIFIED)
    return NULL;
  /* In "and five wounded" the noun is that of before. */
  if (first >= group->at.end_token
      || (group->antecedent >= 0 && first == group->head))
    words = group->noun != NULL ? noun_words (group) : NULL;
  else
    words = arena_strndup (analysis->arena,
                           analysis->text + sentence->tokens[first].start,
                           group->at.end - sentence->tokens[first].start);
  adjective = missing_adjective (analysis, sentence, group);
  return words == NULL || adjective == NULL
             ? words
             : arena_printf (analysis->arena, "%s %s", adjective, words);
}

/* The noun of a population's words. */
static const PersonNoun *
find_noun (const Analysis *analysis, const char *words)
{
  const char *space = strrchr (words, ' ');
  const char *last = space != NULL ? space + 1 : words;
  const Word *word = lexicon_word (analysis->lexicon, last, strlen (last));

  for (const LexEntry *entry = word != NULL ? word->entries : NULL;
       entry != NULL; entry = entry->next)
    if (entry->kind == LEX_PERSON && entry->n_words == 1)
      return entry->payload;
  return NULL;
}

/* Whom the claim counts, where that is not everybody.  Police are counted
 * apart from other armed forces. */
static const char *
population_kind (const Analysis *analysis, const NounGroup *group,
                 const char *words)
{
  const PersonNoun *noun = group != NULL ? group->noun : NULL;

  if (words != NULL && strstr (words, "police") != NULL)
    return "police";
  if (noun == NULL && words != NULL)
    noun = find_noun (analysis, words);
  return noun == NULL || noun->anybody ? NULL : noun->lemma;
}

static void
fill_population (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const NounGroup *group
      = match->group >= 0
            ? &analysis->sentences[match->sentence].groups[match->group]
            : NULL;

  claim->population.text = match->population;
  if (match->population == NULL && group != NULL)
    claim->population.text = group_population (analysis, match, group);
  claim->population.category = match->category;
  claim->population.category_assumed = match->category_assumed;
  claim->population.side = match->side;
  claim->population.breakdown = match->breakdown;
  claim->population.kind
      = population_kind (analysis, group, claim->population.text);
  claim->population.named = group != NULL && group->named;
}

/* "Are displaced": a state that lasts, where "were displaced" happened. */
static gboolean
is_state (const Sentence *sentence, const FrameMatch *match)
{
  if (!match->is_verb || match->verb.voice != VOICE_PASSIVE)
    return FALSE;
  for (guint i = match->verb.first; i < match->token; i++)
    if (token_equals (&sentence->tokens[i], "are")
        || token_equals (&sentence->tokens[i], "remain"))
      return i + 1 >= match->token
             || !token_equals (&sentence->tokens[i + 1], "being");
  return FALSE;
}

/* What kind of sum the figure is, as far as plugin and predicate say. */
static Accumulation
first_accumulation (const Sentence *sentence, const FrameMatch *match)
{
  Accumulation accumulation = match->plugin->accumulation;

  if (match->predicate->accumulation != NULL)
    accumulation_from_name (match->predicate->accumulation, &accumulation);
  else if (match->running
           || (match->predicate->flags & CONCORDAT_RUNNING) != 0)
    accumulation = ACCUMULATION_CUMULATIVE;
  else if ((match->predicate->flags & CONCORDAT_MOVES)
           && is_state (sentence, match))
    accumulation = ACCUMULATION_STOCK;
  if (accumulation == ACCUMULATION_EVENT && toll_gives (sentence, match))
    accumulation = ACCUMULATION_CUMULATIVE;
  return accumulation;
}

static double
confidence (const FrameMatch *match, const Claim *claim)
{
  double confidence
      = match->is_verb || match->predicate->words == NULL ? 0.95 : 0.9;

  if (claim->population.category_assumed)
    confidence -= 0.1;
  if (match->group < 0)
    confidence -= 0.1;
  if (claim->quantity.value.qualifier == QUALIFIER_VAGUE)
    confidence -= 0.1;
  return confidence;
}

/* What match and figure alone tell. */
static Claim *
begin (Analysis *analysis, const FrameMatch *match)
{
  Claim *claim = arena_new_struct (analysis->arena, Claim);
  const struct concordat_predicate *predicate = match->predicate;

  claim->type = match->plugin->plugin->name;
  claim->measure = predicate->measure != NULL
                       ? predicate->measure
                       : match->plugin->plugin->measure;
  if (predicate->count_status != NULL)
    count_status_from_name (predicate->count_status, &claim->count_status);
  fill_document (analysis, claim);
  fill_quantity (analysis, match, claim);
  fill_population (analysis, match, claim);
  fill_target (analysis, match, claim);
  claim->accumulation = first_accumulation (
      &analysis->sentences[match->sentence], match);
  if (match->negated)
    claim->modality = MODALITY_DENIED;
  else if (match->hypothetical)
    claim->modality = MODALITY_HYPOTHETICAL;
  claim->extractor.plugin = match->plugin->plugin->name;
  claim->extractor.version = match->plugin->plugin->version;
  claim->extractor.rule = match->words;
  claim->extractor.sha256 = match->plugin->info->sha256;
  claim->confidence = confidence (match, claim);
  return claim;
}

Claim **
claims_begin (Analysis *analysis, const ArenaArray *matches, Arena *arena)
{
  Claim **claims = arena_new_array (arena, Claim *, matches->len + 1);

  for (guint i = 0; i < matches->len; i++)
    claims[i] = begin (analysis, match_at (matches, i));
  return claims;
}

void
claims_take_origins (Analysis *analysis, const ArenaArray *matches,
                     Claim *const *claims)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match->cell != NULL)
        continue;
      context_origin (analysis, match, claims[i]);
      context_actor (analysis, match, claims[i]);
    }
}

static void
fill_context (Analysis *analysis, const FrameMatch *match,
              const Claim *before, Claim *claim)
{
  if (match->cell != NULL)
    {
      table_context (analysis, match, claim);
      return;
    }
  if (claim->population.category == CATEGORY_MILITARY)
    context_own_side (analysis, match, before, claim);
  context_time (analysis, match, claim);
  context_place (analysis, match, claim);
  context_scene (analysis, match, before, claim);
  if (claim->place.text == NULL)
    context_place_heading (analysis, match, claim);
}

void
claims_take_context (Analysis *analysis, const ArenaArray *matches,
                     Claim *const *claims)
{
  guint first = 0; /* of its sentence */
  const Claim *before = NULL;

  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      guint sentence = match_at (matches, first)->sentence;
      Claim *claim = claims[i];
      gboolean own;

      if (match->sentence != sentence)
        {
          before = match->sentence == sentence + 1 ? claims[first] : NULL;
          first = i;
        }
      fill_context (analysis, match, before, claim);
      context_revision (analysis, match, claim);
      context_attackers (analysis, match, claim);
      own = context_is_own (analysis, match, claim);
      claim->stance = own ? STANCE_OWN_LOSS
                          : context_stance (analysis->language, claim);
      if (own
          || (claim->origin.kind == ORIGIN_GOVERNMENT
              && (claim->stance == STANCE_OWN_LOSS
                  || claim->stance == STANCE_ENEMY_LOSS)))
        claim->origin.kind = ORIGIN_PARTY;
    }
}

/* A headline has no room for whom it counts: "276 abducted". */
static gboolean
is_bare (const Claim *claim)
{
  return claim->population.text == NULL && claim->population.side == NULL
         && claim->population.category == CATEGORY_UNSPECIFIED
         && (claim->quantity.value.best >= LEAST_TOLD_AGAIN
             || (claim->target.in_title && claim->quantity.value.best >= 1));
}

static gboolean
same_people (const Claim *a, const Claim *b)
{
  return is_bare (a)
         || (a->population.category == b->population.category
             && g_strcmp0 (a->population.side, b->population.side) == 0);
}

/* TRUE when A and B, of before, can speak of one event: the same figure of
 * the same people, and no date or place that differs. */
static gboolean
same_statement (const Claim *a, const Claim *b)
{
  return strcmp (a->measure, b->measure) == 0
         && a->quantity.value.best == b->quantity.value.best
         && a->quantity.value.qualifier == b->quantity.value.qualifier
         && same_people (a, b)
         && (a->place.id == NULL || b->place.id == NULL
             || strcmp (a->place.id, b->place.id) == 0
             || (a->place.country != NULL
                 && g_strcmp0 (a->place.country, b->place.country) == 0));
}

static gboolean
is_event (const Claim *claim)
{
  return claim->accumulation == ACCUMULATION_EVENT
         || claim->accumulation == ACCUMULATION_UNSPECIFIED;
}

static gboolean
same_sentence (const Claim *a, const Claim *b)
{
  return a->sentence.byte_start == b->sentence.byte_start
         && a->target.in_title == b->target.in_title;
}

static void
borrow_event (Claim *claim, const Claim *from, const char *anchor)
{
  if (claim->time.range.precision == PRECISION_NONE
      && claim->time.text == NULL
      && from->time.range.precision != PRECISION_NONE)
    {
      claim->time.range = from->time.range;
      claim->time.support = from->time.support;
      claim->time.anchor = anchor;
    }
  if (claim->place.id == NULL && claim->place.text == NULL
      && from->place.id != NULL)
    {
      claim->place = from->place;
      claim->place.anchor = NULL;
    }
}

/* "A man was arrested on Friday over the shooting in which two people were
 * killed": who is held for it is held later, perhaps elsewhere. */
static gboolean
is_arrest_for (const Claim *arrest, const Claim *deed)
{
  return strcmp (arrest->measure, "captured") == 0
         && (strcmp (deed->measure, "killed") == 0
             || strcmp (deed->measure, "injured") == 0)
         && arrest->sentence.byte_start == deed->sentence.byte_start
         && arrest->target.byte_start < deed->target.byte_start;
}

/* "Killed nine people kidnapped last week": what else is told of those of one
 * figure happened to them at another time. */
static gboolean
counts_the_same (const Claim *a, const Claim *b)
{
  return a->target.byte_start < b->target.byte_end
         && b->target.byte_start < a->target.byte_end
         && strcmp (a->measure, b->measure) != 0;
}

/* "Blast in Pakistan kills 30" over "at least 30 were killed in Peshawar on
 * Monday": the title says the same with fewer words. */
static gboolean
title_shortens (const Claim *title, const Claim *body)
{
  return title->target.in_title && !body->target.in_title && is_event (title)
         && is_event (body) && strcmp (title->measure, body->measure) == 0
         && title->modality == body->modality
         && title->quantity.value.best == body->quantity.value.best
         && title->time.range.precision == PRECISION_NONE
         && body->place.id != NULL
         && (title->place.id == NULL
             || g_strcmp0 (title->place.id, body->place.country) == 0);
}

void
claims_share_events (Claim **claims, guint n_claims)
{
  for (guint i = n_claims; i-- > 0 && claims[i]->target.in_title;)
    for (guint j = 0; j < i; j++)
      if (title_shortens (claims[i], claims[j]))
        {
          claims[i]->place = claims[j]->place;
          borrow_event (claims[i], claims[j], "same statement");
          break;
        }
  for (guint i = 1; i < n_claims; i++)
    for (guint j = i > MAX_LOOK_BACK ? i - MAX_LOOK_BACK : 0; j < i; j++)
      if (is_event (claims[i]) && is_event (claims[j])
          && same_statement (claims[i], claims[j]))
        {
          borrow_event (claims[i], claims[j], "same statement");
          if (is_bare (claims[i]))
            claims[i]->population = claims[j]->population;
          break;
        }
  for (guint i = 1; i < n_claims; i++)
    for (guint j = i; j-- > 0;)
      {
        if (!same_sentence (claims[i], claims[j]))
          break;
        if (is_event (claims[i]) && is_event (claims[j])
            && !is_arrest_for (claims[j], claims[i])
            && !counts_the_same (claims[j], claims[i]))
          borrow_event (claims[i], claims[j], "same sentence");
      }
}

void
claim_take_origin (const Language *language, Claim *claim,
                   Claim *const *claims, guint n_claims)
{
  if (claim->origin.name != NULL || claim->origin.speaker != NULL)
    return;
  for (guint i = 0; i < n_claims && i < MAX_TITLE_REACH; i++)
    {
      const Claim *from = claims[i];

      if (from->origin.name == NULL || from->modality != claim->modality
          || strcmp (from->measure, claim->measure) != 0
          || from->quantity.value.best != claim->quantity.value.best
          || from->quantity.value.qualifier
                 != claim->quantity.value.qualifier)
        continue;
      claim->origin = from->origin;
      claim->stance = context_stance (language, claim);
      return;
    }
}
