/* Prints findings for people and for other programs. */
#ifndef CONCORDAT_REPORT_REPORT_H
#define CONCORDAT_REPORT_REPORT_H

#include "base/claim.h"
#include "base/finding.h"
#include "base/problem.h"

G_BEGIN_DECLS

/* A sentence that says that nothing was reported. */
typedef struct
{
  const char *document;
  gsize byte_start;
  gsize byte_end;
  const char *text;
  const char *measure;
  const char *source;
} NonReportRecord;

typedef struct
{
  const char *title; /* of the report; NULL: none */
  const ClaimDocument *const *documents; /* all that were read, by id */
  guint n_documents;
  const Claim *const *claims; /* in the order of claims.jsonl */
  guint n_claims;
  const Finding *const *findings; /* in the order of findings.jsonl */
  guint n_findings;
  const NonReportRecord *nonreports;
  guint n_nonreports;
  const char *const *lost; /* problems in words, NULL-terminated: not read */
  const char *const *warnings;
  const char *const *plugins; /* "troop-deaths 1.0 (sha256 ...)" */
} ReportInput;

typedef enum
{
  COLOR_NEVER,
  COLOR_ALWAYS,
} ColorMode;

/* Each gives the whole text.  (transfer full) */
GString *report_text (const ReportInput *input, ColorMode color);
GString *report_markdown (const ReportInput *input);
GString *report_html (const ReportInput *input);
GString *report_claims_csv (const ReportInput *input);
GString *report_questions_csv (const ReportInput *input);
GString *report_summary_json (const ReportInput *input);
GString *report_nonreports (const ReportInput *input); /* JSON Lines */

G_END_DECLS

#endif
