/* Who a source is: the organisation or state spoken for, the person who
 * speaks, or a source without a name. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LOOK_BACK 10 /* sentences in which a short name was given in full */

#define NEAR_LOOK_BACK 2 /* for "it", which may be anything */

/* What the names of a phrase are. */
typedef struct
{
  const EntityMention *organisation;
  const EntityMention *country; /* or a demonym */
  const EntityMention *person;
  const EntityMention *office;
} Parts;

static gboolean
begins_with (const char *id, const char *start)
{
  return id != NULL && start != NULL && g_str_has_prefix (id, start)
         && id[strlen (start)] == '-';
}

/* Which of two organisations is spoken for: "the UN's refugee agency, UNHCR",
 * "state broadcaster TRT Haber"; else the first. */
static gboolean
is_meant_rather (const Sentence *sentence, const EntityMention *later,
                 const EntityMention *earlier)
{
  guint first = later->at.first_token, end = earlier->at.end_token;

  if (later->party == earlier->party)
    return FALSE;
  if (begins_with (later->party->id, earlier->party->id))
    return TRUE;
  if (first == end)
    return TRUE;
  return first == end + 1 && earlier->party->kind == ORIGIN_MEDIA
         && later->party->kind == ORIGIN_MEDIA
         && (token_is_mark (&sentence->tokens[end], ',')
             || token_is_mark (&sentence->tokens[end], MARK_OPEN_QUOTE));
}

/* The first entity that begins at token AT or behind it. */
static guint
first_entity (const Sentence *sentence, guint at)
{
  guint low = 0, high = sentence->n_entities;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sentence->entities[middle].at.first_token < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static Parts
find_parts (const Sentence *sentence, const SourcePhrase *phrase)
{
  Parts parts = { 0 };

  for (guint i = first_entity (sentence, phrase->first);
       i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->at.first_token >= phrase->end)
        break;
      if (entity->at.end_token > phrase->end)
        continue;
      if (entity->kind == ENTITY_PARTY
          && (parts.organisation == NULL
              || is_meant_rather (sentence, entity, parts.organisation)))
        parts.organisation = entity;
      else if ((entity->kind == ENTITY_COUNTRY
                || entity->kind == ENTITY_DEMONYM)
               && parts.country == NULL)
        parts.country = entity;
      else if (entity->kind == ENTITY_PERSON && parts.person == NULL)
        parts.person = entity;
      else if (entity->kind == ENTITY_OFFICE)
        parts.office = entity;
    }
  return parts;
}

static const Office *
office_at (const Sentence *sentence, const EntityMention *mention)
{
  return mention == NULL
             ? NULL
             : office_of (sentence->tokens, mention->at.first_token,
                          mention->at.end_token);
}

/* The phrase without its article, and without what a comma sets apart. */
static const char *
phrase_text (const AttributionScan *scan, const SourcePhrase *phrase)
{
  guint first = phrase->first, end = first;

  while (end < phrase->end
         && !token_is_mark (&scan->sentence->tokens[end], ','))
    end++;
  while (first + 1 < end
         && ((token_function (&scan->sentence->tokens[first])
              & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
             || (first > phrase->first /* "some of the residents" */
                 && token_equals (&scan->sentence->tokens[first], "of"))))
    first++;
  return tokens_text (scan->analysis, scan->sentence, first,
                      MAX (end, first + 1));
}

static void
describe_party (AttributionMention *ret, const Party *party)
{
  ret->name = party->name;
  ret->id = party->id;
  ret->origin_kind = party->kind;
  ret->side = party->side;
  ret->controlled_by = party->controlled_by;
}

/* "Its Defence Ministry", "the country's police": of the state spoken of
 * before. */
static void
describe_possessed (AttributionScan *scan, const SourcePhrase *phrase,
                    AttributionMention *ret)
{
  Analysis *analysis = scan->analysis;
  const char *side = NULL, *adjective;

  if (!scan->resolve || ret->side != NULL || ret->id == NULL
      || ret->origin_kind != ORIGIN_GOVERNMENT)
    return;
  if (token_equals (&scan->sentence->tokens[phrase->first], "its"))
    side = side_of_pronoun (analysis, scan->index, phrase->first);
  else
    side = side_of_country (analysis, scan->index, phrase->first,
                            phrase->end);
  adjective = side != NULL
                  ? g_hash_table_lookup (analysis->language->adjectives, side)
                  : NULL;
  if (adjective == NULL)
    return;
  ret->name = arena_printf (analysis->arena, "%s %s", adjective, ret->name);
  ret->id = arena_printf (analysis->arena, "%s-%s", side, ret->id);
  ret->side = ret->controlled_by = side;
}

/* "a rebel commander": no official of a state. */
static gboolean
is_of_rebels (const Sentence *sentence, const SourcePhrase *phrase)
{
  for (guint i = phrase->first; i < phrase->end; i++)
    {
      const EntityMention *entity = entity_covering (sentence, i);
      const Office *office
          = entity != NULL && entity->kind == ENTITY_OFFICE
                ? office_at (sentence, entity)
                : NULL;

      if (office != NULL && office->kind == ORIGIN_PARTY)
        return TRUE;
    }
  return FALSE;
}

/* "a Turkish diplomatic source", "residents", "medical sources". */
static void
describe_unnamed (AttributionScan *scan, const SourcePhrase *phrase,
                  const Parts *parts, OriginKind kind, AttributionMention *ret)
{
  ret->anonymous = TRUE;
  ret->name = phrase_text (scan, phrase);
  if (kind == ORIGIN_OFFICIAL && is_of_rebels (scan->sentence, phrase))
    kind = ORIGIN_PARTY;
  ret->origin_kind = kind;
  /* Syrian rebels do not speak for Syria. */
  if (kind == ORIGIN_PARTY && parts->organisation == NULL)
    return;
  if (kind != ORIGIN_OFFICIAL && kind != ORIGIN_GOVERNMENT
      && kind != ORIGIN_PARTY)
    return;
  if (parts->organisation != NULL)
    ret->side = parts->organisation->party->side;
  else if (parts->country != NULL)
    ret->side = parts->country->party->side;
  ret->controlled_by = ret->side;
}

/* PHRASE without what hangs on its noun: "police in the city", "residents
 * reached by telephone"; where NAMED, "troops of the brigade" stay so. */
static SourcePhrase
bare_phrase (const Sentence *sentence, const SourcePhrase *phrase,
             gboolean named)
{
  SourcePhrase bare = *phrase;

  for (guint i = phrase->first + 1; i < phrase->end; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (named
          && (token_equals (token, "of") || token_equals (token, "for")
              || token_equals (token, "from")))
        continue;
      if ((token_function (token) & (WORD_PREPOSITION | WORD_RELATIVE))
          || token_is_mark (token, ','))
        {
          bare.end = i;
          break;
        }
    }
  return bare;
}

/* "The general": who is called so leads others. */
static gboolean
is_commander (const Sentence *sentence, guint at)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, at,
                                         sentence->n_tokens, LEX_PERSON);

  return (token_class (&sentence->tokens[at]) & CLASS_TITLE) != 0
         && entry != NULL
         && ((const PersonNoun *) entry->payload)->category
                == CATEGORY_MILITARY;
}

static gboolean
describe_bare (AttributionScan *scan, const SourcePhrase *phrase,
               AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;
  guint last = phrase->end - 1, noun_end;
  const Parts none = { 0 };
  const OrganisationNoun *noun
      = organisation_noun_at (sentence, last, &noun_end);

  if (noun != NULL && (noun->alone || noun->own))
    describe_unnamed (scan, phrase, &none,
                      is_of_rebels (sentence, phrase) ? ORIGIN_PARTY
                                                      : noun->kind,
                      ret);
  else if (token_is (&sentence->tokens[last], LEX_PERSON)
           && sentence->tokens[last].kind == TOKEN_WORD)
    describe_unnamed (scan, phrase, &none,
                      is_commander (sentence, last) ? ORIGIN_OFFICIAL
                                                    : ORIGIN_WITNESS,
                      ret);
  else
    return FALSE;
  if (noun != NULL)
    ret->anonymous = FALSE;
  return TRUE;
}

/* A noun that speaks but is no name: "police", "fishermen", "hospitals". */
static gboolean
describe_noun (AttributionScan *scan, const SourcePhrase *phrase,
               AttributionMention *ret)
{
  SourcePhrase named = bare_phrase (scan->sentence, phrase, TRUE);
  SourcePhrase bare = bare_phrase (scan->sentence, phrase, FALSE);

  return describe_bare (scan, &named, ret) || describe_bare (scan, &bare, ret);
}

/* "The official toll": of an authority that is not named. */
static gboolean
describe_official (AttributionScan *scan, const SourcePhrase *phrase,
                   AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;
  const Parts none = { 0 };
  guint end;

  for (guint i = phrase->first; i < phrase->end; i++)
    if (cue_at (sentence, i, CUE_OFFICIAL, &end) != NULL)
      {
        const SourcePhrase words = { i, end, FALSE, FALSE };

        describe_unnamed (scan, &words, &none, ORIGIN_OFFICIAL, ret);
        return TRUE;
      }
  return FALSE;
}

/* A name that no table knows and no office explains: "Ann Lee, who lives next
 * door,". */
static gboolean
describe_unknown_name (AttributionScan *scan, const SourcePhrase *phrase,
                       AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;
  guint end = phrase->first;

  while (end < phrase->end && token_has_capital (&sentence->tokens[end])
         && token_function (&sentence->tokens[end]) == 0)
    end++;
  if (end < phrase->first + 2
      || (end < phrase->end && !token_is_mark (&sentence->tokens[end], ',')))
    return FALSE;
  ret->name = ret->speaker
      = tokens_text (scan->analysis, sentence, phrase->first, end);
  ret->origin_kind = ORIGIN_WITNESS;
  return TRUE;
}

/* TRUE when the mention of an earlier sentence is what WANTED is short for:
 * the same office, or a person of that last name. */
static gboolean
is_long_form (const Analysis *analysis, const EntityMention *mention,
              const EntityMention *wanted)
{
  guint32 length = wanted->at.end - wanted->at.start;
  const char *text = analysis->text;

  if (mention->kind != wanted->kind)
    return FALSE;
  if (wanted->kind == ENTITY_OFFICE)
    return strcmp (mention->name, wanted->name) == 0;
  return mention->at.end - mention->at.start >= length
         && memcmp (text + mention->at.end - length, text + wanted->at.start,
                    length)
                == 0;
}

/* FALSE where no mention of the sentence can be a long form of WANTED. */
static gboolean
may_hold (const Analysis *analysis, guint index, const EntityMention *wanted)
{
  const Sentence *sentence = &analysis->sentences[index];

  return wanted->kind == ENTITY_OFFICE
         || memmem (analysis->text + sentence->start,
                    sentence->end - sentence->start,
                    analysis->text + wanted->at.start,
                    wanted->at.end - wanted->at.start)
                != NULL;
}

/* Whom an earlier sentence says WANTED speaks for. */
static gboolean
describe_from_before (AttributionScan *scan, const EntityMention *wanted,
                      AttributionMention *ret)
{
  for (guint back = 1;
       scan->resolve && back <= LOOK_BACK && back <= scan->index; back++)
    {
      AttributionScan before = *scan;

      before.resolve = FALSE;
      before.index = scan->index - back;
      if (!may_hold (scan->analysis, before.index, wanted))
        continue;
      before.sentence
          = analysis_sentence (scan->analysis, before.index, STAGE_ENTITIES);
      for (guint i = before.sentence->n_entities; i-- > 0;)
        {
          const EntityMention *mention = &before.sentence->entities[i];
          AttributionMention found = { 0 };
          SourcePhrase phrase;

          if (!is_long_form (scan->analysis, mention, wanted))
            continue;
          following_phrase (before.sentence, mention->at.first_token, &phrase);
          phrase.first = phrase_start (before.sentence, mention->at.end_token);
          phrase.end = MAX (phrase.end, mention->at.end_token);
          if (phrase.end - phrase.first
                  > mention->at.end_token - mention->at.first_token + 1
              && source_describe (&before, &phrase, &found)
              && (found.id != NULL || found.speaker != NULL
                  || found.side != NULL))
            {
              source_copy (ret, &found);
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* "The rights watchdog Hengaw": the noun before the name says what bears it;
 * NULL: a person does. */
static const OrganisationNoun *
noun_before_name (const Sentence *sentence, const EntityMention *name)
{
  guint first = name->at.first_token, end;

  return first > 0 && (sentence->tokens[first - 1].flags & TOKEN_CAPITAL) == 0
             ? organisation_noun_at (sentence, first - 1, &end)
             : NULL;
}

static void
describe_person (AttributionScan *scan, const Parts *parts,
                 const Office *office, AttributionMention *ret)
{
  const OrganisationNoun *noun
      = office == NULL ? noun_before_name (scan->sentence, parts->person)
                       : NULL;

  ret->name = parts->person->name;
  if (noun != NULL && noun->own)
    {
      ret->speaker = NULL;
      ret->origin_kind = noun->kind;
      return;
    }
  ret->origin_kind = office != NULL ? office->kind : ORIGIN_WITNESS;
  if (office == NULL)
    describe_from_before (scan, parts->person, ret);
  ret->speaker = ret->speaker != NULL ? ret->speaker : parts->person->name;
}

/* "the minister", "the source": who was named before, else nobody. */
static void
describe_office (AttributionScan *scan, const SourcePhrase *phrase,
                 const Parts *parts, const Office *office,
                 AttributionMention *ret)
{
  if (token_equals (&scan->sentence->tokens[phrase->first], "the")
      && !office->plural && describe_from_before (scan, parts->office, ret))
    return;
  describe_unnamed (scan, phrase, parts, office->kind, ret);
}

/* "Syrians", not "Syrian". */
static gboolean
is_people (const Analysis *analysis, const EntityMention *demonym)
{
  return g_ascii_tolower (analysis->text[demonym->at.end - 1]) == 's';
}

/* "a military source in", not "rebel" in "rebel backer Turkey". */
static gboolean
is_head (const Sentence *sentence, const SourcePhrase *phrase,
         const EntityMention *office)
{
  guint end = office->at.end_token;

  return end >= phrase->end || token_function (&sentence->tokens[end]) != 0
         || sentence->tokens[end].kind == TOKEN_MARK;
}

/* "a spokeswoman for the ministry, Anna Berg": the name behind the office;
 * NULL: none stands there. */
static const char *
apposed_name (const AttributionScan *scan, const SourcePhrase *phrase)
{
  const Sentence *sentence = scan->sentence;
  guint first = phrase->end;

  while (first > phrase->first
         && token_has_capital (&sentence->tokens[first - 1])
         && token_function (&sentence->tokens[first - 1]) == 0
         && entity_covering (sentence, first - 1) == NULL)
    first--;
  if (phrase->end < first + 2 || first <= phrase->first
      || !token_is_mark (&sentence->tokens[first - 1], ','))
    return NULL;
  return tokens_text (scan->analysis, sentence, first, phrase->end);
}

/* FALSE for "the ministry", which may be any. */
static gboolean
names_whose (const EntityMention *organisation)
{
  return strcmp (organisation->party->id, "ministry") != 0;
}

/* "The general, Omar Haddad,": one with a noun and a name. */
static gboolean
describe_apposed (AttributionScan *scan, const SourcePhrase *phrase,
                  AttributionMention *ret)
{
  const char *name = apposed_name (scan, phrase);

  if (name == NULL || !describe_noun (scan, phrase, ret))
    return FALSE;
  ret->name = ret->speaker = name;
  ret->anonymous = FALSE;
  return TRUE;
}

/* PHRASE without its relative clause: who "Roe, who criticised the army," is
 * does not hang on the army. */
static SourcePhrase
without_clause (const Sentence *sentence, const SourcePhrase *phrase)
{
  SourcePhrase told = *phrase;

  for (guint i = phrase->first + 1; i + 1 < phrase->end; i++)
    if (token_is_mark (&sentence->tokens[i], ',')
        && token_equals (&sentence->tokens[i + 1], "who"))
      {
        told.end = i;
        break;
      }
  return told;
}

gboolean
source_describe (AttributionScan *scan, const SourcePhrase *whole,
                 AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;
  SourcePhrase told = without_clause (sentence, whole);
  const SourcePhrase *phrase = &told;
  Parts parts = find_parts (sentence, phrase);
  const Office *office = office_at (sentence, parts.office);

  ret->source = tokens_range (sentence, whole->first, whole->end);
  if (office != NULL)
    ret->office = parts.office->name;
  if (parts.person != NULL)
    ret->speaker = parts.person->name;
  else if (office != NULL)
    ret->speaker = apposed_name (scan, phrase);
  if (office != NULL && office->kind == ORIGIN_NGO
      && source_told_again (scan, phrase, ret))
    ret->office = NULL;
  else if (office != NULL && office->unnamed && parts.person == NULL
           && is_head (sentence, phrase, parts.office))
    describe_office (scan, phrase, &parts, office, ret);
  else if (parts.organisation != NULL)
    {
      if (names_whose (parts.organisation)
          || !source_told_again (scan, phrase, ret))
        describe_party (ret, parts.organisation->party);
      describe_possessed (scan, phrase, ret);
    }
  else if (parts.country != NULL && parts.country->at.end_token < phrase->end
           && is_of_rebels (sentence, phrase))
    describe_unnamed (scan, phrase, &parts, ORIGIN_PARTY, ret);
  else if (parts.country != NULL
           && (parts.country->kind == ENTITY_COUNTRY || office != NULL))
    describe_party (ret, parts.country->party);
  else if (parts.person != NULL)
    describe_person (scan, &parts, office, ret);
  else if (describe_official (scan, phrase, ret))
    return TRUE;
  else if (office != NULL && is_head (sentence, phrase, parts.office))
    describe_office (scan, phrase, &parts, office, ret);
  else if (parts.country != NULL && parts.country->at.end_token == phrase->end
           && is_people (scan->analysis, parts.country))
    describe_unnamed (scan, phrase, &parts, ORIGIN_WITNESS, ret);
  else
    return describe_unknown_name (scan, phrase, ret)
           || source_told_again (scan, phrase, ret)
           || describe_apposed (scan, phrase, ret)
           || describe_noun (scan, phrase, ret);
  return TRUE;
}

void
source_copy (AttributionMention *to, const AttributionMention *from)
{
  to->name = from->name;
  to->id = from->id;
  to->speaker = from->speaker;
  to->office = from->office;
  to->anonymous = from->anonymous;
  to->origin_kind = from->origin_kind;
  to->side = from->side;
  to->controlled_by = from->controlled_by;
  to->chain = from->chain;
  to->joint = from->joint;
  to->n_joint = from->n_joint;
}

void
source_add_to_chain (const Analysis *analysis, AttributionMention *attribution,
                     const char *name)
{
  guint n = 0;
  const char **chain;

  if (name == NULL || g_strcmp0 (name, attribution->name) == 0)
    return;
  while (attribution->chain != NULL && attribution->chain[n] != NULL)
    n++;
  chain = arena_new_array (analysis->arena, const char *, n + 2);
  for (guint i = 0; i < n; i++)
    chain[i] = attribution->chain[i];
  chain[n] = name;
  attribution->chain = chain;
}

gboolean
pronoun_fits (const Token *pronoun, const AttributionMention *mention)
{
  if (pronoun == NULL || token_equals (pronoun, "they"))
    return TRUE;
  if (token_equals (pronoun, "it"))
    return mention->speaker == NULL && !mention->anonymous;
  return mention->speaker != NULL || mention->office != NULL;
}

/* TRUE for "stormed" in "Gunmen stormed the college", which is then no
 * subject. */
static gboolean
has_word_before (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < at; i++)
    if (sentence->tokens[i].kind == TOKEN_WORD
        && !token_has_capital (&sentence->tokens[i])
        && token_function (&sentence->tokens[i]) == 0
        && !token_in_time (sentence, i))
      return TRUE;
  return FALSE;
}

/* The subject of the sentence, where no one was said to speak. */
static gboolean
subject_of (AttributionScan *scan, guint index, const Token *pronoun,
            AttributionMention *ret)
{
  AttributionScan before = *scan;
  AttributionMention found = { 0 };
  SourcePhrase phrase;

  before.index = index;
  before.resolve = FALSE;
  before.sentence = analysis_sentence (scan->analysis, index, STAGE_ENTITIES);
  if (!main_subject (before.sentence, before.sentence->n_tokens, &phrase)
      || has_word_before (before.sentence, phrase.first)
      || !source_describe (&before, &phrase, &found)
      || !pronoun_fits (pronoun, &found))
    return FALSE;
  source_copy (ret, &found);
  return TRUE;
}

gboolean
source_before (AttributionScan *scan, guint index, const Token *pronoun,
               AttributionMention *ret)
{
  gboolean found = FALSE;
  guint reach = pronoun != NULL && token_equals (pronoun, "it")
                    ? NEAR_LOOK_BACK
                    : LOOK_BACK;

  for (guint back = 1; back <= reach && back <= index; back++)
    {
      ArenaArray mentions
          = attributions_scan (scan->analysis, index - back, FALSE);

      for (guint i = mentions.len; i-- > 0;)
        {
          const AttributionMention *mention
              = &arena_array_index (mentions, AttributionMention, i);

          if (mention->name == NULL
              || (found && !pronoun_fits (pronoun, mention)))
            continue;
          source_copy (ret, mention);
          found = TRUE;
          /* "The ministry gave out its report, Al Jazeera reported.  It" */
          if (pronoun != NULL && back == 1
              && mention->origin_kind == ORIGIN_MEDIA
              && mention->content.first_token == 0
              && subject_of (scan, index - 1, pronoun, ret))
            return TRUE;
          if (pronoun_fits (pronoun, mention))
            return TRUE;
        }
      if (!found && back == 1 && pronoun != NULL
          && subject_of (scan, index - 1, pronoun, ret))
        return TRUE;
    }
  return found;
}
