/* The predicates of a sentence that can count somebody or something, as far
 * as its words alone tell. */
#ifndef CONCORDAT_FRAMES_OCCURRENCES_H
#define CONCORDAT_FRAMES_OCCURRENCES_H

#include "frames/predicate.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* One reading of a predicate, at the tokens [token, end). */
typedef struct
{
  const PredicateForm *form;
  guint token;
  guint end;
} Occurrence;

/* All of the sentence, in its order, as an array of Occurrence in the arena;
 * those left out count nothing.  Only tokens are asked for. */
ArenaArray occurrences_find (Analysis *analysis, guint index);

G_END_DECLS

#endif
