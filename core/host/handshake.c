/* The first four members of a plugin are the same for all time: they say how
 * much of the rest is there.  What an older binary has not is filled in, and
 * its tables are brought into today's shape. */
#include "config.h"

#include "host/handshake.h"

#include <string.h>

/* The sizes at ABI 1.0; they never change while the major number stands. */
#define FIRST_PLUGIN_SIZE \
  (offsetof (struct concordat_plugin, read) + sizeof (void *))
#define FIRST_PREDICATE_SIZE \
  (offsetof (struct concordat_predicate, count_status) + sizeof (void *))
#define FIRST_NOUN_SIZE \
  (offsetof (struct concordat_noun, unit) + sizeof (void *))
#define FIRST_TOKEN_SIZE \
  (offsetof (struct concordat_token, kind) + sizeof (void *))
#define FIRST_CLAIM_SIZE \
  (offsetof (struct concordat_claim, rule) + sizeof (void *))
/* Beyond these the memory is certainly not what it claims to be. */
#define MAX_ENTRY_SIZE 4096
#define MAX_ENTRIES 10000

#define ALL_FLAGS \
  (CONCORDAT_MOVES | CONCORDAT_RUNNING | CONCORDAT_NEEDS_NOUN \
   | CONCORDAT_OWN_PEOPLE | CONCORDAT_TENTATIVE | CONCORDAT_DENIED)

static const char *const categories[]
    = { "military", "militant", "civilian", "people", "unspecified", NULL };
static const char *const accumulations[]
    = { "event", "window", "cumulative", "stock", "total", "unspecified",
        NULL };
static const char *const statuses[]
    = { "reported", "confirmed", "recovered", "presumed", "feared", NULL };

gboolean
plugin_name_is_valid (const char *name)
{
  if (!g_ascii_islower (name[0]))
    return FALSE;
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_islower (*at) && !g_ascii_isdigit (*at) && *at != '-')
      return FALSE;
  return TRUE;
}

char *
plugin_symbol (const char *name)
{
  char *symbol = g_strconcat (name, "_LTX_concordat_plugin", NULL);

  for (char *at = symbol; *at != '\0'; at++)
    if (*at == '-')
      *at = '_';
  return symbol;
}

static gboolean
refuse_build (Refusal *refusal, const char *field, guint given,
              const char *wanted)
{
  return refuse (refusal,
                 g_strdup ("build it again with this program's "
                           "concordat/plugin.h"),
                 "its %s is %u, this program needs %s", field, given, wanted);
}

static gboolean
check_size (guint given, gsize first, const char *field, Refusal *refusal)
{
  g_autofree char *wanted = NULL;

  if (given >= first && given <= MAX_ENTRY_SIZE
      && given % sizeof (void *) == 0)
    return TRUE;
  wanted = g_strdup_printf ("%zu or more", first);
  return refuse_build (refusal, field, given, wanted);
}

/* The plugin's author must change FIELD (of the entry WHERE, or NULL). */
static gboolean
refuse_value (Refusal *refusal, const char *field, const char *where,
              const char *given, const char *wanted)
{
  return refuse (refusal, g_strdup ("correct it in the plugin's source"),
                 "its %s%s%s%s is \"%s\", but must be %s", field,
                 where != NULL ? " of \"" : "", where != NULL ? where : "",
                 where != NULL ? "\"" : "", given, wanted);
}

static gboolean
check_abi (const struct concordat_plugin *given, Refusal *refusal)
{
  g_autofree char *wanted = NULL;

  if (given->abi_major != CONCORDAT_ABI_MAJOR)
    {
      wanted = g_strdup_printf ("%d", CONCORDAT_ABI_MAJOR);
      return refuse_build (refusal, "abi_major", given->abi_major, wanted);
    }
  if (given->abi_minor > CONCORDAT_ABI_MINOR)
    return refuse (refusal,
                   g_strdup ("install a newer concordat, or build the plugin "
                             "with this program's concordat/plugin.h"),
                   "its abi_minor is %u, this program knows up to %d",
                   given->abi_minor, CONCORDAT_ABI_MINOR);
  if (given->size < FIRST_PLUGIN_SIZE)
    {
      wanted = g_strdup_printf ("%zu or more", FIRST_PLUGIN_SIZE);
      return refuse_build (refusal, "size", given->size, wanted);
    }
  return check_size (given->predicate_size, FIRST_PREDICATE_SIZE,
                     "predicate_size", refusal);
}

/* Binaries of ABI 1.0 say nothing of these, and have them as they were. */
static void
fill_first_sizes (struct concordat_plugin *plugin)
{
  if (plugin->noun_size == 0)
    plugin->noun_size = FIRST_NOUN_SIZE;
  if (plugin->token_size == 0)
    plugin->token_size = FIRST_TOKEN_SIZE;
  if (plugin->claim_size == 0)
    plugin->claim_size = FIRST_CLAIM_SIZE;
}

static gboolean
check_sizes (const struct concordat_plugin *plugin, Refusal *refusal)
{
  g_autofree char *model = g_strdup_printf ("%u", plugin->thread_model);

  if (!check_size (plugin->noun_size, FIRST_NOUN_SIZE, "noun_size", refusal)
      || !check_size (plugin->token_size, FIRST_TOKEN_SIZE, "token_size",
                      refusal)
      || !check_size (plugin->claim_size, FIRST_CLAIM_SIZE, "claim_size",
                      refusal))
    return FALSE;
  if (plugin->thread_model > CONCORDAT_THREADS_PARALLEL)
    return refuse_value (refusal, "thread_model", NULL, model,
                         "of concordat_thread_model");
  return TRUE;
}

static gboolean
check_text (const char *value, const char *field, Refusal *refusal)
{
  if (value == NULL || value[0] == '\0')
    return refuse (refusal, g_strdup ("give it in the plugin's source"),
                   "its %s is missing", field);
  if (!g_utf8_validate (value, -1, NULL))
    return refuse (refusal, g_strdup ("correct it in the plugin's source"),
                   "its %s is not valid UTF-8", field);
  return TRUE;
}

static gboolean
check_one_of (const char *value, const char *const *allowed,
              const char *field, const char *where, Refusal *refusal)
{
  g_autofree char *list = NULL;

  if (value == NULL || g_strv_contains (allowed, value))
    return TRUE;
  list = g_strjoinv (", ", (char **) (gsize) allowed);
  if (!g_utf8_validate (value, -1, NULL))
    value = "no UTF-8";
  return refuse_value (refusal, field, where, value, list);
}

static gboolean
check_number (guint value, guint low, guint high, const char *field,
              const char *where, Refusal *refusal)
{
  g_autofree char *given = g_strdup_printf ("%u", value);
  g_autofree char *wanted = g_strdup_printf ("%u to %u", low, high);

  if (value >= low && value <= high)
    return TRUE;
  return refuse_value (refusal, field, where, given, wanted);
}

static gboolean
check_predicate (const struct concordat_predicate *entry, Refusal *refusal)
{
  const char *words = entry->words;
  g_autofree char *flags = NULL;

  if (!check_text (words, "predicate", refusal)
      || !check_number (entry->part, CONCORDAT_VERB, CONCORDAT_ADJECTIVE,
                        "part", words, refusal)
      || !check_number (entry->counted, CONCORDAT_PATIENT, CONCORDAT_NUMBER,
                        "counted", words, refusal)
      || (entry->measure != NULL
          && !check_text (entry->measure, "measure", refusal)))
    return FALSE;
  if (entry->flags & ~(guint) ALL_FLAGS)
    {
      flags = g_strdup_printf ("0x%x", entry->flags);
      return refuse_value (refusal, "flags", words, flags,
                           "of concordat_predicate_flags");
    }
  return check_one_of (entry->accumulation, accumulations, "accumulation",
                       words, refusal)
         && check_one_of (entry->count_status, statuses, "count_status",
                          words, refusal);
}

/* A table of a binary whose entries, of GIVEN bytes, have another size than
 * ours: a copy that ends with an entry of zeros, to be freed with g_free.
 * An entry that begins with NULL ends it. */
static void *
copy_table (const void *table, gsize given, gsize ours, const char *what,
            Refusal *refusal)
{
  GArray *entries = g_array_new (TRUE, TRUE, (guint) ours);

  for (const char *from = table;; from += given)
    {
      const char *first;

      memcpy (&first, from, sizeof first);
      if (first == NULL)
        return g_array_free (entries, FALSE);
      if (entries->len == MAX_ENTRIES)
        break;
      g_array_set_size (entries, entries->len + 1);
      memcpy (entries->data + (entries->len - 1) * ours, from,
              MIN (given, ours));
    }
  g_array_free (entries, TRUE);
  refuse (refusal, g_strdup ("end the table with an entry of NULL"),
          "its %s have no end", what);
  return NULL;
}

static gboolean
copy_tables (struct concordat_plugin *plugin, Refusal *refusal)
{
  const struct concordat_predicate *predicates = plugin->predicates;
  const struct concordat_noun *nouns = plugin->nouns;

  plugin->predicates = NULL;
  plugin->nouns = NULL;
  if (predicates != NULL)
    {
      plugin->predicates
          = copy_table (predicates, plugin->predicate_size,
                        sizeof *predicates, "predicates", refusal);
      if (plugin->predicates == NULL)
        return FALSE;
    }
  if (nouns != NULL)
    plugin->nouns = copy_table (nouns, plugin->noun_size, sizeof *nouns,
                                "nouns", refusal);
  return nouns == NULL || plugin->nouns != NULL;
}

static gboolean
check_lists (const struct concordat_plugin *plugin, Refusal *refusal)
{
  for (guint i = 0;
       plugin->predicates != NULL && plugin->predicates[i].words != NULL; i++)
    if (!check_predicate (&plugin->predicates[i], refusal))
      return FALSE;
  for (guint i = 0; plugin->nouns != NULL && plugin->nouns[i].lemma != NULL;
       i++)
    if (!check_text (plugin->nouns[i].lemma, "noun", refusal)
        || (plugin->nouns[i].unit != NULL
            && !check_text (plugin->nouns[i].unit, "unit", refusal)))
      return FALSE;
  for (guint i = 0;
       plugin->categories != NULL && plugin->categories[i] != NULL; i++)
    if (!check_one_of (plugin->categories[i], categories, "category", NULL,
                       refusal))
      return FALSE;
  return check_one_of (plugin->accumulation, accumulations, "accumulation",
                       NULL, refusal);
}

static gboolean
check_members (const struct concordat_plugin *plugin, const char *name,
               Refusal *refusal)
{
  if (!check_text (plugin->name, "name", refusal))
    return FALSE;
  if (strcmp (plugin->name, name) != 0)
    return refuse (refusal,
                   g_strdup_printf ("rename the file to %s.so, or correct "
                                    "the name in the plugin's source",
                                    plugin->name),
                   "its name is \"%s\", its file is called \"%s\"",
                   plugin->name, name);
  if (!check_text (plugin->version, "version", refusal)
      || !check_text (plugin->description, "description", refusal)
      || !check_text (plugin->measure, "measure", refusal)
      || (plugin->convention != NULL
          && !check_text (plugin->convention, "convention", refusal)))
    return FALSE;
  if (plugin->predicates == NULL && plugin->read == NULL)
    return refuse (refusal, g_strdup ("give it one of the two"),
                   "it has neither predicates nor a read function, so that "
                   "it can find nothing");
  return check_lists (plugin, refusal);
}

struct concordat_plugin *
handshake (const struct concordat_plugin *given, const char *name,
           Refusal *refusal)
{
  struct concordat_plugin *plugin;

  if (given == NULL)
    {
      refuse (refusal, g_strdup ("use the macro CONCORDAT_PLUGIN"),
              "its function returns NULL");
      return NULL;
    }
  if (!check_abi (given, refusal))
    return NULL;
  plugin = g_new0 (struct concordat_plugin, 1);
  memcpy (plugin, given, MIN (given->size, sizeof *plugin));
  fill_first_sizes (plugin);
  if (!check_sizes (plugin, refusal))
    {
      g_free (plugin);
      return NULL;
    }
  if (!copy_tables (plugin, refusal)
      || !check_members (plugin, name, refusal))
    g_clear_pointer (&plugin, handshake_free);
  return plugin;
}

void
handshake_free (struct concordat_plugin *plugin)
{
  if (plugin == NULL)
    return;
  g_free ((gpointer) (gsize) plugin->predicates);
  g_free ((gpointer) (gsize) plugin->nouns);
  g_free (plugin);
}
