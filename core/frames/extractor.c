/* The way from a document to its claims: candidate sentences, matches,
 * claims, one plugin a figure. */
#include "config.h"

#include "frames/extractor.h"

#include "frames/arbitrate.h"
#include "frames/assemble.h"
#include "frames/context.h"
#include "frames/first-look.h"
#include "frames/households.h"
#include "frames/links.h"
#include "frames/match.h"
#include "frames/pass.h"
#include "frames/plugin-view.h"
#include "frames/restated.h"
#include "frames/retellings.h"

#include <string.h>

/* Words that matter in documents that are read together: what stands in memory
 * at once grows with them, not with the length of the text. */
#define MOST_HITS 2500

static void
set_areas (FramePlugin *plugin)
{
  const struct concordat_noun *noun = plugin->plugin->nouns;

  for (; noun != NULL && noun->lemma != NULL; noun++)
    if (g_strcmp0 (noun->unit, "km2") == 0)
      plugin->areas = TRUE;
}

static void
set_categories (FramePlugin *plugin)
{
  const char *const *names = plugin->plugin->categories;
  Category category;

  if (names == NULL)
    {
      plugin->categories = ~0u;
      plugin->n_categories = G_MAXUINT;
      return;
    }
  for (; *names != NULL; names++)
    if (category_from_name (*names, &category))
      {
        plugin->categories |= 1u << category;
        plugin->n_categories++;
      }
}

Extractor *
extractor_new (Language *language, const Registry *registry, GError **error)
{
  g_autoptr (Inflection) inflection = inflection_new (error);
  g_autoptr (Extractor) extractor = g_new0 (Extractor, 1);

  if (inflection == NULL)
    return NULL;
  extractor->language = language;
  extractor->n_registered = registry_length (registry);
  extractor->indexes = g_new0 (guint, registry_length (registry));
  extractor->plugins = g_new0 (FramePlugin, registry_length (registry));
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);
      FramePlugin *plugin = &extractor->plugins[extractor->n_plugins];

      if (info->plugin == NULL)
        continue;
      extractor->indexes[extractor->n_plugins++] = i;
      plugin->info = info;
      plugin->plugin = info->plugin;
      set_categories (plugin);
      set_areas (plugin);
      if (info->plugin->accumulation != NULL)
        accumulation_from_name (info->plugin->accumulation,
                                &plugin->accumulation);
      extractor->any_reader |= info->plugin->read != NULL;
      if (!predicates_add (plugin, language, inflection, error))
        return NULL;
    }
  extractor->triggers = first_look_new (language->lexicon);
  extractor->figures = figures_look_new (language->lexicon);
  language_freeze (language);
  return g_steal_pointer (&extractor);
}

void
extractor_free (Extractor *extractor)
{
  if (extractor == NULL)
    return;
  trigger_set_free (extractor->triggers);
  trigger_set_free (extractor->figures);
  g_free (extractor->plugins);
  g_free (extractor->indexes);
  g_free (extractor);
}

static guint
index_of (const Pass *pass, const FramePlugin *plugin)
{
  return pass->extractor->indexes[plugin - pass->extractor->plugins];
}

/* A plugin with a fault is left out: nothing that it said is kept. */
static void
add_fault (Pass *pass, const FramePlugin *plugin, const char *reason)
{
  ExtractedFault fault = { index_of (pass, plugin), reason };

  if (reason == NULL || pass->without[fault.plugin])
    return;
  pass->without[fault.plugin] = TRUE;
  arena_array_add (pass->arena, &pass->faults, fault);
}

static void
drop_left_out (Pass *pass, guint from)
{
  for (guint i = pass->matches.len; i-- > from;)
    if (pass->without[index_of (pass, match_at (&pass->matches, i)->plugin)])
      matches_remove (&pass->matches, i);
}

/* Adds what was found in the sentence to the matches of the document, settled
 * among themselves. */
static void
settle_sentence (Pass *pass, const Reading *reading)
{
  const Extractor *extractor = pass->extractor;
  ArenaArray *matches = &pass->matches;
  guint index = reading->index, from = matches->len;

  if (reading->table != NULL)
    table_matches (reading->table, pass->analysis, index, matches);
  else if (reading->occurrences.len > 0)
    {
      for (guint i = 0; i < reading->found.len; i++)
        arena_array_add (pass->arena, matches, *match_at (&reading->found, i));
      frame_matches_settle (pass->analysis, index, matches, from);
    }
  if (extractor->any_reader)
    for (guint i = 0; i < extractor->n_plugins; i++)
      if (!pass->without[extractor->indexes[i]])
        add_fault (pass, &extractor->plugins[i],
                   plugin_reads (pass->analysis, index,
                                 &extractor->plugins[i], matches));
  drop_left_out (pass, from);
  matches_arbitrate (pass->analysis, matches, from);
  if (matches->len > from)
    match_at (matches, matches->len - 1)->last = TRUE;
}

static void
add_nonreports (Analysis *analysis, guint index, ArenaArray *found)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_ATTRIBUTIONS);

  for (guint i = 0; i < sentence->n_nonreports; i++)
    {
      const NonReport *from = &sentence->nonreports[i];
      ExtractedNonReport nonreport = {
        .document = analysis->document->id,
        .byte_start = from->at.start,
        .byte_end = from->at.end,
        .text = arena_strndup (analysis->arena,
                               analysis->text + sentence->start,
                               sentence->end - sentence->start),
        .measure = from->measure,
        .source = from->source,
      };

      arena_array_add (analysis->arena, found, nonreport);
    }
}

/* What no sentence claims, but one says. */
static void
find_nonreports (Pass *pass, Extraction *extraction)
{
  Analysis *analysis = pass->analysis;
  ArenaArray found = { NULL, 0, 0 };

  for (guint i = 0; i < pass->silent.len; i++)
    {
      guint index = arena_array_index (pass->silent, guint, i);

      if (pass_owns (pass, analysis->sentences[index].start))
        add_nonreports (analysis, index, &found);
    }
  extraction->nonreports = found.data;
  extraction->n_nonreports = found.len;
}

/* Of the N claims, in the order of MATCHES, leaves those that are told of with
 * the part at hand; returns how many. */
static guint
keep_own (const Pass *pass, Claim **claims, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize at = claims[i]->target.in_title ? pass->document->title_start
                                            : claims[i]->target.byte_start;

      if (pass_owns (pass, at))
        claims[kept++] = claims[i];
    }
  return kept;
}

/* Lets the plugins accept the assembled claims, identifies them and puts
 * those that stay into EXTRACTION. */
static void
finish_claims (Pass *pass, Extraction *extraction)
{
  const ArenaArray *matches = &pass->matches;
  Analysis *analysis = pass->analysis;
  Claim **kept = arena_new_array (pass->arena, Claim *, matches->len + 1);
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      const char *fault = NULL;

      if (plugin_accepts (analysis, match, pass->claims[i], &fault))
        kept[n++] = pass->claims[i];
      else
        pass->claims[i] = NULL;
      add_fault (pass, match->plugin, fault);
    }
  claims_share_events (kept, n);
  households_settle (analysis, kept, n);
  for (guint i = 0; i < matches->len; i++)
    if (pass->claims[i] != NULL
        && analysis->sentences[match_at (matches, i)->sentence].title)
      claim_take_origin (pass->extractor->language, pass->claims[i], kept,
                         n);
  claims_identify (kept, n, pass->arena);
  claims_link (analysis, matches, pass->claims);
  claims_link_retold (analysis, matches, pass->claims);
  extraction->claims = (const Claim *const *) kept;
  extraction->n_claims = pass->part == NULL ? n : keep_own (pass, kept, n);
}

static void
begin_reading (Pass *pass)
{
  pass->table = NULL;
  pass->waiting.len = pass->silent.len = pass->matches.len = 0;
  pass->answers.len = 0;
  if (pass->part == NULL)
    {
      pass->analysis = analysis_new (pass->extractor->language,
                                     pass->document, pass->arena);
      return;
    }
  pass->analysis = analysis_new_part (pass->extractor->language,
                                      pass->document, pass->part->read,
                                      pass->part->n_read, pass->arena);
  pass->analysis->earlier = pass->earlier;
}

static void
analyse_waiting (const Pass *pass, AnalysisStage stage)
{
  for (guint i = 0; i < pass->waiting.len; i++)
    {
      const Reading *reading
          = &arena_array_index (pass->waiting, Reading, i);

      if (reading->occurrences.len > 0)
        analysis_sentence (pass->analysis, reading->index, stage);
    }
}

static void
match_waiting (Pass *pass)
{
  for (guint i = 0; i < pass->waiting.len; i++)
    {
      Reading *reading = &arena_array_index (pass->waiting, Reading, i);

      if (reading->occurrences.len > 0)
        frame_matches (pass->analysis, reading->index, &reading->occurrences,
                       &reading->found);
    }
}

static void
settle_waiting (Pass *pass)
{
  for (guint i = 0; i < pass->waiting.len; i++)
    settle_sentence (pass, &arena_array_index (pass->waiting, Reading, i));
  choose_answers (pass);
}

static void
analyse_answers (const Pass *pass, AnalysisStage stage)
{
  for (guint i = 0; i < pass->answers.len; i++)
    analysis_sentence (pass->analysis,
                       arena_array_index (pass->answers, Answer, i).index,
                       stage);
}

/* The first of the matches of the sentence that match LAST is of. */
static guint
first_beside (const ArenaArray *matches, guint last)
{
  guint first = last;

  while (first > 0
         && match_at (matches, first - 1)->sentence
                == match_at (matches, last)->sentence)
    first--;
  return first;
}

/* Adds what is said of a figure with no word for what it counts. */
static void
read_answers (Pass *pass)
{
  ArenaArray *matches = &pass->matches;
  guint added = 0;

  for (guint i = 0; i < pass->answers.len; i++)
    {
      const Answer *answer = &arena_array_index (pass->answers, Answer, i);
      guint last = answer->match + added;
      guint next = last + 1;

      /* One before it may have spoken of the same. */
      while (next < matches->len
             && match_at (matches, next)->sentence < answer->index)
        last = next++;
      added += match_answers (pass->analysis, answer->index, matches,
                              first_beside (matches, last), next,
                              pass->extractor->plugins,
                              pass->extractor->n_plugins);
    }
  if (added > 0)
    drop_left_out (pass, 0);
  drop_restated (pass->analysis, matches);
}

/* "... killed 56 and wounded 194, a hospital official said": who says it is
 * none of those whom he counts. */
static gboolean
counts_its_source (const FrameMatch *match, const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *attribution = &sentence->attributions[i];
      guint at = match->token;
      /* "According to radio reports 12 soldiers were hurt": who says it is
       * not told from what is said. */
      gboolean unclear
          = attribution->cue.first_token < attribution->source.first_token
            && attribution->content.first_token
                   >= attribution->source.first_token;

      if (!unclear && attribution->source.start <= match->at.start
          && match->at.end <= attribution->source.end
          && at >= attribution->content.first_token
          && at < attribution->content.end_token)
        return TRUE;
    }
  return FALSE;
}

/* Finds who says what the matches count. */
static void
attribute_matches (Pass *pass)
{
  for (guint i = pass->matches.len; i-- > 0;)
    {
      FrameMatch *match = match_at (&pass->matches, i);
      FrameMatch *before = i > 0 ? match - 1 : NULL;

      if (!counts_its_source (match,
                              analysis_sentence (pass->analysis,
                                                 match->sentence,
                                                 STAGE_ATTRIBUTIONS)))
        continue;
      if (before != NULL && before->sentence == match->sentence)
        before->last = before->last || match->last;
      matches_remove (&pass->matches, i);
    }
}

static void
begin_claims (Pass *pass)
{
  pass->claims = claims_begin (pass->analysis, &pass->matches, pass->arena);
}

/* Looks for who could not verify them, mostly in the sentences behind. */
static void
verify_claims (Pass *pass)
{
  for (guint i = 0; i < pass->matches.len; i++)
    context_verification (pass->analysis, match_at (&pass->matches, i),
                          pass->claims[i]);
}

/* Each step is taken with all documents before the next, so that its code
 * stays in the processor's cache. */
void
passes_read (Pass **passes, guint n)
{
  static const AnalysisStage stages[]
      = { STAGE_TIMES, STAGE_QUANTITIES, STAGE_ENTITIES, STAGE_NOUN_GROUPS };

  for (guint i = 0; i < n; i++)
    begin_reading (passes[i]);
  for (guint i = 0; i < n; i++)
    choose_sentences (passes[i]);
  for (guint stage = 0; stage < G_N_ELEMENTS (stages); stage++)
    for (guint i = 0; i < n; i++)
      analyse_waiting (passes[i], stages[stage]);
  for (guint i = 0; i < n; i++)
    match_waiting (passes[i]);
  for (guint i = 0; i < n; i++)
    settle_waiting (passes[i]);
  for (guint stage = 0; stage < G_N_ELEMENTS (stages); stage++)
    for (guint i = 0; i < n; i++)
      analyse_answers (passes[i], stages[stage]);
  for (guint i = 0; i < n; i++)
    read_answers (passes[i]);
  for (guint i = 0; i < n; i++)
    attribute_matches (passes[i]);
  for (guint i = 0; i < n; i++)
    if (passes[i]->matches.len > 0)
      analysis_identity (passes[i]->analysis);
  for (guint i = 0; i < n; i++)
    begin_claims (passes[i]);
  for (guint i = 0; i < n; i++)
    claims_take_origins (passes[i]->analysis, &passes[i]->matches,
                         passes[i]->claims);
  for (guint i = 0; i < n; i++)
    claims_take_context (passes[i]->analysis, &passes[i]->matches,
                         passes[i]->claims);
  for (guint i = 0; i < n; i++)
    verify_claims (passes[i]);
}

Extraction
pass_finish (Pass *pass)
{
  Extraction extraction = { .first = TRUE, .last = TRUE };
  guint known = 0; /* faults */

  for (;;)
    {
      find_nonreports (pass, &extraction);
      finish_claims (pass, &extraction);
      if (pass->faults.len == known)
        break;
      known = pass->faults.len;
      passes_read (&pass, 1);
    }
  extraction.faults = pass->faults.data;
  extraction.n_faults = pass->faults.len;
  return extraction;
}

/* Looks through a document for words that matter; leaves WITHOUT unset where
 * nothing in it can be claimed. */
static void
begin_document (Pass *pass, const ExtractorTask *task)
{
  const Extractor *extractor = pass->extractor;
  guint kinds;

  pass->document = task->document;
  kinds = trigger_set_find (extractor->triggers, task->document->content,
                            task->document->size, pass->arena, &pass->hits);
  if (!may_count (kinds) && !may_be_nonreport (kinds)
      && !extractor->any_reader)
    return;
  pass->without
      = arena_new_array (pass->arena, guint8, extractor->n_registered + 1);
  if (task->without != NULL && extractor->n_registered > 0)
    memcpy (pass->without, task->without, extractor->n_registered);
}

/* Tells FUNC of a document that has begun, and has been read where it is not
 * long. */
static gboolean
tell (Pass *pass, const ExtractorTask *task, gboolean keep,
      ExtractorFunc func, gpointer data)
{
  Extraction extraction = { .first = TRUE, .last = TRUE };

  if (pass->analysis != NULL)
    extraction = pass_finish (pass);
  else if (pass->without != NULL)
    return pass_read_parts (pass, task, keep, func, data);
  return func (task, &extraction, data);
}

/* Begins as many of N documents as are read together; returns how many. */
static guint
begin_some (Pass *passes, const ExtractorTask *tasks, guint n)
{
  /* What a plugin that reads takes is taken at one document. */
  guint most = passes->extractor->any_reader ? 1 : n;
  guint hits = 0;
  guint i;

  for (i = 0; i < most && hits < MOST_HITS; i++)
    {
      passes[i] = (Pass) { .extractor = passes->extractor,
                           .arena = passes->arena };
      begin_document (&passes[i], &tasks[i]);
      hits += passes[i].hits.len;
    }
  return i;
}

/* Reads the first of N documents, as many as are read together, and tells of
 * them; returns how many, 0 where FUNC ended it. */
static guint
run_some (const Extractor *extractor, const ExtractorTask *tasks, guint n,
          gboolean keep, ExtractorFunc func, gpointer data, Arena *arena)
{
  Pass *passes = arena_new_array (arena, Pass, n);
  Pass **live = arena_new_array (arena, Pass *, n);
  guint n_begun, n_live = 0;

  passes->extractor = extractor;
  passes->arena = arena;
  n_begun = begin_some (passes, tasks, n);
  for (guint i = 0; i < n_begun; i++)
    if (passes[i].without != NULL && !document_is_long (passes[i].document))
      live[n_live++] = &passes[i];
  passes_read (live, n_live);
  for (guint i = 0; i < n_begun; i++)
    if (!tell (&passes[i], &tasks[i], keep, func, data))
      return 0;
  return n_begun;
}

gboolean
extractor_run_all (const Extractor *extractor, const ExtractorTask *tasks,
                   guint n, ExtractorFunc func, gpointer data, Arena *arena)
{
  guint taken;

  for (guint i = 0; i < n; i += taken)
    {
      taken = run_some (extractor, tasks + i, n - i, FALSE, func, data, arena);
      arena_reset (arena);
      if (taken == 0)
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  Arena *arena;
  Extraction *whole;
  ArenaArray claims; /* of const Claim * */
} Keeping;

static gboolean
keep_extraction (const ExtractorTask *task, const Extraction *extraction,
                 gpointer data)
{
  Keeping *keeping = data;

  if (extraction->first && extraction->last)
    {
      *keeping->whole = *extraction;
      return TRUE;
    }
  if (extraction->first)
    keeping->claims.len = 0;
  for (guint i = 0; i < extraction->n_claims; i++)
    arena_array_add (keeping->arena, &keeping->claims, extraction->claims[i]);
  *keeping->whole = *extraction;
  keeping->whole->claims = keeping->claims.data;
  keeping->whole->n_claims = keeping->claims.len;
  keeping->whole->n_before = 0;
  return TRUE;
}

Extraction
extractor_run_without (const Extractor *extractor, const Document *document,
                       const guint8 *without, Arena *arena)
{
  ExtractorTask task = { document, without };
  Extraction extraction;
  Keeping keeping = { .arena = arena, .whole = &extraction };

  run_some (extractor, &task, 1, TRUE, keep_extraction, &keeping, arena);
  return extraction;
}

Extraction
extractor_run (const Extractor *extractor, const Document *document,
               Arena *arena)
{
  return extractor_run_without (extractor, document, NULL, arena);
}
