/* One figure: a number, a range or a vague word. */
#include "config.h"

#include "language/en/quantities.h"

#include <math.h>

static inline gboolean
is_word (const Token *tokens, guint at, guint end, const char *text)
{
  return at < end && token_equals (&tokens[at], text);
}

/* "20~100": the wave stands for "to" only where nothing parts it. */
static gboolean
is_wave (const Token *tokens, guint at, guint end)
{
  return at + 1 < end
         && (token_is_mark (&tokens[at], '~')
             || token_is_mark (&tokens[at], 0x301c)
             || token_is_mark (&tokens[at], 0xff5e))
         && tokens_touch (tokens, at, end)
         && tokens_touch (tokens, at + 1, end);
}

static gboolean
is_range_mark (const Token *token)
{
  return token_is_mark (token, MARK_HYPHEN)
         || token_is_mark (token, MARK_DASH);
}

/* The upper number lends its multiplier to the lower: "5-6 million", "between
 * 40 and 50 thousand"; "40 to 50,000" means 40,000 to 50,000. */
static double
distribute (const Number *low, const Number *high)
{
  if (low->multiplied || low->value >= 1000)
    return low->value;
  if (high->multiplied && low->value < high->value / high->multiplier)
    return low->value * high->multiplier;
  if (!high->multiplied && !high->words && high->value >= 1000
      && fmod (high->value, 1000) == 0
      && low->value * 1000 < high->value
      && low->value * 10000 >= high->value)
    return low->value * 1000;
  return low->value;
}

static gboolean
join (const Number *low, const Number *high, Figure *figure)
{
  double value = distribute (low, high);

  if (low->kind != high->kind || low->kind == NUMBER_ORDINAL
      || value >= high->value)
    return FALSE;
  figure->form = FIGURE_RANGE;
  figure->low = value;
  figure->high = high->value;
  figure->kind = low->kind;
  figure->words = low->words && high->words;
  figure->multiplied = low->multiplied || high->multiplied;
  return TRUE;
}

/* The place behind an "about" at AT, or AT itself. */
static guint
pass_about (const Token *tokens, guint at, guint end)
{
  guint n;
  const Hedge *hedge = hedge_match (tokens, at, end, LEX_HEDGE, &n);

  return hedge != NULL && hedge->meaning == HEDGE_QUALIFIER
                 && hedge->qualifier == QUALIFIER_ABOUT
             ? at + n
             : at;
}

/* The place behind a sign at AT: "minus", a hyphen that touches nothing to
 * the left; AT itself where there is none. */
static guint
pass_sign (const Token *tokens, guint at, guint end)
{
  guint n;
  const Hedge *hedge = hedge_match (tokens, at, end, LEX_HEDGE, &n);

  if (hedge != NULL && hedge->meaning == HEDGE_SIGN)
    return at + n;
  return at + 1 < end && token_is_mark (&tokens[at], MARK_HYPHEN)
                 && !tokens_touch (tokens, at, end)
                 && tokens_touch (tokens, at + 1, end)
             ? at + 1
             : at;
}

/* The upper number of a range that may have "$" or "%" inside, or "about"
 * before it. */
static gboolean
match_upper (const Token *tokens, guint at, guint end, Number *number,
             guint *ret_at)
{
  guint n;
  const Unit *unit;

  at = pass_about (tokens, at, end);
  unit = unit_match (tokens, at, end, TRUE, &n);

  if (unit != NULL && unit->kind == UNIT_MONEY)
    at += n;
  *ret_at = at;
  return number_match (tokens, at, end, number);
}

static guint
pass_unit (const Token *tokens, guint at, guint end)
{
  guint n;
  const Unit *unit = unit_match (tokens, at, end, FALSE, &n);

  return unit != NULL && unit->kind < UNIT_AGE ? at + n : at;
}

/* "between 5 and 8" */
static gboolean
match_between (const Token *tokens, guint first, guint end, Figure *figure)
{
  Number low, high;
  guint at, sign, n;
  const Unit *unit;

  if (!is_word (tokens, first, end, "between"))
    return FALSE;
  at = pass_about (tokens, first + 1, end);
  unit = unit_match (tokens, at, end, TRUE, &n);
  if (unit != NULL && unit->kind == UNIT_MONEY)
    at += n;
  sign = pass_sign (tokens, at, end);
  if (!number_match (tokens, sign, end, &low))
    return FALSE;
  if (sign > at)
    low.value = -low.value;
  at = sign;
  at = pass_unit (tokens, at + low.n_tokens, end);
  if (!is_word (tokens, at, end, "and")
      || !match_upper (tokens, at + 1, end, &high, &at)
      || !join (&low, &high, figure))
    return FALSE;
  figure->first = first;
  figure->end = at + high.n_tokens;
  return TRUE;
}

/* The joint of a range behind a number: its length, 0 where there is none.
 * "or" joins near numbers only: "two or three". */
static guint
joint_length (const Token *tokens, guint at, guint end, gboolean *ret_or)
{
  guint hyphen = 0, comma = 0;

  *ret_or = FALSE;
  /* "8- to 16-metre" */
  if (at + 2 < end && token_is_mark (&tokens[at], MARK_HYPHEN)
      && (tokens[at + 1].flags & TOKEN_SPACE_BEFORE)
      && tokens[at + 1].kind == TOKEN_WORD)
    hyphen = 1;
  at += hyphen;
  if (at + 1 >= end)
    return 0;
  if (tokens[at].kind == TOKEN_MARK)
    {
      if (is_range_mark (&tokens[at])
          && (tokens[at].flags & TOKEN_SPACE_BEFORE)
                 == (tokens[at + 1].flags & TOKEN_SPACE_BEFORE))
        return 1;
      if (is_wave (tokens, at, end))
        return 1;
      comma = token_is_mark (&tokens[at], ',');
      at += comma;
    }
  else if (is_word (tokens, at, end, "to")
           || is_word (tokens, at, end, "through"))
    return 1 + hyphen;
  else if (is_word (tokens, at, end, "or"))
    {
      *ret_or = TRUE;
      return 1 + hyphen;
    }
  if (is_word (tokens, at, end, "if") && is_word (tokens, at + 1, end, "not"))
    return comma + 2;
  if (comma > 0
      && (is_word (tokens, at, end, "perhaps")
          || is_word (tokens, at, end, "possibly")
          || is_word (tokens, at, end, "maybe")))
    return comma + 1;
  return 0;
}

/* Behind the second comma of "hundreds, if not thousands, of people" and of
 * "40, if not 50, people", where the first stands at FIRST; else AT. */
static guint
pass_comma (const Token *tokens, guint first, guint at, guint end)
{
  return token_is_mark (&tokens[first], ',') && at + 1 < end
                 && token_is_mark (&tokens[at], ',')
                 && tokens[at + 1].kind == TOKEN_WORD
                 && (is_word (tokens, at + 1, end, "of")
                     || token_function (&tokens[at + 1]) == 0)
             ? at + 1
             : at;
}

/* "5-8", "5 to 8", "five or six", "40, if not 50". */
static gboolean
match_to (const Token *tokens, guint first, guint end, const Number *low,
          Figure *figure)
{
  guint at = first + low->n_tokens, n, joint;
  const Unit *unit = unit_match (tokens, at, end, FALSE, &n);
  gboolean near;
  Number high;

  if (unit != NULL && unit->kind < UNIT_AGE)
    at += n;
  else
    unit = NULL;
  n = joint_length (tokens, at, end, &near);
  if (n == 0)
    return FALSE;
  joint = at;
  at += n;
  if (!match_upper (tokens, at, end, &high, &at)
      || !join (low, &high, figure)
      || (unit != NULL
          && unit != unit_match (tokens, at + high.n_tokens, end, FALSE, &n)))
    return FALSE;
  if (near && figure->high > 2 * figure->low + 1)
    return FALSE;
  figure->first = first;
  figure->end = pass_comma (tokens, joint, at + high.n_tokens, end);
  return TRUE;
}

/* "+90 312 555 1234" */
static guint
phone_end (const Token *tokens, guint first, guint end)
{
  guint at = first;

  if (first == 0 || !token_is_mark (&tokens[first - 1], '+')
      || !tokens_touch (tokens, first, end))
    return 0;
  while (at < end
         && (tokens[at].kind == TOKEN_NUMBER
             || (token_is_mark (&tokens[at], MARK_HYPHEN) && at + 1 < end
                 && tokens[at + 1].kind == TOKEN_NUMBER)))
    at++;
  return at;
}

/* Digits that other digits follow behind "/", ":" or a hyphen but that are
 * no range: "9/11", "312-184", "2:1", "01-02-2020".  The end, 0: none. */
static guint
name_end (const Token *tokens, guint first, guint end)
{
  guint at = phone_end (tokens, first, end);
  guint n = 0;
  gboolean hyphens = TRUE;

  if (at > first)
    return at;
  at = first;
  while (at < end && tokens[at].kind == TOKEN_NUMBER
         && (n == 0 || tokens_touch (tokens, at, end)))
    {
      n++;
      at++;
      if (at + 1 >= end || !tokens_touch (tokens, at, end)
          || !tokens_touch (tokens, at + 1, end)
          || tokens[at + 1].kind != TOKEN_NUMBER)
        break;
      if (token_is_mark (&tokens[at], '/') || token_is_mark (&tokens[at], ':'))
        hyphens = FALSE;
      else if (!is_range_mark (&tokens[at]))
        break;
      at++;
    }
  if (n < 2)
    return 0;
  if (n == 2 && hyphens
      && tokens[first].number < tokens[first + 2].number)
    return 0;
  return at;
}

/* "hundreds, if not thousands", "dozens or hundreds". */
static void
join_vague (const Token *tokens, guint end, Figure *figure)
{
  guint at = figure->end, n;
  guint joint = at;
  gboolean near;
  Quantity upper;

  n = joint_length (tokens, at, end, &near);
  if (n == 0)
    return;
  at += n;
  if (is_word (tokens, at, end, "even"))
    at++;
  if (!vague_match (tokens, at, end, &upper, &n)
      || upper.core.high <= figure->vague.core.high)
    return;
  figure->vague.best = NAN;
  figure->vague.core.high = upper.core.high;
  figure->vague.support.high = upper.support.high;
  figure->end = at + n;
  /* "hundreds, if not thousands, left" */
  if (is_word (tokens, at + n + 1, end, "of"))
    figure->end = pass_comma (tokens, joint, at + n, end);
}

static gboolean
match_vague (const Token *tokens, guint first, guint end, Figure *figure)
{
  guint n;

  if ((tokens[first].kind != TOKEN_NUMBER
       && !token_starts (&tokens[first], LEX_VAGUE))
      || !vague_match (tokens, first, end, &figure->vague, &n))
    return FALSE;
  figure->form = FIGURE_VAGUE;
  figure->first = first;
  figure->end = first + n;
  figure->words = TRUE;
  join_vague (tokens, end, figure);
  if (token_equals (&tokens[figure->end - 1], "of"))
    figure->end--;
  return TRUE;
}

/* "one over twenty" is a share, where "over" bounds no count. */
static gboolean
match_over (const Token *tokens, guint first, guint end,
            const Number *number, Figure *figure)
{
  guint at = first + number->n_tokens;
  Number whole;

  if (number->kind != NUMBER_CARDINAL || number->value < 1
      || number->value > 100 || !is_word (tokens, at, end, "over")
      || !number_match (tokens, at + 1, end, &whole)
      || whole.kind != NUMBER_CARDINAL || whole.value <= number->value
      || whole.value > 1000)
    return FALSE;
  at += 1 + whole.n_tokens;
  if (at < end && tokens[at].kind != TOKEN_MARK
      && !is_word (tokens, at, end, "of"))
    return FALSE;
  figure->low = figure->high = number->value / whole.value;
  figure->kind = NUMBER_FRACTION;
  figure->end = at;
  return TRUE;
}

/* "2.5^-1", "10^6": the whole of a power. */
static gboolean
match_power (const Token *tokens, guint first, guint end,
             const Number *number, Figure *figure)
{
  guint at = first + number->n_tokens;
  gboolean negative;

  if (at + 1 >= end || !token_is_mark (&tokens[at], '^')
      || !tokens_touch (tokens, at, end)
      || !tokens_touch (tokens, at + 1, end))
    return FALSE;
  at++;
  negative = token_is_mark (&tokens[at], MARK_HYPHEN);
  if (negative || token_is_mark (&tokens[at], '+'))
    at++;
  if (at >= end || tokens[at].kind != TOKEN_NUMBER
      || !tokens_touch (tokens, at, end))
    return FALSE;
  figure->low = figure->high
      = pow (number->value, negative ? -tokens[at].number : tokens[at].number);
  figure->end = at + 1;
  return isfinite (figure->low);
}

/* "one in five" is a share. */
static gboolean
match_ratio (const Token *tokens, guint first, guint end,
             const Number *number, Figure *figure)
{
  guint at = first + number->n_tokens;
  Number whole;

  if (number->value != 1 || !is_word (tokens, at, end, "in")
      || !number_match (tokens, at + 1, end, &whole)
      || whole.kind != NUMBER_CARDINAL || whole.value < 2
      || whole.value > 1000)
    return FALSE;
  figure->low = figure->high = 1 / whole.value;
  figure->kind = NUMBER_FRACTION;
  figure->end = at + 1 + whole.n_tokens;
  return TRUE;
}

/* Behind what says a number again, "two (2)", "9,000 (nine thousand)"; AT:
 * nothing does. */
static guint
pass_again (const Token *tokens, guint at, guint end, const Number *number)
{
  Number again;
  guint close;

  if (at + 2 >= end || !token_is_mark (&tokens[at], '(')
      || !number_match (tokens, at + 1, end, &again) 
      || again.value != number->value || again.words == number->words)
    return at;
  close = at + 1 + again.n_tokens;
  return close < end && token_is_mark (&tokens[close], ')') ? close + 1 : at;
}

gboolean
figure_match (const Token *tokens, guint first, guint end,
              Figure *ret_figure)
{
  Number number;
  guint behind;

  *ret_figure = (Figure) { .first = first, .kind = NUMBER_CARDINAL };
  if (match_vague (tokens, first, end, ret_figure)
      || match_between (tokens, first, end, ret_figure))
    return TRUE;
  if (!number_match (tokens, first, end, &number))
    return FALSE;
  behind = number.kind == NUMBER_CARDINAL ? name_end (tokens, first, end) : 0;
  ret_figure->name = behind > 0;
  if (behind == 0 && match_to (tokens, first, end, &number, ret_figure))
    return TRUE;
  ret_figure->form = FIGURE_NUMBER;
  if (match_ratio (tokens, first, end, &number, ret_figure)
      || match_over (tokens, first, end, &number, ret_figure)
      || match_power (tokens, first, end, &number, ret_figure))
    return TRUE;
  ret_figure->low = ret_figure->high = number.value;
  ret_figure->kind = number.kind;
  ret_figure->words = number.words;
  ret_figure->multiplied = number.multiplied;
  ret_figure->rough = number.multiplier == 12 || number.multiplier == 20;
  ret_figure->end = behind > 0 ? behind : first + number.n_tokens;
  if (number.kind == NUMBER_CARDINAL)
    ret_figure->end = pass_again (tokens, ret_figure->end, end, &number);
  return TRUE;
}
