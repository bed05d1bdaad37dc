/* A quick first look at a document: where can it hold a claim at all?
 *
 * Each phrase that matters gives one word, the last of its longest that are
 * no function words ("lose their lives" gives "lives").  The whole text is searched for these words
 * before anything else is done with it; most documents have none, and of the
 * others most sentences.
 * The look may say yes too often, never no too often.
 *
 * Threads: filled by one thread, then read by any number.
 */
#ifndef CONCORDAT_FRAMES_TRIGGER_H
#define CONCORDAT_FRAMES_TRIGGER_H

#include "language/lexicon.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct TriggerSet TriggerSet;

/* LEXICON, which is borrowed, tells the function words. */
TriggerSet *trigger_set_new (const Lexicon *lexicon);
void trigger_set_free (TriggerSet *set);

/* Why a word matters; one bit each. */
typedef enum
{
  TRIGGER_PREDICATE = 1 << 0,
  TRIGGER_HARM = 1 << 1,
  TRIGGER_NEGATION = 1 << 2,
} TriggerKind;

typedef struct
{
  gsize start; /* of the word, in bytes */
  guint kinds;
} TriggerHit;

/* Adds that word of PHRASE, which is folded. */
void trigger_set_add (TriggerSet *set, const char *phrase, TriggerKind kind);

/* Appends a TriggerHit for each of the words in TEXT, in any letter case and
 * in the order of the text; returns all their kinds. */
guint trigger_set_find (const TriggerSet *set, const char *text, gsize length,
                        GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TriggerSet, trigger_set_free)

G_END_DECLS

#endif
