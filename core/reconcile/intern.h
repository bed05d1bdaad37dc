/* Keeps one copy of each string, so that equal strings have one address and
 * are compared by it.  Threads: one at a time. */
#ifndef CONCORDAT_RECONCILE_INTERN_H
#define CONCORDAT_RECONCILE_INTERN_H

#include "base/arena.h"

G_BEGIN_DECLS

typedef struct Interning Interning;

/* What has to be copied goes into ARENA. */
Interning *interning_new (Arena *arena);
void interning_free (Interning *interning);

/* The one address of TEXT, borrowed from whoever came with it first; NULL
 * stays NULL. */
const char *intern (Interning *interning, const char *text);

/* The same for PREFIX and TEXT put together, as a copy. */
const char *intern_joined (Interning *interning, const char *prefix,
                           const char *text);

/* The same for "name:" and TEXT without its case (Unicode's case folding). */
const char *intern_folded (Interning *interning, const char *text);

/* What intern_folded gives, as a copy of its own in ARENA. */
const char *name_fold (const char *text, Arena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Interning, interning_free)

G_END_DECLS

#endif
