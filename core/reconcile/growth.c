/* Follows tolls from report to report. */
#include "config.h"

#include "reconcile/growth.h"

#include "reconcile/comparable.h"
#include "reconcile/evidence.h"
#include "reconcile/one-document.h"

#include <math.h>
#include <stdlib.h>

/* Bounds, so that the cost of a toll stays constant. */
#define MAX_LOOKED_AT 128 /* figures of the days before */
#define MAX_FITTED 24     /* claims of each question that are compared */

/* Figures that differ speak less for one question than those that fit. */
#define ENOUGH (EVIDENCE_ENOUGH + 2)

/* An earlier figure that a toll may have grown from. */
typedef struct
{
  guint earlier; /* members */
  guint later;
  double ratio; /* of the later to the earlier */
} Step;

/* The members of each question, as they are joined. */
typedef struct
{
  Member *const *members;
  guint *next;  /* by member: the next one of its question; G_MAXUINT: none */
  guint *first; /* by draft */
  guint *root;  /* by draft: the one that it was joined to, or itself */
  Wording *wording;
} Growth;

/* A figure that may stand in a series of tolls. */
static gboolean
is_point (const Member *member)
{
  return member->counts_people && !member->stock
         && (!member->lasting || growth_is_toll (member))
         && !member->expected && !member->denies
         && !member->is_part && !member->increment && !member->households
         && member->value.qualifier != QUALIFIER_VAGUE
         && member->value.best >= GROWTH_LEAST
         && member->known.precision != PRECISION_NONE;
}

static guint
root_of (Growth *growth, guint draft)
{
  while (growth->root[draft] != draft)
    draft = growth->root[draft] = growth->root[growth->root[draft]];
  return draft;
}

static gboolean
is_evident (Growth *growth, const Member *a, const Member *b, const Fit *fit)
{
  return fit->given
         || fit_evidence (a, b, fit) + evidence_of_numbers (a, b)
                + evidence_of_words (growth->wording, a, b)
            >= ENOUGH;
}

static gboolean
has_grown (Growth *growth, const Member *earlier, const Member *later)
{
  Fit fit;

  if (earlier->document == later->document
      || later->known.end - earlier->known.end > GROWTH_DAYS
      || later->value.best < earlier->value.best
      || later->value.best > GROWTH_MOST * earlier->value.best)
    return FALSE;
  fit = members_fit (earlier, later);
  return fit.comparable && is_evident (growth, earlier, later, &fit);
}

/* A report tells the toll of before beside that of the day, but what else it
 * tells apart it counts apart. */
static gboolean
are_apart (const Member *a, const Member *b)
{
  gboolean tolls = growth_is_toll (a) && growth_is_toll (b)
                   && a->claim->sentence.byte_start
                          != b->claim->sentence.byte_start;

  return a->document == b->document && !tolls
         && document_tells_apart (a, b);
}

/* TRUE where nothing in one question speaks against the other. */
static gboolean
may_join (const Growth *growth, guint one, guint two)
{
  guint looked_at = 0;

  for (guint i = growth->first[one]; i != G_MAXUINT && looked_at < MAX_FITTED;
       i = growth->next[i], looked_at++)
    {
      guint fitted = 0;

      for (guint k = growth->first[two]; k != G_MAXUINT && fitted < MAX_FITTED;
           k = growth->next[k], fitted++)
        {
          const Member *a = growth->members[i], *b = growth->members[k];

          if (are_apart (a, b) || !members_fit (a, b).comparable)
            return FALSE;
        }
    }
  return TRUE;
}

static void
join (Growth *growth, guint one, guint two)
{
  guint last = growth->first[one];

  while (growth->next[last] != G_MAXUINT)
    last = growth->next[last];
  growth->next[last] = growth->first[two];
  for (guint i = growth->first[two]; i != G_MAXUINT; i = growth->next[i])
    growth->members[i]->inferred = TRUE;
  growth->root[two] = one;
}

static gint
compare_points (gconstpointer one, gconstpointer two, gpointer data)
{
  Member *const *members = data;
  guint a = *(const guint *) one, b = *(const guint *) two;

  if (members[a]->known.end != members[b]->known.end)
    return members[a]->known.end < members[b]->known.end ? -1 : 1;
  return a < b ? -1 : a > b;
}

static gint
compare_steps (gconstpointer one, gconstpointer two)
{
  const Step *a = one, *b = two;

  if (a->ratio != b->ratio)
    return a->ratio < b->ratio ? -1 : 1;
  if (a->earlier != b->earlier)
    return a->earlier < b->earlier ? -1 : 1;
  return a->later < b->later ? -1 : a->later > b->later;
}

/* The figures that may stand in a series, by day; NULL where no toll is
 * among them. */
static GArray *
find_points (Member *const *members, guint n)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    if (is_point (members[i]))
      {
        g_array_append_val (points, i);
        any = any || growth_is_toll (members[i]);
      }
  if (!any)
    return NULL;
  g_array_sort_with_data (points, compare_points,
                          (gpointer) (gsize) members);
  return g_steal_pointer (&points);
}

static void
add_steps (Growth *growth, const GArray *points, guint at,
           const guint *draft_of, GArray *steps)
{
  guint later = g_array_index (points, guint, at);
  Day day = growth->members[later]->known.end;
  guint looked_at = 0, from = at;

  /* Those of the same day come first: their order is only that of names. */
  while (from + 1 < points->len
         && growth->members[g_array_index (points, guint, from + 1)]->known.end
                == day)
    from++;
  for (guint i = from + 1; i-- > 0 && looked_at < MAX_LOOKED_AT; looked_at++)
    {
      guint earlier = g_array_index (points, guint, i);
      Step step = { earlier, later, 1 };

      if (draft_of[earlier] == draft_of[later]
          || !has_grown (growth, growth->members[earlier],
                         growth->members[later]))
        continue;
      step.ratio = growth->members[later]->value.best
                   / growth->members[earlier]->value.best;
      g_array_append_val (steps, step);
    }
}

static void
gather (Growth *growth, guint n_drafts, guint n_members,
        const guint *draft_of)
{
  growth->next = g_new (guint, n_members);
  growth->first = g_new (guint, n_drafts);
  growth->root = g_new (guint, n_drafts);
  for (guint i = 0; i < n_drafts; i++)
    {
      growth->first[i] = G_MAXUINT;
      growth->root[i] = i;
    }
  for (guint i = n_members; i-- > 0;)
    {
      growth->next[i] = growth->first[draft_of[i]];
      growth->first[draft_of[i]] = i;
    }
}

static void
take_steps (Growth *growth, GArray *steps, guint n_members, guint *draft_of)
{
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      guint one = root_of (growth, draft_of[step->earlier]);
      guint two = root_of (growth, draft_of[step->later]);

      if (one != two && may_join (growth, one, two))
        join (growth, MIN (one, two), MAX (one, two));
    }
  for (guint i = 0; i < n_members; i++)
    draft_of[i] = root_of (growth, draft_of[i]);
}

void
growth_join (guint n_drafts, Member *const *members, guint n_members,
             guint *draft_of, Wording *wording)
{
  g_autoptr (GArray) points = find_points (members, n_members);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Growth growth = { .members = members, .wording = wording };

  if (points == NULL)
    return;
  for (guint i = 0; i < points->len; i++)
    if (growth_is_toll (members[g_array_index (points, guint, i)]))
      add_steps (&growth, points, i, draft_of, steps);
  if (steps->len == 0)
    return;
  gather (&growth, n_drafts, n_members, draft_of);
  take_steps (&growth, steps, n_members, draft_of);
  g_free (growth.next);
  g_free (growth.first);
  g_free (growth.root);
}
