/* Reads a file descriptor line by line, however long the file, or whole. */
#ifndef CONCORDAT_DOCUMENTS_LINE_READER_H
#define CONCORDAT_DOCUMENTS_LINE_READER_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct LineReader LineReader;

typedef enum
{
  LINE_READ,
  LINE_TOO_LONG, /* the line was passed over */
  LINE_END,
  LINE_FAILED, /* see line_reader_error */
} LineStatus;

/* Takes FD.  Lines longer than LIMIT bytes are passed over. */
LineReader *line_reader_new (int fd, gsize limit);

/* Reads SIZE bytes from memory instead, which are copied. */
LineReader *line_reader_new_bytes (const char *bytes, gsize size,
                                   gsize limit);
void line_reader_free (LineReader *reader);

/* The next line without its line feed, borrowed until the next call;
 * *ret_number counts from 1. */
LineStatus line_reader_next (LineReader *reader, const char **ret_line,
                             gsize *ret_length, guint64 *ret_number);

/* Before any line: the first byte that is no white space and no byte order
 * mark of UTF-8, or -1 where the first bytes hold no other. */
int line_reader_peek (LineReader *reader);

/* Before any line: all bytes, with a NUL behind that does not count.
 * (transfer full) */
LineStatus line_reader_read_all (LineReader *reader, char **ret_bytes,
                                 gsize *ret_size);

/* The errno of what failed. */
int line_reader_error (const LineReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LineReader, line_reader_free)

G_END_DECLS

#endif
