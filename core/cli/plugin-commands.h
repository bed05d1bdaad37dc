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

/* The same for check: appends the failures to OUT. */
gboolean plugin_run_fixtures (const Options *options, const char *file,
                              GString *out, guint *ret_failed,
                              guint *ret_total, GError **error);
char *plugin_fixtures_file (const char *file); /* (transfer full) */

/* check FILE: a line for each thing that it must stand, or one JSON object.
 * The status; 1: some fail. */
int plugin_check (const Options *options, const char *file, gboolean as_json);

G_END_DECLS

#endif
