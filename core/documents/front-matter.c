/* Reads the lines between "---" and "---". */
#include "config.h"

#include "documents/front-matter.h"

#include "documents/position.h"

#include <string.h>

#define KEY_CHARACTERS \
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

typedef struct
{
  const char *next;
  const char *end;
  const char *line; /* the current line, without its end */
  gsize length;
  guint64 number;
} Lines;

static gboolean
next_line (Lines *lines)
{
  const char *feed;

  if (lines->next >= lines->end)
    return FALSE;
  feed = memchr (lines->next, '\n', (gsize) (lines->end - lines->next));
  lines->line = lines->next;
  lines->next = feed != NULL ? feed + 1 : lines->end;
  lines->length
      = (gsize) ((feed != NULL ? feed : lines->end) - lines->line);
  while (lines->length > 0 && g_ascii_isspace (lines->line[lines->length - 1]))
    lines->length--;
  lines->number++;
  return TRUE;
}

static gboolean
is_rule (const Lines *lines)
{
  return lines->length == 3 && memcmp (lines->line, "---", 3) == 0;
}

/* Blank lines, comments, and the lines of a value that goes on (lists and
 * nested values, which are none of ours). */
static gboolean
is_passed_over (const Lines *lines)
{
  return lines->length == 0 || lines->line[0] == '#'
         || g_ascii_isspace (lines->line[0])
         || (lines->length > 1 && memcmp (lines->line, "- ", 2) == 0);
}

/* The length of the key before the colon, 0 where there is none. */
static gsize
key_length (const Lines *lines)
{
  gsize length = 0;

  while (length < lines->length && lines->line[length] != '\0'
         && strchr (KEY_CHARACTERS, lines->line[length]) != NULL)
    length++;
  return length < lines->length && lines->line[length] == ':' ? length : 0;
}

/* Cuts white space and a pair of quotes. */
static void
cut_value (const char **value, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (**value))
    {
      (*value)++;
      (*length)--;
    }
  if (*length >= 2 && (**value == '"' || **value == '\'')
      && (*value)[*length - 1] == **value)
    {
      (*value)++;
      *length -= 2;
    }
}

/* Whether a second "---" follows and where the first line stands that is
 * neither passed over nor a key: its number, or 0. */
static gboolean
find_end (Lines lines, Lines *ret_bad)
{
  ret_bad->number = 0;
  while (next_line (&lines))
    {
      if (is_rule (&lines))
        return TRUE;
      if (ret_bad->number == 0 && !is_passed_over (&lines)
          && key_length (&lines) == 0)
        *ret_bad = lines;
    }
  return FALSE;
}

/* TRUE where the lines can be read. */
static FrontMatter
check (Lines lines, const char *file, ProblemList *problems)
{
  Lines bad;
  gboolean closed = find_end (lines, &bad);

  if (closed && bad.number == 0)
    return FRONT_MATTER_READ;
  if (closed)
    {
      problem_list_add (problems, PROBLEM_LOST, file, bad.number, 1,
                        "write \"key: value\", or take the line \"---\" at "
                        "the beginning out",
                        "front matter has a line without a key");
      return FRONT_MATTER_BROKEN;
    }
  while (next_line (&lines) && is_passed_over (&lines))
    ;
  if (key_length (&lines) == 0)
    return FRONT_MATTER_NONE; /* a rule above the text */
  problem_list_add (problems, PROBLEM_LOST, file, 1, 1,
                    "put a line \"---\" behind it",
                    "front matter begins here but does not end");
  return FRONT_MATTER_BROKEN;
}

static void
read_line (const Lines *lines, const char *file, Metadata *metadata,
           FrontMatterKeyFunc func, gpointer data)
{
  gsize length = key_length (lines);
  g_autofree char *key = g_strndup (lines->line, length);
  const char *value = lines->line + length + 1;
  gsize value_length = lines->length - length - 1;
  MetadataField field;
  guint64 line, column;

  cut_value (&value, &value_length);
  if (metadata_field_find (key, &field))
    {
      position_find (lines->line, (gsize) (value - lines->line), &line,
                     &column);
      metadata_set (metadata, field, value, value_length, file,
                    lines->number, column);
    }
  else if (func != NULL)
    func (key, lines->number, data);
}

FrontMatter
front_matter_read (const char *text, gsize length, const char *file,
                   Metadata *metadata, FrontMatterKeyFunc func, gpointer data,
                   ProblemList *problems, gsize *ret_end)
{
  Lines lines = { text, text + length, NULL, 0, 0 };
  FrontMatter status;

  *ret_end = 0;
  if (!next_line (&lines) || !is_rule (&lines))
    return FRONT_MATTER_NONE;
  status = check (lines, file, problems);
  if (status != FRONT_MATTER_READ)
    return status;
  while (next_line (&lines) && !is_rule (&lines))
    if (!is_passed_over (&lines))
      read_line (&lines, file, metadata, func, data);
  *ret_end = (gsize) (lines.next - text);
  return FRONT_MATTER_READ;
}

char *
front_matter_encoding (const char *bytes, gsize size)
{
  Lines lines = { bytes, bytes + size, NULL, 0, 0 };
  Lines bad;

  if (!next_line (&lines) || !is_rule (&lines) || !find_end (lines, &bad))
    return NULL;
  while (next_line (&lines) && !is_rule (&lines))
    {
      gsize length = is_passed_over (&lines) ? 0 : key_length (&lines);
      g_autofree char *key = g_strndup (lines.line, length);
      const char *value = lines.line + length + 1;
      gsize value_length = lines.length - MIN (lines.length, length + 1);
      MetadataField field;

      if (length == 0 || !metadata_field_find (key, &field)
          || field != METADATA_ENCODING)
        continue;
      cut_value (&value, &value_length);
      if (value_length > 0 && memchr (value, '\0', value_length) == NULL)
        return g_strndup (value, value_length);
    }
  return NULL;
}
