/* Values about a document and where they were stated. */
#include "config.h"

#include "documents/metadata.h"

#include <string.h>

/* Enough for what is known of most documents, in bytes. */
#define FIRST_ROOM 256

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
  g_clear_pointer (&metadata->texts, g_free);
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

/* Moves the texts to where there is room for LENGTH bytes more. */
static void
make_room (Metadata *metadata, gsize length)
{
  gsize room = 2 * metadata->used + length + FIRST_ROOM;
  char *texts = g_malloc (room);

  if (metadata->used > 0)
    memcpy (texts, metadata->texts, metadata->used);
  for (guint i = 0; i < METADATA_N_FIELDS; i++)
    {
      MetadataValue *value = &metadata->values[i];

      if (value->text != NULL)
        value->text = texts + (value->text - metadata->texts);
    }
  g_free (metadata->texts);
  metadata->texts = texts;
  metadata->room = room;
}

/* A copy among the texts, with spaces for NULs. */
static const char *
add_text (Metadata *metadata, const char *text, gsize length)
{
  char *copy, *nul;

  if (metadata->room - metadata->used <= length)
    make_room (metadata, length);
  copy = metadata->texts + metadata->used;
  metadata->used += length + 1;
  memcpy (copy, text, length);
  copy[length] = '\0';
  for (nul = copy; (nul += strlen (nul)) < copy + length;)
    *nul = ' ';
  return copy;
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
  value->text = add_text (metadata, text, length);
  value->file = file;
  value->line = line;
  value->column = column;
}

void
metadata_fill (Metadata *metadata, const Metadata *other)
{
  for (guint i = 0; i < METADATA_N_FIELDS; i++)
    {
      const MetadataValue *value = &other->values[i];

      if (value->text != NULL)
        metadata_set (metadata, (MetadataField) i, value->text,
                      strlen (value->text), value->file, value->line,
                      value->column);
    }
}

void
metadata_apply (Metadata *metadata, Document *document)
{
  const MetadataValue *values = metadata->values;

  document->metadata = g_steal_pointer (&metadata->texts);
  document->id = values[METADATA_ID].text;
  document->title = values[METADATA_TITLE].text;
  document->publisher = values[METADATA_PUBLISHER].text;
  document->owner = values[METADATA_OWNER].text;
  document->credit = values[METADATA_CREDIT].text;
  document->published = values[METADATA_PUBLISHED].text;
  document->uri = values[METADATA_URI].text;
  document->language = values[METADATA_LANGUAGE].text;
  document->event = values[METADATA_EVENT].text;
}
