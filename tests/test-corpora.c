/* The demonstration corpora as acceptance tests: what expected.jsonl says is
 * found in them.  A fault marked as known must still be there; what is marked
 * for later is told where a plugin could find it. */
#include "config.h"

#include "cli/engine.h"
#include "documents/reader.h"
#include "reconcile/reconcile.h"
#include "tests/claims-file.h"
#include "tests/expectation.h"
#include "tests/tap.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* One corpus, read, and what was counted in it. */
typedef struct
{
  const char *name;
  Engine engine;
  Arena *arena;
  GPtrArray *documents; /* of Document */
  GPtrArray *claims;    /* of Claim */
  Reconciliation result;
  GHashTable *expected; /* of Claim -> Expectation */
  guint n_failures;
  guint n_findings, n_met;
  guint n_claims, n_claims_met;
  guint n_relations, n_relations_met;
  guint n_known, n_later;
} Corpus;

static gboolean
keep (Document *document, gpointer data, GError **error)
{
  Corpus *corpus = data;

  g_ptr_array_add (corpus->documents, document);
  return TRUE;
}

/* A diagnostic line: CUnit has no messages of its own. */
static void
tell (const char *kind, const Expectation *it, const ExpectedClaim *claim,
      const char *message)
{
  printf ("# %s: %s: ", kind, it->question);
  if (claim != NULL)
    printf ("%s: \"%s\": ", claim->document, claim->figure);
  printf ("%s\n", message);
}

/* Judges WRONG, which is empty where all is as expected. */
static void
judge (Corpus *corpus, const Expectation *it, const ExpectedClaim *claim,
       const char *known, const char *wrong)
{
  if (it->later)
    tell ("later", it, claim, *wrong != '\0' ? wrong : "as expected");
  else if (known == NULL && *wrong != '\0')
    {
      tell ("wrong", it, claim, wrong);
      corpus->n_failures++;
    }
  else if (known != NULL && *wrong == '\0')
    {
      tell ("mended", it, claim, "take \"known\" out of expected.jsonl");
      corpus->n_failures++;
    }
  else if (known != NULL)
    {
      tell ("known", it, claim, known);
      tell ("known", it, claim, wrong);
      corpus->n_known++;
    }
}

static gboolean
append_claims (const ExtractorTask *task, const Extraction *extraction,
               gpointer data)
{
  engine_append_claims (extraction, data);
  return TRUE;
}

/* What is read of one document does not depend on those beside it. */
static void
check_reading_together (Corpus *corpus)
{
  g_autoptr (GString) alone = g_string_new (NULL);
  g_autoptr (GString) together = g_string_new (NULL);

  for (guint i = 0; i < corpus->documents->len; i++)
    {
      Extraction extraction = engine_extract (
          &corpus->engine, g_ptr_array_index (corpus->documents, i));

      engine_append_claims (&extraction, alone);
    }
  for (guint i = 0; i < corpus->documents->len; i++)
    engine_add (&corpus->engine, g_ptr_array_index (corpus->documents, i),
                NULL);
  CU_ASSERT_TRUE (
      engine_extract_all (&corpus->engine, append_claims, together));
  CU_ASSERT_STRING_EQUAL (alone->str, together->str);
}

static void
corpus_read (Corpus *corpus, const char *folder)
{
  const char *inputs[] = { folder, NULL };
  ReaderOptions options = { .as_of = DAY_OPEN_END };
  g_autoptr (ProblemList) problems = problem_list_new ();

  CU_ASSERT_TRUE_FATAL (
      engine_init (&corpus->engine, NULL, problems, NULL));
  CU_ASSERT_TRUE_FATAL (
      documents_read (inputs, &options, keep, corpus, problems, NULL));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 0);
  for (guint i = 0; i < corpus->documents->len; i++)
    {
      Extraction extraction = extractor_run (
          corpus->engine.extractor,
          g_ptr_array_index (corpus->documents, i), corpus->arena);

      for (guint k = 0; k < extraction.n_claims; k++)
        g_ptr_array_add (corpus->claims, (gpointer) extraction.claims[k]);
    }
  check_reading_together (corpus);
  corpus->result = reconcile ((const Claim *const *) corpus->claims->pdata,
                              corpus->claims->len, GROUP_BY_CORPUS,
                              corpus->arena);
}

static void
corpus_clear (Corpus *corpus)
{
  engine_clear (&corpus->engine);
  g_clear_pointer (&corpus->arena, arena_free);
  g_clear_pointer (&corpus->documents, g_ptr_array_unref);
  g_clear_pointer (&corpus->claims, g_ptr_array_unref);
  g_clear_pointer (&corpus->expected, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Corpus, corpus_clear)

static gboolean
plugin_takes (const struct concordat_plugin *plugin, const char *category)
{
  for (guint i = 0; plugin->categories != NULL; i++)
    if (plugin->categories[i] == NULL)
      return FALSE;
    else if (strcmp (plugin->categories[i], category) == 0)
      return TRUE;
  return TRUE;
}

static gboolean
plugin_measures (const struct concordat_plugin *plugin, const char *measure)
{
  if (strcmp (plugin->measure, measure) == 0)
    return TRUE;
  for (const struct concordat_predicate *predicate = plugin->predicates;
       predicate != NULL && predicate->words != NULL; predicate++)
    if (g_strcmp0 (predicate->measure, measure) == 0)
      return TRUE;
  return FALSE;
}

/* TRUE where a plugin is there that could find it. */
static gboolean
is_due (const Corpus *corpus, const Expectation *it)
{
  for (guint i = 0; i < registry_length (corpus->engine.registry); i++)
    {
      const struct concordat_plugin *plugin
          = registry_get (corpus->engine.registry, i)->plugin;

      if (plugin != NULL && plugin_measures (plugin, it->measure)
          && plugin_takes (plugin, it->category))
        return TRUE;
    }
  return FALSE;
}

static const Document *
find_document (const Corpus *corpus, const char *id)
{
  for (guint i = 0; i < corpus->documents->len; i++)
    {
      const Document *document = g_ptr_array_index (corpus->documents, i);

      if (strcmp (document->id, id) == 0)
        return document;
    }
  return NULL;
}

/* The claim of the measure whose figure is in the words, or holds them. */
static const Claim *
find_claim (const Corpus *corpus, const char *document, const char *measure,
            gsize start, gsize end)
{
  for (guint i = 0; i < corpus->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (corpus->claims, i);
      gsize from = claim->target.byte_start, to = claim->target.byte_end;

      if (strcmp (claim->document.id, document) == 0
          && strcmp (claim->measure, measure) == 0 && !claim->target.in_title
          && ((from >= start && to <= end) || (from <= start && to >= end)))
        return claim;
    }
  return NULL;
}

/* What is wrong with the claim, NULL for nothing.  (transfer full) */
static char *
check_claim (Corpus *corpus, const Expectation *it,
             const ExpectedClaim *expected, const Claim **ret_claim)
{
  const Document *document = find_document (corpus, expected->document);
  gsize start, end;

  if (document == NULL
      || !expected_claim_find (expected, document->content, &start, &end))
    return g_strdup ("no such words");
  *ret_claim = find_claim (corpus, document->id, it->measure, start, end);
  if (*ret_claim == NULL)
    return g_strdup ("not found");
  if (!expected_origin_fits (expected, *ret_claim))
    return g_strdup_printf (
        "origin is %s",
        (*ret_claim)->origin.name != NULL ? (*ret_claim)->origin.name
                                          : "nobody");
  return NULL;
}

/* The finding in which most of CLAIMS lie. */
static const Finding *
find_finding (const Corpus *corpus, const Claim *const *claims, guint n,
              guint *ret_count)
{
  const Finding *best = NULL;

  *ret_count = 0;
  for (guint i = 0; i < corpus->result.n_findings; i++)
    {
      const Finding *finding = corpus->result.findings[i];
      guint count = 0;

      for (guint k = 0; k < n; k++)
        if (claims[k] != NULL && claim_in (finding, claims[k]->id) != NULL)
          count++;
      if (count > *ret_count)
        {
          best = finding;
          *ret_count = count;
        }
    }
  return best;
}

static void
check_figure (GString *wrong, const char *name, double expected, double actual)
{
  g_autofree char *number = NULL;

  if (!isfinite (actual) ? isnan (expected) : expected == actual)
    return;
  number = isfinite (actual) ? quantity_number_to_string (actual)
                             : g_strdup ("open or none");
  g_string_append_printf (wrong, "; %s is %s", name, number);
}

static void
check_word (GString *wrong, const char *name, const char *expected,
            const char *actual)
{
  if (strcmp (expected, actual) != 0)
    g_string_append_printf (wrong, "; %s is %s", name, actual);
}

static const char *
relation_in (const FindingClaim *claim)
{
  if (claim->status == CLAIM_STATUS_SUPERSEDED
      || claim->status == CLAIM_STATUS_WITHDRAWN)
    return claim_status_name (claim->status);
  return relation_name (claim->relation);
}

static void
count_relations (Corpus *corpus, const Expectation *it,
                 const Claim *const *claims, const Finding *finding)
{
  for (guint i = 0; i < it->n_claims; i++)
    {
      const FindingClaim *claim
          = claims[i] != NULL ? claim_in (finding, claims[i]->id) : NULL;

      if (claim == NULL || it->claims[i].relation == NULL)
        continue;
      corpus->n_relations++;
      if (strcmp (it->claims[i].relation, relation_in (claim)) == 0)
        corpus->n_relations_met++;
    }
}

/* Adds what lies in FINDING but should be in another. */
static void
check_strangers (GString *wrong, const Corpus *corpus, const Expectation *it,
                 const Finding *finding)
{
  for (guint i = 0; i < corpus->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (corpus->claims, i);
      const Expectation *other
          = g_hash_table_lookup (corpus->expected, claim);

      if (other != it && claim_in (finding, claim->id) != NULL)
        g_string_append_printf (
            wrong, "; holds \"%s\" of %s", claim->target.exact,
            other != NULL ? other->question : "no question");
    }
}

static void
check_answer (Corpus *corpus, const Expectation *it,
              const Claim *const *claims)
{
  g_autoptr (GString) wrong = g_string_new (NULL);
  guint found = 0, together;
  const Finding *finding
      = find_finding (corpus, claims, it->n_claims, &together);

  for (guint i = 0; i < it->n_claims; i++)
    found += claims[i] != NULL;
  if (finding == NULL)
    g_string_append (wrong, "; there is no finding");
  else
    {
      if (together < found)
        g_string_append_printf (wrong, "; %u of %u claims lie apart",
                                found - together, found);
      check_word (wrong, "verdict", it->verdict,
                  verdict_name (finding->verdict));
      check_word (wrong, "corroboration", it->corroboration,
                  corroboration_name (finding->corroboration.kind));
      check_word (wrong, "grade", it->grade, grade_name (finding->grade));
      check_figure (wrong, "best", it->best, finding->best);
      check_figure (wrong, "low", it->low, finding->low);
      check_figure (wrong, "high", it->high, finding->high);
      if (it->floor != finding->floor)
        g_string_append (wrong, it->floor ? "; no floor" : "; floor");
      check_strangers (wrong, corpus, it, finding);
      count_relations (corpus, it, claims, finding);
    }
  corpus->n_findings++;
  corpus->n_met += wrong->len == 0;
  judge (corpus, it, NULL, it->known,
         wrong->len > 0 ? wrong->str + strlen ("; ") : "");
}

static const Claim **
check_claims (Corpus *corpus, const Expectation *it)
{
  const Claim **claims
      = arena_new_array (corpus->arena, const Claim *, it->n_claims);

  for (guint i = 0; i < it->n_claims; i++)
    {
      const ExpectedClaim *expected = &it->claims[i];
      g_autofree char *wrong
          = check_claim (corpus, it, expected, &claims[i]);

      corpus->n_claims++;
      corpus->n_claims_met += wrong == NULL;
      if (claims[i] != NULL)
        g_hash_table_insert (corpus->expected, (gpointer) claims[i],
                             (gpointer) it);
      judge (corpus, it, expected, expected->known,
             wrong != NULL ? wrong : "");
    }
  return claims;
}

static void
print_summary (const Corpus *corpus)
{
  guint unexpected = 0;

  for (guint i = 0; i < corpus->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (corpus->claims, i);

      if (g_hash_table_contains (corpus->expected, claim))
        continue;
      unexpected++;
      printf ("# not expected: %s: \"%s\", %s\n", claim->document.id,
               claim->target.exact, claim->measure);
    }
  printf ("# %s: %u of %u findings, %u of %u claims and %u of %u relations "
           "as expected; %u known faults, %u findings for later, %u claims "
           "not expected\n",
           corpus->name, corpus->n_met, corpus->n_findings,
           corpus->n_claims_met, corpus->n_claims, corpus->n_relations_met,
           corpus->n_relations, corpus->n_known, corpus->n_later,
           unexpected);
}

static char *
corpora_folder (void)
{
  const char *sources = g_getenv ("SOURCES");

  return g_build_filename (sources != NULL ? sources : ".", "corpus", NULL);
}

static void
check_corpus (const char *name)
{
  g_autofree char *corpora = corpora_folder ();
  g_autofree char *folder = g_build_filename (corpora, name, NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Corpus) corpus = {
    .name = name,
    .arena = arena_new (),
    .documents
    = g_ptr_array_new_with_free_func ((GDestroyNotify) document_free),
    .claims = g_ptr_array_new (),
    .expected = g_hash_table_new (NULL, NULL),
  };

  corpus_read (&corpus, folder);
  all = expectations_read (folder, corpus.arena, &error);
  if (error != NULL)
    printf ("# %s\n", error->message);
  CU_ASSERT_PTR_NOT_NULL_FATAL (all);
  for (guint i = 0; i < all->len; i++)
    {
      const Expectation *it = g_ptr_array_index (all, i);

      if (it->later && !is_due (&corpus, it))
        {
          g_ptr_array_add (found, NULL);
          corpus.n_later++;
          continue;
        }
      g_ptr_array_add (found, check_claims (&corpus, it));
    }
  for (guint i = 0; i < all->len; i++)
    if (g_ptr_array_index (found, i) != NULL)
      check_answer (&corpus, g_ptr_array_index (all, i),
                    g_ptr_array_index (found, i));
  print_summary (&corpus);
  CU_ASSERT_EQUAL (corpus.n_failures, 0);
}

static void
idlib (void)
{
  check_corpus ("idlib-2020");
}

static void
easter_bombings (void)
{
  check_corpus ("easter-bombings-2019");
}

static void
typhoon_haiyan (void)
{
  check_corpus ("typhoon-haiyan-2013");
}

static CU_TestInfo tests[] = {
  { "idlib-2020", idlib },
  { "easter-bombings-2019", easter_bombings },
  { "typhoon-haiyan-2013", typhoon_haiyan },
  CU_TEST_INFO_NULL,
};

int
main (void)
{
  CU_SuiteInfo suites[] = {
    { "corpora", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
