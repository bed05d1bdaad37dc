/* Text from templates and a seed: a small context-free grammar.
 *
 * A rule is a name and its alternatives, separated by '|'; one is drawn,
 * each as likely as the others.  In it {NAME} stands for a rule and {LOW-HIGH}
 * for a whole number drawn between the two, in words below ten and else in
 * digits with commas; {#LOW-HIGH} is always in digits.  "{a}" is the article,
 * "an" before a vowel.
 *
 * The draws come from SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), so that a seed gives the
 * same text everywhere.
 */
#ifndef CONCORDAT_TESTS_GRAMMAR_H
#define CONCORDAT_TESTS_GRAMMAR_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *alternatives;
} Rule;

typedef struct Grammar Grammar;

Grammar *grammar_new (guint64 seed);
void grammar_free (Grammar *grammar);

/* RULES, borrowed, end with a NULL name. */
void grammar_add (Grammar *grammar, const Rule *rules);

/* A number below LIMIT, which is not 0. */
guint grammar_draw (Grammar *grammar, guint limit);

/* Appends what the rule NAME gives.  A name without a rule is an error of
 * the grammar and ends the program. */
void grammar_expand (Grammar *grammar, const char *name, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grammar, grammar_free)

G_END_DECLS

#endif
