/* Finds phrases by their words, in a small open-addressing table for each word
 * that needs one. */
#include "config.h"

#include "language/phrase-index.h"

#include <string.h>

/* Fewer entries than this are looked through one by one. */
#define FEW 8

struct PhraseIndex
{
  guint8 longest[LEX_N_KINDS]; /* words of the longest, of at most 255 */
  guint shift; /* 64 less the power of two of the places */
  const LexEntry *places[];
};

/* A number of POWER bits for a word that is one of the first two in an entry
 * of KIND. */
static inline guint
pair_bit (const Word *word, LexKind kind, guint power)
{
  guint64 number = (guintptr) word / sizeof (Word) + kind;

  return (guint) (number * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                  >> (64 - power));
}

void
phrase_pair_add (Word *first, Word *second, LexKind kind)
{
  first->seconds |= 1u << pair_bit (second, kind, 5);
  second->firsts |= (guint16) (1u << pair_bit (first, kind, 4));
}

/* FALSE where no entry of KIND begins with these two words: some words begin
 * so many that only both together tell. */
static inline gboolean
may_begin (const Word *first, const Word *second, LexKind kind)
{
  return second != NULL
         && (first->seconds >> pair_bit (second, kind, 5) & 1) != 0
         && (second->firsts >> pair_bit (first, kind, 4) & 1) != 0;
}

static guint64
mix (guint64 hash, const Word *word)
{
  return (hash ^ (guintptr) word / sizeof (Word))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static guint64
entry_hash (const LexEntry *entry)
{
  guint64 hash = entry->kind;

  for (guint i = 1; i < entry->n_words; i++)
    hash = mix (hash, entry->words[i]);
  return hash;
}

static gboolean
same_words (const LexEntry *a, const LexEntry *b)
{
  return a->kind == b->kind && a->n_words == b->n_words
         && memcmp (a->words, b->words, sizeof (Word *) * a->n_words) == 0;
}

static void
link_few (LexEntry *entries, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && entries[i].same == NULL; j++)
      if (same_words (&entries[i], &entries[j]))
        entries[i].same = &entries[j];
}

static void
add (PhraseIndex *index, LexEntry *entry)
{
  gsize mask = ((gsize) 1 << (64 - index->shift)) - 1;
  gsize at = (gsize) (entry_hash (entry) >> index->shift);
  LexEntry *before;

  while (index->places[at] != NULL
         && !same_words (index->places[at], entry))
    at = (at + 1) & mask;
  entry->same = NULL;
  if (index->places[at] == NULL)
    {
      index->places[at] = entry;
      return;
    }
  before = (LexEntry *) index->places[at];
  while (before->same != NULL)
    before = (LexEntry *) before->same;
  before->same = entry;
}

const PhraseIndex *
phrase_index_new (LexEntry *entries, guint n, Arena *arena)
{
  PhraseIndex *index;
  guint power = 1;

  if (n < FEW)
    {
      link_few (entries, n);
      return NULL;
    }
  while (1u << power < 2 * n)
    power++;
  index = arena_alloc0 (arena, sizeof *index
                                   + (sizeof (LexEntry *) << power));
  index->shift = 64 - power;
  for (guint i = 0; i < n; i++)
    {
      guint8 *longest = &index->longest[entries[i].kind];

      *longest = (guint8) MAX (*longest, MIN (entries[i].n_words, G_MAXUINT8));
      add (index, &entries[i]);
    }
  return index;
}

static const LexEntry *
find (const PhraseIndex *index, const Token *tokens, guint n, LexKind kind)
{
  gsize mask = ((gsize) 1 << (64 - index->shift)) - 1;
  guint64 hash = kind;

  for (guint i = 1; i < n; i++)
    hash = mix (hash, tokens[i].word);
  for (gsize at = (gsize) (hash >> index->shift); index->places[at] != NULL;
       at = (at + 1) & mask)
    {
      const LexEntry *entry = index->places[at];
      guint i = 1;

      if (entry->kind != kind || entry->n_words != n)
        continue;
      while (i < n && tokens[i].word == entry->words[i])
        i++;
      if (i == n)
        return entry;
    }
  return NULL;
}

/* The first entry of KIND that has most words of those from TOKENS on, two at
 * least but no more than MOST. */
static const LexEntry *
find_longest (const PhraseIndex *index, const Token *tokens, guint most,
              LexKind kind)
{
  guint n = 1;

  most = MIN (most, index->longest[kind]);
  while (n < most && tokens[n].word != NULL)
    n++;
  for (; n > 1; n--)
    {
      const LexEntry *entry = find (index, tokens, n, kind);

      if (entry != NULL)
        return entry;
    }
  return NULL;
}

/* The same among the few entries of WORD. */
static const LexEntry *
find_among (const Word *word, const Token *tokens, guint most, LexKind kind)
{
  for (const LexEntry *entry = word->entries;
       entry != NULL && entry->kind <= kind; entry = entry->next)
    {
      guint i = 1;

      if (entry->kind != kind || entry->n_words > most || entry->n_words < 2)
        continue;
      while (i < entry->n_words && tokens[i].word == entry->words[i])
        i++;
      if (i == entry->n_words)
        return entry;
    }
  return NULL;
}

const LexEntry *
lexicon_match_below (const Token *tokens, guint at, guint end, LexKind kind,
                     guint below)
{
  const LexEntry *entry = NULL;
  const Word *word;
  guint most; /* words */

  if (at >= end || below < 2 || !token_starts (&tokens[at], kind))
    return NULL;
  word = tokens[at].word;
  most = MIN (end - at, below - 1);
  if (most > 1 && may_begin (word, tokens[at + 1].word, kind))
    entry = word->index != NULL
                ? find_longest (word->index, tokens + at, most, kind)
                : find_among (word, tokens + at, most, kind);
  if (entry == NULL && (word->is & LEX_BIT (kind)) != 0)
    entry = word_alone (word, kind);
  return entry;
}
