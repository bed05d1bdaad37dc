/* Appends to a GString without a call for the usual case: texts of findings
 * are put together from very many short pieces. */
#ifndef CONCORDAT_BASE_TEXT_APPEND_H
#define CONCORDAT_BASE_TEXT_APPEND_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

static inline void
text_append_len (GString *out, const char *bytes, gsize length)
{
  if (G_UNLIKELY (length >= out->allocated_len - out->len))
    {
      g_string_append_len (out, bytes, (gssize) length);
      return;
    }
  memcpy (out->str + out->len, bytes, length);
  out->len += length;
  out->str[out->len] = '\0';
}

static inline void
text_append (GString *out, const char *text)
{
  text_append_len (out, text, strlen (text));
}

static inline void
text_append_char (GString *out, char byte)
{
  text_append_len (out, &byte, 1);
}

G_END_DECLS

#endif
