/* What the first look at a document searches for, and what a text with those
 * words may hold. */
#ifndef CONCORDAT_FRAMES_FIRST_LOOK_H
#define CONCORDAT_FRAMES_FIRST_LOOK_H

#include "frames/trigger.h"

G_BEGIN_DECLS

/* The words that matter of LEXICON, which is borrowed and holds the plugins'
 * own. */
TriggerSet *first_look_new (const Lexicon *lexicon);

/* The words of its figures. */
TriggerSet *figures_look_new (const Lexicon *lexicon);

/* FALSE where TEXT has no figure: no digit, none of the words of FIGURES, and
 * no character that may be one, "½". */
gboolean may_have_figures (const TriggerSet *figures, const char *text,
                           gsize length, Arena *arena);

/* TRUE when text with words of these KINDS may have a predicate. */
static inline gboolean
may_have_predicate (guint kinds)
{
  return (kinds
          & (TRIGGER_PREDICATE | TRIGGER_PREDICATE_OF_THINGS | TRIGGER_NOUN
             | TRIGGER_PRESENTS))
             != 0
         || (kinds & TRIGGER_PARTS) == TRIGGER_PARTS;
}

/* The same, when it may have what its predicates count, too: things are named,
 * who is killed may be a name or a pronoun. */
static inline gboolean
may_count (guint kinds)
{
  return (kinds & (TRIGGER_PREDICATE | TRIGGER_NOUN)) != 0
         || (kinds & TRIGGER_PARTS) == TRIGGER_PARTS
         || ((kinds & TRIGGER_PREDICATE_OF_THINGS) != 0
             && (kinds & TRIGGER_THING) != 0);
}

/* TRUE where figures alone can be what such text counts: its predicates are
 * nouns behind prepositions. */
static inline gboolean
needs_figures (guint kinds)
{
  return (kinds & TRIGGER_NOUN) != 0 && !may_count (kinds & ~TRIGGER_NOUN);
}

/* TRUE when text with words of these KINDS may say that nothing is known of
 * some harm. */
static inline gboolean
may_be_nonreport (guint kinds)
{
  return (kinds & TRIGGER_HARM) != 0 && (kinds & TRIGGER_NEGATION) != 0;
}

G_END_DECLS

#endif
