/* A growing list of problems. */
#include "config.h"

#include "base/problem.h"

#include <stdarg.h>

struct ProblemList
{
  GPtrArray *problems;
  guint lost;
};

static void
problem_free (gpointer data)
{
  Problem *problem = data;

  g_free (problem->file);
  g_free (problem->what);
  g_free (problem->remedy);
  g_free (problem);
}

ProblemList *
problem_list_new (void)
{
  ProblemList *list = g_new0 (ProblemList, 1);

  list->problems = g_ptr_array_new_with_free_func (problem_free);
  return list;
}

void
problem_list_free (ProblemList *list)
{
  if (list == NULL)
    return;
  g_ptr_array_unref (list->problems);
  g_free (list);
}

void
problem_list_add (ProblemList *list, ProblemKind kind, const char *file,
                  guint64 line, guint64 column, const char *remedy,
                  const char *format, ...)
{
  Problem *problem = g_new0 (Problem, 1);
  va_list arguments;

  problem->kind = kind;
  problem->file = g_strdup (file);
  problem->line = line;
  problem->column = column;
  problem->remedy = g_strdup (remedy);
  va_start (arguments, format);
  problem->what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (kind == PROBLEM_LOST)
    list->lost++;
  g_ptr_array_add (list->problems, problem);
}

guint
problem_list_length (const ProblemList *list)
{
  return list->problems->len;
}

guint
problem_list_lost (const ProblemList *list)
{
  return list->lost;
}

const Problem *
problem_list_get (const ProblemList *list, guint index)
{
  return g_ptr_array_index (list->problems, index);
}

char *
problem_to_string (const Problem *problem)
{
  GString *text = g_string_new (NULL);

  if (problem->file != NULL)
    g_string_append (text, problem->file);
  if (problem->line > 0)
    g_string_append_printf (text, ":%" G_GUINT64_FORMAT, problem->line);
  if (problem->column > 0)
    g_string_append_printf (text, ":%" G_GUINT64_FORMAT, problem->column);
  if (text->len > 0)
    g_string_append (text, ": ");
  if (problem->kind == PROBLEM_WARNING)
    g_string_append (text, "warning: ");
  g_string_append (text, problem->what);
  if (problem->remedy != NULL)
    g_string_append_printf (text, "; %s", problem->remedy);
  return g_string_free (text, FALSE);
}
