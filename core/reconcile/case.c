/* A question from its claims to its finding. */
#include "config.h"

#include "reconcile/case.h"

#include "reconcile/policy.h"

void
bench_init (Bench *bench)
{
  bench->reasons = g_ptr_array_new ();
  bench->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  bench->text = g_string_sized_new (512);
}

void
bench_clear (Bench *bench)
{
  g_ptr_array_unref (bench->reasons);
  g_array_unref (bench->pairs);
  g_string_free (bench->text, TRUE);
}

Case *
case_new (Group *group, GHashTable *learned, Arena *arena)
{
  Case *it = g_new0 (Case, 1);

  it->group = group;
  it->finding = arena_new_struct (arena, Finding);
  it->origins = origins_new (group, learned, arena, &it->n_origins,
                             &it->copies);
  for (guint i = 0; i < group->n_members; i++)
    {
      it->n_compared += !group->members[i]->set_aside;
      it->n_revisions += group->members[i]->claim->revises.stated;
    }
  return it;
}

void
case_free (Case *it)
{
  g_clear_pointer (&it->copies, g_array_unref);
  g_clear_pointer (&it->related, g_ptr_array_unref);
  g_clear_pointer (&it->sums, g_ptr_array_unref);
  g_free (it);
}

static void
write_claims (Case *it, Arena *arena)
{
  guint n = it->group->n_members;
  FindingClaim *claims = arena_new_array (arena, FindingClaim, n);
  g_autofree const Claim **records = g_new (const Claim *, n);

  for (guint i = 0; i < n; i++)
    {
      const Member *member = it->group->members[i];

      records[i] = member->claim;
      claims[i] = (FindingClaim) {
        .id = member->claim->id,
        .relation = member->relation,
        .group = member->group,
        .group_name = it->origins[member->group].name,
        .weight = member->weight,
        .status = member->status,
        .reason = member->reason,
        .is_corrected = member->is_corrected,
        .corrected = member->is_corrected ? member->value.best : 0,
      };
    }
  it->finding->claims = claims;
  it->finding->n_claims = n;
  it->finding->policies = policies_find (it->finding, records);
}

static void
take_bench (Case *it, Bench *bench)
{
  g_ptr_array_set_size (bench->reasons, 0);
  g_array_set_size (bench->pairs, 0);
  it->reasons = bench->reasons;
  it->pairs = bench->pairs;
  it->text = bench->text;
}

static void
leave_bench (Case *it)
{
  it->reasons = NULL;
  it->pairs = NULL;
  it->text = NULL;
}

void
case_work_out (Case *it, const ReconcileOptions *options, Bench *bench,
               Arena *arena)
{
  take_bench (it, bench);
  series_apply (it);
  consensus_find (it);
  verdict_find (it, arena);
  question_describe (it, options->group_by, arena);
  if (it->asked != NULL)
    it->finding->question = it->asked->question;
  grade_find (it);
  series_write (it, arena);
  reasons_write (it, arena);
  write_claims (it, arena);
  it->finding->policy = options->policy;
  g_clear_pointer (&it->copies, g_array_unref);
  leave_bench (it);
}

void
case_finish (Case *it, Bench *bench, Arena *arena)
{
  take_bench (it, bench);
  reasons_add (it, arena);
  leave_bench (it);
}
