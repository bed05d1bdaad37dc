/* An open-addressing table of strings. */
#include "config.h"

#include "reconcile/intern.h"

#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#define FIRST_SLOTS 1024
#define SHORT 256 /* bytes that are put together on the stack */
#define RECENT 512

typedef struct
{
  guint64 hash;
  guint number; /* 0: empty */
} Slot;

/* Claims come with the same strings again and again: where a string of the
 * same address was seen lately, nothing is read of it. */
typedef struct
{
  const char *text;
  guint number;
} Recent;

typedef struct
{
  const char *text;
  guint folded; /* number of it without its case; 0: nobody asked */
} Text;

struct Interning
{
  Arena *arena;
  Slot *slots;
  gsize n_slots;  /* a power of two */
  GArray *texts;  /* of Text, by number */
  Recent recent[RECENT];
};

Interning *
interning_new (Arena *arena)
{
  Interning *interning = g_new0 (Interning, 1);
  Text none = { NULL };

  interning->arena = arena;
  interning->n_slots = FIRST_SLOTS;
  interning->slots = g_new0 (Slot, FIRST_SLOTS);
  interning->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_append_val (interning->texts, none);
  return interning;
}

void
interning_free (Interning *interning)
{
  g_array_unref (interning->texts);
  g_free (interning->slots);
  g_free (interning);
}

const char *
interned (const Interning *interning, guint number)
{
  return g_array_index (interning->texts, Text, number).text;
}

static Slot *
find_slot (const Interning *interning, guint64 hash, const char *text)
{
  gsize mask = interning->n_slots - 1;
  gsize at = hash & mask;

  for (;;)
    {
      Slot *slot = &interning->slots[at];

      if (slot->number == 0
          || (slot->hash == hash
              && strcmp (interned (interning, slot->number), text) == 0))
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
    if (before[i].number != 0)
      {
        gsize mask = interning->n_slots - 1;
        gsize at = before[i].hash & mask;

        while (interning->slots[at].number != 0)
          at = (at + 1) & mask;
        interning->slots[at] = before[i];
      }
  g_free (before);
}

static guint
add (Interning *interning, const char *text, gsize length, gboolean copy)
{
  guint64 hash = XXH3_64bits (text, length);
  Slot *slot = find_slot (interning, hash, text);
  guint number = slot->number;
  Text kept = { NULL };

  if (number != 0)
    return number;
  number = interning->texts->len;
  kept.text = copy ? arena_strndup (interning->arena, text, length) : text;
  g_array_append_val (interning->texts, kept);
  *slot = (Slot) { hash, number };
  if (2 * (gsize) number > interning->n_slots)
    grow (interning);
  return number;
}

guint
intern_text (Interning *interning, const char *text)
{
  guint64 hash = (guint64) (gsize) text
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  Recent *recent = &interning->recent[hash >> 55];

  if (recent->text != text)
    *recent = (Recent) { text,
                         add (interning, text, strlen (text), FALSE) };
  return recent->number;
}

guint
intern_lower (Interning *interning, const char *text, gsize length)
{
  char buffer[SHORT], *lower = buffer;
  g_autofree char *longer = NULL;

  if (length >= SHORT)
    lower = longer = g_malloc (length + 1);
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (text[i]);
  lower[length] = '\0';
  return add (interning, lower, length, TRUE);
}

guint
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
      copy[i] = text[i] | (text[i] >= 'A' && text[i] <= 'Z') << 5;
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

static guint
add_folded (Interning *interning, const char *text)
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

guint
intern_folded (Interning *interning, const char *text)
{
  guint number = intern_text (interning, text);
  guint folded = g_array_index (interning->texts, Text, number).folded;

  if (folded == 0)
    {
      folded = add_folded (interning, text);
      g_array_index (interning->texts, Text, number).folded = folded;
    }
  return folded;
}
