/* Which sentences of a document are read. */
#include "config.h"

#include "frames/pass.h"

#include "frames/first-look.h"
#include "frames/match.h"
#include "frames/occurrences.h"

#include <string.h>

/* Sentences from a figure to who puts it at another. */
#define ANSWER_REACH 2
#define LONGEST_BARE 60 /* bytes of "Residents in the area reported 11." */

/* The first of HITS, none before FROM, that stands at START or behind it. */
static guint
first_hit (const ArenaArray *hits, guint from, guint32 start)
{
  guint end = hits->len;

  while (from < end)
    {
      guint middle = from + (end - from) / 2;

      if (arena_array_index (*hits, TriggerHit, middle).start < start)
        from = middle + 1;
      else
        end = middle;
    }
  return from;
}

/* Tells the sentence what it has of HITS; *next is the first not looked
 * at. */
static void
take_triggers (Sentence *sentence, const ArenaArray *hits, guint *next)
{
  for (; *next < hits->len; ++*next)
    {
      const TriggerHit *hit = &arena_array_index (*hits, TriggerHit, *next);

      if (hit->start >= sentence->end)
        break;
      if (hit->start >= sentence->start)
        sentence->triggers |= hit->kinds;
    }
}

/* FALSE where nothing in the sentence can be counted. */
static gboolean
has_countables (const Pass *pass, const Sentence *sentence)
{
  return may_count (sentence->triggers)
         && (!needs_figures (sentence->triggers)
             || may_have_figures (pass->extractor->figures,
                                  pass->analysis->text + sentence->start,
                                  sentence->end - sentence->start,
                                  pass->arena));
}

/* What sentence INDEX is to be read for. */
static Reading
choose_reading (Pass *pass, guint index)
{
  Analysis *analysis = pass->analysis;
  gboolean likely = may_have_predicate (analysis->sentences[index].triggers);
  const Table *begun
      = likely && (pass->table == NULL || pass->table->header < index)
            ? table_begin (analysis, index)
            : NULL;
  Reading reading = { .index = index };

  if (begun != NULL)
    pass->table = begun;
  else if (pass->table != NULL
           && !table_continues (pass->table, analysis, index))
    pass->table = NULL;
  reading.table = pass->table != NULL && pass->table->header != index
                      ? pass->table
                      : NULL;
  if (pass->table == NULL
      && has_countables (pass, &analysis->sentences[index]))
    reading.occurrences = occurrences_find (analysis, index);
  return reading;
}

/* FALSE for most sentences: they have no word that matters. */
static gboolean
may_be_read (const Pass *pass, const Sentence *sentence)
{
  return may_have_predicate (sentence->triggers) || pass->table != NULL
         || pass->extractor->any_reader;
}

/* TRUE for a short sentence, and where it speaks of a figure or of them. */
static inline gboolean
is_answer (const char *text, const Sentence *sentence)
{
  const char *start = text + sentence->start;

  return !sentence->title
         && (sentence->end - sentence->start <= LONGEST_BARE
             || (sentence->triggers & TRIGGER_CLAIM) != 0
             || memcmp (start, "Among t", 7) == 0
             || memcmp (start, "They ", 5) == 0
             || memcmp (start, "Most of ", 8) == 0
             || memcmp (start, "Half of ", 8) == 0
             || memcmp (start, "The vict", 8) == 0);
}

void
choose_sentences (Pass *pass)
{
  Analysis *analysis = pass->analysis;
  guint next = 0;
  guint answers = 0; /* the end of those that may answer one before */

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      Reading reading;

      /* Of a long document not all is read. */
      if (pass->part != NULL)
        next = first_hit (&pass->hits, next, analysis->sentences[i].start);
      take_triggers (&analysis->sentences[i], &pass->hits, &next);
      if (may_be_nonreport (analysis->sentences[i].triggers))
        arena_array_add (analysis->arena, &pass->silent, i);
      if (i < answers
          && is_answer (analysis->text, &analysis->sentences[i]))
        {
          Answer answer = { i, 0 };

          arena_array_add (analysis->arena, &pass->answers, answer);
        }
      if (!may_be_read (pass, &analysis->sentences[i]))
        continue;
      reading = choose_reading (pass, i);
      if (reading.table != NULL || reading.occurrences.len > 0
          || pass->extractor->any_reader)
        {
          arena_array_add (analysis->arena, &pass->waiting, reading);
          answers = i + 1 + ANSWER_REACH;
        }
    }
}

/* FALSE where the sentence neither gives a figure, "Residents say 11.", nor
 * denies one, nor tells of most of those before. */
static gboolean
may_answer (const Pass *pass, const Sentence *sentence)
{
  return (sentence->triggers & TRIGGER_DENIAL) != 0
         || memcmp (pass->analysis->text + sentence->start, "Most of ", 8)
                == 0
         || may_have_figures (pass->extractor->figures,
                              pass->analysis->text + sentence->start,
                              sentence->end - sentence->start, pass->arena);
}

void
choose_answers (Pass *pass)
{
  const ArenaArray *matches = &pass->matches;
  Answer *answers = pass->answers.data;
  guint next = 0, n = 0;

  for (guint i = 0; i < pass->answers.len; i++)
    {
      guint index = answers[i].index;

      while (next < matches->len && match_at (matches, next)->sentence < index)
        next++;
      if (next > 0
          && match_at (matches, next - 1)->sentence + ANSWER_REACH >= index
          && (next == matches->len
              || match_at (matches, next)->sentence > index)
          && may_answer (pass, &pass->analysis->sentences[index]))
        answers[n++] = (Answer) { index, next - 1 };
    }
  pass->answers.len = n;
}
