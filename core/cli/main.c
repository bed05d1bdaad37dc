/* The program: chooses the subcommand. */
#include "config.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  printf ("concordat %s\n", PACKAGE_VERSION);
  return 0;
}
