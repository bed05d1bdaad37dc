/* Reads what Linux tells of the memory of processes: proc(5). */
#include "config.h"

#include "tests/benchmarks/memory.h"

#include <stdio.h>

static unsigned long
anonymous_memory (pid_t process)
{
  char path[64], line[256];
  unsigned long kilobytes = 0;
  FILE *status;

  snprintf (path, sizeof path, "/proc/%ld/status", (long) process);
  status = fopen (path, "r");
  if (status == NULL)
    return 0;
  while (fgets (line, sizeof line, status) != NULL
         && sscanf (line, "RssAnon: %lu kB", &kilobytes) != 1)
    ;
  fclose (status);
  return kilobytes;
}

unsigned long
most_anonymous_memory (pid_t process)
{
  unsigned long most = anonymous_memory (process);
  char path[96];
  long child;
  FILE *children;

  snprintf (path, sizeof path, "/proc/%ld/task/%ld/children", (long) process,
            (long) process);
  children = fopen (path, "r");
  if (children == NULL)
    return most;
  while (fscanf (children, "%ld", &child) == 1)
    {
      unsigned long below = most_anonymous_memory ((pid_t) child);

      if (below > most)
        most = below;
    }
  fclose (children);
  return most;
}
