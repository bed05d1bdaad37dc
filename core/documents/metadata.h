/* What is known about a document from outside its text: from front matter,
 * from a row of documents.csv or from the members of a JSON object; each
 * value with the place where it stands, for messages. */
#ifndef CONCORDAT_DOCUMENTS_METADATA_H
#define CONCORDAT_DOCUMENTS_METADATA_H

#include "documents/document.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  METADATA_ID,
  METADATA_TITLE,
  METADATA_PUBLISHER,
  METADATA_OWNER,
  METADATA_CREDIT,
  METADATA_PUBLISHED,
  METADATA_URI,
  METADATA_LANGUAGE,
  METADATA_EVENT,
  METADATA_ENCODING,
  METADATA_N_FIELDS,
} MetadataField;

typedef struct
{
  const char *text; /* NULL: not stated; among the texts */
  const char *file; /* borrowed */
  guint64 line;
  guint64 column;
} MetadataValue;

typedef struct
{
  MetadataValue values[METADATA_N_FIELDS];
  char *texts; /* one behind the other, each with its NUL */
  gsize used;
  gsize room;
} Metadata;

void metadata_clear (Metadata *metadata);

/* The field that people call NAME in front matter and tables, without
 * regard to case: date is published, url and source are uri, charset is
 * encoding. */
gboolean metadata_field_find (const char *name, MetadataField *ret_field);

/* Sets a field that has no value yet to LENGTH bytes of valid UTF-8, without
 * the white space around it; nothing where only that is left. */
void metadata_set (Metadata *metadata, MetadataField field, const char *text,
                   gsize length, const char *file, guint64 line,
                   guint64 column);

/* Copies from OTHER the values that METADATA does not have. */
void metadata_fill (Metadata *metadata, const Metadata *other);

/* Moves the texts into DOCUMENT, which needs not the encoding. */
void metadata_apply (Metadata *metadata, Document *document);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Metadata, metadata_clear)

G_END_DECLS

#endif
