/* A verb with its auxiliaries: where it begins, its voice, whether it is
 * negated or merely possible. */
#ifndef CONCORDAT_FRAMES_VERB_GROUP_H
#define CONCORDAT_FRAMES_VERB_GROUP_H

#include "language/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  VOICE_ACTIVE,
  VOICE_PASSIVE,
  VOICE_REDUCED, /* a participle without auxiliary: "soldiers killed in" */
} Voice;

typedef struct
{
  guint first; /* of its auxiliaries, or of the verb */
  guint end;
  Voice voice;
  gboolean negated;
  gboolean hypothetical; /* "could kill", "planned to kill" */
} VerbGroup;

/* The group of the verb at tokens [token, end) in one of FORMS. */
VerbGroup verb_group_find (const Sentence *sentence, guint token, guint end,
                           guint forms);

/* TRUE for the predicate at TOKENS[FIRST, END) of "were suspended at 63
 * schools": its own preposition has an object also in the passive. */
gboolean ends_in_preposition (const Sentence *sentence, guint first,
                              guint end);

G_END_DECLS

#endif
