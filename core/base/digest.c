#include "config.h"

#include "base/digest.h"

#include <nettle/sha2.h>
#include <xxhash.h>

static void
to_hex (const guint8 *bytes, gsize length, char *ret_text)
{
  static const char digits[] = "0123456789abcdef";

  for (gsize i = 0; i < length; i++)
    {
      ret_text[2 * i] = digits[bytes[i] >> 4];
      ret_text[2 * i + 1] = digits[bytes[i] & 15];
    }
  ret_text[2 * length] = '\0';
}

void
digest_sha256 (const void *data, gsize length,
               char ret_text[DIGEST_SHA256_SIZE])
{
  struct sha256_ctx context;
  guint8 bytes[SHA256_DIGEST_SIZE];

  sha256_init (&context);
  sha256_update (&context, length, data);
  sha256_digest (&context, sizeof bytes, bytes);
  to_hex (bytes, sizeof bytes, ret_text);
}

void
digest_key (const void *data, gsize length, char ret_text[DIGEST_KEY_SIZE])
{
  XXH64_canonical_t canonical;

  XXH64_canonicalFromHash (&canonical, XXH3_64bits (data, length));
  to_hex (canonical.digest, sizeof canonical.digest, ret_text);
}

void
digest_id (const void *data, gsize length, char ret_text[DIGEST_ID_SIZE])
{
  XXH128_canonical_t canonical;

  XXH128_canonicalFromHash (&canonical, XXH3_128bits (data, length));
  to_hex (canonical.digest, (DIGEST_ID_SIZE - 1) / 2, ret_text);
}
