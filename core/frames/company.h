/* Participants that stand apart from the list of a predicate: "along with two
 * guards", "in addition to the assailant", "then himself". */
#ifndef CONCORDAT_FRAMES_COMPANY_H
#define CONCORDAT_FRAMES_COMPANY_H

#include "frames/roles.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* Adds those behind "along with" behind token FROM, and those of whom an "in
 * addition to" speaks before the participants. */
void add_company (const Sentence *sentence, guint from,
                  Participants *participants);

/* The token of "himself" in "killed two women, then himself", where the list
 * of objects ends before token END; 0: there is none. */
guint reflexive_behind (const Sentence *sentence, guint end);

/* "himself" */
gboolean is_reflexive (const Token *token);

/* The subject of the main clause, whose it is too of "before being killed". */
Participants find_main_subject (const Sentence *sentence,
                                const VerbGroup *verb);

/* TRUE for the verb of "before being killed", which has no other subject. */
gboolean is_being (const Sentence *sentence, const VerbGroup *verb);

/* The same, and for that of "then died". */
gboolean has_main_subject (const Sentence *sentence, const VerbGroup *verb);

G_END_DECLS

#endif
