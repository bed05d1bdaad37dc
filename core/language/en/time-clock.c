/* Times of the clock: "14:30", "0600 GMT", "5 p.m. on Monday". */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

/* The length of "pm", "h30", "hrs" glued to a number; else 0. */
static gboolean
glued_suffix_at (const TimeScan *scan, guint at)
{
  static const char *const suffixes[] = { "am", "pm", "h", "hrs", "gmt", "z" };
  const Token *token;
  const char *text;
  guint length;

  if (!token_is_glued (scan, at) || scan->tokens[at].kind != TOKEN_WORD)
    return FALSE;
  token = &scan->tokens[at];
  text = scan->analysis->text + token->start;
  length = token->end - token->start;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (length == strlen (suffixes[i])
        && g_ascii_strncasecmp (text, suffixes[i], length) == 0)
      return TRUE;
  return length == 3 && (text[0] | 32) == 'h' && g_ascii_isdigit (text[1])
         && g_ascii_isdigit (text[2]);
}

/* Passes "GMT", "local time", "(1200 GMT)", "[1200 GMT]" behind a time. */
static guint
pass_zone (const TimeScan *scan, guint at)
{
  guint place = at, end;
  int digits;

  if (time_word_at (scan, at, TIME_WORD_ZONE, &end) != NULL)
    place = end;
  if ((mark_at (scan, place, '(') || mark_at (scan, place, '['))
      && digits_at (scan, place + 1, 3, 4, &digits)
      && time_word_at (scan, place + 2, TIME_WORD_ZONE, &end) != NULL
      && (mark_at (scan, end, ')') || mark_at (scan, end, ']')))
    place = end + 1;
  return place;
}

/* "at 1910", "at about 2130": no year follows an "at", but a level may, as
 * in "stands at 1200". */
static gboolean
is_behind_at (const TimeScan *scan, guint at)
{
  guint end;

  if (at > 1 && time_word_at (scan, at - 1, TIME_WORD_HEDGE, &end) != NULL)
    at--;
  return at > 0 && token_has_text (scan, at - 1, "at")
         && (at < 2
             || time_word_at (scan, at - 2, TIME_WORD_LEVEL, &end) == NULL);
}

/* "5.30" before "p.m.": the minutes have two digits. */
static gboolean
is_pointed_time (const TimeScan *scan, guint at)
{
  const Token *token = &scan->tokens[at];
  const char *text = scan->analysis->text;

  return token->number >= 1 && token->number < 13
         && token->end - token->start >= 4 && text[token->end - 3] == '.'
         && text[token->end - 2] < '6';
}

/* The end of the clock time at AT, 0 when there is none. */
static guint
clock_at (const TimeScan *scan, guint at)
{
  guint place = at + 1, end;
  gboolean minutes = FALSE, four;
  int hour, value;

  if (at >= scan->n_tokens || scan->tokens[at].kind != TOKEN_NUMBER)
    return 0;
  four = digits_at (scan, at, 4, 4, &hour) && hour < 2400 && hour % 100 < 60;
  if (digits_at (scan, at, 1, 2, &hour) && hour <= 24)
    while (mark_at (scan, place, ':') && token_is_glued (scan, place)
           && token_is_glued (scan, place + 1)
           && digits_at (scan, place + 1, 2, 2, &value) && value < 60)
      {
        minutes = TRUE;
        place += 2;
      }
  else if (!four && !is_pointed_time (scan, at))
    return 0;
  if (glued_suffix_at (scan, place))
    return pass_zone (scan, place + 1);
  if (time_word_at (scan, place, TIME_WORD_CLOCK, &end) != NULL)
    {
      /* "13 hours" is a length, "1300 hours" a time. */
      if ((token_has_text (scan, place, "hours")
           || token_has_text (scan, place, "hrs"))
          && !four && !minutes)
        return 0;
      if (token_has_text (scan, place, "local") && !four && !minutes)
        return 0;
      return pass_zone (scan, end);
    }
  if (minutes || (four && is_behind_at (scan, at)))
    return pass_zone (scan, place);
  return 0;
}

/* A clock time that follows a day, with its preposition; AT when none does. */
guint
clock_behind (const TimeScan *scan, guint at)
{
  guint place = at, end;

  if (mark_at (scan, place, ','))
    place++;
  if (token_has_text (scan, place, "at")
      || token_has_text (scan, place, "around")
      || token_has_text (scan, place, "about")
      || token_has_text (scan, place, "from")
      || token_has_text (scan, place, "by"))
    place++;
  end = clock_at (scan, place);
  return end > 0 ? end : at;
}

/* With the day that stands behind it, or without a range. */
gboolean
match_clock (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint end = clock_at (scan, at), place;

  if (end == 0)
    return FALSE;
  place = end;
  if (time_word_at (scan, place, TIME_WORD_PART, &place) == NULL)
    place = end;
  if (mark_at (scan, place, ','))
    place++;
  if (token_has_text (scan, place, "on") || token_has_text (scan, place, "of"))
    place++;
  if (match_weekday (scan, place, match) || match_relative (scan, place, match)
      || (match_calendar (scan, place, match)))
    if (match->range.precision == PRECISION_DAY
        || (match->relative && match->relation == TIME_AT))
      return TRUE;
  match_set (match, end, DAY_RANGE_NONE, NULL);
  return TRUE;
}
