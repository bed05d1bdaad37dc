/* A language: its lexicon, loaded from data files, and its rules. */
#ifndef CONCORDAT_LANGUAGE_LANGUAGE_H
#define CONCORDAT_LANGUAGE_LANGUAGE_H

#include "language/analysis.h"
#include "language/lexicon.h"

G_BEGIN_DECLS

#define BODY_LETTERS_POWER 10

struct Language
{
  const char *code; /* BCP 47: "en" */
  const char *convention; /* that gives vague words a figure; NULL: none */
  Lexicon *lexicon;
  Arena *arena; /* holds all payloads */
  GHashTable *adjectives; /* of states by side: "TR" -> "Turkish" */
  GHashTable *households; /* by country: how many people, a double */
  GHashTable *conflicts;  /* conflicts.c */
  /* Bits of the first letters of nouns of organisations and of names for
   * them: bodies.c. */
  guint64 body_letters[(1 << BODY_LETTERS_POWER) / 64];
  gboolean small_bodies; /* such a name may have no capital letter */

  /* Cuts the document into sentences. */
  void (*sentences) (Analysis *analysis, const Stretch *stretches,
                     guint n);
  /* The stages above the tokens, in this order. */
  StageFunc times;
  StageFunc quantities;
  StageFunc entities;
  StageFunc noun_groups;
  StageFunc attributions;
  StageFunc verifications;

  /* Counts of a sentence that stand in no figure, as an array of
   * QuantityMention in the order of the text: "a civilian" is one.  The
   * sentence's own quantities are those of its figures.  (transfer full) */
  GArray *(*implied_quantities) (const Analysis *analysis, guint index);

  /* The number of people in a household that a sentence with a word for
   * households states; NAN: it does not. */
  double (*household_size) (Analysis *analysis, guint index);
};

/* A convention for vague words says which one figure a published code book
 * takes for them: "acled", "ccc"; "none" leaves them intervals.  It holds for
 * languages that are loaded from then on, in all threads.  FALSE: there is
 * none of the name. */
gboolean language_set_convention (const char *name);
const char *language_convention (void); /* NULL: none */

/* Loads the English language.  The lexicon is still open, so that plugins
 * can add their predicates; language_freeze closes it.  Data files that are
 * broken are an error that names file and line. */
Language *language_new_english (GError **error);
void language_freeze (Language *language);
void language_free (Language *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Language, language_free)

G_END_DECLS

#endif
