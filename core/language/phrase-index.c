/* A small open-addressing table for each word that needs one. */
#include "config.h"

#include "language/phrase-index.h"

#include <string.h>

/* Fewer entries than this are looked through one by one. */
#define FEW 8

struct PhraseIndex
{
  guint64 seconds; /* what words stand second, by second_bit */
  guint longest; /* words of the longest */
  guint shift;   /* 64 less the power of two of the places */
  const LexEntry *places[];
};

static guint64
mix (guint64 hash, const Word *word)
{
  return (hash ^ (guintptr) word / sizeof (Word))
         * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static guint64
second_bit (const Word *word)
{
  return G_GUINT64_CONSTANT (1) << (mix (0, word) >> 58);
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
      index->longest = MAX (index->longest, entries[i].n_words);
      if (entries[i].n_words > 1)
        index->seconds |= second_bit (entries[i].words[1]);
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

const LexEntry *
phrase_index_match (const PhraseIndex *index, const Token *tokens, guint at,
                    guint end, LexKind kind, guint below)
{
  guint limit = MIN (MIN (end - at, below - 1), index->longest);
  const Word *second = limit > 1 ? tokens[at + 1].word : NULL;
  guint known = 1;

  if (second != NULL && (index->seconds & second_bit (second)) != 0)
    while (known < limit && tokens[at + known].word != NULL)
      known++;
  for (guint n = MIN (known, limit); n > 1; n--)
    {
      const LexEntry *entry = find (index, tokens + at, n, kind);

      if (entry != NULL)
        return entry;
    }
  return limit > 0 && token_is (&tokens[at], kind)
             ? find (index, tokens + at, 1, kind)
             : NULL;
}
