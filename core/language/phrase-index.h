/* The phrases that begin with one word, found by their words: hundreds of
 * places begin with "al". */
#ifndef CONCORDAT_LANGUAGE_PHRASE_INDEX_H
#define CONCORDAT_LANGUAGE_PHRASE_INDEX_H

#include "language/lexicon.h"

G_BEGIN_DECLS

/* Indexes the N ENTRIES that begin with one word, and links those that have
 * the same words and kind.  Lives in ARENA; NULL: there are too few. */
const PhraseIndex *phrase_index_new (LexEntry *entries, guint n,
                                     Arena *arena);

/* SECOND stands behind FIRST at the beginning of a phrase of KIND. */
void phrase_pair_add (Word *first, Word *second, LexKind kind);

G_END_DECLS

#endif
