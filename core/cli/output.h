/* Where results go: standard output, or a file that appears whole or not at
 * all under its name.
 *
 * A file is written as ".NAME.part" beside its place and then renamed; what
 * a killed run leaves behind is overwritten by the next one.
 */
#ifndef CONCORDAT_CLI_OUTPUT_H
#define CONCORDAT_CLI_OUTPUT_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Output Output;

/* PATH NULL: standard output. */
Output *output_new (const char *path, GError **error);

/* To which the next bytes are appended. */
GString *output_buffer (Output *output);

/* To be called between records: writes when much has come together. */
gboolean output_flush_some (Output *output, GError **error);

/* Writes the rest; a file then stands under its name. */
gboolean output_finish (Output *output, GError **error);

/* Throws away what was not finished. */
void output_free (Output *output);

/* The same at once. */
gboolean output_print (const GString *text, GError **error);
gboolean output_write_file (const char *path, const GString *text,
                            GError **error);

/* Makes the folder, with those around it, where it does not exist. */
gboolean output_make_folder (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

G_END_DECLS

#endif
