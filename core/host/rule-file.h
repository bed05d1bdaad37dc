/* Rule files: claim types written without a compiler, concordat-claims(5).
 * What is read fills the very struct that a C plugin registers. */
#ifndef CONCORDAT_HOST_RULE_FILE_H
#define CONCORDAT_HOST_RULE_FILE_H

#include "host/refusal.h"

#include <concordat/plugin.h>

G_BEGIN_DECLS

typedef struct
{
  struct concordat_plugin plugin; /* to be checked by the handshake */
  struct Arena *arena;            /* of all that it points to */
} RuleFile;

/* Reads LENGTH bytes of the rule file that is called NAME (without its
 * ending).  NULL with REFUSAL filled, line and column as well. */
RuleFile *rule_file_read (const char *text, gsize length, const char *name,
                          Refusal *refusal);
void rule_file_free (RuleFile *rules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RuleFile, rule_file_free)

G_END_DECLS

#endif
