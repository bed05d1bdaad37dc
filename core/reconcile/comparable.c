/* Decides whether two claims may be compared, and says why not. */
#include "config.h"

#include "reconcile/comparable.h"

#include "reconcile/evidence.h"
#include "reconcile/one-document.h"
#include "reconcile/persons.h"
#include "reconcile/slice.h"

#include <math.h>
#include <string.h>

/* Places nearer to each other than this may be one. */
#define NEAR_KILOMETRES 25.0

/* An undated claim is not about a period longer than this. */
#define CURRENT_DAYS 366

/* What is counted over less is no running total. */
#define LONG_DAYS 31

/* Lower figures are too common to be the same by more than chance. */
#define LEAST_TELLING 10

/* Running totals count from the same day if they begin so near. */
#define SAME_BEGIN_DAYS 14

typedef enum
{
  MATCH_NOT,     /* they differ */
  MATCH_UNKNOWN, /* something is missing */
  MATCH_LOOSE,   /* nested, or only the supports meet */
  MATCH_CLOSE,
} Match;

static Fit
refuse (Relation relation, const char *reason, gboolean telling)
{
  return (Fit) { reason, relation, telling & 1 };
}

gboolean
member_is_within (const Member *member, const char *id)
{
  for (const char *const *around = member->about->within;
       id != NULL && around != NULL && *around != NULL; around++)
    if (*around == id)
      return TRUE;
  return FALSE;
}

/* Not a number where a place has no coordinates. */
static double
kilometres (const Claim *a, const Claim *b)
{
  double radians = G_PI / 180, x, y;

  if (isnan (a->place.latitude) || isnan (b->place.latitude))
    return NAN;
  x = (a->place.longitude - b->place.longitude) * radians
      * cos ((a->place.latitude + b->place.latitude) / 2 * radians);
  y = (a->place.latitude - b->place.latitude) * radians;
  return 6371 * sqrt (x * x + y * y);
}

gboolean
members_are_near (const Member *a, const Member *b)
{
  return kilometres (a->claim, b->claim) < NEAR_KILOMETRES;
}

/* "Turkey and Syria" is neither of the two states. */
static gboolean
is_of_several (const Subject *subject)
{
  return subject->place_name != NULL && subject->country == NULL
         && strstr (subject->place_name, " and ") != NULL;
}

static Match
match_place (const Member *a, const Member *b)
{
  const Subject *x = a->about, *y = b->about;

  if (x->country != NULL && y->country != NULL && x->country != y->country)
    return MATCH_NOT;
  if (x->place == NULL && y->place == NULL)
    return x->place_name == NULL || y->place_name == NULL ? MATCH_UNKNOWN
           : x->place_name == y->place_name               ? MATCH_CLOSE
                                                          : MATCH_NOT;
  if (x->place == NULL || y->place == NULL)
    return is_of_several (x->place == NULL ? x : y) ? MATCH_NOT
                                                    : MATCH_UNKNOWN;
  if (x->place == y->place)
    return MATCH_CLOSE;
  if (x->level == 0 || y->level == 0)
    return MATCH_UNKNOWN;
  if (member_is_within (b, x->place) || member_is_within (a, y->place))
    return MATCH_LOOSE;
  if (x->level > 1 && y->level > 1 && members_are_near (a, b))
    return MATCH_LOOSE;
  return MATCH_NOT;
}

static gboolean
meets (DayRange a, DayRange b)
{
  return a.begin <= b.end && b.begin <= a.end;
}

static gint64
length (DayRange range)
{
  return (gint64) range.end - range.begin + 1;
}

/* Two periods that are counted over. */
static Match
match_periods (const Member *a, const Member *b)
{
  DayRange x = a->when, y = b->when;
  gint64 common = (gint64) MIN (x.end, y.end) - MAX (x.begin, y.begin) + 1;
  gint64 together = (gint64) MAX (x.end, y.end) - MIN (x.begin, y.begin) + 1;

  if (common > 0 && 2 * common >= together)
    return MATCH_CLOSE;
  if (common > 0
      && ABS ((gint64) x.begin - y.begin) <= SAME_BEGIN_DAYS
      && a->accumulation != ACCUMULATION_WINDOW
      && b->accumulation != ACCUMULATION_WINDOW)
    return MATCH_CLOSE;
  return MATCH_NOT;
}

static Match
match_undated (const Member *dated, const Member *undated)
{
  if (dated->lasting && length (dated->when) > CURRENT_DAYS)
    return MATCH_NOT;
  if (undated->when.precision == PRECISION_NONE)
    return MATCH_UNKNOWN;
  if (!dated->lasting && meets (dated->when, undated->when))
    return MATCH_LOOSE;
  return meets (dated->reach, undated->reach) ? MATCH_UNKNOWN : MATCH_NOT;
}

/* "Friday", which is the last one or the one before. */
static gboolean
is_weekday (const Member *member)
{
  return member->when.begin == member->when.end
         && length (member->reach) == 8
         && (member->when.end == member->reach.end
             || member->when.begin == member->reach.begin);
}

/* TRUE where the weekday of DAY is none that OTHER may be. */
static gboolean
is_other_weekday (const Member *day, const Member *other)
{
  DayRange reach = other->reach;

  if (!is_weekday (day))
    return FALSE;
  if (is_weekday (other))
    return (day->when.end - other->when.end) % 7 != 0;
  return (day->reach.begin < reach.begin || day->reach.begin > reach.end)
         && (day->reach.end < reach.begin || day->reach.end > reach.end);
}

/* Their core times do not meet; those that they may be told of do. */
static Match
match_reaches (const Member *a, const Member *b)
{
  return meets (a->reach, b->reach) && !is_other_weekday (a, b)
                 && !is_other_weekday (b, a)
             ? MATCH_LOOSE
             : MATCH_NOT;
}

static Match
match_time (const Member *a, const Member *b)
{
  if (a->dated && b->dated)
    {
      if (a->lasting && b->lasting)
        return match_periods (a, b);
      if (a->lasting != b->lasting)
        return MATCH_NOT;
      if (meets (a->when, b->when))
        return MATCH_CLOSE;
      return match_reaches (a, b);
    }
  if (a->dated)
    return match_undated (a, b);
  if (b->dated)
    return match_undated (b, a);
  if (a->when.precision == PRECISION_NONE
      || b->when.precision == PRECISION_NONE)
    return MATCH_UNKNOWN;
  if (meets (a->when, b->when))
    return MATCH_LOOSE;
  return meets (a->reach, b->reach) ? MATCH_UNKNOWN : MATCH_NOT;
}

static Match
match_category (const Member *a, const Member *b)
{
  gboolean assumed = a->category_assumed || b->category_assumed;
  gboolean bare = a->category == CATEGORY_UNSPECIFIED
                  || b->category == CATEGORY_UNSPECIFIED;
  gboolean people
      = a->category == CATEGORY_PEOPLE || b->category == CATEGORY_PEOPLE;

  if (a->category == b->category || (bare && people))
    return MATCH_CLOSE;
  return bare || people || assumed ? MATCH_UNKNOWN : MATCH_NOT;
}

static gboolean
same_things (const Member *a, const Member *b)
{
  return a->counts_people || a->about->thing == NULL
         || b->about->thing == NULL || a->about->thing == b->about->thing;
}

static gboolean
is_bare (const Member *member)
{
  return member->is_controlled && member->about->side == NULL
         && member->stance == STANCE_NEUTRAL;
}

/* TRUE where BARE's party is neither the side nor the speaker of OTHER. */
static gboolean
is_of_other_party (const Member *bare, const Member *other)
{
  const char *party;

  /* First, as little else is at hand: few claims are so. */
  if (!is_bare (bare))
    return FALSE;
  party = other->about->side != NULL ? other->about->side
                                     : other->claim->origin.controlled_by;
  return party != NULL
         && strcmp (bare->claim->origin.controlled_by, party) != 0;
}

gboolean
members_speak_for_two (const Member *a, const Member *b)
{
  return is_of_other_party (a, b) || is_of_other_party (b, a);
}

/* "Azerbaijan reported 77 deaths": a party that does not say whose does not
 * speak of those whom the other side counts as its own. */
static gboolean
are_of_two_sides (const Member *own, const Member *other)
{
  return own->stance == STANCE_OWN_LOSS && own->about->side != NULL
         && is_bare (other)
         && strcmp (other->claim->origin.controlled_by, own->about->side) != 0;
}

gboolean
measure_counts_acts (const char *measure)
{
  return strcmp (measure, "violations") == 0
         || strcmp (measure, "strikes") == 0;
}

/* Whose acts MEMBER counts: where no report says, a party counts those of
 * others; NULL: it is not known. */
static const char *
accused_by (const Member *member)
{
  return member->about->actor == NULL && member->is_controlled
             ? member->claim->origin.controlled_by
             : NULL;
}

/* "Armenia violated the ceasefire 12 times" and "Azerbaijan violated it 12
 * times" are two counts, and so are what each of them counts. */
static gboolean
are_acts_of_two (const Member *a, const Member *b)
{
  const char *one = accused_by (a), *two = accused_by (b);

  if (!measure_counts_acts (a->about->measure))
    return FALSE;
  if (a->about->actor != NULL && b->about->actor != NULL)
    return a->about->actor != b->about->actor;
  return one != NULL && two != NULL && strcmp (one, two) != 0;
}

static Match
match_population (const Member *a, const Member *b)
{
  Match category = match_category (a, b);
  const char *one = a->about->side, *two = b->about->side;

  if (!same_things (a, b) || are_of_two_sides (a, b)
      || are_of_two_sides (b, a))
    return MATCH_NOT;
  if (one != NULL && two != NULL)
    return one == two ? category : MATCH_NOT;
  if (one != NULL || two != NULL)
    return MIN (category, MATCH_UNKNOWN);
  return category;
}

static gboolean
is_part_of (const Member *a, const Member *b)
{
  return a->is_part
         && strcmp (a->claim->part_of, b->claim->id) == 0;
}

/* A few days' flow is a part of a running total, not another word for it. */
static gboolean
is_flow_of_total (const Member *flow, const Member *total)
{
  return flow->accumulation == ACCUMULATION_WINDOW && flow->dated
         && length (flow->when) < LONG_DAYS
         && total->accumulation == ACCUMULATION_CUMULATIVE;
}

/* "Another 18" of one document are not the 40 of the other. */
static gboolean
counts_more (const Member *a, const Member *b)
{
  gboolean conflict;

  if (a->increment == b->increment || a->stock
      || a->document == b->document)
    return FALSE;
  members_relation (a, b, &conflict);
  return conflict;
}

/* What is settled by the claims' kinds alone. */
static gboolean
refuse_kinds (const Member *a, const Member *b, Fit *ret_fit)
{
  if (a->about->measure != b->about->measure)
    *ret_fit = refuse (RELATION_INCOMPARABLE, "different measures", TRUE);
  else if (a->unit != b->unit && !(a->counts_people && b->counts_people))
    *ret_fit = refuse (RELATION_INCOMPARABLE, "different units", TRUE);
  else if (a->stock != b->stock)
    *ret_fit = refuse (RELATION_INCOMPARABLE, "stock and flow", TRUE);
  else if (!a->counts_people && are_acts_of_two (a, b))
    *ret_fit = refuse (RELATION_INCOMPARABLE,
                       "each counts the acts of another side", TRUE);
  else if (a->abroad != b->abroad)
    *ret_fit = refuse (RELATION_INCOMPARABLE, "other destination", TRUE);
  else if (a->expected != b->expected)
    *ret_fit = refuse (RELATION_INCOMPARABLE,
                       "one is reported, the other feared or expected",
                       TRUE);
  else if (is_flow_of_total (a, b) || is_flow_of_total (b, a))
    *ret_fit = refuse (RELATION_NESTED,
                       "one counts a few days, the other is a running total",
                       TRUE);
  else if (counts_more (a, b))
    *ret_fit = refuse (RELATION_NESTED,
                       "one counts how many more they are", TRUE);
  else if (is_part_of (a, b) || is_part_of (b, a))
    *ret_fit = refuse (RELATION_NESTED, "one is a stated part of the other",
                       TRUE);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_one_day (const Member *member)
{
  return member->when.begin == member->when.end;
}

static gboolean
is_running_total (const Member *member)
{
  return member->accumulation == ACCUMULATION_CUMULATIVE
         && member->when.precision != PRECISION_NONE;
}

/* "This week in Pakistan": much else may have happened there. */
static gboolean
is_week_of_country (const Member *member)
{
  return member->when.precision == PRECISION_WEEK && member->about->level == 0;
}

/* Enough is known, and fits, that different numbers are a disagreement and
 * not two events. */
static gboolean
is_strong (const Member *a, const Member *b, Match population, Match place,
           Match time)
{
  gboolean dated = a->dated && b->dated;

  if (population != MATCH_CLOSE || is_week_of_country (a)
      || is_week_of_country (b))
    return FALSE;
  if (dated && time == MATCH_CLOSE && place >= MATCH_LOOSE)
    return TRUE;
  if (dated && time == MATCH_CLOSE && is_one_day (a) && is_one_day (b))
    return a->about->side != NULL;
  if (dated && place == MATCH_CLOSE)
    return TRUE;
  if (is_running_total (a) && is_running_total (b) && place == MATCH_CLOSE
      && a->about->level > 0 && a->origin != NULL && a->origin == b->origin)
    return TRUE;
  return time == MATCH_LOOSE && place == MATCH_CLOSE && a->about->level > 1;
}

/* A period that holds the other is worth telling; another time is not. */
static Fit
refuse_time (const Member *a, const Member *b)
{
  gboolean nested = (a->lasting || b->lasting) && meets (a->when, b->when);

  if (nested)
    return refuse (RELATION_NESTED, "one counts over a longer period", TRUE);
  return refuse (RELATION_INCOMPARABLE, "different times", FALSE);
}

/* In one event a part is never held against the whole; but what seems to be
 * a part is the whole where another report has the same figure for it:
 * "three bank workers", "three people". */
static gboolean
refuse_slices (const Member *a, const Member *b, Slice slice, Fit *ret_fit)
{
  gboolean same_figure = a->document != b->document
                         && a->about->breakdown == b->about->breakdown
                         && a->local == b->local && members_cores_meet (a, b);

  if (slice == SLICE_SAME || same_figure)
    return FALSE;
  *ret_fit = slice == SLICE_OTHER
                 ? refuse (RELATION_INCOMPARABLE,
                           "different parts of the event", FALSE)
                 : refuse (RELATION_NESTED, "a part and the whole", FALSE);
  return TRUE;
}

/* A running total and the days of the same event with which it began. */
static gboolean
begin_together (const Member *a, const Member *b)
{
  const Member *total = a->lasting ? a : b, *days = a->lasting ? b : a;

  return a->lasting != b->lasting && a->dated && b->dated
         && total->accumulation == ACCUMULATION_CUMULATIVE
         && days->when.begin <= total->when.begin + 1
         && days->when.end >= total->when.begin - 1
         && days->when.end <= total->when.end;
}

static guint
find_closeness (Match population, Match place, Match time)
{
  return (guint) population + 2 * (guint) place + 2 * (guint) time;
}

/* A figure that its document tells of one place beside that of the whole, or
 * as a part of it, is no other report's figure of the whole, unless both are
 * the same. */
static gboolean
is_part_of_whole (const Member *a, const Member *b)
{
  const Member *part = a->local || a->mere ? a : b;
  const Member *whole = part == a ? b : a;

  return ((part->local && !subject_is_placed (whole->about))
          || (part->mere && !whole->is_part))
         && part->document != whole->document
         && !(part->value.best == whole->value.best
              && part->value.best >= LEAST_TELLING);
}

/* What one given event leaves of the tests of population, place and time. */
static Fit
event_fit (const Member *a, const Member *b, Match population, Match place,
           Match time)
{
  Slice slice = members_slice (a, b);
  Fit fit = { .comparable = TRUE, .given = TRUE };

  if (slice == SLICE_SAME && population == MATCH_UNKNOWN
      && a->about->side == b->about->side)
    population = MATCH_CLOSE;
  if (place == MATCH_NOT && slice != SLICE_OTHER)
    return refuse (RELATION_INCOMPARABLE, "different places", FALSE);
  if (refuse_kinds (a, b, &fit) || refuse_slices (a, b, slice, &fit))
    return fit;
  if (population == MATCH_NOT)
    return refuse (RELATION_INCOMPARABLE, "different populations", FALSE);
  fit.strong = slice == SLICE_SAME && population == MATCH_CLOSE;
  fit.closeness = find_closeness (population, place, time) & 0xff;
  return fit;
}

static guint
evidence_of_place (const Member *a, const Member *b, Match place)
{
  guint level = MIN (a->about->level, b->about->level);

  if (place < MATCH_LOOSE)
    return a->about->country != NULL
                   && a->about->country == b->about->country
               ? EVIDENCE_COUNTRY
               : 0;
  if (level == 0)
    return EVIDENCE_COUNTRY;
  return level == 1 ? EVIDENCE_REGION : EVIDENCE_TOWN;
}

static guint
evidence_of_time (const Member *a, const Member *b, Match time)
{
  if (a->when.precision == PRECISION_NONE
      || b->when.precision == PRECISION_NONE)
    return 0;
  if (a->dated && b->dated && time == MATCH_CLOSE)
    return EVIDENCE_SAME_TIME;
  return time >= MATCH_LOOSE ? EVIDENCE_DAYS : EVIDENCE_MONTH;
}

static guint
evidence_of_sides (const Member *a, const Member *b)
{
  const Subject *x = a->about, *y = b->about;

  return (x->side != NULL && x->side == y->side ? EVIDENCE_SIDE : 0)
         + (x->actor != NULL && x->actor == y->actor ? EVIDENCE_ACTOR : 0);
}

Fit
members_fit (const Member *a, const Member *b)
{
  gboolean given
      = a->about->event != NULL && a->about->event == b->about->event;
  Match time = match_time (a, b), population, place;
  Fit fit = { .comparable = TRUE };

  if (given && time == MATCH_NOT
      && (!(a->dated && b->dated) || begin_together (a, b)))
    time = MATCH_UNKNOWN;
  /* Most pairs end here, before any string is compared. */
  if (time == MATCH_NOT && a->stock == b->stock && !a->lasting
      && !b->lasting)
    return refuse_time (a, b);
  if (members_name_two (a, b))
    return refuse (RELATION_INCOMPARABLE, "different people", FALSE);
  population = match_population (a, b);
  place = match_place (a, b);
  if (given && time != MATCH_NOT)
    return event_fit (a, b, population, place, time);
  if (population == MATCH_NOT || a->about->breakdown != b->about->breakdown)
    return refuse (RELATION_INCOMPARABLE, "different populations", FALSE);
  if (place == MATCH_NOT)
    return refuse (RELATION_INCOMPARABLE, "different places", FALSE);
  if (a->stock != b->stock && meets (a->reach, b->reach))
    return refuse (RELATION_INCOMPARABLE, "stock and flow", TRUE);
  if (time == MATCH_NOT)
    return refuse_time (a, b);
  if (refuse_kinds (a, b, &fit))
    return fit;
  if (is_part_of_whole (a, b))
    return refuse (RELATION_NESTED, "a part and the whole", FALSE);
  fit.strong = is_strong (a, b, population, place, time) & 1;
  fit.place = place & 0xff;
  fit.time = time & 0xff;
  fit.closeness = find_closeness (population, place, time) & 0xff;
  return fit;
}

guint
fit_evidence (const Member *a, const Member *b, const Fit *fit)
{
  return evidence_of_place (a, b, (Match) fit->place)
         + evidence_of_time (a, b, (Match) fit->time)
         + evidence_of_sides (a, b);
}

gboolean
member_names_revised (const Member *revision, const Member *other,
                      const Fit *fit)
{
  double from;

  if (!member_revises (revision, other))
    return FALSE;
  from = revision->claim->revises.from;
  return from == other->value.best
         && fit_evidence (revision, other, fit)
                    + (number_is_odd (from) ? EVIDENCE_ENOUGH
                                            : EVIDENCE_LARGE_NUMBER)
                >= EVIDENCE_ENOUGH;
}

gboolean
members_speak_alike (const Member *a, const Member *b)
{
  gboolean bare = is_bare (a);

  return a->stance == b->stance && bare == is_bare (b)
         && (!bare
             || strcmp (a->claim->origin.controlled_by,
                        b->claim->origin.controlled_by)
                    == 0);
}

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
same_coordinates (const Member *a, const Member *b)
{
  return same_number (a->claim->place.latitude, b->claim->place.latitude)
         && same_number (a->claim->place.longitude,
                         b->claim->place.longitude);
}

static gboolean
subjects_fit_alike (const Subject *x, const Subject *y, gboolean of_people)
{
  return x == y
         || (x->event == NULL && y->event == NULL && x->side == y->side
             && x->country == y->country && x->place == y->place
             && x->place_name == y->place_name && x->level == y->level
             && x->within == y->within && x->breakdown == y->breakdown
             && (of_people
                 || (x->thing == y->thing && x->actor == y->actor)));
}

gboolean
members_fit_alike (const Member *a, const Member *b)
{
  return day_range_is_same (a->when, b->when)
         && day_range_is_same (a->reach, b->reach)
         && a->dated == b->dated && a->lasting == b->lasting
         && a->stock == b->stock && a->abroad == b->abroad
         && a->expected == b->expected && !a->is_part && !b->is_part
         && a->category_assumed == b->category_assumed
         && a->accumulation == b->accumulation && a->category == b->category
         && a->unit == b->unit
         && (a->origin == b->origin
             || a->accumulation != ACCUMULATION_CUMULATIVE)
         && a->about->event == NULL
         && subjects_fit_alike (a->about, b->about, a->counts_people)
         && a->local == b->local
         && (a->about->level <= 1 || same_coordinates (a, b))
         && members_speak_alike (a, b) && !members_name_two (a, b);
}

gboolean
members_meet (const Member *a, const Member *b)
{
  return match_time (a, b) != MATCH_NOT && match_place (a, b) != MATCH_NOT;
}

gboolean
member_may_be_part (const Member *part, const Member *total)
{
  gboolean abroad = part->in_country && total->in_country
                    && part->about->country != total->about->country;
  gboolean nested = !abroad
                    && (total->about->level == 0 || part->about->level == 0
                        || match_place (part, total) == MATCH_CLOSE
                        || member_is_within (part, total->about->place));
  /* Who is only said to be people may be those whom another sentence calls
   * priests. */
  gboolean same_kind = part->category == total->category
                       || part->category == CATEGORY_UNSPECIFIED
                       || (part->category == CATEGORY_PEOPLE
                           && total->category == CATEGORY_CIVILIAN
                           && total->category_assumed
                           && !members_share_sentence (part, total))
                       || total->category == CATEGORY_UNSPECIFIED
                       || total->category == CATEGORY_PEOPLE;

  return nested && same_kind && part->unit == total->unit
         && part->stock == total->stock && part->abroad == total->abroad
         && part->expected == total->expected
         && (total->about->breakdown == NULL
             || total->about->breakdown == part->about->breakdown)
         && (total->about->side == NULL || part->about->side == NULL
             || part->about->side == total->about->side)
         && (!total->dated || meets (part->reach, total->reach));
}
