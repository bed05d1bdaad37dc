/* Corroboration, and the grade by the table of S11, corrected:
 *   one statement, carried as counts of two things       contested
 *   only the opposing side claims it                     unverified
 *   named origins in conflict                            contested
 *   two named origins or more, agreeing or compatible    fair
 *     and one admits its own loss or records at first hand  confirmed
 *   one named origin                                     weak
 *     and it admits its own loss                         fair, a floor
 *   nobody named                                         weak
 *   dissent only from the unnamed                        at most weak */
#include "config.h"

#include "reconcile/case.h"

static gboolean
records_at_first_hand (OriginKind kind)
{
  return kind == ORIGIN_MONITOR || kind == ORIGIN_HOSPITAL
         || kind == ORIGIN_UN;
}

/* Marks the named origins that stand behind the consensus. */
static guint
find_backing (const Case *it, gboolean *backs)
{
  guint n = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (case_is_named (it, member)
          && member->status == CLAIM_STATUS_CURRENT
          && (it->enemy_only || !it->origins[member->group].enemy_loss
              || member->relation <= RELATION_OVERLAP)
          && !backs[member->group])
        {
          backs[member->group] = TRUE;
          n++;
        }
    }
  return n;
}

static Grade
grade_of (const Case *it, guint origins, gboolean own_loss, gboolean at_hand)
{
  if (it->enemy_only)
    return GRADE_UNVERIFIED;
  if (it->named_conflict)
    return GRADE_CONTESTED;
  if (origins == 0 || it->conflict)
    return GRADE_WEAK;
  if (origins == 1)
    return own_loss ? GRADE_FAIR : GRADE_WEAK;
  return own_loss || at_hand ? GRADE_CONFIRMED : GRADE_FAIR;
}

void
grade_find (Case *it)
{
  Finding *finding = it->finding;
  gboolean *backs
      = arena_new_array (it->bench->scratch, gboolean, it->n_origins);
  guint origins = find_backing (it, backs);
  gboolean own_loss = FALSE, at_hand = FALSE;

  for (guint i = 0; i < it->n_origins; i++)
    if (backs[i])
      {
        finding->corroboration.independent += origin_n_eff (&it->origins[i]);
        own_loss = own_loss || it->origins[i].own_loss;
        at_hand = at_hand || records_at_first_hand (it->origins[i].kind);
      }
  finding->corroboration.origins = origins;
  finding->corroboration.kind = origins >= 2   ? CORROBORATION_INDEPENDENT
                                : origins == 1 ? CORROBORATION_SINGLE_ORIGIN
                                               : CORROBORATION_UNNAMED;
  finding->grade = grade_of (it, origins, own_loss, at_hand);
  finding->floor = own_loss && !it->enemy_only;
}

void
grade_contest (Case *it)
{
  it->finding->grade = GRADE_CONTESTED;
}
