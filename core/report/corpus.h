/* The corpus as a whole in the report: how far origins agree, how publishers
 * carry them, who was heard beside whom. */
#ifndef CONCORDAT_REPORT_CORPUS_H
#define CONCORDAT_REPORT_CORPUS_H

#include "reconcile/statistics.h"
#include "report/view.h"

G_BEGIN_DECLS

Statistics corpus_statistics (const ReportInput *input, Arena *arena);

/* What alpha says, in a few plain sentences.  (transfer full) */
char *corpus_sentence (const Statistics *statistics);

/* "0.83"; "-" for no number.  BUFFER holds G_ASCII_DTOSTR_BUF_SIZE bytes and
 * is returned. */
char *corpus_number (double value, char *buffer);

/* The name of source INDEX for people. */
const char *corpus_source (const Statistics *statistics, guint index);

/* The section of each printer. */
void corpus_html (GString *out, const View *view);
void corpus_markdown (GString *out, const View *view);
void corpus_json (JsonWriter *writer, const View *view);

/* markdown.c: text with what could begin a mark-up escaped. */
void markdown_text (GString *out, const char *text);

G_END_DECLS

#endif
