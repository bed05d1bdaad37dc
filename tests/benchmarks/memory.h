/* How much memory a running command takes. */
#ifndef CONCORDAT_TESTS_BENCHMARKS_MEMORY_H
#define CONCORDAT_TESTS_BENCHMARKS_MEMORY_H

#include <sys/types.h>

/* The anonymous memory, in kilobytes, of that of PROCESS and all processes
 * below it that has the most now: what is neither a file's nor shared, as
 * Linux tells it.  0 where none of them runs. */
unsigned long most_anonymous_memory (pid_t process);

#endif
