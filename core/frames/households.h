/* For how many people a household is taken. */
#ifndef CONCORDAT_FRAMES_HOUSEHOLDS_H
#define CONCORDAT_FRAMES_HOUSEHOLDS_H

#include "base/claim.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* How many people a household has, as the document states first; NAN: it does
 * not. */
double households_stated (Analysis *analysis);

/* Tells the claims that count households how many people one has: as the
 * document states, else as is usual in their country. */
void households_settle (Analysis *analysis, Claim *const *claims, guint n);

G_END_DECLS

#endif
