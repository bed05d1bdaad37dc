/* A quick first look at text: can this sentence hold a claim at all?
 *
 * Each phrase that matters gives one word, the last of its longest ("lose
 * their lives" gives "lives"); a sentence without
 * any of these words is left alone before it is cut into tokens.  The look
 * may say yes too often, never no too often.
 *
 * Threads: filled by one thread, then read by any number.
 */
#ifndef CONCORDAT_FRAMES_TRIGGER_H
#define CONCORDAT_FRAMES_TRIGGER_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct TriggerSet TriggerSet;

TriggerSet *trigger_set_new (void);
void trigger_set_free (TriggerSet *set);

/* Adds that word of PHRASE, which is folded. */
void trigger_set_add (TriggerSet *set, const char *phrase);

/* TRUE when TEXT[start, end) has one of the words, in any letter case. */
gboolean trigger_set_match (const TriggerSet *set, const char *text,
                            gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TriggerSet, trigger_set_free)

G_END_DECLS

#endif
