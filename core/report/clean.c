/* Text of documents, made safe to show, and its width in columns. */
#include "config.h"

#include "report/clean.h"

#include <string.h>

static gboolean
steers_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Characters that XML 1.0 forbids are among these. */
static gboolean
cannot_be_shown (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029
         || c == 0x85;
}

void
clean_append (GString *out, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  gboolean in_blank = FALSE;

  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);
      gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;

      text = valid ? CLEAN_NEXT (text) : text + 1;
      if (valid && steers_direction (c))
        continue;
      if (valid && is_blank (c))
        {
          if (!in_blank)
            g_string_append_c (out, ' ');
          in_blank = TRUE;
          continue;
        }
      in_blank = FALSE;
      g_string_append_unichar (out, valid && !cannot_be_shown (c) ? c
                                                                  : 0xfffd);
    }
}

char *
clean_text (const char *text)
{
  GString *out = g_string_new (NULL);

  if (text != NULL)
    clean_append (out, text, -1);
  return g_string_free (out, FALSE);
}

static guint
columns_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
clean_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = CLEAN_NEXT (text))
    width += columns_of (g_utf8_get_char (text));
  return width;
}

char *
clean_shorten (const char *text, guint columns)
{
  const char *end = text;
  guint width = 0;

  if (clean_width (text) <= columns)
    return g_strdup (text);
  while (*end != '\0')
    {
      guint next = columns_of (g_utf8_get_char (end));

      if (width + next + 1 > columns)
        break;
      width += next;
      end = CLEAN_NEXT (end);
    }
  while (end > text && end[-1] == ' ')
    end--;
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}
