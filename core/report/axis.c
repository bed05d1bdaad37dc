/* Chooses the ends and the ticks of a linear axis. */
#include "config.h"

#include "report/axis.h"

#include <math.h>

#define WANTED_TICKS 4

/* Above this share of the highest value the axis need not begin at zero. */
#define CLOSE_TOGETHER 0.4

static double
nice_step (double span)
{
  double raw = span / WANTED_TICKS;
  double power = pow (10, floor (log10 (raw)));
  double factor = raw / power;

  if (factor <= 1)
    return power;
  if (factor <= 2)
    return 2 * power;
  return factor <= 5 ? 5 * power : 10 * power;
}

static void
set_ends (Axis *axis, double low, double high, gboolean step_one,
          double *ret_step)
{
  gboolean from_zero = low < CLOSE_TOGETHER * high || high <= 20;
  double bottom = from_zero ? MIN (low, 0) : low;
  double span = high > bottom ? high - bottom : MAX (fabs (high) * 0.5, 1);
  double step = nice_step (span);

  if (step_one && step < 1)
    step = 1;
  axis->low = floor (bottom / step) * step;
  axis->high = ceil (high / step) * step;
  if (!from_zero && bottom - axis->low < step / 4)
    axis->low -= step;
  if (axis->high - high < step / 4)
    axis->high += step;
  if (bottom >= 0)
    axis->low = MAX (axis->low, 0);
  *ret_step = step;
}

Axis
axis_new (double low, double high, gboolean step_one, double left,
          double right)
{
  Axis axis = { .left = left, .right = right };
  double step;

  set_ends (&axis, low, high, step_one, &step);
  for (guint i = 0; i < AXIS_MAX_TICKS; i++)
    {
      double tick = axis.low + i * step;

      if (tick > axis.high + step / 1000)
        break;
      axis.ticks[axis.n_ticks++] = tick;
    }
  return axis;
}

double
axis_position (const Axis *axis, double value)
{
  double share = (value - axis->low) / (axis->high - axis->low);

  return axis->left + CLAMP (share, 0, 1) * (axis->right - axis->left);
}
