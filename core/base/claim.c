/* Names of what a claim holds, and what identifies a claim. */
#include "config.h"

#include "base/claim.h"

#include "base/digest.h"
#include "base/names.h"

#include <string.h>

const NameList accumulation_names
    = NAME_LIST ("unspecified", "event", "window", "cumulative", "stock",
                 "total");
const NameList category_names = NAME_LIST ("unspecified", "military",
                                           "militant", "civilian", "people");
const NameList origin_kind_names
    = NAME_LIST ("unnamed", "party", "un", "government", "monitor", "ngo",
                 "media", "official", "witness", "hospital", "social-media");
const NameList stance_names
    = NAME_LIST ("neutral", "own-loss", "enemy-loss", "own-civilians");
const NameList modality_names
    = NAME_LIST ("asserted", "denied", "hypothetical");
const NameList verification_names
    = NAME_LIST ("none", "unverified", "verified");
const NameList count_status_names
    = NAME_LIST ("reported", "confirmed", "recovered", "presumed", "feared");
const NameList as_of_basis_names
    = NAME_LIST ("", "stated", "publication", "inferred");

int
name_list_find (const NameList *list, const char *name)
{
  for (guint i = 0; name != NULL && i < list->n_names; i++)
    if (strcmp (name, list->names[i]) == 0)
      return (int) i;
  return -1;
}

const char *
accumulation_name (Accumulation accumulation)
{
  return accumulation_names.names[accumulation];
}

const char *
category_name (Category category)
{
  return category_names.names[category];
}

const char *
origin_kind_name (OriginKind kind)
{
  return origin_kind_names.names[kind];
}

const char *
stance_name (Stance stance)
{
  return stance_names.names[stance];
}

const char *
modality_name (Modality modality)
{
  return modality_names.names[modality];
}

const char *
verification_name (Verification verification)
{
  return verification_names.names[verification];
}

const char *
count_status_name (CountStatus status)
{
  return count_status_names.names[status];
}

const char *
as_of_basis_name (AsOfBasis basis)
{
  return as_of_basis_names.names[basis];
}

gboolean
accumulation_from_name (const char *name, Accumulation *ret)
{
  int index = name_list_find (&accumulation_names, name);

  if (index >= 0)
    *ret = (Accumulation) index;
  return index >= 0;
}

gboolean
category_from_name (const char *name, Category *ret)
{
  int index = name_list_find (&category_names, name);

  if (index >= 0)
    *ret = (Category) index;
  return index >= 0;
}

gboolean
origin_kind_from_name (const char *name, OriginKind *ret)
{
  int index = name_list_find (&origin_kind_names, name);

  if (index >= 0)
    *ret = (OriginKind) index;
  return index >= 0;
}

gboolean
count_status_from_name (const char *name, CountStatus *ret)
{
  int index = name_list_find (&count_status_names, name);

  if (index >= 0)
    *ret = (CountStatus) index;
  return index >= 0;
}

const char *
claim_measure_family (const char *measure)
{
  /* Counts of harm to people bound or contain each other; and one statement
   * may be carried as "101 soldiers" and as "101 targets". */
  static const char *const harm[] = { "killed",      "injured", "wounded",
                                      "casualties",  "missing",
                                      "neutralised", "targets-hit",
                                      "destroyed" };

  if (measure == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (harm); i++)
    if (strcmp (measure, harm[i]) == 0)
      return "harm";
  return measure;
}

/* Texts are quoted, so that two of them never run into one another. */
static void
add_text (JsonWriter *writer, const char *text)
{
  json_string (writer, text);
}

static void
identify (Claim *claim, GString *buffer, Arena *arena)
{
  JsonWriter writer;
  char id[DIGEST_ID_SIZE];

  g_string_truncate (buffer, 0);
  json_writer_init (&writer, buffer);
  add_text (&writer, claim->document.id);
  add_text (&writer, claim->document.sha256);
  json_bool (&writer, claim->target.in_title);
  json_int (&writer, (gint64) claim->target.byte_start);
  json_int (&writer, (gint64) claim->target.byte_end);
  add_text (&writer, claim->type);
  add_text (&writer, claim->measure);
  json_double (&writer, claim->quantity.value.best);
  json_double (&writer, claim->quantity.value.core.low);
  json_double (&writer, claim->quantity.value.core.high);
  digest_id (buffer->str, buffer->len, id);
  claim->id = arena_strdup (arena, id);
}

void
claim_identify (Claim *claim, Arena *arena)
{
  g_autoptr (GString) buffer = g_string_sized_new (256);
  JsonWriter writer;
  char key[DIGEST_KEY_SIZE];

  identify (claim, buffer, arena);
  g_string_truncate (buffer, 0);
  json_writer_init (&writer, buffer);
  add_text (&writer, claim_measure_family (claim->measure));
  add_text (&writer, claim->document.event);
  digest_key (buffer->str, buffer->len, key);
  claim->key = arena_strdup (arena, key);
}
