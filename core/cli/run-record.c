#include "config.h"

#include "cli/run-record.h"

#include "base/error.h"
#include "cli/record-input.h"

#include <string.h>

#define RUN_SCHEMA "concordat-run/1"

static void
write_strings (JsonWriter *writer, const char *key,
               const char *const *strings, gsize n)
{
  json_key (writer, key);
  json_begin_array (writer);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (strings[i], -1);

      json_string (writer, valid);
    }
  json_end_array (writer);
}

static void
write_plugins (JsonWriter *writer, const Registry *registry)
{
  json_key (writer, "plugins");
  json_begin_array (writer);
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin == NULL)
        continue;
      json_begin_object (writer);
      json_member_string (writer, "name", info->name);
      json_member_string (writer, "version", info->plugin->version);
      json_member_string (writer, "sha256", info->sha256);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_documents (JsonWriter *writer, const GPtrArray *documents)
{
  json_key (writer, "documents");
  json_begin_array (writer);
  for (guint i = 0; i < documents->len; i++)
    {
      const ClaimDocument *document = g_ptr_array_index (documents, i);

      json_begin_object (writer);
      json_member_string (writer, "id", document->id);
      json_member_string_opt (writer, "sha256", document->sha256);
      json_member_string_opt (writer, "fingerprint", document->fingerprint);
      json_member_string_opt (writer, "title", document->title);
      json_member_string_opt (writer, "publisher", document->publisher);
      json_member_string_opt (writer, "owner", document->owner);
      json_member_string_opt (writer, "credit", document->credit);
      json_member_string_opt (writer, "published", document->published);
      json_member_string_opt (writer, "language", document->language);
      json_member_string_opt (writer, "uri", document->uri);
      json_member_string_opt (writer, "event", document->event);
      json_end_object (writer);
    }
  json_end_array (writer);
}

GString *
run_record_write (const Results *results, const Registry *registry,
                  const RunTimes *times)
{
  GString *out = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, out);
  json_begin_object (&writer);
  json_member_string (&writer, "schema", RUN_SCHEMA);
  json_member_string (&writer, "version", PACKAGE_VERSION);
  json_member_string_opt (&writer, "started", times->started);
  json_member_string_opt (&writer, "finished", times->finished);
  if (times->arguments != NULL)
    write_strings (&writer, "arguments", times->arguments,
                   g_strv_length ((char **) (gsize) times->arguments));
  json_member_string_opt (&writer, "convention", times->convention);
  json_member_string_opt (&writer, "title", results->title);
  write_plugins (&writer, registry);
  write_documents (&writer, results->documents);
  write_strings (&writer, "lost", (const char **) results->lost->pdata,
                 results->lost->len);
  write_strings (&writer, "warnings",
                 (const char **) results->warnings->pdata,
                 results->warnings->len);
  json_end_object (&writer);
  g_string_append_c (out, '\n');
  return out;
}

static const char *
copy_member (const JsonValue *object, const char *key, Arena *arena)
{
  return arena_strdup (arena, json_get_member_string (object, key));
}

static ClaimDocument *
read_document (const JsonValue *value, Arena *arena)
{
  ClaimDocument *document = arena_new_struct (arena, ClaimDocument);

  document->id = copy_member (value, "id", arena);
  document->sha256 = copy_member (value, "sha256", arena);
  document->fingerprint = copy_member (value, "fingerprint", arena);
  document->title = copy_member (value, "title", arena);
  document->publisher = copy_member (value, "publisher", arena);
  document->owner = copy_member (value, "owner", arena);
  document->credit = copy_member (value, "credit", arena);
  document->published = copy_member (value, "published", arena);
  document->language = copy_member (value, "language", arena);
  document->uri = copy_member (value, "uri", arena);
  document->event = copy_member (value, "event", arena);
  document->published_range = DAY_RANGE_NONE;
  if (document->published != NULL
      && !day_range_parse (document->published, &document->published_range))
    document->published_range = DAY_RANGE_NONE;
  return document;
}

static void
read_strings (const JsonValue *array, GPtrArray *strings, Arena *arena)
{
  for (gsize i = 0; i < json_array_length (array); i++)
    {
      const char *text = json_get_string (json_array_get (array, i), NULL);

      if (text != NULL)
        g_ptr_array_add (strings, arena_strdup (arena, text));
    }
}

static void
read_plugins (const JsonValue *array, Results *results)
{
  for (gsize i = 0; i < json_array_length (array); i++)
    {
      const JsonValue *plugin = json_array_get (array, i);
      const char *name = json_get_member_string (plugin, "name");
      const char *version = json_get_member_string (plugin, "version");
      const char *sha256 = json_get_member_string (plugin, "sha256");

      if (name != NULL && version != NULL && sha256 != NULL)
        g_ptr_array_add (results->plugins,
                         arena_printf (results->arena, "%s %s (sha256 %s)",
                                       name, version, sha256));
    }
}

static void
read_members (const JsonValue *run, Results *results)
{
  const JsonValue *documents = json_get (run, "documents");

  if (results->title == NULL)
    results->title = copy_member (run, "title", results->arena);
  for (gsize i = 0; i < json_array_length (documents); i++)
    {
      ClaimDocument *document
          = read_document (json_array_get (documents, i), results->arena);

      if (document->id != NULL)
        g_ptr_array_add (results->documents, document);
    }
  read_plugins (json_get (run, "plugins"), results);
  read_strings (json_get (run, "lost"), results->lost, results->arena);
  read_strings (json_get (run, "warnings"), results->warnings,
                results->arena);
}

gboolean
run_record_read (const char *path, Results *results, GError **error)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  g_autoptr (GError) wrong = NULL;
  g_autofree char *text = NULL;
  const JsonValue *run;
  gsize length, offset;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  run = json_reader_parse (reader, text, length, &offset, &wrong);
  if (run == NULL)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                   "%s: %s; run it again, or take the file out", path,
                   wrong->message);
      return FALSE;
    }
  if (g_strcmp0 (json_get_member_string (run, "schema"), RUN_SCHEMA) != 0)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                   "%s: its schema is not %s; read it with the version that "
                   "wrote it, or run it again",
                   path, RUN_SCHEMA);
      return FALSE;
    }
  read_members (run, results);
  return TRUE;
}

static gboolean
read_nonreport (const JsonValue *value, const char *file, guint64 line,
                gpointer data, const JsonValue **ret_wrong, GError **error)
{
  Results *results = data;
  NonReportRecord record
      = { .document = copy_member (value, "document", results->arena),
          .text = copy_member (value, "text", results->arena),
          .measure = copy_member (value, "measure", results->arena),
          .source = copy_member (value, "source", results->arena) };

  record.byte_start = (gsize) json_get_int (json_get (value, "byte_start"), 0);
  record.byte_end = (gsize) json_get_int (json_get (value, "byte_end"), 0);
  if (record.document == NULL || record.text == NULL)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                   "document and text are missing");
      *ret_wrong = NULL;
      return FALSE;
    }
  g_array_append_val (results->nonreports, record);
  return TRUE;
}

gboolean
nonreports_read (const char *path, Results *results, ProblemList *problems,
                 GError **error)
{
  g_autoptr (LineReader) input = record_input_open (path, error);

  if (input == NULL)
    return FALSE;
  return records_read (input, path, read_nonreport, results, problems, error);
}

char *
run_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  if (epoch != NULL
      && g_ascii_string_to_signed (epoch, 10, 0, 253402300799, &seconds,
                                   NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  else
    time = g_date_time_new_now_utc ();
  return g_strdup_printf (
      "%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time),
      g_date_time_get_month (time), g_date_time_get_day_of_month (time),
      g_date_time_get_hour (time), g_date_time_get_minute (time),
      g_date_time_get_second (time));
}
