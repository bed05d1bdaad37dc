/* A question from its claims to its finding. */
#include "config.h"

#include "reconcile/case.h"

#include "reconcile/growth.h"
#include "reconcile/policy.h"

void
bench_init (Bench *bench)
{
  bench->scratch = arena_new ();
  bench->text = g_string_sized_new (512);
  bench->told = NULL;
  bench->reasons = (ArenaArray) { NULL };
}

void
bench_clear (Bench *bench)
{
  arena_free (bench->scratch);
  g_string_free (bench->text, TRUE);
}

/* What is true of some members: most questions need no more than that of what
 * would be asked of each of them. */
static void
survey (Case *it, guint number)
{
  Day first_end = DAY_OPEN_END, last_begin = DAY_OPEN_BEGIN;
  Traits traits = { .block = it->group->members[0]->block,
                    .n_claims = it->group->n_members };

  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];

      member->question = number;
      traits.n_compared += !member->set_aside;
      traits.n_revisions += member->revises;
      traits.n_parts += member->is_part;
      traits.n_attackers += member->n_attackers > 0;
      traits.n_tolls += growth_is_toll (member) ? 1 : 0;
      traits.qualifiers |= 1u << member->value.qualifier;
      traits.stances |= 1u << member->stance;
      traits.denials |= member_denies (member);
      traits.periods |= member_counts_over (member);
      for (const Member *one = member->reprints; one != NULL;
           one = one->reprints)
        traits.n_claims++;
      if (member->known.precision == PRECISION_NONE)
        continue;
      first_end = MIN (first_end, member->known.end);
      last_begin = MAX (last_begin, member->known.begin);
    }
  traits.many_days = first_end < last_begin;
  it->traits = traits;
  it->finding->n_claims = traits.n_claims;
}

Case *
case_new (Group *group, guint number, GHashTable *learned, Bench *bench,
          Arena *arena)
{
  Case *it = arena_new_struct (arena, Case);
  g_autoptr (GArray) copies = NULL;

  arena_reset (bench->scratch);
  it->group = group;
  it->finding = arena_new_struct (arena, Finding);
  it->origins = origins_new (group, learned, bench->scratch, arena,
                             &it->n_origins, &copies);
  if (copies != NULL)
    {
      it->copies = arena_memdup (arena, copies->data,
                                 copies->len * sizeof (Copy));
      it->n_copies = copies->len;
    }
  survey (it, number);
  return it;
}

static void
write_claims (Case *it, Arena *arena)
{
  guint n = 0;
  FindingClaim *claims
      = arena_alloc (arena, it->finding->n_claims * sizeof (FindingClaim));

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      claims[n++] = (FindingClaim) {
        .id = member->claim->id,
        .relation = member->relation,
        .group = member->group,
        .group_name = it->origins[member->group].name,
        .weight = member_weight (it, member),
        .status = member->status,
        .reason = member->reason != NULL
                      ? member->reason
                      : series_explain (it, member, arena),
        .is_corrected = member->is_corrected,
        .corrected = member->is_corrected ? member->value.best : 0,
      };
      for (const Member *reprint = member->reprints; reprint != NULL;
           reprint = reprint->reprints)
        {
          claims[n] = claims[n - 1];
          claims[n].id = reprint->claim->id;
          claims[n].weight = 0;
          claims[n++].reason = "the same text, published again";
        }
    }
  it->finding->claims = claims;
}

static void
take_bench (Case *it, Bench *bench)
{
  arena_reset (bench->scratch);
  it->bench = bench;
  it->statements = NULL;
  it->pairs = (ArenaArray) { NULL };
}

/* What was on the bench is gone. */
static void
leave_bench (Case *it)
{
  it->bench = NULL;
  it->statements = NULL;
  it->pairs = (ArenaArray) { NULL };
}

static Manner
manner_of (const Member *member)
{
  return (Manner) {
    .measure = member->about->measure,
    .unit = member->unit,
    .block = member->block,
    .flags = (guint8) (member->stock | (guint) member->abroad << 1
                       | (guint) member->expected << 2),
    .counts
    = (guint8) ((member->accumulation == ACCUMULATION_WINDOW)
                | (member->accumulation == ACCUMULATION_CUMULATIVE) << 1
                | (int) member->increment << 2),
    .people = member->counts_people,
    .lasting = member->lasting,
  };
}

void
case_work_out (Case *it, const ReconcileOptions *options, Bench *bench,
               Arena *arena)
{
  take_bench (it, bench);
  words_number (it);
  series_apply (it);
  consensus_find (it);
  it->manner = manner_of (case_spokesman (it));
  verdict_find (it);
  question_describe (it, options->group_by, bench, arena);
  if (it->asked != NULL)
    it->finding->question = it->asked->question;
  grade_find (it);
  it->finding->policy = options->policy;
  leave_bench (it);
}

void
case_tell (Case *it, Bench *bench, Arena *arena)
{
  take_bench (it, bench);
  bench->told = arena;
  question_tell (it, bench, arena);
  origins_name (it->group, it->origins);
  relations_write (it, arena);
  series_write (it, arena);
  agreement_write (it);
  it->finding->policies
      = policies_find (it->group->members, it->group->n_members,
                       it->n_origins, bench->scratch);
  write_claims (it, arena);
  reasons_write (it);
  leave_bench (it);
}
