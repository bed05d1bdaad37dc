/* Of what the plugins match in one sentence, keeps one match for each figure
 * and measure. */
#include "config.h"

#include "frames/arbitrate.h"

#include <string.h>

static gboolean
same_span (const FrameMatch *a, const FrameMatch *b)
{
  return a->sentence == b->sentence && a->at.start < b->at.end
         && b->at.start < a->at.end;
}

/* Of two matches for one figure and measure: the plugin that counts fewer
 * kinds of people wins, then a verb, then the predicate nearest the figure,
 * then the plugin's name. */
static gboolean
beats (const FrameMatch *a, const FrameMatch *b)
{
  guint far_a, far_b;

  if (a->plugin->n_categories != b->plugin->n_categories)
    return a->plugin->n_categories < b->plugin->n_categories;
  if (a->is_verb != b->is_verb)
    return a->is_verb;
  far_a = ABS ((int) a->token - (int) a->at.first_token);
  far_b = ABS ((int) b->token - (int) b->at.first_token);
  if (far_a != far_b)
    return far_a < far_b;
  return strcmp (a->plugin->plugin->name, b->plugin->plugin->name) < 0;
}

static gboolean
is_feared (const FrameMatch *match)
{
  const char *status = match->predicate->count_status;

  return status != NULL
         && (strcmp (status, "feared") == 0
             || strcmp (status, "presumed") == 0);
}

/* "Feared 10,000 dead": who is feared dead is not counted as dead. */
static void
drop_what_is_feared (ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    for (guint j = matches->len; j-- > from;)
      {
        const FrameMatch *feared = match_at (matches, i);
        const FrameMatch *other = match_at (matches, j);

        if (is_feared (feared) && !is_feared (other)
            && same_span (feared, other)
            && feared->plugin == other->plugin)
          {
            matches_remove (matches, j);
            i -= j < i;
          }
      }
}

/* "killed or wounded", "dead or missing". */
static gboolean
tells_either (const FrameMatch *match)
{
  const char *words = match->words;

  return words != NULL
         && (strstr (words, " or ") != NULL || strstr (words, " and ") != NULL);
}

/* TRUE where A and B are the halves of "were hurt or lost their lives",
 * "killed or critically wounded". */
static gboolean
are_alternatives (const Analysis *analysis, const FrameMatch *a,
                  const FrameMatch *b)
{
  const FrameMatch *first = a->token < b->token ? a : b;
  const FrameMatch *second = first == a ? b : a;
  const Token *tokens = analysis->sentences[a->sentence].tokens;
  guint end = first->end_token;

  return a->is_verb && b->is_verb && end < second->token
         && strcmp (match_measure (a), match_measure (b)) != 0
         && token_equals (&tokens[end], "or")
         && (end + 1 == second->token
             || (end + 2 == second->token
                 && analysis->text[tokens[end + 1].end - 1] == 'y'));
}

/* What is said to be one or the other counts as neither; what counts both
 * together leaves no half for itself. */
static void
drop_halves (const Analysis *analysis, ArenaArray *matches, guint from)
{
  gboolean *drop
      = arena_new_array (analysis->arena, gboolean, matches->len);

  for (guint i = from; i < matches->len; i++)
    for (guint k = i + 1; k < matches->len; k++)
      {
        const FrameMatch *a = match_at (matches, i);
        const FrameMatch *b = match_at (matches, k);
        gboolean halves;

        if (!same_span (a, b))
          continue;
        halves = are_alternatives (analysis, a, b);
        drop[i] = drop[i] || halves || (tells_either (b) && !tells_either (a));
        drop[k] = drop[k] || halves || (tells_either (a) && !tells_either (b));
      }
  for (guint i = matches->len; i-- > from;)
    if (drop[i])
      matches_remove (matches, i);
}

/* Keeps one match for each figure and measure. */
static void
keep_best (ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    for (guint j = matches->len; j-- > i + 1;)
      {
        FrameMatch *a = match_at (matches, i);
        FrameMatch *b = match_at (matches, j);

        if (!same_span (a, b)
            || strcmp (match_measure (a), match_measure (b)) != 0)
          continue;
        if (beats (b, a))
          *a = *b;
        matches_remove (matches, j);
      }
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const FrameMatch *x = a;
  const FrameMatch *y = b;

  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  if (x->at.end != y->at.end)
    return x->at.end < y->at.end ? -1 : 1;
  return strcmp (x->plugin->plugin->name, y->plugin->plugin->name);
}

void
matches_arbitrate (const Analysis *analysis, ArenaArray *matches, guint from)
{
  guint n = matches->len - from;

  if (n < 2)
    return;
  g_qsort_with_data (match_at (matches, from), (gint) n, sizeof (FrameMatch),
                     compare_places, NULL);
  drop_halves (analysis, matches, from);
  keep_best (matches, from);
  drop_what_is_feared (matches, from);
}
