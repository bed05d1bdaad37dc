/* Counts the runs of words that sentences share. */
#include "config.h"

#include "reconcile/copies.h"

#include "reconcile/key-set.h"
#include "reconcile/sets.h"

#include <stdlib.h>
#include <string.h>

#define RUN 5          /* words */
#define LEAST_SHARED 8 /* the runs in twelve words */
#define FIGURE_RUN 12  /* words in one run that holds the figure */
#define MAX_WORDS 256  /* of a sentence that are looked at for such a run */
#define FEW 48         /* sentences of which all pairs are looked at */
#define PARTS 32
#define LOOKED_AT 8    /* sentences of one least hash */

typedef struct
{
  guint member;
  guint n;
  guint32 *runs; /* hashes, in order, each once */
} Sentence;

typedef struct
{
  const Group *group;
  GArray *sentences; /* of Sentence */
  guint *parents;
  GArray *copies; /* NULL: none so far */
} Search;

static gboolean
is_word_byte (guchar byte)
{
  return (guchar) ((byte | 0x20) - 'a') < 26 || (guchar) (byte - '0') < 10
         || byte >= 0x80;
}

static guchar
lower (guchar byte)
{
  return byte | (guchar) ((guchar) (byte - 'A') < 26) << 5;
}

/* The hashes of the words of TEXT, without case or marks. */
static void
hash_words (const char *text, GArray *words)
{
  g_array_set_size (words, 0);
  while (*text != '\0')
    {
      guint32 hash = 2166136261u; /* FNV-1a */

      while (*text != '\0' && !is_word_byte ((guchar) *text))
        text++;
      if (*text == '\0')
        return;
      for (; is_word_byte ((guchar) *text); text++)
        hash = (hash ^ lower ((guchar) *text)) * 16777619u;
      g_array_append_val (words, hash);
    }
}

static int
compare_hashes (const void *one, const void *two)
{
  guint32 a = *(const guint32 *) one, b = *(const guint32 *) two;

  return (a > b) - (a < b);
}

/* FALSE where the sentence is too short. */
static gboolean
find_runs (const char *text, GArray *words, Sentence *sentence)
{
  guint n;

  hash_words (text, words);
  if (words->len < LEAST_SHARED + RUN - 1)
    return FALSE;
  n = words->len - RUN + 1;
  sentence->runs = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    {
      guint64 sum = 0;

      for (guint k = 0; k < RUN; k++)
        sum = (sum ^ g_array_index (words, guint32, i + k))
              * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      sentence->runs[i] = (guint32) (sum >> 32);
    }
  qsort (sentence->runs, n, sizeof (guint32), compare_hashes);
  sentence->n = 1;
  for (guint i = 1; i < n; i++)
    if (sentence->runs[i] != sentence->runs[i - 1])
      sentence->runs[sentence->n++] = sentence->runs[i];
  return TRUE;
}

static guint
count_shared (const Sentence *a, const Sentence *b)
{
  guint shared = 0;

  for (guint i = 0, k = 0; i < a->n && k < b->n;)
    if (a->runs[i] == b->runs[k])
      {
        shared++;
        i++;
        k++;
      }
    else if (a->runs[i] < b->runs[k])
      i++;
    else
      k++;
  return shared;
}

static const Sentence *
sentence_at (const Search *search, guint index)
{
  return &g_array_index (search->sentences, Sentence, index);
}

static const Claim *
claim_of (const Search *search, const Sentence *sentence)
{
  return search->group->members[sentence->member]->claim;
}

/* Whether WORDS[first, first + n) hold the first word of the figure. */
static gboolean
holds_figure (const GArray *words, guint first, guint n, guint32 figure)
{
  for (guint i = first; i < first + n; i++)
    if (g_array_index (words, guint32, i) == figure)
      return TRUE;
  return FALSE;
}

/* The words that A and B end with together at each place of B, row by row. */
static gboolean
find_figure_run (const GArray *a, const GArray *b, guint32 figure)
{
  guint rows = MIN (a->len, MAX_WORDS), columns = MIN (b->len, MAX_WORDS);
  guint common[2][MAX_WORDS + 1] = { { 0 } };

  for (guint i = 0; i < rows; i++)
    {
      const guint *before = common[i % 2];
      guint *now = common[(i + 1) % 2];

      for (guint k = 0; k < columns; k++)
        {
          now[k + 1] = g_array_index (a, guint32, i)
                               == g_array_index (b, guint32, k)
                           ? before[k] + 1
                           : 0;
          if (now[k + 1] >= FIGURE_RUN
              && holds_figure (a, i + 1 - now[k + 1], now[k + 1], figure))
            return TRUE;
        }
    }
  return FALSE;
}

/* A long sentence may have taken over a short passage only: twelve words in
 * one run that hold the figure are not written twice by chance. */
static gboolean
share_figure_run (const Search *search, const Sentence *a, const Sentence *b)
{
  const Claim *x = claim_of (search, a), *y = claim_of (search, b);
  g_autoptr (GArray) figure = NULL, one = NULL, two = NULL;

  if (x->quantity.text == NULL
      || g_strcmp0 (x->quantity.text, y->quantity.text) != 0)
    return FALSE;
  figure = g_array_new (FALSE, FALSE, sizeof (guint32));
  one = g_array_new (FALSE, FALSE, sizeof (guint32));
  two = g_array_new (FALSE, FALSE, sizeof (guint32));
  hash_words (x->quantity.text, figure);
  hash_words (x->sentence.text, one);
  hash_words (y->sentence.text, two);
  return figure->len > 0
         && find_figure_run (one, two, g_array_index (figure, guint32, 0));
}

static void
compare (Search *search, guint one, guint two)
{
  const Sentence *a = sentence_at (search, one);
  const Sentence *b = sentence_at (search, two);
  Copy copy = { a->member, b->member, 0, MIN (a->n, b->n) };

  if (find_root (search->parents, a->member)
      == find_root (search->parents, b->member))
    return;
  copy.shared = count_shared (a, b);
  if (copy.shared < LEAST_SHARED
      || (2 * copy.shared < copy.of && !share_figure_run (search, a, b)))
    return;
  unite (search->parents, a->member, b->member);
  if (search->copies == NULL)
    search->copies = g_array_new (FALSE, FALSE, sizeof (Copy));
  g_array_append_val (search->copies, copy);
}

/* By what they have as the least hash of a part of their runs. */
static void
compare_many (Search *search)
{
  guint n = search->sentences->len;
  g_autofree guint *heads = g_new0 (guint, (gsize) n * PARTS);
  g_autofree guint *before = g_new0 (guint, (gsize) n * PARTS);
  g_auto (KeySet) least;

  key_set_init (&least, sizeof (guint64));
  for (guint i = 0; i < n; i++)
    {
      const Sentence *sentence = sentence_at (search, i);
      guint part = G_MAXUINT;

      for (guint k = 0; k < sentence->n; k++)
        {
          guint64 key = sentence->runs[k];
          guint number, looked_at = 0;

          if (sentence->runs[k] >> 27 == part)
            continue; /* they are in order: not the least of its part */
          part = sentence->runs[k] >> 27;
          number = key_set_number (&least, &key);
          for (guint at = heads[number]; at != 0 && looked_at < LOOKED_AT;
               at = before[at - 1], looked_at++)
            compare (search, (at - 1) / PARTS, i);
          before[i * PARTS + part] = heads[number];
          heads[number] = i * PARTS + part + 1;
        }
    }
}

static void
compare_all (Search *search)
{
  for (guint i = 1; i < search->sentences->len; i++)
    for (guint k = 0; k < i; k++)
      compare (search, k, i);
}

static void
add_sentences (Search *search)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *last = NULL;

  for (guint i = 0; i < search->group->n_members; i++)
    {
      const char *text = search->group->members[i]->claim->sentence.text;
      Sentence sentence = { i, 0, NULL };

      if (text == NULL || (last != NULL && strcmp (text, last) == 0)
          || !find_runs (text, words, &sentence))
        continue;
      last = text;
      g_array_append_val (search->sentences, sentence);
    }
}

GArray *
copies_find (const Group *group, guint *parents)
{
  g_autoptr (GArray) sentences = NULL;
  Search search = { group, NULL, parents, NULL };

  if (group->n_members < 2)
    return NULL;
  sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  search.sentences = sentences;
  add_sentences (&search);
  if (sentences->len <= FEW)
    compare_all (&search);
  else
    compare_many (&search);
  for (guint i = 0; i < sentences->len; i++)
    g_free (g_array_index (sentences, Sentence, i).runs);
  return search.copies;
}
