/* Sentences that name claims and questions by id, taken apart so that each
 * printer can put its own words or links in place of the ids. */
#ifndef CONCORDAT_REPORT_REASON_H
#define CONCORDAT_REPORT_REASON_H

#include "report/view.h"

G_BEGIN_DECLS

typedef enum
{
  REASON_TEXT,
  REASON_CLAIM,
  REASON_MENTION, /* a claim whose figure the sentence gives already */
  REASON_QUESTION,
} ReasonPart;

/* One part: LENGTH bytes of TEXT, or the NUMBER of the claim or question. */
typedef void (*ReasonFunc) (ReasonPart part, const char *text, gsize length,
                            guint number, gpointer data);

/* Calls FUNC for each part of SENTENCE, in order. */
void reason_split (const View *view, const char *sentence, ReasonFunc func,
                   gpointer data);

/* The sentence with “words of the figure” [document] in place of a claim's
 * id, [document] where the sentence gives the figure already, and
 * “question 3” in place of a question's.  (transfer full) */
char *reason_to_words (const View *view, const char *sentence);

/* The finding's reasons, those that say the same of several claims told once:
 * "Claim A leaves out the place.  The same holds of B, C."  Never NULL.
 * (transfer full) */
char **reason_list (const View *view, const Finding *finding);

/* Whether one of the finding's reasons holds TEXT: the id of a question, or
 * a whole sentence; NULL: no. */
gboolean reason_is_given (const Finding *finding, const char *text);

G_END_DECLS

#endif
