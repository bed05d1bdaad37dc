/* Words are compared by their first eight letters and their length, packed
 * into one number; a bitmap over the first four turns most words away. */
#include "config.h"

#include "frames/trigger.h"

#include <string.h>

#define BITMAP_BITS 16
#define SLOTS 4096

typedef struct
{
  guint64 letters; /* the first eight, lower case, 0 behind the end */
  guint length;    /* of the whole word; 0: the slot is free */
} Trigger;

struct TriggerSet
{
  guint64 bitmap[(1u << BITMAP_BITS) / 64];
  Trigger slots[SLOTS];
  guint n;
};

TriggerSet *
trigger_set_new (void)
{
  return g_new0 (TriggerSet, 1);
}

void
trigger_set_free (TriggerSet *set)
{
  g_free (set);
}

static guint
bitmap_index (guint32 first_four)
{
  return (first_four * 2654435761u) >> (32 - BITMAP_BITS);
}

static gsize
slot_index (guint64 letters, guint length)
{
  return (gsize) (((letters ^ length) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
                  >> 52);
}

/* The first eight letters of a word, lower case, packed. */
static guint64
pack (const char *word, gsize length)
{
  guint64 letters = 0;

  for (gsize i = 0; i < MIN (length, 8); i++)
    letters |= (guint64) ((guchar) word[i] | 0x20) << (8 * i);
  return letters;
}

void
trigger_set_add (TriggerSet *set, const char *phrase)
{
  const char *longest = phrase;
  gsize length = 0;
  guint64 letters;
  gsize at;

  for (const char *word = phrase; *word != '\0';)
    {
      gsize n = 0;

      while (g_ascii_isalpha (word[n]))
        n++;
      if (n >= length && n > 0)
        {
          longest = word;
          length = n;
        }
      word += n > 0 ? n : 1;
    }
  if (length == 0 || set->n >= SLOTS / 2)
    return;
  letters = pack (longest, length);
  at = slot_index (letters, (guint) length);
  while (set->slots[at].length != 0)
    {
      if (set->slots[at].letters == letters
          && set->slots[at].length == length)
        return;
      at = (at + 1) % SLOTS;
    }
  set->slots[at] = (Trigger) { letters, (guint) length };
  set->n++;
  at = bitmap_index ((guint32) letters);
  set->bitmap[at / 64] |= G_GUINT64_CONSTANT (1) << (at % 64);
}

static gboolean
is_trigger (const TriggerSet *set, const char *word, gsize length)
{
  guint64 letters = pack (word, length);
  guint bit = bitmap_index ((guint32) letters);
  gsize at;

  if ((set->bitmap[bit / 64] >> (bit % 64) & 1) == 0)
    return FALSE;
  at = slot_index (letters, (guint) length);
  for (; set->slots[at].length != 0; at = (at + 1) % SLOTS)
    if (set->slots[at].letters == letters && set->slots[at].length == length)
      return TRUE;
  return FALSE;
}

gboolean
trigger_set_match (const TriggerSet *set, const char *text, gsize start,
                   gsize end)
{
  gsize i = start;

  while (i < end)
    {
      gsize first;

      while (i < end && !g_ascii_isalpha (text[i]))
        i++;
      first = i;
      while (i < end && g_ascii_isalpha (text[i]))
        i++;
      if (i > first && is_trigger (set, text + first, i - first))
        return TRUE;
    }
  return FALSE;
}
