/* Values about a document and where they were stated. */
#include "config.h"

#include "documents/metadata.h"

static const struct
{
  const char *name;
  MetadataField field;
} names[] = {
  { "id", METADATA_ID },
  { "title", METADATA_TITLE },
  { "publisher", METADATA_PUBLISHER },
  { "owner", METADATA_OWNER },
  { "credit", METADATA_CREDIT },
  { "published", METADATA_PUBLISHED },
  { "date", METADATA_PUBLISHED },
  { "uri", METADATA_URI },
  { "url", METADATA_URI },
  { "source", METADATA_URI },
  { "language", METADATA_LANGUAGE },
  { "event", METADATA_EVENT },
  { "encoding", METADATA_ENCODING },
  { "charset", METADATA_ENCODING },
};

void
metadata_clear (Metadata *metadata)
{
  for (guint i = 0; i < METADATA_N_FIELDS; i++)
    g_clear_pointer (&metadata->values[i].text, g_free);
}

gboolean
metadata_field_find (const char *name, MetadataField *ret_field)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i].name) == 0)
      {
        *ret_field = names[i].field;
        return TRUE;
      }
  return FALSE;
}

void
metadata_set (Metadata *metadata, MetadataField field, const char *text,
              gsize length, const char *file, guint64 line, guint64 column)
{
  MetadataValue *value = &metadata->values[field];

  for (; length > 0 && g_ascii_isspace (*text); text++, length--)
    column++;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0 || value->text != NULL)
    return;
  value->text = g_malloc (length + 1);
  for (gsize i = 0; i < length; i++)
    value->text[i] = text[i] == '\0' ? ' ' : text[i];
  value->text[length] = '\0';
  value->file = file;
  value->line = line;
  value->column = column;
}

void
metadata_fill (Metadata *metadata, Metadata *other)
{
  for (guint i = 0; i < METADATA_N_FIELDS; i++)
    if (metadata->values[i].text == NULL)
      {
        metadata->values[i] = other->values[i];
        other->values[i].text = NULL;
      }
}

void
metadata_apply (Metadata *metadata, Document *document)
{
  MetadataValue *values = metadata->values;

  document->id = g_steal_pointer (&values[METADATA_ID].text);
  document->title = g_steal_pointer (&values[METADATA_TITLE].text);
  document->publisher = g_steal_pointer (&values[METADATA_PUBLISHER].text);
  document->owner = g_steal_pointer (&values[METADATA_OWNER].text);
  document->credit = g_steal_pointer (&values[METADATA_CREDIT].text);
  document->published = g_steal_pointer (&values[METADATA_PUBLISHED].text);
  document->uri = g_steal_pointer (&values[METADATA_URI].text);
  document->language = g_steal_pointer (&values[METADATA_LANGUAGE].text);
  document->event = g_steal_pointer (&values[METADATA_EVENT].text);
}
