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
#define TOGETHER 64 /* tokens whose words are waited for at the same time */
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
  ArenaArray shared; /* pointers to words with several entries */
  gsize n_words;
  guint64 *tags;  /* of each group of places, one a byte; 0: free */
  WordPlace *places; /* first that of no word, then the groups */
  gsize n_groups; /* a power of two */
  guint shift;    /* 64 less that power: the best bits of a product */
  Arena *scratch; /* for the phrase that is being added */
};

/* SIZE bytes from the start of a line of the cache on. */
static void *
take_lines (Lexicon *lexicon, gsize size)
{
  guintptr memory = (guintptr) arena_alloc (lexicon->arena, size + LINE - 1);

  return (void *) ((memory + LINE - 1) & ~(guintptr) (LINE - 1));
}

static void
make_places (Lexicon *lexicon, guint power)
{
  gsize size;

  lexicon->n_groups = (gsize) 1 << power;
  lexicon->shift = 64 - power;
  size = sizeof (WordPlace) * (lexicon->n_groups * GROUP + 1);
  lexicon->places = memset (take_lines (lexicon, size), 0, size);
  size = sizeof *lexicon->tags * lexicon->n_groups;
  lexicon->tags = memset (take_lines (lexicon, size), 0, size);
}

Lexicon *
lexicon_new (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->arena = arena_new_large ();
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

/* Where the word with a key that is no LONG_WORD's stands if it is in the
 * lexicon; that of no word where it is plainly not.  No branch depends on
 * whether there is such a word: nobody can predict that. */
static inline const WordPlace *
likely_place (const Lexicon *lexicon, guint64 hash)
{
  gsize group = (gsize) (hash >> lexicon->shift);
  guint64 tags = tags_equal (lexicon->tags[group], hash_tag (hash));
  guint64 some = tags != 0 ? G_MAXUINT64 : 0;
  guint64 full = tags_free (lexicon->tags[group]) == 0 ? G_MAXUINT64 : 0;
  gsize at = group * GROUP + bits_below_first (tags | ~some) / 8 + 1;

  return &lexicon->places[at & (some | full)];
}

/* TRUE where the word that is likely at PLACE can only be at another: one
 * branch for both conditions, which is hardly ever taken. */
static inline gboolean
is_elsewhere (const WordPlace *place, guint64 low, guint64 high)
{
  guint64 is_word = -(guint64) (place->word != NULL);

  return (((place->low ^ low) | (place->high ^ high)) & is_word) != 0;
}

const WordPlace *
lexicon_find (const Lexicon *lexicon, guint64 low, guint64 high)
{
  const WordPlace *place = likely_place (lexicon, key_hash (low, high));

  if (G_UNLIKELY (is_elsewhere (place, low, high)))
    return find_place (lexicon, &(const Key) { low, high, NULL, 0 });
  return place;
}

static inline void
take_place (const Lexicon *lexicon, const WordPlace *place, Token *token)
{
  guint64 mark = token->kind == TOKEN_MARK ? token->mark : 0;

  if (G_UNLIKELY (is_elsewhere (place, token->letters, token->high)))
    place = find_place (
        lexicon, &(const Key) { token->letters, token->high, NULL, 0 });
  __builtin_prefetch (place->word);
  token->function = place->function;
  token->starts = place->starts;
  token->word = place->word;
  token->letters = place->low | mark;
}

/* Finds the words of at most TOGETHER tokens.  The way to a word is fetched
 * from memory for all of them before the first is waited for. */
static void
find_together (const Lexicon *lexicon, Token *tokens, guint n,
               TokenTraits *traits)
{
  guint64 hashes[TOGETHER];
  const WordPlace *places[TOGETHER];

  for (guint i = 0; i < n; i++)
    {
      hashes[i] = key_hash (tokens[i].letters, tokens[i].high);
      __builtin_prefetch (&lexicon->tags[hashes[i] >> lexicon->shift]);
    }
  for (guint i = 0; i < n; i++)
    {
      places[i] = likely_place (lexicon, hashes[i]);
      __builtin_prefetch (places[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      if (tokens[i].starts == TOKEN_TO_FIND)
        take_place (lexicon, places[i], &tokens[i]);
      traits->starts |= tokens[i].starts;
      traits->function |= tokens[i].function;
    }
}

void
lexicon_find_all (const Lexicon *lexicon, Token *tokens, guint n,
                  TokenTraits *traits)
{
  for (guint at = 0; at < n; at += TOGETHER)
    find_together (lexicon, tokens + at, MIN (TOGETHER, n - at), traits);
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
  const WordPlace *old = lexicon->places;
  gsize n_old = lexicon->n_groups * GROUP;

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
    g_ptr_array_add (lexicon->chunks,
                     take_lines (lexicon, sizeof (Word) * CHUNK));
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
  *word = (Word) { .length = (guint8) key->length };
  text = key->length > WORD_KEY ? key->text : (const char *) bytes;
  memcpy (word->letters, text, WORD_KEY);
  word->text = key->length < WORD_KEY
                   ? word->letters
                   : arena_strndup (lexicon->arena, text, key->length);
  if (lexicon->n_words * 4 > lexicon->n_groups * GROUP * 3)
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

/* The keys of the words in BYTES, a phrase with NULs behind it, of letters
 * with single spaces or hyphens between; how many, 0: it is none. */
static guint
plain_keys (const char bytes[BYTES_BLOCK], Key keys[MOST_PLAIN])
{
  char lower[BYTES_BLOCK + WORD_KEY];
  guint64 letters = bytes_lower_letters (bytes, lower);
  guint n = 0, at = 0;

  for (;; at++)
    {
      guint length = bits_below_first (~(letters >> at));

      if (length == 0 || length > WORD_KEY || n == MOST_PLAIN)
        return 0;
      keys[n].length = length;
      word_key (lower + at, length, &keys[n].low, &keys[n].high);
      n++;
      at += length;
      if (bytes[at] == '\0')
        return n;
      if (bytes[at] == '-' && n < MOST_PLAIN)
        keys[n++] = (Key) { .low = '-', .length = 1 };
      else if (bytes[at] != ' ')
        return 0;
    }
}

/* TRUE where all letters of PHRASE are Latin ones, with accents or without. */
static gboolean
is_latin (const char *phrase, const char *end)
{
  while ((phrase = bytes_find_wide (phrase, end)) < end
         && is_accented (phrase))
    phrase += 2;
  return phrase == end;
}

/* The keys of the words of PHRASE where it is as most are and need not be cut;
 * how many. */
static guint
phrase_keys (const char *phrase, Key keys[MOST_PLAIN])
{
  char bytes[BYTES_BLOCK] = { 0 };
  gsize length = strlen (phrase);
  guint n;

  if (length >= BYTES_BLOCK)
    return 0;
  memcpy (bytes, phrase, length);
  n = plain_keys (bytes, keys);
  if (n > 0 || !is_latin (phrase, phrase + length))
    return n;
  memset (bytes, 0, BYTES_BLOCK);
  return word_fold (phrase, length, bytes, BYTES_BLOCK) > 0
             ? plain_keys (bytes, keys)
             : 0;
}

/* An entry of N words; they stand behind it. */
static LexEntry *
new_entry (Lexicon *lexicon, guint n, const Word ***ret_words)
{
  LexEntry *entry
      = arena_alloc (lexicon->arena, sizeof *entry + sizeof (Word *) * n);

  *ret_words = (const Word **) (entry + 1);
  *entry = (LexEntry) { .n_words = n, .words = *ret_words };
  return entry;
}

static LexEntry *
add_plain (Lexicon *lexicon, const char *phrase)
{
  Key keys[MOST_PLAIN];
  guint n = phrase_keys (phrase, keys);
  const Word **words;
  LexEntry *entry;

  if (n == 0)
    return NULL;
  entry = new_entry (lexicon, n, &words);
  for (guint i = 0; i < n; i++)
    words[i] = add_word (lexicon, &keys[i]);
  return entry;
}

/* The cutter knows a clitic ("'ve", "n't"), one word, only behind another. */
static LexEntry *
add_cut (Lexicon *lexicon, const char *phrase)
{
  const Word **words;
  const Token *tokens;
  LexEntry *entry;
  guint n;

  if (phrase[0] == '\'' || strcmp (phrase, "n't") == 0)
    {
      entry = new_entry (lexicon, 1, &words);
      words[0] = add_text (lexicon, phrase, strlen (phrase));
      return entry;
    }
  arena_reset (lexicon->scratch);
  tokens = tokens_cut_adding (lexicon, lexicon->scratch, phrase, &n);
  if (n == 0)
    return NULL;
  entry = new_entry (lexicon, n, &words);
  for (guint i = 0; i < n; i++)
    words[i] = tokens[i].word;
  return entry;
}

/* Where WORD stands. */
static WordPlace *
place_of (const Lexicon *lexicon, const Word *word)
{
  Key key;

  if (word->length <= WORD_KEY)
    return (WordPlace *) lexicon_find (lexicon, bytes_load (word->letters),
                                       bytes_load (word->letters + 8));
  key = key_of (word->text, word->length);
  return (WordPlace *) find_place (lexicon, &key);
}

/* Puts ENTRY before those of its word. */
static void
link_entry (Lexicon *lexicon, LexEntry *entry)
{
  Word *word = (Word *) entry->words[0];

  if (word->entries != NULL && word->entries->next == NULL)
    arena_array_add (lexicon->arena, &lexicon->shared, word);
  entry->next = word->entries;
  word->entries = entry;
}

Word *
lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
             const void *payload)
{
  LexEntry *entry = add_plain (lexicon, phrase);
  WordPlace *place;
  Word *word;

  if (entry == NULL && (entry = add_cut (lexicon, phrase)) == NULL)
    return NULL;
  entry->kind = kind;
  entry->payload = payload;
  arena_array_add (lexicon->arena, &lexicon->entries[kind], entry);
  link_entry (lexicon, entry);
  word = (Word *) entry->words[0];
  if (entry->n_words > 1)
    phrase_pair_add (word, (Word *) entry->words[1], kind);
  else
    {
      word->is |= LEX_BIT (kind);
      if (kind == LEX_FUNCTION && word->function == 0)
        word->function = GPOINTER_TO_UINT (payload);
    }
  word->starts |= LEX_BIT (kind);
  place = place_of (lexicon, word);
  place->starts = word->starts;
  place->function = word->function;
  return word;
}

void
lexicon_phrase (const LexEntry *entry, GString *phrase)
{
  g_string_truncate (phrase, 0);
  for (guint i = 0; i < entry->n_words; i++)
    {
      if (i > 0)
        g_string_append_c (phrase, ' ');
      g_string_append_len (phrase, entry->words[i]->text,
                           entry->words[i]->length);
    }
}

void
lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
              gpointer data)
{
  for (guint i = 0; i < lexicon->entries[kind].len; i++)
    func (arena_array_index (lexicon->entries[kind], const LexEntry *, i),
          data);
}

/* By kind, of one kind longer ones first. */
static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const LexEntry *one = a, *other = b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return (one->n_words < other->n_words) - (one->n_words > other->n_words);
}

/* Copies to ALONE those of the N ENTRIES that are one word, of each kind
 * the first. */
static void
copy_alone (const LexEntry *entries, guint n, LexEntry *alone)
{
  guint32 kinds = 0;

  for (guint i = 0; i < n; i++)
    if (entries[i].n_words == 1 && (kinds & LEX_BIT (entries[i].kind)) == 0)
      {
        kinds |= LEX_BIT (entries[i].kind);
        *alone++ = entries[i];
      }
}

/* Puts the entries of WORD, which lie about and the last first, in order and
 * one behind the other. */
static void
gather_entries (Lexicon *lexicon, Word *word)
{
  guint n = 0, alone = bits_count (word->is);
  const LexEntry *entry;
  LexEntry *entries;

  for (entry = word->entries; entry != NULL; entry = entry->next)
    n++;
  entries = arena_alloc (lexicon->arena, sizeof (LexEntry) * (alone + n));
  entries += alone;
  entry = word->entries;
  for (guint i = n; i-- > 0; entry = entry->next)
    entries[i] = *entry;
  /* It keeps the order of equal ones. */
  g_qsort_with_data (entries, (gint) n, sizeof *entries, compare_entries,
                     NULL);
  for (guint i = 0; i < n; i++)
    entries[i].next = i + 1 < n ? &entries[i + 1] : NULL;
  word->entries = entries;
  word->index = phrase_index_new (entries, n, lexicon->arena);
  word->alone = (guint8) alone;
  copy_alone (entries, n, entries - alone);
}

void
lexicon_freeze (Lexicon *lexicon)
{
  for (guint i = 0; i < lexicon->shared.len; i++)
    gather_entries (lexicon,
                    arena_array_index (lexicon->shared, Word *, i));
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
