/* What stands behind a noun group in brackets, between dashes or commas and
 * tells more of the same people. */
#ifndef CONCORDAT_FRAMES_APPOSITIONS_H
#define CONCORDAT_FRAMES_APPOSITIONS_H

#include "frames/roles.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* Where the sentence goes on behind GROUP: its own end, or that of what
 * stands behind it in brackets, between dashes, or begins with a subset of it
 * and ends with a comma: "eight people (three soldiers and five civilians)
 * were", "six priests, five of them Spaniards, were". */
guint apposition_end (const Sentence *sentence, guint group);

/* TRUE for a group that stands in the apposition of another. */
gboolean in_apposition (const Sentence *sentence, guint group);

/* Adds the counted groups in the apposition of GROUP as its parts. */
void add_apposition (const Sentence *sentence, guint group,
                     Participants *participants);

/* Where ", including journalists," begins that ends right before token
 * LIMIT; LIMIT: there is none. */
guint insertion_begin (const Sentence *sentence, guint limit);

/* TRUE for a group that is put in between the subject and its verb at LIMIT:
 * in brackets, or "members of the guard" between commas. */
gboolean in_insertion (const Sentence *sentence, guint group, guint limit);

/* TRUE where a comma and a noun that says who somebody is stand behind the
 * name of GROUP: "John Roe, leader of the union". */
gboolean says_who_behind (const Sentence *sentence, const NounGroup *group);

G_END_DECLS

#endif
