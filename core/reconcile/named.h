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

/* By which a copy that is the same word for word is known: its words, else
 * its bytes; 0: neither is known. */
static inline guint64
document_print (const DocumentNames *names)
{
  return names->hashes[DOCUMENT_FINGERPRINT] != 0
             ? names->hashes[DOCUMENT_FINGERPRINT]
             : names->hashes[DOCUMENT_SHA256];
}

/* What is compared only within itself, or with others of its scope and
 * measure. */
typedef struct
{
  const char *scope;   /* the event or document that it may not leave */
  const char *measure; /* one name for each measure */
  const char *family;  /* of measures that bound or hold each other */
  const char *country; /* NULL: none is named */
  guint number;        /* as it was met */
} Block;

/* What a claim is about, one for all the claims that name the same.  Texts
 * are interned: equal where their addresses are; NULL: not stated. */
typedef struct
{
  const char *scope;    /* the event or document that it may not leave */
  const char *measure;  /* one name for each measure */
  const char *family;   /* of measures that bound or hold each other */
  const char *side;     /* NULL also for the people of the place */
  const char *event;    /* as given with the document */
  const char *place;    /* its id */
  const char *place_text;
  const char *place_name; /* of a place without an id, in lower case */
  const char *country;
  const char *const *within; /* ids of the places around it; NULL: none */
  const char *breakdown;
  const char *kind;     /* whom it counts; NULL: everybody */
  const char *thing;    /* the noun of what is counted, in lower case */
  const char *actor;    /* the side of who did it */
  guint level;          /* of its place: 0 unknown or a country, 1 in it,
                           2 and more within another place */
  gboolean of_people;   /* its measure counts persons */
  guint64 marks;        /* of the outline of a dated claim (outline.h) */
} Subject;

/* TRUE where more is named than the country: a place in it, or one that no
 * gazetteer lists. */
static inline gboolean
subject_is_placed (const Subject *subject)
{
  return subject->level > 0 || subject->place_name != NULL;
}

/* Fetches a subject that will be looked at soon. */
static inline void
subject_expect (const Subject *subject)
{
  __builtin_prefetch (subject);
  __builtin_prefetch ((const char *) (subject + 1) - 1);
}

typedef struct
{
  const Subject *about;
  const char *unit;   /* "person" where none is given */
  const char *origin; /* names the origin; NULL: nobody is named */
  const DocumentNames *names;
  guint document;     /* their number; equal only for one document */
  gboolean in_persons;
  gboolean in_households;
} Named;

typedef struct Naming Naming;

/* Texts are numbered in INTERNING, which is borrowed; the rest is made in
 * ARENA. */
Naming *naming_new (Interning *interning, Arena *arena);
void naming_free (Naming *naming);

/* What CLAIM of BLOCK names. */
Named claim_name (Naming *naming, const Claim *claim, const Block *block);

/* FALSE where surely no document is a copy of another, word for word. */
gboolean naming_has_reprints (const Naming *naming);

/* One name for an authority: a state, its ministries and its spokesmen speak
 * for one side.  NULL where nobody is named. */
const char *claim_origin_key (const Claim *claim, Arena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naming, naming_free)

G_END_DECLS

#endif
