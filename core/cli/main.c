/* The program: chooses the subcommand. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/startup.h"
#include "host/sandbox.h"
#include "host/worker.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  Command command;
  int (*function) (const Command *command, char **argv);
} Row;

static const Row rows[] = {
  { { "run", "INPUT...", "Reads documents and writes the whole report",
      "  concordat run articles/\n"
      "  concordat run -o idlib --title 'Idlib, February 2020' articles/\n"
      "  concordat run --format html,csv a.txt b.txt c.jsonl\n" },
    command_run },
  { { "extract", "INPUT...", "Prints every claim of the documents",
      "  concordat extract articles/ > claims.jsonl\n"
      "  cat articles.jsonl | concordat extract -\n" },
    command_extract },
  { { "reconcile", "[CLAIMS]", "Compares claims and prints findings",
      "  concordat reconcile claims.jsonl > findings.jsonl\n"
      "  sort -u part-*.jsonl | concordat reconcile --group-by event\n" },
    command_reconcile },
  { { "report", "FOLDER | FINDINGS", "Prints findings in another form",
      "  concordat report concordat-report --format md\n"
      "  concordat report findings.jsonl --claims claims.jsonl -f html "
      "-o out\n" },
    command_report },
  { { "explain", "ID | A/B [FOLDER]",
      "Tells why a claim, a relation or a finding",
      "  concordat explain 1f3a\n"
      "  concordat explain 1f3a/77b0 out\n" },
    command_explain },
  { { "diff", "FOLDER FOLDER", "Tells what changed between two runs",
      "  concordat diff last-week this-week\n" },
    command_diff },
  { { "decide", "VERB ID...", "Appends a decision to decisions.txt",
      "  concordat decide same-origin 1f3a 77b0 --because 'one ministry'\n"
      "  concordat decide correct 1f3a 253 --because 'misread' --who anna\n"
      "  concordat run --decisions decisions.txt articles/\n" },
    command_decide },
  { { "annotate", "INPUT...", "Prints what is seen in each document",
      "  concordat annotate article.txt > analysis.jsonl\n" },
    command_annotate },
  { { "plugin", "list | show NAME | new NAME [FOLDER] | test FILE "
                "| check FILE",
      "Tells what is installed and what is not used",
      "  concordat plugin list\n"
      "  concordat plugin list --json\n"
      "  concordat plugin show displacement\n"
      "  concordat plugin new schools-closed\n"
      "  concordat plugin test schools-closed/schools-closed.claims "
      "--watch\n" },
    command_plugin },
};

static void
print_usage (FILE *out)
{
  fputs ("concordat reads what many sources report about the same events and "
         "says where\ntheir figures agree, only seem to differ, or contradict "
         "each other.\n\n"
         "Examples:\n"
         "  concordat run FOLDER            reports into ./concordat-report\n"
         "  concordat extract a.txt b.txt > claims.jsonl\n"
         "  concordat reconcile claims.jsonl > findings.jsonl\n\n"
         "Commands:\n",
         out);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fprintf (out, "  %-10s %s\n", rows[i].command.name,
             rows[i].command.purpose);
  fputs ("\nconcordat COMMAND --help tells more; concordat --version tells "
         "the version.\n",
         out);
}

static const Row *
find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].command.name, name) == 0)
      return &rows[i];
  return NULL;
}

/* What was printed with stdio has arrived. */
static int
finish (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  console_error ("standard output: cannot write it: %s", g_strerror (errno));
  return STATUS_ERROR;
}

int
main (int argc, char **argv)
{
  const Row *row;

  startup_hold_streams ();
  if (argc > 1 && strcmp (argv[1], WORKER_ARGUMENT) == 0)
    return command_worker ();
  if (!startup_prepare ())
    return STATUS_ERROR;
  if (argc < 2)
    {
      console_error ("say which command; see concordat --help");
      return STATUS_ERROR;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("concordat %s\nPlugins are limited by: %s\n", PACKAGE_VERSION,
              sandbox_description ());
      return finish (STATUS_OK);
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_usage (stdout);
      return finish (STATUS_OK);
    }
  row = find_row (argv[1]);
  if (row == NULL)
    {
      console_error ("%s: no such command; see concordat --help", argv[1]);
      return STATUS_ERROR;
    }
  return finish (row->function (&row->command, argv + 1));
}
