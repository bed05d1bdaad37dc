/* What two claims of one document have to do with each other. */
#include "config.h"

#include "reconcile/one-document.h"

#include "reconcile/growth.h"
#include "reconcile/headline.h"

#include <string.h>

/* Two sources, named or told by their office. */
static gboolean
are_of_two_sources (const Member *a, const Member *b)
{
  const char *one = a->claim->origin.name, *two = b->claim->origin.name;

  return a->increment == b->increment && one != NULL && two != NULL
         && g_ascii_strcasecmp (one, two) != 0;
}

/* "The Red Cross said that more than 100 had died ... The minister put the
 * death toll at 80": such a toll is of what its document tells of, whoever
 * else counts it there. */
static gboolean
is_other_toll (const Member *toll, const Member *other)
{
  const Subject *x = toll->about, *y = other->about;

  return growth_is_toll (toll) && !toll->dated
         && (x->level == 0 ? x->side == y->side
                           : x->place == y->place && x->side == NULL);
}

/* "Police said five were killed, witnesses said 12 were": one sentence holds
 * two sources against each other; or a toll is told by another. */
static gboolean
are_held_against (const Member *a, const Member *b)
{
  /* What is read of the claims themselves comes last: mostly it is no longer
   * at hand. */
  return (members_share_sentence (a, b) || is_other_toll (a, b)
          || is_other_toll (b, a))
         && are_of_two_sources (a, b);
}

/* A part and what it is a part of, or claims that contradict each other in
 * one document, are apart; but a document may tell of a disagreement between
 * others, or of a revision, and its headline may be wrong. */
gboolean
document_may_disagree (const Member *a, const Member *b, const Fit *fit)
{
  if (member_revises (a, b) || member_revises (b, a)
      || headline_is_of (a, b) || are_held_against (a, b))
    return TRUE;
  return a->origin != NULL && b->origin != NULL
         && a->origin != b->origin
         && ((a->about->side == b->about->side
              && (a->about->side != NULL || a->stance != b->stance))
             || (fit != NULL ? fit->strong : members_fit (a, b).strong));
}

/* "A soldier" and "a policeman" in one document are two people, and so are
 * those who have names, or one of them: who is told of again by another name
 * is not claimed twice. */
static gboolean
are_other_persons (const Member *a, const Member *b)
{
  const char *x, *y;

  if (a->value.best != 1 || b->value.best != 1
      || (!a->claim->population.named && !b->claim->population.named
          && (a->category == CATEGORY_PEOPLE
              || a->category == CATEGORY_UNSPECIFIED)))
    return FALSE;
  x = a->claim->population.text;
  y = b->claim->population.text;
  if (x == NULL || y == NULL)
    return FALSE;
  x = strrchr (x, ' ') != NULL ? strrchr (x, ' ') + 1 : x;
  y = strrchr (y, ' ') != NULL ? strrchr (y, ' ') + 1 : y;
  return g_ascii_strcasecmp (x, y) != 0;
}

/* "The quake that killed more than 600", "the toll stands at 618". */
static gboolean
is_toll_in_words (const Member *a, const Member *b, Relation relation)
{
  return (growth_is_toll (a) || growth_is_toll (b))
         && a->value.qualifier != b->value.qualifier
         && (relation == RELATION_SATISFIES_BOUND
             || relation == RELATION_REFINES
             || relation == RELATION_REFINED_BY);
}

/* A sentence does not say one figure twice, and "five more" are not the five
 * of before. */
static gboolean
adds_to_the_other (const Member *a, const Member *b)
{
  return a->increment != b->increment || are_other_persons (a, b)
         || (members_share_sentence (a, b)
             && a->claim->target.byte_start != b->claim->target.byte_start);
}

/* "18 policemen" are only some of "dozens of people"; but suspects may be
 * insurgents. */
gboolean
document_counts_alike (const Member *a, const Member *b)
{
  gboolean mere = a->category == CATEGORY_UNSPECIFIED
                  || b->category == CATEGORY_UNSPECIFIED;

  return a->document == b->document
         && (mere
             || (a->category == CATEGORY_MILITARY)
                    == (b->category == CATEGORY_MILITARY));
}

/* "Several were held" and then "three were held": one document says first
 * roughly and then exactly. */
gboolean
document_makes_exact (const Member *a, const Member *b)
{
  const Member *vague = a->value.qualifier == QUALIFIER_VAGUE ? a : b;
  const Member *exact = vague == a ? b : a;

  return document_counts_alike (a, b)
         && vague->value.qualifier == QUALIFIER_VAGUE
         && exact->value.qualifier != QUALIFIER_VAGUE
         && exact->value.best >= vague->value.core.low
         && exact->value.best <= vague->value.core.high;
}

/* Of two claims of one document. */
gboolean
document_tells_apart (const Member *a, const Member *b)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&a->value, &b->value, &conflict);

  if (is_toll_in_words (a, b, relation))
    return FALSE;
  return conflict || adds_to_the_other (a, b)
         || (relation > RELATION_OVERLAP
             && !quantities_are_alike (&a->value, &b->value, relation)
             && !document_makes_exact (a, b));
}

/* TRUE where OTHER stands before MEMBER in their document. */
static gboolean
stands_before (const Member *other, const Member *member)
{
  if (other->claim->target.in_title != member->claim->target.in_title)
    return other->claim->target.in_title;
  return other->claim->target.byte_start < member->claim->target.byte_start;
}

const Member *
document_recalls (Member *const *members, guint n, guint index)
{
  const Member *recalled = members[index], *found = NULL;
  guint first = index;

  while (first > 0 && members[first - 1]->document == recalled->document)
    first--;
  for (guint i = first; i < n && members[i]->document == recalled->document;
       i++)
    {
      const Member *other = members[i];

      if (other->recalled || other->is_part || other->increment
          || other->about->kind != recalled->about->kind
          || !stands_before (other, recalled)
          || (found != NULL && !stands_before (found, other))
          || !quantity_relation (&other->value, &recalled->value).conflict
          || !members_fit (other, recalled).comparable)
        continue;
      found = other;
    }
  return found;
}
