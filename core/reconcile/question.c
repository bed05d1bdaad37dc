/* What a finding answers: its id, its parts and its sentence. */
#include "config.h"

#include "reconcile/case.h"

#include "base/decimal.h"
#include "base/digest.h"
#include "base/text-append.h"
#include "reconcile/comparable.h"

#include <string.h>

/* A question names no place that fewer than one claim in so many names. */
#define COMMON_PLACE 3
/* Places that are counted for this. */
#define MAX_PLACES 16

static gint64
length (DayRange range)
{
  return (gint64) range.end - range.begin;
}

static gboolean
is_certain (const Member *member)
{
  return member->when.begin == member->reach.begin
         && member->when.end == member->reach.end;
}

/* The better of two times for a question: of periods the wider, of days the
 * surer, then the narrower, then the earlier. */
static gboolean
is_better_time (const Member *a, const Member *b)
{
  if (a->lasting != b->lasting)
    return a->lasting;
  if (is_certain (a) != is_certain (b))
    return is_certain (a);
  if (length (a->when) != length (b->when))
    return (length (a->when) > length (b->when)) == a->lasting;
  return a->when.begin < b->when.begin;
}

static const Member *
find_time (const Case *it)
{
  const Member *best = NULL;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (member->dated && !member->set_aside
          && (best == NULL || is_better_time (member, best)))
        best = member;
    }
  return best;
}

static gboolean
names_place (const Member *member)
{
  const Subject *about = member->about;

  return !member->set_aside
         && (about->place_text != NULL || about->place != NULL
             || about->country != NULL);
}

/* TRUE where A tells the place more closely than B, which may be NULL. */
static gboolean
is_closer (const Subject *a, const Subject *b)
{
  return b == NULL || a->level > b->level
         || (a->level == b->level && b->place_text == NULL
             && a->place_text != NULL);
}

static gboolean
lies_at (const Member *member, const Subject *about)
{
  if (member->about == about || about->level == 0)
    return TRUE;
  return about->place != NULL
             ? member->about->place == about->place
                   || member_is_within (member, about->place)
             : member->about->place_name == about->place_name;
}

/* TRUE where one in COMMON_PLACE of those that name a place name that of
 * ABOUT, or one in it. */
static gboolean
is_common (const Case *it, const Subject *about)
{
  guint n = 0, there = 0;

  for (guint i = 0;
       i < it->group->n_members
       && there * COMMON_PLACE < it->group->n_members;
       i++)
    if (names_place (it->group->members[i]))
      {
        n++;
        there += lies_at (it->group->members[i], about) ? 1 : 0;
      }
  return there * COMMON_PLACE >= n;
}

/* What a claim is about that names the place most closely, unless few say so;
 * NULL: none names any. */
static const Subject *
find_place (const Case *it)
{
  const Subject *best = NULL, *uncommon = NULL;
  guint looked_at = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      const Subject *about = member->about;

      if (about == best || about == uncommon || !names_place (member)
          || !is_closer (about, best))
        continue;
      if (looked_at++ < MAX_PLACES && is_common (it, about))
        best = about;
      else
        uncommon = about;
    }
  return best != NULL ? best : uncommon;
}

/* The question says what happened to them: not "how many displaced people
 * were displaced", "how many dead were killed" or "how many survivors
 * survived".  NULL: nothing is left. */
static const char *
skip_outcome (const char *text, const char *measure)
{
  static const char *const outcomes[]
      = { "dead", "wounded", "injured", "survivors", "survivor" };
  gsize length = strcspn (text, " ");
  gboolean skip = strlen (measure) == length
                  && memcmp (text, measure, length) == 0;

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    skip = skip
           || (strlen (outcomes[i]) == length
               && memcmp (text, outcomes[i], length) == 0);
  if (skip)
    text += length + (text[length] == ' ');
  return *text != '\0' ? text : NULL;
}

/* The words of a population without the figure before them: "soldiers" of
 * "five more soldiers"; NULL where they name nobody. */
static const char *
population_words (const Claim *claim)
{
  const char *text = claim->population.text;
  const char *figure = claim->quantity.text;

  if (claim->population.breakdown != NULL)
    return claim->population.breakdown;
  if (text == NULL
      || (claim->population.category_assumed && claim->quantity.text != NULL
          && claim->population.side == NULL))
    return NULL;
  if (figure != NULL
      && g_ascii_strncasecmp (text, figure, strlen (figure)) == 0)
    text += strlen (figure);
  while (*text == ' ')
    text++;
  if (g_str_has_prefix (text, "more "))
    text += strlen ("more ");
  return skip_outcome (text, claim->measure);
}

/* "Turkish soldiers" says more than "its soldiers". */
static gboolean
points_elsewhere (const char *text)
{
  static const char *const words[] = { "its ", "their ", "his ", "her ",
                                       "our ", "of ",    "others" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static const char *
plain_people (Category category)
{
  static const char *const words[] = {
    [CATEGORY_UNSPECIFIED] = "people", [CATEGORY_MILITARY] = "soldiers",
    [CATEGORY_MILITANT] = "militants", [CATEGORY_CIVILIAN] = "civilians",
    [CATEGORY_PEOPLE] = "people",
  };

  return words[category];
}

/* TRUE where more than half of the claims say whose people they count. */
static gboolean
has_common_side (const Case *it)
{
  guint n = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    if (!it->group->members[i]->set_aside
        && it->group->members[i]->about->side != NULL)
      n++;
  return 2 * n > it->traits.n_compared;
}

static gboolean
is_better_population (const Member *a, const Member *b, gboolean sided)
{
  const char *x = population_words (a->claim);
  const char *y = population_words (b->claim);

  if ((a->about->side != NULL) != (b->about->side != NULL))
    return (a->about->side != NULL) == sided;
  if (points_elsewhere (x) != points_elsewhere (y))
    return points_elsewhere (y);
  if ((strchr (x, ' ') != NULL) != (strchr (y, ' ') != NULL))
    return strchr (x, ' ') != NULL;
  /* "Turkish soldiers" before "Turkish troops". */
  if (g_str_has_suffix (x, plain_people (a->category))
      != g_str_has_suffix (y, plain_people (a->category)))
    return g_str_has_suffix (x, plain_people (a->category));
  if (strlen (x) != strlen (y))
    return strlen (x) < strlen (y);
  return strcmp (x, y) < 0;
}

/* What the first claim says that says it. */
static void
set_what_is_counted (Case *it)
{
  Finding *finding = it->finding;
  Category category = CATEGORY_UNSPECIFIED;
  const char *side = NULL;
  Accumulation accumulation = ACCUMULATION_UNSPECIFIED;
  gboolean inferred = FALSE;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      inferred |= member->inferred;
      if (accumulation == ACCUMULATION_UNSPECIFIED)
        accumulation = member->accumulation;
      if (member->set_aside)
        continue;
      if (category == CATEGORY_UNSPECIFIED)
        category = member->category;
      if (side == NULL)
        side = member->about->side;
    }
  finding->question.population.category = category;
  finding->question.population.side = side;
  finding->question.accumulation = accumulation;
  finding->question.grouping_inferred = inferred;
}

/* The words for the population, when a sentence is to be written; of a
 * question that was kept, its own. */
static void
find_population_words (Case *it)
{
  gboolean sided = has_common_side (it);
  const Member *best = NULL;

  if (it->has_words || it->asked != NULL)
    return;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (!member->set_aside && population_words (member->claim) != NULL
          && (best == NULL || is_better_population (member, best, sided)))
        best = member;
    }
  if (best != NULL)
    it->finding->question.population.text = population_words (best->claim);
  it->has_words = TRUE;
}

/* "helicopters", "square kilometres": what the unit counts. */
static char *
plural_unit (const char *unit)
{
  static const char *const words[][2] = {
    { "km2", "square kilometres" }, { "aircraft", "aircraft" },
    { "ha", "hectares" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (unit, words[i][0]) == 0)
      return g_strdup (words[i][1]);
  if (g_str_has_suffix (unit, "y") && !g_str_has_suffix (unit, "ey"))
    return g_strdup_printf ("%.*sies", (int) strlen (unit) - 1, unit);
  return g_strconcat (unit, "s", NULL);
}

static void
append_words (GString *text, const char *first, const char *second)
{
  text_append (text, first);
  text_append (text, second);
}

/* "Syrian targets" of "several Syrian targets"; NULL where the words say no
 * more than the unit. */
static const char *
written_words (const Claim *claim)
{
  const char *words = claim->target.exact, *figure = claim->quantity.text;

  if (words == NULL || figure == NULL
      || g_ascii_strncasecmp (words, figure, strlen (figure)) != 0)
    return NULL;
  words += strlen (figure);
  while (*words == ' ')
    words++;
  return strchr (words, ' ') != NULL
                 && strcspn (words, "0123456789,;") == strlen (words)
             ? words
             : NULL;
}

/* The words for the things of a side; NULL: no claim has any. */
static const char *
things_of_side (const Case *it, const char *side)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      const char *words = written_words (member->claim);

      if (member->about->side == side && !member->set_aside && words != NULL)
        return words;
    }
  return NULL;
}

/* A side as the claims name it: who speaks for it, or acts; its code says
 * nothing to a reader. */
static const char *
name_of_side (const Case *it, const char *side)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Claim *claim = it->group->members[i]->claim;

      if (claim->origin.name != NULL
          && g_strcmp0 (claim->origin.id, side) == 0)
        return claim->origin.name;
      if (claim->actor.text != NULL
          && g_strcmp0 (claim->actor.side, side) == 0)
        return claim->actor.text;
    }
  return NULL;
}

static void
append_side (GString *text, const Case *it, const char *side)
{
  const char *name = side != NULL ? name_of_side (it, side) : NULL;

  if (name != NULL)
    append_words (text, " of ", name);
}

/* "by the Ukrainian army": whose acts are counted, where all say it. */
static void
append_doer (GString *text, const Case *it, const Member *member)
{
  const char *words = NULL;

  if (member->counts_people
      || !measure_counts_acts (member->about->measure))
    return;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *other = it->group->members[i];

      if (other->set_aside)
        continue;
      if (other->about->actor == NULL || other->claim->actor.text == NULL)
        return;
      if (words == NULL)
        words = other->claim->actor.text;
    }
  if (words != NULL)
    append_words (text, " by ", words);
}

static void
append_things (GString *text, const Case *it, const Member *member)
{
  const char *side = it->finding->question.population.side;
  const char *words = side != NULL ? things_of_side (it, side) : NULL;
  g_autofree char *units
      = words == NULL ? plural_unit (member->unit) : NULL;

  append_words (text, "How many ", words != NULL ? words : units);
  if (words == NULL)
    append_side (text, it, side);
}

static void
append_subject (GString *text, const Case *it, const Member *member,
                const Subject *place)
{
  const char *side = it->finding->question.population.side;
  const char *population = it->finding->question.population.text;
  gboolean bare = population == NULL || points_elsewhere (population)
                  || (member->claim->quantity.value.best == 1
                      && population != member->claim->population.breakdown);

  if (strcmp (member->unit, "person") != 0)
    {
      append_things (text, it, member);
      return;
    }
  if (bare)
    population = member->counts_people
                     ? plain_people (
                         it->finding->question.population.category)
                     : member->about->measure;
  append_words (text, "How many ", population);
  append_doer (text, it, member);
  /* Those killed in Iran are its people. */
  if (bare && (place == NULL || g_strcmp0 (place->country, side) != 0))
    append_side (text, it, side);
}

static const char *
verb_of (const Member *member)
{
  static const char *const verbs[][2] = {
    { "killed", "were killed" },
    { "injured", "were injured" },
    { "displaced", "were displaced" },
    { "evacuated", "were evacuated" },
    { "homeless", "were left homeless" },
    { "sheltered", "were sheltered" },
    { "relocated", "were relocated" },
    { "returned", "returned" },
    { "neutralised", "were neutralised" },
    { "captured", "were captured or arrested" },
    { "surrendered", "surrendered" },
    { "released", "were released" },
    { "abducted", "were abducted" },
    { "missing", "went missing" },
    { "trapped", "were trapped" },
    { "dead-or-missing", "died or went missing" },
    { "rescued", "were rescued" },
    { "survived", "survived" },
    { "feared-dead", "were feared dead" },
    { "deployed", "were deployed" },
    { "destroyed", "were destroyed" },
    { "damaged", "were damaged" },
    { "flooded", "were flooded" },
    { "destroyed-or-damaged", "were destroyed or damaged" },
    { "seized", "were seized" },
    { "casualties", "were killed or hurt" },
    { "violations", "were recorded" },
    { "strikes", "were carried out" },
    { "targets-hit", "were hit" },
    { "area", "changed hands" },
    { "settlements", "changed hands" },
    { "population", "lived" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (member->about->measure, verbs[i][0]) == 0)
      return verbs[i][1];
  return NULL;
}

void
question_append (GString *text, Case *it)
{
  const Member *member = it->group->members[0], *time = find_time (it);
  const Subject *place = find_place (it);
  const char *verb = verb_of (member);

  find_population_words (it);
  g_string_truncate (text, 0);
  append_subject (text, it, member, place);
  if (verb != NULL)
    append_words (text, " ", verb);
  else
    {
      append_words (text, " (", member->about->measure);
      text_append_char (text, ')');
    }
  if (member->expected
      && strcmp (member->about->measure, "feared-dead") != 0)
    text_append (text, ", as feared or expected,");
  if (member->abroad)
    text_append (text, " and left the country");
  if (place != NULL && place->place_text != NULL)
    append_words (text, place->level > 1 ? " at " : " in ",
                  place->place_text);
  question_append_time (text, it->finding->question.time,
                        time != NULL ? time->claim->time.text : NULL);
}

const char *
question_tell (Case *it, Bench *bench, Arena *arena)
{
  GString *text = bench->text;

  if (it->finding->question.text != NULL)
    return it->finding->question.text;
  question_append (text, it);
  if (it->detail != NULL)
    text_append (text, it->detail);
  text_append_char (text, '?');
  it->finding->question.text = arena_strndup (arena, text->str, text->len);
  return it->finding->question.text;
}

#define N_PARTS 7

/* What tells the question from others in words; NULL: nothing does. */
static void
list_parts (const Case *it, const char *parts[N_PARTS])
{
  const Finding *finding = it->finding;
  const Member *member = it->group->members[0];
  const char *place = finding->question.place.id;

  parts[0] = member->about->scope;
  parts[1] = member->about->measure;
  parts[2] = member->unit;
  parts[3] = finding->question.population.side;
  parts[4] = category_name (finding->question.population.category);
  parts[5] = member->about->breakdown;
  parts[6] = place != NULL ? place : finding->question.place.text;
}

/* One name may be given to places of two countries. */
static const char *
country_of_name (const Case *it)
{
  return it->finding->question.place.id == NULL
             ? it->finding->question.place.country
             : NULL;
}

/* VALUE behind a bar. */
static char *
put_number (char *at, gint64 value)
{
  char digits[DECIMAL_SIZE], *end = digits + sizeof digits;
  const char *first = decimal_put_signed (value, end);

  *at++ = '|';
  memcpy (at, first, (gsize) (end - first));
  return at + (end - first);
}

/* What was written last, from FROM on. */
static char *
put_again (char *at, const char *from)
{
  gsize n = (gsize) (at - from);

  memcpy (at, from, n);
  return at + n;
}

static char *
put_numbers (char *at, const Case *it)
{
  const Member *member = it->group->members[0];
  DayRange time = it->finding->question.time;
  char flags[] = { '|', (char) ('0' + member->stock),
                   '|', (char) ('0' + member->abroad),
                   '|', (char) ('0' + member->expected) };
  const char *begin;

  at = put_number (at, time.precision);
  begin = at;
  at = put_number (at, time.begin);
  at = time.end == time.begin ? put_again (at, begin)
                              : put_number (at, time.end);
  memcpy (at, flags, sizeof flags);
  return at + sizeof flags;
}

static const char *
question_id (const Case *it, GString *content, Arena *arena)
{
  const char *parts[N_PARTS], *country = country_of_name (it);
  gsize room = N_PARTS + 1 + 6 * DECIMAL_SIZE;
  char id[DIGEST_ID_SIZE], *at;

  list_parts (it, parts);
  room += country != NULL ? strlen (country) : 0;
  for (guint i = 0; i < N_PARTS; i++)
    room += parts[i] != NULL ? strlen (parts[i]) : 0;
  g_string_set_size (content, room);
  at = content->str;
  for (guint i = 0; i < N_PARTS; i++)
    {
      if (i > 0)
        *at++ = '|';
      if (parts[i] != NULL)
        at = stpcpy (at, parts[i]);
    }
  if (country != NULL)
    {
      *at++ = '|';
      at = stpcpy (at, country);
    }
  at = put_numbers (at, it);
  digest_id (content->str, (gsize) (at - content->str), id);
  return arena_strndup (arena, id, DIGEST_ID_SIZE - 1);
}

static void
set_scope (Case *it, GroupBy group_by)
{
  const Claim *claim = it->group->members[0]->claim;

  if (group_by == GROUP_BY_DOCUMENT)
    it->finding->scope_document = claim->document.id;
  else if (group_by == GROUP_BY_EVENT)
    it->finding->scope_event = claim->document.event;
}

void
question_describe (Case *it, GroupBy group_by, Bench *bench, Arena *arena)
{
  Finding *finding = it->finding;
  const Member *time = find_time (it);
  const Subject *place = find_place (it);

  finding->question.measure = it->group->members[0]->about->measure;
  finding->question.time = time != NULL ? time->when : DAY_RANGE_NONE;
  set_what_is_counted (it);
  if (place != NULL)
    {
      finding->question.place.text = place->place_text;
      finding->question.place.id = place->place;
      finding->question.place.country = place->country;
    }
  set_scope (it, group_by);
  finding->question.id = question_id (it, bench->text, arena);
}
