/* Byte order marks, declared encodings, and what is no text at all. */
#include "config.h"

#include "documents/decode.h"

#include "documents/position.h"

#include <string.h>

#define NAME_REMEDY \
  "name the encoding with --encoding (for example windows-1252)"

/* From the formats' own specifications and file(1)'s magic. */
static const struct
{
  const char *magic;
  gsize size;
  const char *kind;
} signatures[] = {
  { "%PDF-", 5, "a PDF file" },
  { "PK\003\004", 4, "a ZIP archive or office document" },
  { "\320\317\021\340\241\261\032\341", 8, "an old office document" },
  { "{\\rtf", 5, "a rich text (RTF) file" },
  { "\037\213", 2, "a gzip file" },
  { "\050\265\057\375", 4, "a zstd file" },
  { "BZh", 3, "a bzip2 file" },
  { "\3757zXZ", 5, "an xz file" },
  { "7z\274\257\047\034", 6, "a 7-Zip archive" },
  { "\211PNG", 4, "a PNG picture" },
  { "\377\330\377", 3, "a JPEG picture" },
  { "GIF8", 4, "a GIF picture" },
  { "\177ELF", 4, "a program" },
  { "SQLite format 3", 15, "an SQLite database" },
};

/* UTF-32 first: its little-endian mark begins with that of UTF-16. */
static const struct
{
  const char *mark;
  gsize size;
  const char *encoding;
} marks[] = {
  { "\377\376\000\000", 4, "UTF-32LE" },
  { "\000\000\376\377", 4, "UTF-32BE" },
  { "\377\376", 2, "UTF-16LE" },
  { "\376\377", 2, "UTF-16BE" },
};

const char *
binary_kind (const char *bytes, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (size >= signatures[i].size
        && memcmp (bytes, signatures[i].magic, signatures[i].size) == 0)
      return signatures[i].kind;
  return NULL;
}

static const char *
marked_encoding (const char *bytes, gsize size, gsize *ret_mark_size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].size
        && memcmp (bytes, marks[i].mark, marks[i].size) == 0)
      {
        *ret_mark_size = marks[i].size;
        return marks[i].encoding;
      }
  return NULL;
}

/* UTF-16 without a mark: ASCII letters leave a NUL at every other byte. */
static const char *
guess_from_nuls (const char *bytes, gsize size)
{
  gsize counts[2] = { 0, 0 };
  gsize seen = MIN (size, 4096);

  for (gsize i = 0; i < seen; i++)
    if (bytes[i] == '\0')
      counts[i % 2]++;
  if (counts[1] > seen / 4 && counts[0] <= counts[1] / 8)
    return "UTF-16LE";
  if (counts[0] > seen / 4 && counts[1] <= counts[0] / 8)
    return "UTF-16BE";
  return NULL;
}

/* Says what is wrong at OFFSET of TEXT, which is good up to there. */
static void
add_bad_byte (const char *text, gsize offset, gsize length, const char *file,
              ProblemList *problems)
{
  guint64 line, column;
  const char *guess;
  gboolean cut = g_utf8_get_char_validated (text + offset,
                                            (gssize) (length - offset))
                 == (gunichar) -2;

  position_find (text, offset, &line, &column);
  if (text[offset] == '\0' && (guess = guess_from_nuls (text, length)) != NULL)
    {
      g_autofree char *remedy
          = g_strdup_printf ("name it with --encoding %s", guess);

      problem_list_add (problems, PROBLEM_LOST, file, line, column, remedy,
                        "NUL byte; the file looks like %s text without a "
                        "byte order mark", guess);
    }
  else if (text[offset] == '\0')
    problem_list_add (problems, PROBLEM_LOST, file, line, column,
                      "give the text alone, as UTF-8",
                      "NUL byte; the file looks like binary data, not text");
  else if (cut)
    problem_list_add (problems, PROBLEM_LOST, file, line, column,
                      "get the whole file, or name its encoding with "
                      "--encoding",
                      "the file ends in the middle of a character");
  else
    problem_list_add (problems, PROBLEM_LOST, file, line, column,
                      NAME_REMEDY, "the byte 0x%02X is not UTF-8 here",
                      (guchar) text[offset]);
}

static gboolean
is_utf8_name (const char *encoding)
{
  return g_ascii_strcasecmp (encoding, "UTF-8") == 0
         || g_ascii_strcasecmp (encoding, "UTF8") == 0
         || g_ascii_strcasecmp (encoding, "UTF-8-SIG") == 0;
}

/* Names of encodings are plain; others never reach iconv. */
static gboolean
is_encoding_name (const char *name)
{
  gsize length = strlen (name);

  return length > 0 && length < 64
         && strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789-_.:+()") == length;
}

gboolean
encoding_is_known (const char *name)
{
  GIConv conversion;

  if (!is_encoding_name (name))
    return FALSE;
  if (is_utf8_name (name))
    return TRUE;
  conversion = g_iconv_open ("UTF-8", name);
  if (conversion == (GIConv) -1)
    return FALSE;
  g_iconv_close (conversion);
  return TRUE;
}

/* Says where bytes are wrong in ENCODING: BYTES are good up to OFFSET. */
static void
add_conversion_problem (const char *bytes, gsize offset, const char *encoding,
                        const char *file, ProblemList *problems)
{
  guint64 line = 0, column = 0;
  gsize length;
  g_autofree char *good = g_convert (bytes, (gssize) offset, "UTF-8",
                                     encoding, NULL, &length, NULL);

  if (good != NULL)
    position_find (good, length, &line, &column);
  problem_list_add (problems, PROBLEM_LOST, file, line, column,
                    "name the encoding that it is in",
                    "the file is not %s here", encoding);
}

/* Converts BYTES, which stay the caller's. */
static gboolean
convert (const char *bytes, gsize size, const char *encoding,
         const char *file, ProblemList *problems, DecodedText *ret_text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *end;
  gsize read = 0, written = 0;

  if (is_encoding_name (encoding))
    text = g_convert (bytes, (gssize) size, "UTF-8", encoding, &read,
                      &written, &error);
  if (text == NULL
      && (error == NULL
          || g_error_matches (error, G_CONVERT_ERROR,
                              G_CONVERT_ERROR_NO_CONVERSION)))
    {
      g_autofree char *shown = name_display (encoding);

      problem_list_add (problems, PROBLEM_LOST, file, 0, 0,
                        "give one of the names that \"iconv -l\" lists",
                        "the encoding \"%s\" is not known", shown);
      return FALSE;
    }
  if (text == NULL || read < size)
    {
      add_conversion_problem (bytes, read, encoding, file, problems);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, written, &end))
    {
      add_bad_byte (text, (gsize) (end - text), written, file, problems);
      return FALSE;
    }
  *ret_text = (DecodedText) { g_steal_pointer (&text), written, 0 };
  return TRUE;
}

gboolean
text_decode (char *bytes, gsize size, const char *declared,
             const char *fallback, const char *file, ProblemList *problems,
             DecodedText *ret_text)
{
  g_autofree char *owned = bytes;
  const char *kind = binary_kind (bytes, size);
  const char *marked;
  const char *end;
  gsize mark = 0;

  if (kind != NULL)
    {
      problem_list_add (problems, PROBLEM_LOST, file, 0, 0,
                        "give its text, as UTF-8",
                        "the file looks like %s, not text", kind);
      return FALSE;
    }
  marked = marked_encoding (bytes, size, &mark);
  if (marked != NULL)
    return convert (bytes + mark, size - mark, marked, file, problems,
                    ret_text);
  if (size >= 3 && memcmp (bytes, "\357\273\277", 3) == 0)
    mark = 3;
  if (mark == 0 && declared != NULL && !is_utf8_name (declared))
    return convert (bytes, size, declared, file, problems, ret_text);
  if (!g_utf8_validate_len (bytes + mark, size - mark, &end))
    {
      if (mark == 0 && declared == NULL && fallback != NULL
          && !is_utf8_name (fallback))
        return convert (bytes, size, fallback, file, problems, ret_text);
      add_bad_byte (bytes + mark, (gsize) (end - bytes) - mark, size - mark,
                    file, problems);
      return FALSE;
    }
  *ret_text = (DecodedText) { g_steal_pointer (&owned), size, mark };
  return TRUE;
}
