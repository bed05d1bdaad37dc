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
