/* Quotations that reach over several sentences: who speaks in those that
 * name nobody. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#include "base/byte-scan.h"

#include <string.h>

#define LONGEST_QUOTATION 12 /* sentences */

/* 1 for an opening double quotation mark, -1 for a closing one, else 0. */
static int
double_quote (const Analysis *analysis, const Token *token)
{
  gunichar character;

  if (!token_is_mark (token, MARK_OPEN_QUOTE)
      && !token_is_mark (token, MARK_CLOSE_QUOTE))
    return 0;
  character = g_utf8_get_char (analysis->text + token->start);
  if (character == '\'' || character == 0x2018 || character == 0x2019)
    return 0;
  return token->mark == MARK_OPEN_QUOTE ? 1 : -1;
}

/* The last double quotation mark of the sentence, as above; '"' is either. */
static int
last_quote_token (Analysis *analysis, guint index)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);

  for (guint i = sentence->n_tokens; i-- > 0;)
    {
      int quote = double_quote (analysis, &sentence->tokens[i]);

      if (quote != 0)
        return quote;
    }
  return 0;
}

/* The same; mostly the letters tell, and no words need be cut. */
static int
last_quote (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  const char *text = analysis->text + sentence->start;
  const char *end = analysis->text + sentence->end;
  int last = 0;

  if (memchr (text, '"', (gsize) (end - text)) != NULL)
    return last_quote_token (analysis, index);
  for (const char *at = text; (at = bytes_find_wide (at, end)) < end;
       at = g_utf8_next_char (at))
    switch (g_utf8_get_char (at))
      {
      case 0xab:
      case 0x201c:
      case 0x201e:
        last = 1;
        break;
      case 0xbb:
      case 0x201d:
        last = -1;
        break;
      default:
        break;
      }
  /* What editors have put in is no part of the sentence. */
  return last != 0 && memchr (text, '[', (gsize) (end - text)) != NULL
             ? last_quote_token (analysis, index)
             : last;
}

static gboolean
begins_with_quote (const Analysis *analysis, const Sentence *sentence)
{
  return sentence->n_tokens > 0
         && double_quote (analysis, &sentence->tokens[0]) > 0;
}

/* TRUE when the sentence begins inside a quotation; *ret_index is that in
 * which it was opened.  A new paragraph must open it again. */
static gboolean
is_inside (const AttributionScan *scan, guint *ret_index)
{
  Analysis *analysis = scan->analysis;
  gboolean reopened = begins_with_quote (analysis, scan->sentence);

  for (guint back = 1; back <= LONGEST_QUOTATION && back <= scan->index;
       back++)
    {
      const Sentence *before = &analysis->sentences[scan->index - back];
      int quote;

      if (before->paragraph != scan->sentence->paragraph && !reopened)
        return FALSE;
      quote = last_quote (analysis, scan->index - back);
      if (quote != 0)
        {
          *ret_index = scan->index - back;
          return quote > 0;
        }
    }
  return FALSE;
}

static guint
quote_end (const Analysis *analysis, const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (double_quote (analysis, &sentence->tokens[i]) < 0)
      return i + 1;
  return sentence->n_tokens;
}

static void
carry (AttributionScan *scan, const AttributionMention *from)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { .kind = CUE_SAY };
  guint end = quote_end (scan->analysis, sentence);

  if (end == 0)
    return;
  source_copy (&mention, from);
  mention.carried = TRUE;
  mention.source = mention.cue = tokens_range (sentence, 0, 0);
  mention.content = tokens_range (sentence, 0, end);
  arena_array_add (scan->analysis->arena, &scan->found, mention);
}

/* A quotation opened here and closed later, with its source behind it. */
static gboolean
source_behind (AttributionScan *scan, AttributionMention *ret)
{
  Analysis *analysis = scan->analysis;

  for (guint next = scan->index + 1;
       next < analysis->n_sentences && next <= scan->index + LONGEST_QUOTATION;
       next++)
    {
      const Sentence *sentence = &analysis->sentences[next];
      ArenaArray found;
      const AttributionMention *first;

      if (sentence->paragraph != scan->sentence->paragraph)
        return FALSE;
      if (last_quote (analysis, next) == 0)
        continue;
      found = attributions_scan (analysis, next, scan->resolve);
      if (found.len == 0)
        return FALSE;
      for (guint i = 0; i < found.len; i++)
        {
          first = &arena_array_index (found, AttributionMention, i);
          if (first->name == NULL || first->content.first_token != 0
              || first->carried)
            continue;
          source_copy (ret, first);
          return TRUE;
        }
      return FALSE;
    }
  return FALSE;
}

/* "... and three died," said the police: the end of the quotation says whose
 * it is. */
static gboolean
has_own_speaker (const AttributionScan *scan)
{
  for (guint i = 0; i < scan->found.len; i++)
    {
      const AttributionMention *mention
          = &arena_array_index (scan->found, AttributionMention, i);

      if (mention->name != NULL && mention->content.first_token == 0
          && mention->cue.start > mention->content.start)
        return TRUE;
    }
  return FALSE;
}

void
quotes_carry (AttributionScan *scan)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention from = { 0 };
  guint opened;

  if (sentence->n_tokens == 0 || scan->index == 0)
    opened = 0;
  else if (is_inside (scan, &opened))
    {
      if (has_own_speaker (scan))
        return;
      if ((last_quote (scan->analysis, scan->index) == 0
           && source_behind (scan, &from))
          || source_before (scan, opened + 1, NULL, &from))
        carry (scan, &from);
      return;
    }
  if (scan->found.len > 0 || sentence->n_tokens == 0
      || !begins_with_quote (scan->analysis, sentence))
    return;
  if (last_quote (scan->analysis, scan->index) > 0
      && source_behind (scan, &from))
    carry (scan, &from);
  else if (scan->index > 0
           && scan->analysis->sentences[scan->index - 1].paragraph
                  == sentence->paragraph)
    {
      ArenaArray before
          = attributions_scan (scan->analysis, scan->index - 1, FALSE);

      if (before.len == 0)
        return;
      if (!source_before (scan, scan->index, NULL, &from))
        source_copy (&from, &arena_array_index (before, AttributionMention,
                                                before.len - 1));
      carry (scan, &from);
    }
}
