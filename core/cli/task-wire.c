#include "config.h"

#include "cli/task-wire.h"

#include "base/byte-scan.h"

#include <string.h>

#define MAX_ITEMS 10000000

void
setup_put (const WorkSetup *setup, GString *out)
{
  wire_put_number (out, setup->mode);
  wire_put_number (out, setup->memory);
  wire_put_string (out, setup->data_folder);
  wire_put_string (out, setup->convention);
  for (guint i = 0;
       setup->plugin_folders != NULL && setup->plugin_folders[i] != NULL; i++)
    wire_put_string (out, setup->plugin_folders[i]);
  wire_put_string (out, NULL);
  wire_put_number (out, setup->broken->len);
  for (guint i = 0; i < setup->broken->len; i++)
    {
      const BrokenPlugin *broken
          = &g_array_index (setup->broken, BrokenPlugin, i);

      wire_put_string (out, broken->file);
      wire_put_string (out, broken->reason);
    }
}

/* A path, which need not be UTF-8.  (transfer full) */
static char *
take_path (WireReader *reader)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  return bytes != NULL ? g_strndup (bytes, length) : NULL;
}

static void
broken_clear (gpointer data)
{
  BrokenPlugin *broken = data;

  g_free (broken->file);
  g_free (broken->reason);
}

static GArray *
new_broken (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (BrokenPlugin));

  g_array_set_clear_func (array, broken_clear);
  return array;
}

gboolean
setup_take (WireReader *reader, WorkSetup *ret_setup)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  char *folder;
  guint n;

  ret_setup->mode = (WorkMode) wire_get_below (reader, WORK_EXPLAIN + 1);
  ret_setup->memory = wire_get_number (reader);
  ret_setup->data_folder = take_path (reader);
  ret_setup->convention = take_path (reader);
  do
    {
      folder = take_path (reader);
      g_ptr_array_add (folders, folder);
    }
  while (folder != NULL);
  ret_setup->plugin_folders
      = (char **) g_ptr_array_free (g_steal_pointer (&folders), FALSE);
  ret_setup->broken = new_broken ();
  n = wire_get_below (reader, MAX_ITEMS);
  for (guint i = 0; i < n && !reader->failed; i++)
    {
      BrokenPlugin broken = { take_path (reader), take_path (reader) };

      g_array_append_val (ret_setup->broken, broken);
    }
  return !reader->failed;
}

void
setup_clear (WorkSetup *setup)
{
  g_clear_pointer (&setup->data_folder, g_free);
  g_clear_pointer (&setup->convention, g_free);
  g_clear_pointer (&setup->plugin_folders, g_strfreev);
  g_clear_pointer (&setup->broken, g_array_unref);
}

/* The strings of a document, in the order in which they are sent. */
static void
list_strings (Document *document, char **ret_members[9])
{
  char **members[9] = { &document->id,     &document->title,
                        &document->publisher, &document->owner,
                        &document->credit, &document->published,
                        &document->language, &document->uri,
                        &document->event };

  memcpy (ret_members, members, sizeof members);
}

void
document_put (const Document *document, const guint8 *without,
              guint n_plugins, GString *out)
{
  gsize begin = wire_begin (out, WIRE_DOCUMENT);
  Document copy = *document;
  char **members[9];

  wire_put_bytes (out, without, n_plugins);
  list_strings (&copy, members);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    wire_put_string (out, *members[i]);
  wire_put_bytes (out, &document->published_range,
                  sizeof document->published_range);
  /* With the NUL, so that the text can be used where it comes to stand. */
  wire_put_bytes (out, document->content, document->size + 1);
  wire_put_number (out, document->body);
  wire_put_number (out, document->text_length);
  wire_put_number (out, document->title_start);
  wire_put_string (out, document->sha256);
  wire_put_string (out, document->fingerprint);
  wire_end (out, begin);
}

static void
take_digest (WireReader *reader, char *ret_text, gsize size)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  if (bytes != NULL && length < size)
    memcpy (ret_text, bytes, length);
}

/* A path, which need not be UTF-8. */
static char *
take_path_into (WireReader *reader, Arena *arena)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  return bytes != NULL ? arena_strndup (arena, bytes, length) : NULL;
}

const Document *
document_take (WireReader *reader, guint n_plugins, Arena *arena,
               const guint8 **ret_without)
{
  Document *document = arena_new_struct (arena, Document);
  char **members[9];
  const char *bytes;
  gsize length;

  *ret_without = (const guint8 *) wire_get_bytes (reader, &length);
  if (length != n_plugins)
    return NULL;
  list_strings (document, members);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    *members[i] = take_path_into (reader, arena);
  bytes = wire_get_bytes (reader, &length);
  if (bytes == NULL || length != sizeof document->published_range)
    return NULL;
  memcpy (&document->published_range, bytes, length);
  document->content = (char *) wire_get_bytes (reader, &length);
  if (length == 0 || document->content[length - 1] != '\0')
    return NULL;
  document->size = length - 1;
  document->body = wire_get_number (reader);
  document->text_length = wire_get_number (reader);
  document->title_start = wire_get_number (reader);
  take_digest (reader, document->sha256, sizeof document->sha256);
  take_digest (reader, document->fingerprint, sizeof document->fingerprint);
  return reader->failed ? NULL : document;
}

ResultStart
result_begin (GString *out)
{
  ResultStart start;

  start.message = wire_begin (out, WIRE_RESULT);
  start.text = wire_begin_bytes (out);
  return start;
}

void
result_end (const Extraction *extraction, ResultStart start, GString *out)
{
  wire_end_bytes (out, start.text);
  wire_put_number (out, extraction->n_claims);
  wire_put_number (out, extraction->n_nonreports);
  for (guint i = 0; i < extraction->n_nonreports; i++)
    {
      const ExtractedNonReport *nonreport = &extraction->nonreports[i];

      wire_put_number (out, nonreport->byte_start);
      wire_put_number (out, nonreport->byte_end);
      wire_put_string (out, nonreport->text);
      wire_put_string (out, nonreport->measure);
      wire_put_string (out, nonreport->source);
    }
  wire_put_number (out, extraction->n_faults);
  for (guint i = 0; i < extraction->n_faults; i++)
    {
      wire_put_number (out, extraction->faults[i].plugin);
      wire_put_string (out, extraction->faults[i].reason);
    }
  wire_end (out, start.message);
}

/* A spoilt number of items ends the message long before it is reached. */
static void
take_nonreports (WireReader *reader, const Document *document, Arena *arena,
                 TaskResult *result)
{
  ArenaArray array = { NULL, 0, 0 };
  guint n = wire_get_below (reader, MAX_ITEMS);

  for (guint i = 0; i < n && !reader->failed; i++)
    {
      ExtractedNonReport nonreport = { .document = document->id };

      nonreport.byte_start = wire_get_number (reader);
      nonreport.byte_end = wire_get_number (reader);
      nonreport.text = wire_get_string (reader, arena);
      nonreport.measure = wire_get_string (reader, arena);
      nonreport.source = wire_get_string (reader, arena);
      arena_array_add (arena, &array, nonreport);
    }
  result->nonreports = array.data;
  result->n_nonreports = array.len;
}

static void
take_faults (WireReader *reader, guint n_plugins, Arena *arena,
             TaskResult *result)
{
  ArenaArray array = { NULL, 0, 0 };
  guint n = wire_get_below (reader, n_plugins + 1);

  for (guint i = 0; i < n && !reader->failed; i++)
    {
      ExtractedFault fault = { wire_get_below (reader, n_plugins),
                               wire_get_string (reader, arena) };

      arena_array_add (arena, &array, fault);
    }
  result->faults = array.data;
  result->n_faults = array.len;
}

gboolean
result_take (WireReader *reader, const Document *document, guint n_plugins,
             Arena *arena, TaskResult *ret_result)
{
  ret_result->text = wire_get_bytes (reader, &ret_result->length);
  ret_result->n_claims = wire_get_number (reader);
  take_nonreports (reader, document, arena, ret_result);
  take_faults (reader, n_plugins, arena, ret_result);
  return !reader->failed;
}

gboolean
result_has_lines (const TaskResult *result)
{
  return result->length == 0
         || (result->text[result->length - 1] == '\n'
             && bytes_are_utf8 (result->text, result->text + result->length));
}
