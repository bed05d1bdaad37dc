/* Reads off a claim what tells it from others from afar. */
#include "config.h"

#include "reconcile/outline.h"

#include <math.h>

/* What both must have that are of one document, or surely of one question;
 * the gate (comparable.c) looks at more. */
enum
{
  EVENT,         /* a given event */
  DAY_AND_PLACE, /* a time that is stated, and a place in a country */
  DAY_AND_SIDE,
  FIRST_PLACE,   /* from here bits for places, each for one or several */
  FIRST_DOCUMENT = 32, /* and for documents */
  END = 64,
};

static guint64
mark_if (gboolean is_so, guint64 bit)
{
  return (guint64) (is_so != FALSE) << bit;
}

/* A bit for the place, the same for all claims of it. */
static guint64
mark_of_place (const Subject *about)
{
  const char *place = about->place != NULL ? about->place : about->place_name;
  guint64 hash
      = (guint64) (gsize) place * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return mark_if (place != NULL,
                  FIRST_PLACE
                      + ((hash >> 32) * (FIRST_DOCUMENT - FIRST_PLACE) >> 32));
}

guint64
outline_marks (const Subject *about)
{
  return mark_if (about->event != NULL, EVENT)
         | mark_if (about->level > 0, DAY_AND_PLACE)
         | mark_if (about->side != NULL, DAY_AND_SIDE)
         | mark_of_place (about);
}

static guint64
marks_of (const Member *member)
{
  guint64 undated = ~(mark_if (TRUE, DAY_AND_PLACE)
                      | mark_if (TRUE, DAY_AND_SIDE));

  return (member->about->marks & (member->dated ? G_MAXUINT64 : undated))
         | mark_if (TRUE, FIRST_DOCUMENT
                              + member->document % (END - FIRST_DOCUMENT));
}

/* The square roots of 2 and of 1.1, and a little more for the rounding: what
 * one end may be wider where both are. */
#define OF_TWO 1.4143
#define OF_TENTH 1.0489

static OutlineEnd
end_below (double number)
{
  union
  {
    float number;
    guint32 bits;
  } end = { .number = (float) MAX (number, 0) };

  return (OutlineEnd) (end.bits >> 16);
}

static OutlineEnd
end_above (double number)
{
  return (OutlineEnd) (end_below (number) + 1);
}

Outline
outline_of (const Member *member)
{
  const Quantity *value = &member->value;
  Outline outline = { marks_of (member), .core_low = G_MAXUINT16,
                      .support_low = G_MAXUINT16 };
  double low = value->core.low + 1, high = value->core.high + 1;

  /* A vague figure never brings documents together. */
  if (value->qualifier == QUALIFIER_VAGUE)
    return outline;
  outline.core_low = end_below (low * (1 / OF_TWO));
  outline.core_high = end_above (high * OF_TWO);
  outline.support_low
      = end_below (MIN (value->support.low + 1, low) * (1 / OF_TENTH));
  outline.support_high
      = end_above (MAX (value->support.high + 1, high) * OF_TENTH);
  return outline;
}

void
outline_add (Outline *outline, const Outline *other)
{
  outline->marks |= other->marks;
  outline->core_low = MIN (outline->core_low, other->core_low);
  outline->core_high = MAX (outline->core_high, other->core_high);
  outline->support_low = MIN (outline->support_low, other->support_low);
  outline->support_high = MAX (outline->support_high, other->support_high);
}
