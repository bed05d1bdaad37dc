/* What stands beside a participant: those joined to it by "and", its stated
 * subsets, and lists of which it is the sum. */
#ifndef CONCORDAT_FRAMES_LISTS_H
#define CONCORDAT_FRAMES_LISTS_H

#include "frames/roles.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* Adds a group once; PART_OF is the index of the group of which it is a
 * subset, or -1. */
void participants_add (Participants *participants, guint group, int part_of);

/* TRUE when the group is rather the subject of what follows it: "and three
 * civilians were killed", "and 10 wounded". */
gboolean group_begins_clause (const Sentence *sentence,
                              const NounGroup *group);

/* The token behind ", and", "and", "as well as" or ","; 0: none stands at
 * FROM. */
guint skip_and (const Sentence *sentence, guint from);

/* Adds the subsets of GROUP (-1: of none that is counted) that are stated
 * behind token FROM: "including five children". */
void add_parts_behind (const Sentence *sentence, guint from, int group,
                       Participants *participants);

/* Adds the subsets that are stated behind GROUP itself. */
void add_parts (const Sentence *sentence, guint group,
                Participants *participants);

/* Adds GROUP where it is counted, its subsets, and those that "and" joins to
 * it on the right; SUBJECT: also the last of them before a verb, for all are
 * in its subject. */
void add_list (const Sentence *sentence, guint group, gboolean subject,
               Participants *participants);

/* Adds GROUP, its subsets, and those that "and" joins to it on the left.  A
 * first member that is the sum of the others is their whole: "40 people, 6
 * soldiers and 34 civilians,". */
void add_list_left (const Sentence *sentence, guint group,
                    Participants *participants);

/* Adds the numbers for which the predicate that ends before FROM is not said
 * again: "five people were killed in Aleppo and three in Idlib". */
void add_gapped (const Sentence *sentence, guint from,
                 Participants *participants);

/* The leftmost group of the list that ends with GROUP. */
guint list_begin (const Sentence *sentence, guint group);

G_END_DECLS

#endif
