/* A plugin that does harm as soon as it is loaded; what it does is chosen
 * when it is compiled. */
#include <concordat/plugin.h>

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define REGISTER(name) CONCORDAT_PLUGIN (name, plugin)
#define QUOTE_AGAIN(a) #a
#define QUOTE(a) QUOTE_AGAIN (a)

#define CRASH 1
#define EXIT 2
#define MEMORY 3
#define WRITE 4
#define CONNECT 5
#define FORK 6
#define HANG 7
#define THREAD 8
#define EXEC 9

/* Volatile, so that no compiler sees where it points. */
static int *volatile nowhere;
static volatile int sink;

static struct concordat_plugin plugin = {
  .name = QUOTE (NAME),
  .version = "1.0",
  .description = "Does harm",
  .measure = "harm",
};

static void *
do_nothing (void *data)
{
  return data;
}

static void
eat_memory (void)
{
  for (;;)
    {
      char *block = malloc (1 << 24);

      /* What cannot be had is written to all the same. */
      memset (block, 1, 1 << 24);
    }
}

__attribute__ ((constructor)) static void
begin (void)
{
  char *const arguments[] = { (char *) "/bin/true", NULL };
  pthread_t thread;

  if (DEED == CRASH)
    *nowhere = 1;
  else if (DEED == EXIT)
    exit (3);
  else if (DEED == MEMORY)
    eat_memory ();
  else if (DEED == WRITE)
    sink = open ("hostile-was-here", O_WRONLY | O_CREAT, 0600);
  else if (DEED == CONNECT)
    sink = socket (AF_INET, SOCK_STREAM, 0);
  else if (DEED == FORK)
    sink = fork ();
  else if (DEED == THREAD)
    sink = pthread_create (&thread, NULL, do_nothing, NULL);
  else if (DEED == EXEC)
    sink = execv (arguments[0], arguments);
  else
    for (;;)
      sleep (1000);
}

REGISTER (NAME)
