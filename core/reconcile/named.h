/* What a claim names, each name as a number (intern.h): read off all claims
 * once, in the order in which they come and their strings lie in memory. */
#ifndef CONCORDAT_RECONCILE_NAMED_H
#define CONCORDAT_RECONCILE_NAMED_H

#include "base/claim.h"
#include "reconcile/intern.h"

G_BEGIN_DECLS

typedef enum
{
  DOCUMENT_ID,
  DOCUMENT_FINGERPRINT,
  DOCUMENT_SHA256,
  DOCUMENT_CREDIT,
  DOCUMENT_NAMES,
} DocumentName;

/* By which copies of one text are known: hashes of the ids of their
 * documents, of their fingerprints or bytes, of the agency whose wire they
 * are; 0: not stated. */
typedef struct
{
  guint64 hashes[DOCUMENT_NAMES];
} DocumentNames;

typedef struct
{
  guint unit;      /* "person" where none is given */
  guint side;      /* none: not stated, or the people of the place */
  guint origin;    /* none: nobody is named */
  guint event;     /* as given with the document */
  guint place;     /* its id */
  guint country;
  guint breakdown;
  guint kind;      /* whom it counts, in one word; none: everybody */
  guint place_name; /* words of a place without an id, in lower case */
  guint thing;     /* the noun of what is counted, in lower case */
  guint actor;     /* the side of who did it */
  /* Places around it, interned: one list for one place, most times; NULL. */
  const char *const *within;
  guint document;  /* its DocumentNames; equal only for one document */
} Named;

typedef struct
{
  Interning *interning;
  GArray *documents;   /* of DocumentNames */
  GPtrArray *withins;  /* by the number of a place: the last list of it */
  Arena *arena;
  const Claim *before; /* the last claim that was read; NULL: none */
  guint before_document;
} Naming;

void naming_init (Naming *naming, Arena *arena);
void naming_clear (Naming *naming);

Named claim_name (Naming *naming, const Claim *claim);

/* The documents, in ARENA. */
const DocumentNames *naming_documents (const Naming *naming, Arena *arena);

/* One name for an authority: a state, its ministries and its spokesmen speak
 * for one side.  NULL where nobody is named. */
const char *claim_origin_key (const Claim *claim, Arena *arena);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Naming, naming_clear)

G_END_DECLS

#endif
