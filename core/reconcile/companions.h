/* Brings together questions of two measures that go together.
 *
 * Where the dead of two reports are surely one question, so are their hurt and
 * missing, though the figures differ: each report speaks of one event only.
 * Only reports that give one figure of each measure, in one question, tell so;
 * and no claims are brought together that may not be compared. */
#ifndef CONCORDAT_RECONCILE_COMPANIONS_H
#define CONCORDAT_RECONCILE_COMPANIONS_H

#include "reconcile/group.h"

G_BEGIN_DECLS

/* GROUPS from FIRST on are of one scope and family, block after block.  Those
 * that are joined to others are taken out; works in SCRATCH, while new lists of
 * members are made in ARENA. */
void companions_join (GPtrArray *groups, guint first, Arena *scratch,
                      Arena *arena);

G_END_DECLS

#endif
