/* Decisions of people, in a text file that belongs under version control.
 *
 * One decision a line, only ever appended:
 *   DATE WHO VERB ID... # REASON
 * with single words before the "#"; a line that begins with "#" is a
 * comment.  The verbs:
 *   merge ID ID...        these claims or questions are one question
 *   split ID...           these claims are a question of their own
 *   ignore ID...          these claims are listed and not compared
 *   correct ID FIGURE     the claim says FIGURE
 *   same-origin ID ID...  the origins of these claims are one
 *   retract ID...         takes back the decisions above that name all these
 */
#ifndef CONCORDAT_RECONCILE_DECISION_H
#define CONCORDAT_RECONCILE_DECISION_H

#include "base/finding.h"
#include "base/problem.h"

G_BEGIN_DECLS

typedef enum
{
  DECISION_MERGE,
  DECISION_SPLIT,
  DECISION_IGNORE,
  DECISION_CORRECT,
  DECISION_SAME_ORIGIN,
  DECISION_RETRACT,
} DecisionVerb;

typedef struct
{
  FindingDecision record;
  DecisionVerb verb;
  guint n_ids;
  double figure; /* of CORRECT */
  const char *file;
  guint line;           /* from 1 */
  const guint *columns; /* of the ids, in characters, from 1 */
  gboolean is_retracted;
} Decision;

/* The decisions of TEXT, called FILE in messages; what cannot be read is a
 * problem, and the rest goes on.  In ARENA. */
Decision *decisions_parse (const char *text, const char *file, Arena *arena,
                           ProblemList *problems, guint *ret_n);

gboolean decision_verb_from_name (const char *name, DecisionVerb *ret_verb);

/* How many ids VERB takes at least. */
guint decision_verb_ids (DecisionVerb verb);

G_END_DECLS

#endif
