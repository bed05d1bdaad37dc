/* Opens a plugin's file only where nobody but root and the user can have
 * changed it.
 *
 * Everything is asked of the open file, never of its name again: the bytes
 * that were judged and hashed are the bytes that the loader gets.
 */
#ifndef CONCORDAT_HOST_TRUST_H
#define CONCORDAT_HOST_TRUST_H

#include "base/digest.h"
#include "host/refusal.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int fd; /* open for reading; -1: the file was refused */
  guint64 device;
  guint64 inode; /* with the device: which file it is; 0: unknown */
  char sha256[DIGEST_SHA256_SIZE]; /* of its bytes; "": not read */
} TrustedFile;

/* Opens and hashes the regular file PATH.  FALSE with REFUSAL filled where
 * it cannot be read, where it or its folder belongs to neither root nor the
 * user, or can be written by the group or by others.  The descriptor is the
 * caller's. */
gboolean trust_open (const char *path, TrustedFile *ret_file,
                     Refusal *refusal);

G_END_DECLS

#endif
