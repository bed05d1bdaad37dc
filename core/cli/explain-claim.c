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
add_days (GString *out, const char *name, const char *words, DayRange range)
{
  g_autofree char *text = NULL;
  char begin[16], end[16];

  if (range.precision == PRECISION_NONE)
    return;
  text = g_strdup_printf ("%s%s%s to %s", words != NULL ? words : "",
                          words != NULL ? ": " : "",
                          day_format (range.begin, begin),
                          day_format (range.end, end));
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

static void
explain_place (GString *out, const Claim *claim)
{
  const char *anchor = claim->place.anchor;
  g_autofree char *place = NULL;

  if (anchor == NULL)
    place = g_strdup (claim->place.text);
  else if (strcmp (anchor, CLAIM_PLACE_OF_TITLE) == 0)
    place = g_strdup_printf ("%s, named before the title",
                             claim->place.text);
  else if (strcmp (anchor, CLAIM_PLACE_OF_POLICE) == 0)
    place = g_strdup_printf ("%s, whose police tell of it",
                             claim->place.text);
  else if (strcmp (anchor, CLAIM_OF_SCENE) == 0)
    place = g_strdup_printf ("%s, where what is told of before happened",
                             claim->place.text);
  else
    place = g_strdup_printf ("%s, named in the sentence before (\"%s\")",
                             claim->place.text, anchor);
  explain_add_line (out, "place", place);
}

static void
explain_origin (GString *out, const Claim *claim)
{
  const char *name = claim->origin.name != NULL ? claim->origin.name
                                                : claim->origin.speaker;
  g_autoptr (GString) names
      = g_string_new (name != NULL ? name : "nobody is named");

  for (guint i = 0; i < claim->origin.n_joint; i++)
    g_string_append_printf (names, "%s %s", i == 0 ? ", together with" : ",",
                            claim->origin.joint[i].name != NULL
                                ? claim->origin.joint[i].name
                                : "?");
  explain_add_line (out, "origin", names->str);
}

void
explain_claim (GString *out, const Claim *claim)
{
  g_autofree char *rule = g_strdup_printf (
      "%s %s%s%s",
      claim->extractor.plugin != NULL ? claim->extractor.plugin : "?",
      claim->extractor.version != NULL ? claim->extractor.version : "",
      claim->extractor.rule != NULL ? ", rule " : "",
      claim->extractor.rule != NULL ? claim->extractor.rule : "");

  g_string_append_printf (out, "claim %s\n", claim->id);
  explain_claim_words (out, claim);
  explain_add_line (out, "population", claim->population.text);
  explain_add_line (out, "side", claim->population.side);
  explain_place (out, claim);
  add_days (out, "time", claim->time.text, claim->time.range);
  add_days (out, "as of", NULL, claim->as_of.range);
  explain_add_line (out, "counts", accumulation_name (claim->accumulation));
  explain_origin (out, claim);
  explain_add_line (out, "stance", stance_name (claim->stance));
  explain_add_line (out, "part of", claim->part_of);
  explain_add_line (out, "found by", rule);
}
