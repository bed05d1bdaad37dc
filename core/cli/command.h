/* The subcommands, each in the file of its name, and what they return. */
#ifndef CONCORDAT_CLI_COMMAND_H
#define CONCORDAT_CLI_COMMAND_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STATUS_OK = 0,
  STATUS_CONTRADICTIONS = 1, /* only where --check asks for it */
  STATUS_ERROR = 2,
  STATUS_INCOMPLETE = 3, /* some input could not be read; each was named */
} ExitStatus;

typedef struct
{
  const char *name;
  const char *synopsis; /* the arguments behind the options */
  const char *purpose;  /* one line */
  const char *examples; /* lines, each indented by two spaces */
} Command;

/* ARGV[0] is the subcommand's name. */
int command_annotate (const Command *command, char **argv);
int command_decide (const Command *command, char **argv);
int command_diff (const Command *command, char **argv);
int command_explain (const Command *command, char **argv);
int command_extract (const Command *command, char **argv);
int command_plugin (const Command *command, char **argv);
int command_reconcile (const Command *command, char **argv);
int command_report (const Command *command, char **argv);
/* The hidden one: core/cli/worker.c. */
int command_worker (void);
int command_run (const Command *command, char **argv);

G_END_DECLS

#endif
