/* Tells sentences that cannot name a body of some kind from a look at their
 * letters, so that they need not be cut into words. */
#include "config.h"

#include "language/en/names.h"

#include <string.h>

/* The bit of a word of LENGTH bytes, in small letters, of which LETTERS are
 * the first four. */
static inline guint
first_letters_bit (guint32 letters, gsize length)
{
  static const guint32 masks[] = { 0, 0xff, 0xffff, 0xffffff, G_MAXUINT32 };

  letters = GUINT32_FROM_LE (letters) & masks[MIN (length, sizeof letters)];
  return (letters * 2654435761u) >> (32 - BODY_LETTERS_POWER);
}

static gboolean
stands_for (const Word *word, const Word *noun)
{
  if ((word->starts & LEX_BIT (LEX_BODY)) != 0)
    for (const LexEntry *entry = word->entries; entry != NULL;
         entry = entry->next)
      if (entry->kind == LEX_BODY && entry->payload == noun)
        return TRUE;
  return FALSE;
}

static void
add_word (Language *language, const char *word, const Word *noun)
{
  g_autofree char *small = g_ascii_strdown (word, -1);
  gsize length = strlen (small);
  guint32 letters = 0;
  guint bit;

  memcpy (&letters, small, MIN (length, sizeof letters));
  bit = first_letters_bit (letters, length);
  lexicon_add (language->lexicon, word, LEX_BODY, noun);
  language->body_letters[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
}

void
bodies_add_noun (Language *language, const char *phrase)
{
  const char *space = strrchr (phrase, ' ');
  const char *last = space != NULL ? space + 1 : phrase;
  const Word *noun = lexicon_word (language->lexicon, last, strlen (last));

  if (noun != NULL && !stands_for (noun, noun))
    add_word (language, last, noun);
}

/* TRUE where one of the words of PHRASE is NOUN. */
static gboolean
has_noun (const char *phrase, const Word *noun)
{
  for (gsize length; *phrase != '\0';
       phrase += length + (phrase[length] == ' '))
    {
      length = strcspn (phrase, " ");
      if (length == noun->length
          && g_ascii_strncasecmp (phrase, noun->text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The bytes BYTE of block I. */
static guint64
block_bytes (const ByteMap *map, gsize i, char byte)
{
  return bytes_either_mask (map->lower + i * BYTE_MAP_BLOCK, byte, byte);
}

/* TRUE where not all of the LENGTH bytes at TEXT, which MAP is of, are plain
 * words: other letters, though not the usual quotation marks, "U.N.",
 * "O'Brien". */
static gboolean
is_unclear (const ByteMap *map, const char *text, gsize length)
{
  const char *end = text + length;
  guint64 inner_before = 0, apostrophes_before = 0; /* of the block before */

  for (const char *at = text; (at = bytes_find_wide (at, end)) < end; at++)
    if ((guchar) *at >= 0xc3
        && (end - at < 3 || memcmp (at, "\xe2\x80", 2) != 0))
      return TRUE;
  for (gsize i = 0; i * BYTE_MAP_BLOCK < length; i++)
    {
      gsize rest = MIN (length - i * BYTE_MAP_BLOCK, BYTE_MAP_BLOCK);
      guint64 all = G_MAXUINT64 >> (BYTE_MAP_BLOCK - rest);
      guint64 inner = map->blocks[i].inner;
      guint64 one = inner << 1 | inner_before >> 63;
      guint64 two = inner << 2 | inner_before >> 62;
      guint64 apostrophes = block_bytes (map, i, '\'');
      guint64 clitics = block_bytes (map, i, 's') & ~map->blocks[i].capitals;
      guint64 unclear
          = (block_bytes (map, i, '.') & one & ~two)
            | ((apostrophes << 1 | apostrophes_before >> 63) & ~clitics)
            | block_bytes (map, i, '_');

      if ((unclear & all) != 0)
        return TRUE;
      inner_before = inner;
      apostrophes_before = apostrophes;
    }
  return FALSE;
}

gboolean
plain_words_read (const char *text, gsize length, ByteMap *map)
{
  if (length > BYTE_MAP_SIZE)
    return FALSE;
  byte_map_fill (map, text, length);
  return !is_unclear (map, text, length);
}

static inline gsize
word_length (const ByteMap *map, gsize place)
{
  guint64 behind = ~byte_map_bits (map, inner, place);

  return behind == 0 ? 64 : bits_below_first (behind);
}

const Word *
plain_word_at (const Analysis *analysis, const ByteMap *map, gsize place)
{
  return lexicon_word_before (analysis->lexicon, map->lower + place,
                              word_length (map, place),
                              map->lower + sizeof map->lower);
}

/* The longest word of PHRASE of only ASCII letters and digits, with a capital
 * if there is such a one; its length, 0 where there is none. */
static gsize
longest_word (const char *phrase, const char **ret_word)
{
  gsize longest = 0;
  gboolean capital = FALSE;

  for (const char *at = phrase; *at != '\0'; at += *at == ' ')
    {
      gboolean begins = g_ascii_isupper (*at);
      gsize length = 0;

      while (g_ascii_isalnum (at[length]))
        length++;
      if ((strchr (" ", at[length]) != NULL
           || g_str_has_prefix (at + length, "'s"))
          && (begins > capital || (begins == capital && length > longest)))
        {
          *ret_word = at;
          longest = length;
          capital = begins;
        }
      at += strcspn (at, " ");
    }
  return longest;
}

static void
add_short_form (Language *language, const char *phrase, const Word *noun)
{
  const char *longest;
  gsize length = longest_word (phrase, &longest);
  g_autofree char *word = length > 0 ? g_strndup (longest, length) : NULL;
  gsize size = MIN (strlen (phrase), BYTE_MAP_SIZE);
  ByteMap map;

  byte_map_fill (&map, phrase, size);
  /* In a sentence it would be as unclear. */
  if (word == NULL || is_unclear (&map, phrase, size))
    return;
  language->small_bodies |= !g_ascii_isupper (*word);
  add_word (language, word, noun);
}

void
bodies_add_name (Language *language, const char *phrase, const char *name)
{
  for (gsize n; *name != '\0'; name += n + (name[n] == ' '))
    {
      const Word *noun;

      n = strcspn (name, " ");
      noun = lexicon_word (language->lexicon, name, n);
      if (noun != NULL && stands_for (noun, noun) && !has_noun (phrase, noun))
        add_short_form (language, phrase, noun);
    }
}

/* TRUE where the word at PLACE stands for NOUN. */
static gboolean
word_stands_for (const Analysis *analysis, const ByteMap *map, gsize place,
                 const Word *noun)
{
  const guint64 *known = analysis->language->body_letters;
  const Word *word;
  guint32 letters;
  guint bit;

  memcpy (&letters, map->lower + place, sizeof letters);
  bit = first_letters_bit (letters, word_length (map, place));
  if ((known[bit / 64] >> (bit % 64) & 1) == 0)
    return FALSE;
  word = plain_word_at (analysis, map, place);
  return word != NULL && stands_for (word, noun);
}

static gboolean
has_token_for (const Sentence *sentence, const Word *noun)
{
  if (sentence_has (sentence, LEX_BODY))
    for (guint i = 0; i < sentence->n_tokens; i++)
      if (token_starts (&sentence->tokens[i], LEX_BODY)
          && stands_for (sentence->tokens[i].word, noun))
        return TRUE;
  return FALSE;
}

gboolean
bodies_may_be_named (const Analysis *analysis, const Sentence *sentence,
                     const Word *noun)
{
  const char *text = analysis->text + sentence->start;
  gsize length = sentence->end - sentence->start;
  guint64 before = 0; /* 1: a byte of a word stands before the block */
  char first = noun->letters[0];
  ByteMap map;

  if ((sentence->done & STAGE_TOKENS) != 0)
    return has_token_for (sentence, noun);
  if (!plain_words_read (text, length, &map))
    return TRUE;
  for (gsize i = 0; i * BYTE_MAP_BLOCK < length; i++)
    {
      guint64 inner = map.blocks[i].inner;
      guint64 starts = inner & ~(inner << 1 | before);

      if (!analysis->language->small_bodies)
        starts &= map.blocks[i].capitals
                  | bytes_either_mask (map.lower + i * BYTE_MAP_BLOCK, first,
                                       first);
      for (; starts != 0; starts &= starts - 1)
        if (word_stands_for (analysis, &map,
                             i * BYTE_MAP_BLOCK + bits_below_first (starts),
                             noun))
          return TRUE;
      before = inner >> (BYTE_MAP_BLOCK - 1);
    }
  return FALSE;
}
