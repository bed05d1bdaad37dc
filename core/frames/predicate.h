/* The plugins' predicates in all their forms, in the lexicon. */
#ifndef CONCORDAT_FRAMES_PREDICATE_H
#define CONCORDAT_FRAMES_PREDICATE_H

#include "base/claim.h"
#include "host/registry.h"
#include "language/en/inflection.h"
#include "language/language.h"

G_BEGIN_DECLS

/* One loaded plugin as the matcher sees it. */
typedef struct
{
  const PluginInfo *info;
  const struct concordat_plugin *plugin;
  guint categories;   /* bits 1 << Category that it counts */
  guint n_categories; /* the fewer, the more specific */
  Accumulation accumulation;
  gboolean areas; /* some of its nouns are square kilometres */
} FramePlugin;

static inline gboolean
counts_category (const FramePlugin *plugin, Category category)
{
  return (plugin->categories & (1u << category)) != 0;
}

typedef enum
{
  FORM_BASE = 1 << 0,
  FORM_THIRD = 1 << 1,
  FORM_PAST = 1 << 2,
  FORM_PARTICIPLE = 1 << 3,
  FORM_ING = 1 << 4,
  FORM_NOUN = 1 << 5,
  FORM_ADJECTIVE = 1 << 6,
  FORM_PRESENT = FORM_BASE | FORM_THIRD,
} PredicateFormBits;

/* The payload of LEX_PREDICATE.  What is asked of each that a text has stands
 * first, some of it copied from the plugin's table, where a look costs more. */
typedef struct
{
  guint8 forms;     /* PredicateFormBits */
  guint8 part;      /* enum concordat_part */
  guint8 counted;   /* enum concordat_role */
  guint8 things : 1;    /* the plugin counts things, not persons */
  guint8 tentative : 1; /* it has that flag */
  guint categories; /* bits 1 << Category that are counted */
  /* The words that must follow, perhaps behind the object: in
   * "drive ... from their homes" the last three; NULL: none. */
  const char *tail;
  /* Of an adjective the word that must stand before, perhaps with a number
   * between: in "in ... evacuation centres" the first; NULL: none. */
  const char *lead;
  const FramePlugin *plugin;
  const struct concordat_predicate *predicate;
  const char *words; /* the variant of the predicate's words */
} PredicateForm;

/* The payload of LEX_THING. */
typedef struct
{
  const FramePlugin *plugin;
  const struct concordat_noun *noun;
} ThingNoun;

/* TRUE when the tail of FORM, if it has one, follows token END of SENTENCE
 * closely enough. */
gboolean predicate_tail_follows (const PredicateForm *form, const char *text,
                                 const Sentence *sentence, guint end);

/* TRUE when the lead of FORM, if it has one, stands before *TOKEN of SENTENCE
 * closely enough; *TOKEN is then the lead. */
gboolean predicate_lead_precedes (const PredicateForm *form,
                                  const char *text, const Sentence *sentence,
                                  guint *token);

/* Adds the words of PLUGIN to the open lexicon.  An entry that is wrong is an
 * error that names plugin and entry. */
gboolean predicates_add (const FramePlugin *plugin, Language *language,
                         const Inflection *inflection, GError **error);

G_END_DECLS

#endif
