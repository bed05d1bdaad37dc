/* Words that hedge a figure or tell what it adds to. */
#include "config.h"

#include "base/table.h"
#include "language/en/quantities.h"

#include <string.h>

static gboolean
read_place (const TableRow *row, LexKind *ret_kind, GError **error)
{
  static const struct
  {
    const char *name;
    LexKind kind;
  } places[] = { { "before", LEX_HEDGE },
                 { "after", LEX_HEDGE_BEHIND },
                 { "change", LEX_CHANGE } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (row->fields[1], places[i].name) == 0)
      {
        *ret_kind = places[i].kind;
        return TRUE;
      }
  return table_error (row, error, "unknown place \"%s\"", row->fields[1]);
}

static gboolean
read_meaning (const TableRow *row, Hedge *hedge, GError **error)
{
  static const struct
  {
    const char *name;
    HedgeMeaning meaning;
  } names[] = {
    { "increment", HEDGE_INCREMENT }, { "others", HEDGE_OTHERS },
    { "previous", HEDGE_PREVIOUS },   { "sign", HEDGE_SIGN },
    { "change", HEDGE_QUALIFIER },
  };

  if (qualifier_from_name (row->fields[2], &hedge->qualifier))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (row->fields[2], names[i].name) == 0)
      {
        hedge->meaning = names[i].meaning;
        return TRUE;
      }
  return table_error (row, error, "unknown meaning \"%s\"", row->fields[2]);
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Hedge *hedge = arena_new_struct (language->arena, Hedge);
  const char *flags = table_field (row, 3);
  LexKind kind = LEX_HEDGE;

  if (!read_place (row, &kind, error) || !read_meaning (row, hedge, error))
    return FALSE;
  hedge->estimated = flags != NULL && strcmp (flags, "estimated") == 0;
  hedge->precise = flags != NULL && strcmp (flags, "precise") == 0;
  lexicon_add (language->lexicon, row->fields[0], kind, hedge);
  return TRUE;
}

gboolean
hedges_load (Language *language, GError **error)
{
  return table_read ("en/hedges.tsv", 3, load_row, language, error)
         && table_read ("ar/hedges.tsv", 3, load_row, language, error)
         && table_read ("ru/hedges.tsv", 3, load_row, language, error);
}
