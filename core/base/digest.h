/* Digests: SHA-256 for what must be proved (documents, plugins), XXH3 for
 * names of our own (ids, keys, fingerprints), which need only be stable and
 * unlikely to clash. */
#ifndef CONCORDAT_BASE_DIGEST_H
#define CONCORDAT_BASE_DIGEST_H

#include <glib.h>

G_BEGIN_DECLS

#define DIGEST_SHA256_SIZE 65 /* 64 hexadecimal digits and a NUL */
#define DIGEST_KEY_SIZE 17    /* 16 hexadecimal digits and a NUL */
#define DIGEST_ID_SIZE 21     /* 20 hexadecimal digits and a NUL */

/* Write the digest of LENGTH bytes as lower-case hexadecimal digits. */
void digest_sha256 (const void *data, gsize length,
                    char ret_text[DIGEST_SHA256_SIZE]);
void digest_key (const void *data, gsize length,
                 char ret_text[DIGEST_KEY_SIZE]); /* XXH3, 64 bits */
void digest_id (const void *data, gsize length,
                char ret_text[DIGEST_ID_SIZE]); /* XXH3-128, its first 80 */

G_END_DECLS

#endif
