/* Merges, splits, ignores and corrects as people decided. */
#include "config.h"

#include "reconcile/decide.h"

#include <stdlib.h>
#include <string.h>

/* A question while it is decided on. */
typedef struct
{
  GPtrArray *members; /* of Member */
  const Finding *asked;
  GPtrArray *decisions;
} Draft;

typedef struct
{
  GPtrArray *drafts;        /* of Draft; an emptied one stays */
  GHashTable *by_question;  /* id -> Draft */
  GHashTable *by_claim;     /* id -> Draft */
  GHashTable *members;      /* claim id -> Member */
  GHashTable *origins;      /* key of an origin -> key that stands for it */
  ProblemList *problems;    /* NULL: nobody asks */
} Deciding;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_ptr_array_unref (draft->members);
  g_ptr_array_unref (draft->decisions);
  g_free (draft);
}

static Draft *
add_draft (Deciding *deciding, const Finding *asked)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->members = g_ptr_array_new ();
  draft->decisions = g_ptr_array_new ();
  draft->asked = asked;
  g_ptr_array_add (deciding->drafts, draft);
  return draft;
}

static void
put_member (Deciding *deciding, Draft *draft, Member *member)
{
  g_ptr_array_add (draft->members, member);
  for (const Member *one = member; one != NULL; one = one->reprints)
    g_hash_table_insert (deciding->by_claim,
                         (gpointer) (gsize) one->claim->id, draft);
}

static void
note (Draft *draft, const Decision *decision)
{
  if (draft->decisions->len == 0
      || g_ptr_array_index (draft->decisions, draft->decisions->len - 1)
             != decision)
    g_ptr_array_add (draft->decisions, (gpointer) (gsize) decision);
}

static void
complain (const Deciding *deciding, const Decision *decision, guint index,
          const char *what)
{
  if (deciding->problems != NULL)
    problem_list_add (deciding->problems, PROBLEM_LOST, decision->file,
                      decision->line, decision->columns[index],
                      "look it up again, or retract the decision",
                      "the decision to %s names %s, %s",
                      decision->record.verb, decision->record.ids[index],
                      what);
}

static Member *
find_member (const Deciding *deciding, const Decision *decision, guint index)
{
  Member *member = g_hash_table_lookup (deciding->members,
                                        decision->record.ids[index]);

  if (member == NULL)
    complain (deciding, decision, index, "and no claim has this id");
  return member;
}

/* The question with the id, or with the claim of the id. */
static Draft *
find_draft (const Deciding *deciding, const Decision *decision, guint index)
{
  const char *id = decision->record.ids[index];
  Draft *draft = g_hash_table_lookup (deciding->by_claim, id);

  if (draft == NULL)
    draft = g_hash_table_lookup (deciding->by_question, id);
  if (draft == NULL)
    complain (deciding, decision, index,
              "and no claim and no question has this id");
  return draft;
}

static void
merge_into (Deciding *deciding, Draft *target, Draft *other)
{
  if (target == other)
    return;
  for (guint i = 0; i < other->members->len; i++)
    put_member (deciding, target, g_ptr_array_index (other->members, i));
  for (guint i = 0; i < other->decisions->len; i++)
    g_ptr_array_add (target->decisions,
                     g_ptr_array_index (other->decisions, i));
  g_ptr_array_set_size (other->members, 0);
  g_ptr_array_set_size (other->decisions, 0);
  if (other->asked != NULL)
    g_hash_table_insert (deciding->by_question,
                         (gpointer) (gsize) other->asked->question.id,
                         target);
}

static void
merge (Deciding *deciding, const Decision *decision)
{
  Draft *target = NULL;

  for (guint i = 0; i < decision->n_ids; i++)
    {
      Draft *draft = find_draft (deciding, decision, i);

      if (draft == NULL)
        continue;
      if (target == NULL)
        target = draft;
      merge_into (deciding, target, draft);
    }
  if (target != NULL)
    note (target, decision);
}

/* The question of the others stays theirs. */
static void
split (Deciding *deciding, const Decision *decision)
{
  Draft *apart = NULL;

  for (guint i = 0; i < decision->n_ids; i++)
    {
      Member *member = find_member (deciding, decision, i);
      Draft *draft;

      if (member == NULL)
        continue;
      draft = g_hash_table_lookup (deciding->by_claim, member->claim->id);
      if (apart == NULL)
        apart = add_draft (deciding, NULL);
      g_ptr_array_remove (draft->members, member);
      note (draft, decision);
      put_member (deciding, apart, member);
    }
  if (apart != NULL)
    note (apart, decision);
}

static void
ignore_or_correct (Deciding *deciding, const Decision *decision)
{
  for (guint i = 0; i < decision->n_ids; i++)
    {
      Member *member = find_member (deciding, decision, i);

      if (member == NULL)
        continue;
      note (g_hash_table_lookup (deciding->by_claim, member->claim->id),
            decision);
      if (decision->verb == DECISION_CORRECT)
        {
          member->is_corrected = TRUE;
          member->value
              = quantity_from_number (decision->figure, QUALIFIER_EXACT);
          continue;
        }
      member->set_aside = TRUE;
      member->aside = RELATION_INCOMPARABLE;
      member->reason = "ignored by a decision";
    }
}

static const char *
standing_key (const Deciding *deciding, const char *key)
{
  const char *other;

  while (key != NULL
         && (other = g_hash_table_lookup (deciding->origins, key)) != NULL)
    key = other;
  return key;
}

/* All that the first one's origin and the others' say is of one origin. */
static void
same_origin (Deciding *deciding, const Decision *decision)
{
  const char *first = NULL;

  for (guint i = 0; i < decision->n_ids; i++)
    {
      Member *member = find_member (deciding, decision, i);
      const char *key;

      if (member == NULL)
        continue;
      note (g_hash_table_lookup (deciding->by_claim, member->claim->id),
            decision);
      key = standing_key (deciding, member->origin);
      if (key == NULL)
        complain (deciding, decision, i, "and its claim names no origin");
      else if (first == NULL)
        first = key;
      else if (strcmp (first, key) != 0)
        g_hash_table_insert (deciding->origins, (gpointer) (gsize) key,
                             (gpointer) (gsize) first);
    }
}

static void
apply (Deciding *deciding, const Decision *decision)
{
  switch (decision->verb)
    {
    case DECISION_MERGE:
      merge (deciding, decision);
      break;
    case DECISION_SPLIT:
      split (deciding, decision);
      break;
    case DECISION_IGNORE:
    case DECISION_CORRECT:
      ignore_or_correct (deciding, decision);
      break;
    case DECISION_SAME_ORIGIN:
      same_origin (deciding, decision);
      break;
    case DECISION_RETRACT:
      break;
    }
}

static void
add_cases (Deciding *deciding, const GPtrArray *cases)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *it = g_ptr_array_index (cases, i);
      Draft *draft = add_draft (deciding, it->finding);

      g_hash_table_insert (deciding->by_question,
                           (gpointer) (gsize) it->finding->question.id,
                           draft);
      for (guint k = 0; k < it->group->n_members; k++)
        {
          Member *member = it->group->members[k];

          put_member (deciding, draft, member);
          for (const Member *one = member; one != NULL; one = one->reprints)
            g_hash_table_insert (deciding->members,
                                 (gpointer) (gsize) one->claim->id, member);
        }
    }
}

static int
compare_canonical (const void *one, const void *two)
{
  const Member *a = *(const Member *const *) one;
  const Member *b = *(const Member *const *) two;

  return members_compare (a, b);
}

static Decided *
decided_from (const Deciding *deciding, const Draft *draft, Arena *arena)
{
  Decided *decided = g_new0 (Decided, 1);

  decided->group = arena_new_struct (arena, Group);
  decided->group->n_members = draft->members->len;
  decided->group->members
      = arena_memdup (arena, draft->members->pdata,
                      sizeof (Member *) * draft->members->len);
  qsort (decided->group->members, draft->members->len, sizeof (Member *),
         compare_canonical);
  for (guint i = 0; i < draft->members->len; i++)
    {
      Member *member = decided->group->members[i];

      member->origin = standing_key (deciding, member->origin);
    }
  decided->asked = draft->asked;
  decided->decisions = g_ptr_array_ref (draft->decisions);
  return decided;
}

void
decided_free (Decided *decided)
{
  g_ptr_array_unref (decided->decisions);
  g_free (decided);
}

GPtrArray *
decisions_apply (const Decision *decisions, guint n_decisions,
                 const GPtrArray *cases, Arena *arena, ProblemList *problems)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autoptr (GHashTable) questions
      = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);
  Deciding deciding
      = { drafts, questions, claims, members, origins, problems };
  GPtrArray *all
      = g_ptr_array_new_with_free_func ((GDestroyNotify) decided_free);

  add_cases (&deciding, cases);
  for (guint i = 0; i < n_decisions; i++)
    if (!decisions[i].is_retracted)
      apply (&deciding, &decisions[i]);
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (drafts, i);

      if (draft->members->len > 0)
        g_ptr_array_add (all, decided_from (&deciding, draft, arena));
    }
  return all;
}

void
decisions_write (Finding *finding, const GPtrArray *decisions, Arena *arena)
{
  FindingDecision *records
      = arena_new_array (arena, FindingDecision, decisions->len);

  for (guint i = 0; i < decisions->len; i++)
    records[i] = ((const Decision *) g_ptr_array_index (decisions, i))->record;
  finding->decisions = records;
  finding->n_decisions = decisions->len;
}
