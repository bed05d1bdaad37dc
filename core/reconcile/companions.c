/* Brings together questions whose reports are joined by another measure. */
#include "config.h"

#include "reconcile/companions.h"

#include "reconcile/comparable.h"
#include "reconcile/growth.h"
#include "reconcile/key-set.h"
#include "reconcile/persons.h"

#include <stdlib.h>
#include <string.h>

/* Members of a question that are compared with those of another. */
#define MAX_FITTED 24

/* Measures of one family. */
#define MAX_BLOCKS 16

#define MARKS 65536

#define NOWHERE G_MAXUINT
#define SEVERAL (G_MAXUINT - 1) /* questions, so that none is told */

/* Questions of one measure stand from FIRST to END. */
typedef struct
{
  guint first;
  guint end;
} Stretch;

/* The documents of one family, and where their figures are. */
typedef struct
{
  GPtrArray *groups;
  KeySet documents; /* of hashes of their ids */
  guint64 known[MARKS / 64]; /* a bit for each of them, or for several */
  guint *leading;   /* by document: its question of the leading measure */
  guint *own;       /* and of the one that is joined */
  Arena *scratch;
  Arena *arena;
} Companions;

static Group *
group_at (const Companions *companions, guint index)
{
  return g_ptr_array_index (companions->groups, index);
}

/* A figure of the event as a whole, as its report has it. */
static gboolean
is_whole (const Member *member)
{
  return !member->is_part && !member->mere && !member->local
         && !member->expected && !member->denies && !member->set_aside
         && !member->retold && !member->abroad;
}

static guint64
hash_of (const Member *member)
{
  return member->names->hashes[DOCUMENT_ID];
}

/* NOWHERE for one that has no figure in a question of several claims. */
static guint
document_of (Companions *companions, const Member *member)
{
  guint64 hash = hash_of (member);

  if ((companions->known[hash % MARKS / 64] >> hash % 64 & 1) == 0)
    return NOWHERE;
  return key_set_number (&companions->documents, &hash);
}

/* Those that have a figure in a question of several claims: they are few. */
static guint
mark_documents (Companions *companions, Stretch block)
{
  guint n = 0;

  for (guint i = block.first; i < block.end; i++)
    {
      const Group *group = group_at (companions, i);

      for (guint k = 0; group->n_members > 1 && k < group->n_members; k++)
        {
          guint64 hash = hash_of (group->members[k]);

          companions->known[hash % MARKS / 64] |= (guint64) 1 << hash % 64;
          n++;
        }
    }
  return n;
}

static void
number_documents (Companions *companions, Stretch block)
{
  for (guint i = block.first; i < block.end; i++)
    for (guint k = 0; k < group_at (companions, i)->n_members; k++)
      document_of (companions, group_at (companions, i)->members[k]);
}

static void
note (guint *where, guint document, guint group)
{
  if (document == NOWHERE)
    return;
  if (where[document] == NOWHERE)
    where[document] = group;
  else if (where[document] != group)
    where[document] = SEVERAL;
}

/* Where the documents of BLOCK have their figures. */
static void
note_block (Companions *companions, Stretch block, guint *where)
{
  memset (where, 0xff, companions->documents.n * sizeof *where);
  for (guint i = block.first; i < block.end; i++)
    {
      const Group *group = group_at (companions, i);

      for (guint k = 0; k < group->n_members; k++)
        if (is_whole (group->members[k]))
          note (where, document_of (companions, group->members[k]), i);
    }
}

/* The question of the leading measure that all reports of GROUP speak of;
 * NOWHERE: they do not, or no other report does. */
static guint
find_leader (Companions *companions, guint index)
{
  const Group *group = group_at (companions, index);
  guint found = NOWHERE;

  for (guint i = 0; i < group->n_members; i++)
    {
      guint document = document_of (companions, group->members[i]);
      guint leader;

      if (document == NOWHERE)
        continue;
      leader = companions->leading[document];
      /* It tells nothing that only one claim is there. */
      if (leader < SEVERAL && group_at (companions, leader)->n_members == 1)
        leader = NOWHERE;
      if (!is_whole (group->members[i])
          || companions->own[document] == SEVERAL || leader == SEVERAL
          || (found != NOWHERE && leader != NOWHERE && leader != found))
        return NOWHERE;
      found = leader != NOWHERE ? leader : found;
    }
  return found;
}

/* The figures of one may have become those of the other. */
static gboolean
are_in_reach (const Member *a, const Member *b)
{
  double low = MIN (a->value.core.low, b->value.core.low);
  double high = MAX (a->value.core.low, b->value.core.low);

  return high <= GROWTH_MOST * MAX (low, 1);
}

static gboolean
may_join (const Group *one, const Group *two)
{
  gboolean near = FALSE;

  for (guint i = 0; i < MIN (one->n_members, MAX_FITTED); i++)
    for (guint k = 0; k < MIN (two->n_members, MAX_FITTED); k++)
      {
        const Member *a = one->members[i], *b = two->members[k];

        if (persons_may_differ (a, b) || !members_fit (a, b).comparable)
          return FALSE;
        near = near || are_in_reach (a, b);
      }
  return near;
}

static void
join (Companions *companions, Group *one, Group *two)
{
  guint n = one->n_members + two->n_members, at = 0;
  Member **members
      = arena_alloc (companions->arena, n * sizeof (Member *));

  for (guint i = 0, k = 0; at < n;)
    {
      gboolean first = k == two->n_members
                       || (i < one->n_members
                           && members_compare (one->members[i],
                                               two->members[k])
                                  < 0);

      if (!first)
        two->members[k]->inferred = TRUE;
      members[at++] = first ? one->members[i++] : two->members[k++];
    }
  *one = (Group) { members, n };
  two->n_members = 0;
}

/* A question, and that of the leading measure that goes with it. */
typedef struct
{
  guint leader;
  guint group;
} Follower;

static int
compare_followers (const void *one, const void *two)
{
  const Follower *a = one, *b = two;

  if (a->leader != b->leader)
    return a->leader < b->leader ? -1 : 1;
  return (a->group > b->group) - (a->group < b->group);
}

/* Joins followers of one leader, and starts anew after each: the figures that
 * one question has got may be nearer to those of another. */
static void
join_followers (Companions *companions, const Follower *followers, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1;
         k < n && followers[k].leader == followers[i].leader; k++)
      {
        Group *one = group_at (companions, followers[i].group);
        Group *two = group_at (companions, followers[k].group);

        if (two->n_members == 0 || one->n_members == 0
            || !may_join (one, two))
          continue;
        join (companions, one, two);
        k = i;
      }
}

static void
join_block (Companions *companions, Stretch block)
{
  Follower *followers;
  guint n = 0;

  if (block.end - block.first < 2)
    return;
  note_block (companions, block, companions->own);
  followers = arena_alloc (companions->scratch,
                           (block.end - block.first) * sizeof *followers);
  for (guint i = block.first; i < block.end; i++)
    {
      guint leader = find_leader (companions, i);

      if (leader != NOWHERE)
        followers[n++] = (Follower) { leader, i };
    }
  qsort (followers, n, sizeof *followers, compare_followers);
  join_followers (companions, followers, n);
}

static Stretch
block_at (const Companions *companions, guint first)
{
  const char *measure
      = group_at (companions, first)->members[0]->about->measure;
  guint end = first + 1;

  while (end < companions->groups->len
         && group_at (companions, end)->members[0]->about->measure == measure)
    end++;
  return (Stretch) { first, end };
}

/* Counts of people who came to harm. */
static guint
find_blocks (const Companions *companions, guint first, Stretch *blocks,
             guint most)
{
  guint n = 0;

  for (guint at = first; at < companions->groups->len && n < most;)
    {
      Stretch block = block_at (companions, at);
      const Member *member = group_at (companions, at)->members[0];

      if (member->counts_people && member->has_words)
        blocks[n++] = block;
      at = block.end;
    }
  return n;
}

/* Of all measures the dead tell most of one event. */
static gboolean
is_leading (const Companions *companions, Stretch block)
{
  static const char *const measures[] = { "killed", "missing", NULL };

  return g_strv_contains (measures, group_at (companions, block.first)
                                        ->members[0]
                                        ->about->measure);
}

/* FALSE where no document can tell of anything. */
static gboolean
prepare (Companions *companions, const Stretch *blocks, guint n)
{
  guint n_marked = 0;
  gsize size;

  for (guint i = 0; i < n; i++)
    if (is_leading (companions, blocks[i]))
      n_marked += mark_documents (companions, blocks[i]);
  for (guint i = 0; i < n && n_marked > 0; i++)
    number_documents (companions, blocks[i]);
  size = companions->documents.n * sizeof (guint);
  companions->leading = arena_alloc (companions->scratch, size);
  companions->own = arena_alloc (companions->scratch, size);
  return n_marked > 0;
}

static void
remove_joined (GPtrArray *groups, guint first)
{
  guint n = first;

  for (guint i = first; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);

      if (group->n_members > 0)
        groups->pdata[n++] = group;
    }
  g_ptr_array_set_size (groups, (gint) n);
}

void
companions_join (GPtrArray *groups, guint first, Arena *scratch,
                 Arena *arena)
{
  Companions companions
      = { .groups = groups, .scratch = scratch, .arena = arena };
  Stretch blocks[MAX_BLOCKS];
  guint n = find_blocks (&companions, first, blocks, MAX_BLOCKS);

  if (n < 2)
    return;
  key_set_init (&companions.documents, sizeof (guint64));
  for (guint i = prepare (&companions, blocks, n) ? 0 : n; i < n; i++)
    {
      if (!is_leading (&companions, blocks[i]))
        continue;
      note_block (&companions, blocks[i], companions.leading);
      for (guint k = 0; k < n; k++)
        if (k != i)
          join_block (&companions, blocks[k]);
    }
  key_set_clear (&companions.documents);
  remove_joined (groups, first);
}
