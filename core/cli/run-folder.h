/* The claims and findings of a folder that run wrote, and what an id or the
 * beginning of one stands for. */
#ifndef CONCORDAT_CLI_RUN_FOLDER_H
#define CONCORDAT_CLI_RUN_FOLDER_H

#include "base/claim.h"
#include "base/finding.h"
#include "base/problem.h"

G_BEGIN_DECLS

#define DEFAULT_FOLDER "concordat-report"

typedef struct
{
  GPtrArray *claims;   /* of Claim, in the arena */
  GPtrArray *findings; /* of Finding, in the arena */
} RunFolder;

gboolean run_folder_read (RunFolder *folder, const char *path, Arena *arena,
                          ProblemList *problems, GError **error);
void run_folder_clear (RunFolder *folder);

/* What an id names; one of the two is set. */
typedef struct
{
  const char *id; /* whole */
  const Claim *claim;
  const Finding *finding;
} Named;

/* The one claim or finding whose id begins with PREFIX; FALSE with ERROR set
 * where there is none, or more than one. */
gboolean run_folder_find (const RunFolder *folder, const char *prefix,
                          Named *ret_named, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RunFolder, run_folder_clear)

G_END_DECLS

#endif
