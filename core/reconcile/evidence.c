/* Points for numbers and words that claims have in common. */
#include "config.h"

#include "reconcile/evidence.h"

#include <math.h>

#define ODD_NUMBER EVIDENCE_ENOUGH
#define SOME_NUMBER 1

#define WORDS_FOR_ALL 0.2
#define WORDS_ALONE 0.25

/* Three digits and more but for the noughts at the end: 2,380. */
gboolean
number_of_digits_is_odd (double number)
{
  guint64 digits;

  if (number != floor (number) || number > 1e15)
    return FALSE;
  digits = (guint64) number;
  while (digits % 10 == 0)
    digits /= 10;
  return digits >= 100;
}

guint
evidence_of_numbers (const Member *a, const Member *b)
{
  double x = a->value.best, y = b->value.best;

  if (x == y && number_is_odd (x))
    return ODD_NUMBER;
  /* Of "more than 100" and 101 each is as rare as a number of two digits. */
  if ((x == y && x >= 10) || (x >= 1000 && y >= 1000)
      || (x >= 100 && y >= 100 && members_cores_meet (a, b)))
    return EVIDENCE_LARGE_NUMBER;
  return x >= 2 && y >= 2 ? SOME_NUMBER : 0;
}

guint
evidence_of_words (Wording *wording, const Member *a, const Member *b)
{
  double share = wording_similarity (wording, a, b) / WORDS_FOR_ALL;

  return (guint) (MIN (share, 1) * EVIDENCE_ENOUGH);
}

gboolean
words_make_up (Wording *wording, const Member *a, const Member *b,
               guint points)
{
  if (points == 0)
    return wording_similarity (wording, a, b) >= WORDS_ALONE;
  return points + evidence_of_words (wording, a, b) >= EVIDENCE_ENOUGH;
}
