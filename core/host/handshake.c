/* The first four members of a plugin are the same for all time: they say how
 * much of the rest is there. */
#include "config.h"

#include "host/handshake.h"

#include <string.h>

/* The sizes at ABI 1.0; they never change while the major number stands. */
#define FIRST_PLUGIN_SIZE \
  (offsetof (struct concordat_plugin, read) + sizeof (void *))
#define FIRST_PREDICATE_SIZE \
  (offsetof (struct concordat_predicate, count_status) + sizeof (void *))
/* Beyond these the memory is certainly not what it claims to be. */
#define MAX_PREDICATE_SIZE 4096
#define MAX_ENTRIES 10000

#define ALL_FLAGS \
  (CONCORDAT_MOVES | CONCORDAT_RUNNING | CONCORDAT_NEEDS_NOUN \
   | CONCORDAT_OWN_PEOPLE | CONCORDAT_TENTATIVE)

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
  if (given->predicate_size < FIRST_PREDICATE_SIZE
      || given->predicate_size > MAX_PREDICATE_SIZE
      || given->predicate_size % sizeof (void *) != 0)
    {
      wanted = g_strdup_printf ("%zu or more", FIRST_PREDICATE_SIZE);
      return refuse_build (refusal, "predicate_size", given->predicate_size,
                           wanted);
    }
  return TRUE;
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

/* The predicates of a binary whose entries have another size than ours. */
static gboolean
copy_predicates (struct concordat_plugin *plugin, Refusal *refusal)
{
  const char *from = (const char *) plugin->predicates;
  gsize size = MIN (plugin->predicate_size,
                    sizeof (struct concordat_predicate));
  GArray *entries;

  if (from == NULL)
    return TRUE;
  entries = g_array_new (TRUE, TRUE, sizeof (struct concordat_predicate));
  plugin->predicates = NULL;
  for (;; from += plugin->predicate_size)
    {
      struct concordat_predicate entry = { NULL };

      memcpy (&entry, from, size);
      if (entry.words == NULL)
        break;
      if (entries->len == MAX_ENTRIES)
        refuse (refusal, g_strdup ("end the table with an entry of NULL"),
                "its predicates have no end");
      if (refusal->reason != NULL || !check_predicate (&entry, refusal))
        {
          g_array_free (entries, TRUE);
          return FALSE;
        }
      g_array_append_val (entries, entry);
    }
  plugin->predicates
      = (const struct concordat_predicate *) g_array_free (entries, FALSE);
  return TRUE;
}

static gboolean
check_lists (const struct concordat_plugin *plugin, Refusal *refusal)
{
  for (guint i = 0; plugin->nouns != NULL && plugin->nouns[i].lemma != NULL;
       i++)
    if (i == MAX_ENTRIES)
      return refuse (refusal, g_strdup ("end the table with an entry of NULL"),
                     "its nouns have no end");
    else if (!check_text (plugin->nouns[i].lemma, "noun", refusal))
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
  if (!check_members (plugin, name, refusal))
    {
      g_free (plugin);
      return NULL;
    }
  if (!copy_predicates (plugin, refusal))
    g_clear_pointer (&plugin, handshake_free);
  return plugin;
}

void
handshake_free (struct concordat_plugin *plugin)
{
  if (plugin == NULL)
    return;
  g_free ((gpointer) (gsize) plugin->predicates);
  g_free (plugin);
}
