/* Times told by what happened then: "since the signing of the agreement" is
 * since the day of which an earlier sentence says the agreement was signed. */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

#define SENTENCES_BACK 10
#define LEAST_STEM 3 /* letters of a verb before its "ing" */
#define ADJECTIVES 3

/* The verb and the noun of "the signing of the agreement". */
typedef struct
{
  const char *stem;
  guint stem_length;
  const Token *noun;
  guint end;
} NamedEvent;

static gboolean
named_event_at (const TimeScan *scan, guint at, NamedEvent *event)
{
  const Token *verb = &scan->tokens[at + 1];
  guint length;

  if (at + 4 >= scan->n_tokens || !token_has_text (scan, at, "the")
      || !token_has_text (scan, at + 2, "of") || verb->kind != TOKEN_WORD)
    return FALSE;
  event->stem = scan->analysis->text + verb->start;
  length = verb->end - verb->start;
  if (length < LEAST_STEM + 3
      || g_ascii_strncasecmp (event->stem + length - 3, "ing", 3) != 0)
    return FALSE;
  event->stem_length = length - 3;
  at += 3;
  if (token_function (&scan->tokens[at]) != 0)
    at++;
  for (guint last = at + ADJECTIVES; at < scan->n_tokens && at < last; at++)
    {
      const Token *next = at + 1 < scan->n_tokens ? &scan->tokens[at + 1]
                                                  : NULL;

      if (scan->tokens[at].kind != TOKEN_WORD
          || token_function (&scan->tokens[at]) != 0)
        return FALSE;
      if (next == NULL || next->kind != TOKEN_WORD
          || token_function (next) != 0)
        {
          event->noun = &scan->tokens[at];
          event->end = at + 1;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
starts_with (const Analysis *analysis, const Token *token, const char *text,
             guint length)
{
  return token->kind == TOKEN_WORD && token->end - token->start >= length
         && g_ascii_strncasecmp (analysis->text + token->start, text, length)
                == 0;
}

/* SENTENCE speaks of the noun and, in a form of the past, of the verb. */
static gboolean
tells_event (const Analysis *analysis, const Sentence *sentence,
             const NamedEvent *event)
{
  const char *noun = analysis->text + event->noun->start;
  guint noun_length = event->noun->end - event->noun->start;
  gboolean verb_found = FALSE, noun_found = FALSE;

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const Token *token = &sentence->tokens[i];
      guint length = token->end - token->start;

      if (starts_with (analysis, token, event->stem, event->stem_length)
          && length <= event->stem_length + 2
          && analysis->text[token->end - 1] == 'd')
        verb_found = TRUE;
      noun_found = noun_found
                   || (length == noun_length
                       && starts_with (analysis, token, noun, noun_length));
    }
  return verb_found && noun_found;
}

/* The only day or month that SENTENCE names; NULL: none, or more. */
static const TimeMention *
only_date (const Sentence *sentence)
{
  const TimeMention *found = NULL;

  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];

      if (time->relation != TIME_AT
          || (time->range.precision != PRECISION_DAY
              && time->range.precision != PRECISION_MONTH))
        continue;
      if (found != NULL)
        return NULL;
      found = time;
    }
  return found;
}

gboolean
match_event (const TimeScan *scan, guint at, TimeMatch *match)
{
  Analysis *analysis = scan->analysis;
  NamedEvent event;

  if (!named_event_at (scan, at, &event))
    return FALSE;
  find_times_before (analysis, scan->index, SENTENCES_BACK);
  for (guint i = scan->index, n = 0; i-- > 0 && n < SENTENCES_BACK; n++)
    {
      const Sentence *sentence = &analysis->sentences[i];
      const TimeMention *time;

      if (!tells_event (analysis, sentence, &event))
        continue;
      time = only_date (sentence);
      if (time == NULL)
        return FALSE;
      match_set (match, event.end, time->range, "previous");
      return TRUE;
    }
  return FALSE;
}
