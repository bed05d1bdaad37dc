/* Words are compared by their first eight letters and their length, packed
 * into one number; a bitmap over the first four turns most words away before
 * their length is known. */
#include "config.h"

#include "frames/trigger.h"

#include "base/byte-scan.h"

#include <string.h>

#define BITMAP_BITS 16
#define FIRST_POWER 12 /* of two: slots */
#define BLOCK 64
#define MARGIN 8 /* bytes that are read from the start of a word on */
#define SHORT 2  /* letters: words so short are looked for apart */

/* Letters that may stand in some place, a bit each. */
#define LETTER_BIT(letter) (1u << (((letter) | 0x20) - 'a'))
#define ANY_LETTER G_MAXUINT32

typedef struct
{
  guint64 letters; /* the first eight, lower case, 0 behind the end */
  guint length;    /* of the whole word; 0: the slot is free */
  guint kinds;
  guint32 before; /* how a word before it may end in its phrases */
  guint32 after;  /* how a word behind it may begin */
} Trigger;

struct TriggerSet
{
  const Lexicon *lexicon; /* borrowed */
  guint64 bitmap[(1u << BITMAP_BITS) / 64];
  gboolean any_short; /* there is a word of at most SHORT letters */
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

static void
set_bit (TriggerSet *set, guint32 first_four)
{
  guint bit = bitmap_index (first_four);

  set->bitmap[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
}

static inline gboolean
in_bitmap (const TriggerSet *set, guint32 first_four)
{
  guint bit = bitmap_index (first_four);

  return (set->bitmap[bit / 64] >> (bit % 64) & 1) != 0;
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

/* Behind a word of three letters any byte may stand that is no letter. */
static void
set_bits (TriggerSet *set, guint32 letters, gsize length)
{
  if (length <= SHORT)
    set->any_short = TRUE;
  if (length != SHORT + 1)
    set_bit (set, letters);
  else
    for (guint byte = 0; byte < 256; byte++)
      if (!g_ascii_isalpha (byte))
        set_bit (set, letters | (byte | 0x20) << 24);
}

/* Notes how the words beside the one at WORD in PHRASE end and begin. */
static void
allow_neighbours (Trigger *slot, const char *phrase, const char *word)
{
  const char *behind = word + slot->length;

  slot->before |= word - phrase >= 2 && word[-1] == ' '
                          && g_ascii_isalpha (word[-2])
                      ? LETTER_BIT (word[-2])
                      : ANY_LETTER;
  slot->after |= behind[0] == ' ' && g_ascii_isalpha (behind[1])
                     ? LETTER_BIT (behind[1])
                     : ANY_LETTER;
}

void
trigger_set_add (TriggerSet *set, const char *phrase, TriggerKind kind)
{
  const char *word;
  gsize length = choose_word (set, phrase, &word);
  char bytes[MARGIN] = { 0 };
  guint64 letters;
  Trigger *slot;

  if (length == 0)
    return;
  memcpy (bytes, word, MIN (length, sizeof bytes));
  letters = pack (bytes, length);
  slot = find_slot (set, letters, (guint) length);
  set->n += slot->length == 0;
  slot->letters = letters;
  slot->length = (guint) length;
  slot->kinds |= kind;
  allow_neighbours (slot, phrase, word);
  set_bits (set, (guint32) letters, length);
  if (set->n * 2 > (gsize) 1 << set->power)
    grow (set);
}

gboolean
trigger_set_is_telling (const TriggerSet *set, const char *phrase)
{
  const char *word;
  gsize length = choose_word (set, phrase, &word);
  const Word *known
      = length > 0 ? lexicon_word (set->lexicon, word, length) : NULL;

  return length > 0
         && (known == NULL || (known->is & LEX_BIT (LEX_FUNCTION)) == 0);
}

/* One search. */
typedef struct
{
  const TriggerSet *set;
  const char *text;
  const char *end;
  Arena *arena;
  ArenaArray *hits;
  guint kinds;
} Search;

/* 64 bytes of the text, and which of them are letters. */
typedef struct
{
  const char *at;    /* in the text */
  const char *place; /* the same bytes, where MARGIN more may be read */
  guint64 letters;
  guint64 next;   /* of the block behind */
  guint64 inside; /* 1 where the byte before is a letter */
} Block;

/* FALSE where the words beside the one at WORD are plainly others than those
 * in its phrases. */
static gboolean
may_stand_here (const Search *search, const Trigger *trigger,
                const char *word)
{
  const char *behind = word + trigger->length;

  if (trigger->before != ANY_LETTER && word - search->text >= 2
      && word[-1] == ' ' && g_ascii_isalpha (word[-2])
      && (trigger->before & LETTER_BIT (word[-2])) == 0)
    return FALSE;
  return trigger->after == ANY_LETTER || search->end - behind < 2
         || behind[0] != ' ' || !g_ascii_isalpha (behind[1])
         || (trigger->after & LETTER_BIT (behind[1])) != 0;
}

static gsize
letters_length (const char *word, const char *end)
{
  const char *at = word;

  while (at < end && g_ascii_isalpha (*at))
    at++;
  return (gsize) (at - word);
}

/* A word that begins at byte FIRST of the block and passed the bitmap. */
static void
look_at (Search *search, const Block *block, guint first)
{
  guint64 behind = ~(block->letters >> first);
  const char *word = block->at + first;
  gsize length = behind != 0 ? bits_below_first (behind) : BLOCK;
  const Trigger *trigger;
  TriggerHit hit;

  if (first + length >= BLOCK)
    length = BLOCK - first
             + letters_length (block->at + BLOCK,
                               MAX (block->at + BLOCK, search->end));
  trigger = find_slot (search->set, pack (block->place + first, length),
                       (guint) length);
  if (trigger->length == 0 || !may_stand_here (search, trigger, word))
    return;
  hit.start = (gsize) (word - search->text);
  hit.kinds = trigger->kinds;
  search->kinds |= hit.kinds;
  arena_array_add (search->arena, search->hits, hit);
}

/* The words at STARTS that are in the bitmap.  Of words of one or two
 * letters, those that SECOND does not mark have one. */
static inline guint64
find_hits (const Search *search, const Block *block, guint64 starts,
           gboolean are_short, guint64 second)
{
  guint64 found = 0;

  for (; starts != 0; starts &= starts - 1)
    {
      guint first = bits_below_first (starts);
      guint32 bytes = (guint32) bytes_load (block->place + first) | 0x20202020;

      if (are_short)
        bytes &= (second >> first & 1) != 0 ? 0xffff : 0xff;
      if (G_UNLIKELY (in_bitmap (search->set, bytes)))
        found |= starts & -starts;
    }
  return found;
}

static void
look_at_block (Search *search, const Block *block)
{
  guint64 letters = block->letters;
  /* Bit i is set where byte i + 1 is a letter, and where i + 2 is one. */
  guint64 second = letters >> 1 | block->next << (BLOCK - 1);
  guint64 third = second >> 1 | block->next >> 1 << (BLOCK - 1);
  guint64 starts = letters & ~(letters << 1 | block->inside);
  guint64 longer = starts & second & third;
  guint64 found = find_hits (search, block, longer, FALSE, 0);

  if (search->set->any_short)
    found |= find_hits (search, block, starts & ~longer, TRUE, second);
  for (; found != 0; found &= found - 1)
    look_at (search, block, bits_below_first (found));
}

guint
trigger_set_find (const TriggerSet *set, const char *text, gsize length,
                  Arena *arena, ArenaArray *hits)
{
  Search search = { .set = set, .text = text, .end = text + length,
                    .arena = arena, .hits = hits };
  char rest[3 * BLOCK] = { 0 };
  Block block = { .at = text, .place = text };

  for (; search.end - block.at >= 2 * BLOCK; block.at += BLOCK)
    {
      block.place = block.at;
      block.letters = block.at == text ? bytes_letter_mask (text)
                                       : block.next;
      block.next = bytes_letter_mask (block.at + BLOCK);
      look_at_block (&search, &block);
      block.inside = block.letters >> (BLOCK - 1);
    }
  /* The end, with room behind it. */
  memcpy (rest, block.at, (gsize) (search.end - block.at));
  for (block.place = rest; block.at < search.end; block.at += BLOCK)
    {
      block.letters = bytes_letter_mask (block.place);
      block.next = bytes_letter_mask (block.place + BLOCK);
      look_at_block (&search, &block);
      block.inside = block.letters >> (BLOCK - 1);
      block.place += BLOCK;
    }
  return search.kinds;
}
