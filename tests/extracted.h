/* What all plugins together find in a text, a line a claim. */
#ifndef CONCORDAT_TESTS_EXTRACTED_H
#define CONCORDAT_TESTS_EXTRACTED_H

#include <glib.h>

/* Of a suite. */
int extracted_set_up (void);
int extracted_tear_down (void);

/* Checks that TEXT gives the claims EXPECTED, a line each: measure, words and
 * place ("-": none), then, where there are any, unit ("household of 5.5
 * stated"), breakdown, (time), "to abroad" or "to internal",
 * [origin], "counted then" (the day of the count is stated), "total",
 * "denied", "more" (besides those counted before), "meant" (of what is
 * hypothetical), and "< " with the words of the claim it is a part of. */
void extracted_check (const char *text, const char *expected);

/* The same for a document with TITLE. */
void extracted_check_titled (const char *title, const char *text,
                             const char *expected);

/* TRUE where the only claim of TEXT counts from some day on. */
gboolean extracted_is_running (const char *text);

/* The days of the only claim of TEXT, published on the day PUBLISHED:
 * "2023-05-01 2023-05-31"; "-": not dated. */
const char *extracted_days (const char *published, const char *text);

/* "own-loss", "neutral": the interest of who says the only claim of TEXT. */
const char *extracted_stance (const char *text);

/* The words for whom claim INDEX of TEXT counts; "-": none. */
const char *extracted_population (const char *text, unsigned int index);

#endif
