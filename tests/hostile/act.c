/* A plugin that behaves until it reads a sentence that begins with "Boom";
 * what it then does is chosen when it is compiled. */
#include <concordat/plugin.h>

#include "host/exchange.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Volatile, so that no compiler sees where it points. */
static int *volatile nowhere;

#define REGISTER(name) CONCORDAT_PLUGIN (name, plugin)
#define QUOTE_AGAIN(a) #a
#define QUOTE(a) QUOTE_AGAIN (a)

#define EXIT 1
#define ABORT 2
#define CRASH 3
#define LOOP 4
#define FORK 5
#define MEMORY 6
#define WRITE 7
#define CONNECT 8
#define BAD_TEXT 9
#define BAD_SPAN 10
#define ERROR 11
#define KILL 12
#define EXEC 13
#define COUNT 14 /* no harm: a claim */
#define LEAK 15
#define CHANGE 16 /* a claim every other time */
#define SCRIBBLE 17 /* over results that are done */

#ifndef VERSION
#define VERSION "1.0"
#endif

static volatile unsigned int sink;
static void *volatile leaked;

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

static int
emit_claim (const struct concordat_host *host,
            const struct concordat_sentence *sentence)
{
  struct concordat_claim claim;
  struct concordat_quantity quantity;

  if (host->quantity_count (sentence) == 0)
    return 0;
  host->quantity (sentence, 0, &quantity);
  memset (&claim, 0, sizeof claim);
  claim.quantity = quantity;
  claim.measure = "harm";
  claim.category = "people";
  if (ACT == BAD_SPAN)
    claim.quantity.span.end += 1000000;
  else if (ACT == BAD_TEXT)
    claim.population = "\xFF\xFE";
  host->emit (sentence, &claim);
  return 0;
}

#if ACT == SCRIBBLE
static Exchange *exchange;

/* While it is loaded it may read which memory it has. */
__attribute__ ((constructor)) static void
find_exchange (void)
{
  FILE *maps = fopen ("/proc/self/maps", "r");
  char line[512];
  void *begin;

  while (maps != NULL && fgets (line, sizeof line, maps) != NULL)
    if (strstr (line, "memfd:concordat") != NULL
        && sscanf (line, "%p", &begin) == 1)
      exchange = begin;
}

static void
scribble (void)
{
  for (int i = 0; exchange != NULL && i < EXCHANGE_SLOTS; i++)
    memset (exchange->slots[i].results, 0xff,
            sizeof exchange->slots[i].results);
}
#endif

static int
act (const struct concordat_host *host,
     const struct concordat_sentence *sentence)
{
  char *const arguments[] = { (char *) "/bin/true", NULL };

  switch (ACT)
    {
    case EXIT:
      exit (0);
    case ABORT:
      abort ();
    case CRASH:
      *nowhere = 1;
      break;
    case LOOP:
      for (;;)
        sink++;
    case FORK:
      while (fork () >= 0)
        sink++;
      break;
    case MEMORY:
      eat_memory ();
      break;
    case WRITE:
      sink = open ("hostile-was-here", O_WRONLY | O_CREAT, 0600);
      break;
    case CONNECT:
      sink = socket (AF_INET, SOCK_STREAM, 0);
      break;
    case KILL:
      sink = kill (getpid (), SIGCONT);
      break;
    case EXEC:
      sink = execv (arguments[0], arguments);
      break;
#if ACT == SCRIBBLE
    case SCRIBBLE:
      scribble ();
      break;
#endif
    case ERROR:
      return -1;
    case LEAK:
      leaked = malloc (100);
      break;
    case CHANGE:
      return sink++ % 2 == 0 ? emit_claim (host, sentence) : 0;
    default:
      return emit_claim (host, sentence);
    }
  return 0;
}

static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  struct concordat_token token;

  if (host->token (sentence, 0, &token) != 0 || token.length != 4
      || memcmp (token.text, "Boom", 4) != 0)
    return 0;
  return act (host, sentence);
}

static struct concordat_plugin plugin = {
  .name = QUOTE (NAME),
  .version = VERSION,
  .description = "Does harm",
  .measure = "harm",
  .read = read_sentence,
};

REGISTER (NAME)
