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

/* A folded word of up to 16 bytes is its own key; of a longer one LOW is a
 * hash and HIGH is LONG_WORD, which no UTF-8 text can be. */
typedef struct
{
  guint64 low;
  guint64 high;
} Key;

#define SHORT_WORD 16
#define LONG_WORD G_MAXUINT64

typedef struct
{
  Key key;
  Word *word;
} Slot;

struct Lexicon
{
  Arena *arena;
  Slot *slots;
  gsize n_slots; /* a power of two */
  guint shift;   /* 64 less that power: the best bits of a product */
  gsize n_words;
  guint64 *bitmap; /* of the hashes: turns most unknown words away */
  GPtrArray *entries; /* LexEntry, in the order in which they were added */
};

Lexicon *
lexicon_new (void)
{
  Lexicon *lexicon = g_new0 (Lexicon, 1);

  lexicon->arena = arena_new ();
  lexicon->shift = 64 - FIRST_POWER;
  lexicon->n_slots = (gsize) 1 << FIRST_POWER;
  lexicon->slots = g_new0 (Slot, lexicon->n_slots);
  lexicon->bitmap = g_new0 (guint64, (1 << BITMAP_POWER) / 64);
  lexicon->entries = g_ptr_array_new ();
  return lexicon;
}

void
lexicon_free (Lexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  arena_free (lexicon->arena);
  g_free (lexicon->slots);
  g_free (lexicon->bitmap);
  g_ptr_array_unref (lexicon->entries);
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
  char bytes[SHORT_WORD] = { 0 };

  if (length > SHORT_WORD)
    return (Key) { XXH3_64bits (folded, length), LONG_WORD };
  memcpy (bytes, folded, length);
  return (Key) { bytes_load (bytes), bytes_load (bytes + 8) };
}

static inline guint64
mix (Key key)
{
  return (key.low ^ (key.high * G_GUINT64_CONSTANT (0xff51afd7ed558ccd)))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

/* The slot of KEY, or the free one where it belongs; FOLDED is looked at for
 * long words only. */
static Slot *
find_slot (const Lexicon *lexicon, Key key, const char *folded, gsize length)
{
  gsize mask = lexicon->n_slots - 1;
  gsize at = (gsize) (mix (key) >> lexicon->shift);

  for (; lexicon->slots[at].word != NULL; at = (at + 1) & mask)
    {
      const Slot *slot = &lexicon->slots[at];

      if (slot->key.low == key.low && slot->key.high == key.high
          && (key.high != LONG_WORD
              || (strncmp (slot->word->text, folded, length) == 0
                  && slot->word->text[length] == '\0')))
        break;
    }
  return &lexicon->slots[at];
}

static void
grow (Lexicon *lexicon)
{
  Slot *old = lexicon->slots;
  gsize n_old = lexicon->n_slots;

  lexicon->n_slots *= 2;
  lexicon->shift--;
  lexicon->slots = g_new0 (Slot, lexicon->n_slots);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].word != NULL)
      *find_slot (lexicon, old[i].key, old[i].word->text,
                  strlen (old[i].word->text))
          = old[i];
  g_free (old);
}

static Word *
intern (Lexicon *lexicon, const char *text, gsize length)
{
  char folded[LONGEST_WORD];
  gsize size = fold (text, length, folded, sizeof folded);
  Key key = key_of (folded, size);
  Slot *slot = find_slot (lexicon, key, folded, size);
  Word *word = slot->word;
  gsize bit;

  if (word != NULL)
    return word;
  word = arena_new_struct (lexicon->arena, Word);
  word->id = (guint32) lexicon->n_words++;
  word->text = arena_strndup (lexicon->arena, folded, size);
  memcpy (word->letters, folded, MIN (size, sizeof word->letters));
  *slot = (Slot) { key, word };
  bit = (gsize) (mix (key) >> (64 - BITMAP_POWER));
  lexicon->bitmap[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
  if (lexicon->n_words * 2 > lexicon->n_slots)
    grow (lexicon);
  return word;
}

/* The words of PHRASE; a clitic ("'ve", "n't") is one word, which the cutter
 * knows only behind another. */
static const Word **
intern_phrase (Lexicon *lexicon, const char *phrase, guint *ret_n)
{
  const Word **words;
  Token *tokens;

  if (phrase[0] == '\'' || strcmp (phrase, "n't") == 0)
    {
      words = arena_new_array (lexicon->arena, const Word *, 1);
      words[0] = intern (lexicon, phrase, strlen (phrase));
      *ret_n = 1;
      return words;
    }
  tokens = tokens_cut (NULL, lexicon->arena, phrase, 0,
                       (guint32) strlen (phrase), ret_n);
  words = arena_new_array (lexicon->arena, const Word *, *ret_n);
  for (guint i = 0; i < *ret_n; i++)
    words[i] = token_is_mark (&tokens[i], MARK_HYPHEN)
                   ? intern (lexicon, "-", 1)
                   : intern (lexicon, phrase + tokens[i].start,
                             tokens[i].end - tokens[i].start);
  return words;
}

void
lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
             const void *payload)
{
  LexEntry *entry = arena_new_struct (lexicon->arena, LexEntry);
  guint n_words;
  const Word **words = intern_phrase (lexicon, phrase, &n_words);

  if (n_words == 0)
    return;
  entry->kind = kind;
  entry->n_words = n_words;
  entry->words = words;
  entry->payload = payload;
  ((Word *) words[0])->starts |= LEX_BIT (kind);
  if (n_words == 1)
    ((Word *) words[0])->is |= LEX_BIT (kind);
  g_ptr_array_add (lexicon->entries, entry);
}

void
lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
              gpointer data)
{
  for (guint i = 0; i < lexicon->entries->len; i++)
    {
      const LexEntry *entry = g_ptr_array_index (lexicon->entries, i);
      g_autoptr (GString) phrase = NULL;

      if (entry->kind != kind)
        continue;
      phrase = g_string_new (NULL);
      for (guint j = 0; j < entry->n_words; j++)
        g_string_append_printf (phrase, "%s%s", j > 0 ? " " : "",
                                entry->words[j]->text);
      func (phrase->str, entry->payload, data);
    }
}

/* Puts ENTRY before the first entry that is shorter, so that among those of
 * one length the order of adding stays. */
static void
link_entry (LexEntry *entry)
{
  Word *word = (Word *) entry->words[0];
  const LexEntry **place = &word->entries;

  if (entry->kind == LEX_FUNCTION && entry->n_words == 1
      && word->function == 0)
    word->function = GPOINTER_TO_UINT (entry->payload);
  while (*place != NULL && (*place)->n_words >= entry->n_words)
    place = (const LexEntry **) &(*place)->next;
  entry->next = *place;
  *place = entry;
}

void
lexicon_freeze (Lexicon *lexicon)
{
  for (guint i = 0; i < lexicon->entries->len; i++)
    link_entry (g_ptr_array_index (lexicon->entries, i));
  g_ptr_array_set_size (lexicon->entries, 0);
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

  if (length >= LONGEST_WORD)
    return NULL;
  size = fold (text, length, folded, sizeof folded);
  if (size == 0)
    return NULL;
  return find_slot (lexicon, key_of (folded, size), folded, size)->word;
}

const Word *
lexicon_word_before (const Lexicon *lexicon, const char *text, gsize length,
                     const char *end)
{
  Key key;
  gsize bit;

  if (length > SHORT_WORD || end - text < SHORT_WORD)
    return lexicon_word (lexicon, text, length);
  key.low = first_bytes (bytes_load (text), length);
  key.high = length > 8 ? first_bytes (bytes_load (text + 8), length - 8) : 0;
  if (((key.low | key.high) & BYTES_EACH (0x80)) != 0)
    return lexicon_word (lexicon, text, length);
  key.low = lower_case (key.low);
  key.high = lower_case (key.high);
  bit = (gsize) (mix (key) >> (64 - BITMAP_POWER));
  if ((lexicon->bitmap[bit / 64] >> (bit % 64) & 1) == 0)
    return NULL;
  return find_slot (lexicon, key, NULL, 0)->word;
}

const LexEntry *
lexicon_match (const Token *tokens, guint at, guint end, LexKind kind)
{
  if (at >= end || !token_starts (&tokens[at], kind))
    return NULL;
  for (const LexEntry *entry = tokens[at].word->entries; entry != NULL;
       entry = entry->next)
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
       next != NULL && next->n_words == entry->n_words; next = next->next)
    if (next->kind == entry->kind
        && memcmp (next->words, entry->words,
                   sizeof (Word *) * entry->n_words)
               == 0)
      return next;
  return NULL;
}
