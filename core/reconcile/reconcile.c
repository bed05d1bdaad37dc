/* The flow from claims to findings. */
#include "config.h"

#include "reconcile/reconcile.h"

#include "reconcile/case.h"

#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

/* All that has one scope and one measure is grouped together. */
static guint
block_end (const Member *members, guint n, guint start)
{
  guint end = start + 1;

  while (end < n && strcmp (members[end].scope, members[start].scope) == 0
         && strcmp (members[end].measure, members[start].measure) == 0)
    end++;
  return end;
}

static GPtrArray *
find_cases (Member *members, guint n, Arena *arena)
{
  GPtrArray *cases
      = g_ptr_array_new_with_free_func ((GDestroyNotify) case_free);

  for (guint start = 0, end; start < n; start = end)
    {
      g_autoptr (GPtrArray) groups = NULL;

      end = block_end (members, n, start);
      groups = groups_new (members + start, end - start, arena);
      for (guint i = 0; i < groups->len; i++)
        g_ptr_array_add (cases,
                         case_new (g_ptr_array_index (groups, i), arena));
    }
  return cases;
}

/* Two questions that read the same are told apart by their first claims. */
static void
make_ids_unique (GPtrArray *cases, Arena *arena)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);
      const char **id = &it->finding->question.id;
      const char *claim = it->group->members[0]->claim->id;

      while (!g_hash_table_add (known, (gpointer) (gsize) *id))
        {
          g_autofree char *content = g_strconcat (*id, "|", claim, NULL);
          char text[DIGEST_ID_SIZE];

          digest_id (content, strlen (content), text);
          *id = arena_strdup (arena, text);
        }
    }
}

static void
write_claims (Case *it, Arena *arena)
{
  FindingClaim *claims
      = arena_new_array (arena, FindingClaim, it->group->n_members);

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      claims[i] = (FindingClaim) {
        member->claim->id, member->relation, member->group,
        it->origins[member->group].name, member->weight, member->status,
        member->reason
      };
    }
  it->finding->claims = claims;
  it->finding->n_claims = it->group->n_members;
}

static int
compare_findings (const void *one, const void *two)
{
  const Finding *a = *(const Finding *const *) one;
  const Finding *b = *(const Finding *const *) two;
  gboolean x = a->verdict == VERDICT_CONFLICT;
  gboolean y = b->verdict == VERDICT_CONFLICT;

  if (x != y)
    return x ? -1 : 1;
  return strcmp (a->question.id, b->question.id);
}

static Reconciliation
collect (const GPtrArray *cases, Arena *arena)
{
  const Finding **findings
      = arena_new_array (arena, const Finding *, MAX (cases->len, 1));

  for (guint i = 0; i < cases->len; i++)
    findings[i] = ((Case *) g_ptr_array_index (cases, i))->finding;
  if (cases->len > 1)
    qsort (findings, cases->len, sizeof *findings, compare_findings);
  return (Reconciliation) { findings, cases->len };
}

Reconciliation
reconcile (const Claim *const *claims, guint n_claims, GroupBy group_by,
           Arena *arena)
{
  guint n;
  Member *members = members_new (claims, n_claims, group_by, arena, &n);
  g_autoptr (GPtrArray) cases = find_cases (members, n, arena);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      series_apply (it);
      consensus_find (it);
      verdict_find (it, arena);
      question_describe (it, group_by, arena);
    }
  make_ids_unique (cases, arena);
  sums_find (cases, arena);
  related_find (cases, arena);
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      grade_find (it);
      series_write (it, arena);
      reasons_write (it, arena);
      write_claims (it, arena);
    }
  return collect (cases, arena);
}
