/* Sets up a language from its data files. */
#include "config.h"

#include "language/language.h"

#include "language/conflicts.h"
#include "language/en/english.h"
#include "language/households.h"

#include <string.h>

void
language_free (Language *language)
{
  if (language == NULL)
    return;
  lexicon_free (language->lexicon);
  g_clear_pointer (&language->adjectives, g_hash_table_unref);
  g_clear_pointer (&language->households, g_hash_table_unref);
  g_clear_pointer (&language->conflicts, g_hash_table_unref);
  arena_free (language->arena);
  g_free (language);
}

static const char *const conventions[] = { "acled", "ccc" };
static const char *chosen;

gboolean
language_set_convention (const char *name)
{
  chosen = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (conventions); i++)
    if (strcmp (name, conventions[i]) == 0)
      chosen = conventions[i];
  return chosen != NULL || strcmp (name, "none") == 0;
}

const char *
language_convention (void)
{
  return chosen;
}

void
language_freeze (Language *language)
{
  lexicon_freeze (language->lexicon);
}

Language *
language_new_english (GError **error)
{
  g_autoptr (Language) language = g_new0 (Language, 1);

  language->code = "en";
  language->convention = chosen;
  language->lexicon = lexicon_new ();
  language->arena = arena_new_large ();
  language->adjectives = g_hash_table_new (g_str_hash, g_str_equal);
  language->households = g_hash_table_new (g_str_hash, g_str_equal);
  language->conflicts = g_hash_table_new (g_str_hash, g_str_equal);
  language->sentences = english_sentences;
  language->times = english_times;
  language->quantities = english_quantities;
  language->implied_quantities = english_implied_quantities;
  language->household_size = english_household_size;
  language->entities = english_entities;
  language->noun_groups = english_noun_groups;
  language->attributions = english_attributions;
  language->verifications = english_verifications;
  if (!function_words_load (language, error)
      || !word_classes_load (language, error)
      || !sentences_load (language, error) || !numbers_load (language, error)
      || !quantities_load (language, error) || !times_load (language, error)
      || !event_edges_load (language, error)
      || !revisions_load (language, error)
      || !entities_load (language, error)
      || !households_load (language, error)
      || !conflicts_load (language, error)
      || !noun_groups_load (language, error)
      || !attributions_load (language, error))
    return NULL;
  return g_steal_pointer (&language);
}
