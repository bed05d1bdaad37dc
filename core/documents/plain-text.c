/* Decodes a text, reads its front matter and makes a document of it. */
#include "config.h"

#include "documents/plain-text.h"

#include "documents/decode.h"
#include "documents/front-matter.h"
#include "documents/position.h"

#include <string.h>

typedef struct
{
  Reading *reading;
  const char *file;
} KeyContext;

static void
warn_of_key (const char *key, guint64 line, gpointer data)
{
  KeyContext *context = data;
  g_autofree char *told = g_strconcat ("front matter: ", key, NULL);

  if (reading_tell_first (context->reading, told))
    problem_list_add (context->reading->problems, PROBLEM_WARNING,
                      context->file, line, 1,
                      "known are id, title, publisher, owner, credit, "
                      "published, url, language, event and encoding",
                      "front matter \"%s\" means nothing here (told once)",
                      key);
}

/* Declared encodings: the row's, then that of the text itself. */
static gboolean
decode (Reading *reading, char *bytes, gsize size, const char *file,
        const Metadata *row, DecodedText *ret_text)
{
  g_autofree char *own = front_matter_encoding (bytes, size);
  const char *declared = row->values[METADATA_ENCODING].text;

  return text_decode (bytes, size, declared != NULL ? declared : own,
                      reading->options->encoding, file, reading->problems,
                      ret_text);
}

gboolean
plain_text_read (Reading *reading, char *bytes, gsize size, const char *file,
                 const char *stem, Metadata *row, GError **error)
{
  g_autoptr (Document) document = document_new ();
  g_auto (Metadata) metadata = { 0 };
  KeyContext context = { reading, file };
  DecodedText text;
  gsize end;

  if (size == 0)
    {
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        "add its text or take it out", "the file is empty");
      g_free (bytes);
      return TRUE;
    }
  digest_sha256 (bytes, size, document->identity.sha256);
  if (!decode (reading, bytes, size, file, row, &text))
    return TRUE;
  document->content = text.text;
  document->text_length = text.length;
  if (front_matter_read (text.text + text.body, text.length - text.body, file,
                         &metadata, warn_of_key, &context, reading->problems,
                         &end)
      == FRONT_MATTER_BROKEN)
    return TRUE;
  document->body = text.body + end;
  document->file = g_strdup (file);
  metadata_fill (row, &metadata);
  metadata_set (row, METADATA_ID, stem, strlen (stem), file, 0, 0);
  return reading_deliver (reading, g_steal_pointer (&document), row, error);
}
