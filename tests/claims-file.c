/* Claims read from files of the tests. */
#include "config.h"

#include "tests/claims-file.h"

#include <string.h>

GPtrArray *
claims_file_read (const char *name, Arena *arena)
{
  const char *sources = g_getenv ("SOURCES");
  g_autofree char *path = g_build_filename (
      sources != NULL ? sources : ".", "tests", "data", "reconcile",
      name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (JsonReader) reader = json_reader_new ();
  GPtrArray *claims = g_ptr_array_new ();
  gsize offset;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return claims;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      JsonValue *value = json_reader_parse (reader, lines[i],
                                            strlen (lines[i]), &offset, NULL);
      Claim *claim = value != NULL ? claim_read (value, arena, NULL) : NULL;

      if (claim != NULL)
        g_ptr_array_add (claims, claim);
    }
  return claims;
}

const FindingClaim *
claim_in (const Finding *finding, const char *id)
{
  for (guint i = 0; finding != NULL && i < finding->n_claims; i++)
    if (strcmp (finding->claims[i].id, id) == 0)
      return &finding->claims[i];
  return NULL;
}

const Finding *
finding_with (Reconciliation result, const char *id)
{
  for (guint i = 0; i < result.n_findings; i++)
    if (claim_in (result.findings[i], id) != NULL)
      return result.findings[i];
  return NULL;
}

gboolean
finding_says (const Finding *finding, const char *part)
{
  for (const char *const *reason = finding->reasons; *reason != NULL;
       reason++)
    if (strstr (*reason, part) != NULL)
      return TRUE;
  return FALSE;
}

char *
findings_write (Reconciliation result)
{
  GString *out = g_string_new (NULL);
  JsonWriter writer;

  for (guint i = 0; i < result.n_findings; i++)
    {
      json_writer_init (&writer, out);
      finding_write (result.findings[i], &writer);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
