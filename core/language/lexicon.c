/* One open-addressing table of folded words, with the phrases that begin
 * with each. */
#include "config.h"

#include "language/lexicon.h"

#include "base/byte-scan.h"

#include <string.h>
#include <xxhash.h>

#define LONGEST_WORD 96 /* bytes, folded; longer ones are never looked up */
#define FIRST_POWER 16
#define BITMAP_POWER 19

/* What a folded word is found by; of one longer than WORD_KEY bytes the text
 * is looked at, too. */
typedef struct
{
  guint64 low;
  guint64 high;
  const char *text;
  gsize length;
} Key;

/* An entry before the freezing. */
typedef struct
{
  LexKind kind;
  guint n_words;
  guint first; /* of its words in those of the lexicon */
  const void *payload;
} AddedEntry;

struct Lexicon
{
  Arena *arena;
  void *table; /* that holds the words, aligned */
  Word *words;
  gsize n_places; /* for words: a power of two */
  guint shift;    /* 64 less that power: the best bits of a product */
  gsize n_words;
  guint64 *bitmap; /* of the hashes: turns most unknown words away */
  GArray *added;   /* AddedEntry, in that order */
  GPtrArray *added_words; /* of all entries */
  Arena *scratch; /* for one phrase */
};

static void
make_table (Lexicon *lexicon, guint power)
{
  guintptr place;

  lexicon->n_places = (gsize) 1 << power;
  lexicon->shift = 64 - power;
  lexicon->table = g_malloc0 ((lexicon->n_places + 1) * sizeof (Word));
  place = (guintptr) lexicon->table + _Alignof (Word) - 1;
  lexicon->words = (Word *) (place & ~(guintptr) (_Alignof (Word) - 1));
}

Lexicon *
lexicon_new (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->arena = arena_new ();
  lexicon->scratch = arena_new ();
  make_table (lexicon, FIRST_POWER);
  lexicon->bitmap = g_new0 (guint64, (1 << BITMAP_POWER) / 64);
  lexicon->added = g_array_new (FALSE, FALSE, sizeof (AddedEntry));
  lexicon->added_words = g_ptr_array_new ();
  return lexicon;
}

static void
end_adding (Lexicon *lexicon)
{
  g_clear_pointer (&lexicon->added, g_array_unref);
  g_clear_pointer (&lexicon->added_words, g_ptr_array_unref);
  g_clear_pointer (&lexicon->scratch, arena_free);
}

void
lexicon_free (Lexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  end_adding (lexicon);
  arena_free (lexicon->arena);
  g_free (lexicon->table);
  g_free (lexicon->bitmap);
  g_free (lexicon);
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
hash (const Key *key)
{
  guint64 high = key->high;

  if (G_UNLIKELY (key->length > WORD_KEY))
    high ^= XXH3_64bits (key->text, key->length);
  return (key->low ^ (high * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
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

/* The word of KEY, or the free place where it belongs. */
static inline Word *
find_place (const Lexicon *lexicon, const Key *key, guint64 hashed)
{
  gsize mask = lexicon->n_places - 1;
  gsize at = (gsize) (hashed >> lexicon->shift);

  while (lexicon->words[at].text != NULL
         && !has_key (&lexicon->words[at], key))
    at = (at + 1) & mask;
  return &lexicon->words[at];
}

static inline const Word *
find_word (const Lexicon *lexicon, const Key *key)
{
  guint64 hashed = hash (key);
  gsize bit = (gsize) (hashed >> (64 - BITMAP_POWER));
  const Word *word;

  if ((lexicon->bitmap[bit / 64] >> (bit % 64) & 1) == 0)
    return NULL;
  word = find_place (lexicon, key, hashed);
  return word->text != NULL ? word : NULL;
}

static void
move_word (const Word *from, Word *to)
{
  *to = *from;
  if (from->text == from->letters)
    to->text = to->letters;
}

static Word *
new_place_of (const Lexicon *lexicon, const Word *word)
{
  Key key = key_of (word->text, word->length);

  return find_place (lexicon, &key, hash (&key));
}

static void
grow (Lexicon *lexicon)
{
  Word *old = lexicon->words;
  gsize n_old = lexicon->n_places;
  g_autofree void *old_table = lexicon->table;

  make_table (lexicon, 64 - lexicon->shift + 1);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].text != NULL)
      move_word (&old[i], new_place_of (lexicon, &old[i]));
  for (guint i = 0; i < lexicon->added_words->len; i++)
    lexicon->added_words->pdata[i]
        = new_place_of (lexicon, lexicon->added_words->pdata[i]);
}

static Word *
add_word (Lexicon *lexicon, const Key *key)
{
  guint64 hashed = hash (key);
  gsize bit = (gsize) (hashed >> (64 - BITMAP_POWER));
  Word *word = find_place (lexicon, key, hashed);

  if (word->text != NULL)
    return word;
  if ((lexicon->n_words + 1) * 4 > lexicon->n_places * 3)
    {
      grow (lexicon);
      word = find_place (lexicon, key, hashed);
    }
  lexicon->n_words++;
  lexicon->bitmap[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  memcpy (word->letters, key->text, MIN (key->length, WORD_KEY));
  word->length = (guint32) key->length;
  word->text = key->length < WORD_KEY
                   ? word->letters
                   : arena_strndup (lexicon->arena, key->text, key->length);
  return word;
}

const Word *
lexicon_intern (Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size = fold (text, length, folded, sizeof folded);
  Key key = key_of (folded, size);

  return add_word (lexicon, &key);
}

/* Adds the words of PHRASE; a clitic ("'ve", "n't") is one word, which the
 * cutter knows only behind another.  Returns how many there are. */
static guint
add_words (Lexicon *lexicon, const char *phrase)
{
  gsize length = strlen (phrase);
  const Token *tokens;
  guint n;

  if (phrase[0] == '\'' || strcmp (phrase, "n't") == 0)
    {
      g_ptr_array_add (lexicon->added_words,
                       (gpointer) lexicon_intern (lexicon, phrase, length));
      return 1;
    }
  arena_reset (lexicon->scratch);
  tokens = tokens_cut (NULL, lexicon->scratch, phrase, 0, (guint32) length,
                       &n);
  for (guint i = 0; i < n; i++)
    {
      gboolean hyphen = token_is_mark (&tokens[i], MARK_HYPHEN);
      const Word *word = lexicon_intern (
          lexicon, hyphen ? "-" : phrase + tokens[i].start,
          hyphen ? 1 : tokens[i].end - tokens[i].start);

      g_ptr_array_add (lexicon->added_words, (gpointer) word);
    }
  return n;
}

void
lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
             const void *payload)
{
  AddedEntry entry = { kind, 0, lexicon->added_words->len, payload };
  Word *word;

  entry.n_words = add_words (lexicon, phrase);
  if (entry.n_words == 0)
    return;
  word = lexicon->added_words->pdata[entry.first];
  word->n_entries++;
  word->starts |= LEX_BIT (kind);
  if (entry.n_words == 1)
    {
      word->is |= LEX_BIT (kind);
      if (kind == LEX_FUNCTION && word->function == 0)
        word->function = GPOINTER_TO_UINT (payload);
    }
  g_array_append_val (lexicon->added, entry);
}

void
lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
              gpointer data)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; i < lexicon->added->len; i++)
    {
      const AddedEntry *entry
          = &g_array_index (lexicon->added, AddedEntry, i);

      if (entry->kind != kind)
        continue;
      g_string_truncate (phrase, 0);
      for (guint j = 0; j < entry->n_words; j++)
        {
          const Word *word = lexicon->added_words->pdata[entry->first + j];

          if (j > 0)
            g_string_append_c (phrase, ' ');
          g_string_append_len (phrase, word->text, word->length);
        }
      func (phrase->str, entry->payload, data);
    }
}

/* TRUE when A stands before B among the entries of a word, where they were
 * added in the order B, A. */
static gboolean
goes_before (const LexEntry *a, const LexEntry *b)
{
  return a->kind != b->kind ? a->kind < b->kind : a->n_words > b->n_words;
}

/* Puts ENTRY among the word's, N so far, which have their room already. */
static void
place_entry (LexEntry *entries, guint n, const LexEntry *entry)
{
  guint at = n;

  while (at > 0 && goes_before (entry, &entries[at - 1]))
    at--;
  memmove (&entries[at + 1], &entries[at], (n - at) * sizeof *entries);
  entries[at] = *entry;
}

static void
place_entries (const Lexicon *lexicon, LexEntry *entries,
               const Word *const *words)
{
  LexEntry *next = entries;

  for (guint i = 0; i < lexicon->added->len; i++)
    {
      const AddedEntry *from = &g_array_index (lexicon->added, AddedEntry, i);
      Word *word = lexicon->added_words->pdata[from->first];
      LexEntry entry = { from->kind, from->n_words, words + from->first,
                         from->payload, NULL };

      if (word->entries == NULL)
        {
          word->entries = next;
          next += word->n_entries;
          word->n_entries = 0;
        }
      place_entry ((LexEntry *) word->entries, word->n_entries++, &entry);
    }
}

void
lexicon_freeze (Lexicon *lexicon)
{
  guint n;
  LexEntry *entries;

  if (lexicon->added == NULL)
    return;
  n = lexicon->added->len;
  entries = arena_alloc (lexicon->arena, sizeof (LexEntry) * n);
  place_entries (lexicon, entries,
                 arena_memdup (lexicon->arena, lexicon->added_words->pdata,
                               sizeof (Word *) * lexicon->added_words->len));
  for (guint i = 0; i + 1 < n; i++)
    if (entries[i].words[0] == entries[i + 1].words[0])
      entries[i].next = &entries[i + 1];
  end_adding (lexicon);
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
  return find_word (lexicon, &key);
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
  return find_word (lexicon, &key);
}

const Word *
lexicon_lower_word (const Lexicon *lexicon, const char *text, gsize length)
{
  Key key = { .length = length };

  if (length > WORD_KEY)
    return lexicon_word (lexicon, text, length);
  key.low = first_bytes (bytes_load (text), length);
  key.high = length > 8 ? first_bytes (bytes_load (text + 8), length - 8) : 0;
  if (((key.low | key.high) & BYTES_EACH (0x80)) != 0)
    return lexicon_word (lexicon, text, length);
  return find_word (lexicon, &key);
}

const LexEntry *
lexicon_match (const Token *tokens, guint at, guint end, LexKind kind)
{
  if (at >= end || !token_starts (&tokens[at], kind))
    return NULL;
  for (const LexEntry *entry = tokens[at].word->entries;
       entry != NULL && entry->kind <= kind; entry = entry->next)
    {
      guint i = 1;

      if (entry->kind != kind || entry->n_words > end - at)
        continue;
      while (i < entry->n_words && tokens[at + i].word == entry->words[i])
        i++;
      if (i == entry->n_words)
        return entry;
    }
  return NULL;
}

const LexEntry *
lexicon_next_meaning (const LexEntry *entry)
{
  for (const LexEntry *next = entry->next;
       next != NULL && next->n_words == entry->n_words
       && next->kind == entry->kind;
       next = next->next)
    if (memcmp (next->words, entry->words, sizeof (Word *) * entry->n_words)
        == 0)
      return next;
  return NULL;
}
