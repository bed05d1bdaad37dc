/* Keeps strings that come again and again once: the names, dates and titles
 * of many records of one file.  It forgets those that it has not met for
 * long, so that it stays small; these are then kept anew. */
#ifndef CONCORDAT_BASE_STRINGS_H
#define CONCORDAT_BASE_STRINGS_H

#include "base/arena.h"

G_BEGIN_DECLS

typedef struct Strings Strings;

/* Copies go into ARENA. */
Strings *strings_new (Arena *arena);
void strings_free (Strings *strings);

/* A copy of TEXT, which is LENGTH bytes long. */
const char *strings_keep (Strings *strings, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Strings, strings_free)

G_END_DECLS

#endif
