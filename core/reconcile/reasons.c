/* Says in sentences why a finding came out as it did; each names the claims
 * by their ids. */
#include "config.h"

#include "reconcile/case.h"

#include "base/text-append.h"

#include <math.h>
#include <string.h>

#define MAX_TOLD 5 /* of one kind */

/* "nearly 600,000 (nobody named, 2020-02-12, claim 1f...)". */
static void
append_member (GString *text, const Case *it, const Member *member)
{
  const char *name = member->origin != NULL
                         ? it->origins[member->group].name
                         : NULL;
  char day[16] = "undated";

  if (member->value.qualifier == QUALIFIER_VAGUE
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

/* FORMAT knows %s, %u, and %m for a Member. */
static const char *
print_list (Case *it, Arena *arena, const char *format, va_list *arguments)
{
  GString *text = it->text;

  g_string_truncate (text, 0);
  for (;;)
    {
      gsize length = strcspn (format, "%");

      text_append_len (text, format, length);
      format += length;
      if (*format == '\0')
        return arena_strndup (arena, text->str, text->len);
      if (format[1] == 's')
        text_append (text, va_arg (*arguments, const char *));
      else if (format[1] == 'm')
        append_member (text, it, va_arg (*arguments, const Member *));
      else
        quantity_append_digits (text, va_arg (*arguments, guint));
      format += 2;
    }
}

static const char *
print (Case *it, Arena *arena, const char *format, ...)
{
  const char *text;
  va_list arguments;

  va_start (arguments, format);
  text = print_list (it, arena, format, &arguments);
  va_end (arguments);
  return text;
}

/* Adds a sentence. */
static void
say (Case *it, Arena *arena, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (it->reasons,
                   (gpointer) (gsize) print_list (it, arena, format,
                                                  &arguments));
  va_end (arguments);
}

static void
tell_standard (Case *it, Arena *arena)
{
  if (it->standard == NULL)
    return;
  if (it->n_compared > 1)
    say (it, arena, "Best supported in these reports: %m.", it->standard);
  else
    say (it, arena, "One claim: %m.", it->standard);
}

/* What is only inferred: told, but it explains nothing away. */
static const char *
likely_reason (const Case *it, const Pair *pair)
{
  const Member *lower = pair->a->value.core.high < pair->b->value.core.low
                            ? pair->a
                            : pair->b;
  const Member *higher = lower == pair->a ? pair->b : pair->a;

  if ((lower->claim->stance == STANCE_ENEMY_LOSS)
      != (higher->claim->stance == STANCE_ENEMY_LOSS))
    return "; one side admits its losses, the other claims them";
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
tell_conflicts (Case *it, Arena *arena)
{
  guint told = 0, n = 0;

  for (guint i = 0; i < it->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (it->pairs, Pair, i);
      const Member *a = pair->a, *b = pair->b;

      if (!pair->relation.conflict || pair->explained != EXPLAINED_NOT)
        continue;
      n++;
      if (told == MAX_TOLD)
        continue;
      told++;
      if (pair->denied)
        say (it, arena, "%m is denied by %m.", member_denies (a) ? b : a,
             member_denies (a) ? a : b);
      else if (pair->relation.relation == RELATION_NEAR_MISS)
        say (it, arena, "Two exact counts differ by little: %m and %m%s.", a,
             b, likely_reason (it, pair));
      else
        say (it, arena, "%m contradicts %m%s.", a, b,
             likely_reason (it, pair));
    }
  if (n > told)
    say (it, arena, "%u more pairs of statements contradict each other.",
         n - told);
}

static void
tell_explained (Case *it, Arena *arena)
{
  guint told = 0;

  for (guint i = 0; i < it->pairs->len && told < MAX_TOLD; i++)
    {
      const Pair *pair = &g_array_index (it->pairs, Pair, i);
      const Member *a = pair->a, *b = pair->b;
      gboolean rounding = pair->relation.relation == RELATION_NEAR_MISS
                          && !pair->relation.conflict;

      if (pair->explained == EXPLAINED_LATER
          || (pair->explained == EXPLAINED_NOT && !rounding))
        continue;
      told++;
      if (pair->explained == EXPLAINED_GROWTH)
        say (it, arena, "The toll grew between the reports: %m and %m.", a,
             b);
      else if (pair->explained == EXPLAINED_REVISION)
        say (it, arena, "A revision is stated: %m and %m.", a, b);
      else if (pair->explained == EXPLAINED_DATE)
        say (it, arena, "Levels of different days: %m and %m.", a, b);
      else
        say (it, arena, "Within rounding: %m and %m.", a, b);
    }
}

static void
tell_grouping (Case *it, Arena *arena)
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
        say (it, arena,
             "The date of claim %s is weak: \"%s\" can be read as the day "
             "asked for; place, side and measure fit.",
             claim->id, claim->time.text != NULL ? claim->time.text : "?");
      if (member->inferred)
        say (it, arena,
             "Claim %s leaves out the time, place or side; its number helped "
             "to join it here, so it earns no agreement.",
             claim->id);
      if (member->set_aside && member->abroad)
        say (it, arena,
             "Claim %s is listed but not compared: %s (%s).", claim->id,
             member->reason,
             claim->destination != NULL ? claim->destination : "abroad");
      else if (member->set_aside)
        say (it, arena, "Claim %s is listed but not compared: %s.",
             claim->id, member->reason);
      told += weak || member->inferred || member->set_aside;
    }
}

static void
tell_origins (Case *it, Arena *arena)
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
      && it->n_compared > 1)
    say (it, arena,
         "One named origin stands behind the figure (%s); repeating it adds "
         "nothing%s.",
         it->origins[0].name != NULL ? it->origins[0].name : "?",
         unnamed > 0 ? ", and claims that name nobody add no origin" : "");
  if (finding->corroboration.kind == CORROBORATION_UNNAMED)
    say (it, arena, "No claim says who counted.");
  if (it->conflict && !it->named_conflict && !it->own_conflict
      && finding->corroboration.origins > 0 && unnamed > 0)
    say (it, arena, "Dissent comes only from claims that name nobody.");
  if (finding->floor)
    say (it, arena,
         "A side admits its own loss: the figure is the least there is.");
}

static void
tell_enemy_claims (Case *it, Arena *arena)
{
  guint told = 0;

  for (guint i = 0; i < it->group->n_members && told < MAX_TOLD; i++)
    {
      const Member *member = it->group->members[i];

      if (member->set_aside || member->claim->stance != STANCE_ENEMY_LOSS)
        continue;
      told++;
      say (it, arena, "Claimed by the opposing side, a ceiling only: %m.",
           member);
    }
  if (strcmp (it->finding->question.measure, "neutralised") == 0)
    say (it, arena,
         "\"Neutralised\" counts killed, wounded, captured and surrendered "
         "together; it is not added to the killed.");
}

/* Who copies adds no origin. */
static void
tell_copies (Case *it, Arena *arena)
{
  for (guint i = 0; it->copies != NULL && i < MIN (it->copies->len, MAX_TOLD);
       i++)
    {
      const Copy *copy = &g_array_index (it->copies, Copy, i);

      say (it, arena,
           "Claims %s and %s stand in copies of one text: %u of %u runs of "
           "five words are the same.",
           it->group->members[copy->a]->claim->id,
           it->group->members[copy->b]->claim->id, copy->shared, copy->of);
    }
}

static void
tell_verification (Case *it, Arena *arena)
{
  for (guint i = 0, told = 0; i < it->group->n_members && told < MAX_TOLD;
       i++)
    {
      const Claim *claim = it->group->members[i]->claim;
      g_autofree char *silent
          = claim->silent != NULL
                ? g_strjoinv (", ", (char **) (gsize) claim->silent)
                : NULL;

      if (claim->verification == VERIFICATION_UNVERIFIED)
        say (it, arena, "Claim %s is said to be unverified.", claim->id);
      if (silent != NULL)
        say (it, arena, "Claim %s: %s are said not to have reported.",
             claim->id, silent);
      told += silent != NULL
              || claim->verification == VERIFICATION_UNVERIFIED;
    }
}

static void
tell_sums (Case *it, Arena *arena)
{
  for (guint i = 0; i < it->finding->n_sums; i++)
    say (it, arena, "%s.", it->finding->sums[i].reason);
  if (it->finding->part_of != NULL)
    say (it, arena, "Part of question %s.", it->finding->part_of);
}

static void
tell_decisions (Case *it, Arena *arena)
{
  for (guint i = 0; i < it->finding->n_decisions; i++)
    {
      const FindingDecision *decision = &it->finding->decisions[i];
      g_autofree char *ids
          = g_strjoinv (", ", (char **) (gsize) decision->ids);

      say (it, arena, "Decided by %s on %s: %s %s (%s).", decision->who,
           decision->date, decision->verb, ids, decision->reason);
    }
}

static const char *
verdict_words (const Case *it)
{
  switch (it->finding->verdict)
    {
    case VERDICT_AGREE:
      return "same figure";
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

static const char *
first_name (const Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (case_is_named (it, member)
          && member->status == CLAIM_STATUS_CURRENT
          && it->origins[member->group].name != NULL)
        return it->origins[member->group].name;
    }
  return "?";
}

static gboolean
is_only_denied (const Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    if (!member_denies (it->group->members[i]))
      return FALSE;
  return it->group->n_members > 0;
}

static void
write_summary (Case *it, Arena *arena)
{
  const char *words = verdict_words (it);
  guint origins = it->finding->corroboration.origins;

  if (it->enemy_only)
    it->finding->summary = "claimed by the opposing side only";
  else if (is_only_denied (it))
    it->finding->summary = "denied; no report claims it";
  else if (origins >= 2)
    it->finding->summary
        = print (it, arena, "%s; %u named origins", words, origins);
  else if (origins == 1)
    it->finding->summary = print (it, arena, "%s; one named origin (%s)",
                                  words, first_name (it));
  else
    it->finding->summary = print (it, arena, "%s; nobody named", words);
}

static void
set_reasons (Case *it, Arena *arena)
{
  const char **reasons
      = arena_new_array (arena, const char *, it->reasons->len + 1);

  for (guint i = 0; i < it->reasons->len; i++)
    reasons[i] = g_ptr_array_index (it->reasons, i);
  it->finding->reasons = reasons;
}

void
reasons_write (Case *it, Arena *arena)
{
  tell_standard (it, arena);
  tell_conflicts (it, arena);
  tell_explained (it, arena);
  tell_enemy_claims (it, arena);
  tell_origins (it, arena);
  tell_copies (it, arena);
  tell_verification (it, arena);
  tell_grouping (it, arena);
  write_summary (it, arena);
  set_reasons (it, arena);
}

void
reasons_add (Case *it, Arena *arena)
{
  const Finding *finding = it->finding;

  if (finding->n_sums == 0 && finding->part_of == NULL
      && finding->n_decisions == 0 && finding->n_not_compared == 0)
    return;
  /* A part may have raised what the whole is at most. */
  if (finding->n_sums > 0)
    write_summary (it, arena);
  for (const char *const *told = finding->reasons; *told != NULL; told++)
    g_ptr_array_add (it->reasons, (gpointer) (gsize) *told);
  tell_sums (it, arena);
  tell_decisions (it, arena);
  for (guint i = 0; i < finding->n_not_compared; i++)
    say (it, arena, "Not compared with question %s: %s.",
         finding->not_compared[i].question, finding->not_compared[i].reason);
  set_reasons (it, arena);
}
