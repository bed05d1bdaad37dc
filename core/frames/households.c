/* For how many people a household is taken. */
#include "config.h"

#include "frames/households.h"

#include "frames/trigger.h"
#include "language/households.h"

#include <math.h>
#include <string.h>

static gboolean
counts_households (const Claim *claim)
{
  return claim->quantity.unit != NULL
         && strcmp (claim->quantity.unit, "household") == 0;
}

static void
settle (const Analysis *analysis, Claim *claim, double stated)
{
  double usual
      = household_size (analysis->language, claim->place.country);

  if (isnan (stated) && isnan (usual))
    return;
  claim->quantity.has_reported = TRUE;
  claim->quantity.reported_value = claim->quantity.value.best;
  claim->quantity.reported_unit = claim->quantity.unit;
  claim->quantity.reported_factor = isnan (stated) ? usual : stated;
  claim->quantity.reported_basis = isnan (stated) ? "country" : "stated";
}

double
households_stated (Analysis *analysis)
{
  double size
      = analysis->earlier.household_size > 0 ? analysis->earlier.household_size
                                             : NAN;

  for (guint i = 0; i < analysis->n_sentences && isnan (size); i++)
    if (analysis->sentences[i].triggers & TRIGGER_HOUSEHOLD)
      size = analysis->language->household_size (analysis, i);
  return size;
}

void
households_settle (Analysis *analysis, Claim *const *claims, guint n)
{
  double stated = NAN;
  gboolean is_read = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!counts_households (claims[i]))
        continue;
      if (!is_read)
        stated = households_stated (analysis);
      is_read = TRUE;
      settle (analysis, claims[i], stated);
    }
}
