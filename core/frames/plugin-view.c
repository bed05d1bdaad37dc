/* Sentences as plugins see them, and claims as they make them.  What a
 * plugin hands in or has filled is as long as it was built with. */
#include "config.h"

#include "frames/plugin-view.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The host's side of what a plugin holds a pointer to. */
struct concordat_sentence
{
  Analysis *analysis;
  guint index;
  const FramePlugin *plugin;
  ArenaArray *matches; /* NULL: nothing may be emitted */
  const char **fault; /* where the first mistake of the plugin is noted */
};

/* Held while a plugin that asked for it is called. */
static GMutex serial;

static void
begin_call (const struct concordat_plugin *plugin)
{
  if (plugin->thread_model == CONCORDAT_THREADS_SERIAL)
    g_mutex_lock (&serial);
}

static void
end_call (const struct concordat_plugin *plugin)
{
  if (plugin->thread_model == CONCORDAT_THREADS_SERIAL)
    g_mutex_unlock (&serial);
}

static gboolean
note_fault (const struct concordat_sentence *view, const char *reason)
{
  if (*view->fault == NULL)
    *view->fault = reason;
  return FALSE;
}

/* Strings from a plugin go into records, which are UTF-8. */
static gboolean
are_texts (const struct concordat_sentence *view,
           const struct concordat_claim *claim)
{
  const char *const texts[]
      = { claim->measure, claim->side,        claim->population,
          claim->unit,    claim->destination, claim->rule };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !g_utf8_validate (texts[i], -1, NULL))
      return note_fault (view, "gave a text that is not UTF-8");
  return TRUE;
}

static const Sentence *
look (const struct concordat_sentence *view)
{
  return analysis_sentence (view->analysis, view->index, STAGE_QUANTITIES);
}

static size_t
token_count (const struct concordat_sentence *view)
{
  return look (view)->n_tokens;
}

static int
get_token (const struct concordat_sentence *view, size_t index,
           struct concordat_token *ret)
{
  const Sentence *sentence = look (view);
  struct concordat_token seen = { { 0 } };
  const Token *token;

  if (index >= sentence->n_tokens)
    return -1;
  token = &sentence->tokens[index];
  seen.span.start = token->start;
  seen.span.end = token->end;
  seen.text = view->analysis->text + token->start;
  seen.length = token->end - token->start;
  seen.kind = (enum concordat_token_kind) token->kind;
  memcpy (ret, &seen, MIN (view->plugin->plugin->token_size, sizeof seen));
  return 0;
}

static size_t
quantity_count (const struct concordat_sentence *view)
{
  return look (view)->n_quantities;
}

static void
show_quantity (const Quantity *value, TextRange at,
               struct concordat_quantity *ret)
{
  ret->best = value->best;
  ret->core_low = value->core.low;
  ret->core_high = value->core.high;
  ret->support_low = value->support.low;
  ret->support_high = value->support.high;
  ret->qualifier = qualifier_name (value->qualifier);
  ret->span.start = at.start;
  ret->span.end = at.end;
}

static int
get_quantity (const struct concordat_sentence *view, size_t index,
              struct concordat_quantity *ret)
{
  const Sentence *sentence = look (view);

  if (index >= sentence->n_quantities)
    return -1;
  show_quantity (&sentence->quantities[index].value,
                 sentence->quantities[index].at, ret);
  return 0;
}

static const struct concordat_sentence *
neighbour (const struct concordat_sentence *view, int step)
{
  struct concordat_sentence *other;
  gint64 index = (gint64) view->index + step;

  if (index < 0 || index >= view->analysis->n_sentences)
    return NULL;
  other = arena_memdup (view->analysis->arena, view, sizeof *view);
  other->index = (guint) index;
  return other;
}

static const struct concordat_sentence *
get_previous (const struct concordat_sentence *view)
{
  return neighbour (view, -1);
}

static const struct concordat_sentence *
get_next (const struct concordat_sentence *view)
{
  return neighbour (view, 1);
}

/* A quantity that a plugin hands in; FALSE when it is impossible. */
static gboolean
take_quantity (const struct concordat_quantity *from, Quantity *ret_value)
{
  if (from->qualifier == NULL
      || !qualifier_from_name (from->qualifier, &ret_value->qualifier)
      || isnan (from->core_low) || isnan (from->core_high)
      || from->core_low > from->core_high
      || from->support_low > from->core_low
      || from->support_high < from->core_high || from->best < 0)
    return FALSE;
  ret_value->best = from->best;
  ret_value->core = INTERVAL (from->core_low, from->core_high);
  ret_value->support = INTERVAL (from->support_low, from->support_high);
  return TRUE;
}

/* The tokens of [start, end); FALSE when they are not in the sentence. */
static gboolean
find_range (const Sentence *sentence, struct concordat_span span,
            TextRange *ret)
{
  guint first = 0;

  if (span.start >= span.end || span.start < sentence->start
      || span.end > sentence->end)
    return FALSE;
  while (first < sentence->n_tokens
         && sentence->tokens[first].end <= span.start)
    first++;
  ret->first_token = ret->end_token = first;
  while (ret->end_token < sentence->n_tokens
         && sentence->tokens[ret->end_token].start < span.end)
    ret->end_token++;
  if (ret->end_token == first)
    return FALSE;
  ret->start = sentence->tokens[first].start;
  ret->end = sentence->tokens[ret->end_token - 1].end;
  return TRUE;
}

/* What a claim says beyond its figure; FALSE when a word is none of
 * plugin.h.  Measure, accumulation and status go the way of a table's. */
static gboolean
take_words (const struct concordat_claim *claim, Arena *arena,
            FrameMatch *match)
{
  struct concordat_predicate *words
      = arena_new_struct (arena, struct concordat_predicate);
  Accumulation accumulation;
  CountStatus status;

  if ((claim->category != NULL
       && !category_from_name (claim->category, &match->category))
      || (claim->accumulation != NULL
          && !accumulation_from_name (claim->accumulation, &accumulation))
      || (claim->count_status != NULL
          && !count_status_from_name (claim->count_status, &status)))
    return FALSE;
  words->measure = arena_strdup (arena, claim->measure);
  words->accumulation = arena_strdup (arena, claim->accumulation);
  words->count_status = arena_strdup (arena, claim->count_status);
  match->predicate = words;
  match->words = arena_strdup (arena, claim->rule);
  match->destination = arena_strdup (arena, claim->destination);
  match->side = arena_strdup (arena, claim->side);
  match->population = arena_strdup (arena, claim->population);
  match->unit = arena_strdup (arena, claim->unit);
  return TRUE;
}

static int
emit (const struct concordat_sentence *view,
      const struct concordat_claim *given)
{
  struct concordat_claim whole = { { 0 } };
  const struct concordat_claim *claim = &whole;
  FrameMatch match = { .plugin = view->plugin, .sentence = view->index,
                       .group = -1, .quantity = -1, .part_group = -1 };

  memcpy (&whole, given, MIN (view->plugin->plugin->claim_size, sizeof whole));
  if (view->matches == NULL || !are_texts (view, claim))
    return -1;
  if (!find_range (look (view), claim->quantity.span, &match.at))
    {
      note_fault (view, "emitted a span outside the sentence");
      return -1;
    }
  if (!take_quantity (&claim->quantity, &match.value))
    {
      note_fault (view, "emitted an impossible quantity");
      return -1;
    }
  if (!take_words (claim, view->analysis->arena, &match))
    {
      note_fault (view, "emitted a word that does not stand in plugin.h");
      return -1;
    }
  match.token = match.at.first_token;
  match.end_token = match.at.end_token;
  arena_array_add (view->analysis->arena, view->matches, match);
  return 0;
}

/* g_printerr would look for the terminal's encoding, which stands in files. */
static void
log_message (const char *message)
{
  if (g_getenv ("CONCORDAT_PLUGIN_LOG") != NULL)
    fprintf (stderr, "%s\n", message);
}

static const struct concordat_host host = {
  .size = sizeof (struct concordat_host),
  .token_count = token_count,
  .token = get_token,
  .quantity_count = quantity_count,
  .quantity = get_quantity,
  .previous = get_previous,
  .next = get_next,
  .emit = emit,
  .log = log_message,
};

static gboolean
take_changes (const struct concordat_claim *view, Arena *arena, Claim *claim)
{
  if (!take_quantity (&view->quantity, &claim->quantity.value)
      || view->measure == NULL || view->category == NULL
      || view->accumulation == NULL || view->count_status == NULL
      || !category_from_name (view->category, &claim->population.category)
      || !accumulation_from_name (view->accumulation, &claim->accumulation)
      || !count_status_from_name (view->count_status, &claim->count_status))
    return FALSE;
  claim->measure = arena_strdup (arena, view->measure);
  claim->population.side = arena_strdup (arena, view->side);
  claim->population.text = arena_strdup (arena, view->population);
  claim->destination = arena_strdup (arena, view->destination);
  claim->quantity.unit = arena_strdup (arena, view->unit);
  if (view->rule != NULL)
    claim->extractor.rule = arena_strdup (arena, view->rule);
  return TRUE;
}

gboolean
plugin_accepts (Analysis *analysis, const FrameMatch *match, Claim *claim,
                const char **ret_fault)
{
  const struct concordat_plugin *plugin = match->plugin->plugin;
  struct concordat_sentence view
      = { analysis, match->sentence, match->plugin, NULL, ret_fault };
  struct concordat_claim seen, shown;
  int answer;

  if (match->destination != NULL)
    claim->destination = match->destination;
  if (plugin->accept == NULL)
    return TRUE;
  seen = (struct concordat_claim) {
    .measure = claim->measure,
    .count_status = count_status_name (claim->count_status),
    .category = category_name (claim->population.category),
    .side = claim->population.side,
    .population = claim->population.text,
    .accumulation = accumulation_name (claim->accumulation),
    .destination = claim->destination,
    .unit = claim->quantity.unit,
    .rule = claim->extractor.rule,
  };
  show_quantity (&claim->quantity.value, match->at, &seen.quantity);
  memcpy (&shown, &seen, sizeof seen);
  begin_call (plugin);
  answer = plugin->accept (&host, &view, &seen);
  end_call (plugin);
  if (answer != 0 && answer != 1)
    return note_fault (&view, "returned an error");
  /* Most plugins only look: what they left alone need not be read again. */
  if (answer == 0 || memcmp (&shown, &seen, sizeof seen) == 0)
    return answer != 0;
  if (!are_texts (&view, &seen))
    return FALSE;
  return take_changes (&seen, analysis->arena, claim)
         || note_fault (&view, "made an impossible claim");
}

const char *
plugin_reads (Analysis *analysis, guint index, const FramePlugin *plugin,
              ArenaArray *matches)
{
  const char *fault = NULL;
  struct concordat_sentence view
      = { analysis, index, plugin, matches, &fault };

  int answer;

  if (plugin->plugin->read == NULL)
    return NULL;
  begin_call (plugin->plugin);
  answer = plugin->plugin->read (&host, &view);
  end_call (plugin->plugin);
  if (answer != 0)
    note_fault (&view, "returned an error");
  return fault;
}
