/* What the two files on noun groups share: noun-groups.c finds them,
 * noun-sides.c says whose they are and what they stand for. */
#ifndef CONCORDAT_LANGUAGE_EN_NOUN_GROUPS_H
#define CONCORDAT_LANGUAGE_EN_NOUN_GROUPS_H

#include "language/analysis.h"

G_BEGIN_DECLS

/* Index of the first entity that begins at TOKEN or behind it. */
guint sentence_first_entity (const Sentence *sentence, guint token);

/* The entity that covers a token, or NULL. */
const EntityMention *sentence_entity_at (const Sentence *sentence,
                                         guint token);

/* Sets the group's side from a country or party in it, before it with a
 * possessive, behind it after "of" or "from", or from the possessive pronoun
 * at token PRONOUN (-1: there is none). */
void noun_group_find_side (Analysis *analysis, guint index, NounGroup *group,
                           int pronoun);

/* Gives groups without a noun or side those of a group said before. */
void noun_groups_find_antecedents (Analysis *analysis, guint index);

G_END_DECLS

#endif
