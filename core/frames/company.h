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

/* Behind "on board", "aboard" at token AT; 0: that does not stand there. */
guint skip_aboard (const Sentence *sentence, guint at);

/* Behind "everyone", "all those aboard" at token AT; 0: that does not stand
 * there. */
guint skip_everybody (const Sentence *sentence, guint at);

/* "himself" */
gboolean is_reflexive (const Token *token);

/* The subject of the main clause, whose it is too of "before being killed". */
Participants find_main_subject (const Sentence *sentence,
                                const VerbGroup *verb);

/* TRUE for the verb of "before being killed", "before fleeing", which has no
 * other subject. */
gboolean is_being (const Sentence *sentence, const VerbGroup *verb);

/* The same, and for that of "then died". */
gboolean has_main_subject (const Sentence *sentence, const VerbGroup *verb);

G_END_DECLS

#endif
