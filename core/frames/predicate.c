/* Inflects the plugins' words and adds them to the lexicon. */
#include "config.h"

#include "frames/predicate.h"

#include "base/error.h"
#include "language/en/inflection.h"

#include <string.h>

static void
add_form (const FramePlugin *plugin,
          const struct concordat_predicate *predicate, Language *language,
          const char *words, guint forms)
{
  PredicateForm *form = arena_new_struct (language->arena, PredicateForm);

  form->plugin = plugin;
  form->predicate = predicate;
  form->forms = forms;
  lexicon_add (language->lexicon, words, LEX_PREDICATE, form);
}

/* Adds each distinct form once, with the bits of all that are spelt so. */
static void
add_verb (const FramePlugin *plugin,
          const struct concordat_predicate *predicate, Language *language,
          const Inflection *inflection, const char *base)
{
  g_auto (VerbForms) forms = inflection_verb (inflection, base);
  const char *const words[] = { forms.base, forms.third, forms.past,
                                forms.participle, forms.ing };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint bits = 0;
      gboolean seen = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (strcmp (words[i], words[j]) == 0)
          {
            bits |= 1u << j;
            seen = seen || j < i;
          }
      if (!seen)
        add_form (plugin, predicate, language, words[i], bits);
    }
}

static void
add_words (const FramePlugin *plugin,
           const struct concordat_predicate *predicate, Language *language,
           const Inflection *inflection, const char *words)
{
  if (predicate->part == CONCORDAT_VERB)
    add_verb (plugin, predicate, language, inflection, words);
  else if (predicate->part == CONCORDAT_NOUN)
    {
      g_autofree char *plural = inflection_plural (words);

      add_form (plugin, predicate, language, words, FORM_NOUN);
      add_form (plugin, predicate, language, plural, FORM_NOUN);
    }
  else
    add_form (plugin, predicate, language, words, FORM_ADJECTIVE);
}

static void
add_thing (const FramePlugin *plugin, const struct concordat_noun *noun,
           Language *language)
{
  g_autofree char *plural = inflection_plural (noun->lemma);
  ThingNoun *thing = arena_new_struct (language->arena, ThingNoun);

  thing->plugin = plugin;
  thing->noun = noun;
  lexicon_add (language->lexicon, noun->lemma, LEX_THING, thing);
  lexicon_add (language->lexicon, plural, LEX_THING, thing);
}

gboolean
predicates_add (const FramePlugin *plugin, Language *language,
                GError **error)
{
  g_autoptr (Inflection) inflection = inflection_new (error);
  const struct concordat_predicate *predicate = plugin->plugin->predicates;
  const struct concordat_noun *noun = plugin->plugin->nouns;

  if (inflection == NULL)
    return FALSE;
  for (; predicate != NULL && predicate->words != NULL; predicate++)
    {
      g_auto (GStrv) variants = g_strsplit (predicate->words, "|", -1);

      for (guint i = 0; variants[i] != NULL; i++)
        {
          if (variants[i][0] == '\0')
            {
              g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
                           "%s: the predicate \"%s\" has an empty variant",
                           plugin->info->file, predicate->words);
              return FALSE;
            }
          add_words (plugin, predicate, language, inflection, variants[i]);
        }
    }
  for (; noun != NULL && noun->lemma != NULL; noun++)
    add_thing (plugin, noun, language);
  return TRUE;
}
