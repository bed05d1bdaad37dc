/* Tells the ends of sentences from abbreviations, initials and ellipses. */
#include "config.h"

#include "language/en/sentence-ends.h"

#include "base/byte-scan.h"
#include "base/table.h"
#include "language/en/english.h"

#include <string.h>

#define LONGEST_ABBREVIATION 8 /* bytes */
#define FILTER_POWER 12 /* of two: bits */

/* Bits of the abbreviations of all languages that were loaded: the lexicon,
 * which is large, is only asked about words that have theirs. */
static guint64 filter[(1u << FILTER_POWER) / 64];

typedef enum
{
  ABBREVIATION_TITLE = 1,
  ABBREVIATION_INNER,
  ABBREVIATION_NUMBER,
  ABBREVIATION_LAST,
  ABBREVIATION_STARTER,
} AbbreviationClass;

typedef struct
{
  AbbreviationClass class;
  gboolean capital;
} Abbreviation;

/* The bit of a word by its last letters of ASCII, at most eight; eight bytes
 * may be read before its END.  Turned about, the last letter is the lowest
 * byte, and the lowest byte that is no letter stands before them all. */
static guint
filter_bit (const char *end)
{
  guint64 bytes = GUINT64_SWAP_LE_BE (bytes_load (end - 8))
                  | BYTES_EACH (0x20);
  guint64 low = bytes & BYTES_EACH (0x7f);
  guint64 letters = (low + BYTES_EACH (0x80 - 'a'))
                    & ~(low + BYTES_EACH (0x7f - 'z')) & ~bytes;
  guint64 others = ~letters & BYTES_EACH (0x80);
  guint64 kept = others == 0 ? G_MAXUINT64 : ((others & -others) >> 7) - 1;

  return (guint) (((bytes & kept) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
                  >> (64 - FILTER_POWER));
}

static void
filter_add (const char *abbreviation)
{
  char bytes[8 + LONGEST_ABBREVIATION + 1] = { 0 };
  gsize length
      = g_strlcpy (bytes + 8, abbreviation, LONGEST_ABBREVIATION + 1);
  guint bit;

  if (length > LONGEST_ABBREVIATION)
    return;
  bit = filter_bit (bytes + 8 + length);
  __atomic_fetch_or (&filter[bit / 64], G_GUINT64_CONSTANT (1) << (bit % 64),
                     __ATOMIC_RELAXED);
}

/* FALSE for most words before AT in TEXT that are no abbreviation; those with
 * letters beyond ASCII may be folded to one. */
static gboolean
filter_passes (const char *text, guint32 at)
{
  guint bit;

  if (at < 8 || (bytes_load (text + at - 8) & BYTES_EACH (0x80)) != 0)
    return TRUE;
  bit = filter_bit (text + at);
  return (__atomic_load_n (&filter[bit / 64], __ATOMIC_RELAXED)
              >> (bit % 64)
          & 1) != 0;
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  static const char *const names[]
      = { "title", "inner", "number", "last", "starter" };
  Language *language = data;
  Abbreviation *abbreviation
      = arena_new_struct (language->arena, Abbreviation);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (row->fields[1], names[i]) == 0)
      abbreviation->class = (AbbreviationClass) (i + 1);
  if (abbreviation->class == 0)
    return table_error (row, error, "unknown class \"%s\"", row->fields[1]);
  abbreviation->capital = g_ascii_isupper (row->fields[0][0]);
  filter_add (row->fields[0]);
  lexicon_add (language->lexicon, row->fields[0], LEX_ABBREVIATION,
               abbreviation);
  return TRUE;
}

gboolean
abbreviations_load (Language *language, GError **error)
{
  return table_read ("en/abbreviations.tsv", 2, load_row, language, error);
}

/* What is looked at while one mark is judged. */
typedef struct
{
  const Lexicon *lexicon;
  const char *text;
  guint32 start; /* of the sentence */
  guint32 at;    /* the mark */
  guint32 run;   /* behind a run of marks: "?!", "..." */
  guint32 close; /* behind closing quotation marks and brackets */
  guint32 next;  /* the first byte that is no space */
  guint32 end;
} Stop;

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static gboolean
bytes_at (const Stop *stop, guint32 at, const char *bytes)
{
  gsize length = strlen (bytes);

  return at + length <= stop->end
         && memcmp (stop->text + at, bytes, length) == 0;
}

/* The length of the character at AT where it is one of MARKS, else 0. */
static guint
any_at (const Stop *stop, guint32 at, const char *ascii,
        const gunichar *others)
{
  const char *place = stop->text + at;
  gunichar character;

  if (at >= stop->end || *place == '\0')
    return 0;
  if ((guchar) *place < 0x80)
    return strchr (ascii, *place) != NULL;
  character = g_utf8_get_char (place);
  for (guint i = 0; others[i] != 0; i++)
    if (others[i] == character)
      return (guint) (g_utf8_next_char (place) - place);
  return 0;
}

static guint32
pass_run (const Stop *stop, guint32 at)
{
  for (;;)
    if (at < stop->end
        && (stop->text[at] == '.' || stop->text[at] == '!'
            || stop->text[at] == '?'))
      at++;
    else if (bytes_at (stop, at, "\xe2\x80\xa6"))
      at += 3;
    else
      return at;
}

/* "[12]" of a footnote. */
static guint
footnote_length (const Stop *stop, guint32 at)
{
  guint32 i = at + 1;

  if (at >= stop->end || stop->text[at] != '[')
    return 0;
  while (i < stop->end && g_ascii_isdigit (stop->text[i]))
    i++;
  return i > at + 1 && i < stop->end && stop->text[i] == ']' ? i + 1 - at
                                                               : 0;
}

static guint32
pass_closers (const Stop *stop, guint32 at)
{
  static const gunichar closers[]
      = { 0x201d, 0x2019, 0x00bb, 0x203a, 0 }; /* ” ’ » › */

  for (;;)
    {
      guint length = any_at (stop, at, "\"')]}", closers);

      if (length == 0)
        length = footnote_length (stop, at);
      if (length == 0)
        return at;
      at = pass_run (stop, at + length);
    }
}

static guint32
pass_space (const Stop *stop, guint32 at)
{
  for (;;)
    if (at < stop->end && is_space (stop->text[at]))
      at++;
    else if (bytes_at (stop, at, "\xc2\xa0"))
      at += 2;
    else
      return at;
}

/* Opening marks, dashes and the points of an ellipsis before a word. */
static guint32
pass_openers (const Stop *stop, guint32 at)
{
  static const gunichar openers[] /* “ ‘ « — – „ … */
      = { 0x201c, 0x2018, 0x00ab, 0x2014, 0x2013, 0x201e, 0x2026, 0 };

  for (;;)
    {
      guint length = any_at (stop, at, "\"'([-.", openers);

      if (length == 0)
        return at;
      at = pass_space (stop, at + length);
    }
}

static guint32
word_end (const Stop *stop, guint32 at)
{
  while (at < stop->end
         && (g_ascii_isalnum (stop->text[at])
             || (guchar) stop->text[at] >= 0x80))
    at++;
  return at;
}

/* What stands behind cannot go on with the sentence: no lower-case letter
 * (save that of "al-Nusra") and no comma. */
static gboolean
begins_sentence (const Stop *stop, guint32 at)
{
  const char *text = stop->text;

  at = pass_openers (stop, at);
  if (at >= stop->end)
    return TRUE;
  if (strchr (",;:%", text[at]) != NULL)
    return FALSE;
  if (g_ascii_islower (text[at]))
    return (bytes_at (stop, at, "al-") || bytes_at (stop, at, "el-"))
           && at + 3 < stop->end && g_ascii_isupper (text[at + 3]);
  if ((guchar) text[at] >= 0x80)
    return !g_unichar_islower (g_utf8_get_char (text + at));
  return TRUE;
}

static const Abbreviation *
find_abbreviation (const Stop *stop, guint32 start, guint32 end)
{
  const Word *word;

  if (end == start || end - start > LONGEST_ABBREVIATION
      || !filter_passes (stop->text, end))
    return NULL;
  word = lexicon_word_before (stop->lexicon, stop->text + start, end - start,
                              stop->text + stop->end);
  if (word == NULL || (word->is & LEX_BIT (LEX_ABBREVIATION)) == 0)
    return NULL;
  for (const LexEntry *entry = word->entries; entry != NULL;
       entry = entry->next)
    {
      const Abbreviation *abbreviation = entry->payload;

      if (entry->kind == LEX_ABBREVIATION && entry->n_words == 1
          && (!abbreviation->capital
              || g_ascii_isupper (stop->text[start])))
        return abbreviation;
    }
  return NULL;
}

/* A function word with a capital stands behind, or another that begins
 * sentences.  Capitals say nothing where all is in capitals: there two spaces
 * or an article do. */
static gboolean
clearly_begins_sentence (const Stop *stop)
{
  guint32 at = pass_openers (stop, stop->next);
  guint32 end = word_end (stop, at);
  const Abbreviation *starter;
  const Word *word;
  guint bits;

  if (at >= stop->end)
    return TRUE;
  if (!g_ascii_isupper (stop->text[at]))
    return FALSE;
  if (end < stop->end && stop->text[end] == '.' && end - at == 1)
    return FALSE;
  word = lexicon_word (stop->lexicon, stop->text + at, end - at);
  bits = word != NULL ? word->function : 0;
  if (end - at > 1 && g_ascii_isupper (stop->text[at + 1]))
    return (bits & (WORD_ARTICLE | WORD_PRONOUN)) != 0
           || bytes_at (stop, stop->close, "  ");
  starter = find_abbreviation (stop, at, end);
  return (bits & ~(guint) (WORD_MODAL | WORD_DO | WORD_BE | WORD_HAVE)) != 0
         || (starter != NULL && starter->class == ABBREVIATION_STARTER);
}

/* Where the word before the mark begins; inner points belong to it. */
static guint32
word_before (const Stop *stop)
{
  static const guint8 inner[256]
      = { ['.'] = 1,         ['0' ... '9'] = 1,   ['A' ... 'Z'] = 1,
          ['a' ... 'z'] = 1, [0x80 ... 0xff] = 1 };
  guint32 at = stop->at;

  while (at > stop->start && inner[(guchar) stop->text[at - 1]])
    at--;
  /* Quotation marks and dashes are no letters. */
  while (at + 3 <= stop->at && (guchar) stop->text[at] == 0xe2
         && (guchar) stop->text[at + 1] == 0x80)
    at += 3;
  return at;
}

static gboolean
is_acronym (const Stop *stop, guint32 word)
{
  if ((stop->at - word) % 2 == 0 || stop->at - word < 3)
    return FALSE;
  for (guint32 i = word; i < stop->at; i++)
    if ((i - word) % 2 == 0 ? !g_ascii_isalpha (stop->text[i])
                            : stop->text[i] != '.')
      return FALSE;
  return TRUE;
}

/* The number of an item at the start of the sentence: "1.", "12.", "b.";
 * its value, 0 where there is none. */
static guint
item_number (const Stop *stop, guint32 at, guint32 end)
{
  guint value = 0;

  if (end - at == 1 && g_ascii_islower (stop->text[at]))
    return (guint) (stop->text[at] - 'a') + 1;
  for (guint32 i = at; i < end; i++)
    {
      if (!g_ascii_isdigit (stop->text[i]) || i - at == 3)
        return 0;
      value = value * 10 + (guint) (stop->text[i] - '0');
    }
  return value;
}

static guint
sentence_item_number (const Stop *stop)
{
  guint32 at = pass_space (stop, stop->start);
  guint32 end = word_end (stop, at);

  return end < stop->end && stop->text[end] == '.' && end < stop->at
                 && is_space (stop->text[end + 1])
             ? item_number (stop, at, end)
             : 0;
}

/* A point behind the word that begins at WORD, which may be abbreviated. */
static gboolean
word_point_ends (const Stop *stop, guint32 word)
{
  const Abbreviation *abbreviation
      = find_abbreviation (stop, word, stop->at);
  gboolean digit = stop->next < stop->end
                   && g_ascii_isdigit (stop->text[stop->next]);

  if (abbreviation == NULL)
    return TRUE;
  switch (abbreviation->class)
    {
    case ABBREVIATION_TITLE:
    case ABBREVIATION_INNER:
      return FALSE;
    case ABBREVIATION_NUMBER:
      return !digit;
    case ABBREVIATION_LAST:
      return !digit && clearly_begins_sentence (stop);
    case ABBREVIATION_STARTER:
      break;
    }
  return TRUE;
}

/* A single point behind the word that begins at WORD. */
static gboolean
point_ends (const Stop *stop, guint32 word)
{
  if (word == stop->at)
    return TRUE;
  if (word <= pass_space (stop, stop->start)
      && item_number (stop, word, stop->at) > 0)
    return FALSE;
  if (is_acronym (stop, word))
    return clearly_begins_sentence (stop);
  if (stop->at - word == 1 && g_ascii_isupper (stop->text[word]))
    return clearly_begins_sentence (stop);
  return word_point_ends (stop, word);
}

/* "the war.The army": a space is missing. */
static gboolean
lacks_space (const Stop *stop)
{
  const char *text = stop->text;
  guint32 at = stop->at;

  if (stop->run != at + 1 || at < stop->start + 2 || at + 2 >= stop->end)
    return FALSE;
  if (bytes_at (stop, at + 1, "\xe2\x80\x9c"))
    return TRUE;
  if (!g_ascii_isupper (text[at + 1]) || !g_ascii_islower (text[at + 2])
      || !(g_ascii_islower (text[at - 1]) || g_ascii_isdigit (text[at - 1]))
      || !(g_ascii_islower (text[at - 2]) || g_ascii_isdigit (text[at - 2])))
    return FALSE;
  for (guint32 i = at; i > stop->start && !is_space (text[i - 1]); i--)
    if (text[i - 1] == '/' || text[i - 1] == '@' || text[i - 1] == '.')
      return FALSE;
  return TRUE;
}

/* One of the points of ". . .". */
static gboolean
is_spaced_ellipsis (const Stop *stop)
{
  const char *text = stop->text;
  guint32 at = stop->at;

  if (at < stop->start + 1 || text[at - 1] != ' ')
    return at == stop->start;
  return (at >= stop->start + 2 && text[at - 2] == '.')
         || bytes_at (stop, at, ". .");
}

/* A point before a digit or a small letter: of "16.4" or "example.org". */
static gboolean
is_within (const Stop *stop)
{
  char behind = stop->text[stop->at + 1];

  return stop->text[stop->at] == '.' && stop->at + 1 < stop->end
         && (g_ascii_isdigit (behind) || g_ascii_islower (behind));
}

/* What stands at AT begins a sentence, as in nearly all cases: a capital, also
 * in quotation marks, or a digit. */
static gboolean
plainly_begins (const Stop *stop, guint32 at)
{
  if (bytes_at (stop, at, "\xe2\x80\x9c"))
    at += 3;
  else if (at < stop->end && g_ascii_isdigit (stop->text[at]))
    return TRUE;
  return at < stop->end && g_ascii_isupper (stop->text[at]);
}

/* The usual case, which is looked at first: two letters, a point, perhaps a
 * quotation mark, spaces, and what begins a sentence.  Sets what lies behind
 * the point. */
static gboolean
is_plain (Stop *stop)
{
  const char *text = stop->text;
  guint32 at = stop->at;

  if (text[at] != '.' || at < stop->start + 2
      || !g_ascii_isalpha (text[at - 1]) || !g_ascii_isalpha (text[at - 2]))
    return FALSE;
  stop->run = stop->close = at + 1;
  if (bytes_at (stop, at + 1, "\xe2\x80\x9d"))
    stop->close += 3;
  stop->next = stop->close;
  while (stop->next < stop->end && is_space (text[stop->next]))
    stop->next++;
  return stop->next > stop->close && plainly_begins (stop, stop->next);
}

gboolean
sentence_ends (const Lexicon *lexicon, const char *text, guint32 start,
               guint32 at, guint32 end, guint32 *ret_end, guint32 *ret_next)
{
  Stop stop = { .lexicon = lexicon, .text = text, .start = start,
                .at = at, .end = end };
  guint32 word;
  guint item;

  if (is_within (&stop))
    {
      *ret_end = *ret_next = at + 1;
      return FALSE;
    }
  if (is_plain (&stop))
    {
      *ret_end = *ret_next = stop.close;
      return !filter_passes (text, at)
             || word_point_ends (&stop, word_before (&stop));
    }
  stop.run = pass_run (&stop, at);
  stop.close = pass_closers (&stop, stop.run);
  stop.next = pass_space (&stop, stop.close);
  *ret_end = *ret_next = stop.close;
  if (stop.next == stop.close && stop.next < end)
    {
      *ret_end = *ret_next = stop.run;
      return lacks_space (&stop);
    }
  /* "[...]" leaves words out. */
  if (text[at] == '.'
      && (is_spaced_ellipsis (&stop) || text[at - 1] == '['))
    return FALSE;
  word = word_before (&stop);
  item = text[at] == '.' && stop.run == at + 1
             ? item_number (&stop, word, at)
             : 0;
  if (item > 1 && word > start && is_space (text[word - 1])
      && item == sentence_item_number (&stop) + 1)
    {
      *ret_end = word;
      return TRUE;
    }
  if (!begins_sentence (&stop, stop.next))
    return FALSE;
  return text[at] != '.' || stop.run > at + 1 || point_ends (&stop, word);
}
