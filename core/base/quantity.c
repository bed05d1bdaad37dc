/* Figures as intervals, and figures in words. */
#include "config.h"

#include "base/quantity.h"

#include "base/decimal.h"
#include "base/text-append.h"

#include <math.h>
#include <string.h>

static const char *const qualifier_names[] = {
  [QUALIFIER_EXACT] = "exact",       [QUALIFIER_ABOUT] = "about",
  [QUALIFIER_NEARLY] = "nearly",     [QUALIFIER_OVER] = "over",
  [QUALIFIER_AT_LEAST] = "at_least", [QUALIFIER_UP_TO] = "up_to",
  [QUALIFIER_UNDER] = "under",       [QUALIFIER_RANGE] = "range",
  [QUALIFIER_VAGUE] = "vague",
};

/* Below this a bare count of people is meant to the last person. */
#define EXACT_BELOW 1000.0

/* Doubles keep about this many decimal digits. */
#define MAX_DECIMALS 15

/* The unit in which VALUE was counted: 10^(trailing zeros), or its last
 * decimal place. */
static double
unit_of_value (double value)
{
  double unit = 1;

  if (value != floor (value))
    {
      for (int place = 1; place < MAX_DECIMALS; place++)
        {
          unit *= 10;
          if (round (value * unit) / unit == value)
            break;
        }
      return 1 / unit;
    }
  while (value >= unit * 10 && fmod (value, unit * 10) == 0)
    unit *= 10;
  return unit;
}

static Interval
interval_from_zero (double low, double high)
{
  return INTERVAL (MAX (low, 0), MAX (MAX (low, 0), high));
}

static void
set_exact (Quantity *quantity, double x, double unit)
{
  double core = MIN (unit / 2, 0.10 * x);
  double support = MIN (unit, 0.20 * x);

  if (unit == 1)
    core = support = 0;
  quantity->core = INTERVAL (x - core, x + core);
  quantity->support = INTERVAL (x - support, x + support);
}

static void
set_nearly (Quantity *quantity, double x, double unit, double step)
{
  double core = MAX (step, MIN (unit, 0.05 * x));
  double support = MAX (step, MIN (unit, 0.10 * x));

  quantity->core = interval_from_zero (x - core, x - step);
  quantity->support = interval_from_zero (x - support, x - step);
}

Quantity
quantity_from_number (double value, Qualifier qualifier)
{
  double x = value, unit, step, h;
  Quantity quantity = { value, { x, x }, { x, x }, qualifier };

  if (qualifier == QUALIFIER_EXACT && x < EXACT_BELOW)
    return quantity;
  unit = unit_of_value (x);
  step = MIN (unit, 1);
  h = MAX (step, MIN (unit, 0.10 * x));
  switch (qualifier)
    {
    case QUALIFIER_EXACT:
      set_exact (&quantity, x, unit);
      break;
    case QUALIFIER_ABOUT:
      quantity.core = interval_from_zero (x - h, x + h);
      quantity.support = interval_from_zero (x - 2 * h, x + 2 * h);
      break;
    case QUALIFIER_NEARLY:
      set_nearly (&quantity, x, unit, step);
      break;
    case QUALIFIER_OVER:
      quantity.core = INTERVAL (x + step, x + h);
      quantity.support = INTERVAL (x + step, INFINITY);
      break;
    case QUALIFIER_AT_LEAST:
      quantity.core = INTERVAL (x, x + h);
      quantity.support = INTERVAL (x, INFINITY);
      break;
    case QUALIFIER_UP_TO:
      quantity.core = interval_from_zero (x - h, x);
      quantity.support = INTERVAL (0, x);
      break;
    case QUALIFIER_UNDER:
      quantity.core = interval_from_zero (x - h, x - step);
      quantity.support = interval_from_zero (0, x - step);
      break;
    case QUALIFIER_RANGE:
    case QUALIFIER_VAGUE:
      break;
    }
  return quantity;
}

static void
multiply (Interval *interval, double factor)
{
  interval->low *= factor;
  interval->high *= factor;
}

void
quantity_multiply (Quantity *quantity, double factor)
{
  quantity->best *= factor;
  multiply (&quantity->core, factor);
  multiply (&quantity->support, factor);
}

Quantity
quantity_without (const Quantity *from, const Quantity *part)
{
  Quantity rest = { .best = from->best - part->best,
                    .core = { from->core.low - part->core.high,
                              from->core.high - part->core.low },
                    .support = { from->support.low - part->support.high,
                                 from->support.high - part->support.low },
                    .qualifier = from->qualifier };

  if (rest.support.low < 0)
    rest = (Quantity) { NAN, { 2, INFINITY }, { 2, INFINITY },
                        QUALIFIER_VAGUE };
  return rest;
}

Quantity
quantity_from_range (double low, double high)
{
  return (Quantity) { NAN,
                      INTERVAL (low, high),
                      INTERVAL (low, high),
                      QUALIFIER_RANGE };
}

const char *
qualifier_name (Qualifier qualifier)
{
  return qualifier_names[qualifier];
}

gboolean
qualifier_from_name (const char *name, Qualifier *ret_qualifier)
{
  for (guint i = 0; i < G_N_ELEMENTS (qualifier_names); i++)
    if (name != NULL && strcmp (name, qualifier_names[i]) == 0)
      {
        *ret_qualifier = (Qualifier) i;
        return TRUE;
      }
  return FALSE;
}

/* The digits before the point, a comma after each group of three. */
static void
append_grouped (GString *out, const char *digits, gsize length)
{
  gsize first = length % 3;

  text_append_len (out, digits, first);
  for (gsize i = first; i < length; i += 3)
    {
      if (i > 0)
        text_append_char (out, ',');
      text_append_len (out, digits + i, 3);
    }
}

static void
append_whole (GString *out, guint64 value)
{
  char digits[DECIMAL_SIZE];
  const char *at = decimal_put (value, digits + sizeof digits);

  append_grouped (out, at, (gsize) (digits + sizeof digits - at));
}

void
quantity_append_digits (GString *out, gint64 value)
{
  char digits[DECIMAL_SIZE];
  const char *at = decimal_put_signed (value, digits + sizeof digits);

  text_append_len (out, at, (gsize) (digits + sizeof digits - at));
}

void
quantity_append_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 320];
  const char *digits = text;
  gsize whole;

  if (!isfinite (value))
    {
      text_append (out, "unlimited");
      return;
    }
  if (value == floor (value) && !signbit (value) && value < 1e15)
    {
      append_whole (out, (guint64) value);
      return;
    }
  g_ascii_formatd (text, sizeof text, value == floor (value) ? "%.0f" : "%.10g",
                   value);
  if (*digits == '-')
    text_append_char (out, *digits++);
  whole = strspn (digits, "0123456789");
  append_grouped (out, digits, whole);
  text_append (out, digits + whole);
}

void
quantity_append (GString *out, const Quantity *quantity)
{
  static const char *const words[] = {
    [QUALIFIER_EXACT] = "",           [QUALIFIER_ABOUT] = "about ",
    [QUALIFIER_NEARLY] = "nearly ",   [QUALIFIER_OVER] = "more than ",
    [QUALIFIER_AT_LEAST] = "at least ", [QUALIFIER_UP_TO] = "up to ",
    [QUALIFIER_UNDER] = "fewer than ", [QUALIFIER_RANGE] = "",
    [QUALIFIER_VAGUE] = "roughly ",
  };
  const char *word = words[quantity->qualifier];
  gboolean from_low = isnan (quantity->best);

  if (from_low && isinf (quantity->core.high))
    word = "at least ";
  else if (from_low && isinf (quantity->core.low))
    word = "up to ";
  text_append (out, word);
  if (!from_low)
    quantity_append_number (out, quantity->best);
  else if (isinf (quantity->core.high) || !isinf (quantity->core.low))
    quantity_append_number (out, quantity->core.low);
  if (from_low && !isinf (quantity->core.high))
    {
      if (!isinf (quantity->core.low))
        text_append (out, " to ");
      quantity_append_number (out, quantity->core.high);
    }
}

char *
quantity_number_to_string (double value)
{
  GString *out = g_string_new (NULL);

  quantity_append_number (out, value);
  return g_string_free (out, FALSE);
}

char *
quantity_to_string (const Quantity *quantity)
{
  GString *out = g_string_new (NULL);

  quantity_append (out, quantity);
  return g_string_free (out, FALSE);
}
