/* One plugin alone in a worker of its own: what it makes of a text, or what
 * the text costs. */
#ifndef CONCORDAT_CLI_TRIAL_H
#define CONCORDAT_CLI_TRIAL_H

#include "cli/crew-member.h"

G_BEGIN_DECLS

typedef struct
{
  MemberPlan plan;
  Member member;
  const PluginInfo *info; /* of the plugin; NULL: it was not found */
  guint8 *without;        /* every plugin but this one */
} Trial;

/* Starts the worker.  TRUE where the plugin of the file PATH was found and
 * can be used; info is set where it was found. */
gboolean trial_init (Trial *trial, const Options *options, WorkMode mode,
                     const char *path, GError **error);
void trial_clear (Trial *trial);

/* Runs the plugin over TEXT and appends what came out to OUT.  What went
 * wrong with it, or NULL.  (transfer full) */
char *trial_run (Trial *trial, const char *text, GString *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

G_END_DECLS

#endif
