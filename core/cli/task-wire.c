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
      BrokenPlugin broken;

      broken.file = take_path (reader);
      broken.reason = take_path (reader);
      g_array_append_val (ret_setup->broken, broken);
    }
  if (reader->failed)
    setup_clear (ret_setup);
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
list_strings (Document *document, const char **ret_members[9])
{
  const char **members[9] = { &document->id,     &document->title,
                              &document->publisher, &document->owner,
                              &document->credit, &document->published,
                              &document->language, &document->uri,
                              &document->event };

  memcpy (ret_members, members, sizeof members);
}

static gsize
size_string (const char *string)
{
  return sizeof (guint64) + (string != NULL ? strlen (string) + 1 : 0);
}

gsize
document_wire_size (const Document *document, guint n_plugins)
{
  gsize size = WIRE_HEAD + sizeof (guint64) + n_plugins + sizeof (guint64)
               + sizeof document->published_range + sizeof (guint64)
               + document->size + 1 + sizeof (guint64) * 4
               + sizeof (guint64) + sizeof document->identity;
  Document copy = *document;
  const char **members[9];

  list_strings (&copy, members);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    size += size_string (*members[i]);
  return size;
}

static char *
write_bytes (char *to, const void *bytes, gsize length)
{
  guint64 number = length;

  memcpy (to, &number, sizeof number);
  return (char *) memcpy (to + sizeof number, bytes, length) + length;
}

/* With its NUL, so that it can be used where it comes to stand. */
static char *
write_string (char *to, const char *string)
{
  return string != NULL ? write_bytes (to, string, strlen (string) + 1)
                        : write_bytes (to, "", 0);
}

void
document_write (const Document *document, const guint8 *without,
                guint n_plugins, gsize length, char *to)
{
  const guint64 numbers[] = { document->body, document->text_length,
                              document->title_start };
  Document copy = *document;
  const char **members[9];

  to = wire_write_head (to, WIRE_DOCUMENT, length);
  to = write_bytes (to, without, n_plugins);
  list_strings (&copy, members);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    to = write_string (to, *members[i]);
  to = write_bytes (to, &document->published_range,
                    sizeof document->published_range);
  to = write_bytes (to, document->content, document->size + 1);
  to = write_bytes (to, numbers, sizeof numbers);
  write_bytes (to, &document->identity, sizeof document->identity);
}

/* NULL also where it is spoilt.  A path need not be UTF-8. */
static char *
take_terminated (WireReader *reader)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  return length > 0 && bytes[length - 1] == '\0' ? (char *) bytes : NULL;
}

/* FALSE when there are not SIZE bytes. */
static gboolean
take_fixed (WireReader *reader, void *ret_bytes, gsize size)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  if (length != size)
    return FALSE;
  memcpy (ret_bytes, bytes, size);
  return TRUE;
}

const Document *
document_take (WireReader *reader, guint n_plugins, Arena *arena,
               const guint8 **ret_without)
{
  Document *document = arena_new_struct (arena, Document);
  guint64 numbers[3];
  const char **members[9];
  gsize length;

  *ret_without = (const guint8 *) wire_get_bytes (reader, &length);
  if (length != n_plugins)
    return NULL;
  list_strings (document, members);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    *members[i] = take_terminated (reader);
  if (!take_fixed (reader, &document->published_range,
                   sizeof document->published_range))
    return NULL;
  document->content = (char *) wire_get_bytes (reader, &length);
  if (length == 0 || document->content[length - 1] != '\0')
    return NULL;
  document->size = length - 1;
  if (!take_fixed (reader, numbers, sizeof numbers)
      || !take_fixed (reader, &document->identity,
                      sizeof document->identity))
    return NULL;
  document->body = numbers[0];
  document->text_length = numbers[1];
  document->title_start = numbers[2];
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
  wire_put_number (out, extraction->n_before + extraction->n_claims);
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
