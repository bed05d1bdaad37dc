/* What every plugin must stand, one function a property.  Each appends its
 * verdicts to a list. */
#ifndef CONCORDAT_CLI_PLUGIN_KIT_H
#define CONCORDAT_CLI_PLUGIN_KIT_H

#include "cli/options.h"

G_BEGIN_DECLS

typedef struct
{
  const char *property; /* "spans": for scripts */
  const char *what;     /* for people */
  gboolean passed;
  char *detail; /* NULL: nothing to add */
} Verdict;

typedef struct
{
  Options options;  /* with the plugin's folder first */
  const char *path; /* of the plugin */
  char *name;
  char *text;         /* that it finds something in */
  GPtrArray *texts;   /* of char *: the same, one by one */
  GArray *verdicts;   /* of Verdict */
  void (*tell) (const Verdict *verdict); /* as each comes in; NULL */
} Kit;

/* A verdict; DETAIL (may be NULL) is taken over. */
void kit_add (Kit *kit, const char *property, const char *what,
              gboolean passed, char *detail);

void kit_check_inputs (Kit *kit);  /* empty, huge, strange texts, twice */
void kit_check_bytes (Kit *kit);   /* what is not UTF-8 */
void kit_check_spans (Kit *kit);   /* each figure stands in its text */
void kit_check_jobs (Kit *kit);    /* runs and numbers of jobs alike */
void kit_check_costs (Kit *kit);   /* memory kept, and time */

G_END_DECLS

#endif
