/* The flow from claims to findings. */
#include "config.h"

#include "reconcile/reconcile.h"

#include "reconcile/case.h"
#include "reconcile/companions.h"
#include "reconcile/decide.h"
#include "reconcile/key-set.h"
#include "reconcile/radix.h"

#include <stdlib.h>
#include <string.h>

static gboolean
is_of_family (const Member *a, const Member *b)
{
  return a->about->scope == b->about->scope
         && a->about->family == b->about->family;
}

/* All that has one scope and one measure is grouped together. */
static GPtrArray *
find_groups (Member *const *members, guint n, GPtrArray *documents,
             Arena *scratch, Arena *arena)
{
  g_autoptr (Grouping) grouping = grouping_new (scratch);
  GPtrArray *groups = g_ptr_array_new ();
  guint first = 0; /* of its family */

  for (guint i = 0, end; i < n; i = end)
    {
      end = i
            + grouping_add (grouping, members + i, n - i, groups, documents,
                            arena);
      if (end < n && is_of_family (members[i], members[end]))
        continue;
      companions_join (groups, first, scratch, arena);
      first = groups->len;
    }
  return groups;
}

#define MEMBERS_AHEAD 16 /* of the next question */

struct Untold
{
  Case **cases;
  guint n_cases;
  gboolean are_apart; /* questions that would read the same */
  Arena *arena;       /* that the cases are in */
};

guint
finding_rank (const Finding *finding)
{
  if (finding->verdict == VERDICT_CONFLICT)
    return 0;
  if (finding->verdict != VERDICT_SINGLE)
    return 1;
  if (finding->grade == GRADE_UNVERIFIED)
    return 2;
  return finding->corroboration.kind == CORROBORATION_UNNAMED ? 4 : 3;
}

/* Where a finding stands, packed. */
typedef struct
{
  guint64 first; /* its rank, how few its claims are, its measure's number */
  guint64 id;    /* the first bytes */
  const Finding *finding;
} Listed;

/* The first bits of an id tell findings apart that are as many. */
#define ID_BITS 24

static int
compare_listed (const Listed *a, const Listed *b)
{
  const Finding *x = a->finding, *y = b->finding;
  int order;

  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (a->id != b->id)
    return a->id < b->id ? -1 : 1;
  order = strcmp (x->question.measure, y->question.measure);
  return order != 0 ? order : strcmp (x->question.id, y->question.id);
}

typedef struct
{
  const char *measure;
  guint met; /* its number as it was met */
} Measure;

static int
compare_measures (const void *one, const void *two)
{
  const Measure *a = one, *b = two;

  return strcmp (a->measure, b->measure);
}

/* The place of each of the measures, which are numbered as they were met,
 * among them. (transfer full) */
static guint *
rank_measures (const KeySet *met)
{
  guint *ranks = g_new (guint, met->n + 1);
  g_autofree Measure *measures = g_new (Measure, met->n + 1);

  for (guint i = 0; i < met->n; i++)
    measures[i] = (Measure) { ((const char **) (void *) met->keys)[i], i };
  if (met->n > 1)
    qsort (measures, met->n, sizeof *measures, compare_measures);
  for (guint i = 0; i < met->n; i++)
    ranks[measures[i].met] = i;
  return ranks;
}

static guint64
first_bytes (const char *id)
{
  guint64 bytes;

  memcpy (&bytes, id, sizeof bytes);
  return GUINT64_FROM_BE (bytes);
}

static Listed *
list_findings (const GPtrArray *cases)
{
  Listed *list = g_new (Listed, MAX (cases->len, 1));
  g_auto (KeySet) measures;
  g_autofree guint *ranks = NULL;

  key_set_init (&measures, sizeof (const char *));
  for (guint i = 0; i < cases->len; i++)
    {
      const Finding *finding
          = ((const Case *) g_ptr_array_index (cases, i))->finding;

      list[i] = (Listed) {
        (guint64) finding_rank (finding) << 60
            | (guint64) (G_MAXUINT - finding->n_claims) << 28
            | key_set_number (&measures, &finding->question.measure),
        first_bytes (finding->question.id), finding
      };
    }
  ranks = rank_measures (&measures);
  for (guint i = 0; i < cases->len; i++)
    {
      guint measure = list[i].first & (((guint) 1 << 28) - 1);

      list[i].first += (guint64) ranks[measure] - measure;
    }
  return list;
}

/* LIST in order. (transfer full) both */
static Listed *
sort_findings (Listed *list, guint n)
{
  RadixSort sort = { list, g_new (Listed, MAX (n, 1)), n };

  radix_sort (&sort, sizeof (Listed), offsetof (Listed, id), 64 - ID_BITS);
  radix_sort (&sort, sizeof (Listed), offsetof (Listed, first), 0);
  g_free (sort.spare);
  list = sort.records;
  /* Hardly any two are as they should not be. */
  for (guint i = 1; i < n; i++)
    {
      Listed one = list[i];
      guint at = i;

      for (; at > 0 && compare_listed (&list[at - 1], &one) > 0; at--)
        list[at] = list[at - 1];
      list[at] = one;
    }
  return list;
}

static Reconciliation
collect (const GPtrArray *cases, Arena *arena)
{
  const Finding **findings
      = arena_alloc (arena, MAX (cases->len, 1) * sizeof *findings);
  g_autofree Listed *list = sort_findings (list_findings (cases), cases->len);

  for (guint i = 0; i < cases->len; i++)
    findings[i] = list[i].finding;
  return (Reconciliation) { findings, cases->len };
}

static GHashTable *
learned_by_key (const ReconcileOptions *options)
{
  GHashTable *learned;

  if (options->n_reliabilities == 0)
    return NULL;
  learned = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < options->n_reliabilities; i++)
    g_hash_table_insert (
        learned, (gpointer) (gsize) options->reliabilities[i].key,
        (gpointer) (gsize) &options->reliabilities[i]);
  return learned;
}

/* What is noted of case after case while it is at hand. */
typedef struct
{
  Carriers *carriers;
  Ids *ids;
} Noted;

static void
note (const Noted *noted, Case *it)
{
  carriers_note (noted->carriers, it);
  ids_note (noted->ids, it);
}

/* The cases of GROUPS as they would be without decisions. */
static GPtrArray *
ask (const GPtrArray *groups, const ReconcileOptions *options, Bench *bench,
     Arena *arena)
{
  GPtrArray *cases = g_ptr_array_new ();
  g_autoptr (Ids) ids = ids_new (groups->len, arena, arena);

  for (guint i = 0; i < groups->len; i++)
    {
      Case *it = case_new (g_ptr_array_index (groups, i), i, NULL, bench,
                           arena);

      question_describe (it, options->group_by, bench, arena);
      ids_note (ids, it);
      g_ptr_array_add (cases, it);
    }
  ids_settle (ids);
  twins_find ((Case *const *) cases->pdata, cases->len, bench, arena);
  for (guint i = 0; i < cases->len; i++)
    question_tell (g_ptr_array_index (cases, i), bench, arena);
  return cases;
}

/* The questions as people decided on them. */
static GPtrArray *
decide_cases (const GPtrArray *groups, GHashTable *learned,
              const ReconcileOptions *options, const Noted *noted,
              Bench *bench, Arena *arena)
{
  g_autoptr (GPtrArray) before = ask (groups, options, bench, arena);
  g_autoptr (GPtrArray) decided
      = decisions_apply (options->decisions, options->n_decisions, before,
                         arena, options->problems);
  GPtrArray *cases = g_ptr_array_sized_new (decided->len);

  for (guint i = 0; i < decided->len; i++)
    {
      const Decided *question = g_ptr_array_index (decided, i);
      Case *it = case_new (question->group, i, learned, bench, arena);

      it->asked = question->asked;
      decisions_write (it->finding, question->decisions, arena);
      case_work_out (it, options, bench, arena);
      note (noted, it);
      g_ptr_array_add (cases, it);
    }
  return cases;
}

/* Fetches what is soon worked out, step by step; before a question is worked
 * out the members of later ones, first the beginning of each, for which its
 * page is looked up, and half-way through what the next one's name: a
 * processor fetches only so much at once without standing still. */
static void
expect_members (const GPtrArray *groups, guint index)
{
  if (index + 4 < groups->len)
    __builtin_prefetch (
        ((const Group *) g_ptr_array_index (groups, index + 4))->members);
  if (index + 3 < groups->len)
    {
      const Group *group = g_ptr_array_index (groups, index + 3);

      for (guint i = 0; i < MIN (group->n_members, MEMBERS_AHEAD); i++)
        __builtin_prefetch (group->members[i]);
    }
  if (index + 2 < groups->len)
    {
      const Group *group = g_ptr_array_index (groups, index + 2);

      for (guint i = 0; i < MIN (group->n_members, MEMBERS_AHEAD); i++)
        member_expect (group->members[i]);
    }
}

static void
expect_names (const GPtrArray *groups, guint index)
{
  if (index + 1 < groups->len)
    {
      const Group *group = g_ptr_array_index (groups, index + 1);

      for (guint i = 0; i < MIN (group->n_members, MEMBERS_AHEAD); i++)
        {
          __builtin_prefetch (group->members[i]->names);
          subject_expect (group->members[i]->about);
        }
    }
  question_expect (g_ptr_array_index (groups, index));
}

static GPtrArray *
work_out_cases (const GPtrArray *groups, GHashTable *learned,
                const ReconcileOptions *options, const Noted *noted,
                Bench *bench, Arena *arena)
{
  GPtrArray *cases;

  if (options->n_decisions > 0)
    return decide_cases (groups, learned, options, noted, bench, arena);
  cases = g_ptr_array_sized_new (groups->len);
  for (guint i = 0; i < groups->len; i++)
    {
      Case *it;

      expect_members (groups, i);
      it = case_new (g_ptr_array_index (groups, i), i, learned, bench, arena);
      expect_names (groups, i);
      case_work_out (it, options, bench, arena);
      note (noted, it);
      g_ptr_array_add (cases, it);
    }
  return cases;
}

/* What questions say of each other. */
static void
hold_together (GPtrArray *cases, const GPtrArray *documents,
               Member *const *end, const Noted *noted, Bench *bench,
               Arena *arena)
{
  sums_find (cases, documents, end, arena);
  nested_find (cases, bench, arena);
  flows_find (cases, arena);
  units_find (noted->carriers, arena);
  related_find (cases, arena);
}

static Untold *
untold_new (const GPtrArray *cases, Arena *arena)
{
  Untold *untold = arena_new_struct (arena, Untold);

  untold->cases = arena_memdup (arena, cases->pdata,
                                cases->len * sizeof (Case *));
  untold->n_cases = cases->len;
  untold->arena = arena;
  return untold;
}

/* Sentences alone need it. */
static void
tell_apart (Untold *untold, Bench *bench)
{
  if (!untold->are_apart)
    twins_find (untold->cases, untold->n_cases, bench, untold->arena);
  untold->are_apart = TRUE;
}

Reconciliation
reconcile_with (const Claim *const *claims, guint n_claims,
                const ReconcileOptions *options, Arena *arena)
{
  guint n;
  /* The same memory for one step after the other: new pages cost much. */
  g_autoptr (Arena) scratch = arena_new ();
  g_autofree Member **members = members_new (
      claims, n_claims, options->group_by, scratch, arena, &n);
  g_autoptr (GHashTable) learned = learned_by_key (options);
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups
      = find_groups (members, n, documents, scratch, arena);
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (Carriers) carriers = NULL;
  g_autoptr (Ids) ids = NULL;
  Noted noted;
  Arena *notes;
  g_auto (Bench) bench;
  Reconciliation result;

  bench_init (&bench);
  arena_reset (scratch);
  notes = arena_inherit (arena, scratch) ? arena : scratch;
  noted.carriers = carriers = carriers_new (notes);
  /* Decisions may split questions, though not claims. */
  noted.ids = ids = ids_new (options->n_decisions > 0 ? n : groups->len,
                             notes, arena);
  cases = work_out_cases (groups, learned, options, &noted, &bench, arena);
  ids_settle (ids);
  hold_together (cases, documents, members + n, &noted, &bench, arena);
  result = collect (cases, arena);
  result.untold = untold_new (cases, arena);
  if (!options->untold)
    reconciliation_tell (&result, arena);
  return result;
}

void
reconciliation_tell (Reconciliation *reconciliation, Arena *arena)
{
  Untold *untold = reconciliation->untold;
  g_auto (Bench) bench;

  if (untold == NULL)
    return;
  bench_init (&bench);
  tell_apart (untold, &bench);
  for (guint i = 0; i < untold->n_cases; i++)
    case_tell (untold->cases[i], &bench, arena);
  reconciliation->untold = NULL;
}

gboolean
reconciliation_each (const Reconciliation *reconciliation, FindingFunc func,
                     gpointer data, GError **error)
{
  Untold *untold = reconciliation->untold;
  g_autoptr (Arena) texts = arena_new ();
  g_auto (Bench) bench;
  gboolean done = TRUE;

  bench_init (&bench);
  tell_apart (untold, &bench);
  for (guint i = 0; i < untold->n_cases && done; i++)
    {
      Case *it = untold->cases[i];
      Case before = *it;
      Finding finding = *it->finding;

      arena_reset (texts);
      case_tell (it, &bench, texts);
      done = func (it->finding, data, error);
      *it->finding = finding;
      *it = before;
    }
  return done;
}

Reconciliation
reconcile (const Claim *const *claims, guint n_claims, GroupBy group_by,
           Arena *arena)
{
  ReconcileOptions options = { .group_by = group_by };

  return reconcile_with (claims, n_claims, &options, arena);
}
