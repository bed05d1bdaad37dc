/* concordat decide: appends a decision to a file, once it is checked. */
#include "config.h"

#include "base/error.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/decision-file.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run-folder.h"
#include "cli/run-record.h"
#include "reconcile/decision.h"

#include <string.h>

#define DEFAULT_FILE "decisions.txt"

typedef struct
{
  char *because;
  char *who;
  char *file;
  char *folder;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->because);
  g_free (words->who);
  g_free (words->file);
  g_free (words->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
is_single_word (const char *text)
{
  return *text != '\0' && g_utf8_validate (text, -1, NULL)
         && strpbrk (text, " \t\r\n#") == NULL;
}

static gboolean
check_words (const Command *command, const Words *words,
             const Options *options, DecisionVerb *ret_verb)
{
  char **arguments = options->arguments;

  if (arguments[0] == NULL
      || !decision_verb_from_name (arguments[0], ret_verb))
    options_usage_error (command, "say merge, split, ignore, correct, "
                                  "same-origin or retract");
  else if (g_strv_length (arguments) < 1 + decision_verb_ids (*ret_verb))
    options_usage_error (command, "%s: say which ids", arguments[0]);
  else if (*ret_verb == DECISION_CORRECT && g_strv_length (arguments) != 3)
    options_usage_error (command, "correct: say one claim and one figure");
  else if (words->because == NULL || *words->because == '\0')
    options_usage_error (command, "say why with --because TEXT");
  else if (!g_utf8_validate (words->because, -1, NULL)
           || strpbrk (words->because, "\r\n") != NULL)
    options_usage_error (command, "--because: write one line of UTF-8");
  else if (!is_single_word (words->who))
    options_usage_error (command, "--who=%s: write one word", words->who);
  else
    return TRUE;
  return FALSE;
}

/* The whole ids; verbs about claims take claims alone. */
static gboolean
append_ids (GString *line, const RunFolder *folder, DecisionVerb verb,
            char **arguments, GError **error)
{
  for (guint i = 1; arguments[i] != NULL; i++)
    {
      Named named;

      if (verb == DECISION_CORRECT && i == 2)
        {
          g_string_append_printf (line, " %s", arguments[i]);
          continue;
        }
      if (!run_folder_find (folder, arguments[i], &named, error))
        return FALSE;
      if (named.claim == NULL && verb != DECISION_MERGE
          && verb != DECISION_RETRACT)
        {
          g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                       "%s: this is a question; name its claims",
                       arguments[i]);
          return FALSE;
        }
      g_string_append_printf (line, " %s", named.id);
    }
  return TRUE;
}

/* The file with LINE behind it reads without a problem. */
static gboolean
check_file (const GString *text, const char *file, Arena *arena,
            GError **error)
{
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autofree char *name = g_utf8_make_valid (file, -1);
  g_autofree char *message = NULL;
  guint n;

  decisions_parse (text->str, name, arena, problems, &n);
  if (problem_list_length (problems) == 0)
    return TRUE;
  message = problem_to_string (problem_list_get (problems, 0));
  g_set_error_literal (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                       message);
  return FALSE;
}

static gboolean
append_line (const char *file, const GString *line, Arena *arena,
             GError **error)
{
  g_autofree char *before = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_file_test (file, G_FILE_TEST_EXISTS)
      && (before = decision_file_read (file, error)) == NULL)
    return FALSE;
  g_string_append (text, before != NULL ? before : "");
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  g_string_append (text, line->str);
  return check_file (text, file, arena, error)
         && decision_file_append (file, line, error);
}

static gboolean
decide (const Words *words, const Options *options, DecisionVerb verb,
        ProblemList *problems, GError **error)
{
  g_autoptr (Arena) arena = arena_new ();
  g_auto (RunFolder) folder = { NULL, NULL };
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *now = run_time ();
  const char *path = words->folder != NULL ? words->folder : DEFAULT_FOLDER;

  if (!run_folder_read (&folder, path, arena, problems, error))
    return FALSE;
  g_string_append_printf (line, "%.10s %s %s", now, words->who,
                          options->arguments[0]);
  if (!append_ids (line, &folder, verb, options->arguments, error))
    return FALSE;
  g_string_append_printf (line, " # %s\n", words->because);
  return append_line (words->file != NULL ? words->file : DEFAULT_FILE, line,
                      arena, error)
         && (options->quiet || output_print (line, error));
}

int
command_decide (const Command *command, char **argv)
{
  g_auto (Words) words = { NULL, NULL, NULL, NULL };
  GOptionEntry entries[] = {
    { "because", 0, 0, G_OPTION_ARG_FILENAME, &words.because,
      "The reason, in one line", "TEXT" },
    { "who", 0, 0, G_OPTION_ARG_FILENAME, &words.who,
      "Who decides, in one word; else the user's name", "NAME" },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &words.file,
      "Append to FILE, not to " DEFAULT_FILE, "FILE" },
    { "in", 0, 0, G_OPTION_ARG_FILENAME, &words.folder,
      "Look ids up in the folder DIR, not " DEFAULT_FOLDER, "DIR" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  DecisionVerb verb;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (words.who == NULL)
    words.who = g_strdup (g_get_user_name ());
  if (!check_words (command, &words, &options, &verb))
    return STATUS_ERROR;
  if (!decide (&words, &options, verb, problems, &error))
    status = STATUS_ERROR;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  return status;
}
