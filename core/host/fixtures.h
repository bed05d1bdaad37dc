/* Fixtures: texts with the claims that a plugin must make of them.
 *
 * A fixture is a text of one line or more and, after "=", each claim:
 *
 *   = MEASURE[/STATUS] BEST QUALIFIER CATEGORY SIDE | FIGURE [< WHOLE]
 *
 * "-" stands for what is not known; WHOLE is the figure of which the claim is
 * a stated part.  A text without "=" must make no claim.  Empty lines part
 * the fixtures, "#" begins a comment. */
#ifndef CONCORDAT_HOST_FIXTURES_H
#define CONCORDAT_HOST_FIXTURES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint line; /* where the text begins */
  char *text;
  char *expected; /* lines */
  char *found;    /* lines; NULL: not tried */
} Fixture;

/* The fixtures in CONTENTS.  (transfer full), of Fixture */
GPtrArray *fixtures_parse (const char *contents);

/* Sets what was found: the claims of TYPE in the JSON Lines of a result. */
void fixture_found (Fixture *fixture, const char *lines, gsize length,
                    const char *type);

G_END_DECLS

#endif
