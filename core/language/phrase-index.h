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

/* The first entry of KIND that has most words, but fewer than BELOW, of
 * TOKENS[at, end). */
const LexEntry *phrase_index_match (const PhraseIndex *index,
                                    const Token *tokens, guint at, guint end,
                                    LexKind kind, guint below);

G_END_DECLS

#endif
