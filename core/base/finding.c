/* Names of what a finding holds. */
#include "config.h"

#include "base/finding.h"

#include "base/names.h"

const NameList verdict_names
    = NAME_LIST ("agree", "compatible", "conflict", "single");
const NameList corroboration_names
    = NAME_LIST ("independent", "single-origin", "unnamed");
const NameList relation_names
    = NAME_LIST ("equal", "refines", "refined_by", "overlap",
                 "satisfies_bound", "compatible", "near_miss", "contradict",
                 "incomparable", "nested", "unit_conflict");
const NameList grade_names
    = NAME_LIST ("confirmed", "fair", "weak", "contested", "unverified");
const NameList claim_status_names = NAME_LIST (
    "current", "superseded", "withdrawn", "outside", "incomparable");

const NameList policy_names
    = NAME_LIST ("best", "range", "majority", "conservative");

const char *
verdict_name (Verdict verdict)
{
  return verdict_names.names[verdict];
}

const char *
corroboration_name (Corroboration kind)
{
  return corroboration_names.names[kind];
}

const char *
relation_name (Relation relation)
{
  return relation_names.names[relation];
}

const char *
grade_name (Grade grade)
{
  return grade_names.names[grade];
}

const char *
claim_status_name (ClaimStatus status)
{
  return claim_status_names.names[status];
}

const char *
policy_name (Policy policy)
{
  return policy_names.names[policy];
}

gboolean
policy_from_name (const char *name, Policy *ret_policy)
{
  int index = name_list_find (&policy_names, name);

  if (index >= 0)
    *ret_policy = (Policy) index;
  return index >= 0;
}
