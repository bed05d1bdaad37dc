#include "config.h"

#include "cli/measure.h"

#include <time.h>

#ifdef HAVE_MALLINFO2
#include <malloc.h>
#endif

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Sanitizers have an allocator of their own, and look for leaks themselves. */
static guint64
bytes_in_use (void)
{
#if defined HAVE_MALLINFO2 && !defined SANITIZED
  struct mallinfo2 info = mallinfo2 ();

  return (guint64) info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

void
engine_measure (Engine *engine, const Document *document,
                const guint8 *without, GString *out)
{
  gint64 begun = processor_time ();
  gint64 taken;

  extractor_run_without (engine->extractor, document, without, engine->arena);
  taken = processor_time () - begun;
  arena_reset (engine->arena);
  g_string_append_printf (
      out, "%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT "\n", bytes_in_use (),
      taken);
}
