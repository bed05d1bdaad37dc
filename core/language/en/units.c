/* Units, currencies and labels beside numbers. */
#include "config.h"

#include "base/table.h"
#include "language/en/quantities.h"

#include <string.h>

#define LONGEST_BEFORE 3 /* tokens of a unit before a number */

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  static const char *const kinds[]
      = { "measure", "money", "percent", "age", "clock", "label" };
  Language *language = data;
  Unit *unit = arena_new_struct (language->arena, Unit);
  const char *flags = table_field (row, 3);
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds)
         && strcmp (kinds[kind], row->fields[2]) != 0)
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return table_error (row, error, "unknown kind \"%s\"", row->fields[2]);
  unit->kind = (UnitKind) kind;
  unit->name = arena_strdup (language->arena, row->fields[1]);
  unit->before = flags != NULL && strstr (flags, "before") != NULL;
  unit->close = flags != NULL && strstr (flags, "close") != NULL;
  unit->capital = flags != NULL && strstr (flags, "capital") != NULL;
  lexicon_add (language->lexicon, row->fields[0], LEX_UNIT, unit);
  if (unit->kind == UNIT_MONEY && unit->before && strlen (unit->name) == 3
      && g_ascii_strcasecmp (row->fields[0], unit->name) == 0)
    lexicon_add (language->lexicon, row->fields[0], LEX_CURRENCY, unit);
  return TRUE;
}

gboolean
units_load (Language *language, GError **error)
{
  return table_read ("en/units.tsv", 3, load_row, language, error);
}

static gboolean
entry_fits (const LexEntry *entry, const Token *tokens, guint at, guint end,
            gboolean before)
{
  const Unit *unit = entry->payload;

  if (entry->kind != LEX_UNIT || unit->before != before
      || entry->n_words > end - at
      || (unit->capital && !(tokens[at].flags & TOKEN_CAPITAL))
      || (unit->close && (tokens[at].flags & TOKEN_SPACE_BEFORE))
      || (unit->close && !unit->capital
          && (tokens[at].flags & TOKEN_CAPITAL)))
    return FALSE;
  for (guint i = 1; i < entry->n_words; i++)
    if (tokens[at + i].word != entry->words[i])
      return FALSE;
  return TRUE;
}

const Unit *
unit_read (const Token *tokens, guint at, guint end, gboolean before,
           guint *ret_n)
{
  for (const LexEntry *entry = tokens[at].word->entries;
       entry != NULL && entry->kind <= LEX_UNIT; entry = entry->next)
    if (entry_fits (entry, tokens, at, end, before))
      {
        *ret_n = entry->n_words;
        return entry->payload;
      }
  return NULL;
}

const Unit *
unit_match_back (const Token *tokens, guint at, guint *ret_n)
{
  for (guint n = MIN (LONGEST_BEFORE, at); n > 0; n--)
    {
      guint n_unit;
      const Unit *unit = unit_match (tokens, at - n, at, TRUE, &n_unit);

      if (unit != NULL && n_unit == n)
        {
          *ret_n = n;
          return unit;
        }
    }
  return NULL;
}
