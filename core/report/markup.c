/* Escaped text, attributes and elements. */
#include "config.h"

#include "report/markup.h"

#include "report/clean.h"

#include <string.h>

void
markup_text_len (GString *out, const char *text, gsize length)
{
  g_autoptr (GString) clean = g_string_sized_new (length);

  clean_append (clean, text, (gssize) length);
  for (const char *at = clean->str; *at != '\0'; at++)
    switch (*at)
      {
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      case '\'':
        g_string_append (out, "&#39;");
        break;
      default:
        g_string_append_c (out, *at);
      }
}

void
markup_text (GString *out, const char *text)
{
  if (text != NULL)
    markup_text_len (out, text, strlen (text));
}

/* The blocks of Hebrew, Arabic, Syriac and other scripts that are written
 * from right to left. */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00)
         || (c >= 0xfe70 && c < 0xff00) || (c >= 0x10800 && c < 0x11000)
         || (c >= 0x1e800 && c < 0x1f000);
}

/* The end of the words from right to left that begin at AT: spaces belong to
 * them where more such words follow. */
static const char *
end_of_run (const char *at, const char *end)
{
  const char *last = at;

  for (; at < end; at = CLEAN_NEXT (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_right_to_left (c))
        last = CLEAN_NEXT (at);
      else if (c != ' ')
        break;
    }
  return last;
}

void
markup_sentence (GString *out, const char *text, gsize length)
{
  g_autoptr (GString) clean = g_string_sized_new (length);
  const char *from;
  const char *end;

  clean_append (clean, text, (gssize) length);
  end = clean->str + clean->len;
  from = clean->str;
  for (const char *at = from; at < end;)
    {
      const char *last = end_of_run (at, end);

      if (last == at || !is_right_to_left (g_utf8_get_char (at)))
        {
          at = CLEAN_NEXT (at);
          continue;
        }
      markup_text_len (out, from, (gsize) (at - from));
      g_string_append (out, "<bdi>");
      markup_text_len (out, at, (gsize) (last - at));
      g_string_append (out, "</bdi>");
      from = at = last;
    }
  markup_text_len (out, from, (gsize) (end - from));
}

void
markup_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  markup_text (out, value);
  g_string_append_c (out, '"');
}

void
markup_element (GString *out, const char *tag, const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  markup_text (out, text);
  g_string_append_printf (out, "</%.*s>", (int) strcspn (tag, " "), tag);
}

void
markup_coordinate (GString *out, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.1f", value);
  g_string_append_printf (out, " %s=\"%s\"", name, number);
}
