/* Reads decisions. */
#include "config.h"

#include "reconcile/decision.h"

#include "base/names.h"

#include <math.h>
#include <string.h>

static const NameList verb_names = NAME_LIST (
    "merge", "split", "ignore", "correct", "same-origin", "retract");

#define FIRST_ID 3 /* behind date, who and verb */
#define FORM "write DATE WHO VERB ID... # REASON"

gboolean
decision_verb_from_name (const char *name, DecisionVerb *ret_verb)
{
  int index = name_list_find (&verb_names, name);

  if (index >= 0)
    *ret_verb = (DecisionVerb) index;
  return index >= 0;
}

guint
decision_verb_ids (DecisionVerb verb)
{
  return verb == DECISION_MERGE || verb == DECISION_SAME_ORIGIN ? 2 : 1;
}

typedef struct
{
  const char *file;
  guint line;
  Arena *arena;
  ProblemList *problems;
} Place;

static void complain (const Place *place, guint column, const char *remedy,
                      const char *format, ...) G_GNUC_PRINTF (4, 5);

static void
complain (const Place *place, guint column, const char *remedy,
          const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem_list_add (place->problems, PROBLEM_LOST, place->file, place->line,
                    column, remedy, "%s", text);
}

/* The words of LINE before its "#", and the columns they begin at. */
static GPtrArray *
split_words (char *line, GArray *columns, Arena *arena)
{
  GPtrArray *words = g_ptr_array_new ();
  char *at = line;

  while (*at != '\0' && *at != '#')
    {
      guint column;
      gsize length = strcspn (at, " \t\r#");

      if (length == 0)
        {
          at++;
          continue;
        }
      column = (guint) g_utf8_strlen (line, at - line) + 1;
      g_ptr_array_add (words, arena_strndup (arena, at, length));
      g_array_append_val (columns, column);
      at += length;
    }
  return words;
}

static const char *
find_reason (const char *line, Arena *arena)
{
  const char *hash = strchr (line, '#');
  g_autofree char *reason = g_strstrip (g_strdup (hash != NULL ? hash + 1
                                                               : ""));

  return *reason != '\0' ? arena_strdup (arena, reason) : NULL;
}

/* The last word of "correct ID FIGURE". */
static gboolean
read_figure (const Place *place, GPtrArray *words, const GArray *columns,
             Decision *decision)
{
  const char *text = g_ptr_array_index (words, words->len - 1);
  char *end;

  decision->figure = g_ascii_strtod (text, &end);
  if (words->len == FIRST_ID + 2 && *end == '\0' && decision->figure >= 0
      && isfinite (decision->figure))
    {
      g_ptr_array_set_size (words, (int) words->len - 1);
      return TRUE;
    }
  complain (place, g_array_index (columns, guint, columns->len - 1),
            "write correct ID FIGURE, as 253",
            "to correct takes one claim and one figure");
  return FALSE;
}

static gboolean
check_words (const Place *place, GPtrArray *words, const GArray *columns,
             Decision *decision)
{
  DayRange day;

  if (words->len <= FIRST_ID)
    complain (place, 1, FORM, "the decision is not complete");
  else if (!day_range_parse (words->pdata[0], &day))
    complain (place, 1, "write YYYY-MM-DD", "%s is no date",
              (char *) words->pdata[0]);
  else if (!decision_verb_from_name (words->pdata[2], &decision->verb))
    complain (place, g_array_index (columns, guint, 2),
              "use merge, split, ignore, correct, same-origin or retract",
              "%s is no decision", (char *) words->pdata[2]);
  else if (decision->record.reason == NULL)
    complain (place, 1, "write the reason behind a #",
              "the decision gives no reason");
  else if (decision->verb == DECISION_CORRECT
           && !read_figure (place, words, columns, decision))
    return FALSE;
  else if (words->len < FIRST_ID + decision_verb_ids (decision->verb))
    complain (place, g_array_index (columns, guint, 2),
              "name two ids at least", "%s takes more than one id",
              (char *) words->pdata[2]);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_ids (const Place *place, GPtrArray *words, const GArray *columns)
{
  for (guint i = FIRST_ID; i < words->len; i++)
    for (guint j = FIRST_ID; j < i; j++)
      if (strcmp (words->pdata[i], words->pdata[j]) == 0)
        {
          complain (place, g_array_index (columns, guint, i),
                    "name each id once", "%s stands twice",
                    (char *) words->pdata[i]);
          return FALSE;
        }
  return TRUE;
}

static gboolean
parse_line (const Place *place, char *line, Decision *decision)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) words = split_words (line, columns, place->arena);
  const char **ids;

  *decision = (Decision) { .file = place->file, .line = place->line };
  decision->record.reason = find_reason (line, place->arena);
  if (!check_words (place, words, columns, decision)
      || !check_ids (place, words, columns))
    return FALSE;
  decision->record.date = words->pdata[0];
  decision->record.who = words->pdata[1];
  decision->record.verb = words->pdata[2];
  decision->n_ids = words->len - FIRST_ID;
  ids = arena_new_array (place->arena, const char *, decision->n_ids + 1);
  for (guint i = 0; i < decision->n_ids; i++)
    ids[i] = words->pdata[FIRST_ID + i];
  decision->record.ids = ids;
  decision->columns
      = arena_memdup (place->arena, &g_array_index (columns, guint, FIRST_ID),
                      decision->n_ids * sizeof (guint));
  return TRUE;
}

static gboolean
names_all (const Decision *decision, const Decision *retraction)
{
  for (guint i = 0; i < retraction->n_ids; i++)
    if (!g_strv_contains (decision->record.ids, retraction->record.ids[i]))
      return FALSE;
  return TRUE;
}

static void
retract (const Place *place, Decision *decisions, guint n)
{
  Decision *retraction = &decisions[n];
  guint found = 0;

  for (guint i = 0; i < n; i++)
    if (decisions[i].verb != DECISION_RETRACT && !decisions[i].is_retracted
        && names_all (&decisions[i], retraction))
      {
        decisions[i].is_retracted = TRUE;
        found++;
      }
  if (found == 0)
    complain (place, retraction->columns[0], "name the ids of that decision",
              "no decision above names %s", retraction->record.ids[0]);
}

Decision *
decisions_parse (const char *text, const char *file, Arena *arena,
                 ProblemList *problems, guint *ret_n)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Decision *decisions
      = arena_new_array (arena, Decision, g_strv_length (lines));
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Place place = { file, i + 1, arena, problems };
      const char *first = lines[i] + strspn (lines[i], " \t\r");

      if (*first == '\0' || *first == '#')
        continue;
      if (!g_utf8_validate (lines[i], -1, NULL))
        complain (&place, 1, NULL, "the line is not UTF-8");
      else if (parse_line (&place, lines[i], &decisions[n]))
        {
          if (decisions[n].verb == DECISION_RETRACT)
            retract (&place, decisions, n);
          n++;
        }
    }
  *ret_n = n;
  return decisions;
}
