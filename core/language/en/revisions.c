/* Verbs of revision in all their forms, from a data file. */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"
#include "language/en/inflection.h"

typedef struct
{
  Language *language;
  Inflection *inflection;
} Loading;

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Loading *loading = data;
  g_auto (VerbForms) forms
      = inflection_verb (loading->inflection, row->fields[0]);
  const char *const words[] = { forms.base, forms.third, forms.past,
                                forms.participle, forms.ing };
  const char *direction
      = arena_strdup (loading->language->arena, row->fields[1]);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    lexicon_add (loading->language->lexicon, words[i], LEX_REVISION,
                 direction);
  return TRUE;
}

gboolean
revisions_load (Language *language, GError **error)
{
  g_autoptr (Inflection) inflection = inflection_new (error);
  Loading loading = { language, inflection };

  return inflection != NULL
         && table_read ("en/revisions.tsv", 2, load_row, &loading, error);
}
