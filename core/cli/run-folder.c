/* Reads what run wrote. */
#include "config.h"

#include "cli/run-folder.h"

#include "base/error.h"
#include "cli/record-input.h"

#include <string.h>

gboolean
run_folder_read (RunFolder *folder, const char *path, Arena *arena,
                 ProblemList *problems, GError **error)
{
  g_autofree char *claims = g_build_filename (path, "claims.jsonl", NULL);
  g_autofree char *findings = g_build_filename (path, "findings.jsonl", NULL);
  g_autoptr (LineReader) claim_lines = record_input_open (claims, error);
  g_autoptr (LineReader) finding_lines = NULL;

  if (claim_lines == NULL)
    return FALSE;
  finding_lines = record_input_open (findings, error);
  if (finding_lines == NULL)
    return FALSE;
  folder->claims = claims_read (claim_lines, claims, arena, problems);
  folder->findings = findings_read (finding_lines, findings, arena, problems);
  return TRUE;
}

void
run_folder_clear (RunFolder *folder)
{
  g_clear_pointer (&folder->claims, g_ptr_array_unref);
  g_clear_pointer (&folder->findings, g_ptr_array_unref);
}

/* Counts what begins with PREFIX; the whole id wins over longer ones. */
static guint
match (const char *id, const char *prefix, Named *named, Named found)
{
  if (id == NULL || !g_str_has_prefix (id, prefix))
    return 0;
  if (named->id == NULL || strcmp (id, prefix) == 0)
    *named = found;
  return 1;
}

gboolean
run_folder_find (const RunFolder *folder, const char *prefix,
                 Named *ret_named, GError **error)
{
  guint n = 0;

  *ret_named = (Named) { NULL, NULL, NULL };
  for (guint i = 0; i < folder->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (folder->claims, i);

      n += match (claim->id, prefix, ret_named,
                  (Named) { claim->id, claim, NULL });
    }
  for (guint i = 0; i < folder->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (folder->findings, i);

      n += match (finding->question.id, prefix, ret_named,
                  (Named) { finding->question.id, NULL, finding });
    }
  if (n == 1 || (n > 1 && strcmp (ret_named->id, prefix) == 0))
    return TRUE;
  if (n == 0)
    g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                 "%s: no claim and no question has this id; see claims.jsonl "
                 "and findings.jsonl",
                 prefix);
  else
    g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                 "%s: %u ids begin so; write more of it", prefix, n);
  return FALSE;
}
