/* One hash table of folded words, with the phrases that begin with each. */
#include "config.h"

#include "language/lexicon.h"

#include "base/byte-scan.h"
#include "language/fold.h"
#include "language/phrase-index.h"

#include <string.h>
#include <xxhash.h>

#define LONGEST_WORD 96 /* bytes, folded; longer ones are never looked up */
#define LINE _Alignof (Word) /* of the cache */
#define FIRST_POWER 13 /* of two: groups of places */
#define CHUNK 1024 /* words that are allocated at once */
#define MOST_PLAIN 8 /* words of a phrase that is added without cutting it */

/* What a folded word is found by: its bytes, 0 behind them.  Of one longer
 * than WORD_KEY bytes a hash and LONG_WORD, which UTF-8 has not, and then the
 * text itself. */
typedef struct
{
  guint64 low;
  guint64 high;
  const char *text;
  gsize length;
} Key;

#define LONG_WORD G_MAXUINT64

/* A word stands in the first group from that of its hash on that had room.
 * The tag of its place holds a few bits more of the hash, so that eight bytes
 * tell of nearly all words that there is no such, or where it is. */
#define GROUP 8    /* places */
#define TAKEN 0x80 /* in the tag of a place */

struct Lexicon
{
  Arena *arena;
  GPtrArray *chunks; /* of words, in the order in which they were added */
  ArenaArray entries[LEX_N_KINDS]; /* of LexEntry pointers, in that order */
  gsize n_words;
  guint64 *tags;  /* of each group of places, one a byte; 0: free */
  WordPlace *places; /* first that of no word, then the groups */
  void *memory;   /* in which they stand */
  gsize n_groups; /* a power of two */
  guint shift;    /* 64 less that power: the best bits of a product */
  Arena *scratch; /* for the phrase that is being added */
};

/* The first line of the cache in MEMORY, which has one more than is asked of
 * it. */
static void *
line_start (void *memory)
{
  return (void *) (((guintptr) memory + LINE - 1) & ~(guintptr) (LINE - 1));
}

static void
make_places (Lexicon *lexicon, guint power)
{
  lexicon->n_groups = (gsize) 1 << power;
  lexicon->shift = 64 - power;
  lexicon->tags = g_new0 (guint64, lexicon->n_groups);
  lexicon->memory = g_malloc0 (sizeof (WordPlace)
                                   * (lexicon->n_groups * GROUP + 1)
                               + LINE);
  lexicon->places = line_start (lexicon->memory);
}

Lexicon *
lexicon_new (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->arena = arena_new ();
  lexicon->scratch = arena_new ();
  lexicon->chunks = g_ptr_array_new ();
  make_places (lexicon, FIRST_POWER);
  return lexicon;
}

void
lexicon_free (Lexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  g_clear_pointer (&lexicon->scratch, arena_free);
  arena_free (lexicon->arena);
  g_ptr_array_unref (lexicon->chunks);
  g_free (lexicon->memory);
  g_free (lexicon->tags);
  g_free (lexicon);
}

static Word *
word_number (const Lexicon *lexicon, gsize number)
{
  Word *chunk = g_ptr_array_index (lexicon->chunks, number / CHUNK);

  return chunk + number % CHUNK;
}

char *
lexicon_fold (const char *text, gsize length)
{
  gsize size = length * 2 + 8;
  g_autofree char *buffer = g_malloc (size);

  return g_strndup (buffer, word_fold (text, length, buffer, size));
}

static Key
key_of (const char *folded, gsize length)
{
  Key key = { 0, LONG_WORD, folded, length };

  if (length > WORD_KEY)
    {
      key.low = XXH3_64bits (folded, length);
      return key;
    }
  key.high = 0;
  memcpy (&key.low, folded, MIN (length, sizeof key.low));
  if (length > sizeof key.low)
    memcpy (&key.high, folded + sizeof key.low, length - sizeof key.low);
  key.low = GUINT64_FROM_LE (key.low);
  key.high = GUINT64_FROM_LE (key.high);
  return key;
}

static inline guint64
key_hash (guint64 low, guint64 high)
{
  return (low ^ (high * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static inline guint64
hash_tag (guint64 hash)
{
  return (hash >> 32 & (TAKEN - 1)) | TAKEN;
}

/* The highest bit of each byte of TAGS that is TAG, and perhaps of some above
 * the first of them. */
static inline guint64
tags_equal (guint64 tags, guint64 tag)
{
  guint64 other = tags ^ BYTES_EACH (tag);

  return (other - BYTES_EACH (0x01)) & ~other & BYTES_EACH (TAKEN);
}

static inline guint64
tags_free (guint64 tags)
{
  return ~tags & BYTES_EACH (TAKEN);
}

static inline gboolean
has_key (const WordPlace *place, guint64 low, guint64 high)
{
  return ((place->low ^ low) | (place->high ^ high)) == 0;
}

/* The place of the first of TAGS that has its highest bit set. */
static inline WordPlace *
place_at (const Lexicon *lexicon, gsize group, guint64 tags)
{
  return &lexicon->places[1 + group * GROUP + bits_below_first (tags) / 8];
}

static const WordPlace *
find_place (const Lexicon *lexicon, const Key *key)
{
  guint64 hash = key_hash (key->low, key->high);
  guint64 tag = hash_tag (hash);
  gsize group = (gsize) (hash >> lexicon->shift);

  for (;; group = (group + 1) & (lexicon->n_groups - 1))
    {
      for (guint64 tags = tags_equal (lexicon->tags[group], tag); tags != 0;
           tags &= tags - 1)
        {
          const WordPlace *place = place_at (lexicon, group, tags);

          if (has_key (place, key->low, key->high)
              && (key->high != LONG_WORD
                  || (place->word->length == key->length
                      && memcmp (place->word->text, key->text, key->length)
                             == 0)))
            return place;
        }
      if (tags_free (lexicon->tags[group]) != 0)
        return lexicon->places;
    }
}

/* The same for a key that is no LONG_WORD's, with no branch that depends on
 * whether there is such a word: nobody can predict that. */
const WordPlace *
lexicon_find (const Lexicon *lexicon, guint64 low, guint64 high)
{
  guint64 hash = key_hash (low, high);
  gsize group = (gsize) (hash >> lexicon->shift);
  guint64 tags = tags_equal (lexicon->tags[group], hash_tag (hash));
  guint64 some = tags != 0 ? G_MAXUINT64 : 0;
  gsize first = group * GROUP + bits_below_first (tags | ~some) / 8 + 1;
  const WordPlace *place = &lexicon->places[first & some];

  if (G_UNLIKELY ((((place->low ^ low) | (place->high ^ high)) & some) != 0
                  || (tags_free (lexicon->tags[group]) | some) == 0))
    return find_place (lexicon, &(const Key) { low, high, NULL, 0 });
  return place;
}

static void
add_place (Lexicon *lexicon, WordPlace place)
{
  guint64 hash = key_hash (place.low, place.high);
  gsize group = (gsize) (hash >> lexicon->shift);
  guint64 free;

  while ((free = tags_free (lexicon->tags[group])) == 0)
    group = (group + 1) & (lexicon->n_groups - 1);
  *place_at (lexicon, group, free) = place;
  lexicon->tags[group] |= hash_tag (hash)
                          << (bits_below_first (free) / 8 * 8);
}

static void
grow (Lexicon *lexicon)
{
  g_autofree void *memory = lexicon->memory;
  const WordPlace *old = lexicon->places;
  gsize n_old = lexicon->n_groups * GROUP;

  g_free (lexicon->tags);
  make_places (lexicon, 64 - lexicon->shift + 1);
  for (gsize i = 1; i <= n_old; i++)
    if (old[i].word != NULL)
      add_place (lexicon, old[i]);
}

/* Room for a word more, at the start of a line of the cache. */
static Word *
new_word (Lexicon *lexicon)
{
  if (lexicon->n_words % CHUNK == 0)
    g_ptr_array_add (
        lexicon->chunks,
        line_start (arena_alloc (lexicon->arena,
                                 sizeof (Word) * CHUNK + LINE)));
  return word_number (lexicon, lexicon->n_words++);
}

static const Word *
add_word (Lexicon *lexicon, const Key *key)
{
  const guint64 bytes[]
      = { GUINT64_TO_LE (key->low), GUINT64_TO_LE (key->high) };
  const WordPlace *place = find_place (lexicon, key);
  const char *text;
  Word *word;

  if (place->word != NULL)
    return place->word;
  word = new_word (lexicon);
  add_place (lexicon, (WordPlace) { key->low, key->high, word, 0, 0 });
  *word = (Word) { .length = (guint16) key->length };
  text = key->length > WORD_KEY ? key->text : (const char *) bytes;
  memcpy (word->letters, text, WORD_KEY);
  word->text = key->length < WORD_KEY
                   ? word->letters
                   : arena_strndup (lexicon->arena, text, key->length);
  if (lexicon->n_words * 2 > lexicon->n_groups * GROUP)
    grow (lexicon);
  return word;
}

static const Word *
add_text (Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size = word_fold (text, length, folded, sizeof folded);
  Key key = key_of (folded, size);

  return add_word (lexicon, &key);
}

/* TRUE where a Latin letter with an accent begins: U+00C0 to U+027F. */
static gboolean
is_accented (const char *text)
{
  return (guchar) text[0] >= 0xc3 && (guchar) text[0] <= 0xc9
         && memcmp (text, "\xc3\x97", 2) != 0  /* × */
         && memcmp (text, "\xc3\xb7", 2) != 0; /* ÷ */
}

/* Sets the key of the letters at TEXT and returns how many bytes they are; 0
 * where there are none, or too many for what a look-up compares. */
static gsize
letters_key (const char *text, Key *key)
{
  char letters[LONGEST_WORD] = { 0 };
  gsize length = 0;

  for (; length < WORD_KEY && g_ascii_isalpha (text[length]); length++)
    letters[length] = (char) (text[length] | 0x20);
  *key = (Key) { bytes_load (letters), bytes_load (letters + 8), NULL,
                 length };
  if (!g_ascii_isalpha (text[length]) && !is_accented (text + length))
    return length;
  while (g_ascii_isalpha (text[length]) || is_accented (text + length))
    length += g_ascii_isalpha (text[length]) ? 1 : 2;
  *key = key_of (letters,
                 word_fold (text, length, letters, sizeof letters));
  return key->length <= WORD_KEY && key->length > 0 ? length : 0;
}

/* The words of a phrase of letters with single spaces or hyphens between, as
 * most are, which need not be cut; NULL: it is none. */
static const Word **
add_plain_words (Lexicon *lexicon, const char *phrase, guint *ret_n)
{
  const Word **words;
  Key keys[MOST_PLAIN];
  const char *at = phrase;
  guint n = 0;

  for (;;)
    {
      gsize length = n < MOST_PLAIN ? letters_key (at, &keys[n++]) : 0;

      at += length;
      if (length == 0 || (*at != '\0' && *at != ' ' && *at != '-'))
        return NULL;
      if (*at == '\0')
        break;
      if (*at == '-' && n < MOST_PLAIN)
        keys[n++] = key_of ("-", 1);
      at++;
    }
  words = arena_alloc (lexicon->arena, sizeof (Word *) * n);
  for (guint i = 0; i < n; i++)
    words[i] = add_word (lexicon, &keys[i]);
  *ret_n = n;
  return words;
}

/* The words of PHRASE; a clitic ("'ve", "n't") is one word, which the cutter
 * knows only behind another. */
static const Word **
add_words (Lexicon *lexicon, const char *phrase, guint *ret_n)
{
  const Word **words = add_plain_words (lexicon, phrase, ret_n);
  const Token *tokens;

  if (words != NULL)
    return words;
  if (phrase[0] == '\'' || strcmp (phrase, "n't") == 0)
    {
      *ret_n = 1;
      words = arena_new_array (lexicon->arena, const Word *, 1);
      words[0] = add_text (lexicon, phrase, strlen (phrase));
      return words;
    }
  arena_reset (lexicon->scratch);
  tokens = tokens_cut_adding (lexicon, lexicon->scratch, phrase, ret_n);
  words = arena_alloc (lexicon->arena, sizeof (Word *) * *ret_n);
  for (guint i = 0; i < *ret_n; i++)
    words[i] = tokens[i].word;
  return words;
}

/* Puts ENTRY behind those of its word that were added before it and are of
 * its kind and length, or go before them. */
static void
link_entry (Word *word, LexEntry *entry)
{
  const LexEntry **place = &word->entries;

  while (*place != NULL
         && ((*place)->kind < entry->kind
             || ((*place)->kind == entry->kind
                 && (*place)->n_words >= entry->n_words)))
    place = (const LexEntry **) &(*place)->next;
  entry->next = *place;
  *place = entry;
}

Word *
lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
             const void *payload)
{
  guint n_words;
  const Word **words = add_words (lexicon, phrase, &n_words);
  Word *word;
  LexEntry *entry;

  if (n_words == 0)
    return NULL;
  entry = arena_alloc (lexicon->arena, sizeof *entry);
  *entry = (LexEntry) { kind, n_words, words, payload, NULL, NULL };
  arena_array_add (lexicon->arena, &lexicon->entries[kind], entry);
  word = (Word *) words[0];
  link_entry (word, entry);
  word->starts |= LEX_BIT (kind);
  if (n_words > 1)
    {
      phrase_pair_add (word, (Word *) words[1], kind);
      return word;
    }
  word->is |= LEX_BIT (kind);
  if (kind == LEX_FUNCTION && word->function == 0)
    word->function = GPOINTER_TO_UINT (payload);
  return word;
}

static void
set_phrase (GString *phrase, const LexEntry *entry)
{
  g_string_assign (phrase, entry->words[0]->text);
  for (guint i = 1; i < entry->n_words; i++)
    {
      g_string_append_c (phrase, ' ');
      g_string_append (phrase, entry->words[i]->text);
    }
}

void
lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
              gpointer data)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; i < lexicon->entries[kind].len; i++)
    {
      const LexEntry *entry = arena_array_index (lexicon->entries[kind],
                                                 const LexEntry *, i);

      set_phrase (phrase, entry);
      func (phrase->str, entry->payload, data);
    }
}

/* Puts the entries of WORD, which lie about, one behind the other. */
static void
gather_entries (Lexicon *lexicon, Word *word)
{
  LexEntry *entries;
  guint n = 0;

  for (const LexEntry *entry = word->entries; entry != NULL;
       entry = entry->next)
    n++;
  if (n < 2)
    return;
  entries = arena_alloc (lexicon->arena, sizeof (LexEntry) * n);
  for (guint i = 0; i < n; i++)
    {
      const LexEntry *next = i == 0 ? word->entries : entries[i - 1].next;

      entries[i] = *next;
      if (i > 0)
        entries[i - 1].next = &entries[i];
    }
  word->entries = entries;
  word->index = phrase_index_new (entries, n, lexicon->arena);
}

void
lexicon_freeze (Lexicon *lexicon)
{
  for (gsize i = 0; i < lexicon->n_words; i++)
    gather_entries (lexicon, word_number (lexicon, i));
  for (gsize i = 1; i <= lexicon->n_groups * GROUP; i++)
    if (lexicon->places[i].word != NULL)
      {
        lexicon->places[i].starts = lexicon->places[i].word->starts;
        lexicon->places[i].function = lexicon->places[i].word->function;
      }
  g_clear_pointer (&lexicon->scratch, arena_free);
}

/* Eight bytes of ASCII in lower case. */
static inline guint64
lower_case (guint64 bytes)
{
  guint64 from_a = bytes + BYTES_EACH (0x80 - 'A');
  guint64 behind_z = bytes + BYTES_EACH (0x7f - 'Z');

  return bytes | (((from_a ^ behind_z) & BYTES_EACH (0x80)) >> 2);
}

const WordPlace *
lexicon_find_folded (const Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size;
  Key key;

  if (length >= LONGEST_WORD)
    return lexicon->places;
  size = word_fold (text, length, folded, sizeof folded);
  if (size == 0)
    return lexicon->places;
  key = key_of (folded, size);
  return find_place (lexicon, &key);
}

const Word *
lexicon_word (const Lexicon *lexicon, const char *text, gsize length)
{
  return lexicon_find_folded (lexicon, text, length)->word;
}

const Word *
lexicon_word_before (const Lexicon *lexicon, const char *text, gsize length,
                     const char *end)
{
  guint64 low, high;

  if (length > WORD_KEY || end - text < WORD_KEY
      || !word_key (text, length, &low, &high))
    return lexicon_word (lexicon, text, length);
  low = lower_case (low);
  high = lower_case (high);
  return lexicon_find (lexicon, low, high)->word;
}

/* The bytes of TOKEN, which stands at *text: whatever hyphen it is, "-". */
static gsize
token_letters (const Token *token, const char **text)
{
  if (!token_is_mark (token, MARK_HYPHEN))
    return token->end - token->start;
  *text = "-";
  return 1;
}

void
lexicon_add_words (Lexicon *lexicon, Token *tokens, guint n,
                   const char *lower)
{
  for (guint i = 0; i < n; i++)
    {
      const char *text = lower + tokens[i].start;
      gsize length = tokens[i].end - tokens[i].start;
      Key key = { .text = text, .length = length };

      if (length <= WORD_KEY && word_key (text, length, &key.low, &key.high))
        tokens[i].word = add_word (lexicon, &key);
      else
        {
          length = token_letters (&tokens[i], &text);
          tokens[i].word = add_text (lexicon, text, length);
        }
    }
}
