/* Lines of labels and their figures with nothing between them, as the lines
 * of tables and pictures leave them: "Injured: 12 Killed: 5". */
#ifndef CONCORDAT_LANGUAGE_EN_LABEL_LINE_H
#define CONCORDAT_LANGUAGE_EN_LABEL_LINE_H

#include <glib.h>

G_BEGIN_DECLS

/* The byte of TEXT at which the second label of bytes [START, END) begins;
 * END where no label and figure stand behind another. */
guint32 label_line_next (const char *text, guint32 start, guint32 end);

G_END_DECLS

#endif
