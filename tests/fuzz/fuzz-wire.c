/* What a worker sends is a message that keeps its promises, or spoilt: a
 * hostile plugin may have written it. */
#include "config.h"

#include "cli/task-wire.h"
#include "host/registry-wire.h"
#include "tests/fuzz/fuzz.h"

const char *const fuzz_samples[] = {
  "\x01\x02\x03\x04\x05\x06\x07\x08",
  "\x20\xFF\x21\x7F\x22\x01\x40\x10",
  "aBcDeFgHiJkLmNoP",
  NULL,
};

/* A message that a worker understands, spoilt by the bytes of DATA: each
 * second one is put where that before it says. */
static void
spoil (GString *message, const uint8_t *data, size_t size)
{
  for (size_t i = 0; i + 1 < size; i += 2)
    message->str[(data[i] * 257u + i) % message->len] = (char) data[i + 1];
}

static void
check_takers (WireReader message, Arena *arena)
{
  WireReader setup_reader = message, registry_reader = message,
             result_reader = message;
  g_autoptr (Document) document = document_new ();
  WorkSetup setup = { 0 };
  TaskResult result = { 0 };
  Registry *registry;

  if (setup_take (&setup_reader, &setup))
    setup_clear (&setup);
  registry = registry_take (&registry_reader);
  if (registry != NULL)
    registry_free (registry);
  document->id = "d";
  if (result_take (&result_reader, document, 3, arena, &result)
      && result_has_lines (&result))
    g_assert_true (g_utf8_validate_len (result.text, result.length, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GString) message = g_string_new (NULL);
  g_autoptr (Arena) arena = arena_new ();
  char *folders[] = { (char *) "plugins", NULL };
  WorkSetup setup = { .memory = 1 << 20, .data_folder = (char *) "data",
                      .plugin_folders = folders };
  WireReader reader;
  gsize used;

  setup.broken = g_array_new (FALSE, FALSE, sizeof (BrokenPlugin));
  setup_put (&setup, message);
  g_array_free (setup.broken, TRUE);
  spoil (message, data, size);
  if (wire_next (message->str, message->len, &reader, &used) > 0)
    {
      g_assert_cmpuint (used, <=, message->len);
      g_assert_true (reader.at <= reader.end);
      check_takers (reader, arena);
    }
  return 0;
}
