#include "config.h"

#include "host/refusal.h"

#include <stdarg.h>

gboolean
refuse (Refusal *refusal, char *remedy, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  refusal->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  refusal->remedy = remedy;
  return FALSE;
}
