#include "config.h"

#include "host/exchange.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

Exchange *
exchange_open (int file)
{
  void *memory = mmap (NULL, sizeof (Exchange), PROT_READ | PROT_WRITE,
                       MAP_SHARED, file, 0);

  return memory != MAP_FAILED ? memory : NULL;
}

/* A file that shrinks under a reader would end it (SIGBUS). */
static Exchange *
open_sealed (int file)
{
  if (ftruncate (file, sizeof (Exchange)) != 0
      || fcntl (file, F_ADD_SEALS,
                F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL)
             != 0)
    return NULL;
  return exchange_open (file);
}

Exchange *
exchange_new (int *ret_file)
{
  int file = memfd_create ("concordat", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  Exchange *exchange = file >= 0 ? open_sealed (file) : NULL;

  if (exchange == NULL && file >= 0)
    close (file);
  *ret_file = file;
  return exchange;
}

void
exchange_free (Exchange *exchange)
{
  if (exchange != NULL)
    munmap (exchange, sizeof *exchange);
}

void
exchange_tell (GString *out, WireType type, guint slot, gsize length)
{
  gsize begin = wire_begin (out, type);

  wire_put_number (out, slot);
  wire_put_number (out, length);
  wire_end (out, begin);
}

gsize
exchange_hear (WireReader *reader, gsize limit, guint *ret_slot)
{
  *ret_slot = wire_get_below (reader, EXCHANGE_SLOTS);
  return wire_get_below (reader, (guint) limit + 1);
}
