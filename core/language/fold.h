/* Words in small letters, Latin letters without accents, U+2019 as "'". */
#ifndef CONCORDAT_LANGUAGE_FOLD_H
#define CONCORDAT_LANGUAGE_FOLD_H

#include <glib.h>

G_BEGIN_DECLS

/* Folds LENGTH bytes of TEXT into the SIZE bytes of BUFFER, with no NUL
 * behind; returns their length, 0 where they do not fit. */
gsize word_fold (const char *text, gsize length, char *buffer, gsize size);

G_END_DECLS

#endif
