/* A quick first look at a document: where can it hold a claim at all?
 *
 * Each phrase that matters gives one word, the last of its longest that are
 * no function words ("lose their lives" gives "lives").  The whole text is
 * searched for these words before anything else is done with it; most
 * documents have none, and of the others most sentences.
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
  /* A predicate of two parts, "drive ... from their homes", has both. */
  TRIGGER_HEAD = 1 << 3,
  TRIGGER_TAIL = 1 << 4,
  TRIGGER_VERIFICATION = 1 << 5,
  TRIGGER_HOUSEHOLD = 1 << 6,
  TRIGGER_PREDICATE_OF_THINGS = 1 << 7,
  TRIGGER_THING = 1 << 8, /* which such a predicate may count */
  TRIGGER_TOLL = 1 << 9,  /* of what is counted up to a day */
  /* A predicate that is a noun: the search calls it TRIGGER_PREDICATE, too,
   * where it does not stand behind a preposition, "from injury". */
  TRIGGER_NOUN = 1 << 10,
  TRIGGER_CLAIM = 1 << 11, /* of a number told of before */
  TRIGGER_DENIAL = 1 << 12,
  TRIGGER_POLICE = 1 << 13, /* of "Springfield police said" */
  /* A predicate that is a verb in the present: the search calls it
   * TRIGGER_PREDICATE (or that of things), too, where it is no noun behind an
   * article, "the rescue". */
  TRIGGER_PRESENT = 1 << 14,
  TRIGGER_PRESENT_OF_THINGS = 1 << 15,
  TRIGGER_SCENE = 1 << 16, /* of "a bomb exploded in Mosul" */
} TriggerKind;

#define TRIGGER_PARTS (TRIGGER_HEAD | TRIGGER_TAIL)
#define TRIGGER_PRESENTS (TRIGGER_PRESENT | TRIGGER_PRESENT_OF_THINGS)

typedef struct
{
  guint32 start; /* of the word, in bytes */
  guint kinds;
} TriggerHit;

/* Adds that word of PHRASE, which is folded.  Where words stand beside it in
 * the phrase, it is passed over beside others. */
void trigger_set_add (TriggerSet *set, const char *phrase, TriggerKind kind);

/* FALSE where that word is a function word, which most sentences have. */
gboolean trigger_set_is_telling (const TriggerSet *set, const char *phrase);

/* Appends a TriggerHit to HITS, in ARENA, for each of the words in TEXT, in any
 * letter case and in the order of the text; returns all their kinds. */
guint trigger_set_find (const TriggerSet *set, const char *text, gsize length,
                        Arena *arena, ArenaArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TriggerSet, trigger_set_free)

G_END_DECLS

#endif
