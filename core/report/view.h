/* What the printers share: lookups by id, the order of the questions and the
 * counts of a report input.
 *
 * A view borrows its input, which must outlive it.  Numbers of questions,
 * documents and claims count from 1 and are what people see; 0 means that
 * there is no such id.
 *
 * Threads: a view is read-only once made. */
#ifndef CONCORDAT_REPORT_VIEW_H
#define CONCORDAT_REPORT_VIEW_H

#include "report/report.h"

G_BEGIN_DECLS

#define N_VERDICTS (VERDICT_SINGLE + 1)
#define N_CORROBORATIONS (CORROBORATION_UNNAMED + 1)
#define N_GRADES (GRADE_UNVERIFIED + 1)

typedef struct
{
  const ReportInput *input;
  /* The input's documents, then those that only claims name. */
  const ClaimDocument **documents;
  guint n_documents;
  /* Conflicts first, then agree, compatible, single; those that more
   * documents speak about before others, else as in the input. */
  const Finding **questions;
  guint n_questions;
  guint n_verdict[N_VERDICTS];
  guint n_corroboration[N_CORROBORATIONS];
  guint n_grade[N_GRADES];
  GHashTable *claim_numbers;
  GHashTable *document_numbers;
  GHashTable *question_numbers;
  GArray **claim_questions; /* by claim number - 1: numbers of questions */
} View;

View *view_new (const ReportInput *input);
void view_free (View *view);

const Claim *view_claim (const View *view, const char *id); /* or NULL */
guint view_claim_number (const View *view, const char *id);
guint view_document_number (const View *view, const char *id);
guint view_question_number (const View *view, const char *id);

/* How many documents the claims of FINDING come from. */
guint view_finding_documents (const View *view, const Finding *finding);

/* Whether the pair of question NUMBER and the one it was not compared with
 * is told by that other one, which comes first. */
gboolean view_pair_is_told (const View *view, guint number,
                            const FindingNotCompared *pair);

/* "[2] Enab Baladi": the number and the publisher, else title, else id.
 * (transfer full) */
char *view_document_label (const View *view, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (View, view_free)

/* How many of the questions, from the first, a summary lists: more than a
 * screen of them, and all but a few with one claim each are only counted. */
guint view_summary_length (const View *view);

G_END_DECLS

#endif
