/* Who is at war with whom, from a data file. */
#include "config.h"

#include "language/conflicts.h"

#include "base/table.h"

#include <string.h>

typedef struct
{
  Day begin;
  Day end; /* DAY_OPEN_END: it goes on */
} Conflict;

/* The key of two sides, in the order of their names. */
static char *
key_of (const char *side, const char *other)
{
  return strcmp (side, other) < 0 ? g_strconcat (side, "\t", other, NULL)
                                  : g_strconcat (other, "\t", side, NULL);
}

static gboolean
load_conflict (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  const char *to = table_field (row, 3);
  g_autofree char *key = key_of (row->fields[0], row->fields[1]);
  Conflict *conflict = arena_new_struct (language->arena, Conflict);
  DayRange from, last;

  if (!day_range_parse (row->fields[2], &from)
      || (to != NULL && !day_range_parse (to, &last)))
    return table_error (row, error, "a field is no year");
  conflict->begin = from.begin;
  conflict->end = to != NULL ? last.end : DAY_OPEN_END;
  if (conflict->end < conflict->begin)
    return table_error (row, error, "it ends before it begins");
  g_hash_table_insert (language->conflicts,
                       arena_strdup (language->arena, key), conflict);
  return TRUE;
}

gboolean
conflicts_load (Language *language, GError **error)
{
  return table_read ("conflicts.tsv", 4, load_conflict, language, error);
}

gboolean
are_at_war (const Language *language, const char *side, const char *other,
            const DayRange *when)
{
  g_autofree char *key = key_of (side, other);
  const Conflict *conflict = g_hash_table_lookup (language->conflicts, key);

  return conflict != NULL
         && (when->precision == PRECISION_NONE
             || (when->begin <= conflict->end
                 && when->end >= conflict->begin));
}
