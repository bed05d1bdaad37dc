/* Inputs for the tests of reports and of the store. */
#ifndef CONCORDAT_TESTS_REPORT_SAMPLE_H
#define CONCORDAT_TESTS_REPORT_SAMPLE_H

#include "report/report.h"

/* The claims and findings of tests/data/report; NULL with a message on
 * standard output when they cannot be read.  Lives in ARENA. */
const ReportInput *sample_read (Arena *arena);

/* N questions with two claims each, every text set to WORDS. */
const ReportInput *sample_make (Arena *arena, guint n, const char *words);

/* The path of a file of tests/data/report.  (transfer full) */
char *sample_path (const char *name);

#endif
