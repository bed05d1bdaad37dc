/* Reads texts for tests of who says what. */
#ifndef CONCORDAT_TESTS_ATTRIBUTED_H
#define CONCORDAT_TESTS_ATTRIBUTED_H

#include "language/analysis.h"

/* Of a suite. */
int attributed_set_up (void);
int attributed_tear_down (void);

/* The last line of TEXT, which may not be freed before the next call; each
 * line is a sentence, and an empty line begins a paragraph. */
const Sentence *attributed_read (const char *text);

/* What was read last. */
Analysis *attributed_analysis (void);

/* The innermost attribution whose content holds WORDS; NULL: none. */
const AttributionMention *attributed_to (const Sentence *sentence,
                                         const char *words);

/* TRUE when the last line attributes WORDS to NAME (NULL: to nobody). */
gboolean attributes (const char *text, const char *words, const char *name);

#endif
