/* Learns how reliable origins are. */
#include "config.h"

#include "reconcile/reliability.h"

#include "reconcile/member.h"
#include "reconcile/relation.h"
#include "reconcile/sweep.h"
#include "reconcile/voice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LOWER 0.10
#define WEIGHT_UNIT 1000000.0

/* Questions with more voices are judged by the first ones. */
#define MAX_VOICES 64

static void
prior_counts (OriginKind kind, double *ret_a, double *ret_b)
{
  switch (kind)
    {
    case ORIGIN_UN:
    case ORIGIN_MONITOR:
    case ORIGIN_HOSPITAL:
      *ret_a = 8;
      *ret_b = 2;
      break;
    case ORIGIN_MEDIA:
    case ORIGIN_NGO:
    case ORIGIN_OFFICIAL:
    case ORIGIN_WITNESS:
      *ret_a = 3;
      *ret_b = 2;
      break;
    default:
      *ret_a = 2;
      *ret_b = 3;
    }
}

double
reliability_prior (OriginKind kind)
{
  double a, b;

  prior_counts (kind, &a, &b);
  return a == 8 ? 0.6316 : a == 3 ? 0.3205 : 0.1426;
}

/* The continued fraction of the incomplete beta function (DLMF 8.17.22),
 * worked out by Lentz's method. */
static double
beta_fraction (double x, double a, double b)
{
  const double tiny = 1e-300;
  double c = 1, d = 1 - (a + b) * x / (a + 1), h;

  d = 1 / (fabs (d) < tiny ? tiny : d);
  h = d;
  for (guint m = 1; m < 10000; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd
          = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      double change;

      d = 1 + even * d;
      d = 1 / (fabs (d) < tiny ? tiny : d);
      c = 1 + even / c;
      c = fabs (c) < tiny ? tiny : c;
      h *= c * d;
      d = 1 + odd * d;
      d = 1 / (fabs (d) < tiny ? tiny : d);
      c = 1 + odd / c;
      c = fabs (c) < tiny ? tiny : c;
      change = c * d;
      h *= change;
      if (fabs (change - 1) < 1e-15)
        break;
    }
  return h;
}

/* Of Beta (A, B), the part below X. */
static double
beta_below (double x, double a, double b)
{
  int sign;
  double front;

  if (x <= 0 || x >= 1)
    return x >= 1;
  front = exp (lgamma_r (a + b, &sign) - lgamma_r (a, &sign)
               - lgamma_r (b, &sign) + a * log (x) + b * log1p (-x));
  if (x < (a + 1) / (a + b + 2))
    return front * beta_fraction (x, a, b) / a;
  return 1 - front * beta_fraction (1 - x, b, a) / b;
}

double
beta_quantile (double p, double a, double b)
{
  double low = 0, high = 1;

  while (high - low > 1e-13)
    {
      double middle = (low + high) / 2;

      if (beta_below (middle, a, b) < p)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

/* The figure that the other voices support best. */
static Quantity
others_figure (const Voice *voices, guint n, guint without, Arena *scratch)
{
  Member members[MAX_VOICES];
  Voter voters[MAX_VOICES];
  guint n_voters = 0;
  Interval region;

  for (guint i = 0; i < n; i++)
    {
      if (i == without)
        continue;
      memset (&members[n_voters], 0, sizeof members[n_voters]);
      members[n_voters].group = n_voters;
      members[n_voters].known = claim_known (voices[i].claim);
      voters[n_voters] = (Voter) {
        &members[n_voters], voices[i].value.core,
        (guint64) (reliability_prior (voices[i].claim->origin.kind)
                       * WEIGHT_UNIT
                   + 0.5)
      };
      n_voters++;
    }
  region = sweep_best (voters, n_voters, n_voters, scratch);
  return (Quantity) { NAN, region, region, QUALIFIER_RANGE };
}

static gboolean
is_before_all (const Voice *voices, guint n, guint index)
{
  DayRange known = claim_known (voices[index].claim);

  for (guint i = 0; i < n; i++)
    {
      DayRange other = claim_known (voices[i].claim);

      if (i != index
          && (known.precision == PRECISION_NONE
              || other.precision == PRECISION_NONE
              || known.end >= other.begin))
        return FALSE;
    }
  return TRUE;
}

/* Named voices with a figure; who speaks of the other side's losses gives a
 * ceiling and is not judged by it. */
static guint
choose_voices (Voice *voices, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n && kept < MAX_VOICES; i++)
    if (voices[i].key != NULL
        && voices[i].value.qualifier != QUALIFIER_VAGUE
        && voices[i].claim->stance != STANCE_ENEMY_LOSS)
      voices[kept++] = voices[i];
  return kept;
}

/* An earlier, lower toll may only have been overtaken: it tells nothing. */
static Judgment
judge_voice (const Voice *voices, guint n, guint index, Arena *arena)
{
  const Voice *voice = &voices[index];
  Judgment judgment = { voice->key, voice->entry->group_name,
                        voice->claim->origin.kind };
  Quantity others;

  if (n < 2)
    return judgment;
  others = others_figure (voices, n, index, arena);
  if (voice->value.core.high < others.core.low
      && is_before_all (voices, n, index))
    return judgment;
  judgment.counts = TRUE;
  judgment.similarity
      = quantity_relation (&voice->value, &others).similarity;
  return judgment;
}

Judgment *
finding_judge (const Finding *finding, const Claim *const *claims,
               Arena *arena, guint *ret_n)
{
  guint n;
  Voice *voices = finding_voices (finding, claims, arena, &n);
  Judgment *judgments;

  *ret_n = n = choose_voices (voices, n);
  judgments = arena_new_array (arena, Judgment, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    judgments[i] = judge_voice (voices, n, i, arena);
  return judgments;
}

struct Learning
{
  GHashTable *origins; /* key -> Reliability, in the arena */
  Arena *arena;
};

Learning *
learning_new (Arena *arena)
{
  Learning *learning = g_new (Learning, 1);

  learning->origins = g_hash_table_new (g_str_hash, g_str_equal);
  learning->arena = arena;
  return learning;
}

void
learning_free (Learning *learning)
{
  g_hash_table_unref (learning->origins);
  g_free (learning);
}

void
learning_add (Learning *learning, const Judgment *judgment)
{
  Reliability *entry
      = g_hash_table_lookup (learning->origins, judgment->key);

  if (entry == NULL)
    {
      entry = arena_new_struct (learning->arena, Reliability);
      entry->key = arena_strdup (learning->arena, judgment->key);
      entry->name = arena_strdup (learning->arena, judgment->name);
      entry->kind = judgment->kind;
      g_hash_table_insert (learning->origins, (gpointer) (gsize) entry->key,
                           entry);
    }
  entry->questions += judgment->counts;
  entry->fitting += judgment->similarity;
}

static int
compare_keys (const void *one, const void *two)
{
  const Reliability *a = one, *b = two;

  return strcmp (a->key, b->key);
}

Reliability *
learning_end (const Learning *learning, guint *ret_n)
{
  guint n = g_hash_table_size (learning->origins), i = 0;
  Reliability *all = arena_new_array (learning->arena, Reliability, n);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, learning->origins);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    all[i++] = *(Reliability *) value;
  if (n > 1)
    qsort (all, n, sizeof *all, compare_keys);
  for (i = 0; i < n; i++)
    {
      double a, b;

      prior_counts (all[i].kind, &a, &b);
      all[i].prior = reliability_prior (all[i].kind);
      all[i].learned
          = all[i].questions == 0
                ? all[i].prior
                : beta_quantile (LOWER, a + all[i].fitting,
                                 b + all[i].questions - all[i].fitting);
    }
  *ret_n = n;
  return all;
}

Reliability *
reliability_learn (const Claim *const *claims, guint n_claims,
                   const Finding *const *findings, guint n_findings,
                   Arena *arena, guint *ret_n)
{
  g_autoptr (GHashTable) by_id = claims_by_id (claims, n_claims);
  g_autoptr (Learning) learning = learning_new (arena);
  g_autoptr (Arena) scratch = arena_new ();

  for (guint i = 0; i < n_findings; i++)
    {
      const Claim **own;
      const Judgment *judgments;
      guint n;

      arena_reset (scratch);
      own = finding_claims (findings[i], by_id, scratch);
      judgments = finding_judge (findings[i], own, scratch, &n);
      for (guint k = 0; k < n; k++)
        learning_add (learning, &judgments[k]);
    }
  return learning_end (learning, ret_n);
}
