/* An open-addressing table of strings. */
#include "config.h"

#include "reconcile/intern.h"

#include <string.h>
#include <xxhash.h>

#define FIRST_SLOTS 1024
#define SHORT 256 /* bytes that are put together on the stack */

typedef struct
{
  guint64 hash;
  const char *text; /* NULL: empty */
} Slot;

struct Interning
{
  Arena *arena;
  Slot *slots;
  gsize n_slots; /* a power of two */
  gsize n;
};

Interning *
interning_new (Arena *arena)
{
  Interning *interning = g_new (Interning, 1);

  interning->arena = arena;
  interning->n_slots = FIRST_SLOTS;
  interning->slots = g_new0 (Slot, FIRST_SLOTS);
  interning->n = 0;
  return interning;
}

void
interning_free (Interning *interning)
{
  g_free (interning->slots);
  g_free (interning);
}

static Slot *
find_slot (const Interning *interning, guint64 hash, const char *text)
{
  gsize mask = interning->n_slots - 1;
  gsize at = hash & mask;

  for (;;)
    {
      Slot *slot = &interning->slots[at];

      if (slot->text == NULL
          || (slot->hash == hash
              && (slot->text == text || strcmp (slot->text, text) == 0)))
        return slot;
      at = (at + 1) & mask;
    }
}

static void
grow (Interning *interning)
{
  Slot *before = interning->slots;
  gsize n_before = interning->n_slots;

  interning->n_slots *= 2;
  interning->slots = g_new0 (Slot, interning->n_slots);
  for (gsize i = 0; i < n_before; i++)
    if (before[i].text != NULL)
      {
        gsize mask = interning->n_slots - 1;
        gsize at = before[i].hash & mask;

        while (interning->slots[at].text != NULL)
          at = (at + 1) & mask;
        interning->slots[at] = before[i];
      }
  g_free (before);
}

static const char *
add (Interning *interning, const char *text, gsize length, gboolean copy)
{
  guint64 hash = XXH3_64bits (text, length);
  Slot *slot = find_slot (interning, hash, text);
  const char *found = slot->text;

  if (found != NULL)
    return found;
  found = copy ? arena_strndup (interning->arena, text, length) : text;
  *slot = (Slot) { hash, found };
  if (2 * ++interning->n > interning->n_slots)
    grow (interning);
  return found;
}

const char *
intern (Interning *interning, const char *text)
{
  return text == NULL ? NULL
                      : add (interning, text, strlen (text), FALSE);
}

const char *
intern_joined (Interning *interning, const char *prefix, const char *text)
{
  gsize before = strlen (prefix), length = strlen (text);
  char buffer[SHORT];
  g_autofree char *longer = NULL;

  if (before + length < SHORT)
    {
      memcpy (buffer, prefix, before);
      memcpy (buffer + before, text, length + 1);
      return add (interning, buffer, before + length, TRUE);
    }
  longer = g_strconcat (prefix, text, NULL);
  return add (interning, longer, before + length, TRUE);
}

/* Lower case of TEXT at COPY, which has LENGTH bytes and one more; FALSE
 * where TEXT is more than ASCII. */
static gboolean
fold_ascii (const char *text, gsize length, char *copy)
{
  guchar all = 0;

  for (gsize i = 0; i <= length; i++)
    {
      all |= (guchar) text[i];
      copy[i] = g_ascii_tolower (text[i]);
    }
  return all < 0x80;
}

static const char prefix[] = "name:";
#define PREFIX (sizeof prefix - 1)

const char *
name_fold (const char *text, Arena *arena)
{
  gsize length = strlen (text);
  char *copy = arena_alloc (arena, PREFIX + length + 1);
  g_autofree char *folded = NULL;

  memcpy (copy, prefix, PREFIX);
  if (fold_ascii (text, length, copy + PREFIX))
    return copy;
  folded = g_utf8_casefold (text, -1);
  return arena_printf (arena, "%s%s", prefix, folded);
}

const char *
intern_folded (Interning *interning, const char *text)
{
  gsize length = strlen (text);
  char buffer[SHORT];
  g_autofree char *folded = NULL;

  memcpy (buffer, prefix, PREFIX);
  if (PREFIX + length < SHORT && fold_ascii (text, length, buffer + PREFIX))
    return add (interning, buffer, PREFIX + length, TRUE);
  folded = g_utf8_casefold (text, -1);
  return intern_joined (interning, prefix, folded);
}
