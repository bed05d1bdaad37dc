/* The words of a text without case, punctuation, accents and spacing, so
 * that two copies of one text with other typography compare as equal. */
#ifndef CONCORDAT_DOCUMENTS_FINGERPRINT_H
#define CONCORDAT_DOCUMENTS_FINGERPRINT_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends to WORDS the letters and digits of LENGTH bytes of valid UTF-8, in
 * compatibility decomposition (Unicode, UAX 15, NFKD) without combining marks,
 * in lower case; one space between words. */
void words_fold (const char *text, gsize length, GString *words);

G_END_DECLS

#endif
