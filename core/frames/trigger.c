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

/* 1 for ASCII letters. */
static const guint8 letters_table[256]
    = { ['a' ... 'z'] = 1, ['A' ... 'Z'] = 1 };

static gboolean
is_trigger (const TriggerSet *set, const char *word, gsize length)
{
  guint64 letters = pack (word, length);
  gsize at = slot_index (letters, (guint) length);

  for (; set->slots[at].length != 0; at = (at + 1) % SLOTS)
    if (set->slots[at].letters == letters && set->slots[at].length == length)
      return TRUE;
  return FALSE;
}

/* The first four letters of a word, lower case, packed as pack does. */
static guint32
first_four (const char *word, gsize length, const char *end)
{
  guint32 letters;

  if (end - word < 4)
    return (guint32) pack (word, length);
  memcpy (&letters, word, sizeof letters);
  letters = GUINT32_FROM_LE (letters) | 0x20202020;
  return length >= 4 ? letters : letters & ((1u << (8 * length)) - 1);
}

gboolean
trigger_set_match (const TriggerSet *set, const char *text, gsize start,
                   gsize end)
{
  const char *at = text + start;
  const char *last = text + end;

  while (at < last)
    {
      const char *word;
      guint bit;

      while (at < last && !letters_table[(guchar) *at])
        at++;
      word = at;
      while (at < last && letters_table[(guchar) *at])
        at++;
      if (at == word)
        break;
      bit = bitmap_index (first_four (word, (gsize) (at - word), last));
      if ((set->bitmap[bit / 64] >> (bit % 64) & 1) != 0
          && is_trigger (set, word, (gsize) (at - word)))
        return TRUE;
    }
  return FALSE;
}
