/* Makes and frees documents, completes them with their title, and tells them
 * from others. */
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
  g_free (document->metadata);
  g_free (document->content);
  g_free (document->file);
  g_free (document);
}

/* The length of the text's beginning that may hold the title. */
static gsize
head_length (const Document *document)
{
  const char *text = document->content + document->body;
  gsize length = document->text_length - document->body;
  gsize head = MIN (length, 2 * strlen (document->title) + HEAD_SIZE);

  while (head < length && (text[head] & 0xC0) == 0x80)
    head++;
  return head;
}

/* TRUE where WORDS, those of the text's beginning, are the same words, whatever
 * their case and typography, as the title, or hold them.  WORDS are spoilt. */
static gboolean
holds_title (GString *words, const char *title)
{
  gsize begin = words->len + 1;
  const char *folded;
  gsize length;

  g_string_append_c (words, '\0');
  words_fold (title, strlen (title), words);
  folded = words->str + begin;
  length = words->len - begin;
  if (length == 0)
    return TRUE;
  for (const char *at = strstr (words->str, folded); at != NULL;
       at = strstr (at + 1, folded))
    if ((at == words->str || at[-1] == ' ')
        && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

static void
append_title (Document *document)
{
  gsize title_length = strlen (document->title);

  document->title_start = document->text_length + 1;
  document->size = document->title_start + title_length;
  document->content = g_realloc (document->content, document->size + 1);
  document->content[document->text_length] = '\n';
  memcpy (document->content + document->title_start, document->title,
          title_length + 1);
}

void
document_complete_with (Document *document, GString *words)
{
  document->size = document->text_length;
  document->title_start = document->size;
  if (document->title == NULL)
    return;
  g_string_truncate (words, 0);
  words_fold (document->content + document->body, head_length (document),
              words);
  if (!holds_title (words, document->title))
    append_title (document);
}

void
document_complete (Document *document)
{
  g_autoptr (GString) words = g_string_new (NULL);

  document_complete_with (document, words);
}

DocumentIdentity
document_identity (const Document *document)
{
  DocumentIdentity identity = document->identity;

  if (identity.sha256[0] == '\0')
    digest_sha256 (document->content, document->text_length,
                   identity.sha256);
  if (identity.fingerprint[0] == '\0')
    {
      g_autoptr (GString) words = g_string_new (NULL);

      words_fold (document->content + document->body,
                  document->text_length - document->body, words);
      digest_key (words->str, words->len, identity.fingerprint);
    }
  return identity;
}
