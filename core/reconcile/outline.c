/* Reads off a claim what tells it from others from afar. */
#include "config.h"

#include "reconcile/outline.h"

#include <math.h>

/* What both must have that are surely of one question; the gate
 * (comparable.c) looks at more. */
enum
{
  MARK_EVENT = 1,         /* a given event */
  MARK_DAY_AND_PLACE = 2, /* a time that is stated, and a place in a country */
  MARK_DAY_AND_SIDE = 4,
  PLACES_FROM = 3,        /* further bits stand for one place or several */
};

/* A bit for the place, the same for all claims of it. */
static guint
mark_of_place (const Member *member)
{
  const char *place
      = member->place != NULL ? member->place : member->place_name;
  guint64 hash = (guint64) (gsize) place
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return place != NULL ? 1u << (PLACES_FROM + hash % (32 - PLACES_FROM)) : 0;
}

static guint
marks_of (const Member *member)
{
  return (member->event != NULL ? MARK_EVENT : 0u)
         | (member->dated && member->level > 0 ? MARK_DAY_AND_PLACE : 0u)
         | (member->dated && member->side != NULL ? MARK_DAY_AND_SIDE : 0u)
         | mark_of_place (member);
}

/* The square roots of 2 and of 1.1, and a little more for the rounding: what
 * one end may be wider where both are. */
#define OF_TWO 1.4143
#define OF_TENTH 1.0489

Outline
outline_of (const Member *member)
{
  const Quantity *value = &member->value;
  Outline outline = {
    .marks = marks_of (member),
    .first_document = member->document,
    .last_document = member->document,
    .core_low = INFINITY,
    .core_high = -INFINITY,
    .support_low = INFINITY,
    .support_high = -INFINITY,
  };
  double low = value->core.low + 1, high = value->core.high + 1;

  /* A vague figure never brings documents together. */
  if (value->qualifier == QUALIFIER_VAGUE)
    return outline;
  outline.core_low = (float) (low / OF_TWO);
  outline.core_high = (float) (high * OF_TWO);
  outline.support_low
      = (float) (MIN (value->support.low + 1, low) / OF_TENTH);
  outline.support_high
      = (float) (MAX (value->support.high + 1, high) * OF_TENTH);
  return outline;
}

void
outline_add (Outline *outline, const Outline *other)
{
  outline->marks |= other->marks;
  outline->first_document
      = MIN (outline->first_document, other->first_document);
  outline->last_document
      = MAX (outline->last_document, other->last_document);
  outline->core_low = MIN (outline->core_low, other->core_low);
  outline->core_high = MAX (outline->core_high, other->core_high);
  outline->support_low = MIN (outline->support_low, other->support_low);
  outline->support_high = MAX (outline->support_high, other->support_high);
}
