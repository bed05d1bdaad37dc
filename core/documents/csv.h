/* Comma-separated values after RFC 4180: fields between commas, in quotes
 * where they hold commas, quotes (doubled) or line ends; lines end in LF,
 * CRLF or CR.  Strict, with the place of each field and of each mistake. */
#ifndef CONCORDAT_DOCUMENTS_CSV_H
#define CONCORDAT_DOCUMENTS_CSV_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* a NUL behind */
  gsize length;
  guint64 line; /* of its first character, from 1 */
  guint64 column;
} CsvField;

typedef struct CsvReader CsvReader;

typedef enum
{
  CSV_ROW,
  CSV_END,
  CSV_BROKEN, /* the row was passed over; the next call goes on behind it */
} CsvStatus;

/* Reads LENGTH bytes of TEXT, UTF-8, which must outlive the reader. */
CsvReader *csv_reader_new (const char *text, gsize length);
void csv_reader_free (CsvReader *reader);

/* The next row that is not blank; its fields are borrowed until the next
 * call.  For a broken one there is one "field": the place of the mistake and
 * what is wrong as its text. */
CsvStatus csv_reader_next (CsvReader *reader, const CsvField **ret_fields,
                           guint *ret_n_fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvReader, csv_reader_free)

G_END_DECLS

#endif
