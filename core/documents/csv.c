/* A reader of comma-separated values that knows where it is. */
#include "config.h"

#include "documents/csv.h"

#include <string.h>

struct CsvReader
{
  const char *next;
  const char *end;
  guint64 line;
  guint64 column;
  GArray *fields; /* of CsvField; their text is set when the row is whole */
  GArray *starts; /* of gsize: where each field begins in values */
  GString *values;
};

CsvReader *
csv_reader_new (const char *text, gsize length)
{
  CsvReader *reader = g_new0 (CsvReader, 1);

  reader->next = text;
  reader->end = text + length;
  reader->line = 1;
  reader->column = 1;
  reader->fields = g_array_new (FALSE, TRUE, sizeof (CsvField));
  reader->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  reader->values = g_string_new (NULL);
  return reader;
}

void
csv_reader_free (CsvReader *reader)
{
  if (reader == NULL)
    return;
  g_array_unref (reader->fields);
  g_array_unref (reader->starts);
  g_string_free (reader->values, TRUE);
  g_free (reader);
}

static gboolean
at_line_end (const CsvReader *reader)
{
  return reader->next == reader->end || *reader->next == '\n'
         || *reader->next == '\r';
}

/* Moves past one byte; CRLF counts as one line end. */
static void
advance (CsvReader *reader)
{
  char byte = *reader->next++;

  if (byte == '\n'
      || (byte == '\r' && (reader->next == reader->end
                           || *reader->next != '\n')))
    {
      reader->line++;
      reader->column = 1;
    }
  else if ((byte & 0xC0) != 0x80)
    reader->column++;
}

static void
skip_line_end (CsvReader *reader)
{
  if (reader->next < reader->end && *reader->next == '\r')
    {
      advance (reader);
      if (reader->next < reader->end && *reader->next == '\n')
        advance (reader);
    }
  else if (reader->next < reader->end)
    advance (reader);
}

static CsvStatus
break_row (CsvReader *reader, guint64 line, guint64 column, const char *what)
{
  CsvField mistake = { what, strlen (what), line, column };

  while (!at_line_end (reader))
    advance (reader);
  skip_line_end (reader);
  g_array_set_size (reader->fields, 0);
  g_array_append_val (reader->fields, mistake);
  return CSV_BROKEN;
}

static CsvStatus
read_quoted (CsvReader *reader)
{
  guint64 line = reader->line;
  guint64 column = reader->column;

  advance (reader);
  while (reader->next < reader->end)
    {
      char byte = *reader->next;

      advance (reader);
      if (byte == '"'
          && (reader->next == reader->end || *reader->next != '"'))
        {
          if (at_line_end (reader) || *reader->next == ',')
            return CSV_ROW;
          return break_row (reader, reader->line, reader->column,
                            "something follows a closing quote");
        }
      if (byte == '"')
        advance (reader);
      g_string_append_c (reader->values, byte);
    }
  return break_row (reader, line, column,
                    "a quote opens here and is never closed");
}

static CsvStatus
read_bare (CsvReader *reader)
{
  while (!at_line_end (reader) && *reader->next != ',')
    {
      if (*reader->next == '"')
        return break_row (reader, reader->line, reader->column,
                          "a quote inside a field without quotes");
      g_string_append_c (reader->values, *reader->next);
      advance (reader);
    }
  return CSV_ROW;
}

static CsvStatus
read_field (CsvReader *reader)
{
  CsvField field = { NULL, 0, reader->line, reader->column };
  gsize start = reader->values->len;
  CsvStatus status;

  g_array_append_val (reader->starts, start);
  status = reader->next < reader->end && *reader->next == '"'
               ? read_quoted (reader)
               : read_bare (reader);
  if (status == CSV_BROKEN)
    return status;
  field.length = reader->values->len - start;
  g_string_append_c (reader->values, '\0');
  g_array_append_val (reader->fields, field);
  return CSV_ROW;
}

CsvStatus
csv_reader_next (CsvReader *reader, const CsvField **ret_fields,
                 guint *ret_n_fields)
{
  CsvStatus status = CSV_ROW;

  g_array_set_size (reader->fields, 0);
  g_array_set_size (reader->starts, 0);
  g_string_truncate (reader->values, 0);
  while (reader->next < reader->end && at_line_end (reader))
    skip_line_end (reader);
  if (reader->next == reader->end)
    return CSV_END;
  while ((status = read_field (reader)) == CSV_ROW && !at_line_end (reader))
    advance (reader); /* the comma */
  if (status == CSV_ROW)
    {
      skip_line_end (reader);
      for (guint i = 0; i < reader->fields->len; i++)
        g_array_index (reader->fields, CsvField, i).text
            = reader->values->str + g_array_index (reader->starts, gsize, i);
    }
  *ret_fields = (const CsvField *) (gpointer) reader->fields->data;
  *ret_n_fields = reader->fields->len;
  return status;
}
