#include "config.h"

#include "host/fixtures.h"

#include "base/claim.h"

#include <math.h>
#include <string.h>

static void
fixture_free (gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->text);
  g_free (fixture->expected);
  g_free (fixture->found);
  g_free (fixture);
}

static void
end_fixture (GPtrArray *fixtures, GString *text, GString *expected,
             guint line)
{
  Fixture *fixture;

  if (text->len > 0)
    {
      fixture = g_new0 (Fixture, 1);
      fixture->line = line;
      fixture->text = g_strdup (text->str);
      fixture->expected = g_strdup (expected->str);
      g_ptr_array_add (fixtures, fixture);
    }
  g_string_truncate (text, 0);
  g_string_truncate (expected, 0);
}

GPtrArray *
fixtures_parse (const char *contents)
{
  GPtrArray *fixtures = g_ptr_array_new_with_free_func (fixture_free);
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  guint begin = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);

      if (*line == '#')
        continue;
      if (*line == '=')
        g_string_append_printf (expected, "%s\n", line);
      else if (*line == '\0')
        end_fixture (fixtures, text, expected, begin);
      else
        {
          if (text->len == 0)
            begin = i + 1;
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                  line);
        }
    }
  end_fixture (fixtures, text, expected, begin);
  return fixtures;
}

static void
print_claim (GString *out, const Claim *claim, const GPtrArray *all)
{
  const Quantity *value = &claim->quantity.value;

  g_string_append_printf (out, "= %s", claim->measure);
  if (claim->count_status != COUNT_STATUS_REPORTED)
    g_string_append_printf (out, "/%s",
                            count_status_name (claim->count_status));
  if (isnan (value->best))
    g_string_append (out, " -");
  else
    g_string_append_printf (out, " %.0f", value->best);
  g_string_append_printf (
      out, " %s %s %s | %s", qualifier_name (value->qualifier),
      category_name (claim->population.category),
      claim->population.side != NULL ? claim->population.side : "-",
      claim->target.exact);
  for (guint i = 0; claim->part_of != NULL && i < all->len; i++)
    {
      const Claim *whole = g_ptr_array_index (all, i);

      if (strcmp (whole->id, claim->part_of) == 0)
        g_string_append_printf (out, " < %s", whole->target.exact);
    }
  g_string_append_c (out, '\n');
}

void
fixture_found (Fixture *fixture, const char *lines, gsize length,
               const char *type)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (JsonReader) reader = json_reader_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autofree char *copy = g_strndup (lines != NULL ? lines : "", length);
  g_auto (GStrv) records = g_strsplit (copy, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; records[i] != NULL; i++)
    {
      gsize offset;
      const JsonValue *value = json_reader_parse (
          reader, records[i], strlen (records[i]), &offset, NULL);
      Claim *claim = value != NULL ? claim_read (value, arena, NULL) : NULL;

      if (claim != NULL)
        g_ptr_array_add (claims, claim);
    }
  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (claims, i);

      if (strcmp (claim->type, type) == 0)
        print_claim (out, claim, claims);
    }
  g_free (fixture->found);
  fixture->found = g_string_free (out, FALSE);
}
