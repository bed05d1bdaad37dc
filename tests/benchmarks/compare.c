/* compare ROUNDS FILE COMMAND-A COMMAND-B: the speed of two commands that
 * read FILE from standard input, by the processor time they and their
 * children need.  They take turns, so that a busy machine slows both, and
 * stay on one core: what crosses from one core to the next waits for the
 * caches, and that would count as work.  A first run of each, which is not
 * timed, tells the memory. */
#include "config.h"

#include "tests/benchmarks/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_ROUNDS 1000

static _Noreturn void
fail (const char *format, ...)
{
  va_list arguments;

  fputs ("compare: ", stderr);
  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
  exit (EXIT_FAILURE);
}

static double
file_megabytes (const char *file)
{
  struct stat status;

  if (stat (file, &status) != 0)
    fail ("%s: %s", file, strerror (errno));
  if (!S_ISREG (status.st_mode) || status.st_size == 0)
    fail ("%s: not a file with something in it", file);
  return (double) status.st_size / 1e6;
}

static _Noreturn void
become_command (const char *file, const char *command)
{
  int input = open (file, O_RDONLY);
  int output = open ("/dev/null", O_WRONLY);

  if (input < 0 || output < 0 || dup2 (input, STDIN_FILENO) < 0
      || dup2 (output, STDOUT_FILENO) < 0)
    fail ("%s: %s", file, strerror (errno));
  execl ("/bin/sh", "sh", "-c", command, (char *) NULL);
  fail ("/bin/sh: %s", strerror (errno));
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec * 1e-6;
}

static pid_t
start (const char *file, const char *command)
{
  pid_t child;

  fflush (NULL);
  child = fork ();
  if (child < 0)
    fail ("fork: %s", strerror (errno));
  if (child == 0)
    become_command (file, command);
  return child;
}

/* FALSE where CHILD still runs and OPTIONS say not to wait for it. */
static int
has_ended (pid_t child, const char *command, int options,
           struct rusage *ret_usage)
{
  int status;
  pid_t ended;

  while ((ended = wait4 (child, &status, options, ret_usage)) < 0)
    if (errno != EINTR)
      fail ("wait4: %s", strerror (errno));
  if (ended == 0)
    return 0;
  if (WIFSIGNALED (status))
    fail ("\"%s\" was killed: %s", command, strsignal (WTERMSIG (status)));
  if (WEXITSTATUS (status) != 0)
    fail ("\"%s\" failed with exit status %d", command, WEXITSTATUS (status));
  return 1;
}

/* The processor time of one run, in seconds and never 0. */
static double
run (const char *file, const char *command)
{
  struct rusage usage;
  double time;

  has_ended (start (file, command), command, 0, &usage);
  time = seconds (usage.ru_utime) + seconds (usage.ru_stime);
  return time > 1e-6 ? time : 1e-6;
}

/* The most anonymous memory that one of its processes had in one run, in
 * megabytes. */
static double
run_for_memory (const char *file, const char *command)
{
  static const struct timespec pause = { 0, 1000 * 1000 };
  struct rusage usage;
  unsigned long most = 0;
  pid_t child = start (file, command);

  while (!has_ended (child, command, WNOHANG, &usage))
    {
      unsigned long now = most_anonymous_memory (child);

      if (now > most)
        most = now;
      nanosleep (&pause, NULL);
    }
  return (double) most * 1024 / 1e6;
}

/* Keeps this process and its children on the core it runs on. */
static void
stay_on_this_core (void)
{
  int core = sched_getcpu ();
  cpu_set_t cores;

  CPU_ZERO (&cores);
  if (core >= 0)
    CPU_SET (core, &cores);
  if (core < 0 || sched_setaffinity (0, sizeof cores, &cores) != 0)
    fail ("cannot stay on one core: %s", strerror (errno));
}

static int
order (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Sorts VALUES; the mean of the two in the middle where N is even. */
static double
median (double *values, size_t n)
{
  qsort (values, n, sizeof *values, order);
  return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

static void
compare (size_t rounds, const char *file, const char *const commands[2])
{
  static double speeds[2][MAX_ROUNDS];
  static double ratios[MAX_ROUNDS];
  double megabytes = file_megabytes (file);
  double memory[2];

  for (int side = 0; side < 2; side++)
    memory[side] = run_for_memory (file, commands[side]);
  for (size_t i = 0; i < rounds; i++)
    {
      for (int side = 0; side < 2; side++)
        speeds[side][i] = megabytes / run (file, commands[side]);
      ratios[i] = speeds[0][i] / speeds[1][i];
    }
  for (int side = 0; side < 2; side++)
    printf ("%c    %9.2f MB/s  %6.1f MB  %s\n", "AB"[side],
            median (speeds[side], rounds), memory[side], commands[side]);
  printf ("A/B  %9.3f       ", median (ratios, rounds));
  printf ("median of %zu, from %.3f to %.3f\n", rounds, ratios[0],
          ratios[rounds - 1]);
}

int
main (int argc, char **argv)
{
  char *end;
  unsigned long rounds;

  if (argc != 5)
    fail ("usage: compare ROUNDS FILE COMMAND-A COMMAND-B");
  rounds = strtoul (argv[1], &end, 10);
  if (*end != '\0' || rounds < 1 || rounds > MAX_ROUNDS)
    fail ("%s: rounds are a number from 1 to %d", argv[1], MAX_ROUNDS);
  stay_on_this_core ();
  compare (rounds, argv[2], (const char *const[]) { argv[3], argv[4] });
  return EXIT_SUCCESS;
}
