/* The corpus in the summary for other programs. */
#include "config.h"

#include "report/corpus.h"

static void
write_alpha (JsonWriter *writer, const char *name, const Alpha *alpha)
{
  json_key (writer, name);
  json_begin_object (writer);
  json_member_double (writer, "value", alpha->value);
  json_member_double (writer, "low", alpha->low);
  json_member_double (writer, "high", alpha->high);
  json_member_int (writer, "units", alpha->units);
  json_member_int (writer, "ratings", alpha->ratings);
  json_end_object (writer);
}

static void
write_publishers (JsonWriter *writer, const Statistics *statistics)
{
  json_key (writer, "publishers");
  json_begin_array (writer);
  for (guint i = 0; i < statistics->n_publishers; i++)
    {
      const PublisherStatistics *entry = &statistics->publishers[i];

      json_begin_object (writer);
      json_member_string (writer, "publisher", entry->publisher);
      json_member_int (writer, "claims", entry->claims);
      json_member_int (writer, "shared", entry->shared);
      json_member_double (writer, "fidelity", entry->fidelity);
      json_member_int (writer, "judged", entry->judged);
      json_member_double (writer, "outlyingness", entry->outlyingness);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_sources (JsonWriter *writer, const Statistics *statistics)
{
  json_key (writer, "sources");
  json_begin_array (writer);
  for (guint i = 0; i < statistics->n_sources; i++)
    {
      const Reliability *source = &statistics->sources[i];

      json_begin_object (writer);
      json_member_string (writer, "origin", source->key);
      json_member_string_opt (writer, "name", source->name);
      json_member_string (writer, "kind", origin_kind_name (source->kind));
      json_member_int (writer, "questions", source->questions);
      json_member_double (writer, "fitting", source->fitting);
      json_member_double (writer, "prior", source->prior);
      json_member_double (writer, "reliability", source->learned);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_pairs (JsonWriter *writer, const Statistics *statistics)
{
  json_key (writer, "source_pairs");
  json_begin_array (writer);
  for (guint i = 0; i < statistics->n_pairs; i++)
    {
      const SourcePair *pair = &statistics->pairs[i];

      json_begin_object (writer);
      json_member_string (writer, "a", statistics->sources[pair->a].key);
      json_member_string (writer, "b", statistics->sources[pair->b].key);
      json_member_int (writer, "questions", pair->questions);
      json_member_int (writer, "fitting", pair->fitting);
      json_member_double (writer, "similarity", pair->similarity);
      json_end_object (writer);
    }
  json_end_array (writer);
}

void
corpus_json (JsonWriter *writer, const View *view)
{
  g_autoptr (Arena) arena = arena_new ();
  Statistics statistics = corpus_statistics (view->input, arena);

  json_key (writer, "alpha");
  json_begin_object (writer);
  write_alpha (writer, "nominal", &statistics.nominal);
  write_alpha (writer, "interval", &statistics.interval);
  write_alpha (writer, "ratio", &statistics.ratio);
  write_alpha (writer, "gap", &statistics.gap);
  json_end_object (writer);
  write_publishers (writer, &statistics);
  write_sources (writer, &statistics);
  write_pairs (writer, &statistics);
}
