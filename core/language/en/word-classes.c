/* Words that rules ask for by their class, from a data file. */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"

#include <string.h>

static const struct
{
  const char *name;
  ListedClass bit;
} names[] = {
  { "area", CLASS_AREA },
  { "town", CLASS_TOWN },
  { "province", CLASS_PROVINCE },
  { "country", CLASS_COUNTRY },
  { "event", CLASS_EVENT },
  { "called-town", CLASS_CALLED_TOWN },
  { "before-town", CLASS_BEFORE_TOWN },
  { "behind-town", CLASS_BEHIND_TOWN },
  { "control", CLASS_CONTROL },
  { "total", CLASS_TOTAL },
  { "announces", CLASS_ANNOUNCES },
  { "reaches", CLASS_REACHES },
  { "intent", CLASS_INTENT },
  { "unreal", CLASS_UNREAL },
  { "group-of", CLASS_GROUP_OF },
  { "not-dead", CLASS_NOT_DEAD },
  { "ranks", CLASS_RANKS },
  { "strikes", CLASS_STRIKES },
  { "value", CLASS_VALUE },
  { "deed", CLASS_DEED },
  { "told", CLASS_TOLD },
  { "captive", CLASS_CAPTIVE },
  { "title", CLASS_TITLE },
  { "involvement", CLASS_INVOLVEMENT },
  { "of-before", CLASS_OF_BEFORE },
  { "downwards", CLASS_DOWNWARDS },
  { "attacker", CLASS_ATTACKER },
  { "attackers", CLASS_ATTACKERS },
  { "counts", CLASS_COUNTS },
  { "excepts", CLASS_EXCEPTS },
  { "figure", CLASS_FIGURE },
  { "fear", CLASS_FEAR },
  { "belief", CLASS_BELIEF },
  { "officer", CLASS_OFFICER },
  { "known", CLASS_KNOWN },
  { "found", CLASS_FOUND },
  { "apart", CLASS_APART },
  { "rises", CLASS_RISES },
  { "discloses", CLASS_DISCLOSES },
  { "to-come", CLASS_TO_COME },
  { "happens", CLASS_HAPPENS },
  { "lasting", CLASS_LASTING },
  { "mourns", CLASS_MOURNS },
  { "yields", CLASS_YIELDS },
  { "tends", CLASS_TENDS },
  { "informed", CLASS_INFORMED },
  { "numbers", CLASS_NUMBERS },
  { "most-of", CLASS_MOST_OF },
  { "hosts", CLASS_HOSTS },
  { "caused", CLASS_CAUSED },
  { "topic", CLASS_TOPIC },
};

static void
add_word (Language *language, const char *word, guint64 classes)
{
  guint64 *payload = arena_new_struct (language->arena, guint64);

  *payload = classes;
  lexicon_add (language->lexicon, word, LEX_CLASS, payload);
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  g_auto (GStrv) parts = g_strsplit (row->fields[1], ",", -1);
  guint64 bits = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint j = 0;

      while (j < G_N_ELEMENTS (names)
             && strcmp (names[j].name, parts[i]) != 0)
        j++;
      if (j == G_N_ELEMENTS (names))
        return table_error (row, error, "unknown class \"%s\"", parts[i]);
      bits |= names[j].bit;
    }
  add_word (language, row->fields[0], bits);
  return TRUE;
}

static gboolean
load_name (const TableRow *row, gpointer data,
           G_GNUC_UNUSED GError **error)
{
  Language *language = data;

  add_word (language, row->fields[0], CLASS_GIVEN_NAME);
  return TRUE;
}

gboolean
word_classes_load (Language *language, GError **error)
{
  return table_read ("en/word-classes.tsv", 2, load_row, language, error)
         && table_read ("en/given-names.tsv", 1, load_name, language, error);
}
