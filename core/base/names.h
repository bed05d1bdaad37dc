/* Lists of names of enumerations, shared by the records. */
#ifndef CONCORDAT_BASE_NAMES_H
#define CONCORDAT_BASE_NAMES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *const *names; /* the index is the enumeration's value */
  guint n_names;
} NameList;

#define NAME_LIST(...) \
  { \
    (const char *const[]) { __VA_ARGS__ }, \
        G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })) \
  }

/* The index of NAME; -1 where it is none of them. */
int name_list_find (const NameList *list, const char *name);

extern const NameList accumulation_names;
extern const NameList category_names;
extern const NameList attackers_names;
extern const NameList origin_kind_names;
extern const NameList stance_names;
extern const NameList modality_names;
extern const NameList verification_names;
extern const NameList count_status_names;
extern const NameList as_of_basis_names; /* index 0 is "" */
extern const NameList verdict_names;
extern const NameList corroboration_names;
extern const NameList relation_names;
extern const NameList grade_names;
extern const NameList claim_status_names;
extern const NameList policy_names;

G_END_DECLS

#endif
