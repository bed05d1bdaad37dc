/* Says in sentences why a finding came out as it did; each names the claims
 * by their ids. */
#include "config.h"

#include "reconcile/attackers.h"
#include "reconcile/case.h"
#include "reconcile/headline.h"

#include "base/text-append.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#define MAX_TOLD 5 /* of one kind */
#define MAX_POINTS_TOLD 8 /* the last of a series */

/* "nearly 600,000 (nobody named, 2020-02-12, claim 1f...)". */
static void
append_member (GString *text, const Case *it, const Member *member)
{
  const char *name = member->origin != NULL
                         ? it->origins[member->group].name
                         : NULL;
  char day[16] = "undated";

  if (member->households && member->claim->target.exact != NULL)
    text_append (text, member->claim->target.exact);
  else if (member->value.qualifier == QUALIFIER_VAGUE
      && member->claim->quantity.text != NULL)
    text_append (text, member->claim->quantity.text);
  else
    quantity_append (text, &member->value);
  if (member->known.precision != PRECISION_NONE
      && !DAY_IS_OPEN (member->known.end))
    day_format (member->known.end, day);
  text_append (text, " (");
  text_append (text, name != NULL ? name : "nobody named");
  text_append (text, ", ");
  text_append (text, day);
  text_append (text, ", claim ");
  text_append (text, member->claim->id);
  text_append_char (text, ')');
}

static void
add_sentence (Case *it)
{
  const GString *text = it->bench->text;
  const char *sentence
      = arena_strndup (it->bench->told, text->str, text->len);

  arena_array_add (it->bench->scratch, &it->bench->reasons, sentence);
}

/* Writes a sentence; FORMAT takes %s, %u, and %m for a Member. */
static void
say (Case *it, const char *format, ...)
{
  GString *text = it->bench->text;
  va_list arguments;

  g_string_truncate (text, 0);
  va_start (arguments, format);
  for (;;)
    {
      const char *end = strchrnul (format, '%');

      text_append_len (text, format, (gsize) (end - format));
      format = end;
      if (*format == '\0')
        break;
      if (format[1] == 's')
        text_append (text, va_arg (arguments, const char *));
      else if (format[1] == 'm')
        append_member (text, it, va_arg (arguments, const Member *));
      else
        quantity_append_digits (text, va_arg (arguments, guint));
      format += 2;
    }
  va_end (arguments);
  add_sentence (it);
}

static void
tell_listed (Case *it)
{
  if (it->n_statements > MAX_LISTED)
    say (it,
         "Relations are listed for the first %u of %u distinct statements.",
         MAX_LISTED, it->n_statements);
}

static void
tell_standard (Case *it)
{
  if (it->standard == NULL)
    return;
  if (it->traits.n_compared > 1)
    say (it, "Best supported in these reports: %m.", it->standard);
  else
    say (it, "One claim: %m.", it->standard);
}

/* TRUE where MEMBER counts what OTHER says the opposing side lost, and speaks
 * for that side. */
static gboolean
admits (const Member *member, const Member *other)
{
  return member->stance == STANCE_OWN_LOSS
         || (member->is_controlled && other->about->side != NULL
             && strcmp (member->claim->origin.controlled_by,
                        other->about->side)
                    == 0);
}

/* What is only inferred: told, but it explains nothing away. */
static const char *
likely_reason (const Case *it, const Pair *pair)
{
  const Member *lower = pair->a->value.core.high < pair->b->value.core.low
                            ? pair->a
                            : pair->b;
  const Member *higher = lower == pair->a ? pair->b : pair->a;

  if (lower->document == higher->document && headline_is_of (lower, higher))
    return "; they are the headline and the text of one report";
  if ((lower->stance == STANCE_ENEMY_LOSS)
      != (higher->stance == STANCE_ENEMY_LOSS))
    return admits (lower, higher) || admits (higher, lower)
               ? "; one side admits its losses, the other claims them"
               : "; one of them is what the opposing side claims";
  if (lower->group == higher->group && case_is_named (it, lower)
      && member_is_earlier (higher, lower))
    return "; the same origin later gave the lower figure and no reason is "
           "stated";
  if (member_is_earlier (higher, lower)
      && lower->claim->as_of.basis != AS_OF_STATED)
    return "; the lower figure was published later and may carry an older "
           "count";
  if (lower->claim->population.category
      != higher->claim->population.category)
    return "; they may not count the same people";
  return "";
}

static void
tell_conflicts (Case *it)
{
  guint told = 0, n = 0;

  if (!it->conflict)
    return;
  for (guint i = 0; i < it->pairs.len; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);
      const Member *a = pair->a, *b = pair->b;

      if (!pair->conflict || pair->explained != EXPLAINED_NOT)
        continue;
      n++;
      if (told == MAX_TOLD)
        continue;
      told++;
      if (pair->denied)
        say (it, "%m is denied by %m.", member_denies (a) ? b : a,
             member_denies (a) ? a : b);
      else if (pair->attackers)
        say (it, "One figure, but one counts the attackers and the other "
                 "does not: %m and %m.", a, b);
      else if (pair->relation == RELATION_NEAR_MISS)
        say (it, "Two exact counts differ by little: %m and %m%s.", a,
             b, likely_reason (it, pair));
      else
        say (it, "%m contradicts %m%s.", a, b,
             likely_reason (it, pair));
    }
  if (n > told)
    say (it,
         n - told == 1 ? "%u more pair of statements is at odds."
                       : "%u more pairs of statements are at odds.",
         n - told);
}

/* All such pairs of a question tell of the same attackers. */
static void
tell_attackers (Case *it)
{
  for (guint i = 0; i < it->pairs.len; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);
      const Member *a = pair->a, *b = pair->b, *told;

      if (pair->explained != EXPLAINED_ATTACKERS
          || !attackers_explain (it, a, b, &told))
        continue;
      say (it, "%m and %m differ by the %s, whom claim %s %s.", a, b,
           told->n_attackers > 1 ? "attackers" : "attacker", told->claim->id,
           told->attackers == ATTACKERS_COUNTED ? "counts" : "leaves out");
      return;
    }
}

static const Member *
member_of_point (const Case *it, const FindingPoint *point)
{
  for (guint i = 0; i < it->n_statements; i++)
    if (it->statements[i]->claim->id == point->claim)
      return it->statements[i];
  return NULL;
}

static const char *
series_words (const Case *it)
{
  const Finding *finding = it->finding;

  if (it->group->members[0]->stock)
    return "The level changed with the days: ";
  for (guint i = 1; i < finding->n_series; i++)
    if (finding->series[i].best < finding->series[i - 1].best)
      return "The figure changed between the reports: ";
  return strcmp (finding->question.measure, "killed") == 0
             ? "The toll grew between the reports: "
             : "The count grew between the reports: ";
}

/* FALSE where there is none: figures that changed with the days. */
static gboolean
tell_series (Case *it)
{
  const Finding *finding = it->finding;
  GString *text = it->bench->text;
  guint n = MIN (finding->n_series, MAX_POINTS_TOLD);

  if (n < 2)
    return FALSE;
  g_string_assign (text, series_words (it));
  for (guint i = 0; i < n; i++)
    {
      const FindingPoint *point = &finding->series[finding->n_series - n + i];
      const Member *member = member_of_point (it, point);

      if (i > 0)
        text_append (text, ", ");
      if (member != NULL)
        append_member (text, it, member);
      else
        quantity_append_number (text, point->best);
    }
  text_append_char (text, '.');
  add_sentence (it);
  return TRUE;
}

static gboolean
is_rounded (const Member *member)
{
  return member->value.qualifier == QUALIFIER_EXACT
         || member->value.qualifier == QUALIFIER_ABOUT;
}

static gboolean
is_bound_pair (const Pair *pair)
{
  return !is_rounded (pair->a) || !is_rounded (pair->b);
}

static gboolean
has_only_grown (const Pair *pair)
{
  return !pair->a->stock
         && ((member_is_earlier (pair->a, pair->b)
              && pair->a->value.best < pair->b->value.best)
             || (member_is_earlier (pair->b, pair->a)
                 && pair->b->value.best < pair->a->value.best));
}

static void
tell_explained_pair (Case *it, const Pair *pair)
{
  const char *format
      = pair->explained == EXPLAINED_GROWTH
            ? "The toll grew between the reports: %m and %m."
        : pair->explained == EXPLAINED_REVISION
            ? "A revision is stated: %m and %m."
        : pair->explained == EXPLAINED_DATE
            ? "Levels of different days: %m and %m."
        : is_bound_pair (pair)
            ? "Less than a tenth apart, and not both exact: %m and %m."
            : "Within rounding: %m and %m.";

  say (it, format, pair->a, pair->b);
}

static void
tell_explained (Case *it)
{
  guint told = 0;
  const Pair *last = NULL;
  gboolean in_series = tell_series (it);

  tell_attackers (it);
  for (guint i = 0; i < it->pairs.len && told < MAX_TOLD; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);
      const Member *a = pair->a, *b = pair->b;
      gboolean rounding
          = pair->relation == RELATION_NEAR_MISS && !pair->conflict
            && !has_only_grown (pair);

      if (pair->explained == EXPLAINED_LATER
          || pair->explained == EXPLAINED_ATTACKERS
          || (pair->explained == EXPLAINED_NOT && !rounding))
        continue;
      if (in_series
          && (pair->explained == EXPLAINED_GROWTH
              || pair->explained == EXPLAINED_DATE))
        continue;
      if (last != NULL && last->a == a && last->b->group == b->group
          && last->b->value.best == b->value.best)
        continue;
      last = pair;
      told++;
      tell_explained_pair (it, pair);
    }
}

static void
tell_grouping (Case *it)
{
  DayRange time = it->finding->question.time;
  guint told = 0;

  for (guint i = 0; i < it->group->n_members && told < MAX_TOLD; i++)
    {
      const Member *member = it->group->members[i];
      const Claim *claim = member->claim;
      gboolean weak = member->dated && !member->lasting
                      && time.precision != PRECISION_NONE
                      && (member->when.begin > time.end
                          || member->when.end < time.begin);

      if (weak)
        say (it,
             "The date of claim %s is weak: \"%s\" can be read as the day "
             "asked for; place, side and measure fit.",
             claim->id, claim->time.text != NULL ? claim->time.text : "?");
      if (member->inferred)
        say (it,
             "Claim %s leaves out the time, place or side; its number helped "
             "to join it here, so it earns no agreement.",
             claim->id);
      if (member->set_aside && member->abroad)
        say (it,
             "Claim %s is listed but not compared: %s (%s).", claim->id,
             member->reason,
             claim->destination != NULL ? claim->destination : "abroad");
      else if (member->set_aside)
        say (it, "Claim %s is listed but not compared: %s.",
             claim->id, member->reason);
      told += weak || member->inferred || member->set_aside;
    }
}

/* The origin that stands behind the figure, where it is one: most often that of
 * the standard. */
static const char *
backing_name (const Case *it)
{
  for (gint i = -1; i < (gint) it->group->n_members; i++)
    {
      const Member *member
          = i < 0 ? it->standard : it->group->members[i];

      if (member != NULL && case_is_named (it, member)
          && member->status == CLAIM_STATUS_CURRENT
          && it->origins[member->group].name != NULL)
        return it->origins[member->group].name;
    }
  return "?";
}

static void
tell_origins (Case *it)
{
  const Finding *finding = it->finding;
  guint unnamed = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (!member->set_aside && !case_is_named (it, member))
        unnamed++;
    }
  if (finding->corroboration.kind == CORROBORATION_SINGLE_ORIGIN
      && it->traits.n_compared > 1)
    say (it,
         "One named origin stands behind the figure (%s); repeating it adds "
         "nothing%s.",
         backing_name (it),
         unnamed > 0 ? ", and claims that name nobody add no origin" : "");
  if (finding->corroboration.kind == CORROBORATION_UNNAMED)
    say (it, "No claim says who counted.");
  if (it->conflict && !it->named_conflict && !it->own_conflict
      && finding->corroboration.origins > 0 && unnamed > 0)
    say (it, "Dissent comes only from claims that name nobody.");
  if (finding->floor)
    say (it,
         "A side admits its own loss: the figure is the least there is.");
}

static void
tell_enemy_claims (Case *it)
{
  guint told = 0;

  for (guint i = 0; i < it->group->n_members && told < MAX_TOLD; i++)
    {
      const Member *member = it->group->members[i];

      if (member->set_aside || member->stance != STANCE_ENEMY_LOSS)
        continue;
      told++;
      say (it, "Claimed by the opposing side, a ceiling only: %m.",
           member);
    }
  if (strcmp (it->finding->question.measure, "neutralised") == 0)
    say (it,
         "\"Neutralised\" counts killed, wounded, captured and surrendered "
         "together; it is not added to the killed.");
}

static void
tell_copy (Case *it, const Copy *copy)
{
  const Claim *a = it->group->members[copy->a]->claim;
  const Claim *b = it->group->members[copy->b]->claim;

  if (copy->kind == COPY_RUNS)
    say (it,
         "Claims %s and %s stand in copies of one text: %u of %u runs of "
         "five words are the same.",
         a->id, b->id, copy->shared, copy->of);
  else if (copy->kind == COPY_SENTENCE)
    say (it, "Claims %s and %s stand in one sentence, word for word.", a->id,
         b->id);
  else if (copy->kind == COPY_CREDIT)
    say (it, "Claims %s and %s stand in reports of one agency (%s).", a->id,
         b->id, a->document.credit);
  else
    say (it,
         "Claims %s and %s name nobody and give one odd figure, which "
         "hardly two counts come to: they are taken for one source.",
         a->id, b->id);
}

/* Who copies adds no origin. */
static void
tell_copies (Case *it)
{
  guint told[COPY_FIGURE + 1] = { 0 };

  for (guint i = 0; i < it->n_copies; i++)
    {
      const Copy *copy = &it->copies[i];

      if (told[copy->kind]++ < MAX_TOLD)
        tell_copy (it, copy);
    }
}

static const char *
join (const char *const *words, Arena *arena)
{
  g_autofree char *text = g_strjoinv (", ", (char **) (gsize) words);

  return arena_strdup (arena, text);
}

static guint
count_reprints (const Member *member)
{
  guint n = 0;

  for (const Member *one = member->reprints; one != NULL; one = one->reprints)
    n++;
  return n;
}

static void
tell_reprints (Case *it)
{
  guint told = 0;

  for (guint i = 0; i < it->group->n_members && told < MAX_TOLD; i++)
    {
      const Member *member = it->group->members[i];

      if (member->reprints == NULL)
        continue;
      told++;
      say (it,
           "The text of claim %s was published %u times word for word, which "
           "adds nothing.",
           member->claim->id, count_reprints (member) + 1);
    }
}

static void
tell_verification (Case *it)
{
  for (guint i = 0, told = 0; i < it->group->n_members && told < MAX_TOLD;
       i++)
    {
      const Claim *claim = it->group->members[i]->claim;
      const char *silent = claim->silent != NULL
                               ? join (claim->silent, it->bench->scratch)
                               : NULL;

      if (claim->verification == VERIFICATION_UNVERIFIED)
        say (it, "Claim %s is said to be unverified.", claim->id);
      if (silent != NULL)
        say (it, "Claim %s names who has not reported: %s.",
             claim->id, silent);
      told += silent != NULL
              || claim->verification == VERIFICATION_UNVERIFIED;
    }
}

/* "4.2 persons, as is usual in the country". */
static void
tell_households (Case *it)
{
  guint told = 0;

  for (guint i = 0; i < it->group->n_members && told < MAX_TOLD; i++)
    {
      const Member *member = it->group->members[i];
      double size = member_household_size (member);
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (!member->households || strcmp (member->unit, "person") != 0)
        continue;
      told++;
      g_ascii_formatd (number, sizeof number, "%.3g",
                       isnan (size) ? HOUSEHOLD_SIZE : size);
      say (it, "Claim %s counts households, each taken for about %s persons%s.",
           member->claim->id, number,
           isnan (size) ? ""
           : g_strcmp0 (member->claim->quantity.reported_basis, "stated") == 0
               ? ", as its report says"
               : ", as is usual in the country");
    }
}

static void
tell_sums (Case *it)
{
  for (guint i = 0; i < it->finding->n_sums; i++)
    say (it, "%s.", it->finding->sums[i].reason);
  if (it->finding->part_of != NULL)
    say (it, "Part of question %s.", it->finding->part_of);
}

static void
tell_decisions (Case *it)
{
  for (guint i = 0; i < it->finding->n_decisions; i++)
    {
      const FindingDecision *decision = &it->finding->decisions[i];

      say (it, "Decided by %s on %s: %s %s (%s).", decision->who,
           decision->date, decision->verb,
           join (decision->ids, it->bench->scratch), decision->reason);
    }
}

static const char *
verdict_words (const Case *it)
{
  switch (it->finding->verdict)
    {
    case VERDICT_AGREE:
      return it->finding->low < it->finding->high
                     && isfinite (it->finding->high)
                 ? "same figure within rounding"
                 : "same figure";
    case VERDICT_COMPATIBLE:
      return it->finding->low < it->finding->high
                 ? "figures fit together; range reported"
                 : "figures fit together";
    case VERDICT_CONFLICT:
      return it->finding->corroboration.kind == CORROBORATION_INDEPENDENT
                 ? "reports contradict each other; figure best supported in "
                   "these reports"
                 : "reports contradict each other; range reported";
    default:
      return "one report";
    }
}

static gboolean
is_only_denied (const Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    if (!member_denies (it->group->members[i]))
      return FALSE;
  return it->group->n_members > 0;
}

static const char *
find_summary (Case *it, Arena *arena)
{
  guint origins = it->finding->corroboration.origins;
  GString *text = it->bench->text;

  if (it->enemy_only)
    return "claimed by the opposing side only";
  if (is_only_denied (it))
    return "denied; no report claims it";
  g_string_truncate (text, 0);
  text_append (text, verdict_words (it));
  if (origins >= 2)
    {
      text_append (text, "; ");
      quantity_append_digits (text, origins);
      text_append (text, " named origins");
    }
  else if (origins == 1)
    {
      text_append (text, "; one named origin (");
      text_append (text, backing_name (it));
      text_append_char (text, ')');
    }
  else
    text_append (text, "; nobody named");
  return arena_strndup (arena, text->str, text->len);
}

/* What the question's own claims give. */
static void
tell_claims (Case *it)
{
  tell_standard (it);
  tell_conflicts (it);
  tell_explained (it);
  tell_enemy_claims (it);
  tell_origins (it);
  tell_copies (it);
  tell_reprints (it);
  tell_verification (it);
  tell_households (it);
  tell_grouping (it);
}

/* What other questions add. */
static void
tell_others (Case *it)
{
  const Finding *finding = it->finding;

  tell_sums (it);
  tell_decisions (it);
  for (guint i = 0; i < finding->n_not_compared; i++)
    say (it, "Not compared with question %s: %s.",
         finding->not_compared[i].question, finding->not_compared[i].reason);
}

void
reasons_write (Case *it)
{
  Bench *bench = it->bench;
  const char *end = NULL;

  bench->reasons = (ArenaArray) { NULL };
  tell_listed (it);
  tell_claims (it);
  tell_others (it);
  arena_array_add (bench->scratch, &bench->reasons, end);
  it->finding->reasons
      = arena_memdup (bench->told, bench->reasons.data,
                      bench->reasons.len * sizeof (const char *));
  it->finding->summary = find_summary (it, bench->told);
}
