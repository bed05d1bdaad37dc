/* Dates of numbers alone: "2020-02-10", "10/02/2020", "10.02.2020". */
#include "config.h"

#include "language/en/times.h"

/* Three numbers with one sign between them, without spaces. */
static gboolean
three_numbers_at (const TimeScan *scan, guint at, int *ret_numbers,
                  guint32 *ret_mark)
{
  const Token *tokens = scan->tokens;

  if (at + 4 >= scan->n_tokens)
    return FALSE;
  *ret_mark = tokens[at + 1].mark;
  if (tokens[at + 1].kind != TOKEN_MARK
      || (*ret_mark != MARK_HYPHEN && *ret_mark != '/' && *ret_mark != '.')
      || !token_is_mark (&tokens[at + 3], *ret_mark))
    return FALSE;
  for (guint i = 0; i < 5; i++)
    if ((i > 0 && !token_is_glued (scan, at + i))
        || (i % 2 == 0 && !digits_at (scan, at + i, 1, 4, &ret_numbers[i / 2])))
      return FALSE;
  return TRUE;
}

/* "10.02.2020", which is cut as one word. */
static gboolean
dotted_numbers_at (const TimeScan *scan, guint at, int *ret_numbers)
{
  const Token *token = &scan->tokens[at];
  const char *text = scan->analysis->text + token->start;
  guint length = token->end - token->start, n = 0, digits = 0;

  if (token->kind != TOKEN_WORD || length < 6 || length > 10
      || !g_ascii_isdigit (text[0]))
    return FALSE;
  ret_numbers[0] = 0;
  for (guint i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      {
        ret_numbers[n] = ret_numbers[n] * 10 + (text[i] - '0');
        digits++;
      }
    else if (text[i] != '.' || digits == 0 || digits > 2 || ++n > 2)
      return FALSE;
    else
      {
        ret_numbers[n] = 0;
        digits = 0;
      }
  return n == 2 && digits == 4;
}

/* Day first, unless the document's language is that of the United States or
 * only the other order makes a date. */
gboolean
match_numeric_date (const TimeScan *scan, guint at, TimeMatch *match)
{
  const char *language = scan->analysis->document->language;
  gboolean month_first
      = language != NULL && g_str_has_suffix (language, "-US");
  int n[3], year, other;
  guint end = at + 5;
  guint32 mark;

  if (at < scan->n_tokens && dotted_numbers_at (scan, at, n))
    {
      year = n[2];
      end = at + 1;
    }
  else if (!three_numbers_at (scan, at, n, &mark))
    return FALSE;
  else if (year_at (scan, at, &year))
    {
      if (!date_is_valid (year, n[1], n[2]))
        return FALSE;
      match_set (match, end, day_range_day (day_from_date (year, n[1], n[2])),
                 "absolute");
      return TRUE;
    }
  else if (!year_at (scan, at + 4, &year))
    {
      if (!digits_at (scan, at + 4, 2, 2, &year))
        return FALSE;
      year = full_year (scan, year);
    }
  if (month_first ? date_is_valid (year, n[0], n[1])
                  : !date_is_valid (year, n[1], n[0]))
    {
      other = n[0];
      n[0] = n[1];
      n[1] = other;
    }
  if (!date_is_valid (year, n[1], n[0]))
    return FALSE;
  match_set (match, end, day_range_day (day_from_date (year, n[1], n[0])),
             "absolute");
  if (date_is_valid (year, n[0], n[1]))
    match->support = range_span (
        match->range, day_range_day (day_from_date (year, n[0], n[1])));
  return TRUE;
}
