/* The parts of the HTML report.  Each appends one section to OUT.
 *
 * Anchors: q3 is question 3, c12 claim 12, d2 document 2, as numbered by the
 * view; ids of records never become mark-up. */
#ifndef CONCORDAT_REPORT_HTML_H
#define CONCORDAT_REPORT_HTML_H

#include "report/view.h"

G_BEGIN_DECLS

/* The style sheet; holds no character that XML would have to escape. */
extern const char html_style[];

void html_question (GString *out, const View *view, guint number);
void html_matrix (GString *out, const View *view);
void html_not_compared (GString *out, const View *view);
void html_claims (GString *out, const View *view);
void html_documents (GString *out, const View *view);
void html_method (GString *out, const View *view);

/* "≠ CONFLICT" as a coloured badge. */
void html_badge (GString *out, Verdict verdict);

/* The sentence of a claim with its figure marked. */
void html_sentence (GString *out, const Claim *claim);

/* A link to claim NUMBER with the words of its figure, and to the document. */
void html_claim_link (GString *out, const View *view, guint number);

/* A link to question NUMBER with its text. */
void html_question_link (GString *out, const View *view, guint number);

/* A sentence that names ids, with links in their place. */
void html_reason (GString *out, const View *view, const char *sentence);

G_END_DECLS

#endif
