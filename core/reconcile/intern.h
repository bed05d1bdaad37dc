/* Keeps one copy of each string and numbers it, so that equal strings have
 * one address and are compared by it.  Threads: one at a time. */
#ifndef CONCORDAT_RECONCILE_INTERN_H
#define CONCORDAT_RECONCILE_INTERN_H

#include "base/arena.h"

G_BEGIN_DECLS

typedef struct Interning Interning;

/* What has to be copied goes into ARENA. */
Interning *interning_new (Arena *arena);
void interning_free (Interning *interning);

/* The number of TEXT, which stays borrowed from whoever came with it first
 * and must not change; 0 is NULL. */
guint intern_text (Interning *interning, const char *text);

static inline guint
intern (Interning *interning, const char *text)
{
  return text != NULL ? intern_text (interning, text) : 0;
}

/* The same for LENGTH bytes of TEXT in lower case, ASCII alone, as a copy. */
guint intern_lower (Interning *interning, const char *text, gsize length);

/* The same for PREFIX and TEXT put together, as a copy. */
guint intern_joined (Interning *interning, const char *prefix,
                     const char *text);

/* The same for "name:" and TEXT without its case (Unicode's case folding). */
guint intern_folded (Interning *interning, const char *text);

/* The one address of the text with NUMBER; NULL for 0. */
const char *interned (const Interning *interning, guint number);

/* What intern_folded gives, as a copy of its own in ARENA. */
const char *name_fold (const char *text, Arena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Interning, interning_free)

G_END_DECLS

#endif
