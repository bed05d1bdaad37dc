/* Forms of English verbs and nouns: irregular ones from a data file, the
 * others by rule. */
#ifndef CONCORDAT_LANGUAGE_EN_INFLECTION_H
#define CONCORDAT_LANGUAGE_EN_INFLECTION_H

#include "language/language.h"

G_BEGIN_DECLS

typedef struct Inflection Inflection;

typedef struct
{
  char *base;       /* kill */
  char *third;      /* kills */
  char *past;       /* killed */
  char *participle; /* killed */
  char *ing;        /* killing */
} VerbForms;

Inflection *inflection_new (GError **error);
void inflection_free (Inflection *inflection);

/* The forms of a verb of one or more words; its first word is inflected
 * ("lose their lives", "lost their lives"). */
VerbForms inflection_verb (const Inflection *inflection, const char *base);
void verb_forms_clear (VerbForms *forms);

/* The plural of a noun of one or more words.  (transfer full) */
char *inflection_plural (const char *singular);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inflection, inflection_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VerbForms, verb_forms_clear)

G_END_DECLS

#endif
