/* Words of saying, in all their forms, from a data file. */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"

#include <string.h>

static gboolean
read_kind (const TableRow *row, const char *text, CueKind *ret, GError **error)
{
  static const char *const names[] = { "say", "deny", "doubt", "quote" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], text) == 0)
      {
        *ret = (CueKind)i;
        return TRUE;
      }
  return table_error (row, error, "unknown kind of cue \"%s\"", text);
}

static gboolean
read_uses (const TableRow *row, const char *text, guint *ret, GError **error)
{
  static const char *const names[]
      = { "clause",  "object", "person",      "quotation",
          "figures", "quote",  "preposition", "noun",
          "toll",    "known",  "belief",
          "given",   "official",   "number" };
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  *ret = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint j = 0;

      while (j < G_N_ELEMENTS (names) && strcmp (names[j], parts[i]) != 0)
        j++;
      if (j == G_N_ELEMENTS (names))
        return table_error (row, error, "unknown use \"%s\"", parts[i]);
      *ret |= 1u << j;
    }
  return TRUE;
}

static gboolean
load_cue (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Cue form = { 0 };

  if (!read_kind (row, row->fields[4], &form.kind, error)
      || !read_uses (row, row->fields[5], &form.uses, error))
    return FALSE;
  for (guint i = 0; i < 4; i++)
    if (table_field (row, i) != NULL)
      {
        Cue *cue = arena_memdup (language->arena, &form, sizeof form);

        cue->form = (CueForm)i;
        lexicon_add (language->lexicon, row->fields[i], LEX_CUE, cue);
      }
  return TRUE;
}

gboolean
cues_load (Language *language, GError **error)
{
  return table_read ("en/cues.tsv", 6, load_cue, language, error);
}

const Cue *
cue_used (const LexEntry *entry, guint uses)
{
  const Cue *past = NULL;

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const Cue *cue = entry->payload;

      /* "put" is present and past: taken as past. */
      if ((cue->uses & uses) != 0 && (past == NULL || cue->form == FORM_PAST))
        past = cue;
    }
  return past;
}

gboolean
cue_is_area (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  if ((token_class (token) & CLASS_AREA) == 0 || at == 0)
    return FALSE;
  return (token[-1].flags & TOKEN_CAPITAL) != 0
         || (at + 1 < sentence->n_tokens
             && (token[1].kind == TOKEN_POSSESSIVE
                 || (token_function (&token[1]) & (WORD_BE | WORD_HAVE))
                        != 0));
}

gboolean
cue_denies (const LexEntry *entry)
{
  return ((const Cue *) entry->payload)->kind == CUE_DENY;
}
