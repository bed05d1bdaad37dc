/* Weighs the words that documents share. */
#include "config.h"

#include "reconcile/wording.h"

#include "reconcile/key-set.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_LETTERS 3
#define STEM_LETTERS 7
#define STEM_SIZE 32
#define MAX_WORDS 256 /* of one text */
#define SMOOTH 10.0
#define SCALE 1000.0

typedef struct
{
  guint first; /* the document that it is read from */
  guint n;     /* of words */
  gsize begin; /* among all words; sorted and distinct once counted */
  guint64 weight;
} Text;

struct Wording
{
  guint first;     /* number of the block's first document */
  GArray *text_of; /* by document: the number of its text */
  GArray *texts;   /* of Text */
  GArray *words;   /* of guint, those of one text after the other's */
  GArray *weights; /* of guint, by word */
  KeySet stems;
};

static gboolean
is_letter (const char *at)
{
  return (guchar) *at >= 0x80 ? g_unichar_isalpha (g_utf8_get_char (at))
                              : g_ascii_isalpha (*at);
}

/* Reads the word at AT into STEM, which is filled up with zeros; moves to its
 * end.  FALSE where it is too short. */
static gboolean
read_stem (const char **at, char stem[STEM_SIZE])
{
  guint letters = 0;
  gsize size = 0;

  memset (stem, 0, STEM_SIZE);
  for (; **at != '\0' && is_letter (*at); *at = g_utf8_next_char (*at))
    if (letters++ < STEM_LETTERS)
      size += (gsize) g_unichar_to_utf8 (
          g_unichar_tolower (g_utf8_get_char (*at)), stem + size);
  return letters >= LEAST_LETTERS;
}

static void
add_words (Wording *wording, Text *text, const char *sentence)
{
  const char *at = sentence;

  while (at != NULL && *at != '\0' && text->n < MAX_WORDS)
    {
      char stem[STEM_SIZE];

      if (!is_letter (at))
        at = g_utf8_next_char (at);
      else if (read_stem (&at, stem))
        {
          guint word = key_set_add (&wording->stems, stem, NULL);

          g_array_append_val (wording->words, word);
          text->n++;
        }
    }
}

static int
compare_words (const void *one, const void *two)
{
  guint a = *(const guint *) one, b = *(const guint *) two;

  return (a > b) - (a < b);
}

static guint *
words_of (const Wording *wording, const Text *text)
{
  return &g_array_index (wording->words, guint, text->begin);
}

static void
sort_words (const Wording *wording, Text *text)
{
  guint *words = words_of (wording, text);
  guint n = 0;

  if (text->n > 1)
    qsort (words, text->n, sizeof *words, compare_words);
  for (guint i = 0; i < text->n; i++)
    if (n == 0 || words[n - 1] != words[i])
      words[n++] = words[i];
  text->n = n;
}

/* The number of the text in which MEMBER stands; a copy is no text of its
 * own. */
static guint
find_text (Wording *wording, GHashTable *prints, const Member *member)
{
  const char *print = member->claim->document.fingerprint;
  gpointer found;
  Text text = { .first = member->document };

  if (print != NULL
      && g_hash_table_lookup_extended (prints, print, NULL, &found))
    return GPOINTER_TO_UINT (found);
  if (print != NULL)
    g_hash_table_insert (prints, (gpointer) (gsize) print,
                         GUINT_TO_POINTER (wording->texts->len));
  text.begin = wording->words->len;
  g_array_append_val (wording->texts, text);
  return wording->texts->len - 1;
}

static void
read_texts (Wording *wording, const Member *members, guint n)
{
  g_autoptr (GHashTable) prints = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const Claim *claim = members[i].claim;
      guint document = members[i].document - wording->first;
      gboolean is_new = document >= wording->text_of->len;
      Text *text;

      if (is_new)
        {
          guint number = find_text (wording, prints, &members[i]);

          g_array_append_val (wording->text_of, number);
        }
      text = &g_array_index (
          wording->texts, Text,
          g_array_index (wording->text_of, guint, document));
      if (members[i].document != text->first)
        continue;
      if (is_new)
        add_words (wording, text, claim->document.title);
      add_words (wording, text, claim->sentence.text);
    }
}

static void
weigh_words (Wording *wording)
{
  guint n = wording->texts->len;

  wording->weights = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (wording->weights, wording->stems.n);
  for (guint i = 0; i < n; i++)
    {
      Text *text = &g_array_index (wording->texts, Text, i);

      sort_words (wording, text);
      for (guint k = 0; k < text->n; k++)
        g_array_index (wording->weights, guint,
                       words_of (wording, text)[k])++;
    }
  for (guint i = 0; i < wording->stems.n; i++)
    {
      guint *weight = &g_array_index (wording->weights, guint, i);
      double idf = log ((n + SMOOTH) / (*weight + 1));

      *weight = (guint) (idf * idf * SCALE + 0.5);
    }
  for (guint i = 0; i < n; i++)
    {
      Text *text = &g_array_index (wording->texts, Text, i);

      for (guint k = 0; k < text->n; k++)
        text->weight += g_array_index (wording->weights, guint,
                                       words_of (wording, text)[k]);
    }
}

Wording *
wording_new (const Member *members, guint n_members)
{
  Wording *wording = g_new0 (Wording, 1);

  wording->first = members[0].document;
  wording->text_of = g_array_new (FALSE, FALSE, sizeof (guint));
  wording->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  wording->words = g_array_new (FALSE, FALSE, sizeof (guint));
  key_set_init (&wording->stems, STEM_SIZE);
  read_texts (wording, members, n_members);
  weigh_words (wording);
  return wording;
}

void
wording_free (Wording *wording)
{
  g_array_unref (wording->words);
  g_array_unref (wording->texts);
  g_array_unref (wording->text_of);
  g_array_unref (wording->weights);
  key_set_clear (&wording->stems);
  g_free (wording);
}

static const Text *
text_of (const Wording *wording, const Member *member)
{
  guint number = g_array_index (wording->text_of, guint,
                                member->document - wording->first);

  return &g_array_index (wording->texts, Text, number);
}

double
wording_similarity (const Wording *wording, const Member *a, const Member *b)
{
  const Text *x = text_of (wording, a), *y = text_of (wording, b);
  const guint *words = words_of (wording, x);
  const guint *others = words_of (wording, y);
  guint64 shared = 0;

  for (guint i = 0, k = 0; i < x->n && k < y->n;)
    {
      guint one = words[i], two = others[k];

      if (one == two)
        shared += g_array_index (wording->weights, guint, one);
      i += one <= two;
      k += two <= one;
    }
  return shared > 0 ? (double) shared
                          / sqrt ((double) x->weight * (double) y->weight)
                    : 0;
}
