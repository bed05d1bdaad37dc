/* The words of the report: how verdicts, origins, figures and grades are
 * called in front of people.  They promise no more than was seen, and never
 * say that a figure is right or wrong.
 *
 * Strings that come back as char * are the caller's and are not cleaned:
 * they may hold words of documents. */
#ifndef CONCORDAT_REPORT_WORDS_H
#define CONCORDAT_REPORT_WORDS_H

#include "report/view.h"

G_BEGIN_DECLS

const char *words_verdict (Verdict verdict);         /* "CONFLICT" */
const char *words_verdict_symbol (Verdict verdict);  /* "≠" */
const char *words_verdict_meaning (Verdict verdict); /* one sentence */

const char *words_corroboration (Corroboration kind);         /* two words */
const char *words_corroboration_meaning (Corroboration kind); /* a sentence */

const char *words_grade_meaning (Grade grade);

/* The same for the case at hand, where a grade has more than one reason. */
const char *words_grade_reason (const Finding *finding);

/* How a claim stands to the consensus, whatever the verdict. */
const char *words_relation (Relation relation);        /* "contradicts" */
const char *words_relation_symbol (Relation relation); /* "≠" */

/* Whether a claim is listed in a finding but not held against the others. */
gboolean words_is_listed_only (const FindingClaim *claim);

/* Whether that is so because it cannot be compared. */
gboolean words_is_not_compared (const FindingClaim *claim);

/* Whether it is one that makes FINDING a conflict: where the verdict is
 * another, a claim that differs is explained. */
gboolean words_is_contradicting (const Finding *finding,
                                 const FindingClaim *claim);

/* How CLAIM stands in FINDING: its relation to the consensus, or its status
 * where it is listed only. */
const char *words_standing (const Finding *finding, const FindingClaim *claim);
const char *words_standing_symbol (const Finding *finding,
                                   const FindingClaim *claim);

/* The question as a sentence, else its id. */
const char *words_question (const Finding *finding);

/* "689,000 (550,000 to 700,000)": best, low and high of a finding; the words
 * of its claims where there is no number. */
char *words_answer (const View *view, const Finding *finding);

/* What the published rules would print, side by side. */
char *words_policies (const Finding *finding);

/* The finding's own summary, or verdict and corroboration in words; whether
 * its one origin is a party, how many counts are out of date, and the sum
 * that its figure is: "8 + 5 = 13". */
char *words_summary (const View *view, const Finding *finding);

/* "5", "665,000 to 699,999", "700,000 or more", "up to 400". */
char *words_interval (double low, double high);

/* "David Swanson, OCHA", "nobody named". */
char *words_origin (const Claim *claim);

/* "2020-02-10", "2019-12-01 to 2020-02-12", NULL where none is stated. */
char *words_days (const DayRange *range);

/* The words of the figure as they stand in the document. */
const char *words_figure (const Claim *claim);

/* "8 + 5 = 13", "≠" where the sum does not hold; "5 among 18" for one
 * stated part of a total. */
char *words_sum (const View *view, const FindingSum *sum);

/* "the parts add up": what the check of a sum found. */
const char *words_sum_check (const FindingSum *sum);

/* How many origin groups stand in the finding: those with a name. */
guint words_named_groups (const Finding *finding);

G_END_DECLS

#endif
