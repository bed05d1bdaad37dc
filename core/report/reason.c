/* Finds the ids of claims and questions in sentences for people. */
#include "config.h"

#include "report/reason.h"

#include "report/words.h"

#include <string.h>

static gboolean
is_id_byte (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == ':' || c == '.'
         || c == '/';
}

static ReasonPart
kind_of_word (const View *view, const char *word, gsize length,
              guint *ret_number)
{
  g_autofree char *id = g_strndup (word, length);

  *ret_number = view_claim_number (view, id);
  if (*ret_number != 0)
    return REASON_CLAIM;
  *ret_number = view_question_number (view, id);
  return *ret_number != 0 ? REASON_QUESTION : REASON_TEXT;
}

/* Whether WORDS stand right before AT. */
static gboolean
follows (const char *sentence, const char *at, const char *words)
{
  gsize length = strlen (words);

  return (gsize) (at - sentence) >= length
         && strncmp (at - length, words, length) == 0;
}

/* Where the text before an id at AT ends: "claim" in "5 (Turkey, 2020-02-10,
 * claim ID)", which gives the figure itself and makes it a mention, and
 * "question" in "question ID" are left to the printers. */
static const char *
end_of_text (const char *sentence, const char *at, ReasonPart *part)
{
  if (*part == REASON_QUESTION && follows (sentence, at, "question "))
    return at - strlen ("question ");
  if (*part == REASON_CLAIM && follows (sentence, at, ", claim "))
    {
      *part = REASON_MENTION;
      return at - strlen ("claim ");
    }
  return at;
}

void
reason_split (const View *view, const char *sentence, ReasonFunc func,
              gpointer data)
{
  const char *from = sentence;
  const char *at = sentence;

  while (*at != '\0')
    {
      const char *end = at;
      ReasonPart part;
      guint number;

      while (is_id_byte (*end))
        end++;
      while (end > at && !g_ascii_isalnum (end[-1]))
        end--;
      if (end == at)
        {
          at++;
          continue;
        }
      part = kind_of_word (view, at, (gsize) (end - at), &number);
      if (part != REASON_TEXT)
        {
          const char *before = end_of_text (sentence, at, &part);

          if (before > from)
            func (REASON_TEXT, from, (gsize) (before - from), 0, data);
          func (part, at, (gsize) (end - at), number, data);
          from = end;
        }
      at = end;
    }
  if (at > from)
    func (REASON_TEXT, from, (gsize) (at - from), 0, data);
}

typedef struct
{
  const View *view;
  GString *out;
} Words;

static void
append_words (ReasonPart part, const char *text, gsize length, guint number,
              gpointer data)
{
  Words *words = data;
  const View *view = words->view;

  if (part == REASON_TEXT)
    g_string_append_len (words->out, text, (gssize) length);
  else if (part == REASON_QUESTION)
    g_string_append_printf (words->out, "question %u", number);
  else
    {
      const Claim *claim = view->input->claims[number - 1];

      if (part == REASON_CLAIM)
        g_string_append_printf (words->out, "“%s” ", words_figure (claim));
      g_string_append_printf (
          words->out, "[%u]",
          view_document_number (view, claim->document.id));
    }
}

char *
reason_to_words (const View *view, const char *sentence)
{
  Words words = { view, g_string_new (NULL) };

  reason_split (view, sentence, append_words, &words);
  return g_string_free (words.out, FALSE);
}

gboolean
reason_is_given (const Finding *finding, const char *text)
{
  if (text == NULL || finding->reasons == NULL)
    return FALSE;
  for (guint i = 0; finding->reasons[i] != NULL; i++)
    if (strstr (finding->reasons[i], text) != NULL)
      return TRUE;
  return FALSE;
}
