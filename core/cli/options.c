/* The command line of a subcommand, read by GOption.
 *
 * Arguments are taken as FILENAME throughout: GOption converts a STRING from
 * the locale's encoding and would refuse UTF-8 in the C locale. */
#include "config.h"

#include "cli/options.h"

#include "base/table.h"
#include "cli/console.h"
#include "documents/decode.h"
#include "host/sandbox.h"
#include "language/language.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What GOption fills in before it is checked. */
typedef struct
{
  char *as_of;
  char *color;
  char *data;
  gboolean help;
} Raw;

/* Each is a process with the whole lexicon. */
#define MAX_JOBS 1024
/* In fewer megabytes the lexicon has no room. */
#define MIN_MEMORY 64

static void
raw_clear (Raw *raw)
{
  g_free (raw->as_of);
  g_free (raw->color);
  g_free (raw->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raw, raw_clear)

static void
add_shared (GOptionContext *context, Options *options, Raw *raw)
{
  GOptionEntry entries[] = {
    { "plugin-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
      &options->plugin_folders,
      "Look for plugins in DIR first; may be repeated", "DIR" },
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &raw->data,
      "Take data files from DIR where it has them", "DIR" },
    { "convention", 0, 0, G_OPTION_ARG_FILENAME, &options->convention,
      "One figure for vague words: acled, ccc or none", "NAME" },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &options->encoding,
      "Encoding of plain texts that are not UTF-8", "NAME" },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &raw->as_of,
      "Complain about documents published after DATE", "DATE" },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options->jobs,
      "Examine documents in N processes; any N gives the same output", "N" },
    { "deadline", 0, 0, G_OPTION_ARG_INT, &options->deadline,
      "Seconds for a document before its plugins are stopped", "N" },
    { "memory", 0, 0, G_OPTION_ARG_INT, &options->memory,
      "Megabytes of memory for each process that runs plugins", "N" },
    { "no-isolation", 0, 0, G_OPTION_ARG_NONE, &options->no_isolation,
      "Run plugins unprotected in this process, for debuggers", NULL },
    { "color", 0, 0, G_OPTION_ARG_FILENAME, &raw->color,
      "Colours: auto, always or never", "WHEN" },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet,
      "Print errors only", NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, "Show this help",
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
      &options->arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
print_help (const Command *command, GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  printf ("%s.\n\nExamples:\n%s\n%s", command->purpose, command->examples,
          help);
}

static gboolean
terminal_has_color (void)
{
  const char *refused = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  return isatty (STDOUT_FILENO) && (refused == NULL || refused[0] == '\0')
         && terminal != NULL && strcmp (terminal, "dumb") != 0;
}

static gboolean
check_raw (Options *options, const Command *command, const Raw *raw)
{
  const char *color = raw->color != NULL ? raw->color : "auto";
  DayRange range;

  if (strcmp (color, "auto") == 0)
    options->color = terminal_has_color ();
  else if (strcmp (color, "always") == 0)
    options->color = TRUE;
  else if (strcmp (color, "never") != 0)
    {
      options_usage_error (command,
                           "--color=%s: must be auto, always or never", color);
      return FALSE;
    }
  if (raw->as_of != NULL)
    {
      if (!day_range_parse (raw->as_of, &range))
        {
          options_usage_error (command,
                               "--as-of=%s: no date; write YYYY-MM-DD, "
                               "YYYY-MM or YYYY",
                               raw->as_of);
          return FALSE;
        }
      options->as_of = range.end;
    }
  if (options->jobs < 1)
    {
      options_usage_error (command, "--jobs=%d: must be 1 or more",
                           options->jobs);
      return FALSE;
    }
  if (options->memory < MIN_MEMORY)
    {
      options_usage_error (command, "--memory=%d: must be %d or more",
                           options->memory, MIN_MEMORY);
      return FALSE;
    }
  if (options->jobs > MAX_JOBS || options->deadline < 1)
    {
      options_usage_error (command,
                           "--jobs must be at most %d, --deadline 1 or more",
                           MAX_JOBS);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_convention (const Options *options, const Command *command)
{
  if (options->convention == NULL
      || language_set_convention (options->convention))
    return TRUE;
  options_usage_error (command, "--convention=%s: must be acled, ccc or none",
                       options->convention);
  return FALSE;
}

static gboolean
check_encoding (const Options *options, const Command *command)
{
  if (options->encoding == NULL || encoding_is_known (options->encoding))
    return TRUE;
  options_usage_error (command,
                       "--encoding=%s: give one of the names that "
                       "\"iconv -l\" lists",
                       options->encoding);
  return FALSE;
}

/* A folder that was named and is not there is a slip of the pen. */
static gboolean
check_folders (Options *options, const Command *command,
               const Raw *raw)
{
  for (guint i = 0; options->plugin_folders != NULL
                    && options->plugin_folders[i] != NULL;
       i++)
    if (!g_file_test (options->plugin_folders[i], G_FILE_TEST_IS_DIR))
      {
        options_usage_error (command, "--plugin-dir=%s: no such folder",
                             options->plugin_folders[i]);
        return FALSE;
      }
  if (raw->data != NULL && !g_file_test (raw->data, G_FILE_TEST_IS_DIR))
    {
      options_usage_error (command, "--data-dir=%s: no such folder",
                           raw->data);
      return FALSE;
    }
  table_set_override (raw->data);
  options->data_folder = g_strdup (raw->data);
  return TRUE;
}

/* GOption takes "-j 4" and "-j=4" but not "-j4", which everybody writes. */
static char **
part_values (char **argv)
{
  static const char with_value[] = "jfgo";
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean is_option = TRUE;

  for (guint i = 0; argv[i] != NULL; i++)
    {
      const char *word = argv[i];

      is_option = is_option && strcmp (word, "--") != 0;
      if (is_option && word[0] == '-' && word[1] != '\0'
          && strchr (with_value, word[1]) != NULL && word[2] != '\0'
          && word[2] != '=')
        {
          g_ptr_array_add (words, g_strndup (word, 2));
          word += 2;
        }
      g_ptr_array_add (words, g_strdup (word));
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

gboolean
options_parse (Options *options, const Command *command,
               const GOptionEntry *entries, char **argv, int *ret_status)
{
  g_autoptr (GOptionContext) context
      = g_option_context_new (command->synopsis);
  g_autofree char *program = g_strconcat ("concordat ", command->name, NULL);
  g_auto (GStrv) words = part_values (argv);
  g_auto (Raw) raw = { NULL };
  g_autoptr (GError) error = NULL;

  *options = (Options) { .as_of = DAY_OPEN_END, .jobs = 1, .deadline = 2,
                          .memory = SANDBOX_MEMORY };
  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  add_shared (context, options, &raw);
  if (!g_option_context_parse_strv (context, &words, &error))
    {
      *ret_status = options_usage_error (command, "%s", error->message);
      return FALSE;
    }
  if (options->arguments == NULL)
    options->arguments = g_new0 (char *, 1);
  *ret_status = STATUS_OK;
  if (raw.help)
    {
      print_help (command, context);
      return FALSE;
    }
  if (check_raw (options, command, &raw)
      && check_convention (options, command)
      && check_encoding (options, command)
      && check_folders (options, command, &raw))
    return TRUE;
  *ret_status = STATUS_ERROR;
  return FALSE;
}

void
options_clear (Options *options)
{
  g_clear_pointer (&options->plugin_folders, g_strfreev);
  g_clear_pointer (&options->convention, g_free);
  g_clear_pointer (&options->encoding, g_free);
  g_clear_pointer (&options->data_folder, g_free);
  g_clear_pointer (&options->arguments, g_strfreev);
}

int
options_usage_error (const Command *command, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  console_error ("%s: %s; see concordat %s --help", command->name, text,
                 command->name);
  return STATUS_ERROR;
}
