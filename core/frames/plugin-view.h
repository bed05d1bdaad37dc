/* What a plugin's callbacks see and do: the table of host functions. */
#ifndef CONCORDAT_FRAMES_PLUGIN_VIEW_H
#define CONCORDAT_FRAMES_PLUGIN_VIEW_H

#include "frames/match.h"

G_BEGIN_DECLS

/* Asks the plugin of MATCH to accept it; FALSE when it is dropped.  What the
 * callback changed stands in CLAIM afterwards.  *ret_fault is set where the
 * callback failed or changed it into something impossible. */
gboolean plugin_accepts (Analysis *analysis, const FrameMatch *match,
                         Claim *claim, const char **ret_fault);

/* Lets the plugin read a sentence; what it emits is added to MATCHES.  What
 * was wrong with it, or NULL. */
const char *plugin_reads (Analysis *analysis, guint index,
                          const FramePlugin *plugin, ArenaArray *matches);

G_END_DECLS

#endif
