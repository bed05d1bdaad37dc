/* The published rules, each over the claims of one finding. */
#include "config.h"

#include "reconcile/policy.h"

#include "reconcile/few.h"

#include <math.h>

#define LEAST_PLURAL 3.0

/* A claim that stands, with its figure as it was stated or corrected. */
typedef struct
{
  const Member *member;
  const Quantity *value;
} Stated;

/* What an origin says now: the last of its claims. */
typedef struct
{
  Stated last; /* no member: nothing */
  gboolean named;
} Voice;

typedef struct
{
  Stated *stated;
  guint n;
  Voice *voices;
  guint n_voices;
} Standing;

typedef struct
{
  double figure;
  Day day; /* DAY_OPEN_BEGIN: undated */
} Vote;

typedef struct
{
  Vote *votes;
  guint n;
} Votes;

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

/* Who repeats a figure does not say it anew. */
static void
hear (Voice *voice, const Stated *stated)
{
  voice->named = voice->named || stated->member->origin != NULL;
  if (voice->last.member == NULL
      || !(member_is_earlier (stated->member, voice->last.member)
           || quantity_is_same (stated->value, voice->last.value)))
    voice->last = *stated;
}

/* Turned into persons here; no source gave that figure. */
static gboolean
counted_in_households (const Member *member)
{
  return member->households
         && member->value.qualifier == QUALIFIER_VAGUE;
}

static Standing
find_standing (Member *const *members, guint n, guint n_origins,
               Arena *scratch)
{
  Standing found = { arena_alloc (scratch, n * sizeof (Stated)), 0,
                     arena_new_array (scratch, Voice, n_origins),
                     n_origins };

  for (guint i = 0; i < n; i++)
    {
      const Member *member = members[i];
      Stated *stated = &found.stated[found.n];

      if (member_denies (member) || counted_in_households (member)
          || (member->status != CLAIM_STATUS_CURRENT
              && member->status != CLAIM_STATUS_OUTSIDE))
        continue;
      found.n++;
      stated->member = member;
      stated->value = member->recovered && !member->is_corrected
                          ? &member->claim->quantity.value
                          : &member->value;
      hear (&found.voices[member->group], stated);
    }
  return found;
}

/* Vague words count only where nothing better is said. */
static void
find_range (const Standing *standing, FindingPolicies *policies)
{
  double low = INFINITY, high = -INFINITY;

  for (guint pass = 0; pass < 2 && low > high; pass++)
    for (guint i = 0; i < standing->n; i++)
      {
        const Quantity *value = standing->stated[i].value;

        if (is_vague (value) != (pass == 1))
          continue;
        low = MIN (low, least_stated (value));
        high = MAX (high, most_stated (value));
      }
  policies->low = finite_or_none (low);
  policies->high = finite_or_none (high);
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
static double
find_conservative (const Standing *standing)
{
  double least = INFINITY;

  for (guint pass = 0; pass < 2 && isinf (least); pass++)
    for (guint i = 0; i < standing->n; i++)
      {
        const Quantity *value = standing->stated[i].value;

        if (is_ceiling (value) == (pass == 1))
          least = MIN (least, conservative_figure (value));
      }
  return finite_or_none (least);
}

static int
compare_votes (const void *one, const void *two)
{
  const Vote *a = one, *b = two;

  if (a->figure != b->figure)
    return a->figure < b->figure ? -1 : 1;
  return (a->day > b->day) - (a->day < b->day);
}

static Vote
vote_of (const Stated *stated)
{
  DayRange known = stated->member->known;
  gboolean dated
      = known.precision != PRECISION_NONE && !DAY_IS_OPEN (known.end);

  return (Vote) { least_stated (stated->value),
                  dated ? known.end : DAY_OPEN_BEGIN };
}

/* One vote for each independent source: named origins where there are any,
 * else each text; those who speak of the other side's losses last. */
static Votes
find_votes (const Standing *standing, Arena *scratch)
{
  Votes found
      = { arena_alloc (scratch, standing->n_voices * sizeof (Vote)), 0 };

  for (guint pass = 0; pass < 4 && found.n == 0; pass++)
    for (guint i = 0; i < standing->n_voices; i++)
      {
        const Voice *voice = &standing->voices[i];
        Vote vote;

        if (voice->last.member == NULL || voice->named != (pass % 2 == 0)
            || (voice->last.member->stance == STANCE_ENEMY_LOSS)
                   != (pass >= 2)
            || is_vague (voice->last.value))
          continue;
        vote = vote_of (&voice->last);
        if (isfinite (vote.figure))
          found.votes[found.n++] = vote;
      }
  few_sort (found.votes, found.n, compare_votes);
  return found;
}

/* The figure that most of the votes since FROM give; of several the lowest,
 * and then *ret_tied. */
static double
majority_since (const Votes *found, Day from, gboolean *ret_tied)
{
  double best = NAN;
  guint most = 0, count = 0;
  const Vote *before = NULL;

  *ret_tied = FALSE;
  for (guint i = 0; i < found->n; i++)
    {
      const Vote *vote = &found->votes[i];

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

static double
find_majority (const Standing *standing, Arena *scratch)
{
  Votes found = find_votes (standing, scratch);
  Day latest = DAY_OPEN_BEGIN;
  gboolean tied;
  double figure;

  for (guint i = 0; i < found.n; i++)
    latest = MAX (latest, found.votes[i].day);
  figure = majority_since (&found, latest, &tied);
  return tied ? majority_since (&found, DAY_OPEN_BEGIN, &tied) : figure;
}

FindingPolicies
policies_find (Member *const *members, guint n_members, guint n_origins,
               Arena *scratch)
{
  Standing standing
      = find_standing (members, n_members, n_origins, scratch);
  FindingPolicies policies;

  find_range (&standing, &policies);
  policies.majority = find_majority (&standing, scratch);
  policies.conservative = find_conservative (&standing);
  return policies;
}
