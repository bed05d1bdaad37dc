/* Cuts a sentence into words, numbers and marks in one pass over its bytes. */
#include "config.h"

#include "language/token.h"

#include "language/byte-map.h"
#include "language/digits.h"
#include "language/lexicon.h"
#include "language/token-bytes.h"

#include <string.h>

#define USUAL_TOKENS 128 /* few sentences have more */

typedef struct
{
  const char *text;
  guint32 at;
  guint32 start; /* of the sentence */
  guint32 end;
  const Lexicon *lexicon; /* NULL: words are not looked up */
  gboolean mapped; /* else it is too long for the map */
  gboolean single_quote_open;
  TokenTraits traits;
  Token *tokens; /* usual, or on the heap where they are too many */
  guint n_tokens;
  guint room;
  Token usual[USUAL_TOKENS];
  ByteMap map;
} Cutter;

static const WordPlace no_word;

/* The byte OFFSET places on, NUL behind the end. */
static char
peek (const Cutter *cutter, guint32 offset)
{
  guint32 at = cutter->at + offset;

  return at < cutter->end ? cutter->text[at] : '\0';
}

/* The character at AT and the bytes it takes. */
static gunichar
character_at (const Cutter *cutter, guint32 at, guint *ret_length)
{
  const char *place = cutter->text + at;
  gunichar character;

  if ((guchar) *place < 0x80)
    {
      *ret_length = 1;
      return (guchar) *place;
    }
  character = g_utf8_get_char (place);
  *ret_length = (guint) (g_utf8_next_char (place) - place);
  return character;
}

/* Moves over space; returns the flags that tell of it. */
static guint8
skip_space (Cutter *cutter)
{
  guint8 flags = 0;

  while (cutter->at < cutter->end)
    {
      guint length;
      gunichar character;

      if ((byte_class (cutter->text[cutter->at]) & (BYTE_SPACE | BYTE_WIDE))
          == 0)
        break;
      character = character_at (cutter, cutter->at, &length);
      if (!is_space_character (character))
        break;
      flags |= TOKEN_SPACE_BEFORE;
      if (character == '\n')
        flags |= TOKEN_NEWLINE_BEFORE;
      cutter->at += length;
    }
  return flags;
}

static void
make_room (Cutter *cutter)
{
  Token *old = cutter->tokens == cutter->usual ? NULL : cutter->tokens;

  cutter->room *= 2;
  cutter->tokens = g_renew (Token, old, cutter->room);
  if (old == NULL)
    memcpy (cutter->tokens, cutter->usual, sizeof cutter->usual);
}

/* Adds a token that begins at START and ends where the cutter stands.  PLACE
 * is that of its word, VALUE its letters, mark or number. */
static inline void
add_known (Cutter *cutter, guint32 start, TokenKind kind, guint flags,
           const WordPlace *place, guint64 value)
{
  Token *token;

  if (cutter->n_tokens == cutter->room)
    make_room (cutter);
  token = &cutter->tokens[cutter->n_tokens++];
  token->start = start;
  token->end = cutter->at;
  token->kind = kind;
  token->flags = flags;
  token->function = place->function;
  token->starts = place->starts;
  token->word = place->word;
  token->letters = value;
  cutter->traits.kinds |= (guint8) (1u << kind);
  cutter->traits.flags |= (guint8) flags;
}

/* The same of a token whose word is found by its key once all are cut. */
static inline void
add_key (Cutter *cutter, guint32 start, TokenKind kind, guint flags,
         guint64 low, guint64 high)
{
  const WordPlace to_find
      = { .starts = cutter->lexicon != NULL ? TOKEN_TO_FIND : 0 };

  add_known (cutter, start, kind, flags, &to_find, low);
  cutter->tokens[cutter->n_tokens - 1].high = high;
}

/* Sets the key of what the LENGTH bytes at LOWER, WORD_KEY at most, are folded
 * to; FALSE where they have to be looked at one by one.  Of what is not ASCII
 * it knows the dashes and quotation marks from U+2010 on, and what such an
 * apostrophe begins: "’s" is "'s". */
static inline gboolean
folded_key (const char *lower, guint32 length, guint64 *ret_low,
            guint64 *ret_high)
{
  if (word_key (lower, length, ret_low, ret_high))
    return TRUE;
  if (memcmp (lower, "\xe2\x80", 2) != 0 || (guchar) lower[2] < 0x90)
    return FALSE;
  if (lower[2] != '\x98' && lower[2] != '\x99')
    return length == 3;
  if (length - 3 > 7 || !word_key (lower + 3, length - 3, ret_low, ret_high))
    return FALSE;
  *ret_low = *ret_low << 8 | '\'';
  return TRUE;
}

/* The word of LENGTH bytes at START, in the lexicon. */
static const WordPlace *
find_word (const Cutter *cutter, guint32 start, guint32 length)
{
  guint64 low, high;

  if (cutter->lexicon == NULL)
    return &no_word;
  if (cutter->mapped && length <= WORD_KEY
      && folded_key (cutter->map.lower + (start - cutter->start), length,
                     &low, &high))
    return lexicon_find (cutter->lexicon, low, high);
  return lexicon_find_folded (cutter->lexicon, cutter->text + start, length);
}

/* Adds a word, the mark or clitic that is one in the lexicon, or digits. */
static void
add (Cutter *cutter, guint32 start, TokenKind kind, guint flags)
{
  const WordPlace *place = find_word (cutter, start, cutter->at - start);
  guint64 letters = place->word != NULL ? bytes_load (place->word->letters)
                                        : 0;

  add_known (cutter, start, kind, flags, place, letters);
}

static void
add_mark (Cutter *cutter, guint32 start, guint flags, guint32 mark)
{
  const WordPlace *place;

  if (mark == MARK_HYPHEN && cutter->lexicon != NULL)
    place = lexicon_find (cutter->lexicon, '-', 0); /* whatever it is */
  else
    place = find_word (cutter, start, cutter->at - start);
  add_known (cutter, start, TOKEN_MARK, flags, place, mark);
}

/* The bytes of an apostrophe at OFFSET from here; 0: there is none. */
static guint
apostrophe (const Cutter *cutter, guint32 offset)
{
  if (peek (cutter, offset) == '\'')
    return 1;
  if (peek (cutter, offset) == '\xe2' && peek (cutter, offset + 1) == '\x80'
      && peek (cutter, offset + 2) == '\x99')
    return 3;
  return 0;
}

static gboolean
letter_at (const Cutter *cutter, guint32 offset)
{
  guint length;

  if (cutter->at + offset >= cutter->end)
    return FALSE;
  return is_word_character (
      character_at (cutter, cutter->at + offset, &length));
}

/* The length of a clitic ("'s", "'ve", "'t") whose apostrophe, of MARK bytes,
 * is at the cutter's place; 0 where it belongs to the word ("O'Brien"). */
static guint
clitic_length (const Cutter *cutter, guint mark)
{
  char first = (char) (peek (cutter, mark) | 32);
  char second = (char) (peek (cutter, mark + 1) | 32);
  guint length = 0;

  if (((first == 'v' || first == 'r') && second == 'e')
      || (first == 'l' && second == 'l'))
    length = mark + 2;
  else if (first == 's' || first == 'd' || first == 'm' || first == 't')
    length = mark + 1;
  return length > 0 && !letter_at (cutter, length) ? length : 0;
}

/* "U.N.", "U.S.", "a.m.": single letters, each with a point behind. */
static guint
acronym_length (const Cutter *cutter)
{
  guint length = 0;

  if (peek (cutter, 1) != '.')
    return 0;

  while (is_ascii_letter (peek (cutter, length))
         && peek (cutter, length + 1) == '.')
    length += 2;
  return length >= 4 && !letter_at (cutter, length) ? length : 0;
}

/* Capital flags of the word [start, at). */
static guint8
case_flags (const Cutter *cutter, guint32 start)
{
  guint letters = 0, capitals = 0;
  guint8 flags = 0;

  /* Most words begin and end in lower case. */
  if ((byte_class (cutter->text[start]) & BYTE_LOWER)
      && (byte_class (cutter->text[cutter->at - 1]) & BYTE_LOWER))
    return 0;
  if ((byte_class (cutter->text[start]) & BYTE_UPPER)
      && (byte_class (cutter->text[cutter->at - 1]) & BYTE_LOWER))
    return TOKEN_CAPITAL;
  for (guint32 i = start; i < cutter->at;)
    {
      guint length;
      gunichar character = character_at (cutter, i, &length);

      if (character < 0x80 ? is_ascii_letter ((char) character)
                           : g_unichar_isalpha (character))
        {
          gboolean capital = character < 0x80
                                 ? g_ascii_isupper ((char) character)
                                 : g_unichar_isupper (character);
          letters++;
          capitals += capital;
          if (i == start && capital)
            flags |= TOKEN_CAPITAL;
        }
      i += length;
    }
  if (letters >= 2 && capitals == letters)
    flags |= TOKEN_ALL_CAPS;
  return flags;
}

/* Moves over the letters, digits and inner apostrophes of a word; returns the
 * length of a clitic behind it. */
static guint
pass_word (Cutter *cutter)
{
  const char *text = cutter->text;

  for (;;)
    {
      guint32 at = cutter->at;
      guint length, mark;

      while (at < cutter->end && (byte_class (text[at]) & BYTE_INNER))
        at++;
      cutter->at = at;
      if (at == cutter->end
          || (byte_class (text[at]) & (BYTE_APOSTROPHE | BYTE_WIDE)) == 0)
        return 0;
      if ((mark = apostrophe (cutter, 0)) > 0)
        {
          guint clitic = clitic_length (cutter, mark);

          if (clitic > 0 || !letter_at (cutter, mark))
            return clitic;
          cutter->at += mark;
        }
      else if (is_word_character (character_at (cutter, at, &length)))
        cutter->at += length;
      else
        return 0;
    }
}

/* "s" before an apostrophe that no single quotation mark opened. */
static gboolean
ends_plural_possessive (const Cutter *cutter, guint32 start)
{
  char last = cutter->text[cutter->at - 1];

  return (last == 's' || last == 'S') && apostrophe (cutter, 0) > 0
         && cutter->at - start > 1 && !cutter->single_quote_open;
}

/* The length of what a CLITIC, where the cutter stands behind the word that
 * began at START, makes a token of its own; the n of "n't" goes over to it. */
static guint
enclitic_length (Cutter *cutter, guint32 start, guint clitic)
{
  if ((cutter->text[cutter->at + clitic - 1] | 32) != 't')
    return clitic;
  if (cutter->at - start <= 1 || (cutter->text[cutter->at - 1] | 32) != 'n')
    return 0;
  cutter->at--;
  return clitic + 1;
}

/* Adds a word of LENGTH ASCII letters from START on. */
static inline void
add_plain (Cutter *cutter, guint32 start, guint length, guint flags)
{
  guint64 low, high;

  if (length > WORD_KEY || cutter->lexicon == NULL)
    {
      add (cutter, start, TOKEN_WORD, flags);
      return;
    }
  word_key (cutter->map.lower + (start - cutter->start), length, &low, &high);
  add_key (cutter, start, TOKEN_WORD, flags, low, high);
}

/* Cuts a word of ASCII letters with neither points nor apostrophes, as nearly
 * all are; FALSE where it may be another. */
static inline gboolean
cut_plain_word (Cutter *cutter, guint8 flags)
{
  guint32 start = cutter->at;
  const char *text = cutter->text + start;
  guint at = start - cutter->start;
  guint64 behind;
  guint length;
  guint8 next;

  if (!cutter->mapped)
    return FALSE;
  behind = ~byte_map_bits (&cutter->map, letters, at);
  if (behind == 0)
    return FALSE;
  length = bits_below_first (behind);
  next = byte_class (cutter->map.lower[at + length]);
  if (((next & (BYTE_DIGIT | BYTE_LOW_LINE | BYTE_APOSTROPHE | BYTE_WIDE))
           != 0
       && !is_printed_mark (cutter->map.lower + at + length))
      || (length == 1 && cutter->map.lower[at + 1] == '.'))
    return FALSE;
  flags |= (byte_class (text[0]) & BYTE_UPPER) != 0 ? TOKEN_CAPITAL : 0;
  if ((byte_class (text[0]) & byte_class (text[1]) & BYTE_UPPER) != 0
      && (~byte_map_bits (&cutter->map, capitals, at)
          & ((behind & -behind) - 1))
             == 0)
    flags |= TOKEN_ALL_CAPS;
  cutter->at = start + length;
  add_plain (cutter, start, length, flags);
  return TRUE;
}

/* "USD50": the code of a currency stands apart from its digits. */
static gboolean
split_currency (Cutter *cutter, guint32 start)
{
  const char *text = cutter->text + start;
  const Word *word;

  if (cutter->at - start <= 3
      || !(byte_class (cutter->text[cutter->at - 1]) & BYTE_DIGIT)
      || !(byte_class (text[0]) & byte_class (text[1]) & byte_class (text[2])
           & BYTE_UPPER)
      || !(byte_class (text[3]) & BYTE_DIGIT) || cutter->lexicon == NULL)
    return FALSE;
  word = lexicon_word (cutter->lexicon, text, 3);
  if (word == NULL || (word->is & LEX_BIT (LEX_CURRENCY)) == 0)
    return FALSE;
  cutter->at = start + 3;
  return TRUE;
}

static void
cut_word (Cutter *cutter, guint8 flags)
{
  guint32 start = cutter->at;
  guint length = acronym_length (cutter);
  guint clitic;
  char last;

  if (length > 0)
    {
      cutter->at += length;
      add (cutter, start, TOKEN_WORD, flags | case_flags (cutter, start));
      return;
    }
  clitic = pass_word (cutter);
  if (split_currency (cutter, start))
    clitic = 0;
  length = clitic > 0 ? enclitic_length (cutter, start, clitic) : 0;
  add (cutter, start, TOKEN_WORD, flags | case_flags (cutter, start));
  if (length == 0 && ends_plural_possessive (cutter, start))
    length = apostrophe (cutter, 0);
  if (length == 0)
    return;
  start = cutter->at;
  cutter->at += length;
  last = (char) (cutter->text[cutter->at - 1] | 32);
  add (cutter, start,
       last == 's' || !g_ascii_isalpha (last) ? TOKEN_POSSESSIVE : TOKEN_WORD,
       0);
}

static void
cut_digits (Cutter *cutter, DigitRun run, guint8 flags)
{
  guint32 start = cutter->at;

  cutter->at = run.end;
  add (cutter, start, run.name ? TOKEN_WORD : TOKEN_NUMBER,
       flags | TOKEN_DIGITS);
  if (!run.name)
    cutter->tokens[cutter->n_tokens - 1].number = run.value;
}

static gboolean
space_at (const Cutter *cutter, guint32 at)
{
  guint length;

  return at >= cutter->end
         || is_space_character (character_at (cutter, at, &length));
}

/* Which mark stands for CHARACTER, seen where it stands. */
static guint32
normal_mark (Cutter *cutter, gunichar character, guint length,
             gboolean space_before)
{
  gboolean space_after = space_at (cutter, cutter->at + length);

  switch (character)
    {
    case '"':
      return space_before && !space_after ? MARK_OPEN_QUOTE : MARK_CLOSE_QUOTE;
    case 0x2018:
      cutter->single_quote_open = TRUE;
      return MARK_OPEN_QUOTE;
    case '\'':
    case 0x2019:
      if (character == '\'' && space_before && !space_after)
        {
          cutter->single_quote_open = TRUE;
          return MARK_OPEN_QUOTE;
        }
      cutter->single_quote_open = FALSE;
      return MARK_CLOSE_QUOTE;
    case 0x201c:
    case 0x201e:
    case 0x00ab:
      return MARK_OPEN_QUOTE;
    case 0x201d:
    case 0x00bb:
      return MARK_CLOSE_QUOTE;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return space_before && space_after ? MARK_DASH : MARK_HYPHEN;
    case 0x2013:
      return space_before || space_after ? MARK_DASH : MARK_HYPHEN;
    case 0x2014:
    case 0x2015:
      return MARK_DASH;
    default:
      return character;
    }
}

static void
cut_mark (Cutter *cutter, guint8 flags)
{
  guint32 start = cutter->at;
  guint length;
  gunichar character = character_at (cutter, start, &length);
  gboolean space_before
      = (flags & TOKEN_SPACE_BEFORE) != 0 || cutter->n_tokens == 0
        || strchr ("([{", cutter->text[start > 0 ? start - 1 : 0]) != NULL;
  guint32 mark = normal_mark (cutter, character, length, space_before);

  if (character == '-' && peek (cutter, 1) == '-')
    {
      mark = MARK_DASH;
      length = 2;
    }
  cutter->at += length;
  add_mark (cutter, start, flags, mark);
}

static void
cut_wide (Cutter *cutter, guint8 flags)
{
  guint length;
  gunichar character = character_at (cutter, cutter->at, &length);

  if (is_word_character (character))
    cut_word (cutter, flags);
  else if (g_unichar_isdigit (character))
    cut_digits (cutter,
                digits_read_foreign (cutter->text, cutter->at, cutter->end),
                flags);
  else
    cut_mark (cutter, flags);
}

static void
cut (Cutter *cutter)
{
  const char *text = cutter->text;

  while (cutter->at < cutter->end)
    {
      gboolean space = text[cutter->at] == ' ';
      guint8 flags = space ? TOKEN_SPACE_BEFORE : 0;
      guint8 class = byte_class (text[cutter->at += space]);

      if ((class & (BYTE_SPACE | BYTE_WIDE)) != 0)
        {
          flags |= skip_space (cutter);
          if (cutter->at >= cutter->end)
            return;
          class = byte_class (text[cutter->at]);
        }
      if ((class & BYTE_LETTER) != 0)
        {
          if (!cut_plain_word (cutter, flags))
            cut_word (cutter, flags);
        }
      else if ((class & BYTE_SIMPLE) != 0)
        {
          guint32 start = cutter->at++;

          add_key (cutter, start, TOKEN_MARK, flags, (guchar) text[start],
                   0);
        }
      else if ((class & BYTE_DIGIT) != 0)
        cut_digits (cutter, digits_read (text, cutter->at, cutter->end), flags);
      else if ((class & BYTE_WIDE) != 0)
        cut_wide (cutter, flags);
      else
        cut_mark (cutter, flags);
    }
}

static void
cutter_init (Cutter *cutter, const Lexicon *lexicon, const char *text,
             guint32 start, guint32 end)
{
  cutter->lexicon = lexicon;
  cutter->text = text;
  cutter->at = cutter->start = start;
  cutter->end = end;
  cutter->single_quote_open = FALSE;
  cutter->traits = (TokenTraits) { 0 };
  cutter->tokens = cutter->usual;
  cutter->n_tokens = 0;
  cutter->room = USUAL_TOKENS;
  cutter->mapped = end - start <= BYTE_MAP_SIZE;
  if (cutter->mapped)
    byte_map_fill (&cutter->map, text + start, end - start);
}

static Token *
keep_tokens (Cutter *cutter, Arena *arena, guint *ret_n)
{
  Token *tokens = arena_memdup (arena, cutter->tokens,
                                sizeof (Token) * cutter->n_tokens);

  *ret_n = cutter->n_tokens;
  if (cutter->tokens != cutter->usual)
    g_free (cutter->tokens);
  return tokens;
}

Token *
tokens_cut (const Lexicon *lexicon, Arena *arena, const char *text,
            guint32 start, guint32 end, guint *ret_n,
            TokenTraits *ret_traits)
{
  Cutter cutter;

  cutter_init (&cutter, lexicon, text, start, end);
  cut (&cutter);
  if (lexicon != NULL)
    lexicon_find_all (lexicon, cutter.tokens, cutter.n_tokens,
                      &cutter.traits);
  if (ret_traits != NULL)
    *ret_traits = cutter.traits;
  return keep_tokens (&cutter, arena, ret_n);
}

Token *
tokens_cut_adding (Lexicon *lexicon, Arena *arena, const char *text,
                   guint *ret_n)
{
  guint32 length = (guint32) MIN (strlen (text), BYTE_MAP_SIZE);
  Cutter cutter;

  cutter_init (&cutter, lexicon, text, 0, length);
  cut (&cutter);
  lexicon_add_words (lexicon, cutter.tokens, cutter.n_tokens,
                     cutter.map.lower);
  return keep_tokens (&cutter, arena, ret_n);
}
