/* What speaks for it that two claims of different documents answer one
 * question, where no event is given: points, of which some are needed.
 *
 * Two reports of one killed have nothing in common; a wrong join costs more
 * than a missed one.  The same day in the same town is enough, a number that
 * hardly comes twice (2,387) is enough, and so is the same story in the same
 * words; less of each adds up. */
#ifndef CONCORDAT_RECONCILE_EVIDENCE_H
#define CONCORDAT_RECONCILE_EVIDENCE_H

#include "reconcile/wording.h"

G_BEGIN_DECLS

#define EVIDENCE_ENOUGH 10

#define EVIDENCE_TOWN 6
#define EVIDENCE_REGION 4
#define EVIDENCE_COUNTRY 2
#define EVIDENCE_SAME_TIME 5 /* both state it */
#define EVIDENCE_DAYS 4      /* published within days, or of the time stated */
#define EVIDENCE_MONTH 2
#define EVIDENCE_SIDE 3
#define EVIDENCE_ACTOR 2
#define EVIDENCE_LARGE_NUMBER 4

/* TRUE where two who count by themselves hardly come to one figure: 2,380 and
 * 101, not 500. */
static inline gboolean number_is_odd (double number);

/* The same of one that is not small. */
gboolean number_of_digits_is_odd (double number);

static inline gboolean
number_is_odd (double number)
{
  return number >= 100 && number_of_digits_is_odd (number);
}

/* What their numbers, which fit, say more than chance. */
guint evidence_of_numbers (const Member *a, const Member *b);

/* TRUE where their words make up for what POINTS lack.  Where nothing else
 * speaks for one question, a similarity of 0.2 is not yet enough. */
gboolean words_make_up (Wording *wording, const Member *a, const Member *b,
                        guint points);

/* Half the points for a similarity of 0.1, all for 0.2. */
guint evidence_of_words (Wording *wording, const Member *a,
                         const Member *b);

G_END_DECLS

#endif
