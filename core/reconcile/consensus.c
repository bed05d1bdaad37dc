/* Best, low and high of a question: figures that somebody stated.
 *
 * Rules S8, corrected.  For the sweep alone exact numbers of five digits and
 * more are widened by 0.5 %, which was measured on city populations. */
#include "config.h"

#include "reconcile/attackers.h"
#include "reconcile/case.h"
#include "reconcile/few.h"
#include "reconcile/sweep.h"

#include <math.h>

/* Numbers above are not asked how round they are. */
#define MAX_ROUND 1e15

#define WIDEN_FROM 10000.0
#define WIDEN_BY 0.005

/* The qualifiers of bounds, a bit for each. */
#define BOUNDS \
  (1u << QUALIFIER_OVER | 1u << QUALIFIER_AT_LEAST | 1u << QUALIFIER_UP_TO \
   | 1u << QUALIFIER_UNDER)

#define WEIGHT_UNIT 1000000.0
#define UNNAMED_WEIGHT 0.1

static gboolean
is_current (const Member *member)
{
  return !member->set_aside && !member_denies (member)
         && member->status == CLAIM_STATUS_CURRENT;
}

static gboolean
is_enemy_claim (const Member *member)
{
  return member->stance == STANCE_ENEMY_LOSS;
}

static gboolean
is_lower_bound (const Quantity *value)
{
  return value->qualifier == QUALIFIER_OVER
         || value->qualifier == QUALIFIER_AT_LEAST;
}

static gboolean
is_bound (const Quantity *value)
{
  return (BOUNDS >> value->qualifier & 1) != 0;
}

/* What was found so far is the least there is. */
static gboolean
is_floor (const Member *member)
{
  return is_lower_bound (&member->value)
         || (member->recovered && !member->is_corrected);
}

/* The next number as round as X: 300 for 200, 25 for 24. */
static double
next_round (double x)
{
  double grain = 1;

  while (x >= 10 * grain && x <= MAX_ROUND && fmod (x, 10 * grain) == 0)
    grain *= 10;
  return x + grain;
}

/* "At least 24" also speaks for another's 31: such a bound stands behind all
 * that satisfies it well, which is up to a factor of two.  "More than 24" is
 * said of what is just above (Ferson et al. 2015), and "more than 200" of
 * what would not be called more than 300. */
static Interval
voter_interval (const Member *member)
{
  Interval interval = member->value.core;
  double x = member->value.best;

  if (is_floor (member))
    interval.high = MAX (interval.high,
                         member->value.qualifier == QUALIFIER_OVER
                             ? next_round (x)
                             : 2 * x);
  else if (member->value.qualifier == QUALIFIER_UP_TO)
    interval.low = MIN (interval.low, x / 2);
  if (member->value.qualifier == QUALIFIER_EXACT && x >= WIDEN_FROM)
    {
      interval.low = MIN (interval.low, x * (1 - WIDEN_BY));
      interval.high = MAX (interval.high, x * (1 + WIDEN_BY));
    }
  return interval;
}

static guint64
origin_weight (const Case *it, const Member *member)
{
  double weight = case_is_named (it, member)
                      ? it->origins[member->group].reliability
                      : UNNAMED_WEIGHT;

  return (guint64) (weight * WEIGHT_UNIT + 0.5);
}

double
member_weight (const Case *it, const Member *member)
{
  double weight = (double) origin_weight (it, member) / WEIGHT_UNIT;

  if (!is_current (member) && member->status != CLAIM_STATUS_OUTSIDE)
    return 0;
  return is_enemy_claim (member) ? weight * 0.25 : weight;
}

typedef struct
{
  Voter *voters;
  guint n;
} Voters;

/* Those who vote: named origins where there are any, else everybody; vague
 * words only where nothing better is said. */
static Voters
find_voters (const Case *it, gboolean named, gboolean vague)
{
  guint n = it->group->n_members;
  Voters found = { arena_alloc (it->bench->scratch, n * sizeof (Voter)), 0 };
  guint8 *seen = it->n_words < n ? arena_new_array (it->bench->scratch,
                                                    guint8, it->n_words)
                                 : NULL; /* no two say the same */

  for (guint i = 0; i < n; i++)
    {
      Member *member = it->group->members[i];

      if (is_current (member) && !is_enemy_claim (member)
          && (!named || case_is_named (it, member))
          && vague == (member->value.qualifier == QUALIFIER_VAGUE)
          && (seen == NULL || !seen[member->word]))
        {
          if (seen != NULL)
            seen[member->word] = TRUE;
          found.voters[found.n++]
              = (Voter) { member, voter_interval (member),
                          origin_weight (it, member) };
        }
    }
  return found;
}

static Voters
choose_voters (const Case *it)
{
  Voters found = { NULL, 0 };

  for (guint step = 0; step < 4 && found.n == 0; step++)
    found = find_voters (it, step % 2 == 0, step >= 2);
  return found;
}

static int
compare_figures (const void *one, const void *two)
{
  const Voter *a = one, *b = two;
  double x = a->member->value.best, y = b->member->value.best;

  if (x != y)
    return x < y ? -1 : 1;
  return members_compare (a->member, b->member);
}

static gboolean
covers (const Voter *voter, Interval region)
{
  return voter->interval.low <= region.low
         && region.high <= voter->interval.high;
}

/* The stated figures of one wording whose intervals hold REGION. */
static Voters
figures_in (const Case *it, Voters among, Interval region, guint wording)
{
  Voters figures
      = { arena_alloc (it->bench->scratch, among.n * sizeof (Voter)), 0 };

  for (guint i = 0; i < among.n; i++)
    {
      const Voter *voter = &among.voters[i];
      Qualifier qualifier = voter->member->value.qualifier;
      guint own = is_floor (voter->member)       ? 2
                  : qualifier == QUALIFIER_EXACT ? 0
                  : qualifier == QUALIFIER_ABOUT ? 1
                                                 : 2;

      if (own == wording && !isnan (voter->member->value.best)
          && covers (voter, region))
        figures.voters[figures.n++] = *voter;
    }
  return figures;
}

/* The weighted median, the lower one of two; each origin's weight is shared
 * among its figures here. */
static const Member *
median (const Case *it, Voters figures)
{
  guint *shares;
  guint64 total = 0, sum = 0;

  if (figures.n == 1)
    return figures.voters[0].member;
  shares = arena_new_array (it->bench->scratch, guint, it->n_origins);
  for (guint i = 0; i < figures.n; i++)
    shares[figures.voters[i].member->group]++;
  for (guint i = 0; i < figures.n; i++)
    {
      Voter *voter = &figures.voters[i];

      voter->weight = MAX (1, voter->weight / shares[voter->member->group]);
      total += voter->weight;
    }
  few_sort (figures.voters, figures.n, compare_figures);
  for (guint i = 0; i < figures.n; i++)
    {
      sum += figures.voters[i].weight;
      if (2 * sum >= total)
        return figures.voters[i].member;
    }
  return NULL;
}

/* Of bounds that all hold, the closest one. */
static const Member *
closest_bound (Voters figures)
{
  const Member *best = figures.voters[0].member;

  for (guint i = 1; i < figures.n; i++)
    {
      const Member *member = figures.voters[i].member;
      double x = member->value.best;

      if (is_floor (member) != is_floor (best))
        continue;
      if (is_floor (member) ? x > best->value.best : x < best->value.best)
        best = member;
    }
  return best;
}

static gboolean
are_bounds (Voters figures)
{
  for (guint i = 0; i < figures.n; i++)
    if (!is_floor (figures.voters[i].member)
        && !is_bound (&figures.voters[i].member->value))
      return FALSE;
  return TRUE;
}

/* TRUE where VOTER gives a figure that satisfies BOUND, whose origin is no
 * better, and was told no earlier. */
static gboolean
is_within_bound (const Case *it, const Voter *voter, const Member *bound)
{
  const Member *member = voter->member;

  return !is_floor (member) && !is_bound (&member->value)
         && !isnan (member->value.best)
         && member->value.qualifier != QUALIFIER_VAGUE
         && interval_is_inside (member->value.core, bound->value.support)
         && voter->weight >= origin_weight (it, bound)
         && !member_is_earlier (member, bound);
}

/* "At least six" in the first hours says nothing against another's 14, which
 * is the better answer to both; the lowest of several. */
static const Member *
better_than_floor (const Case *it, Voters among, const Member *bound)
{
  const Member *best = bound;

  for (guint i = 0; is_floor (bound) && i < among.n; i++)
    if (is_within_bound (it, &among.voters[i], bound)
        && (best == bound
            || among.voters[i].member->value.best < best->value.best))
      best = among.voters[i].member;
  return best;
}

/* What all of them cover; where there is no such thing, low is above high. */
static Interval
region_of_all (Voters among)
{
  Interval region = { -INFINITY, INFINITY };

  for (guint i = 0; i < among.n; i++)
    {
      region.low = MAX (region.low, among.voters[i].interval.low);
      region.high = MIN (region.high, among.voters[i].interval.high);
    }
  return region;
}

static const Member *
find_standard (const Case *it)
{
  Voters among = choose_voters (it);
  Interval region;

  if (among.n <= 1)
    return among.n == 1 ? among.voters[0].member : NULL;
  region = region_of_all (among);
  if (region.low > region.high)
    region = sweep_best (among.voters, among.n, it->n_origins,
                         it->bench->scratch);
  for (guint wording = 0; wording < 3; wording++)
    {
      Voters figures = figures_in (it, among, region, wording);

      if (figures.n > 0)
        return are_bounds (figures)
                   ? better_than_floor (it, among, closest_bound (figures))
                   : median (it, figures);
    }
  /* Only ranges or vague words cover it: the first of them. */
  for (guint i = 0; i < among.n; i++)
    if (covers (&among.voters[i], region))
      return among.voters[i].member;
  return among.voters[0].member;
}

static void
extend (Finding *finding, double low, double high)
{
  if (isnan (finding->low) || low < finding->low)
    finding->low = low;
  if (isnan (finding->high) || high > finding->high)
    finding->high = high;
}

/* Bounds that hold anyway say nothing about the range; others open it. */
static void
extend_by_bound (Finding *finding, const Quantity *value)
{
  double x = value->best, best = finding->best;
  gboolean from_below = is_lower_bound (value);

  if (isnan (finding->low))
    extend (finding, from_below ? x : -INFINITY, from_below ? INFINITY : x);
  else if (from_below && !(x <= MAX (best, finding->high)))
    finding->high = INFINITY;
  else if (!from_below && !(x >= MIN (best, finding->low)))
    finding->low = MIN (finding->low, x);
}

/* The range of the numbers, apart from bounds. */
static void
find_range_of_numbers (Case *it)
{
  Interval range = { INFINITY, -INFINITY };

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      const Quantity *value = &member->value;
      gboolean is_number = !isnan (value->best);

      if (!is_current (member) || is_enemy_claim (member) || is_bound (value)
          || value->qualifier == QUALIFIER_VAGUE)
        continue;
      range.low = MIN (range.low, is_number ? value->best : value->core.low);
      range.high
          = MAX (range.high, is_number ? value->best : value->core.high);
    }
  if (range.low <= range.high)
    extend (it->finding, range.low, range.high);
}

/* First the numbers, then the bounds, against what the numbers gave. */
static void
find_range (Case *it)
{
  find_range_of_numbers (it);
  if (it->standard != NULL && is_bound (&it->standard->value))
    extend_by_bound (it->finding, &it->standard->value);
  for (guint i = 0;
       i < it->group->n_members && (it->traits.qualifiers & BOUNDS); i++)
    {
      const Member *member = it->group->members[i];

      if (is_current (member) && !is_enemy_claim (member)
          && is_bound (&member->value) && !isnan (member->value.best))
        extend_by_bound (it->finding, &member->value);
    }
  if (!isnan (it->finding->best))
    extend (it->finding, it->finding->best, it->finding->best);
}

/* Where nobody states a number there is no best and no high; but coders count
 * "several" as three and "dozens" as no fewer than two of them, and a sum that
 * took them for nothing would be wrong: low is the least that the words
 * plainly mean. */
static void
find_vague_least (Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (is_current (member) && !is_enemy_claim (member)
          && member->value.qualifier == QUALIFIER_VAGUE)
        extend (it->finding, member->value.core.low, INFINITY);
    }
}

static gboolean
has_enemy_claim (const Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    if (is_current (it->group->members[i])
        && is_enemy_claim (it->group->members[i]))
      return TRUE;
  return FALSE;
}

/* What only the opposing side claims is a ceiling and nothing else. */
static void
find_ceiling (Case *it)
{
  Finding *finding = it->finding;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      double top = isnan (member->value.best) ? member->value.core.high
                                              : member->value.best;

      if (is_current (member) && is_enemy_claim (member)
          && member->value.qualifier != QUALIFIER_VAGUE
          && !(top <= finding->high))
        finding->high = top;
    }
}

static void
relate_member (const Case *it, Member *member)
{
  gboolean conflict;

  if (member->set_aside)
    {
      member->relation = member->aside;
      member->status = CLAIM_STATUS_INCOMPARABLE;
      return;
    }
  member->relation = RELATION_EQUAL;
  if (it->standard == NULL || it->standard == member)
    return;
  member->relation = quantity_relation_kind (
      &member->value, &it->standard->value, &conflict);
  if (member_denies (member))
    member->relation = RELATION_CONTRADICT;
  if (conflict && attackers_explain (it, member, it->standard, NULL))
    {
      member->reason = member->value.best > it->standard->value.best
                           ? "counts the attackers too"
                           : "leaves out the attackers";
      return;
    }
  if (member->status == CLAIM_STATUS_CURRENT
      && (conflict || member_denies (member)))
    member->status = CLAIM_STATUS_OUTSIDE;
}

void
consensus_find (Case *it)
{
  Finding *finding = it->finding;

  finding->best = finding->low = finding->high = NAN;
  it->standard = find_standard (it);
  if (it->standard != NULL)
    {
      finding->best = it->standard->value.best;
      find_range (it);
      if (isnan (finding->low) && isnan (finding->high))
        find_vague_least (it);
      /* What may happen is nobody's count of what did. */
      if (it->standard->hypothetical)
        finding->best = finding->low = NAN;
    }
  if (it->traits.stances & 1u << STANCE_ENEMY_LOSS)
    {
      it->enemy_only = it->standard == NULL && has_enemy_claim (it);
      find_ceiling (it);
    }
  for (guint i = 0; i < it->group->n_members; i++)
    relate_member (it, it->group->members[i]);
}
