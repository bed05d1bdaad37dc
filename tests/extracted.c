/* What all plugins together find in a text. */
#include "config.h"

#include "tests/extracted.h"

#include "base/paths.h"
#include "cli/engine.h"
#include "tests/tap.h"

#include <string.h>

static Engine engine;

int
extracted_set_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProblemList) problems = problem_list_new ();

  if (!engine_init (&engine, paths_plugins (), problems, &error))
    g_printerr ("# %s\n", error->message);
  return error != NULL;
}

int
extracted_tear_down (void)
{
  engine_clear (&engine);
  return 0;
}

static const Claim *
claim_with_id (const Extraction *extraction, const char *id)
{
  for (guint i = 0; id != NULL && i < extraction->n_claims; i++)
    if (strcmp (extraction->claims[i]->id, id) == 0)
      return extraction->claims[i];
  return NULL;
}

/* "killed 12 Herat": measure, words, place; behind "<" the whole. */
static void
append_claim (const Extraction *extraction, const Claim *claim, GString *out)
{
  const Claim *whole = claim_with_id (extraction, claim->part_of);

  g_string_append_printf (
      out, "%s %s %s", claim->measure, claim->target.exact,
      claim->place.text != NULL ? claim->place.text : "-");
  if (claim->quantity.unit != NULL)
    g_string_append_printf (out, " %s", claim->quantity.unit);
  if (claim->quantity.reported_basis != NULL)
    g_string_append_printf (out, " of %g %s",
                            claim->quantity.reported_factor,
                            claim->quantity.reported_basis);
  if (claim->population.breakdown != NULL)
    g_string_append_printf (out, " %s", claim->population.breakdown);
  if (claim->time.text != NULL)
    g_string_append_printf (out, " (%s)", claim->time.text);
  if (claim->destination != NULL)
    g_string_append_printf (out, " to %s", claim->destination);
  if (claim->origin.name != NULL)
    g_string_append_printf (out, " [%s]", claim->origin.name);
  if (claim->as_of.basis == AS_OF_STATED)
    g_string_append (out, " counted then");
  if (claim->accumulation == ACCUMULATION_TOTAL)
    g_string_append (out, " total");
  if (claim->modality == MODALITY_HYPOTHETICAL)
    g_string_append (out, " meant");
  if (claim->modality == MODALITY_DENIED)
    g_string_append (out, " denied");
  if (claim->quantity.increment)
    g_string_append (out, " more");
  if (claim->population.attackers == ATTACKERS_COUNTED)
    g_string_append_printf (out, " with %u attackers",
                            claim->population.n_attackers);
  if (claim->population.attackers == ATTACKERS_NOT_COUNTED)
    g_string_append_printf (out, " without %u attackers",
                            claim->population.n_attackers);
  if (claim->revises.stated)
    g_string_append_printf (out, " for %g", claim->revises.from);
  if (claim->origin.recalled)
    g_string_append (out, " before");
  if (whole != NULL)
    g_string_append_printf (out, " < %s", whole->target.exact);
  g_string_append_c (out, '\n');
}

static Document *
document_of (const char *title, const char *text)
{
  g_autoptr (Document) document = document_new ();

  document->id = "table";
  document->title = title;
  document->content = g_strdup (text);
  document->text_length = strlen (text);
  document_complete (document);
  return g_steal_pointer (&document);
}

gboolean
extracted_is_running (const char *text)
{
  g_autoptr (Document) document = document_of (NULL, text);
  Extraction extraction = engine_extract (&engine, document);

  CU_ASSERT_EQUAL_FATAL (extraction.n_claims, 1);
  return extraction.claims[0]->accumulation == ACCUMULATION_CUMULATIVE;
}

const char *
extracted_days (const char *published, const char *text)
{
  g_autoptr (Document) document = document_of (NULL, text);
  char begin[16], end[16];
  g_autofree char *days = NULL;
  Extraction extraction;
  DayRange range;

  CU_ASSERT_TRUE_FATAL (
      day_range_parse (published, &document->published_range));
  extraction = engine_extract (&engine, document);
  CU_ASSERT_EQUAL_FATAL (extraction.n_claims, 1);
  range = extraction.claims[0]->time.range;
  if (range.precision == PRECISION_NONE)
    return "-";
  day_format (range.begin, begin);
  day_format (range.end, end);
  days = g_strconcat (begin, " ", end, NULL);
  return g_intern_string (days);
}

const char *
extracted_stance (const char *text)
{
  g_autoptr (Document) document = document_of (NULL, text);
  Extraction extraction = engine_extract (&engine, document);

  CU_ASSERT_EQUAL_FATAL (extraction.n_claims, 1);
  return stance_name (extraction.claims[0]->stance);
}

const char *
extracted_population (const char *text, unsigned int index)
{
  g_autoptr (Document) document = document_of (NULL, text);
  Extraction extraction = engine_extract (&engine, document);
  const char *words;

  CU_ASSERT_FATAL (index < extraction.n_claims);
  words = extraction.claims[index]->population.text;
  return words != NULL ? g_intern_string (words) : "-";
}

void
extracted_check_titled (const char *title, const char *text,
                        const char *expected)
{
  g_autoptr (Document) document = document_of (title, text);
  g_autoptr (GString) out = g_string_new (NULL);
  Extraction extraction;

  extraction = engine_extract (&engine, document);
  for (guint i = 0; i < extraction.n_claims; i++)
    {
      const Claim *claim = extraction.claims[i];

      append_claim (&extraction, claim, out);
      CU_ASSERT_EQUAL (memcmp ((claim->target.in_title ? title : text)
                                   + claim->target.byte_start,
                               claim->target.exact,
                               strlen (claim->target.exact)),
                       0);
    }
  CU_ASSERT_STRING_EQUAL (out->str, expected);
  if (strcmp (out->str, expected) != 0)
    g_printerr ("%s\nfound\n%s", text, out->str);
}

void
extracted_check (const char *text, const char *expected)
{
  extracted_check_titled (NULL, text, expected);
}
