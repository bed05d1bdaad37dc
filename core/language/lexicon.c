/* One open-addressing table of folded words, with the phrases that begin
 * with each. */
#include "config.h"

#include "language/lexicon.h"

#include "base/byte-scan.h"
#include "language/fold.h"
#include "language/phrase-index.h"

#include <string.h>
#include <xxhash.h>

#define LONGEST_WORD 96 /* bytes, folded; longer ones are never looked up */
#define FIRST_POWER 16
#define CHUNK 1024 /* words that are allocated at once */
#define BATCH 32 /* words that are looked up together */
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

/* All that most look-ups read, two in a line of the cache. */
typedef struct
{
  guint64 low; /* of the word's key */
  guint64 high;
  Word *word;       /* NULL: there is none */
  guint32 starts;   /* of the word, once the lexicon is frozen */
  guint32 function; /* the same */
} Place;

struct Lexicon
{
  Arena *arena;
  GPtrArray *chunks; /* of words, in the order in which they were added */
  ArenaArray entries[LEX_N_KINDS]; /* of LexEntry pointers, in that order */
  gsize n_words;
  Place *places;  /* of words by their hash */
  gsize n_places; /* a power of two */
  guint shift;    /* 64 less that power: the best bits of a product */
  Arena *scratch; /* for the phrase that is being added */
};

static void
make_places (Lexicon *lexicon, guint power)
{
  lexicon->n_places = (gsize) 1 << power;
  lexicon->shift = 64 - power;
  lexicon->places = g_new0 (Place, lexicon->n_places);
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

static inline gsize
first_place (const Lexicon *lexicon, guint64 low, guint64 high)
{
  return (gsize) (((low ^ (high * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)))
                   * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
                  >> lexicon->shift);
}

static inline gboolean
has_key (const Place *place, guint64 low, guint64 high)
{
  return place->low == low && place->high == high;
}

/* The place from AT on of the word with the bytes LOW and HIGH, or where it
 * belongs. */
static inline Place *
find_place_from (const Lexicon *lexicon, gsize at, guint64 low, guint64 high)
{
  gsize mask = lexicon->n_places - 1;

  while (!has_key (&lexicon->places[at], low, high)
         && lexicon->places[at].word != NULL)
    at = (at + 1) & mask;
  return &lexicon->places[at];
}

static Place *
find_place (const Lexicon *lexicon, const Key *key)
{
  Place *place = find_place_from (
      lexicon, first_place (lexicon, key->low, key->high), key->low,
      key->high);
  Place *end = lexicon->places + lexicon->n_places;

  while (key->high == LONG_WORD && place->word != NULL
         && !(has_key (place, key->low, LONG_WORD)
              && place->word->length == key->length
              && memcmp (place->word->text, key->text, key->length) == 0))
    place = place + 1 == end ? lexicon->places : place + 1;
  return place;
}

static void
grow (Lexicon *lexicon)
{
  g_autofree Place *old = lexicon->places;
  gsize n_old = lexicon->n_places;

  make_places (lexicon, 64 - lexicon->shift + 1);
  for (gsize i = 0; i < n_old; i++)
    {
      gsize at = first_place (lexicon, old[i].low, old[i].high);

      if (old[i].word == NULL)
        continue;
      while (lexicon->places[at].word != NULL)
        at = (at + 1) & (lexicon->n_places - 1);
      lexicon->places[at] = old[i];
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
  const guint64 bytes[]
      = { GUINT64_TO_LE (key->low), GUINT64_TO_LE (key->high) };
  Place *place = find_place (lexicon, key);
  const char *text;
  Word *word;

  if (place->word != NULL)
    return place->word;
  word = new_word (lexicon);
  *place = (Place) { key->low, key->high, word, 0, 0 };
  *word = (Word) { .length = (guint32) key->length };
  text = key->length > WORD_KEY ? key->text : (const char *) bytes;
  memcpy (word->letters, text, WORD_KEY);
  word->text = key->length < WORD_KEY
                   ? word->letters
                   : arena_strndup (lexicon->arena, text, key->length);
  if (lexicon->n_words * 2 > lexicon->n_places)
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
    return word;
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
  for (gsize i = 0; i < lexicon->n_places; i++)
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

/* The bytes of a word of LENGTH bytes, at most WORD_KEY, at TEXT, where
 * WORD_KEY may be read; FALSE where one is not ASCII. */
static inline gboolean
load_key (const char *text, gsize length, guint64 *ret_low, guint64 *ret_high)
{
#define FIRST(n) ((G_GUINT64_CONSTANT (1) << (8 * (n))) - 1)
#define ALL G_MAXUINT64
  static const guint64 masks[WORD_KEY + 1][2] = {
    { 0, 0 },          { FIRST (1), 0 },   { FIRST (2), 0 },
    { FIRST (3), 0 },  { FIRST (4), 0 },   { FIRST (5), 0 },
    { FIRST (6), 0 },  { FIRST (7), 0 },   { ALL, 0 },
    { ALL, FIRST (1) }, { ALL, FIRST (2) }, { ALL, FIRST (3) },
    { ALL, FIRST (4) }, { ALL, FIRST (5) }, { ALL, FIRST (6) },
    { ALL, FIRST (7) }, { ALL, ALL },
  };
#undef ALL
#undef FIRST

  *ret_low = bytes_load (text) & masks[length][0];
  *ret_high = bytes_load (text + 8) & masks[length][1];
  return ((*ret_low | *ret_high) & BYTES_EACH (0x80)) == 0;
}

const Word *
lexicon_word (const Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size;
  Key key;

  if (length >= LONGEST_WORD)
    return NULL;
  size = word_fold (text, length, folded, sizeof folded);
  if (size == 0)
    return NULL;
  key = key_of (folded, size);
  return find_place (lexicon, &key)->word;
}

const Word *
lexicon_word_before (const Lexicon *lexicon, const char *text, gsize length,
                     const char *end)
{
  guint64 low, high;

  if (length > WORD_KEY || end - text < WORD_KEY
      || !load_key (text, length, &low, &high))
    return lexicon_word (lexicon, text, length);
  low = lower_case (low);
  high = lower_case (high);
  return find_place_from (lexicon, first_place (lexicon, low, high), low,
                          high)
      ->word;
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

static const Word *
find_word (const Lexicon *lexicon, const Token *token, const char *text)
{
  gsize length = token_letters (token, &text);

  return lexicon_word (lexicon, text, length);
}

static inline void
set_word (Token *token, const Word *word)
{
  token->word = word;
  token->starts = word != NULL ? word->starts : 0;
  token->function = word != NULL ? word->function : 0;
}

static inline void
add_traits (TokenTraits *traits, const Token *token)
{
  traits->starts |= token->starts;
  traits->function |= token->function;
  traits->kinds |= (guint8) (1u << token->kind);
  traits->flags |= token->flags;
}

/* At most BATCH tokens.  First all places are asked for, then they are looked
 * at: the look-ups need not wait for each other's memory. */
static TokenTraits
find_some_words (const Lexicon *lexicon, Token *tokens, guint n,
                 guint32 start, const char *lower, TokenTraits traits)
{
  guint64 low[BATCH], high[BATCH];
  gsize places[BATCH];

  for (guint i = 0; i < n; i++)
    {
      const char *text = lower + (tokens[i].start - start);
      gsize length = tokens[i].end - tokens[i].start;

      if (length > WORD_KEY || !load_key (text, length, &low[i], &high[i]))
        low[i] = high[i] = 0; /* as of no word */
      places[i] = first_place (lexicon, low[i], high[i]);
      __builtin_prefetch (&lexicon->places[places[i]]);
    }
  for (guint i = 0; i < n; i++)
    {
      const Place *place;

      if (low[i] == 0)
        {
          set_word (&tokens[i],
                    find_word (lexicon, &tokens[i],
                               lower + (tokens[i].start - start)));
          add_traits (&traits, &tokens[i]);
          continue;
        }
      place = find_place_from (lexicon, places[i], low[i], high[i]);
      tokens[i].word = place->word;
      tokens[i].starts = place->starts;
      tokens[i].function = place->function;
      add_traits (&traits, &tokens[i]);
      __builtin_prefetch (place->word);
    }
  return traits;
}

TokenTraits
lexicon_find_words (const Lexicon *lexicon, Token *tokens, guint n,
                    const char *text, guint32 start, const char *lower)
{
  TokenTraits traits = { 0 };

  for (guint i = 0; lower == NULL && i < n; i++)
    {
      set_word (&tokens[i],
                find_word (lexicon, &tokens[i], text + tokens[i].start));
      add_traits (&traits, &tokens[i]);
    }
  for (guint i = 0; lower != NULL && i < n; i += BATCH)
    traits = find_some_words (lexicon, tokens + i, MIN (n - i, BATCH), start,
                              lower, traits);
  return traits;
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

      if (length <= WORD_KEY && load_key (text, length, &key.low, &key.high))
        tokens[i].word = add_word (lexicon, &key);
      else
        {
          length = token_letters (&tokens[i], &text);
          tokens[i].word = add_text (lexicon, text, length);
        }
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
