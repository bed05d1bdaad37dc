/* What concordat plugin can do beside list and show. */
#ifndef CONCORDAT_CLI_PLUGIN_COMMANDS_H
#define CONCORDAT_CLI_PLUGIN_COMMANDS_H

#include "cli/options.h"

G_BEGIN_DECLS

/* new NAME: writes a skeleton into FOLDER (NULL: ./NAME).  The status. */
int plugin_new (const Options *options, const char *name, const char *folder,
                gboolean in_c);

/* test FILE: runs NAME.fixtures beside it.  The status; 1: some fail. */
int plugin_test (const Options *options, const char *file, gboolean watch);

/* check FILE: a line for each thing that it must stand.  The status; 1: some
 * fail. */
int plugin_check (const Options *options, const char *file);

G_END_DECLS

#endif
