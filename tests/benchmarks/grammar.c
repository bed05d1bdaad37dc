/* Draws alternatives and writes them out. */
#include "config.h"

#include "tests/benchmarks/grammar.h"

#include <stdlib.h>
#include <string.h>

/* Stands for the article until the letter behind it is known. */
#define ARTICLE '\001'

struct Grammar
{
  guint64 state;
  GHashTable *rules; /* of name -> GStrv */
};

Grammar *
grammar_new (guint64 seed)
{
  Grammar *grammar = g_new0 (Grammar, 1);

  grammar->state = seed;
  grammar->rules = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) g_strfreev);
  return grammar;
}

void
grammar_free (Grammar *grammar)
{
  if (grammar == NULL)
    return;
  g_hash_table_unref (grammar->rules);
  g_free (grammar);
}

void
grammar_add (Grammar *grammar, const Rule *rules)
{
  for (; rules->name != NULL; rules++)
    g_hash_table_insert (grammar->rules, (char *) rules->name,
                         g_strsplit (rules->alternatives, "|", -1));
}

static guint64
next_random (Grammar *grammar)
{
  guint64 z = grammar->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
grammar_draw (Grammar *grammar, guint limit)
{
  return (guint) (((next_random (grammar) >> 32) * limit) >> 32);
}

/* People rarely count large numbers to the last digit. */
static guint
round_some (Grammar *grammar, guint number)
{
  guint unit = number < 200 ? 1 : number < 10000 ? 10 : 1000;

  return grammar_draw (grammar, 2) == 0 ? number : number / unit * unit;
}

static void
append_number (GString *out, guint number, gboolean words_allowed)
{
  static const char *const words[]
      = { "no",   "one", "two",   "three", "four",
          "five", "six", "seven", "eight", "nine" };

  if (words_allowed && number < G_N_ELEMENTS (words))
    g_string_append (out, words[number]);
  else if (number < 1000)
    g_string_append_printf (out, "%u", number);
  else if (number < 1000000)
    g_string_append_printf (out, "%u,%03u", number / 1000, number % 1000);
  else
    g_string_append_printf (out, "%u,%03u,%03u", number / 1000000,
                            number / 1000 % 1000, number % 1000);
}

static void
expand_range (Grammar *grammar, const char *range, GString *out)
{
  gboolean digits = *range == '#';
  char *dash;
  guint low = (guint) strtoul (range + digits, &dash, 10);
  guint high = (guint) strtoul (dash + 1, NULL, 10);
  guint number = low + grammar_draw (grammar, high - low + 1);

  if (!digits)
    number = MAX (low, round_some (grammar, number));
  append_number (out, number, !digits);
}

static void
expand_text (Grammar *grammar, const char *text, GString *out)
{
  const char *open;

  while ((open = strchr (text, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      char name[32];

      g_string_append_len (out, text, open - text);
      g_strlcpy (name, open + 1, MIN (sizeof name, (gsize) (close - open)));
      if (g_ascii_isdigit (*name) || *name == '#')
        expand_range (grammar, name, out);
      else if (strcmp (name, "a") == 0)
        g_string_append_c (out, ARTICLE);
      else
        grammar_expand (grammar, name, out);
      text = close + 1;
    }
  g_string_append (out, text);
}

/* Writes out the articles behind FROM. */
static void
set_articles (GString *out, gsize from)
{
  char *mark;

  while ((mark = strchr (out->str + from, ARTICLE)) != NULL)
    {
      from = (gsize) (mark - out->str);
      *mark = 'a';
      if (mark[1] == ' ' && strchr ("aeiouAEIOU", mark[2]) != NULL)
        g_string_insert_c (out, (gssize) from + 1, 'n');
    }
}

void
grammar_expand (Grammar *grammar, const char *name, GString *out)
{
  char **alternatives = g_hash_table_lookup (grammar->rules, name);
  gsize from = out->len;

  if (alternatives == NULL)
    g_error ("the grammar has no rule \"%s\"", name);
  expand_text (grammar,
               alternatives[grammar_draw (grammar,
                                          g_strv_length (alternatives))],
               out);
  if (out->len > from)
    set_articles (out, from);
}
