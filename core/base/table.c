/* Reads tab-separated data files and says where they are broken. */
#include "config.h"

#include "base/table.h"

#include "base/byte-scan.h"
#include "base/error.h"
#include "base/paths.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *override_folder;

void
table_set_override (const char *folder)
{
  g_free (override_folder);
  override_folder = g_strdup (folder);
}

/* The path when the file exists there. */
static char *
existing (const char *folder, const char *part, const char *name)
{
  char *path;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, part, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_clear_pointer (&path, g_free);
  return path;
}

char *
table_find (const char *name)
{
  char *path = existing (override_folder, "", name);

  if (path == NULL)
    path = existing (g_get_user_config_dir (), "concordat/data", name);
  if (path == NULL)
    path = existing (paths_data (), "", name);
  return path;
}

const char *
table_field (const TableRow *row, guint index)
{
  const char *field = index < row->n_fields ? row->fields[index] : "";

  return field[0] == '\0' || (field[0] == '-' && field[1] == '\0') ? NULL
                                                                   : field;
}

gboolean
table_error (const TableRow *row, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA, "%s:%u: %s",
               row->file, row->line, message);
  return FALSE;
}

/* One file while it is read. */
typedef struct
{
  TableRow row;
  char *at; /* of the text, which is cut where it stands */
  char *end;
  char *behind;  /* the block of bytes that was looked at last */
  guint64 marks; /* the tabs and line ends in it that were not passed */
  guint room;    /* for fields */
} Reading;

/* Passes the next tab or line end; else the end. */
static inline char *
next_mark (Reading *reading)
{
  char *mark;

  while (reading->marks == 0)
    {
      if (reading->behind >= reading->end)
        return reading->end;
      reading->marks = bytes_either_mask (reading->behind, '\t', '\n');
      reading->behind += BYTES_BLOCK;
    }
  mark = reading->behind - BYTES_BLOCK + bits_below_first (reading->marks);
  reading->marks &= reading->marks - 1;
  return mark;
}

static inline gboolean
is_space (char byte)
{
  return (guchar) byte <= ' '
         && (byte == ' ' || (byte >= '\t' && byte <= '\r'));
}

static void
make_room (Reading *reading)
{
  reading->room = reading->room * 2 + 16;
  reading->row.fields
      = g_renew (char *, reading->row.fields, reading->room);
}

/* Adds the field between START and END, without space at its ends. */
static inline void
add_field (Reading *reading, char *start, char *end)
{
  TableRow *row = &reading->row;

  while (end > start && is_space (end[-1]))
    end--;
  while (start < end && is_space (*start))
    start++;
  *end = '\0';
  /* One more stays free for the NULL behind the last. */
  if (G_UNLIKELY (row->n_fields + 1 >= reading->room))
    make_room (reading);
  row->fields[row->n_fields++] = start;
}

/* Cuts the next line into its fields; FALSE where it is none of a row. */
static gboolean
next_row (Reading *reading)
{
  char *start = reading->at;
  gboolean is_row = *start != '#' && *start != '\0' && *start != '\n';
  char *mark;

  reading->row.line++;
  reading->row.n_fields = 0;
  while (*(mark = next_mark (reading)) == '\t')
    if (is_row)
      {
        add_field (reading, start, mark);
        start = mark + 1;
      }
  reading->at = mark < reading->end ? mark + 1 : mark;
  if (!is_row)
    return FALSE;
  add_field (reading, start, mark);
  reading->row.fields[reading->row.n_fields] = NULL;
  return TRUE;
}

static gboolean
read_rows (Reading *reading, guint min_fields, TableFunc func, gpointer data,
           GError **error)
{
  const TableRow *row = &reading->row;

  while (reading->at < reading->end)
    {
      if (!next_row (reading))
        continue;
      if (row->n_fields < min_fields)
        return table_error (row, error, "%u fields, but %u are needed",
                            row->n_fields, min_fields);
      if (!func (row, data, error))
        return FALSE;
    }
  return TRUE;
}

/* The bytes of FILE with a block of NULs behind them, in ARENA if there is
 * one, else in *ret_own. */
static gboolean
take_bytes (int file, Arena *arena, char **ret_own, Reading *reading)
{
  struct stat status;
  gsize length, n = 0;

  if (fstat (file, &status) != 0)
    return FALSE;
  length = (gsize) status.st_size;
  reading->at = arena != NULL
                    ? arena_alloc (arena, length + BYTES_BLOCK)
                    : (*ret_own = g_malloc (length + BYTES_BLOCK));
  while (n < length)
    {
      gssize more = read (file, reading->at + n, length - n);

      if (more < 0 && errno != EINTR)
        return FALSE;
      if (more == 0)
        break; /* it has become shorter */
      n += more > 0 ? (gsize) more : 0;
    }
  memset (reading->at + n, 0, BYTES_BLOCK);
  reading->end = reading->at + n;
  reading->behind = reading->at;
  return TRUE;
}

static gboolean
load_bytes (const char *path, Arena *arena, char **ret_own, Reading *reading,
            GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = file >= 0 && take_bytes (file, arena, ret_own, reading);

  if (!done)
    g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA, "%s: %s", path,
                 g_strerror (errno));
  else if (!bytes_are_utf8 (reading->at, reading->end))
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: not UTF-8", path);
      done = FALSE;
    }
  if (file >= 0)
    close (file);
  return done;
}

gboolean
table_read_kept (const char *name, Arena *arena, guint min_fields,
                 TableFunc func, gpointer data, GError **error)
{
  g_autofree char *path = table_find (name);
  g_autofree char *own = NULL;
  Reading reading = { .row.file = path };
  gboolean done;

  if (path == NULL)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: data file not found in %s", name, paths_data ());
      return FALSE;
    }
  if (!load_bytes (path, arena, &own, &reading, error))
    return FALSE;
  done = read_rows (&reading, min_fields, func, data, error);
  g_free (reading.row.fields);
  return done;
}

gboolean
table_read (const char *name, guint min_fields, TableFunc func, gpointer data,
            GError **error)
{
  return table_read_kept (name, NULL, min_fields, func, data, error);
}
