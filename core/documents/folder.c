/* Walks folders in the order of names alone. */
#include "config.h"

#include "documents/file.h"

#include "documents/documents-csv.h"
#include "documents/input.h"
#include "documents/position.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* One folder that the user named, with all that is in it. */
typedef struct
{
  Reading *reading;
  guint64 n_read;    /* files that were tried */
  guint64 n_others;  /* files whose format is not known */
  char *first_other; /* NULL: none */
} Walk;

/* A folder that is being read and those around it. */
typedef struct Level Level;
struct Level
{
  const Level *above;
  const char *path;
  const char *file;
  char *identity; /* "device:inode" */
};

static gboolean walk_folder (Walk *walk, const Level *above, const char *path,
                             const char *file, GError **error);

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in the folder PATH, sorted by their bytes; NULL after adding a
 * problem. */
static GPtrArray *
list_names (Reading *reading, const char *path, const char *file)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GDir *folder = g_dir_open (path, 0, &error);
  const char *name;

  if (folder == NULL)
    {
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        g_error_matches (error, G_FILE_ERROR,
                                         G_FILE_ERROR_ACCES)
                            ? "change its permissions"
                            : NULL,
                        "the folder cannot be read");
      return NULL;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (folder);
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean
is_hidden (const char *name)
{
  return name[0] == '.' || g_str_has_prefix (name, "README");
}

static gboolean
walk_file (Walk *walk, const char *name, const char *path, const char *file,
           GError **error)
{
  if (format_from_name (name) == FORMAT_UNKNOWN)
    {
      if (walk->n_others++ == 0)
        walk->first_other = g_strdup (file);
      return TRUE;
    }
  walk->n_read++;
  return file_read (walk->reading, path, file, FALSE, error);
}

static gboolean
walk_entry (Walk *walk, const Level *level, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (level->path, name, NULL);
  g_autofree char *shown = name_display (name);
  g_autofree char *file = g_build_filename (level->file, shown, NULL);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      walk->n_read++;
      input_add_failure (walk->reading, file, errno);
      return TRUE;
    }
  if (S_ISDIR (status.st_mode))
    return walk_folder (walk, level, path, file, error);
  return walk_file (walk, name, path, file, error);
}

static gboolean
is_inside_itself (const Level *level)
{
  for (const Level *above = level->above; above != NULL;
       above = above->above)
    if (strcmp (above->identity, level->identity) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the folder is to be read now: not again, and not inside itself. */
static gboolean
enter (Reading *reading, const Level *level)
{
  if (is_inside_itself (level))
    {
      problem_list_add (reading->problems, PROBLEM_WARNING, level->file, 0, 0,
                        "remove the link",
                        "the link leads back to a folder around it and was "
                        "not followed");
      return FALSE;
    }
  return g_hash_table_add (reading->folders, g_strdup (level->identity));
}

static gboolean
holds (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (strcmp (g_ptr_array_index (names, i), name) == 0)
      return TRUE;
  return FALSE;
}

/* What run wrote into a folder that is read again is no report of its own.
 * Claims and findings are always written. */
static gboolean
leave_results (Walk *walk, const Level *level, const GPtrArray *names)
{
  if (!holds (names, "claims.jsonl") || !holds (names, "findings.jsonl"))
    return FALSE;
  walk->n_read++;
  problem_list_add (walk->reading->problems, PROBLEM_WARNING, level->file, 0,
                    0, "write them elsewhere with -o",
                    "the results of a run stand here and were not read");
  return TRUE;
}

static gboolean
is_result (const char *name)
{
  static const char *const results[]
      = { "claims.jsonl", "findings.jsonl", "nonreports.jsonl",
          "report.txt",   "run.json",       "summary.json",
          "report.html",  "report.md",      "claims.csv",
          "questions.csv", "concordat.db",  NULL };

  return g_strv_contains (results, name);
}

static gboolean
walk_names (Walk *walk, const Level *level, const GPtrArray *names,
            GError **error)
{
  gboolean has_results;

  for (guint i = 0; i < names->len; i++)
    if (strcmp (g_ptr_array_index (names, i), DOCUMENTS_CSV) == 0)
      {
        g_autofree char *path
            = g_build_filename (level->path, DOCUMENTS_CSV, NULL);
        g_autofree char *file
            = g_build_filename (level->file, DOCUMENTS_CSV, NULL);

        walk->n_read++;
        return documents_csv_read (walk->reading, path, file, error);
      }
  has_results = leave_results (walk, level, names);
  for (guint i = 0; i < names->len; i++)
    if (!is_hidden (g_ptr_array_index (names, i))
        && !(has_results && is_result (g_ptr_array_index (names, i)))
        && !walk_entry (walk, level, g_ptr_array_index (names, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
walk_folder (Walk *walk, const Level *above, const char *path,
             const char *file, GError **error)
{
  g_autofree char *identity = NULL;
  g_autoptr (GPtrArray) names = NULL;
  Level level = { above, path, file, NULL };
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      input_add_failure (walk->reading, file, errno);
      return TRUE;
    }
  identity = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                              (guint64) status.st_dev,
                              (guint64) status.st_ino);
  level.identity = identity;
  if (!enter (walk->reading, &level))
    {
      walk->n_read++;
      return TRUE;
    }
  names = list_names (walk->reading, path, file);
  if (names == NULL)
    {
      walk->n_read++;
      return TRUE;
    }
  return walk_names (walk, &level, names, error);
}

gboolean
folder_read (Reading *reading, const char *path, const char *file,
             GError **error)
{
  Walk walk = { reading, 0, 0, NULL };
  gboolean ok = walk_folder (&walk, NULL, path, file, error);

  if (ok && walk.n_others > 0)
    problem_list_add (reading->problems, PROBLEM_WARNING, file, 0, 0, NULL,
                      "%" G_GUINT64_FORMAT " files of other formats were not "
                      "read, the first is %s", walk.n_others,
                      walk.first_other);
  if (ok && walk.n_read == 0)
    problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                      "known are .txt, .text, .jsonl, .ndjson, .json and "
                      "documents.csv",
                      "the folder holds no file of a format that is read");
  g_free (walk.first_other);
  return ok;
}
