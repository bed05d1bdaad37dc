/* Makes and frees documents, and completes them with title and fingerprint. */
#include "config.h"

#include "documents/document.h"

#include "documents/fingerprint.h"

#include <string.h>

/* A page's navigation and its kicker may stand before the title. */
#define HEAD_SIZE 500

Document *
document_new (void)
{
  Document *document = g_new0 (Document, 1);

  document->published_range = DAY_RANGE_NONE;
  return document;
}

void
document_free (Document *document)
{
  if (document == NULL)
    return;
  g_free (document->id);
  g_free (document->title);
  g_free (document->publisher);
  g_free (document->owner);
  g_free (document->credit);
  g_free (document->published);
  g_free (document->language);
  g_free (document->uri);
  g_free (document->event);
  g_free (document->content);
  g_free (document->file);
  g_free (document);
}

/* The same words, whatever their case and typography, near the beginning. */
static gboolean
begins_with_title (const Document *document)
{
  const char *text = document->content + document->body;
  gsize length = document->text_length - document->body;
  gsize title_length = strlen (document->title);
  g_autofree char *title = words_fold (document->title, title_length, NULL);
  g_autofree char *spaced_title = g_strconcat (" ", title, " ", NULL);
  g_autofree char *head = NULL;
  g_autofree char *spaced_head = NULL;
  gsize head_length = MIN (length, 2 * title_length + HEAD_SIZE);

  while (head_length < length && (text[head_length] & 0xC0) == 0x80)
    head_length++;
  head = words_fold (text, head_length, NULL);
  spaced_head = g_strconcat (" ", head, " ", NULL);
  return title[0] == '\0' || strstr (spaced_head, spaced_title) != NULL;
}

void
document_complete (Document *document)
{
  gsize title_length;

  document->size = document->text_length;
  document->title_start = document->size;
  words_fingerprint (document->content + document->body,
                     document->text_length - document->body,
                     document->fingerprint);
  if (document->title == NULL || begins_with_title (document))
    return;
  title_length = strlen (document->title);
  document->title_start = document->text_length + 1;
  document->size = document->title_start + title_length;
  document->content = g_realloc (document->content, document->size + 1);
  document->content[document->text_length] = '\n';
  memcpy (document->content + document->title_start, document->title,
          title_length + 1);
}
