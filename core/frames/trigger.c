/* Words are compared by their first and their last eight letters and their
 * length.  A bitmap over the first turns most words away; which word passes
 * is hard to foretell, so each is written down, and overwritten where it does
 * not. */
#include "config.h"

#include "frames/trigger.h"

#include "base/byte-scan.h"
#include "language/en/english.h"

#include <string.h>

#define BITMAP_POWER 15 /* of two: bits */
#define FIRST_POWER 10  /* of two: slots */
#define BLOCK BYTES_BLOCK
#define PIECE_BLOCKS 64 /* blocks of text that are looked at together */
#define PIECE (PIECE_BLOCKS * BLOCK)

#define NEAR_LETTERS 4 /* of a word beside, which tell it from others */
#define ANY_WORD G_MAXUINT64

typedef struct
{
  guint64 key;       /* of the word; 0: the slot is free */
  guint64 before;    /* bits of the words before it in its phrases */
  guint64 after;     /* of those behind it */
  guint32 kinds;     /* whatever stands beside it */
  guint32 in_phrase; /* kinds only beside these words */
} Trigger;

struct TriggerSet
{
  const Lexicon *lexicon; /* borrowed */
  guint32 bitmap[(1u << BITMAP_POWER) / 32];
  Trigger *slots;
  gsize n_slots; /* a power of two */
  guint shift;   /* 64 less that power */
  gsize n;
};

TriggerSet *
trigger_set_new (const Lexicon *lexicon)
{
  TriggerSet *set = g_new0 (TriggerSet, 1);

  set->lexicon = lexicon;
  set->n_slots = (gsize) 1 << FIRST_POWER;
  set->shift = 64 - FIRST_POWER;
  set->slots = g_new0 (Trigger, set->n_slots);
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

/* The letters of a word up to the eighth, packed; WORD, in small letters and
 * with 0 for what is no letter, has eight bytes.  Below, the lowest bit that
 * is set of GAPS is that of the first 0. */
static inline guint64
pack (const char *word)
{
  guint64 letters = bytes_load (word);
  guint64 gaps = (letters - BYTES_EACH (0x01)) & BYTES_EACH (0x80);

  return letters & (gaps ^ (gaps - 1));
}

static inline guint64
hash (guint64 letters)
{
  return letters * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static inline guint
in_bitmap (const TriggerSet *set, guint64 letters)
{
  guint32 bit = (guint32) (hash (letters) >> (64 - BITMAP_POWER));

  return set->bitmap[bit / 32] >> (bit % 32) & 1;
}

static void
set_bit (TriggerSet *set, guint64 letters)
{
  guint32 bit = (guint32) (hash (letters) >> (64 - BITMAP_POWER));

  set->bitmap[bit / 32] |= 1u << (bit % 32);
}

/* Stands for a word: its length, its first and its last eight letters.  WORD
 * is as for pack, but of as many bytes as count of a long word.  Two words
 * with one key would be looked for as one. */
static inline guint64
key_of (const char *word, gsize length)
{
  guint64 letters = pack (word);
  guint64 ending = length > 8 ? bytes_load (word + MIN (length, BLOCK) - 8)
                              : 0;

  return (letters ^ hash (ending)) + length;
}

/* The slot of a word, or where it belongs. */
static Trigger *
find_slot (const TriggerSet *set, guint64 key)
{
  gsize at = (gsize) (hash (key) >> set->shift);

  while (set->slots[at].key != 0 && set->slots[at].key != key)
    at = (at + 1) & (set->n_slots - 1);
  return &set->slots[at];
}

static void
grow (TriggerSet *set)
{
  g_autofree Trigger *old = set->slots;
  gsize n_old = set->n_slots;

  set->n_slots *= 2;
  set->shift--;
  set->slots = g_new0 (Trigger, set->n_slots);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].key != 0)
      *find_slot (set, old[i].key) = old[i];
}

static gsize
letters_length (const char *word, const char *end)
{
  const char *at = word;

  while (at < end && g_ascii_isalpha (*at))
    at++;
  return (gsize) (at - word);
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
      if (at == phrase && n > 0 && at[n] == '\0')
        {
          *ret_word = at;
          return n;
        }
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

/* One of 64 bits for the letters from AT on, forwards or backwards by STEP, of
 * the ROOM bytes that stand there: those of a word beside, behind a space.  No
 * bit where a comma stands there, all where no letters of ASCII alone tell the
 * word. */
static guint64
near_bit (const char *at, gsize room, int step)
{
  guint32 letters = 0;

  if (room < 2 || *at != ' ')
    return ANY_WORD;
  if (!g_ascii_isalpha (at[step]))
    return at[step] == ',' ? 0 : ANY_WORD;
  for (guint i = 0; i < NEAR_LETTERS && i + 1 < room; i++)
    {
      at += step;
      if ((guchar) *at >= 0x80)
        return ANY_WORD;
      if (!g_ascii_isalpha (*at))
        break;
      letters = letters << 8 | (guchar) (*at | 0x20);
    }
  return G_GUINT64_CONSTANT (1) << (letters * 2654435761u >> 26);
}

static guint64
bit_before (const char *text, const char *word)
{
  return near_bit (word - 1, (gsize) (word - text), -1);
}

static guint64
bit_behind (const char *behind, const char *end)
{
  return near_bit (behind, (gsize) (end - behind), 1);
}

/* Notes the words beside the one at WORD in PHRASE. */
static void
add_kind (Trigger *slot, const char *phrase, const char *word, gsize length,
          TriggerKind kind)
{
  const char *behind = word + length;
  guint64 before = bit_before (phrase, word);
  guint64 after = bit_behind (behind, behind + strlen (behind));

  if (before == ANY_WORD && after == ANY_WORD)
    slot->kinds |= kind;
  else
    {
      slot->in_phrase |= kind;
      slot->before |= before;
      slot->after |= after;
    }
}

/* A word of a phrase as the text's words are seen. */
typedef struct
{
  char bytes[BLOCK];
} Padded;

static Padded
pad (const char *word, gsize length)
{
  Padded padded = { { 0 } };

  memcpy (padded.bytes, word, MIN (length, BLOCK));
  return padded;
}

/* TRUE where some word of PHRASE is looked for anyway. */
static gboolean
holds_trigger (const TriggerSet *set, const char *phrase, TriggerKind kind)
{
  const char *end = phrase + strlen (phrase);

  for (const char *at = phrase; at < end;)
    {
      gsize n = letters_length (at, end);
      Padded word = pad (at, n);

      if (n > 0
          && (find_slot (set, key_of (word.bytes, n))->kinds & kind) != 0)
        return TRUE;
      at += n > 0 ? n : 1;
    }
  return FALSE;
}

void
trigger_set_add (TriggerSet *set, const char *phrase, TriggerKind kind)
{
  const char *word;
  gsize length = choose_word (set, phrase, &word);
  Trigger *slot;
  Padded padded;

  if (length == 0 || holds_trigger (set, phrase, kind))
    return;
  padded = pad (word, length);
  slot = find_slot (set, key_of (padded.bytes, length));
  set->n += slot->key == 0;
  slot->key = key_of (padded.bytes, length);
  add_kind (slot, phrase, word, length, kind);
  set_bit (set, pack (padded.bytes));
  if (set->n * 2 > set->n_slots)
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

/* A piece of the text and one block behind it. */
typedef struct
{
  guint64 letters[PIECE_BLOCKS + 1]; /* a bit a byte: it is a letter */
  char lower[PIECE + BLOCK]; /* small letters, 0 for what is none */
} Piece;

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

/* FALSE where the words beside the one at WORD are plainly others than those
 * in its phrases. */
static gboolean
may_be_in_phrase (const Search *search, const Trigger *trigger,
                  const char *word, gsize length)
{
  return (trigger->before == ANY_WORD
          || (trigger->before & bit_before (search->text, word)) != 0)
         && (trigger->after == ANY_WORD
             || (trigger->after & bit_behind (word + length, search->end))
                    != 0);
}

/* TRUE for "of", "among" and "for" behind BEHIND, where a noun ends. */
static gboolean
joins (const char *behind, const char *end)
{
  static const char *const words[] = { " of", " among", " for" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - behind) >= strlen (words[i])
        && g_ascii_strncasecmp (behind, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* What the word before WORD is where only letters and a space stand there;
 * NULL: nobody knows. */
static const Word *
word_before (const Search *search, const char *word)
{
  const char *end = word - 1, *at = end;

  if (word == search->text || *end != ' ')
    return NULL;
  while (at > search->text && g_ascii_isalpha (at[-1]))
    at--;
  /* Names in capitals may be spelt like prepositions. */
  if (at == end || (end - at > 1 && g_ascii_isupper (at[1]))
      || (at > search->text && at[-1] != ' '))
    return NULL;
  return lexicon_word_before (search->set->lexicon, at, (gsize) (end - at),
                              search->end);
}

/* TRUE where the noun WORD stands behind a preposition, and before nothing
 * that a preposition joins to it: "returned from injury". */
static gboolean
is_governed (const Search *search, const char *word, gsize length)
{
  const Word *before;

  if (joins (word + length, search->end))
    return FALSE;
  before = word_before (search, word);
  return before != NULL && (before->function & WORD_PREPOSITION) != 0
         && strcmp (before->text, "of") != 0;
}

/* TRUE where the verb WORD, in the present, is a noun: "the rescue". */
static gboolean
is_noun_use (const Search *search, const char *word)
{
  const Word *before = word_before (search, word);

  return before != NULL
         && (before->function & (WORD_ARTICLE | WORD_POSSESSIVE)) != 0;
}

/* The length of the word that begins at byte AT of the piece at TEXT. */
static gsize
word_length (const Search *search, const Piece *piece, const char *text,
             guint at)
{
  guint64 rest = piece->letters[at / BLOCK] >> (at % BLOCK);
  guint64 next = piece->letters[at / BLOCK + 1];
  guint64 others = ~(rest | next << 1 << (BLOCK - 1 - at % BLOCK));

  return others != 0 ? bits_below_first (others)
                     : letters_length (text + at, search->end);
}

/* A word that passed the bitmap. */
static void
look_at (Search *search, const Piece *piece, const char *text, guint at)
{
  const char *word = text + at;
  gsize length = word_length (search, piece, text, at);
  const Trigger *trigger
      = find_slot (search->set, key_of (piece->lower + at, length));
  TriggerHit hit = { (guint32) (word - search->text), trigger->kinds };

  if (trigger->in_phrase != 0
      && may_be_in_phrase (search, trigger, word, length))
    hit.kinds |= trigger->in_phrase;
  if (hit.kinds == 0)
    return;
  if ((hit.kinds & TRIGGER_NOUN) != 0 && !is_governed (search, word, length))
    hit.kinds |= TRIGGER_PREDICATE;
  if ((hit.kinds & TRIGGER_PRESENTS) != 0 && !is_noun_use (search, word))
    hit.kinds |= ((hit.kinds & TRIGGER_PRESENT) != 0 ? TRIGGER_PREDICATE : 0)
                 | ((hit.kinds & TRIGGER_PRESENT_OF_THINGS) != 0
                        ? TRIGGER_PREDICATE_OF_THINGS
                        : 0);
  search->kinds |= hit.kinds;
  arena_array_add (search->arena, search->hits, hit);
}

/* Looks at the bytes of TEXT, and those of a block behind PIECE; bytes behind
 * the text are 0. */
static void
fill_piece (Piece *piece, const char *text, gsize length)
{
  char last[BLOCK] = { 0 };
  gsize at = 0;

  for (; length - at >= BLOCK && at <= PIECE; at += BLOCK)
    piece->letters[at / BLOCK]
        = bytes_lower_letters (text + at, piece->lower + at);
  if (at > PIECE)
    return;
  memcpy (last, text + at, length - at);
  piece->letters[at / BLOCK]
      = bytes_lower_letters (last, piece->lower + at);
  if (at < PIECE)
    {
      piece->letters[at / BLOCK + 1] = 0;
      memset (piece->lower + at + BLOCK, 0, BLOCK);
    }
}

/* Writes where words begin that are in the bitmap; the byte before the piece
 * was a letter where INSIDE is 1.  Returns how many. */
static guint
find_candidates (const TriggerSet *set, const Piece *piece, guint n_blocks,
                 guint64 inside, guint16 *ret_candidates)
{
  guint16 *next = ret_candidates;

  for (guint i = 0; i < n_blocks; i++)
    {
      guint64 letters = piece->letters[i];
      guint64 starts = letters & ~(letters << 1 | inside);

      for (; starts != 0; starts &= starts - 1)
        {
          guint at = i * BLOCK + bits_below_first (starts);

          *next = (guint16) at;
          next += in_bitmap (set, pack (piece->lower + at));
        }
      inside = letters >> (BLOCK - 1);
    }
  return (guint) (next - ret_candidates);
}

guint
trigger_set_find (const TriggerSet *set, const char *text, gsize length,
                  Arena *arena, ArenaArray *hits)
{
  Search search = { .set = set, .text = text, .end = text + length,
                    .arena = arena, .hits = hits };
  guint16 candidates[PIECE / 2 + 1];
  guint64 inside = 0;
  Piece piece;

  for (gsize at = 0; at < length; at += PIECE)
    {
      guint n_blocks
          = (guint) ((MIN (length - at, PIECE) + BLOCK - 1) / BLOCK);
      guint n;

      fill_piece (&piece, text + at, length - at);
      n = find_candidates (set, &piece, n_blocks, inside, candidates);
      for (guint i = 0; i < n; i++)
        look_at (&search, &piece, text + at, candidates[i]);
      inside = piece.letters[PIECE_BLOCKS - 1] >> (BLOCK - 1);
    }
  return search.kinds;
}
