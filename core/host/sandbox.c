#include "config.h"

#include "host/sandbox.h"

#include "base/error.h"
#include "host/wire.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined HAVE_SECCOMP && !defined SANITIZED
#include <seccomp.h>
#include <sys/mman.h>
#define WITH_SECCOMP 1
#endif

const char *
sandbox_description (void)
{
#if defined SANITIZED
  return "time (a sanitizer build: no seccomp, no memory limit)";
#elif defined WITH_SECCOMP
  return "seccomp, memory, time";
#else
  return "memory, time (built without libseccomp)";
#endif
}

char *
sandbox_call_name (int number)
{
#ifdef WITH_SECCOMP
  char *given
      = seccomp_syscall_resolve_num_arch (SCMP_ARCH_NATIVE, number);
  char *name = g_strdup (given);

  free (given);
  return name;
#else
  return NULL;
#endif
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
               "the sandbox of the plugins cannot be closed: %s: %s; "
               "--no-isolation does without",
               what, g_strerror (errno));
  return FALSE;
}

/* At most VALUE; whoever started us may allow less already. */
static gboolean
limit (int resource, rlim_t value)
{
  struct rlimit both;

  if (getrlimit ((__rlimit_resource_t) resource, &both) != 0)
    return FALSE;
  both.rlim_max = MIN (both.rlim_max, value);
  both.rlim_cur = MIN (both.rlim_cur, value);
  return setrlimit ((__rlimit_resource_t) resource, &both) == 0;
}

#ifndef SANITIZED
static rlim_t
memory_in_use (void)
{
  unsigned long pages = 0;
  FILE *file = fopen ("/proc/self/statm", "re");

  if (file == NULL)
    return 0;
  if (fscanf (file, "%lu", &pages) != 1)
    pages = 0;
  fclose (file);
  return (rlim_t) pages * (rlim_t) sysconf (_SC_PAGESIZE);
}
#endif

#ifdef WITH_SECCOMP
static int told_to; /* where a forbidden call is told */

/* Only calls that are safe in a signal handler. */
static void
tell_forbidden (int signal_number, siginfo_t *info, void *context)
{
  struct
  {
    guint32 length, type;
    guint64 number;
  } message = { sizeof (guint64), WIRE_FORBIDDEN,
                (guint64) info->si_syscall };

  if (write (told_to, &message, sizeof message) < 0)
    _exit (2);
  _exit (1);
}

static gboolean
trap_forbidden (int channel)
{
  struct sigaction action = { .sa_flags = SA_SIGINFO };

  told_to = channel;
  action.sa_sigaction = tell_forbidden;
  return sigaction (SIGSYS, &action, NULL) == 0;
}

/* Memory, clocks and the end: what the C library, GLib and ICU need to work
 * on data that they have. */
static const int working[] = {
  SCMP_SYS (munmap),         SCMP_SYS (mremap),
  SCMP_SYS (brk),            SCMP_SYS (madvise),
  SCMP_SYS (futex),          SCMP_SYS (getrandom),
  SCMP_SYS (clock_gettime),  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (nanosleep),      SCMP_SYS (gettimeofday),
  SCMP_SYS (time),           SCMP_SYS (rt_sigreturn),
  SCMP_SYS (rt_sigprocmask), SCMP_SYS (restart_syscall),
  SCMP_SYS (getpid),         SCMP_SYS (gettid),
  SCMP_SYS (sched_yield),    SCMP_SYS (exit),
  SCMP_SYS (exit_group),
};

/* What loading a library and a data file needs as well, and what it takes to
 * close the sandbox; seccomp and rlimits can only take more away. */
static const int loading[] = {
  SCMP_SYS (read),           SCMP_SYS (pread64),
  SCMP_SYS (close),          SCMP_SYS (fstat),
  SCMP_SYS (newfstatat),     SCMP_SYS (stat),
  SCMP_SYS (lstat),          SCMP_SYS (statx),
  SCMP_SYS (statfs),         SCMP_SYS (fstatfs),
  SCMP_SYS (lseek),          SCMP_SYS (access),
  SCMP_SYS (faccessat),      SCMP_SYS (faccessat2),
  SCMP_SYS (readlink),       SCMP_SYS (readlinkat),
  SCMP_SYS (getdents),       SCMP_SYS (getdents64),
  SCMP_SYS (getcwd),         SCMP_SYS (getuid),
  SCMP_SYS (geteuid),        SCMP_SYS (getgid),
  SCMP_SYS (getegid),        SCMP_SYS (mmap),
  SCMP_SYS (mprotect),       SCMP_SYS (seccomp),
  SCMP_SYS (rt_sigaction),   SCMP_SYS (sigaltstack),
  SCMP_SYS (uname),          SCMP_SYS (sysinfo),
  SCMP_SYS (sched_getaffinity),
};

/* The C library asks what kind of file it writes to, and copes. */
static const int denied[] = {
  SCMP_SYS (fstat), SCMP_SYS (newfstatat), SCMP_SYS (ioctl),
  SCMP_SYS (lseek),
};

/* The same of what it asks while it loads. */
static const int denied_loading[] = { SCMP_SYS (ioctl), SCMP_SYS (openat2) };

/* Of both steps. */
static int
add_common (scmp_filter_ctx filter, int channel)
{
  const guint channel_number = (guint) channel;
  const guint process = (guint) getpid ();
  int failed = 0;

  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (write), 1,
                              SCMP_A0 (SCMP_CMP_EQ, channel_number));
  for (guint fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (write), 1,
                                SCMP_A0 (SCMP_CMP_EQ, fd));
  /* abort and g_error: a signal to itself and to nobody else. */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 2,
                              SCMP_A0 (SCMP_CMP_EQ, process),
                              SCMP_A2 (SCMP_CMP_EQ, SIGABRT));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 2,
                              SCMP_A0 (SCMP_CMP_EQ, process),
                              SCMP_A2 (SCMP_CMP_EQ, SIGTRAP));
  for (guint i = 0; i < G_N_ELEMENTS (working); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, working[i], 0);
  return failed;
}

static int
add_closed (scmp_filter_ctx filter, int channel)
{
  const guint channel_number = (guint) channel;
  int failed = 0;

  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (read), 1,
                              SCMP_A0 (SCMP_CMP_EQ, channel_number));
  failed |= seccomp_rule_add (
      filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
      SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  failed |= seccomp_rule_add (
      filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
      SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  for (guint i = 0; i < G_N_ELEMENTS (denied); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), denied[i], 0);
  return failed;
}

static int
add_loading (scmp_filter_ctx filter)
{
  static const guint commands[]
      = { F_GETFD, F_SETFD, F_GETFL, F_DUPFD, F_DUPFD_CLOEXEC };
  static const guint controls[] = { PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP };
  const guint writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | O_TMPFILE;
  int failed = 0;

  /* O_DIRECTORY is a part of O_TMPFILE. */
  failed |= seccomp_rule_add (
      filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
      SCMP_A2 (SCMP_CMP_MASKED_EQ, writing & ~(guint) O_DIRECTORY, 0));
  failed |= seccomp_rule_add (
      filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1,
      SCMP_A1 (SCMP_CMP_MASKED_EQ, writing & ~(guint) O_DIRECTORY, 0));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                                SCMP_A1 (SCMP_CMP_EQ, commands[i]));
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prctl), 1,
                                SCMP_A0 (SCMP_CMP_EQ, controls[i]));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1,
                              SCMP_A0 (SCMP_CMP_EQ, 0));
  for (guint i = 0; i < G_N_ELEMENTS (loading); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, loading[i], 0);
  for (guint i = 0; i < G_N_ELEMENTS (denied_loading); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS),
                                denied_loading[i], 0);
  return failed;
}

static gboolean
set_filter (int channel, gboolean closed)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_TRAP);
  int failed;

  if (filter == NULL)
    return FALSE;
  failed = add_common (filter, channel);
  failed |= closed ? add_closed (filter, channel) : add_loading (filter);
  failed |= seccomp_load (filter);
  seccomp_release (filter);
  return failed == 0;
}
#endif

gboolean
sandbox_enter (int channel, guint64 memory, GError **error)
{
  if (!limit (RLIMIT_CORE, 0))
    return fail (error, "RLIMIT_CORE");
#ifndef SANITIZED
  if (!limit (RLIMIT_AS, memory_in_use () + (rlim_t) memory))
    return fail (error, "RLIMIT_AS");
#endif
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return fail (error, "no_new_privs");
#ifdef WITH_SECCOMP
  if (!trap_forbidden (channel) || !set_filter (channel, FALSE))
    return fail (error, "seccomp");
#endif
  return TRUE;
}

gboolean
sandbox_close (int channel, GError **error)
{
#ifndef SANITIZED
  if (!limit (RLIMIT_NOFILE, 0))
    return fail (error, "RLIMIT_NOFILE");
#endif
#ifdef WITH_SECCOMP
  /* A constructor may have put its own in the place of ours. */
  if (!trap_forbidden (channel) || !set_filter (channel, TRUE))
    return fail (error, "seccomp");
#elif !defined SANITIZED
  if (!limit (RLIMIT_FSIZE, 0))
    return fail (error, "RLIMIT_FSIZE");
#endif
  return TRUE;
}
