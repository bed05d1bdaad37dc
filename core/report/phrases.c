/* Figures, origins, dates and summaries as people write them. */
#include "config.h"

#include "report/words.h"

#include <math.h>

/* So many claims are quoted where there is no number. */
#define FEW_WORDS 3

const char *
words_question (const Finding *finding)
{
  if (finding->question.text != NULL)
    return finding->question.text;
  return finding->question.id != NULL ? finding->question.id : "?";
}

char *
words_interval (double low, double high)
{
  g_autofree char *from = isfinite (low) ? quantity_number_to_string (low)
                                         : NULL;
  g_autofree char *to = isfinite (high) ? quantity_number_to_string (high)
                                        : NULL;

  if (from != NULL && to != NULL)
    return low == high ? g_steal_pointer (&from)
                       : g_strdup_printf ("%s to %s", from, to);
  if (from != NULL)
    return isinf (high) ? g_strdup_printf ("%s or more", from)
                        : g_steal_pointer (&from);
  if (to != NULL)
    return g_strdup_printf ("up to %s", to);
  return g_strdup ("no number");
}

/* “several”, “dozens”: for figures without a number. */
static char *
vague_words (const View *view, const Finding *finding)
{
  GString *out = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < finding->n_claims && count < FEW_WORDS; i++)
    {
      const Claim *claim = view_claim (view, finding->claims[i].id);

      if (claim == NULL || *words_figure (claim) == '\0')
        continue;
      g_string_append_printf (out, "%s“%s”", count > 0 ? ", " : "",
                              words_figure (claim));
      count++;
    }
  return g_string_free (out, FALSE);
}

/* TRUE when nobody states a number: the range is then what the words mean,
 * and the words themselves say more. */
static gboolean
is_vague (const View *view, const Finding *finding)
{
  if (!isnan (finding->best))
    return FALSE;
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const Claim *claim = view_claim (view, finding->claims[i].id);

      if (claim != NULL && claim->quantity.value.qualifier != QUALIFIER_VAGUE)
        return FALSE;
    }
  return TRUE;
}

static char *
figure_or_none (double figure)
{
  return isfinite (figure) ? quantity_number_to_string (figure)
                           : g_strdup ("no figure");
}

/* The figure that the chosen rule prints first; NULL for our own. */
static char *
policy_figure (const Finding *finding)
{
  const FindingPolicies *policies = &finding->policies;

  switch (finding->policy)
    {
    case POLICY_RANGE:
      return words_interval (policies->low, policies->high);
    case POLICY_MAJORITY:
      return figure_or_none (policies->majority);
    case POLICY_CONSERVATIVE:
      return figure_or_none (policies->conservative);
    case POLICY_BEST:
      break;
    }
  return NULL;
}

/* The range beside a best figure, where it adds something: "600 or more" says
 * all of "600 (600 or more)", and a range without ends says nothing. */
static char *
best_and_range (const Finding *finding)
{
  g_autofree char *best = quantity_number_to_string (finding->best);
  g_autofree char *range = words_interval (finding->low, finding->high);
  const char *floor = finding->floor ? "at least " : "";
  gboolean is_least = finding->low == finding->best;
  gboolean is_most = finding->high == finding->best;

  if ((is_least && is_most)
      || (!isfinite (finding->low) && !isfinite (finding->high)))
    return g_strdup_printf ("%s%s", floor, best);
  if (is_least && isinf (finding->high))
    return finding->floor ? g_strdup_printf ("at least %s", best)
                          : g_steal_pointer (&range);
  if (is_most && isinf (finding->low) && !finding->floor)
    return g_steal_pointer (&range);
  return g_strdup_printf ("%s%s (%s)", floor, best, range);
}

static char *
best_answer (const View *view, const Finding *finding)
{
  g_autofree char *range = words_interval (finding->low, finding->high);

  if ((isnan (finding->best) && isnan (finding->low) && isnan (finding->high))
      || is_vague (view, finding))
    {
      g_autofree char *words = vague_words (view, finding);

      return *words != '\0' ? g_steal_pointer (&words)
                            : g_steal_pointer (&range);
    }
  if (!isfinite (finding->best))
    return g_strdup_printf ("%s%s", finding->floor ? "at least " : "", range);
  return best_and_range (finding);
}

char *
words_answer (const View *view, const Finding *finding)
{
  g_autofree char *own = best_answer (view, finding);
  g_autofree char *first = policy_figure (finding);

  if (first == NULL)
    return g_steal_pointer (&own);
  return g_strdup_printf ("%s (rule: %s); best supported: %s", first,
                          policy_name (finding->policy), own);
}

char *
words_policies (const Finding *finding)
{
  const FindingPolicies *policies = &finding->policies;
  g_autofree char *range = words_interval (policies->low, policies->high);
  g_autofree char *majority = figure_or_none (policies->majority);
  g_autofree char *conservative = figure_or_none (policies->conservative);

  return g_strdup_printf ("least to most %s (Iraq Body Count); majority %s "
                          "(GTD); most conservative %s (ACLED)",
                          range, majority, conservative);
}

static const char *
verdict_phrase (Verdict verdict)
{
  switch (verdict)
    {
    case VERDICT_AGREE:
      return "the figures agree";
    case VERDICT_COMPATIBLE:
      return "the figures differ but fit together";
    case VERDICT_CONFLICT:
      return "the figures contradict each other";
    case VERDICT_SINGLE:
      break;
    }
  return "one claim";
}

/* Names of the groups that stand behind the consensus, each once. */
static char *
group_names (const Finding *finding)
{
  GString *names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *claim = &finding->claims[i];

      if (claim->group_name == NULL || words_is_listed_only (claim)
          || words_is_contradicting (finding, claim)
          || !g_hash_table_add (seen, (gpointer) claim->group_name))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              claim->group_name);
    }
  return g_string_free (names, FALSE);
}

static gboolean
is_stated_part (const FindingSum *sum)
{
  return sum->parts != NULL && sum->parts[0] != NULL && sum->parts[1] == NULL;
}

/* What the reports say of the figures. */
static char *
plain_summary (const Finding *finding)
{
  g_autofree char *names = NULL;
  GString *out;

  if (finding->summary != NULL)
    return g_strdup (finding->summary);
  out = g_string_new (verdict_phrase (finding->verdict));
  names = group_names (finding);
  g_string_append (out, "; ");
  if (finding->corroboration.kind == CORROBORATION_INDEPENDENT)
    g_string_append_printf (out, "%u ", finding->corroboration.origins);
  g_string_append (out, words_corroboration (finding->corroboration.kind));
  if (*names != '\0')
    g_string_append_printf (out, " (%s)", names);
  return g_string_free (out, FALSE);
}

/* The sum that a reader must know of: one that does not add up, else the
 * first of two parts or more; NULL: none. */
static const FindingSum *
sum_to_tell (const Finding *finding)
{
  const FindingSum *first = NULL;

  for (guint i = 0; i < finding->n_sums; i++)
    {
      const FindingSum *sum = &finding->sums[i];

      if (sum->parts == NULL || sum->parts[0] == NULL || is_stated_part (sum))
        continue;
      if (!sum->holds)
        return sum;
      if (first == NULL)
        first = sum;
    }
  return first;
}

/* Whether the one origin behind the figure is a party to the conflict, which
 * has an interest in it.  "Claimed by the opposing side only", the case of
 * the grade unverified, says so itself. */
static gboolean
rests_on_a_party (const View *view, const Finding *finding)
{
  gboolean is_party = FALSE;

  if (finding->corroboration.kind != CORROBORATION_SINGLE_ORIGIN
      || finding->grade == GRADE_UNVERIFIED)
    return FALSE;
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];
      const Claim *claim = view_claim (view, entry->id);

      if (claim == NULL || entry->group_name == NULL
          || words_is_listed_only (entry)
          || words_is_contradicting (finding, entry))
        continue;
      if (claim->origin.kind != ORIGIN_PARTY)
        return FALSE;
      is_party = TRUE;
    }
  return is_party;
}

static guint
replaced_counts (const Finding *finding)
{
  guint count = 0;

  for (guint i = 0; i < finding->n_claims; i++)
    count += finding->claims[i].status == CLAIM_STATUS_SUPERSEDED;
  return count;
}

char *
words_summary (const View *view, const Finding *finding)
{
  g_autofree char *plain = plain_summary (finding);
  GString *out = g_string_new (plain);
  const FindingSum *sum = sum_to_tell (finding);
  guint replaced = replaced_counts (finding);

  if (rests_on_a_party (view, finding))
    g_string_append (out, "; a party to the conflict");
  if (replaced > 0)
    g_string_append_printf (out, "; %u earlier count%s replaced", replaced,
                            replaced == 1 ? "" : "s");
  if (sum != NULL)
    {
      g_autofree char *terms = words_sum (view, sum);

      g_string_append_printf (out, "; %s", terms);
    }
  return g_string_free (out, FALSE);
}

char *
words_origin (const Claim *claim)
{
  const char *name = claim->origin.name;
  const char *speaker = claim->origin.speaker;

  if (name == NULL && speaker == NULL)
    return g_strdup (claim->origin.anonymous ? "an unnamed source"
                                             : "nobody named");
  if (name == NULL || speaker == NULL || g_str_equal (name, speaker))
    return g_strdup (name != NULL ? name : speaker);
  return g_strdup_printf ("%s, %s", speaker, name);
}

char *
words_days (const DayRange *range)
{
  char begin[16];
  char end[16];

  if (range->precision == PRECISION_NONE)
    return NULL;
  day_format (range->begin, begin);
  day_format (range->end, end);
  if (*begin == '\0' && *end == '\0')
    return NULL;
  if (*end == '\0')
    return g_strdup_printf ("since %s", begin);
  if (*begin == '\0')
    return g_strdup_printf ("until %s", end);
  if (range->begin == range->end)
    return g_strdup (begin);
  return g_strdup_printf ("%s to %s", begin, end);
}

const char *
words_figure (const Claim *claim)
{
  if (claim->target.exact != NULL)
    return claim->target.exact;
  return claim->quantity.text != NULL ? claim->quantity.text : "";
}

/* The number that a claim or a question stands for. */
static char *
term_of_sum (const View *view, const char *id)
{
  const Claim *claim = view_claim (view, id);
  guint question = view_question_number (view, id);

  if (claim != NULL && isfinite (claim->quantity.value.best))
    return quantity_number_to_string (claim->quantity.value.best);
  if (claim != NULL)
    return words_interval (claim->quantity.value.core.low,
                           claim->quantity.value.core.high);
  if (question != 0)
    {
      const Finding *finding = view->questions[question - 1];

      return isfinite (finding->best)
                 ? quantity_number_to_string (finding->best)
                 : words_interval (finding->low, finding->high);
    }
  return g_strdup ("?");
}

char *
words_sum (const View *view, const FindingSum *sum)
{
  GString *out = g_string_new (NULL);
  g_autofree char *total = term_of_sum (view, sum->total);

  for (guint i = 0; sum->parts != NULL && sum->parts[i] != NULL; i++)
    {
      g_autofree char *part = term_of_sum (view, sum->parts[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? " + " : "", part);
    }
  if (is_stated_part (sum))
    g_string_append_printf (out, " among %s", total);
  else
    g_string_append_printf (out, " %s %s", sum->holds ? "=" : "≠", total);
  return g_string_free (out, FALSE);
}

const char *
words_sum_check (const FindingSum *sum)
{
  if (is_stated_part (sum))
    return sum->holds ? "a part of the total" : "greater than its total";
  return sum->holds ? "the parts add up" : "the parts do not add up";
}
