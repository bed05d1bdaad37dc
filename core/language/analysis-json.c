#include "config.h"

#include "language/analysis-json.h"

#include "language/language.h"

/* Writes what is in one sentence into an array of the whole document. */
typedef void (*SentenceWriter) (JsonWriter *writer, const Analysis *analysis,
                                const Sentence *sentence);

static void
write_range (JsonWriter *writer, guint32 start, guint32 end)
{
  json_begin_array (writer);
  json_int (writer, start);
  json_int (writer, end);
  json_end_array (writer);
}

static void
begin_mention (JsonWriter *writer, const Analysis *analysis, TextRange at)
{
  json_begin_object (writer);
  json_member_int (writer, "start", at.start);
  json_member_int (writer, "end", at.end);
  json_key (writer, "text");
  json_string_len (writer, analysis->text + at.start, at.end - at.start);
}

static void
write_day (JsonWriter *writer, const char *key, Day day)
{
  char text[16];

  if (!DAY_IS_OPEN (day))
    json_member_string (writer, key, day_format (day, text));
}

/* A flag is written where it is set. */
static void
write_flag (JsonWriter *writer, const char *key, gboolean value)
{
  if (value)
    json_member_bool (writer, key, TRUE);
}

static void
write_quantity (JsonWriter *writer, const Analysis *analysis,
                const QuantityMention *mention, gboolean implied)
{
  static const char *const kinds[]
      = { "count", "ordinal", "age",     "year",
          "money", "percent", "measure", "identifier" };

  begin_mention (writer, analysis, mention->at);
  json_member_double (writer, "best", mention->value.best);
  json_member_double (writer, "low", mention->value.core.low);
  json_member_double (writer, "high", mention->value.core.high);
  json_member_string (writer, "qualifier",
                      qualifier_name (mention->value.qualifier));
  json_member_string_opt (writer, "unit", mention->unit);
  json_member_string (writer, "kind", kinds[mention->kind]);
  write_flag (writer, "increment", mention->increment);
  write_flag (writer, "others", mention->others);
  write_flag (writer, "previous", mention->previous);
  write_flag (writer, "estimated", mention->estimated);
  write_flag (writer, "overflow", mention->overflow);
  write_flag (writer, "implied", implied);
  json_end_object (writer);
}

/* The figures and the counts without one, in the order of the text. */
static void
write_quantities (JsonWriter *writer, const Analysis *analysis,
                  const Sentence *sentence)
{
  g_autoptr (GArray) implied = analysis->language->implied_quantities (
      analysis, (guint) (sentence - analysis->sentences));
  guint next = 0;

  for (guint i = 0; i <= sentence->n_quantities; i++)
    {
      const QuantityMention *figure
          = i < sentence->n_quantities ? &sentence->quantities[i] : NULL;

      for (; next < implied->len; next++)
        {
          const QuantityMention *mention
              = &g_array_index (implied, QuantityMention, next);

          if (figure != NULL && figure->at.start < mention->at.start)
            break;
          write_quantity (writer, analysis, mention, TRUE);
        }
      if (figure != NULL)
        write_quantity (writer, analysis, figure, FALSE);
    }
}

static void
write_days (JsonWriter *writer, DayRange range)
{
  if (range.precision == PRECISION_NONE)
    return;
  write_day (writer, "begin", range.begin);
  write_day (writer, "end_date", range.end);
  json_member_string (writer, "precision", precision_name (range.precision));
}

/* The times within the one just written: both ends of a range. */
static void
write_time_parts (JsonWriter *writer, const Analysis *analysis,
                  const TimeMention *mention)
{
  for (guint i = 0; i < mention->n_parts; i++)
    {
      begin_mention (writer, analysis, mention->parts[i].at);
      write_days (writer, mention->parts[i].range);
      json_member_string (writer, "relation", "part");
      json_end_object (writer);
    }
}

static void
write_times (JsonWriter *writer, const Analysis *analysis,
             const Sentence *sentence)
{
  static const char *const relations[]
      = { "at", "since", "until", "before", "after", "window", "duration" };

  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *mention = &sentence->times[i];

      begin_mention (writer, analysis, mention->at);
      write_days (writer, mention->range);
      json_member_string (writer, "relation", relations[mention->relation]);
      json_member_string_opt (writer, "anchor", mention->anchor);
      write_flag (writer, "relative", mention->relative);
      json_end_object (writer);
      write_time_parts (writer, analysis, mention);
    }
}

static void
write_attributions (JsonWriter *writer, const Analysis *analysis,
                    const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *mention = &sentence->attributions[i];

      json_begin_object (writer);
      if (mention->source.end > mention->source.start)
        {
          json_key (writer, "source");
          write_range (writer, mention->source.start, mention->source.end);
        }
      json_key (writer, "cue");
      write_range (writer, mention->cue.start, mention->cue.end);
      json_key (writer, "content");
      write_range (writer, mention->content.start, mention->content.end);
      json_member_string_opt (writer, "origin", mention->name);
      json_member_string_opt (writer, "origin_id", mention->id);
      json_member_string (writer, "origin_kind",
                          origin_kind_name (mention->origin_kind));
      json_member_string_opt (writer, "speaker", mention->speaker);
      json_member_string_opt (writer, "side", mention->side);
      write_flag (writer, "anonymous", mention->anonymous);
      write_flag (writer, "carried", mention->carried);
      json_end_object (writer);
    }
}

static void
write_places (JsonWriter *writer, const Analysis *analysis,
              const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *mention = &sentence->entities[i];

      if (mention->place == NULL || mention->kind == ENTITY_DEMONYM)
        continue;
      begin_mention (writer, analysis, mention->at);
      json_member_string_opt (writer, "id", mention->place->id);
      json_member_string_opt (writer, "name", mention->place->name);
      json_member_string_opt (writer, "country", mention->place->country);
      json_end_object (writer);
    }
}

static void
write_entities (JsonWriter *writer, const Analysis *analysis,
                const Sentence *sentence)
{
  static const char *const kinds[]
      = { "country", "demonym", "party", "place", "person", "office" };

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *mention = &sentence->entities[i];

      begin_mention (writer, analysis, mention->at);
      json_member_string (writer, "kind", kinds[mention->kind]);
      json_member_string_opt (writer, "name", mention->name);
      if (mention->party != NULL)
        json_member_string_opt (writer, "id", mention->party->id);
      else if (mention->place != NULL)
        json_member_string_opt (writer, "id", mention->place->id);
      json_end_object (writer);
    }
}

static void
write_group (JsonWriter *writer, const Analysis *analysis,
             const NounGroup *group)
{
  begin_mention (writer, analysis, group->at);
  json_member_string (writer, "category", category_name (group->category));
  json_member_string_opt (writer, "side", group->side);
  json_member_string_opt (writer, "breakdown", group->breakdown);
  if (group->noun != NULL)
    json_member_string (writer, "noun", group->noun->lemma);
  if (group->counted)
    {
      json_member_double (writer, "best", group->value.best);
      json_member_double (writer, "low", group->value.core.low);
      json_member_double (writer, "high", group->value.core.high);
      json_member_string (writer, "qualifier",
                          qualifier_name (group->value.qualifier));
    }
  write_flag (writer, "increment", group->increment);
  write_flag (writer, "others", group->others);
  write_flag (writer, "thing", group->thing);
  json_end_object (writer);
}

static void
write_noun_groups (JsonWriter *writer, const Analysis *analysis,
                   const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    write_group (writer, analysis, &sentence->groups[i]);
}

/* The groups that are persons. */
static void
write_participants (JsonWriter *writer, const Analysis *analysis,
                    const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].noun != NULL)
      write_group (writer, analysis, &sentence->groups[i]);
}

static void
write_verifications (JsonWriter *writer, const Analysis *analysis,
                     const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_verifications; i++)
    {
      const VerificationMention *mention = &sentence->verifications[i];

      begin_mention (writer, analysis, mention->at);
      json_member_string (writer, "verification",
                          verification_name (mention->verification));
      write_flag (writer, "previous", mention->previous);
      if (mention->silent != NULL)
        {
          json_key (writer, "silent");
          json_begin_array (writer);
          for (guint j = 0; mention->silent[j] != NULL; j++)
            json_string (writer, mention->silent[j]);
          json_end_array (writer);
        }
      json_end_object (writer);
    }
}

static void
write_nonreports (JsonWriter *writer, const Analysis *analysis,
                  const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_nonreports; i++)
    {
      const NonReport *mention = &sentence->nonreports[i];

      begin_mention (writer, analysis, mention->at);
      json_member_string_opt (writer, "measure", mention->measure);
      json_member_string_opt (writer, "source", mention->source);
      json_end_object (writer);
    }
}

static void
write_sentences (JsonWriter *writer, const Analysis *analysis)
{
  json_key (writer, "sentences");
  json_begin_array (writer);
  for (guint i = 0; i < analysis->n_sentences; i++)
    write_range (writer, analysis->sentences[i].start,
                 analysis->sentences[i].end);
  json_end_array (writer);
  json_key (writer, "titles");
  json_begin_array (writer);
  for (guint i = 0; i < analysis->n_sentences; i++)
    if (analysis->sentences[i].title)
      json_int (writer, i);
  json_end_array (writer);
}

void
analysis_write (Analysis *analysis, JsonWriter *writer)
{
  static const struct
  {
    const char *key;
    SentenceWriter write;
  } arrays[] = {
    { "quantities", write_quantities },
    { "times", write_times },
    { "attributions", write_attributions },
    { "places", write_places },
    { "participants", write_participants },
    { "nonreports", write_nonreports },
    { "noun_groups", write_noun_groups },
    { "entities", write_entities },
    { "verifications", write_verifications },
  };

  for (guint i = 0; i < analysis->n_sentences; i++)
    analysis_sentence (analysis, i, STAGE_ALL);
  json_begin_object (writer);
  json_member_string (writer, "schema", ANALYSIS_SCHEMA);
  json_member_string (writer, "id", analysis->document->id);
  json_key (writer, "text");
  json_string_len (writer, analysis->text, analysis->document->size);
  write_sentences (writer, analysis);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      json_key (writer, arrays[i].key);
      json_begin_array (writer);
      for (guint j = 0; j < analysis->n_sentences; j++)
        arrays[i].write (writer, analysis, &analysis->sentences[j]);
      json_end_array (writer);
    }
  json_end_object (writer);
}
