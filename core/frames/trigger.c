/* Words are compared by their first eight letters and their length, packed
 * into one number; a bitmap over the first four turns most words away. */
#include "config.h"

#include "frames/trigger.h"

#include "base/byte-scan.h"

#include <string.h>

#define BITMAP_BITS 16
#define FIRST_POWER 12 /* of two: slots */
#define BLOCK 64
#define MARGIN 8 /* bytes that are read from the start of a word on */

typedef struct
{
  guint64 letters; /* the first eight, lower case, 0 behind the end */
  guint length;    /* of the whole word; 0: the slot is free */
  guint kinds;
} Trigger;

struct TriggerSet
{
  const Lexicon *lexicon; /* borrowed */
  guint64 bitmap[(1u << BITMAP_BITS) / 64];
  Trigger *slots;
  guint power;
  gsize n;
};

TriggerSet *
trigger_set_new (const Lexicon *lexicon)
{
  TriggerSet *set = g_new0 (TriggerSet, 1);

  set->lexicon = lexicon;
  set->power = FIRST_POWER;
  set->slots = g_new0 (Trigger, (gsize) 1 << set->power);
  return set;
}

void
trigger_set_free (TriggerSet *set)
{
  if (set == NULL)
    return;
  g_free (set->slots);
  g_free (set);
}

static guint
bitmap_index (guint32 first_four)
{
  return (first_four * 2654435761u) >> (32 - BITMAP_BITS);
}

static Trigger *
find_slot (const TriggerSet *set, guint64 letters, guint length)
{
  gsize mask = ((gsize) 1 << set->power) - 1;
  gsize at = (gsize) (((letters ^ length)
                       * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
                      >> (64 - set->power));

  while (set->slots[at].length != 0
         && (set->slots[at].letters != letters
             || set->slots[at].length != length))
    at = (at + 1) & mask;
  return &set->slots[at];
}

static void
grow (TriggerSet *set)
{
  g_autofree Trigger *old = set->slots;
  gsize n_old = (gsize) 1 << set->power;

  set->power++;
  set->slots = g_new0 (Trigger, n_old * 2);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].length != 0)
      *find_slot (set, old[i].letters, old[i].length) = old[i];
}

/* The first eight letters of a word, lower case, packed; eight bytes may be
 * read at WORD. */
static guint64
pack (const char *word, gsize length)
{
  guint64 letters = bytes_load (word) | BYTES_EACH (0x20);

  return length >= 8
             ? letters
             : letters & ((G_GUINT64_CONSTANT (1) << (8 * length)) - 1);
}

/* Of PHRASE the word to look for: the longest, function words only where
 * there is no other; its length, 0 where there is none. */
static gsize
choose_word (const TriggerSet *set, const char *phrase, const char **ret_word)
{
  gsize length = 0;
  gboolean telling = FALSE;

  for (const char *at = phrase; *at != '\0';)
    {
      gsize n = 0;
      const Word *word;
      gboolean tells;

      while (g_ascii_isalpha (at[n]))
        n++;
      word = lexicon_word (set->lexicon, at, n);
      tells = word == NULL || (word->is & LEX_BIT (LEX_FUNCTION)) == 0;
      if (n > 0 && (tells > telling || (tells == telling && n >= length)))
        {
          *ret_word = at;
          length = n;
          telling = tells;
        }
      at += n > 0 ? n : 1;
    }
  return length;
}

void
trigger_set_add (TriggerSet *set, const char *phrase, TriggerKind kind)
{
  const char *word;
  gsize length = choose_word (set, phrase, &word);
  char bytes[MARGIN] = { 0 };
  guint64 letters;
  Trigger *slot;
  guint bit;

  if (length == 0)
    return;
  memcpy (bytes, word, MIN (length, sizeof bytes));
  letters = pack (bytes, length);
  slot = find_slot (set, letters, (guint) length);
  set->n += slot->length == 0;
  *slot = (Trigger) { letters, (guint) length, slot->kinds | kind };
  bit = bitmap_index ((guint32) letters);
  set->bitmap[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  if (set->n * 2 > (gsize) 1 << set->power)
    grow (set);
}

/* One search. */
typedef struct
{
  const TriggerSet *set;
  const char *text;
  const char *end;
  GArray *hits;
  guint kinds;
} Search;

/* Looks at a word of LENGTH letters; PLACE has the same bytes, where eight
 * may be read. */
static inline void
look_at (Search *search, const char *word, const char *place, gsize length)
{
  guint64 letters = pack (place, length);
  guint bit = bitmap_index ((guint32) letters);
  TriggerHit hit;

  if ((search->set->bitmap[bit / 64] >> (bit % 64) & 1) == 0)
    return;
  hit.start = (gsize) (word - search->text);
  hit.kinds = find_slot (search->set, letters, (guint) length)->kinds;
  if (hit.kinds == 0)
    return;
  search->kinds |= hit.kinds;
  g_array_append_val (search->hits, hit);
}

static gsize
letters_length (const char *word, const char *end)
{
  const char *at = word;

  while (at < end && g_ascii_isalpha (*at))
    at++;
  return (gsize) (at - word);
}

/* The words that begin in the BLOCK bytes at PLACE, a copy of what stands at
 * AT.  INSIDE is 1 when the byte before is a letter; returns that of the
 * last. */
static guint64
look_at_block (Search *search, const char *at, const char *place,
               guint64 inside)
{
  guint64 letters = bytes_letter_mask (place);
  guint64 starts = letters & ~(letters << 1 | inside);

  for (; starts != 0; starts &= starts - 1)
    {
      guint first = bits_below_first (starts);
      guint64 behind = ~(letters >> first);
      gsize length = behind != 0 ? bits_below_first (behind) : BLOCK;

      if (first + length >= BLOCK)
        length = BLOCK - first
                 + letters_length (at + BLOCK, MAX (at + BLOCK, search->end));
      look_at (search, at + first, place + first, length);
    }
  return letters >> (BLOCK - 1);
}

guint
trigger_set_find (const TriggerSet *set, const char *text, gsize length,
                  GArray *hits)
{
  Search search = { .set = set, .text = text, .end = text + length,
                    .hits = hits };
  const char *at = text;
  char last[BLOCK + MARGIN];
  guint64 inside = 0;

  for (; search.end - at >= BLOCK + MARGIN; at += BLOCK)
    inside = look_at_block (&search, at, at, inside);
  /* The end, with room behind it. */
  for (; at < search.end; at += BLOCK)
    {
      memset (last, 0, sizeof last);
      memcpy (last, at, MIN ((gsize) (search.end - at), sizeof last));
      inside = look_at_block (&search, at, last, inside);
    }
  return search.kinds;
}
