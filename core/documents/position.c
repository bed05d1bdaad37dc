/* Lines, columns and printable names. */
#include "config.h"

#include "documents/position.h"

#include <string.h>

#define DISPLAY_SIZE 4096 /* bytes; as long as a path may be */

void
position_find (const char *text, gsize offset, guint64 *ret_line,
               guint64 *ret_column)
{
  const char *end = text + offset;
  const char *feed;

  *ret_line = 1;
  *ret_column = 1;
  while ((feed = memchr (text, '\n', (gsize) (end - text))) != NULL)
    {
      (*ret_line)++;
      text = feed + 1;
    }
  for (; text < end; text++)
    if ((*text & 0xC0) != 0x80)
      (*ret_column)++;
}

char *
name_display (const char *name)
{
  GString *shown = g_string_new (NULL);

  while (*name != '\0' && shown->len < DISPLAY_SIZE)
    {
      gunichar character = g_utf8_get_char_validated (name, -1);

      if (character == (gunichar) -1 || character == (gunichar) -2
          || g_unichar_iscntrl (character))
        g_string_append_printf (shown, "\\x%02X", (guchar) *name++);
      else
        {
          g_string_append_unichar (shown, character);
          name += g_utf8_skip[(guchar) *name];
        }
    }
  if (*name != '\0')
    g_string_append (shown, "...");
  return g_string_free (shown, FALSE);
}
