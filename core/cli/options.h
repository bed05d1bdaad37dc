/* Options that all subcommands share, and their help. */
#ifndef CONCORDAT_CLI_OPTIONS_H
#define CONCORDAT_CLI_OPTIONS_H

#include "base/date.h"
#include "cli/command.h"

G_BEGIN_DECLS

typedef struct
{
  char **plugin_folders; /* NULL: none */
  char *encoding;        /* NULL: UTF-8 and nothing else */
  Day as_of;             /* DAY_OPEN_END: not given */
  gboolean quiet;
  gboolean color; /* for standard output */
  int jobs;
  int deadline; /* seconds for a document, and one more for each megabyte */
  int memory;   /* megabytes for a worker */
  gboolean no_isolation; /* plugins run in this process */
  char *data_folder;     /* NULL: none was named */
  char *convention;      /* for vague words; NULL: none was named */
  char **arguments; /* never NULL */
} Options;

/* Reads the command line into OPTIONS and the variables of ENTRIES (ended by
 * G_OPTION_ENTRY_NULL).  FALSE: the command ends here with *ret_status, as
 * after --help or a wrong option, and the user has been told. */
gboolean options_parse (Options *options, const Command *command,
                        const GOptionEntry *entries, char **argv,
                        int *ret_status);
void options_clear (Options *options);

/* The status for a wrong command line; tells the user. */
int options_usage_error (const Command *command, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

G_END_DECLS

#endif
