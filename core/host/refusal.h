/* Why a plugin is refused and what its user can do about it. */
#ifndef CONCORDAT_HOST_REFUSAL_H
#define CONCORDAT_HOST_REFUSAL_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *reason; /* no capital, no full stop; NULL: not refused */
  char *remedy;
  guint64 line; /* of a rule file, from 1; 0: no place */
  guint64 column;
} Refusal;

/* Fills REFUSAL and returns FALSE.  REMEDY is taken over; NULL: none. */
gboolean refuse (Refusal *refusal, char *remedy, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS

#endif
