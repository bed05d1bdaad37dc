/* One report as published, with what is known about it.
 *
 * Threads: a document is not changed after it has been read, and may then be
 * used by several threads.
 */
#ifndef CONCORDAT_DOCUMENTS_DOCUMENT_H
#define CONCORDAT_DOCUMENTS_DOCUMENT_H

#include "base/date.h"
#include "base/digest.h"

#include <glib.h>

G_BEGIN_DECLS

/* What tells a document from others.  It is only worked out where somebody
 * asks: of many a document nothing is claimed. */
typedef struct
{
  char sha256[DIGEST_SHA256_SIZE]; /* of the bytes as stored (or the text) */
  char fingerprint[DIGEST_KEY_SIZE]; /* of the words, without case or marks */
} DocumentIdentity;

typedef struct
{
  char *metadata;  /* the memory of these, unless they are constants */
  const char *id;        /* from metadata, else the file's name without end */
  const char *title;     /* NULL: none is known */
  const char *publisher; /* NULL: unknown */
  const char *owner;     /* who owns the publisher */
  const char *credit;    /* the agency whose text this is */
  const char *published; /* as given; NULL: no date */
  DayRange published_range; /* precision NONE: no date */
  const char *language;  /* BCP 47, "en" when nothing is said */
  const char *uri;
  const char *event;     /* given from outside: known, never guessed */

  /* The text: valid UTF-8 without NUL bytes, a NUL behind.  For a UTF-8 file
   * these are the very bytes of the file, so that offsets hold in the file
   * as stored; body is where the text begins behind a byte order mark and
   * front matter.  A file in a declared legacy encoding is converted, and
   * offsets then count in the converted text.
   * A title that the text does not itself begin with stands behind the
   * text and a newline, so that it is read too: [title_start, size). */
  char *content;
  gsize body;        /* where the text begins */
  gsize text_length; /* where it ends */
  gsize title_start; /* text_length + 1, or size when there is no such title */
  gsize size;        /* of content without the NUL */

  DocumentIdentity identity; /* what is known of it; else empty strings */

  char *file;   /* where it was read from, as the user named it */
  guint64 line; /* of a JSON Lines or CSV file; 0: the whole file */
} Document;

Document *document_new (void);
void document_free (Document *document);

/* Ends the making of a document whose title, content (from g_malloc), body
 * and text_length are set: appends the title where the text's beginning does
 * not hold it, and sets title_start and size. */
void document_complete (Document *document);
/* The same with memory that is kept from one document to the next: WORDS is
 * then spoilt. */
void document_complete_with (Document *document, GString *words);

/* All of the identity of a completed document; an unknown SHA-256 is that of
 * its text. */
DocumentIdentity document_identity (const Document *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

G_END_DECLS

#endif
