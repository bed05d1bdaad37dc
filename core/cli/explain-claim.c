/* Tells people where a claim comes from, line by line. */
#include "config.h"

#include "cli/explain-claim.h"

#include "report/clean.h"

#include <math.h>
#include <string.h>

void
explain_add_line (GString *out, const char *name, const char *text)
{
  g_autofree char *clean = text != NULL ? clean_text (text) : NULL;

  if (clean != NULL && *clean != '\0')
    g_string_append_printf (out, "  %-12s %s\n", name, clean);
}

char *
explain_days (DayRange range)
{
  char begin[16], end[16];

  if (range.precision == PRECISION_NONE)
    return NULL;
  return g_strdup_printf (
      "%s to %s",
      DAY_IS_OPEN (range.begin) ? "open" : day_format (range.begin, begin),
      DAY_IS_OPEN (range.end) ? "open" : day_format (range.end, end));
}

char *
explain_anchor (const char *anchor)
{
  if (anchor == NULL || strcmp (anchor, "absolute") == 0)
    return g_strdup (", as it stands");
  if (strcmp (anchor, "publication") == 0)
    return g_strdup (", reckoned from the date of publication");
  if (strcmp (anchor, "narrative") == 0)
    return g_strdup (", in the year of the times told before");
  if (strcmp (anchor, "previous") == 0)
    return g_strdup (", reckoned from the time named before");
  if (strcmp (anchor, CLAIM_OF_SCENE) == 0)
    return g_strdup (", when what is told of before happened");
  return g_strdup_printf (", the time of \"%s\"", anchor);
}

static void
add_interval (GString *out, const char *name, Interval interval)
{
  g_autofree char *low = isfinite (interval.low)
                             ? quantity_number_to_string (interval.low)
                             : g_strdup ("open");
  g_autofree char *high = isfinite (interval.high)
                              ? quantity_number_to_string (interval.high)
                              : g_strdup ("open");
  g_autofree char *text = g_strdup_printf ("%s to %s", low, high);

  explain_add_line (out, name, text);
}

static void
explain_claim_words (GString *out, const Claim *claim)
{
  const char *unit = claim->quantity.unit;
  g_autofree char *where = g_strdup_printf (
      "bytes %" G_GSIZE_FORMAT " to %" G_GSIZE_FORMAT " of the %s of %s",
      claim->target.byte_start, claim->target.byte_end,
      claim->target.in_title ? "title" : "text", claim->document.id);

  explain_add_line (out, "words", claim->target.exact);
  explain_add_line (out, "where", where);
  explain_add_line (out, "sentence", claim->sentence.text);
  explain_add_line (out, "publisher", claim->document.publisher);
  explain_add_line (out, "published", claim->document.published);
  explain_add_line (out, "measure", claim->measure);
  explain_add_line (out, "unit", unit != NULL ? unit : "person");
  explain_add_line (out, "qualifier",
            qualifier_name (claim->quantity.value.qualifier));
  if (claim->quantity.convention != NULL)
    {
      g_autofree char *number
          = quantity_number_to_string (claim->quantity.value.best);
      g_autofree char *taken
          = g_strdup_printf ("%s, by the convention of %s for vague words",
                             number, claim->quantity.convention);

      explain_add_line (out, "taken as", taken);
    }
  add_interval (out, "plainly", claim->quantity.value.core);
  add_interval (out, "at most", claim->quantity.value.support);
}

/* "Saraqeb", and the ids of what is known of it, the widest last. */
static char *
place_with_ids (const Claim *claim)
{
  const char *const *within = claim->place.within;
  g_autoptr (GString) text = g_string_new (claim->place.text);

  if (claim->place.id != NULL)
    g_string_append_printf (text, " (%s", claim->place.id);
  for (guint i = 0; claim->place.id != NULL && within != NULL
                    && within[i] != NULL;
       i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " in " : ", ", within[i]);
  if (claim->place.id != NULL)
    g_string_append_c (text, ')');
  else if (claim->place.text != NULL)
    g_string_append (text, ", which no list of places has");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
explain_place (GString *out, const Claim *claim)
{
  const char *anchor = claim->place.anchor;
  g_autofree char *name = place_with_ids (claim);
  g_autofree char *place = NULL;

  if (anchor == NULL)
    place = g_strdup (name);
  else if (strcmp (anchor, CLAIM_PLACE_OF_TITLE) == 0)
    place = g_strdup_printf ("%s, named before the title", name);
  else if (strcmp (anchor, CLAIM_PLACE_OF_HEADING) == 0)
    place = g_strdup_printf ("%s, which heads the section", name);
  else if (strcmp (anchor, CLAIM_PLACE_OF_POLICE) == 0)
    place = g_strdup_printf ("%s, whose police tell of it", name);
  else if (strcmp (anchor, CLAIM_OF_SCENE) == 0)
    place = g_strdup_printf ("%s, where what is told of before happened",
                             name);
  else
    place = g_strdup_printf ("%s, named in the sentence before (\"%s\")",
                             name, anchor);
  explain_add_line (out, "place", place);
}

static void
explain_time (GString *out, const Claim *claim)
{
  const char *words = claim->time.text;
  g_autofree char *days = explain_days (claim->time.range);
  g_autofree char *from = days != NULL ? explain_anchor (claim->time.anchor) : NULL;
  g_autofree char *text = NULL;

  if (days != NULL)
    text = g_strdup_printf ("%s%s%s%s", words != NULL ? words : "",
                            words != NULL ? ": " : "", days, from);
  else if (words != NULL)
    text = g_strdup_printf ("%s: stays relative, as no date is known from "
                            "which to reckon it",
                            words);
  explain_add_line (out, "time", text);
}

static void
explain_as_of (GString *out, const Claim *claim)
{
  g_autofree char *days = explain_days (claim->as_of.range);
  g_autofree char *text
      = days != NULL
            ? g_strdup_printf ("%s, %s", days,
                               as_of_basis_name (claim->as_of.basis))
            : NULL;

  explain_add_line (out, "as of", text);
}

static void
explain_origin (GString *out, const Claim *claim)
{
  const char *name = claim->origin.name != NULL ? claim->origin.name
                                                : claim->origin.speaker;
  const char *const *chain = claim->origin.chain;
  g_autoptr (GString) names
      = g_string_new (name != NULL ? name : "nobody is named");

  for (guint i = 0; i < claim->origin.n_joint; i++)
    g_string_append_printf (names, "%s %s", i == 0 ? ", together with" : ",",
                            claim->origin.joint[i].name != NULL
                                ? claim->origin.joint[i].name
                                : "?");
  if (name != NULL && claim->origin.kind != ORIGIN_UNNAMED)
    g_string_append_printf (names, ", kind %s",
                            origin_kind_name (claim->origin.kind));
  for (guint i = 0; chain != NULL && chain[i] != NULL; i++)
    g_string_append_printf (names, "%s %s", i == 0 ? ", told by" : ",",
                            chain[i]);
  explain_add_line (out, "origin", names->str);
  if (name != claim->origin.speaker)
    explain_add_line (out, "speaker", claim->origin.speaker);
  explain_add_line (out, "speaks for", claim->origin.controlled_by);
}

/* How the figure is told, where it is not simply stated. */
static void
explain_telling (GString *out, const Claim *claim)
{
  if (claim->count_status != COUNT_STATUS_REPORTED)
    explain_add_line (out, "status", count_status_name (claim->count_status));
  if (claim->modality != MODALITY_ASSERTED)
    explain_add_line (out, "modality", modality_name (claim->modality));
  if (claim->verification != VERIFICATION_NONE)
    explain_add_line (out, "verified",
                      verification_name (claim->verification));
}

static void
explain_population (GString *out, const Claim *claim)
{
  g_autofree char *category = g_strdup_printf (
      "%s, %s", category_name (claim->population.category),
      claim->population.category_assumed ? "assumed"
                                         : "as stated");

  explain_add_line (out, "population", claim->population.text);
  if (claim->population.text != NULL)
    explain_add_line (out, "category", category);
  explain_add_line (out, "side", claim->population.side);
}

void
explain_claim (GString *out, const Claim *claim)
{
  const char *version = claim->extractor.version;
  g_autofree char *rule = g_strdup_printf (
      "%s %s%s%s",
      claim->extractor.plugin != NULL ? claim->extractor.plugin : "?",
      version != NULL ? version : "",
      claim->extractor.rule != NULL ? ", rule " : "",
      claim->extractor.rule != NULL ? claim->extractor.rule : "");

  g_string_append_printf (out, "claim %s\n", claim->id);
  explain_claim_words (out, claim);
  explain_population (out, claim);
  explain_place (out, claim);
  explain_time (out, claim);
  explain_as_of (out, claim);
  explain_add_line (out, "counts", accumulation_name (claim->accumulation));
  explain_telling (out, claim);
  explain_origin (out, claim);
  explain_add_line (out, "stance", stance_name (claim->stance));
  explain_add_line (out, "part of", claim->part_of);
  explain_add_line (out, "found by", rule);
}
