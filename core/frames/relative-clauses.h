/* Clauses that only say who the subject of a verb is: "the man who killed
 * five women was arrested". */
#ifndef CONCORDAT_FRAMES_RELATIVE_CLAUSES_H
#define CONCORDAT_FRAMES_RELATIVE_CLAUSES_H

#include "frames/verb-group.h"

G_BEGIN_DECLS

/* The token of SENTENCE, one of TEXT, with which such a clause begins that
 * ends before VERB, so that its objects are no subject of VERB; VERB->first:
 * none ends there. */
guint relative_clause_begin (const char *text, const Sentence *sentence,
                             const VerbGroup *verb);

/* The group before VERB that is joined to the subject of before such a clause,
 * and not to its object: "two men guarding her and a driver were killed"; -1:
 * there is none. */
int subject_beside_clause (const Sentence *sentence, const VerbGroup *verb);

/* TRUE for the verb of "who" in "said Goni, who fled": who spoke did it, and
 * nobody who is counted. */
gboolean is_done_by_speaker (const Sentence *sentence, const VerbGroup *verb);

G_END_DECLS

#endif
