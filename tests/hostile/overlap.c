/* Notices when two threads are in it at once: it then returns an error. */
#include <concordat/plugin.h>

#include <sched.h>

static volatile int inside;

static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  int others = __atomic_fetch_add (&inside, 1, __ATOMIC_SEQ_CST);

  for (int i = 0; i < 10; i++)
    sched_yield ();
  others += __atomic_sub_fetch (&inside, 1, __ATOMIC_SEQ_CST);
  return others == 0 ? 0 : -1;
}

static struct concordat_plugin plugin = {
  .name = "overlap",
  .version = "1.0",
  .description = "Sees whether it is called by one thread at a time",
  .measure = "calls",
  .read = read_sentence,
};

CONCORDAT_PLUGIN (overlap, plugin)
