/* Lookups, order and counts over a report input. */
#include "config.h"

#include "report/view.h"

#include <string.h>

/* More than a screen of questions, and so many of one claim are shown then;
 * those that name an origin stand first. */
#define MANY_QUESTIONS 16
#define FEW_SINGLES 10

static guint
number_of (GHashTable *numbers, const char *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id)) : 0;
}

static void
index_documents (View *view)
{
  const ReportInput *input = view->input;

  view->documents
      = g_new (const ClaimDocument *, input->n_documents + input->n_claims + 1);
  for (guint i = 0; i < input->n_documents + input->n_claims; i++)
    {
      const ClaimDocument *document
          = i < input->n_documents
                ? input->documents[i]
                : &input->claims[i - input->n_documents]->document;
      if (document->id == NULL
          || number_of (view->document_numbers, document->id) != 0)
        continue;
      view->documents[view->n_documents++] = document;
      g_hash_table_insert (view->document_numbers, (gpointer) document->id,
                           GUINT_TO_POINTER (view->n_documents));
    }
}

static void
index_claims (View *view)
{
  const ReportInput *input = view->input;

  for (guint i = 0; i < input->n_claims; i++)
    if (input->claims[i]->id != NULL
        && number_of (view->claim_numbers, input->claims[i]->id) == 0)
      g_hash_table_insert (view->claim_numbers,
                           (gpointer) input->claims[i]->id,
                           GUINT_TO_POINTER (i + 1));
}

typedef struct
{
  const Finding *finding;
  guint documents;
  guint position;
} Place;

static int
verdict_rank (Verdict verdict)
{
  static const int ranks[N_VERDICTS] = {
    [VERDICT_CONFLICT] = 0,
    [VERDICT_AGREE] = 1,
    [VERDICT_COMPATIBLE] = 2,
    [VERDICT_SINGLE] = 3,
  };

  return ranks[verdict];
}

/* A figure that adds up from others, or that somebody stands for, is worth
 * more of a reader's time than one that names nobody. */
static guint
weight_of_single (const Finding *finding)
{
  guint weight = finding->corroboration.origins > 0;

  for (guint i = 0; i < finding->n_sums; i++)
    if (finding->sums[i].parts != NULL && finding->sums[i].parts[0] != NULL
        && finding->sums[i].parts[1] != NULL)
      return weight + 2;
  return weight;
}

static int
compare_singles (const Finding *a, const Finding *b)
{
  guint left = weight_of_single (a), right = weight_of_single (b);

  if (a->verdict != VERDICT_SINGLE || left == right)
    return 0;
  return left > right ? -1 : 1;
}

/* Where named origins stand against each other, or stand together, a reader
 * learns more than where one is repeated or nobody is named. */
static guint
weight_of_several (const Finding *finding)
{
  if (finding->verdict == VERDICT_SINGLE)
    return 0;
  if (finding->verdict == VERDICT_CONFLICT
      && finding->grade == GRADE_CONTESTED)
    return 2;
  return finding->corroboration.kind == CORROBORATION_INDEPENDENT;
}

static int
compare_places (const void *left, const void *right)
{
  const Place *a = left;
  const Place *b = right;
  int order = verdict_rank (a->finding->verdict)
              - verdict_rank (b->finding->verdict);

  guint left_weight = weight_of_several (a->finding);
  guint right_weight = weight_of_several (b->finding);

  if (order != 0)
    return order;
  if (left_weight != right_weight)
    return left_weight > right_weight ? -1 : 1;
  if (a->documents != b->documents)
    return a->documents > b->documents ? -1 : 1;
  if (a->finding->n_claims != b->finding->n_claims)
    return a->finding->n_claims > b->finding->n_claims ? -1 : 1;
  order = compare_singles (a->finding, b->finding);
  if (order != 0)
    return order;
  return a->position < b->position ? -1 : 1;
}

static void
note_claims (View *view, const Finding *finding, guint question)
{
  for (guint i = 0; i < finding->n_claims; i++)
    {
      guint number = view_claim_number (view, finding->claims[i].id);

      if (number == 0)
        continue;
      if (view->claim_questions[number - 1] == NULL)
        view->claim_questions[number - 1]
            = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (view->claim_questions[number - 1], question);
    }
}

static void
order_questions (View *view)
{
  const ReportInput *input = view->input;
  g_autofree Place *places = g_new (Place, input->n_findings + 1);

  for (guint i = 0; i < input->n_findings; i++)
    places[i] = (Place) {
      input->findings[i],
      view_finding_documents (view, input->findings[i]),
      i,
    };
  if (input->n_findings > 0)
    qsort (places, input->n_findings, sizeof *places, compare_places);
  view->questions = g_new (const Finding *, input->n_findings + 1);
  view->n_questions = input->n_findings;
  for (guint i = 0; i < view->n_questions; i++)
    {
      const Finding *finding = places[i].finding;

      view->questions[i] = finding;
      view->n_verdict[finding->verdict]++;
      view->n_corroboration[finding->corroboration.kind]++;
      view->n_grade[finding->grade]++;
      if (finding->question.id != NULL)
        g_hash_table_insert (view->question_numbers,
                             (gpointer) finding->question.id,
                             GUINT_TO_POINTER (i + 1));
      note_claims (view, finding, i + 1);
    }
}

View *
view_new (const ReportInput *input)
{
  View *view = g_new0 (View, 1);

  view->input = input;
  view->claim_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  view->document_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  view->question_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  view->claim_questions = g_new0 (GArray *, input->n_claims + 1);
  index_documents (view);
  index_claims (view);
  order_questions (view);
  return view;
}

void
view_free (View *view)
{
  for (guint i = 0; i < view->input->n_claims; i++)
    if (view->claim_questions[i] != NULL)
      g_array_unref (view->claim_questions[i]);
  g_free (view->claim_questions);
  g_hash_table_unref (view->claim_numbers);
  g_hash_table_unref (view->document_numbers);
  g_hash_table_unref (view->question_numbers);
  g_free (view->documents);
  g_free (view->questions);
  g_free (view);
}

guint
view_claim_number (const View *view, const char *id)
{
  return number_of (view->claim_numbers, id);
}

const Claim *
view_claim (const View *view, const char *id)
{
  guint number = view_claim_number (view, id);

  return number > 0 ? view->input->claims[number - 1] : NULL;
}

guint
view_document_number (const View *view, const char *id)
{
  return number_of (view->document_numbers, id);
}

guint
view_question_number (const View *view, const char *id)
{
  return number_of (view->question_numbers, id);
}

guint
view_finding_documents (const View *view, const Finding *finding)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const Claim *claim = view_claim (view, finding->claims[i].id);

      if (claim != NULL && claim->document.id != NULL)
        g_hash_table_add (seen, (gpointer) claim->document.id);
    }
  return g_hash_table_size (seen);
}

gboolean
view_pair_is_told (const View *view, guint number,
                   const FindingNotCompared *pair)
{
  guint other = view_question_number (view, pair->question);
  const char *id = view->questions[number - 1]->question.id;
  const Finding *first;

  if (other == 0 || other >= number || id == NULL)
    return FALSE;
  first = view->questions[other - 1];
  for (guint i = 0; i < first->n_not_compared; i++)
    if (g_strcmp0 (first->not_compared[i].question, id) == 0)
      return TRUE;
  return FALSE;
}

char *
view_document_label (const View *view, const char *id)
{
  guint number = view_document_number (view, id);
  const ClaimDocument *document;
  const char *name;

  if (number == 0)
    return g_strdup (id != NULL ? id : "?");
  document = view->documents[number - 1];
  name = document->publisher != NULL ? document->publisher : document->title;
  return g_strdup_printf ("[%u] %s", number, name != NULL ? name : id);
}

guint
view_summary_length (const View *view)
{
  guint singles = view->n_verdict[VERDICT_SINGLE];

  return view->n_questions > MANY_QUESTIONS && singles > FEW_SINGLES
             ? view->n_questions - singles + FEW_SINGLES
             : view->n_questions;
}
