/* The way from a document to its claims: candidate sentences, matches,
 * claims, one plugin a figure. */
#include "config.h"

#include "frames/extractor.h"

#include "frames/assemble.h"
#include "frames/households.h"
#include "frames/links.h"
#include "frames/match.h"
#include "frames/occurrences.h"
#include "frames/plugin-view.h"
#include "frames/references.h"
#include "frames/tables.h"
#include "frames/trigger.h"
#include "language/analysis.h"
#include "language/en/english.h"

#include <string.h>

struct Extractor
{
  const Language *language;
  FramePlugin *plugins;
  guint *indexes; /* of the plugins in the registry */
  guint n_plugins;
  guint n_registered;
  TriggerSet *triggers;
  gboolean any_reader; /* some plugin reads every sentence itself */
};

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

static void
add_predicate (const char *phrase, const void *payload, gpointer data)
{
  const PredicateForm *form = payload;

  if (form->tail == NULL)
    trigger_set_add (data, phrase, TRIGGER_PREDICATE);
  else if (!trigger_set_is_telling (data, phrase))
    trigger_set_add (data, form->tail, TRIGGER_PREDICATE);
  else
    {
      trigger_set_add (data, phrase, TRIGGER_HEAD);
      trigger_set_add (data, form->tail, TRIGGER_TAIL);
    }
}

/* Of "no reports of casualties": casualties ... */
static void
add_harm (const char *phrase, const void *payload, gpointer data)
{
  trigger_set_add (data, phrase, TRIGGER_HARM);
}

/* Of "could not be verified": verified ... */
static void
add_verification (const char *phrase, const void *payload, gpointer data)
{
  trigger_set_add (data, phrase, TRIGGER_VERIFICATION);
}

static void
add_negation (const char *phrase, const void *payload, gpointer data)
{
  if (GPOINTER_TO_UINT (payload) & WORD_NEGATION)
    trigger_set_add (data, phrase, TRIGGER_NEGATION);
}

Extractor *
extractor_new (Language *language, const Registry *registry, GError **error)
{
  g_autoptr (Inflection) inflection = inflection_new (error);
  g_autoptr (Extractor) extractor = g_new0 (Extractor, 1);

  if (inflection == NULL)
    return NULL;
  extractor->language = language;
  extractor->triggers = trigger_set_new (language->lexicon);
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
  lexicon_each (language->lexicon, LEX_PREDICATE, add_predicate,
                extractor->triggers);
  lexicon_each (language->lexicon, LEX_HARM, add_harm, extractor->triggers);
  lexicon_each (language->lexicon, LEX_VERIFICATION, add_verification,
                extractor->triggers);
  lexicon_each (language->lexicon, LEX_FUNCTION, add_negation,
                extractor->triggers);
  language_freeze (language);
  return g_steal_pointer (&extractor);
}

void
extractor_free (Extractor *extractor)
{
  if (extractor == NULL)
    return;
  trigger_set_free (extractor->triggers);
  g_free (extractor->plugins);
  g_free (extractor->indexes);
  g_free (extractor);
}

/* TRUE when text with words of these KINDS may have a predicate. */
static gboolean
may_have_predicate (guint kinds)
{
  return (kinds & TRIGGER_PREDICATE) != 0
         || (kinds & TRIGGER_PARTS) == TRIGGER_PARTS;
}

/* TRUE when text with words of these KINDS may say that nothing is known of
 * some harm. */
static gboolean
may_be_nonreport (guint kinds)
{
  return (kinds & TRIGGER_HARM) != 0 && (kinds & TRIGGER_NEGATION) != 0;
}

/* One way through a document. */
typedef struct
{
  const Extractor *extractor;
  Analysis *analysis;
  guint8 *without; /* a byte for each plugin of the registry */
  GArray *faults;  /* of ExtractedFault */
  Table table;     /* through which the way goes */
  ArenaArray waiting; /* of Reading */
  GArray *own; /* the matches of one sentence */
} Pass;

/* A sentence that is to be read. */
typedef struct
{
  guint index;
  gboolean row; /* of a table */
  ArenaArray occurrences;
} Reading;

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
  g_array_append_val (pass->faults, fault);
}

static void
drop_left_out (const Pass *pass, GArray *matches)
{
  for (guint i = matches->len; i-- > 0;)
    if (pass->without[index_of (
            pass, g_array_index (matches, FrameMatch, i).plugin)])
      g_array_remove_index (matches, i);
}

static gboolean
same_span (const FrameMatch *a, const FrameMatch *b)
{
  return a->sentence == b->sentence && a->at.start < b->at.end
         && b->at.start < a->at.end;
}

static const char *
measure_of (const FrameMatch *match)
{
  return match->predicate->measure != NULL
             ? match->predicate->measure
             : match->plugin->plugin->measure;
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
drop_what_is_feared (GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    for (guint j = matches->len; j-- > 0;)
      {
        const FrameMatch *feared = &g_array_index (matches, FrameMatch, i);
        const FrameMatch *other = &g_array_index (matches, FrameMatch, j);

        if (is_feared (feared) && !is_feared (other)
            && same_span (feared, other)
            && feared->plugin == other->plugin)
          {
            g_array_remove_index (matches, j);
            i -= j < i;
          }
      }
}

/* Keeps one match for each figure and measure. */
static void
arbitrate (GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    for (guint j = matches->len; j-- > i + 1;)
      {
        FrameMatch *a = &g_array_index (matches, FrameMatch, i);
        FrameMatch *b = &g_array_index (matches, FrameMatch, j);

        if (!same_span (a, b) || strcmp (measure_of (a), measure_of (b)) != 0)
          continue;
        if (beats (b, a))
          *a = *b;
        g_array_remove_index (matches, j);
      }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const FrameMatch *x = a;
  const FrameMatch *y = b;

  if (x->at.start != y->at.start)
    return x->at.start < y->at.start ? -1 : 1;
  if (x->at.end != y->at.end)
    return x->at.end < y->at.end ? -1 : 1;
  return strcmp (x->plugin->plugin->name, y->plugin->plugin->name);
}

static void
read_sentence (Pass *pass, const Reading *reading, GArray *matches)
{
  const Extractor *extractor = pass->extractor;
  guint index = reading->index;
  GArray *own = pass->own;

  g_array_set_size (own, 0);
  if (reading->row)
    table_matches (&pass->table, pass->analysis, index, own);
  else if (reading->occurrences.len > 0)
    frame_matches (pass->analysis, index, &reading->occurrences, own);
  if (extractor->any_reader)
    for (guint i = 0; i < extractor->n_plugins; i++)
      if (!pass->without[extractor->indexes[i]])
        add_fault (pass, &extractor->plugins[i],
                   plugin_reads (pass->analysis, index,
                                 &extractor->plugins[i], own));
  drop_left_out (pass, own);
  if (own->len == 0)
    return;
  g_array_sort (own, compare_places);
  arbitrate (own);
  drop_what_is_feared (own);
  g_array_index (own, FrameMatch, own->len - 1).last = TRUE;
  g_array_append_vals (matches, own->data, own->len);
}

static void
add_nonreports (Analysis *analysis, guint index, GArray *nonreports)
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

      g_array_append_val (nonreports, nonreport);
    }
}

/* Assembles the matches' claims, lets the plugins accept them, identifies
 * them and puts those that stay into EXTRACTION. */
static void
finish_claims (Pass *pass, const GArray *matches, Extraction *extraction)
{
  Analysis *analysis = pass->analysis;
  Arena *arena = analysis->arena;
  Claim **claims = arena_new_array (arena, Claim *, matches->len + 1);
  Claim **kept = arena_new_array (arena, Claim *, matches->len + 1);
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    analysis_sentence (analysis,
                       g_array_index (matches, FrameMatch, i).sentence,
                       STAGE_ATTRIBUTIONS);
  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *match = &g_array_index (matches, FrameMatch, i);
      Claim *claim = claim_assemble (analysis, match);
      const char *fault = NULL;

      if (plugin_accepts (analysis, match, claim, &fault))
        claims[i] = kept[n++] = claim;
      add_fault (pass, match->plugin, fault);
    }
  claims_share_events (kept, n);
  households_settle (analysis, kept, n);
  for (guint i = 0; i < matches->len; i++)
    if (claims[i] != NULL
        && analysis->sentences[g_array_index (matches, FrameMatch, i).sentence]
               .title)
      claim_take_origin (claims[i], kept, n);
  for (guint i = 0; i < n; i++)
    claim_identify (kept[i], arena);
  claims_link (analysis, matches, claims);
  extraction->claims = (const Claim *const *) kept;
  extraction->n_claims = n;
}

/* Tells the sentence what it has of HITS; *next is the first not looked
 * at. */
static void
take_triggers (Sentence *sentence, const ArenaArray *hits, guint *next)
{
  for (; *next < hits->len; ++*next)
    {
      const TriggerHit *hit = &arena_array_index (*hits, TriggerHit, *next);

      if (hit->start >= sentence->end)
        break;
      if (hit->start >= sentence->start)
        sentence->triggers |= hit->kinds;
    }
}

/* Reads the sentences that wait.  Each stage is run over all of them before
 * the next, so that its code stays in the processor's cache. */
static void
read_waiting (Pass *pass, GArray *matches)
{
  static const AnalysisStage stages[]
      = { STAGE_TIMES, STAGE_QUANTITIES, STAGE_ENTITIES, STAGE_NOUN_GROUPS };
  const ArenaArray *waiting = &pass->waiting;

  for (guint stage = 0; stage < G_N_ELEMENTS (stages); stage++)
    for (guint i = 0; i < waiting->len; i++)
      {
        const Reading *reading = &arena_array_index (*waiting, Reading, i);

        if (reading->occurrences.len > 0)
          analysis_sentence (pass->analysis, reading->index, stages[stage]);
      }
  for (guint i = 0; i < waiting->len; i++)
    read_sentence (pass, &arena_array_index (*waiting, Reading, i), matches);
  pass->waiting.len = 0;
}

/* What sentence INDEX is to be read for. */
static Reading
choose_reading (Pass *pass, guint index)
{
  Analysis *analysis = pass->analysis;
  gboolean likely = may_have_predicate (analysis->sentences[index].triggers);
  gboolean header = likely && table_begin (&pass->table, analysis, index);
  Reading reading = { .index = index };

  reading.row = !header && table_continues (&pass->table, analysis, index);
  if (likely && !header && !reading.row)
    reading.occurrences = occurrences_find (analysis, index);
  return reading;
}

static void
read_sentences (Pass *pass, const ArenaArray *hits, GArray *matches)
{
  Analysis *analysis = pass->analysis;
  guint next = 0;

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      Reading reading;

      take_triggers (&analysis->sentences[i], hits, &next);
      reading = choose_reading (pass, i);
      if (!reading.row && reading.occurrences.len == 0
          && !pass->extractor->any_reader)
        continue;
      arena_array_add (analysis->arena, &pass->waiting, reading);
      /* What is known of a table changes with its rows. */
      if (reading.row)
        read_waiting (pass, matches);
    }
  read_waiting (pass, matches);
}

static Extraction
run_pass (Pass *pass, const ArenaArray *hits)
{
  g_autoptr (GArray) matches
      = g_array_new (FALSE, FALSE, sizeof (FrameMatch));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (FrameMatch));
  g_autoptr (GArray) nonreports
      = g_array_new (FALSE, FALSE, sizeof (ExtractedNonReport));
  Extraction extraction = { 0 };

  pass->own = own;
  pass->table.open = FALSE;
  pass->waiting = (ArenaArray) { NULL, 0, 0 };
  read_sentences (pass, hits, matches);
  for (guint i = 0; i < pass->analysis->n_sentences; i++)
    if (may_be_nonreport (pass->analysis->sentences[i].triggers))
      add_nonreports (pass->analysis, i, nonreports);
  drop_restated (pass->analysis, matches);
  finish_claims (pass, matches, &extraction);
  extraction.nonreports
      = arena_memdup (pass->analysis->arena, nonreports->data,
                      sizeof (ExtractedNonReport) * nonreports->len);
  extraction.n_nonreports = nonreports->len;
  return extraction;
}

/* Again after each fault, without the plugin whose it was. */
static Extraction
run_passes (Pass *pass, const ArenaArray *hits, const Document *document,
            Arena *arena)
{
  Extraction extraction;
  guint before;

  do
    {
      before = pass->faults->len;
      pass->analysis
          = analysis_new (pass->extractor->language, document, arena);
      extraction = run_pass (pass, hits);
    }
  while (pass->faults->len > before);
  extraction.faults
      = arena_memdup (arena, pass->faults->data,
                      sizeof (ExtractedFault) * pass->faults->len);
  extraction.n_faults = pass->faults->len;
  return extraction;
}

Extraction
extractor_run_without (const Extractor *extractor, const Document *document,
                       const guint8 *without, Arena *arena)
{
  ArenaArray hits = { NULL, 0, 0 };
  g_autoptr (GArray) faults
      = g_array_new (FALSE, FALSE, sizeof (ExtractedFault));
  Pass pass = { .extractor = extractor, .faults = faults };
  guint kinds = trigger_set_find (extractor->triggers, document->content,
                                  document->size, arena, &hits);

  if (!may_have_predicate (kinds) && !may_be_nonreport (kinds)
      && !extractor->any_reader)
    return (Extraction) { 0 };
  pass.without
      = arena_new_array (arena, guint8, extractor->n_registered + 1);
  if (without != NULL && extractor->n_registered > 0)
    memcpy (pass.without, without, extractor->n_registered);
  return run_passes (&pass, &hits, document, arena);
}

Extraction
extractor_run (const Extractor *extractor, const Document *document,
               Arena *arena)
{
  return extractor_run_without (extractor, document, NULL, arena);
}
