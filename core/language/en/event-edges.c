/* Dates an event by another sentence: "on the final day of the talks" is the
 * day of which that sentence says "the talks ended on Monday". */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"

#include <string.h>

/* How many sentences away the other one may stand. */
#define MAX_SENTENCES 5
/* Words between the noun and its verb: "the talks in Ankara ended". */
#define MAX_WORDS 4
/* Words of such a verb: "broke out", "got under way". */
#define MAX_EDGE_WORDS 3

typedef struct
{
  gboolean verb;
  gboolean end;
} EventEdge;

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  EventEdge *edge = arena_new_struct (language->arena, EventEdge);

  edge->verb = strcmp (row->fields[1], "verb") == 0;
  edge->end = strcmp (row->fields[2], "end") == 0;
  lexicon_add (language->lexicon, row->fields[0], LEX_EVENT_EDGE, edge);
  return TRUE;
}

gboolean
event_edges_load (Language *language, GError **error)
{
  return table_read ("en/event-edges.tsv", 3, load_row, language, error);
}

static const EventEdge *
edge_at (const Sentence *sentence, guint token)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_EVENT_EDGE);

  return entry != NULL ? entry->payload : NULL;
}

static gboolean
same_word (const Analysis *analysis, const Token *a, const Token *b)
{
  guint length = a->end - a->start;

  return length == b->end - b->start
         && g_ascii_strncasecmp (analysis->text + a->start,
                                 analysis->text + b->start, length)
                == 0;
}

/* The noun of "final day of (the, their ...) NOUN" that begins at TOKEN. */
static const Token *
edge_noun (const Sentence *sentence, guint token)
{
  guint at = token + 3;

  if (at >= sentence->n_tokens
      || g_strcmp0 (sentence->tokens[token + 1].word == NULL
                        ? NULL
                        : sentence->tokens[token + 1].word->text,
                    "day")
             != 0
      || !token_equals (&sentence->tokens[token + 2], "of"))
    return NULL;
  while (at < sentence->n_tokens
         && token_function (&sentence->tokens[at]) != 0)
    at++;
  return at < sentence->n_tokens && sentence->tokens[at].kind == TOKEN_WORD
             ? &sentence->tokens[at]
             : NULL;
}

/* The day on which SENTENCE says that NOUN began or ended. */
static const TimeMention *
edge_time (const Analysis *analysis, const Sentence *sentence,
           const Token *noun, gboolean end)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      guint limit = MIN (sentence->n_tokens, i + 1 + MAX_WORDS);

      if (!same_word (analysis, &sentence->tokens[i], noun))
        continue;
      for (guint verb = i + 1; verb < limit; verb++)
        {
          const EventEdge *edge = edge_at (sentence, verb);

          if (edge == NULL || !edge->verb || edge->end != end)
            continue;
          for (guint t = 0; t < sentence->n_times; t++)
            if (sentence->times[t].at.first_token > verb
                && sentence->times[t].range.precision == PRECISION_DAY)
              return &sentence->times[t];
        }
    }
  return NULL;
}

gboolean
event_edge_begins_at (const Sentence *sentence, guint time)
{
  guint end = time;

  if (end > 0
      && (token_function (&sentence->tokens[end - 1]) & WORD_PREPOSITION))
    end--;
  for (guint first = end; first > 0 && first + MAX_EDGE_WORDS > end;)
    {
      const LexEntry *entry
          = lexicon_match (sentence->tokens, --first, end, LEX_EVENT_EDGE);
      const EventEdge *edge = entry != NULL ? entry->payload : NULL;

      if (edge != NULL && entry->n_words == end - first)
        return edge->verb && !edge->end;
    }
  return FALSE;
}

const TimeMention *
event_edge_time (Analysis *analysis, guint index, const char **ret_anchor)
{
  const Sentence *sentence = analysis_sentence (analysis, index, STAGE_TIMES);

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const EventEdge *edge = edge_at (sentence, i);
      const Token *noun = edge != NULL && !edge->verb
                              ? edge_noun (sentence, i)
                              : NULL;

      for (guint step = 1; noun != NULL && step <= MAX_SENTENCES; step++)
        for (int sign = 1; sign >= -1; sign -= 2)
          {
            gint64 other = (gint64) index + sign * (gint64) step;
            const TimeMention *time;

            if (other < 0 || other >= analysis->n_sentences)
              continue;
            time = edge_time (
                analysis,
                analysis_sentence (analysis, (guint) other, STAGE_TIMES),
                noun, edge->end);
            if (time == NULL)
              continue;
            *ret_anchor = arena_strndup (
                analysis->arena, analysis->text + sentence->tokens[i].start,
                noun->end - sentence->tokens[i].start);
            return time;
          }
    }
  return NULL;
}
