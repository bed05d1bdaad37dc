/* Where the program finds its data files and plugins: beside itself when it
 * runs from a build tree, else where it was installed.  No environment
 * variable is needed for either. */
#ifndef CONCORDAT_BASE_PATHS_H
#define CONCORDAT_BASE_PATHS_H

#include <glib.h>

G_BEGIN_DECLS

/* The folder of data files.  (transfer none) */
const char *paths_data (void);

/* Folders of plugins, in the order of the search.  (transfer none) */
const char *const *paths_plugins (void);

G_END_DECLS

#endif
