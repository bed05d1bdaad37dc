/* Runs a fuzz target over the files that are named, or else over its samples
 * and some thousands of mutations of them, always the same.  Speaks TAP. */
#include "config.h"

#include "tests/fuzz/fuzz.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#define N_MUTATIONS 4000
#define N_STEPS 6
#define SEED 20200212
#define LONGEST 65536

static const char alphabet[]
    = "\",\n\r{}[]:\\-# \t;0aZ\xEF\xBB\xBF\xC3\xA9\xFF";

static const char *
random_sample (GRand *random)
{
  gint32 n_samples = 0;

  while (fuzz_samples[n_samples] != NULL)
    n_samples++;
  return fuzz_samples[g_rand_int_range (random, 0, n_samples)];
}

static void
mutate (GByteArray *input, GRand *random)
{
  guint at = input->len == 0
                 ? 0
                 : (guint) g_rand_int_range (random, 0, (gint32) input->len);
  guint wanted = (guint) g_rand_int_range (random, 1, 32);
  guint length = MIN (input->len - at, wanted);
  guint8 byte
      = (guint8) alphabet[g_rand_int_range (random, 0, sizeof alphabet)];
  g_autofree guint8 *copy = NULL;

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      if (length > 0)
        input->data[at] = byte;
      break;
    case 1:
      if (length > 0)
        input->data[at] ^= (guint8) (1u << g_rand_int_range (random, 0, 8));
      break;
    case 2:
      g_byte_array_remove_range (input, at, length);
      break;
    case 3:
      g_byte_array_set_size (input, at);
      break;
    case 4:
      copy = g_malloc (length + 1);
      if (length > 0)
        memcpy (copy, input->data + at, length);
      g_byte_array_append (input, copy, length);
      break;
    default:
      {
        const char *other = random_sample (random);

        g_byte_array_append (input, &byte, 1);
        g_byte_array_append (input, (const guint8 *) other,
                             (guint) strlen (other));
      }
    }
}

/* In a block of just its size, so that sanitizers see a step too far. */
static void
run_bytes (const void *bytes, gsize size)
{
  g_autofree uint8_t *tight = g_memdup2 (bytes, size);

  LLVMFuzzerTestOneInput (tight, size);
}

static void
run_mutations (void)
{
  GRand *random = g_rand_new_with_seed (SEED);

  for (guint i = 0; fuzz_samples[i] != NULL; i++)
    run_bytes (fuzz_samples[i], strlen (fuzz_samples[i]));
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GByteArray) input = g_byte_array_new ();
      const char *sample = random_sample (random);

      g_byte_array_append (input, (const guint8 *) sample,
                           (guint) strlen (sample));
      for (gint32 steps = g_rand_int_range (random, 1, N_STEPS);
           steps > 0 && input->len < LONGEST; steps--)
        mutate (input, random);
      run_bytes (input->data, input->len);
    }
  g_rand_free (random);
}

static int
run_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return 1;
  run_bytes (bytes, size);
  return 0;
}

int
main (int argc, char **argv)
{
  int failed = 0;

  printf ("1..1\n");
  fflush (stdout);
  for (int i = 1; i < argc; i++)
    failed |= run_file (argv[i]);
  if (argc == 1)
    run_mutations ();
  printf ("%sok 1 - survives hostile input\n", failed ? "not " : "");
  return failed;
}
