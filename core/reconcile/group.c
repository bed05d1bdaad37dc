/* Groups the claims of one block into questions. */
#include "config.h"

#include "reconcile/grouping.h"

#include "reconcile/attackers.h"
#include "reconcile/comparable.h"
#include "reconcile/evidence.h"
#include "reconcile/growth.h"
#include "reconcile/headline.h"
#include "reconcile/likeness.h"
#include "reconcile/one-document.h"
#include "reconcile/persons.h"
#include "reconcile/relation.h"
#include "reconcile/slice.h"

#include <string.h>

/* Bounds of the search, which keep it linear; far above what reports of one
 * month on one measure in one country hold. */
#define MAX_STATEMENTS 48  /* distinct statements looked at in a question */

#define NONE G_MAXUINT

#define SURELY 3 /* the rank of what is surely the same */

#define AHEAD 3 /* questions that are fetched while others are weighed */
#define MEMBERS_AHEAD 5
#define SUBJECTS_AHEAD 2

typedef struct
{
  Draft *draft;
  gboolean inferred;
  /* 4 a stated revision; 3 surely the same; 2 by the number;
     1 a disagreement */
  guint rank;
  gboolean forbidden; /* the document itself tells the two apart */
  gboolean loose;     /* only the given event brings them together */
  guint closeness;
  guint like; /* as in Fits */
  Likeness likeness;
} Choice;

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

/* Nothing that the gate or a relation looks at tells them apart. */
static gboolean
same_statement (const Member *a, const Member *b)
{
  const Subject *x = a->about, *y = b->about;

  return quantity_is_same (&a->value, &b->value)
         && day_range_is_same (a->when, b->when)
         && day_range_is_same (a->reach, b->reach)
         && a->dated == b->dated && a->lasting == b->lasting
         && a->stock == b->stock && a->abroad == b->abroad
         && a->expected == b->expected && a->category == b->category
         && x->level == y->level && a->unit == b->unit
         && x->side == y->side && x->place == y->place
         && x->breakdown == y->breakdown
         && a->category_assumed == b->category_assumed
         && x->place_text == y->place_text && a->local == b->local
         && (a->counts_people
             || (x->actor == y->actor
                 && same_text (a->claim->population.text,
                               b->claim->population.text)))
         && a->accumulation == b->accumulation
         && members_speak_alike (a, b) && !members_name_two (a, b)
         && a->is_part == b->is_part
         && (!a->is_part
             || strcmp (a->claim->part_of, b->claim->part_of) == 0);
}

/* In a given event a later report tells the count of before beside its own:
 * it is the count that an earlier report gave.  Without one, an origin's
 * figure that hardly comes twice is known again. */
static gboolean
is_told_again (const Draft *draft, const Member *member)
{
  gboolean known = member->origin != NULL
                   && number_is_odd (member->value.best);

  if ((member->about->event == NULL && !known)
      || member->value.qualifier == QUALIFIER_VAGUE)
    return FALSE;
  for (guint i = 0; i < draft->n_statements; i++)
    {
      const Member *other = draft->statements[i].member;

      if (other->document != member->document
          && member_is_earlier (other, member)
          && (member->about->event != NULL
              || other->origin == member->origin)
          && quantity_is_same (&other->value, &member->value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
document_forbids (const Grouping *grouping, const Member *member,
                  const Draft *draft)
{
  guint looked_at = 0;

  for (guint at = *last_of_document (grouping, member);
       at != 0 && looked_at < MAX_NEIGHBOURS; looked_at++)
    {
      const Member *other = grouping->members[at - 1];
      const Placed *placed = placed_at (grouping, other);

      at = placed->before;
      if (placed->draft == draft->number && member->denies == other->denies
          && !document_counts_twice (member, other)
          && document_tells_apart (member, other)
          && !document_may_disagree (member, other, NULL))
        return TRUE;
    }
  return FALSE;
}

static Wording *
wording_of (Grouping *grouping)
{
  if (grouping->wording == NULL)
    grouping->wording
        = wording_new (grouping->members, grouping->n_members);
  return grouping->wording;
}

/* An equal number alone brings no two documents together: there must be
 * enough else that speaks for one question. */
static gboolean
is_evident (Grouping *grouping, const Member *member, const Member *other,
            const Fit *fit)
{
  guint points;

  if (member->document == other->document || fit->given)
    return TRUE;
  points = fit_evidence (member, other, fit)
           + evidence_of_numbers (member, other);
  if (points >= EVIDENCE_ENOUGH || !grouping->contents.has_words)
    return points >= EVIDENCE_ENOUGH;
  return words_make_up (wording_of (grouping), member, other, points);
}

/* The figures of MEMBER and of a statement, which stand to each other as
 * RELATION says, may be one. */
static gboolean
figures_match (const Member *member, const Member *other, Relation relation,
               gboolean conflict)
{
  gboolean vague = member->unit != other->unit
                   || member->value.qualifier == QUALIFIER_VAGUE
                   || other->value.qualifier == QUALIFIER_VAGUE;

  /* More than "at least 49" is any other figure, and near it many are. */
  if ((relation == RELATION_SATISFIES_BOUND
       && members_speak_for_two (member, other))
      || (relation == RELATION_NEAR_MISS && persons_may_differ (member, other)))
    return FALSE;
  if (conflict)
    return members_differ_by_attackers (member, other);
  return (!vague || document_counts_alike (member, other))
         && (relation <= RELATION_OVERLAP
             || quantities_are_alike (&member->value, &other->value, relation)
             || document_makes_exact (member, other));
}

/* What MEMBER has in common with one statement. */
static guint
find_rank (Grouping *grouping, const Member *member, const Member *other,
           const Fit *fit, Relation relation, gboolean conflict)
{
  gboolean differs = fit->given ? relation > RELATION_OVERLAP : conflict;

  if (document_counts_twice (member, other))
    return 3;
  if (fit->strong ? fit->given && (member_revises (member, other)
                                   || member_revises (other, member))
                  : (member->revises
                     && member_names_revised (member, other, fit))
                        || (other->revises
                            && member_names_revised (other, member, fit)))
    return 4;
  if (fit->strong)
    return differs ? 1 : 3;
  if (figures_match (member, other, relation, conflict)
      && is_evident (grouping, member, other, fit))
    return 2;
  return member->document == other->document
                 && document_may_disagree (member, other, fit)
             ? 1
             : 0;
}

static void
weigh_statement (Grouping *grouping, const Member *member,
                 const Member *other, const Fit *fit, Choice *choice)
{
  gboolean conflict = FALSE;
  Relation relation = members_relation (member, other, &conflict);
  guint rank
      = find_rank (grouping, member, other, fit, relation, conflict);
  Likeness likeness;
  int order;

  if (rank == 0 || rank < choice->rank)
    return;
  likeness = likeness_of (member, other, relation);
  order = rank == choice->rank
              ? compare_likeness (&likeness, &choice->likeness)
              : 1;
  if (order > 0 || (order == 0 && fit->closeness > choice->closeness))
    {
      choice->rank = rank;
      choice->likeness = likeness;
      choice->closeness = fit->closeness;
      choice->inferred = rank == 2 && member->document != other->document;
      choice->loose
          = rank == 1 && fit->given && !(member->dated && other->dated);
    }
}

/* Whether it is worth asking what MEMBER has in common with a statement. */
static gboolean
may_speak (const Grouping *grouping, const Member *member,
           const DraftStatement *statement)
{
  const Member *other = statement->member;
  gboolean conflict;
  Relation relation;

  if ((statement->marks & grouping->outline.marks) != 0)
    return TRUE;
  relation = members_relation (member, other, &conflict);
  return figures_match (member, other, relation, conflict);
}

static gboolean
may_speak_any (const Grouping *grouping, const Member *member,
               const Draft *draft)
{
  if (member->revises || draft->has_revisions)
    return TRUE;
  for (guint i = 0; i < draft->n_statements; i++)
    if (may_speak (grouping, member, &draft->statements[i]))
      return TRUE;
  return FALSE;
}

/* How MEMBER fits the statements of a draft. */
typedef struct
{
  Fit of[MAX_STATEMENTS]; /* of the first of those that fit alike; of each,
                             where MEMBER is a stated part */
  guint like;      /* the first that MEMBER fits alike; NONE: none does */
  guint closeness; /* the greatest */
  guint rank;      /* more than this none of them has */
} Fits;

static const Fit *
fit_at (const Fits *fits, const Member *member, const Draft *draft, guint at)
{
  return &fits->of[member->is_part ? at : draft->statements[at].like];
}

static Fit
own_fit (DraftStatement *statement)
{
  if (!statement->fit.comparable)
    statement->fit = members_fit (statement->member, statement->member);
  return statement->fit;
}

/* FALSE where one is not comparable. */
static gboolean
fit_all (const Member *member, Draft *draft, Fits *fits)
{
  gboolean strong = FALSE, given = FALSE, other_unit = FALSE;

  fits->like = NONE;
  fits->closeness = 0;
  for (guint i = 0; i < draft->n_statements; i++)
    {
      DraftStatement *statement = &draft->statements[i];
      const Member *other = statement->member;
      Fit *fit = &fits->of[i];

      if (statement->like != i && !member->is_part)
        continue;
      if (fits->like == NONE && members_fit_alike (member, other))
        fits->like = i;
      *fit = fits->like == i && member->increment == other->increment
                 ? own_fit (statement)
                 : members_fit (member, other);
      if (!fit->comparable)
        return FALSE;
      strong |= fit->strong;
      given |= fit->given;
      other_unit |= member->unit != other->unit;
      fits->closeness = MAX (fits->closeness, fit->closeness);
    }
  fits->rank = strong || other_unit ? 3 : 2;
  if (given || member->revises || draft->has_revisions)
    fits->rank = 4;
  return TRUE;
}

/* Surely the same question, and there is no other: how like the figures are
 * decides nothing. */
static gboolean
is_settled (const Grouping *grouping, const Choice *choice)
{
  return choice->rank > 2 && grouping->candidates.n_found == 1;
}

/* No statement speaks for it more, or is as like, unless its figure too meets
 * that of the member. */
static gboolean
is_likest (const Grouping *grouping, const Choice *choice, const Fits *fits)
{
  return choice->rank == fits->rank
         && (choice->likeness.gap == 1 || is_settled (grouping, choice));
}

/* Those whose figures meet that of MEMBER are the likest: most often nothing
 * is asked of the others. */
static void
weigh_statements (Grouping *grouping, const Member *member,
                  const Draft *draft, const Fits *fits, Choice *choice)
{
  guint8 apart[MAX_STATEMENTS];
  guint n = 0;

  for (guint i = 0; i < draft->n_statements; i++)
    {
      const Member *other = draft->statements[i].member;
      gboolean meets = members_cores_meet (member, other);

      apart[n] = (guint8) i;
      n += !meets;
      if (!meets)
        continue;
      weigh_statement (grouping, member, other,
                       fit_at (fits, member, draft, i), choice);
      if (is_likest (grouping, choice, fits)
          && (choice->closeness == fits->closeness
              || is_settled (grouping, choice)))
        return;
    }
  for (guint i = 0; i < n && !is_likest (grouping, choice, fits); i++)
    weigh_statement (grouping, member, draft->statements[apart[i]].member,
                     fit_at (fits, member, draft, apart[i]), choice);
}

/* TRUE where MEMBER surely is of DRAFT, the only one that was found: all its
 * statements fit as the first does, so that no figure decides anything. */
static gboolean
is_plain (const Grouping *grouping, const Member *member, Draft *draft)
{
  DraftStatement *first = draft->statements;
  Fit fit;

  if (grouping->candidates.n_found > 1 || draft->is_mixed
      || member->increment != first->member->increment
      || !members_fit_alike (member, first->member))
    return FALSE;
  fit = own_fit (first);
  return fit.comparable && fit.strong && !fit.given;
}

/* Every statement must be comparable, and one at least must speak for it. */
static void
weigh_fits (Grouping *grouping, const Member *member, Draft *draft,
            Choice *choice)
{
  Fits fits;

  if (!may_speak_any (grouping, member, draft)
      || !fit_all (member, draft, &fits))
    return;
  choice->like = fits.like;
  weigh_statements (grouping, member, draft, &fits, choice);
}

/* The fit of MEMBER with DRAFT. */
static Choice
weigh_draft (Grouping *grouping, const Member *member, Draft *draft)
{
  Choice choice = { draft };

  if (is_plain (grouping, member, draft))
    choice.rank = SURELY;
  else
    weigh_fits (grouping, member, draft, &choice);
  if (choice.rank > 0 && document_forbids (grouping, member, draft)
      && !is_told_again (draft, member))
    choice.forbidden = TRUE;
  return choice;
}

static gboolean
is_better (const Choice *a, const Choice *b)
{
  int order;

  if (a->rank != b->rank)
    return a->rank > b->rank;
  order = a->rank > 0 ? compare_likeness (&a->likeness, &b->likeness) : 0;
  return order != 0 ? order > 0 : a->closeness > b->closeness;
}

/* Of equal ones, what the search found first. */
static gboolean
is_as_good (const Grouping *grouping, const Choice *a, const Choice *b)
{
  return candidates_order (&grouping->candidates, a->draft)
             < candidates_order (&grouping->candidates, b->draft)
         && !is_better (b, a);
}

/* The question that most claims ask: of two the one that was opened first. */
static gboolean
is_larger (const Draft *a, const Draft *b)
{
  if (b == NULL || a->n_members != b->n_members)
    return b == NULL || a->n_members > b->n_members;
  return a->number < b->number;
}

/* Fetches what is needed to weigh the drafts behind INDEX, step by step: the
 * search has fetched the drafts themselves. */
static void
expect (const Grouping *grouping, guint index)
{
  const Candidates *candidates = &grouping->candidates;

  if (index + 2 * AHEAD < candidates->n_found)
    {
      const Draft *draft = candidates->found[index + 2 * AHEAD];
      const char *figures = (const char *) &draft->first->value;

      __builtin_prefetch (draft->statements);
      __builtin_prefetch (figures);
      __builtin_prefetch (figures + 64);
    }
  if (grouping->wording != NULL && index + AHEAD < candidates->n_found)
    wording_expect (grouping->wording,
                    candidates->found[index + AHEAD]->first);
}

/* In a given event a figure that no report shares is held against the figure
 * of most; where its own document tells the two apart it stands alone. */
static Choice
find_draft (Grouping *grouping, const Member *member)
{
  Choice best = { NULL }, main = { NULL };
  Candidates *candidates = &grouping->candidates;

  grouping->outline = outline_of (member);
  candidates_find (candidates, member, &grouping->outline);
  for (guint i = 0; i < candidates->n_found; i++)
    {
      Draft *draft = candidates->found[i];
      Choice choice;

      expect (grouping, i);
      choice = weigh_draft (grouping, member, draft);

      if (choice.rank == 0)
        continue;
      if (choice.loose && is_larger (draft, main.draft))
        main = choice;
      if (!choice.loose && !choice.forbidden
          && (is_better (&choice, &best)
              || (best.draft != NULL && is_as_good (grouping, &choice, &best))))
        best = choice;
    }
  return best.draft == NULL && main.draft != NULL && !main.forbidden ? main
                                                                     : best;
}

static void
make_room (Grouping *grouping, Draft *draft)
{
  const DraftStatement *before = draft->statements;

  draft->allocated = MAX (4, 2 * draft->allocated);
  draft->statements
      = arena_alloc (grouping->scratch,
                     draft->allocated * sizeof (DraftStatement));
  for (guint i = 0; i < draft->n_statements; i++)
    draft->statements[i] = before[i];
}

/* MEMBER fits alike with the statement LIKE. */
static void
add_statement (Grouping *grouping, Member *member, Draft *draft, guint like)
{
  guint n = draft->n_statements;
  DraftStatement statement = { member, grouping->outline.marks,
                               .like = MIN (like, n) };

  if (n == draft->allocated)
    make_room (grouping, draft);
  draft->statements[draft->n_statements++] = statement;
  draft->is_mixed |= statement.like > 0;
  draft->has_revisions |= member->revises;
  candidates_add (&grouping->candidates, &grouping->outline, draft);
}

static void
join (Grouping *grouping, Member *member, Draft *draft, guint like)
{
  guint *last = last_of_document (grouping, member);
  gboolean known = FALSE;

  for (guint i = 0; i < draft->n_statements && !known; i++)
    known = same_statement (draft->statements[i].member, member);
  if (!known && draft->n_statements < MAX_STATEMENTS)
    add_statement (grouping, member, draft, like);
  draft->n_members++;
  *placed_at (grouping, member) = (Placed) { draft->number, *last };
  *last = member->number - grouping->first_number + 1;
}

static void
place_member (Grouping *grouping, Member *member)
{
  Choice choice = find_draft (grouping, member);
  Draft *draft = choice.draft;

  if (draft == NULL)
    {
      draft = arena_new_struct (grouping->scratch, Draft);
      draft->first = member;
      draft->number = grouping->drafts->len;
      g_ptr_array_add (grouping->drafts, draft);
    }
  member->inferred = choice.draft != NULL && choice.inferred;
  join (grouping, member, draft, choice.like);
}

static void
place_members (Grouping *grouping)
{
  Member *const *order = grouping->contents.order;
  guint n = grouping->n_members;

  for (guint i = 0; i < n; i++)
    {
      /* Looking up its page takes longest: the rest is asked for then. */
      if (i + 2 * MEMBERS_AHEAD < n)
        __builtin_prefetch (order[i + 2 * MEMBERS_AHEAD]);
      if (i + MEMBERS_AHEAD < n)
        member_expect (order[i + MEMBERS_AHEAD]);
      if (i + SUBJECTS_AHEAD < n)
        subject_expect (order[i + SUBJECTS_AHEAD]->about);
      place_member (grouping, order[i]);
    }
}

/* Brings together what only growth tells apart.  Without words there is no
 * telling. */
static void
join_growth (Grouping *grouping)
{
  guint n_drafts = grouping->drafts->len;
  g_autofree guint *draft_of = NULL;

  if (!grouping->contents.has_words || n_drafts < 2)
    return;
  draft_of = g_new (guint, grouping->n_members);
  for (guint i = 0; i < grouping->n_members; i++)
    draft_of[i] = grouping->placed[i].draft;
  growth_join (n_drafts, grouping->members, grouping->n_members, draft_of,
               wording_of (grouping));
  for (guint i = 0; i < grouping->n_members; i++)
    {
      guint *draft = &grouping->placed[i].draft;

      draft_at (grouping, *draft)->n_members--;
      draft_at (grouping, draft_of[i])->n_members++;
      *draft = draft_of[i];
    }
}

/* Each draft's members in canonical order. */
static void
add_groups (const Grouping *grouping, guint n, GPtrArray *groups,
            Arena *arena)
{
  g_autofree Group **by_draft = g_new0 (Group *, grouping->drafts->len);

  for (guint i = 0; i < grouping->drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (grouping->drafts, i);

      if (draft->n_members == 0)
        continue;
      by_draft[i] = arena_new_struct (arena, Group);
      by_draft[i]->members
          = arena_alloc (arena, draft->n_members * sizeof (Member *));
      g_ptr_array_add (groups, by_draft[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      Member *member = grouping->members[i];
      Group *group = by_draft[grouping->placed[i].draft];

      group->members[group->n_members++] = member;
    }
  for (guint i = 0;
       grouping->contents.has_households && i < grouping->drafts->len; i++)
    if (by_draft[i] != NULL)
      group_settle_units (by_draft[i]);
}

Grouping *
grouping_new (Arena *scratch)
{
  Grouping *grouping = g_new0 (Grouping, 1);

  candidates_init (&grouping->candidates);
  grouping->scratch = scratch;
  grouping->drafts = g_ptr_array_new ();
  return grouping;
}

void
grouping_free (Grouping *grouping)
{
  candidates_clear (&grouping->candidates);
  g_clear_pointer (&grouping->wording, wording_free);
  g_ptr_array_unref (grouping->drafts);
  g_free (grouping);
}

static void
start_block (Grouping *grouping, Member *const *members, guint n)
{
  guint documents = members[n - 1]->document - members[0]->document + 1;

  candidates_reset (&grouping->candidates, grouping->contents.in_countries,
                    grouping->drafts, grouping->scratch);
  g_ptr_array_set_size (grouping->drafts, 0);
  grouping->members = members;
  grouping->n_members = n;
  grouping->first_number = members[0]->number;
  grouping->first_document = members[0]->document;
  grouping->placed = arena_alloc (grouping->scratch, n * sizeof (Placed));
  grouping->last = arena_new_array (grouping->scratch, guint, documents);
  g_clear_pointer (&grouping->wording, wording_free);
}

static void
add_documents (const Grouping *grouping, GPtrArray *documents)
{
  const ArenaArray *rich = &grouping->contents.rich;

  for (guint i = 0; i < rich->len; i++)
    g_ptr_array_add (documents,
                     (gpointer) (grouping->members
                                 + arena_array_index (*rich, guint, i)));
}

guint
grouping_add (Grouping *grouping, Member *const *members, guint n_members,
              GPtrArray *groups, GPtrArray *documents, Arena *arena)
{
  guint n;

  arena_reset (grouping->scratch);
  n = contents_survey (&grouping->contents, members, n_members,
                       grouping->scratch);
  start_block (grouping, members, n);
  if (grouping->contents.has_events)
    slices_find (members, n);
  if (grouping->contents.has_parts)
    slices_find_told (members, n);
  if (grouping->contents.has_attackers)
    attackers_find_told (members, n);
  if (grouping->contents.has_titles)
    headlines_find (members, n);
  place_members (grouping);
  grouping_settle_recalled (grouping);
  join_growth (grouping);
  grouping_set_aside_abroad (grouping);
  add_groups (grouping, n, groups, arena);
  add_documents (grouping, documents);
  return n;
}
