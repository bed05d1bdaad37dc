/* Who is at war with whom, by side and year.  Threads: loaded by one, then
 * read by any number. */
#ifndef CONCORDAT_LANGUAGE_CONFLICTS_H
#define CONCORDAT_LANGUAGE_CONFLICTS_H

#include "base/date.h"
#include "language/language.h"

G_BEGIN_DECLS

gboolean conflicts_load (Language *language, GError **error);

/* TRUE where the two sides were at war in a year of WHEN, or ever where that
 * tells no time. */
gboolean are_at_war (const Language *language, const char *side,
                     const char *other, const DayRange *when);

G_END_DECLS

#endif
