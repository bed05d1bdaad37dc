/* Writes an analysis as one JSON object, concordat-analysis/1.
 *
 * Offsets are bytes of the member "text", ends exclusive: the document's
 * content with its title behind it where the text does not begin with it.
 * Arrays are there also when they are empty; "titles" holds the indexes of
 * the sentences that are a title.  "source" is absent where nobody is named,
 * "begin" and "end_date" where that side is open or unknown. */
#ifndef CONCORDAT_LANGUAGE_ANALYSIS_JSON_H
#define CONCORDAT_LANGUAGE_ANALYSIS_JSON_H

#include "base/json-writer.h"
#include "language/analysis.h"

G_BEGIN_DECLS

#define ANALYSIS_SCHEMA "concordat-analysis/1"

/* Does all stages for all sentences. */
void analysis_write (Analysis *analysis, JsonWriter *writer);

G_END_DECLS

#endif
