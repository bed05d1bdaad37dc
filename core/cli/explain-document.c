#include "config.h"

#include "cli/explain-document.h"

#include "cli/explain-claim.h"
#include "frames/predicate.h"

#include <concordat/plugin.h>
#include <string.h>

typedef struct
{
  const Document *document;
  const Extraction *extraction;
  Analysis *analysis;
  GString *out;
} Explaining;

static char *
text_of (const Explaining *explaining, TextRange at)
{
  return g_strndup (explaining->analysis->text + at.start, at.end - at.start);
}

/* What a figure is that counts nothing; NULL: it counts. */
static const char *
why_no_count (const QuantityMention *mention)
{
  switch (mention->kind)
    {
    case QUANTITY_COUNT:
      return mention->previous ? "the old value of a change" : NULL;
    case QUANTITY_ORDINAL:
      return "a place in an order, no count";
    case QUANTITY_AGE:
      return "an age, no count";
    case QUANTITY_YEAR:
      return "a year, no count";
    case QUANTITY_MONEY:
      return "an amount of money, no count";
    case QUANTITY_PERCENT:
      return "a share, no count";
    case QUANTITY_MEASURE:
      return "a measure, no count";
    case QUANTITY_IDENTIFIER:
      return mention->overflow ? "too large to be read to the last digit"
                               : "part of a name or a number of something, "
                                 "no count";
    }
  return NULL;
}

static const char *
role_name (enum concordat_role role)
{
  switch (role)
    {
    case CONCORDAT_PATIENT:
      return "whom it is done to";
    case CONCORDAT_SUBJECT:
      return "its subject";
    case CONCORDAT_OBJECT:
      return "its object";
    case CONCORDAT_COMPLEMENT:
      return "what goes with it";
    case CONCORDAT_NUMBER:
      return "its own number";
    }
  return "?";
}

static void
explain_word (const Explaining *explaining, const PredicateForm *form)
{
  const struct concordat_plugin *plugin = form->plugin->plugin;
  const char *measure = form->predicate->measure;
  g_autofree char *populations
      = plugin->categories != NULL
            ? g_strjoinv (", ", (char **) (gsize) plugin->categories)
            : NULL;
  g_autofree char *line = g_strdup_printf (
      "%s (%s): counts %s%s%s, as %s", form->words, plugin->name,
      role_name (form->predicate->counted),
      populations != NULL ? " where it is " : "",
      populations != NULL ? populations : "",
      measure != NULL ? measure : plugin->measure);

  explain_add_line (explaining->out, "word", line);
}

/* One line for each meaning of the words of plugins in SENTENCE; how many
 * there are. */
static guint
explain_words (const Explaining *explaining, const Sentence *sentence)
{
  guint n = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    for (const LexEntry *entry
         = lexicon_match (sentence->tokens, i, sentence->n_tokens,
                          LEX_PREDICATE);
         entry != NULL; entry = lexicon_next_meaning (entry))
      {
        const PredicateForm *form = entry->payload;
        guint first = i;

        if (!predicate_lead_precedes (form, explaining->analysis->text,
                                      sentence, &first)
            || !predicate_tail_follows (
                form, explaining->analysis->text, sentence,
                i + entry->n_words))
          continue;
        explain_word (explaining, form);
        n++;
      }
  return n;
}

static void
explain_group (const Explaining *explaining, const NounGroup *group)
{
  g_autofree char *words = text_of (explaining, group->at);
  g_autofree char *line = g_strdup_printf (
      "%s: %s%s%s%s%s", words,
      group->noun != NULL ? category_name (group->category)
      : group->thing      ? "a thing that a plugin counts"
                          : "no known noun of persons",
      group->noun != NULL ? ", as the noun " : "",
      group->noun != NULL ? group->noun->lemma : "",
      group->side != NULL ? ", side " : "",
      group->side != NULL ? group->side : "");

  explain_add_line (explaining->out, "counts", line);
}

static const char *
cue_name (CueKind kind)
{
  switch (kind)
    {
    case CUE_SAY:
      return "says";
    case CUE_DENY:
      return "denies";
    case CUE_DOUBT:
      return "says at a distance";
    case CUE_QUOTE:
      return "is quoted";
    }
  return "?";
}

/* Who is seen to speak in SENTENCE, and by which words. */
static void
explain_attributions (const Explaining *explaining, const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *said = &sentence->attributions[i];
      const char *name = said->name != NULL ? said->name : said->speaker;
      g_autofree char *cue = text_of (explaining, said->cue);
      g_autofree char *content = text_of (explaining, said->content);
      g_autofree char *line = g_strdup_printf (
          "%s%s %s%s%s%s: %s", name != NULL ? name : "nobody who is named",
          said->carried ? " (of a sentence before)" : "",
          cue_name (said->kind), *cue != '\0' ? " (\"" : "", cue,
          *cue != '\0' ? "\")" : "", content);

      explain_add_line (explaining->out, "said", line);
    }
}

/* The times that are seen in SENTENCE, whether a claim takes them or not. */
static void
explain_times (const Explaining *explaining, const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];
      g_autofree char *words = text_of (explaining, time->at);
      g_autofree char *days = explain_days (time->range);
      g_autofree char *from
          = days != NULL ? explain_anchor (time->anchor) : NULL;
      g_autofree char *line = g_strdup_printf (
          "%s: %s%s", words,
          days != NULL                        ? days
          : time->relation == TIME_DURATION ? "a length of time"
                                            : "stays relative",
          from != NULL ? from : "");

      explain_add_line (explaining->out, "time seen", line);
    }
}

static void
explain_entities (const Explaining *explaining, const Sentence *sentence)
{
  static const char *const kinds[]
      = { [ENTITY_COUNTRY] = "a country",
          [ENTITY_DEMONYM] = "of a country",
          [ENTITY_PARTY] = "a party or an organisation",
          [ENTITY_PLACE] = "a place",
          [ENTITY_PERSON] = "a person",
          [ENTITY_OFFICE] = "an office" };

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      const char *id = entity->party != NULL   ? entity->party->id
                       : entity->place != NULL ? entity->place->id
                                               : NULL;
      const char *country
          = entity->kind == ENTITY_PLACE ? entity->place->country : NULL;
      g_autofree char *words = text_of (explaining, entity->at);
      g_autofree char *line = g_strdup_printf (
          "%s: %s%s%s%s%s", words, kinds[entity->kind],
          id != NULL ? ", " : "", id != NULL ? id : "",
          country != NULL ? " in " : "", country != NULL ? country : "");

      explain_add_line (explaining->out, "name", line);
    }
}

/* The claims whose words hold [START, END); how many. */
static guint
explain_claims (const Explaining *explaining, TextRange at)
{
  guint n = 0;

  for (guint i = 0; i < explaining->extraction->n_claims; i++)
    {
      const Claim *claim = explaining->extraction->claims[i];
      gsize base = claim->target.in_title ? explaining->document->title_start
                                          : 0;

      if (claim->target.byte_start + base >= at.end
          || claim->target.byte_end + base <= at.start)
        continue;
      explain_claim (explaining->out, claim);
      n++;
    }
  return n;
}

/* Why nothing came of a count: the first thing that is missing. */
static void
explain_refusal (const Explaining *explaining, const NounGroup *group,
                 guint n_words)
{
  explain_add_line (
      explaining->out, "no claim",
      n_words == 0 ? "no plugin has a word in this sentence"
      : group != NULL && group->noun == NULL && !group->thing
          ? "what is counted is nothing that a plugin counts, or the figure "
            "does not stand where the words above count it"
          : "the figure does not stand where the words above count it, or "
            "the plugin does not count this population");
}

static void
explain_count (const Explaining *explaining, const NounGroup *group,
               TextRange at, guint n_words)
{
  if (group != NULL)
    explain_group (explaining, group);
  if (explain_claims (explaining, at) == 0)
    explain_refusal (explaining, group, n_words);
}

static void
begin_figure (const Explaining *explaining, TextRange at,
              const Quantity *value)
{
  g_autofree char *words = text_of (explaining, at);
  g_autofree char *read = quantity_to_string (value);
  g_autofree char *where
      = g_strdup_printf ("bytes %u to %u", at.start, at.end);
  g_autofree char *as = g_strdup_printf (
      "%s, %s", read, qualifier_name (value->qualifier));

  g_string_append (explaining->out, "\n");
  explain_add_line (explaining->out, "figure", words);
  explain_add_line (explaining->out, "where", where);
  explain_add_line (explaining->out, "read as", as);
}

static void
explain_figure (const Explaining *explaining, const Sentence *sentence,
                guint index, guint n_words)
{
  const QuantityMention *mention = &sentence->quantities[index];
  const NounGroup *group = NULL;
  const char *refusal = why_no_count (mention);

  begin_figure (explaining, mention->at, &mention->value);
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].quantity == (int) index)
      group = &sentence->groups[i];
  if (refusal == NULL)
    explain_count (explaining, group, mention->at, n_words);
  else if (explain_claims (explaining, mention->at) == 0)
    explain_add_line (explaining->out, "no claim", refusal);
}

static void
explain_sentence (const Explaining *explaining, guint index)
{
  const Sentence *sentence
      = analysis_sentence (explaining->analysis, index, STAGE_ALL);
  g_autofree char *text
      = g_strndup (explaining->analysis->text + sentence->start,
                   sentence->end - sentence->start);
  gsize begin = explaining->out->len, heading;
  guint n_words;

  g_string_append_c (explaining->out, '\n');
  explain_add_line (explaining->out, sentence->title ? "title" : "sentence",
                    text);
  n_words = explain_words (explaining, sentence);
  explain_entities (explaining, sentence);
  explain_times (explaining, sentence);
  explain_attributions (explaining, sentence);
  heading = explaining->out->len;
  for (guint i = 0; i < sentence->n_quantities; i++)
    explain_figure (explaining, sentence, i, n_words);
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (!group->counted || group->quantity >= 0)
        continue;
      begin_figure (explaining, group->at, &group->value);
      explain_count (explaining, group, group->at, n_words);
    }
  if (explaining->out->len == heading)
    g_string_truncate (explaining->out, begin);
}

void
explain_document (const Engine *engine, const Document *document,
                  const Extraction *extraction, GString *out)
{
  Explaining explaining = { .document = document, .extraction = extraction,
                            .out = out };

  explaining.analysis
      = analysis_new (engine->language, document, engine->arena);
  g_string_append_printf (out, "document %s\n", document->id);
  for (guint i = 0; i < explaining.analysis->n_sentences; i++)
    explain_sentence (&explaining, i);
  g_string_append_c (out, '\n');
}
