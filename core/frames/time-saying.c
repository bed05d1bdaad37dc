/* Which time tells when something was said, and not when it happened. */
#include "config.h"

#include "frames/time-scope.h"

#include "frames/token-at.h"
#include "language/en/english.h"

/* Words from "said" to the day: "in a statement late on". */
#define MAX_SAYING 8

/* "The ministry raised the toll on Monday and said that 40 were hurt". */
static gboolean
precedes_cue (const Sentence *sentence, const FrameMatch *match,
              const TimeMention *time, const AttributionMention *attribution)
{
  guint cue = attribution->cue.first_token, end = time->at.end_token;

  return end <= cue && match->at.first_token >= attribution->cue.end_token
         && match->at.start >= attribution->content.start
         && match->at.end <= attribution->content.end
         && (end == cue
             || (end + 1 == cue
                 && (token_function (&sentence->tokens[end])
                     & WORD_CONJUNCTION)
                        != 0));
}

/* "40 died, X said in a statement on Sunday": behind the verb of saying, where
 * all that is said stands before it. */
static gboolean
ends_saying (const Sentence *sentence, const FrameMatch *match,
             const TimeMention *time, const AttributionMention *attribution)
{
  guint end = attribution->cue.end_token;
  guint first = time->at.first_token;

  if (attribution->content.end_token > attribution->cue.first_token
      || match->at.start < attribution->content.start
      || match->at.end > attribution->content.end || first < end
      || first - end > MAX_SAYING
      || time_clause_borders (sentence, end, first) > 0)
    return FALSE;
  for (guint i = end; i < first; i++)
    if (sentence->tokens[i].kind == TOKEN_MARK
        || token_equals (&sentence->tokens[i], "after")
        || token_equals (&sentence->tokens[i], "following"))
      return FALSE;
  return TRUE;
}

/* TRUE for "in a statement late on Saturday that": between the verb of saying
 * and "that". */
static gboolean
precedes_that (const Sentence *sentence, const TimeMention *time, guint end)
{
  guint first = time->at.first_token;

  return first - end <= MAX_SAYING && time->at.end_token < sentence->n_tokens
         && token_equals (&sentence->tokens[time->at.end_token], "that")
         && time_clause_borders (sentence, end, first) == 0;
}

/* "The minister told state television late on Saturday that 40 were dead" */
static gboolean
precedes_content (const Sentence *sentence, const FrameMatch *match,
                  const TimeMention *time,
                  const AttributionMention *attribution)
{
  guint end = attribution->cue.end_token;

  return time->at.first_token >= end && match->at.start > time->at.end
         && match->at.start >= attribution->content.start
         && match->at.end <= attribution->content.end
         && (time->at.end <= attribution->content.start
             || precedes_that (sentence, time, end));
}

/* "The ministry, in a rare statement on Friday, said that 40 were dead":
 * between who says it and the verb. */
static gboolean
parts_source_and_cue (const Sentence *sentence, const FrameMatch *match,
                      const TimeMention *time,
                      const AttributionMention *attribution)
{
  guint first = time->at.first_token;

  if (attribution->source.end_token <= attribution->source.first_token
      || attribution->source.first_token >= first
      || time->at.end_token > attribution->cue.first_token
      || match->at.first_token < attribution->cue.end_token
      || match->at.start < attribution->content.start
      || match->at.end > attribution->content.end
      || time_clause_borders (sentence, time->at.end_token,
                              attribution->cue.first_token) > 0)
    return FALSE;
  for (guint i = attribution->source.first_token; i < first; i++)
    if (token_is_mark (&sentence->tokens[i], ','))
      return TRUE;
  return first >= attribution->source.end_token;
}

/* "according to the ministry (13 May, 6:30 a.m.)": in brackets behind who says
 * it. */
static gboolean
stands_with_source (const Sentence *sentence, const TimeMention *time,
                    const AttributionMention *attribution)
{
  guint first = time->at.first_token;

  return first > 0 && token_is_mark (&sentence->tokens[first - 1], '(')
         && first > attribution->source.first_token
         && first - 1 <= attribution->source.end_token;
}

/* "On Friday, the ministry confirmed that 40 were dead": before who discloses
 * it.  What is only said then may as well have happened then. */
static gboolean
opens_disclosure (const Sentence *sentence, const FrameMatch *match,
                  const TimeMention *time,
                  const AttributionMention *attribution)
{
  guint end = time->at.end_token;

  if (end < sentence->n_tokens && token_is_mark (&sentence->tokens[end], ','))
    end++;
  return time->at.first_token <= 1 && attribution->source.first_token == end
         && attribution->source.end_token > end
         && attribution->source.end_token == attribution->cue.first_token
         && match->at.first_token >= attribution->cue.end_token
         && match->at.start >= attribution->content.start
         && match->at.end <= attribution->content.end
         && class_at (sentence, attribution->cue.first_token, CLASS_DISCLOSES);
}

/* A time that stands with the verb of saying tells when it was said:
 * "said on Tuesday". */
gboolean
time_is_of_saying (const Sentence *sentence, const FrameMatch *match,
                   const TimeMention *time)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *attribution = &sentence->attributions[i];
      guint end = attribution->cue.end_token;
      guint first = time->at.first_token;

      if (precedes_cue (sentence, match, time, attribution)
          || ends_saying (sentence, match, time, attribution)
          || precedes_content (sentence, match, time, attribution)
          || parts_source_and_cue (sentence, match, time, attribution)
          || opens_disclosure (sentence, match, time, attribution)
          || stands_with_source (sentence, time, attribution))
        return TRUE;
      if (first >= end && first <= end + 1
          && (first == end
              || (token_function (&sentence->tokens[end])
                  & WORD_PREPOSITION) != 0))
        return TRUE;
    }
  return FALSE;
}
