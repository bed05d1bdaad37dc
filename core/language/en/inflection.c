/* Spelling rules of English inflection. */
#include "config.h"

#include "language/en/inflection.h"

#include "base/table.h"

#include <string.h>

typedef struct
{
  char *past;
  char *participle;
} Irregular;

struct Inflection
{
  GHashTable *verbs; /* base -> Irregular */
};

static void
irregular_free (gpointer data)
{
  Irregular *irregular = data;

  g_free (irregular->past);
  g_free (irregular->participle);
  g_free (irregular);
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Inflection *inflection = data;
  Irregular *irregular = g_new0 (Irregular, 1);

  irregular->past = g_strdup (row->fields[1]);
  irregular->participle = g_strdup (row->fields[2]);
  g_hash_table_insert (inflection->verbs, g_strdup (row->fields[0]),
                       irregular);
  return TRUE;
}

Inflection *
inflection_new (GError **error)
{
  g_autoptr (Inflection) inflection = g_new0 (Inflection, 1);

  inflection->verbs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             irregular_free);
  if (!table_read ("en/verbs.tsv", 3, load_row, inflection, error))
    return NULL;
  return g_steal_pointer (&inflection);
}

void
inflection_free (Inflection *inflection)
{
  if (inflection == NULL)
    return;
  g_hash_table_unref (inflection->verbs);
  g_free (inflection);
}

void
verb_forms_clear (VerbForms *forms)
{
  g_free (forms->base);
  g_free (forms->third);
  g_free (forms->past);
  g_free (forms->participle);
  g_free (forms->ing);
}

static gboolean
is_vowel (char letter)
{
  return letter != '\0' && strchr ("aeiou", letter) != NULL;
}

/* One syllable that ends in consonant, vowel, consonant doubles its last
 * letter: stop, stopped. */
static gboolean
doubles (const char *word)
{
  gsize n = strlen (word);
  guint vowels = 0;

  for (gsize i = 0; i < n; i++)
    if (is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1])))
      vowels++;
  return n >= 3 && vowels == 1 && !is_vowel (word[n - 1])
         && is_vowel (word[n - 2]) && !is_vowel (word[n - 3])
         && strchr ("wxy", word[n - 1]) == NULL;
}

static gboolean
ends_with_consonant_y (const char *word)
{
  gsize n = strlen (word);

  return n >= 2 && word[n - 1] == 'y' && !is_vowel (word[n - 2]);
}

/* Words behind s, x, z, ch and sh take "es". */
static gboolean
hisses (const char *word)
{
  return g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x")
         || g_str_has_suffix (word, "z") || g_str_has_suffix (word, "ch")
         || g_str_has_suffix (word, "sh");
}

static char *
add_s (const char *word)
{
  if (ends_with_consonant_y (word))
    return g_strdup_printf ("%.*sies", (int) strlen (word) - 1, word);
  return g_strconcat (word, hisses (word) ? "es" : "s", NULL);
}

static char *
add_ed (const char *word)
{
  gsize n = strlen (word);

  if (word[n - 1] == 'e')
    return g_strconcat (word, "d", NULL);
  if (ends_with_consonant_y (word))
    return g_strdup_printf ("%.*sied", (int) n - 1, word);
  if (doubles (word))
    return g_strdup_printf ("%s%ced", word, word[n - 1]);
  return g_strconcat (word, "ed", NULL);
}

/* PAST shows whether the last letter is doubled: kidnapped, kidnapping. */
static char *
add_ing (const char *word, const char *past)
{
  gsize n = strlen (word);

  if (g_str_has_suffix (word, "ie"))
    return g_strdup_printf ("%.*sying", (int) n - 2, word);
  if (word[n - 1] == 'e' && !g_str_has_suffix (word, "ee")
      && !g_str_has_suffix (word, "oe"))
    return g_strdup_printf ("%.*sing", (int) n - 1, word);
  if (doubles (word)
      || (strncmp (past, word, n) == 0 && past[n] == word[n - 1]
          && strcmp (past + n + 1, "ed") == 0))
    return g_strdup_printf ("%s%cing", word, word[n - 1]);
  return g_strconcat (word, "ing", NULL);
}

/* FORMS of one verb with what stands before and behind it in each form. */
static void
surround (VerbForms *forms, const char *before, const char *behind)
{
  char **const words[] = { &forms->base, &forms->third, &forms->past,
                           &forms->participle, &forms->ing };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *word = *words[i];

      *words[i] = g_strconcat (before, word, behind, NULL);
      g_free (word);
    }
}

/* Joins the forms of the second of two verbs to those of the first. */
static void
join_forms (VerbForms *forms, const char *joint, const VerbForms *second)
{
  char **const words[] = { &forms->base, &forms->third, &forms->past,
                           &forms->participle, &forms->ing };
  const char *const others[] = { second->base, second->third, second->past,
                                 second->participle, second->ing };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *word = *words[i];

      *words[i] = g_strconcat (word, joint, others[i], NULL);
      g_free (word);
    }
}

/* "kill or wound": both verbs change; "fatally wound": the second word. */
static gboolean
inflect_pair (const Inflection *inflection, char **parts, VerbForms *ret)
{
  const char *rest = parts[1];

  if (rest == NULL)
    return FALSE;
  if (g_str_has_suffix (parts[0], "ly"))
    {
      g_autofree char *before = g_strconcat (parts[0], " ", NULL);

      *ret = inflection_verb (inflection, rest);
      surround (ret, before, "");
      return TRUE;
    }
  if (g_str_has_prefix (rest, "or ") || g_str_has_prefix (rest, "and "))
    {
      const char *second = strchr (rest, ' ') + 1;
      g_auto (VerbForms) forms = inflection_verb (inflection, second);

      *ret = inflection_verb (inflection, parts[0]);
      join_forms (ret, rest[0] == 'o' ? " or " : " and ", &forms);
      return TRUE;
    }
  return FALSE;
}

VerbForms
inflection_verb (const Inflection *inflection, const char *base)
{
  g_auto (GStrv) parts = g_strsplit (base, " ", 2);
  const char *rest = parts[1] != NULL ? parts[1] : "";
  const char *space = parts[1] != NULL ? " " : "";
  const Irregular *irregular
      = g_hash_table_lookup (inflection->verbs, parts[0]);
  g_autofree char *past = irregular != NULL ? g_strdup (irregular->past)
                                            : add_ed (parts[0]);
  g_autofree char *third = add_s (parts[0]);
  g_autofree char *ing = add_ing (parts[0], past);
  VerbForms forms = { 0 };

  if (inflect_pair (inflection, parts, &forms))
    return forms;
  forms.base = g_strdup (base);
  forms.third = g_strconcat (third, space, rest, NULL);
  forms.past = g_strconcat (past, space, rest, NULL);
  forms.participle
      = g_strconcat (irregular != NULL ? irregular->participle : past, space,
                     rest, NULL);
  forms.ing = g_strconcat (ing, space, rest, NULL);
  return forms;
}

char *
inflection_plural (const char *singular)
{
  gsize n = strlen (singular);
  const char *of = strstr (singular, " of ");

  if (of != NULL)
    {
      g_autofree char *head = g_strndup (singular, (gsize) (of - singular));
      g_autofree char *heads = inflection_plural (head);

      return g_strconcat (heads, of, NULL);
    }
  if (g_str_has_suffix (singular, "life"))
    return g_strdup_printf ("%.*sves", (int) n - 2, singular);
  if (g_str_has_suffix (singular, "man")
      && (n == 3 || !g_str_has_suffix (singular, "human")))
    return g_strdup_printf ("%.*smen", (int) n - 3, singular);
  return add_s (singular);
}
