/* How many people a household has on average, by country. */
#ifndef CONCORDAT_LANGUAGE_HOUSEHOLDS_H
#define CONCORDAT_LANGUAGE_HOUSEHOLDS_H

#include "language/language.h"

G_BEGIN_DECLS

/* Reads households.tsv. */
gboolean households_load (Language *language, GError **error);

/* COUNTRY: a code of ISO 3166, or NULL.  NAN: nothing is known. */
double household_size (const Language *language, const char *country);

G_END_DECLS

#endif
