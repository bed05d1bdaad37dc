/* Loads the names of states and of organisations. */
#include "config.h"

#include "base/table.h"
#include "language/en/names.h"

#include <math.h>
#include <string.h>

/* The bit of each word of PHRASE, as the lexicon cuts it, that has a capital;
 * *ret_acronym when it is one word all in capitals. */
static guint32
capital_words (Arena *arena, const char *phrase, gboolean *ret_acronym)
{
  guint n;
  guint32 bits = 0;
  const Token *tokens
      = tokens_cut (NULL, arena, phrase, 0, (guint32)strlen (phrase), &n, NULL);

  for (guint i = 0; i < n && i < 32; i++)
    if (tokens[i].flags & TOKEN_CAPITAL)
      bits |= 1u << i;
  *ret_acronym = n == 1 && (tokens[0].flags & TOKEN_ALL_CAPS);
  return bits;
}

static void
add_name (Language *language, const char *phrase, LexKind kind,
          const Name *form)
{
  Name *name = arena_memdup (language->arena, form, sizeof *form);

  name->capitals = capital_words (language->arena, phrase, &name->acronym);
  lexicon_add (language->lexicon, phrase, kind, name);
  bodies_add_name (language, phrase, name->adjective);
}

static void
add_names (Language *language, const char *field, LexKind kind,
           const Name *form)
{
  const char *at = field;

  while (at != NULL)
    {
      const char *end = at + strcspn (at, ";");
      char *name = arena_strndup (language->arena, at, (gsize) (end - at));

      if (g_strstrip (name)[0] != '\0')
        add_name (language, name, kind, form);
      at = *end == ';' ? end + 1 : NULL;
    }
}

static Place *
country_place (Arena *arena, const Party *party)
{
  Place *place = arena_new_struct (arena, Place);

  place->id = party->id;
  place->name = party->name;
  place->country = party->id;
  place->latitude = place->longitude = NAN;
  return place;
}

/* The first of several values; for a state without an adjective its name. */
static const char *
first_value (Arena *arena, const char *field, const char *otherwise)
{
  return field == NULL ? otherwise
                       : arena_strndup (arena, field, strcspn (field, ";"));
}

static gboolean
load_country (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Arena *arena = language->arena;
  Party *party = arena_new_struct (arena, Party);
  Name name = { .kind = NAME_COUNTRY, .party = party };

  if (strlen (row->fields[0]) != 2)
    return table_error (row, error, "\"%s\" is no code of two letters",
                        row->fields[0]);
  party->id = arena_strdup (arena, row->fields[0]);
  party->name = arena_strdup (arena, row->fields[1]);
  party->kind = ORIGIN_GOVERNMENT;
  party->side = party->controlled_by = party->id;
  name.place = country_place (arena, party);
  name.adjective = first_value (arena, table_field (row, 3), party->name);
  g_hash_table_insert (language->adjectives, (gpointer) party->side,
                       (gpointer) name.adjective);
  add_names (language, party->name, LEX_COUNTRY, &name);
  add_names (language, table_field (row, 2), LEX_COUNTRY, &name);
  name.kind = NAME_DEMONYM;
  add_names (language, table_field (row, 3), LEX_COUNTRY, &name);
  name.kind = NAME_CAPITAL;
  add_names (language, table_field (row, 4), LEX_COUNTRY, &name);
  name.kind = NAME_STAND_IN;
  add_names (language, table_field (row, 5), LEX_COUNTRY, &name);
  return TRUE;
}

gboolean
countries_load (Language *language, GError **error)
{
  return table_read ("countries.tsv", 6, load_country, language, error);
}

static gboolean
load_party (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Arena *arena = language->arena;
  Party *party = arena_new_struct (arena, Party);
  Name name = { .kind = NAME_PARTY, .party = party };

  if (!names_origin_kind (row, row->fields[3], &party->kind, error))
    return FALSE;
  party->id = arena_strdup (arena, row->fields[0]);
  party->name = arena_strdup (arena, row->fields[1]);
  party->side = arena_strdup (arena, table_field (row, 4));
  party->controlled_by = arena_strdup (arena, table_field (row, 5));
  name.adjective = party->name;
  add_names (language, party->name, LEX_PARTY, &name);
  add_names (language, table_field (row, 2), LEX_PARTY, &name);
  return TRUE;
}

gboolean
parties_load (Language *language, GError **error)
{
  return table_read ("parties.tsv", 6, load_party, language, error);
}
