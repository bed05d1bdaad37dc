/* The word that was probably meant, for messages about misspelt words. */
#ifndef CONCORDAT_BASE_SUGGEST_H
#define CONCORDAT_BASE_SUGGEST_H

#include <glib.h>

G_BEGIN_DECLS

/* The first of CANDIDATES (ended by NULL) that is nearest to WORD, or NULL
 * where none is near: at most one change in three letters, and never more
 * than three.  A change is a letter put in, left out, replaced, or changed
 * with its neighbour (Damerau 1964, optimal string alignment). */
const char *suggest_word (const char *word, const char *const *candidates);

G_END_DECLS

#endif
