/* Weighs the words that documents share. */
#include "config.h"

#include "reconcile/wording.h"

#include "reconcile/key-set.h"

#include <math.h>
#include <string.h>
#include <xxhash.h>

#define LEAST_LETTERS 3
#define STEM_LETTERS 7
#define STEM_SIZE 32
#define MAX_WORDS 256 /* of one text */
#define SMOOTH 10.0
#define SCALE 1000.0

/* The words of a document, or of the one of which it is a copy. */
typedef struct
{
  guint64 weight;
  guint begin; /* among all words */
  guint n;     /* of words, each once */
} Text;

struct Wording
{
  guint first;      /* number of the block's first document */
  GArray *texts;    /* of Text, by document */
  GArray *held;     /* of guint: the words of one text after the other's */
  GArray *weights;  /* of guint, by word */
  guint32 *marked;  /* a bit for each word of the text marked last */
  guint last;       /* its document; G_MAXUINT: none */
};

/* The texts while they are read. */
typedef struct
{
  Wording *wording;
  KeySet stems;       /* of guint64, by word */
  GArray *last;       /* of guint, by word: the last text with it, plus 1 */
  guint n_texts;      /* copies left out */
  guint first;        /* the document that the last text is read from */
  guint n_read;       /* words of it, those that come again counted again */
  const char *before; /* the sentence that was read last */
  guint n_before;     /* its words */
  guint n;            /* of words, each once */
  guint words[MAX_WORDS];
  GHashTable *prints; /* fingerprint -> number of its first document */
} Reading;

static gboolean
is_ascii_letter (char byte)
{
  return (guchar) ((byte | 0x20) - 'a') < 26;
}

static gboolean
is_letter (const char *at)
{
  return (guchar) *at >= 0x80 ? g_unichar_isalpha (g_utf8_get_char (at))
                              : is_ascii_letter (*at);
}

/* The bytes of a short stem, else a hash beyond all of these. */
static guint64
stem_key (const char *stem, gsize size)
{
  guint64 key = 0;

  if (size > STEM_LETTERS)
    return XXH3_64bits (stem, size) | (guint64) 1 << 63;
  for (gsize i = 0; i < size; i++)
    key = key << 8 | (guchar) stem[i];
  return key;
}

/* The stem of the word at AT, whatever its letters; moves to its end. */
static guint64
read_any_stem (const char **at, guint *ret_letters)
{
  char stem[STEM_SIZE];
  guint letters = 0;
  gsize size = 0;

  for (; **at != '\0' && is_letter (*at); *at = g_utf8_next_char (*at))
    if (letters++ < STEM_LETTERS)
      size += (gsize) g_unichar_to_utf8 (
          g_unichar_tolower (g_utf8_get_char (*at)), stem + size);
  *ret_letters = letters;
  return stem_key (stem, size);
}

/* The same; most words are ASCII, and their letters differ from capitals in
 * one bit. */
static guint64
read_stem (const char **at, guint *ret_letters)
{
  const char *end = *at;
  guint64 key = 0;

  for (; is_ascii_letter (*end); end++)
    if (end - *at < STEM_LETTERS)
      key = key << 8 | (guchar) (*end | 0x20);
  if ((guchar) *end >= 0x80)
    return read_any_stem (at, ret_letters);
  *ret_letters = (guint) (end - *at);
  *at = end;
  return key;
}

static Text *
text_of (const Wording *wording, guint document)
{
  return &g_array_index (wording->texts, Text, document - wording->first);
}

static const guint *
words_of (const Wording *wording, const Text *text)
{
  return &g_array_index (wording->held, guint, text->begin);
}

/* A word of the last text. */
static void
add_word (Reading *reading, guint64 stem)
{
  gboolean is_new;
  guint word = key_set_add (&reading->stems, &stem, &is_new), none = 0;

  reading->n_read++;
  if (is_new)
    {
      g_array_append_val (reading->wording->weights, none);
      g_array_append_val (reading->last, none);
    }
  if (g_array_index (reading->last, guint, word) == reading->n_texts)
    return;
  g_array_index (reading->last, guint, word) = reading->n_texts;
  g_array_index (reading->wording->weights, guint, word)++;
  reading->words[reading->n++] = word;
}

static void
add_words (Reading *reading, const char *sentence)
{
  const char *at = sentence;

  while (at != NULL && *at != '\0' && reading->n_read < MAX_WORDS)
    {
      guint letters;
      guint64 stem;

      if (!is_letter (at))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      stem = read_stem (&at, &letters);
      if (letters >= LEAST_LETTERS)
        add_word (reading, stem);
    }
}

/* Several claims may stand in one sentence. */
static void
add_sentence (Reading *reading, const char *sentence)
{
  guint before = reading->n_read;

  if (sentence != NULL && reading->before != NULL
      && strcmp (reading->before, sentence) == 0)
    {
      reading->n_read += reading->n_before;
      return;
    }
  add_words (reading, sentence);
  reading->before = sentence;
  reading->n_before = reading->n_read - before;
}

static void
close_text (Reading *reading)
{
  Wording *wording = reading->wording;

  if (reading->n_texts > 0)
    text_of (wording, reading->first)->n = reading->n;
  g_array_append_vals (wording->held, reading->words, reading->n);
  reading->n = reading->n_read = 0;
  reading->before = NULL;
}

/* TRUE where MEMBER's document is no copy of one before. */
static gboolean
open_text (Reading *reading, const Member *member)
{
  const char *print = member->claim->document.fingerprint;
  Text text = { 0 };
  gpointer found;

  close_text (reading);
  text.begin = reading->wording->held->len;
  if (print != NULL
      && g_hash_table_lookup_extended (reading->prints, print, NULL, &found))
    {
      text = *text_of (reading->wording, GPOINTER_TO_UINT (found));
      g_array_append_val (reading->wording->texts, text);
      return FALSE;
    }
  if (print != NULL)
    g_hash_table_insert (reading->prints, (gpointer) (gsize) print,
                         GUINT_TO_POINTER (member->document));
  g_array_append_val (reading->wording->texts, text);
  reading->first = member->document;
  reading->n_texts++;
  return TRUE;
}

static void
read_texts (Reading *reading, Member *const *members, guint n)
{
  Wording *wording = reading->wording;

  for (guint i = 0; i < n; i++)
    {
      const Claim *claim = members[i]->claim;
      gboolean is_new
          = members[i]->document - wording->first >= wording->texts->len;

      if (is_new && open_text (reading, members[i]))
        add_words (reading, claim->document.title);
      if (members[i]->document == reading->first)
        add_sentence (reading, claim->sentence.text);
    }
  close_text (reading);
}

static void
weigh_words (Reading *reading)
{
  Wording *wording = reading->wording;

  for (guint i = 0; i < wording->weights->len; i++)
    {
      guint *weight = &g_array_index (wording->weights, guint, i);
      double idf = log ((reading->n_texts + SMOOTH) / (*weight + 1));

      *weight = (guint) (idf * idf * SCALE + 0.5);
    }
  for (guint i = 0; i < wording->texts->len; i++)
    {
      Text *text = &g_array_index (wording->texts, Text, i);

      for (guint k = 0; k < text->n; k++)
        text->weight += g_array_index (wording->weights, guint,
                                       words_of (wording, text)[k]);
    }
}

Wording *
wording_new (Member *const *members, guint n_members)
{
  Wording *wording = g_new0 (Wording, 1);
  Reading reading = {
    .wording = wording,
    .last = g_array_new (FALSE, FALSE, sizeof (guint)),
    .prints = g_hash_table_new (g_str_hash, g_str_equal),
  };

  wording->first = members[0]->document;
  wording->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  wording->held = g_array_new (FALSE, FALSE, sizeof (guint));
  wording->weights = g_array_new (FALSE, FALSE, sizeof (guint));
  wording->last = G_MAXUINT;
  key_set_init (&reading.stems, sizeof (guint64));
  read_texts (&reading, members, n_members);
  weigh_words (&reading);
  wording->marked = g_new0 (guint32, wording->weights->len / 32 + 1);
  key_set_clear (&reading.stems);
  g_array_unref (reading.last);
  g_hash_table_unref (reading.prints);
  return wording;
}

void
wording_free (Wording *wording)
{
  g_array_unref (wording->held);
  g_array_unref (wording->texts);
  g_array_unref (wording->weights);
  g_free (wording->marked);
  g_free (wording);
}

static void
set_marks (Wording *wording, const Text *text, gboolean marked)
{
  const guint *words = words_of (wording, text);

  for (guint i = 0; i < text->n; i++)
    {
      guint32 *bits = &wording->marked[words[i] / 32];
      guint32 bit = (guint32) 1 << words[i] % 32;

      *bits = marked ? *bits | bit : *bits & ~bit;
    }
}

/* One claim is held against many after one another: its words are marked
 * once. */
static void
mark_words (Wording *wording, guint document)
{
  if (wording->last == document)
    return;
  if (wording->last != G_MAXUINT)
    set_marks (wording, text_of (wording, wording->last), FALSE);
  wording->last = document;
  set_marks (wording, text_of (wording, document), TRUE);
}

void
wording_expect (const Wording *wording, const Member *member)
{
  const guint *words
      = words_of (wording, text_of (wording, member->document));

  __builtin_prefetch (words);
  __builtin_prefetch (words + 16);
}

double
wording_similarity (Wording *wording, const Member *a, const Member *b)
{
  const Text *x = text_of (wording, a->document);
  const Text *y = text_of (wording, b->document);
  const guint *words = words_of (wording, y);
  guint64 shared = 0;

  mark_words (wording, a->document);
  for (guint i = 0; i < y->n; i++)
    if (wording->marked[words[i] / 32] >> words[i] % 32 & 1)
      shared += g_array_index (wording->weights, guint, words[i]);
  return shared > 0 ? (double) shared
                          / sqrt ((double) x->weight * (double) y->weight)
                    : 0;
}
