/* The words of a text without case, punctuation, accents and spacing, so
 * that two copies of one text with other typography compare as equal. */
#ifndef CONCORDAT_DOCUMENTS_FINGERPRINT_H
#define CONCORDAT_DOCUMENTS_FINGERPRINT_H

#include "base/digest.h"

#include <glib.h>

G_BEGIN_DECLS

/* The letters and digits of LENGTH bytes of valid UTF-8, in compatibility
 * decomposition (Unicode, UAX 15, NFKD) without combining marks, in lower
 * case; one space between words.  RET_LENGTH may be NULL.
 * (transfer full) */
char *words_fold (const char *text, gsize length, gsize *ret_length);

/* The digest of what words_fold returns. */
void words_fingerprint (const char *text, gsize length,
                        char ret_text[DIGEST_KEY_SIZE]);

G_END_DECLS

#endif
