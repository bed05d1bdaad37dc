/* Finds the ids of claims and questions in sentences for people. */
#include "config.h"

#include "report/reason.h"

#include "report/words.h"

#include <string.h>

/* How a reason begins that speaks of one claim. */
#define OF_CLAIM "Claim "

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

/* What SENTENCE says of the claim that it begins with, NULL: of no one claim;
 * *RET_ID is the claim. */
static const char *
said_of_claim (const View *view, const char *sentence, char **ret_id)
{
  const char *id = sentence + strlen (OF_CLAIM);
  const char *end = id;

  *ret_id = NULL;
  if (!g_str_has_prefix (sentence, OF_CLAIM))
    return NULL;
  while (is_id_byte (*end))
    end++;
  *ret_id = g_strndup (id, (gsize) (end - id));
  return view_claim_number (view, *ret_id) != 0 ? end : NULL;
}

typedef struct
{
  GString *text;
  guint claims;
} Told;

/* Adds the claim ID to what is told already. */
static void
tell_also (Told *told, const char *id)
{
  g_string_append_printf (told->text, "%s%s",
                          told->claims++ == 1 ? " The same holds of " : ", ",
                          id);
}

char **
reason_list (const View *view, const Finding *finding)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  guint count = finding->reasons != NULL
                    ? g_strv_length ((char **) finding->reasons)
                    : 0;
  g_autofree Told *list = g_new0 (Told, count + 1);
  char **lines = g_new0 (char *, count + 1);
  guint n_told = 0;

  for (guint i = 0; i < count; i++)
    {
      const char *sentence = finding->reasons[i];
      g_autofree char *id = NULL;
      const char *said = said_of_claim (view, sentence, &id);
      Told *first = said != NULL ? g_hash_table_lookup (told, said) : NULL;

      if (first != NULL)
        {
          tell_also (first, id);
          continue;
        }
      list[n_told] = (Told) { g_string_new (sentence), 1 };
      if (said != NULL)
        g_hash_table_insert (told, (gpointer) said, &list[n_told]);
      n_told++;
    }
  for (guint i = 0; i < n_told; i++)
    {
      if (list[i].claims > 1)
        g_string_append_c (list[i].text, '.');
      lines[i] = g_string_free (list[i].text, FALSE);
    }
  return lines;
}
