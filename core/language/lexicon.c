/* One open-addressing table of folded words, with the phrases that begin
 * with each. */
#include "config.h"

#include "language/lexicon.h"

#include "base/byte-scan.h"
#include "language/phrase-index.h"

#include <string.h>
#include <xxhash.h>

#define LONGEST_WORD 96 /* bytes, folded; longer ones are never looked up */
#define FIRST_POWER 16
#define CHUNK 1024 /* words that are allocated at once */
#define BATCH 32 /* words that are looked up together */

/* What a folded word is found by; of one longer than WORD_KEY bytes the text
 * is looked at, too. */
typedef struct
{
  guint64 low;
  guint64 high;
  const char *text;
  gsize length;
} Key;

struct Lexicon
{
  Arena *arena;
  GPtrArray *chunks; /* of words, in the order in which they were added */
  gsize n_words;
  Word **places;  /* of words by their hash, NULL where there is none */
  gsize n_places; /* a power of two */
  guint shift;    /* 64 less that power: the best bits of a product */
  Arena *scratch; /* for the phrase that is being added */
};

static void
make_places (Lexicon *lexicon, guint power)
{
  lexicon->n_places = (gsize) 1 << power;
  lexicon->shift = 64 - power;
  lexicon->places = g_new0 (Word *, lexicon->n_places);
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
  g_free (lexicon->places);
  g_free (lexicon);
}

static Word *
word_number (const Lexicon *lexicon, gsize number)
{
  Word *chunk = g_ptr_array_index (lexicon->chunks, number / CHUNK);

  return chunk + number % CHUNK;
}

/* A Latin letter without its accents: the first character of its full
 * decomposition, and the few letters that have none. */
static gunichar
base_letter (gunichar character)
{
  gunichar first, rest;

  while (g_unichar_decompose (character, &first, &rest) && first < 0x250)
    character = first;
  switch (character)
    {
    case 0x0131: /* dotless i */
      return 'i';
    case 0x0142:
      return 'l';
    case 0x00f8:
      return 'o';
    case 0x0111:
      return 'd';
    case 0x2018:
    case 0x2019:
      return '\'';
    default:
      return character;
    }
}

/* Folds what begins with the first character that is not ASCII. */
static gsize
fold_rest (const char *text, gsize i, gsize length, char *buffer, gsize size)
{
  gsize used = i;

  while (i < length)
    {
      if (used + 6 > size)
        return 0;
      if ((guchar) text[i] < 0x80)
        buffer[used++] = g_ascii_tolower (text[i++]);
      else
        {
          gunichar character = g_utf8_get_char (text + i);

          i = (gsize) (g_utf8_next_char (text + i) - text);
          if (g_unichar_ismark (character) && character < 0x370)
            continue;
          character = base_letter (g_unichar_tolower (character));
          used += (gsize) g_unichar_to_utf8 (character, buffer + used);
        }
    }
  return used;
}

/* Folds into BUFFER; returns the length, 0 where it does not fit. */
static gsize
fold (const char *text, gsize length, char *buffer, gsize size)
{
  gsize used = 0;

  if (length + 6 > size)
    return 0;
  while (used < length && (guchar) text[used] < 0x80)
    {
      char byte = text[used];

      buffer[used++] = (char) (byte | (byte >= 'A' && byte <= 'Z' ? 32 : 0));
    }
  if (used == length)
    return used;
  return fold_rest (text, used, length, buffer, size);
}

char *
lexicon_fold (const char *text, gsize length)
{
  gsize size = length * 2 + 8;
  g_autofree char *buffer = g_malloc (size);

  return g_strndup (buffer, fold (text, length, buffer, size));
}

static Key
key_of (const char *folded, gsize length)
{
  char bytes[WORD_KEY] = { 0 };

  memcpy (bytes, folded, MIN (length, sizeof bytes));
  return (Key) { bytes_load (bytes), bytes_load (bytes + 8), folded, length };
}

static inline guint64
mix (guint64 low, guint64 high)
{
  return (low ^ (high * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static inline guint64
hash_short (const Key *key)
{
  return mix (key->low, key->high);
}

static guint64
hash (const Key *key)
{
  if (key->length <= WORD_KEY)
    return hash_short (key);
  return mix (key->low, key->high ^ XXH3_64bits (key->text, key->length));
}

static inline gboolean
has_key (const Word *word, const Key *key)
{
  return bytes_load (word->letters) == key->low
         && bytes_load (word->letters + 8) == key->high
         && word->length == key->length
         && (key->length <= WORD_KEY
             || memcmp (word->text, key->text, key->length) == 0);
}

/* Where the word of KEY stands in the table, or where it belongs. */
static inline Word **
find_place (const Lexicon *lexicon, const Key *key, guint64 hashed)
{
  gsize mask = lexicon->n_places - 1;
  gsize at = (gsize) (hashed >> lexicon->shift);

  while (lexicon->places[at] != NULL && !has_key (lexicon->places[at], key))
    at = (at + 1) & mask;
  return &lexicon->places[at];
}

static void
grow (Lexicon *lexicon)
{
  g_free (lexicon->places);
  make_places (lexicon, 64 - lexicon->shift + 1);
  for (gsize i = 0; i < lexicon->n_words; i++)
    {
      Word *word = word_number (lexicon, i);
      Key key = key_of (word->text, word->length);

      *find_place (lexicon, &key, hash (&key)) = word;
    }
}

/* Room for a word more, at the start of a line of the cache. */
static Word *
new_word (Lexicon *lexicon)
{
  if (lexicon->n_words % CHUNK == 0)
    {
      guintptr line = _Alignof (Word) - 1;
      guintptr memory = (guintptr) arena_alloc (
          lexicon->arena, sizeof (Word) * CHUNK + line);

      g_ptr_array_add (lexicon->chunks, (gpointer) ((memory + line) & ~line));
    }
  return word_number (lexicon, lexicon->n_words++);
}

static const Word *
add_word (Lexicon *lexicon, const Key *key)
{
  guint64 hashed = hash (key);
  Word **place = find_place (lexicon, key, hashed);
  Word *word;

  if (*place != NULL)
    return *place;
  word = *place = new_word (lexicon);
  *word = (Word) { .length = (guint32) key->length };
  memcpy (word->letters, key->text, MIN (key->length, WORD_KEY));
  word->text = key->length < WORD_KEY
                   ? word->letters
                   : arena_strndup (lexicon->arena, key->text, key->length);
  if (lexicon->n_words * 2 > lexicon->n_places)
    grow (lexicon);
  return word;
}

static const Word *
add_text (Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size = fold (text, length, folded, sizeof folded);
  Key key = key_of (folded, size);

  return add_word (lexicon, &key);
}

/* The words of PHRASE; a clitic ("'ve", "n't") is one word, which the cutter
 * knows only behind another. */
static const Word **
add_words (Lexicon *lexicon, const char *phrase, guint *ret_n)
{
  const Word **words;
  const Token *tokens;

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

void
lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
             const void *payload)
{
  guint n_words;
  const Word **words = add_words (lexicon, phrase, &n_words);
  Word *word;
  LexEntry *entry;

  if (n_words == 0)
    return;
  entry = arena_alloc (lexicon->arena, sizeof *entry);
  *entry = (LexEntry) { kind, n_words, words, payload, NULL, NULL };
  word = (Word *) words[0];
  link_entry (word, entry);
  word->starts |= LEX_BIT (kind);
  if (n_words > 1)
    return;
  word->is |= LEX_BIT (kind);
  if (kind == LEX_FUNCTION && word->function == 0)
    word->function = GPOINTER_TO_UINT (payload);
}

static void
call_with_phrase (const LexEntry *entry, LexiconFunc func, gpointer data)
{
  g_autoptr (GString) phrase = g_string_new (entry->words[0]->text);

  for (guint i = 1; i < entry->n_words; i++)
    {
      g_string_append_c (phrase, ' ');
      g_string_append (phrase, entry->words[i]->text);
    }
  func (phrase->str, entry->payload, data);
}

void
lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
              gpointer data)
{
  for (gsize i = 0; i < lexicon->n_words; i++)
    {
      const Word *word = word_number (lexicon, i);

      if ((word->starts & LEX_BIT (kind)) == 0)
        continue;
      for (const LexEntry *entry = word->entries; entry != NULL;
           entry = entry->next)
        if (entry->kind == kind)
          call_with_phrase (entry, func, data);
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

/* Only the first LENGTH of eight bytes. */
static inline guint64
first_bytes (guint64 bytes, gsize length)
{
  return length >= 8
             ? bytes
             : bytes & ((G_GUINT64_CONSTANT (1) << (8 * length)) - 1);
}

const Word *
lexicon_word (const Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size;
  Key key;

  if (length >= LONGEST_WORD)
    return NULL;
  size = fold (text, length, folded, sizeof folded);
  if (size == 0)
    return NULL;
  key = key_of (folded, size);
  return *find_place (lexicon, &key, hash (&key));
}

const Word *
lexicon_word_before (const Lexicon *lexicon, const char *text, gsize length,
                     const char *end)
{
  Key key = { .length = length };

  if (length > WORD_KEY || end - text < WORD_KEY)
    return lexicon_word (lexicon, text, length);
  key.low = first_bytes (bytes_load (text), length);
  key.high = length > 8 ? first_bytes (bytes_load (text + 8), length - 8) : 0;
  if (((key.low | key.high) & BYTES_EACH (0x80)) != 0)
    return lexicon_word (lexicon, text, length);
  key.low = lower_case (key.low);
  key.high = lower_case (key.high);
  return *find_place (lexicon, &key, hash (&key));
}

/* FALSE where the word is long or not all of it ASCII. */
static inline gboolean
lower_key (const char *text, gsize length, Key *ret_key)
{
  ret_key->text = text;
  ret_key->length = length;
  ret_key->low = first_bytes (bytes_load (text), length);
  ret_key->high
      = length > 8 ? first_bytes (bytes_load (text + 8), length - 8) : 0;
  return length <= WORD_KEY
         && ((ret_key->low | ret_key->high) & BYTES_EACH (0x80)) == 0;
}

/* Where the letters of TOKEN stand in TEXT, which is that from START on:
 * whatever hyphen it is, "-". */
static inline const char *
token_letters (const Token *token, const char *text, guint32 start,
               gsize *ret_length)
{
  static const char hyphen[WORD_KEY] = "-";

  *ret_length = token->end - token->start;
  if (G_LIKELY (!token_is_mark (token, MARK_HYPHEN)))
    return text + (token->start - start);
  *ret_length = 1;
  return hyphen;
}

static inline void
set_word (Token *token, const Word *word)
{
  token->word = word;
  if (word == NULL)
    return;
  token->starts = word->starts;
  token->function = word->function;
  __builtin_prefetch (word->entries);
}

/* At most BATCH tokens.  First all places are asked for, then all words that
 * stand there, then the entries of those that are found. */
static void
find_some_words (const Lexicon *lexicon, Token *tokens, guint n,
                 guint32 start, const char *lower)
{
  Key keys[BATCH];
  guint64 hashed[BATCH];
  gboolean plain[BATCH];

  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *text = token_letters (&tokens[i], lower, start, &length);

      plain[i] = lower_key (text, length, &keys[i]);
      hashed[i] = hash_short (&keys[i]);
      __builtin_prefetch (&lexicon->places[hashed[i] >> lexicon->shift]);
    }
  for (guint i = 0; i < n; i++)
    __builtin_prefetch (lexicon->places[hashed[i] >> lexicon->shift]);
  for (guint i = 0; i < n; i++)
    set_word (&tokens[i],
              plain[i] ? *find_place (lexicon, &keys[i], hashed[i])
                       : lexicon_word (lexicon, keys[i].text,
                                       keys[i].length));
}

void
lexicon_find_words (const Lexicon *lexicon, Token *tokens, guint n,
                    const char *text, guint32 start, const char *lower)
{
  for (guint i = 0; lower == NULL && i < n; i++)
    {
      gsize length;
      const char *letters = token_letters (&tokens[i], text, 0, &length);

      set_word (&tokens[i], lexicon_word (lexicon, letters, length));
    }
  for (guint i = 0; lower != NULL && i < n; i += BATCH)
    find_some_words (lexicon, tokens + i, MIN (n - i, BATCH), start, lower);
}

void
lexicon_add_words (Lexicon *lexicon, Token *tokens, guint n,
                   const char *lower)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *text = token_letters (&tokens[i], lower, 0, &length);
      Key key;

      tokens[i].word = lower_key (text, length, &key)
                           ? add_word (lexicon, &key)
                           : add_text (lexicon, text, length);
    }
}

const LexEntry *
lexicon_match_below (const Token *tokens, guint at, guint end, LexKind kind,
                     guint below)
{
  const Word *word;

  if (at >= end || !token_starts (&tokens[at], kind))
    return NULL;
  word = tokens[at].word;
  if (word->index != NULL)
    return phrase_index_match (word->index, tokens, at, end, kind, below);
  for (const LexEntry *entry = word->entries;
       entry != NULL && entry->kind <= kind; entry = entry->next)
    {
      guint i = 1;

      if (entry->kind != kind || entry->n_words > end - at
          || entry->n_words >= below)
        continue;
      while (i < entry->n_words && tokens[at + i].word == entry->words[i])
        i++;
      if (i == entry->n_words)
        return entry;
    }
  return NULL;
}

const LexEntry *
lexicon_match (const Token *tokens, guint at, guint end, LexKind kind)
{
  if (at >= end || !token_starts (&tokens[at], kind))
    return NULL;
  return lexicon_match_below (tokens, at, end, kind, G_MAXUINT);
}
