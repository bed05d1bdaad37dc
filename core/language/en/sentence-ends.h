/* Whether a full stop, an exclamation or a question mark ends a sentence. */
#ifndef CONCORDAT_LANGUAGE_EN_SENTENCE_ENDS_H
#define CONCORDAT_LANGUAGE_EN_SENTENCE_ENDS_H

#include "language/language.h"

G_BEGIN_DECLS

gboolean abbreviations_load (Language *language, GError **error);

/* The mark at TEXT[at] in a sentence that began at START.  FALSE: the
 * sentence goes on at *ret_next.  TRUE: it ends at *ret_end, behind closing
 * quotation marks and brackets, or before the number of an item ("1. ...
 * 2. ..."), and the scan goes on at *ret_next. */
gboolean sentence_ends (const Lexicon *lexicon, const char *text,
                        guint32 start, guint32 at, guint32 end,
                        guint32 *ret_end, guint32 *ret_next);

G_END_DECLS

#endif
