/* What a corpus says should be found in it: one line of expected.jsonl, whose
 * format stands in corpus/README.md. */
#ifndef CONCORDAT_TESTS_EXPECTATION_H
#define CONCORDAT_TESTS_EXPECTATION_H

#include "base/finding.h"

G_BEGIN_DECLS

typedef struct
{
  const char *document;
  const char *figure;   /* the exact words */
  guint occurrence;     /* from 1 */
  const char *relation; /* or superseded, withdrawn */
  const char *origin;   /* NULL: nobody is named */
  const char *known;    /* why it is not met; NULL: it must be */
} ExpectedClaim;

typedef struct
{
  const char *question;
  const char *measure;
  const char *category; /* whose plugin must be there */
  const char *verdict;
  const char *corroboration;
  const char *grade;
  double best; /* NAN: null */
  double low;
  double high;
  gboolean floor;
  gboolean later;    /* only where a plugin has the measure */
  const char *known; /* why the answer is not met; NULL: it must be */
  const ExpectedClaim *claims;
  guint n_claims;
} Expectation;

/* The expectations of the corpus in FOLDER, of Expectation; NULL with ERROR
 * set where the file cannot be read or a line is broken.  Everything in them
 * lives in ARENA.  (transfer container) */
GPtrArray *expectations_read (const char *folder, Arena *arena,
                              GError **error);

/* Where the words of CLAIM stand in TEXT, as a whole: "200" is not found in
 * "1,200".  FALSE: nowhere. */
gboolean expected_claim_find (const ExpectedClaim *claim, const char *text,
                              gsize *ret_start, gsize *ret_end);

/* TRUE where CLAIM's origin is the expected one: a part of "speaker, body",
 * or of "body (ACRONYM)", or the initials of its name. */
gboolean expected_origin_fits (const ExpectedClaim *expected,
                               const Claim *claim);

G_END_DECLS

#endif
