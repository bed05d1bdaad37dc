/* The published rules, each over the claims of one finding. */
#include "config.h"

#include "reconcile/policy.h"

#include "reconcile/member.h"
#include "reconcile/voice.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_PLURAL 3.0

static gboolean
is_vague (const Quantity *value)
{
  return value->qualifier == QUALIFIER_VAGUE;
}

static double
least_stated (const Quantity *value)
{
  return isnan (value->best) ? value->core.low : value->best;
}

static double
most_stated (const Quantity *value)
{
  return isnan (value->best) ? value->core.high : value->best;
}

static double
finite_or_none (double value)
{
  return isfinite (value) ? value : NAN;
}

/* Vague words count only where nothing better is said. */
void
policy_range (const Finding *finding, const Claim *const *claims,
              double *ret_low, double *ret_high)
{
  double low = INFINITY, high = -INFINITY;

  for (guint pass = 0; pass < 2 && low > high; pass++)
    for (guint i = 0; i < finding->n_claims; i++)
      {
        const FindingClaim *entry = &finding->claims[i];
        Quantity value;

        if (!finding_claim_stands (entry, claims[i]))
          continue;
        value = finding_claim_value (entry, claims[i]);
        if (is_vague (&value) != (pass == 1))
          continue;
        low = MIN (low, least_stated (&value));
        high = MAX (high, most_stated (&value));
      }
  *ret_low = finite_or_none (low);
  *ret_high = finite_or_none (high);
}

static double
conservative_figure (const Quantity *value)
{
  if (is_vague (value))
    return MAX (LEAST_PLURAL, value->support.low);
  return least_stated (value);
}

static gboolean
is_ceiling (const Quantity *value)
{
  return value->qualifier == QUALIFIER_UP_TO
         || value->qualifier == QUALIFIER_UNDER;
}

/* "Up to 400" is no estimate beside others. */
double
policy_conservative (const Finding *finding, const Claim *const *claims)
{
  double least = INFINITY;

  for (guint pass = 0; pass < 2 && isinf (least); pass++)
    for (guint i = 0; i < finding->n_claims; i++)
      {
        const FindingClaim *entry = &finding->claims[i];
        Quantity value;

        if (!finding_claim_stands (entry, claims[i]))
          continue;
        value = finding_claim_value (entry, claims[i]);
        if (is_ceiling (&value) == (pass == 1))
          least = MIN (least, conservative_figure (&value));
      }
  return finite_or_none (least);
}

typedef struct
{
  double figure;
  Day day; /* DAY_OPEN_BEGIN: undated */
} Vote;

static int
compare_votes (const void *one, const void *two)
{
  const Vote *a = one, *b = two;

  if (a->figure != b->figure)
    return a->figure < b->figure ? -1 : 1;
  return (a->day > b->day) - (a->day < b->day);
}

/* One vote for each independent source: named origins where there are any,
 * else each text; those who speak of the other side's losses last. */
static GArray *
find_votes (const Voice *voices, guint n)
{
  GArray *votes = g_array_new (FALSE, FALSE, sizeof (Vote));

  for (guint pass = 0; pass < 4 && votes->len == 0; pass++)
    for (guint i = 0; i < n; i++)
      {
        gboolean enemy = voices[i].claim->stance == STANCE_ENEMY_LOSS;
        DayRange known = claim_known (voices[i].claim);
        Vote vote = { least_stated (&voices[i].value), DAY_OPEN_BEGIN };

        if (is_vague (&voices[i].value) || !isfinite (vote.figure)
            || enemy != (pass >= 2)
            || (voices[i].key != NULL) != (pass % 2 == 0))
          continue;
        if (known.precision != PRECISION_NONE && !DAY_IS_OPEN (known.end))
          vote.day = known.end;
        g_array_append_val (votes, vote);
      }
  g_array_sort (votes, compare_votes);
  return votes;
}

/* The figure that most of the votes since FROM give; of several the lowest,
 * and then *ret_tied. */
static double
majority_since (const GArray *votes, Day from, gboolean *ret_tied)
{
  double best = NAN;
  guint most = 0, count = 0;
  const Vote *before = NULL;

  *ret_tied = FALSE;
  for (guint i = 0; i < votes->len; i++)
    {
      const Vote *vote = &g_array_index (votes, Vote, i);

      if (vote->day < from)
        continue;
      count = before != NULL && before->figure == vote->figure ? count + 1
                                                               : 1;
      before = vote;
      *ret_tied = count == most || (*ret_tied && count < most);
      if (count > most)
        {
          best = vote->figure;
          most = count;
        }
    }
  return best;
}

double
policy_majority (const Finding *finding, const Claim *const *claims)
{
  g_autoptr (Arena) arena = arena_new ();
  guint n;
  const Voice *voices = finding_voices (finding, claims, arena, &n);
  g_autoptr (GArray) votes = find_votes (voices, n);
  Day latest = DAY_OPEN_BEGIN;
  gboolean tied;
  double figure;

  for (guint i = 0; i < votes->len; i++)
    latest = MAX (latest, g_array_index (votes, Vote, i).day);
  figure = majority_since (votes, latest, &tied);
  return tied ? majority_since (votes, DAY_OPEN_BEGIN, &tied) : figure;
}

FindingPolicies
policies_find (const Finding *finding, const Claim *const *claims)
{
  FindingPolicies policies;

  policy_range (finding, claims, &policies.low, &policies.high);
  policies.majority = policy_majority (finding, claims);
  policies.conservative = policy_conservative (finding, claims);
  return policies;
}
