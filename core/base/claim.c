/* Names of what a claim holds, and what identifies a claim. */
#include "config.h"

#include "base/claim.h"

#include "base/digest.h"
#include "base/json-put.h"
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
const NameList attackers_names
    = NAME_LIST ("", "counted", "not-counted", "only");
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
  /* Counts of harm to people bound or contain each other, and those of who
   * came through belong to them; and one statement
   * may be carried as "101 soldiers" and as "101 targets". */
  static const char *const harm[] = { "killed",      "injured", "wounded",
                                      "casualties",  "missing",
                                      "neutralised", "targets-hit",
                                      "destroyed",   "rescued",
                                      "survived",    "feared-dead",
                                      "trapped",     "dead-or-missing" };

  if (measure == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (harm); i++)
    if (measure[0] == harm[i][0] && strcmp (measure, harm[i]) == 0)
      return "harm";
  return measure;
}

/* Texts are quoted, so that two of them never run into one another. */
static char *
put_text (GString *out, char *at, const char *text)
{
  return text != NULL ? json_put_rest (out, JSON_PUT (at, "\""), text)
                      : JSON_PUT (at, "null,");
}

/* The text that an identity is made of.  It begins with what claims of one
 * document share. */
typedef struct
{
  GString *text;
  const ClaimDocument *document; /* NULL: none has been written */
} Identity;

static void
begin_document (Identity *identity, const ClaimDocument *document)
{
  GString *text = identity->text;
  char *at = json_put_begin (g_string_truncate (text, 0));

  at = put_text (text, at, document->id);
  json_put_end (text, put_text (text, at, document->sha256));
  identity->document = document;
}

static void
set_id (Claim *claim, Identity *identity, Arena *arena)
{
  const Quantity *value = &claim->quantity.value;
  GString *text = identity->text;
  char *at = json_put_begin (text);
  JsonNumber last = { 0 };
  char id[DIGEST_ID_SIZE];

  at = claim->target.in_title ? JSON_PUT (at, "true,")
                              : JSON_PUT (at, "false,");
  at = json_put_int (at, (gint64) claim->target.byte_start);
  at = json_put_int (JSON_PUT (at, ","), (gint64) claim->target.byte_end);
  at = put_text (text, JSON_PUT (at, ","), claim->type);
  at = put_text (text, at, claim->measure);
  at = json_put_double_again (at, value->best, &last);
  at = json_put_double_again (JSON_PUT (at, ","), value->core.low, &last);
  at = json_put_double_again (JSON_PUT (at, ","), value->core.high, &last);
  digest_id (text->str, (gsize) (at - text->str), id);
  claim->id = arena_strndup (arena, id, sizeof id - 1);
}

static void
set_key (Claim *claim, GString *text, Arena *arena)
{
  gsize begin = text->len;
  char *at = json_put_begin (text);
  char key[DIGEST_KEY_SIZE];

  at = put_text (text, at, claim_measure_family (claim->measure));
  at = put_text (text, at, claim->document.event);
  /* Without the comma at its end. */
  digest_key (text->str + begin, (gsize) (at - 1 - text->str) - begin, key);
  claim->key = arena_strndup (arena, key, sizeof key - 1);
}

void
claims_identify (Claim *const *claims, guint n, Arena *arena)
{
  g_autoptr (GString) text = g_string_sized_new (2 * JSON_ROOM);
  Identity identity = { text, NULL };

  for (guint i = 0; i < n; i++)
    {
      const ClaimDocument *document = &claims[i]->document;

      if (identity.document == NULL
          || identity.document->id != document->id
          || identity.document->sha256 != document->sha256)
        begin_document (&identity, document);
      set_id (claims[i], &identity, arena);
      set_key (claims[i], text, arena);
    }
}

void
claim_identify (Claim *claim, Arena *arena)
{
  claims_identify (&claim, 1, arena);
}
