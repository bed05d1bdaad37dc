/* Who is meant by words that say no number of their own: "the mayor", "him",
 * "the insurgents", "both". */
#ifndef CONCORDAT_FRAMES_REFERENCES_H
#define CONCORDAT_FRAMES_REFERENCES_H

#include "frames/match.h"

G_BEGIN_DECLS

/* TRUE for a group without a number that names one person, or people spoken
 * of before: "the mayor", "the governor's brother", "the insurgents". */
gboolean is_definite (const Sentence *sentence, guint group);

/* TRUE for a plural without number or article, "soldiers were killed", where
 * nothing else says how many or which. */
gboolean is_bare_plural (const Sentence *sentence, guint group);

/* The group spoken of before that a definite GROUP in the plural takes its
 * number from; NULL: there is none. */
const NounGroup *find_definite_plural (Analysis *analysis, guint index,
                                       guint group);

/* The pronoun at TOKEN as the participant of a predicate: "him", "they".
 * What it stands for goes into MATCH; FALSE when it stands for nobody that is
 * counted. */
gboolean is_personal_pronoun (const Token *token);
gboolean match_pronoun (Analysis *analysis, guint index, guint token,
                        FrameMatch *match);

G_END_DECLS

#endif
