/* Figures as intervals, and figures in words. */
#include "config.h"

#include "base/quantity.h"

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

  if (x < EXACT_BELOW || unit == 1)
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
  double x = value;
  double unit = unit_of_value (x);
  double step = MIN (unit, 1);
  double h = MAX (step, MIN (unit, 0.10 * x));
  Quantity quantity = { value, { x, x }, { x, x }, qualifier };

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
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
}

char *
quantity_number_to_string (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 320];
  GString *out = g_string_new (NULL);
  const char *digits = text;
  gsize whole;

  if (!isfinite (value))
    return g_string_free (g_string_append (out, "unlimited"), FALSE);
  g_ascii_formatd (text, sizeof text, value == floor (value) ? "%.0f" : "%.10g",
                   value);
  if (*digits == '-')
    g_string_append_c (out, *digits++);
  whole = strspn (digits, "0123456789");
  append_grouped (out, digits, whole);
  g_string_append (out, digits + whole);
  return g_string_free (out, FALSE);
}

char *
quantity_to_string (const Quantity *quantity)
{
  static const char *const words[] = {
    [QUALIFIER_EXACT] = "",           [QUALIFIER_ABOUT] = "about ",
    [QUALIFIER_NEARLY] = "nearly ",   [QUALIFIER_OVER] = "more than ",
    [QUALIFIER_AT_LEAST] = "at least ", [QUALIFIER_UP_TO] = "up to ",
    [QUALIFIER_UNDER] = "fewer than ", [QUALIFIER_RANGE] = "",
    [QUALIFIER_VAGUE] = "roughly ",
  };
  g_autofree char *low = NULL, *high = NULL;

  if (!isnan (quantity->best))
    {
      low = quantity_number_to_string (quantity->best);
      return g_strconcat (words[quantity->qualifier], low, NULL);
    }
  low = quantity_number_to_string (quantity->core.low);
  high = quantity_number_to_string (quantity->core.high);
  if (isinf (quantity->core.high))
    return g_strconcat ("at least ", low, NULL);
  if (isinf (quantity->core.low))
    return g_strconcat ("up to ", high, NULL);
  return g_strconcat (words[quantity->qualifier], low, " to ", high, NULL);
}
