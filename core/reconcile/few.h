/* Puts elements in order where they are mostly few: those are inserted one by
 * one, which takes no memory and no calls, more of them by qsort. */
#ifndef CONCORDAT_RECONCILE_FEW_H
#define CONCORDAT_RECONCILE_FEW_H

#include <glib.h>
#include <stdlib.h>

G_BEGIN_DECLS

#define FEW_TO_SORT 24

/* COMPARE is as for qsort, and better inline. */
#define few_sort(elements, n, compare) \
  G_STMT_START \
  { \
    if ((n) > FEW_TO_SORT) \
      qsort ((elements), (n), sizeof *(elements), (compare)); \
    for (guint few_i = 1; (n) <= FEW_TO_SORT && few_i < (n); few_i++) \
      { \
        __typeof__ (*(elements)) few_one = (elements)[few_i]; \
        guint few_at = few_i; \
\
        for (; few_at > 0 \
               && (compare) (&(elements)[few_at - 1], &few_one) > 0; \
             few_at--) \
          (elements)[few_at] = (elements)[few_at - 1]; \
        (elements)[few_at] = few_one; \
      } \
  } \
  G_STMT_END

G_END_DECLS

#endif
