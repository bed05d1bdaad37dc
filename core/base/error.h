/* The one error domain of the program; codes say what a user can do. */
#ifndef CONCORDAT_BASE_ERROR_H
#define CONCORDAT_BASE_ERROR_H

#include <glib.h>

G_BEGIN_DECLS

#define CONCORDAT_ERROR error_quark ()

typedef enum
{
  CONCORDAT_ERROR_USAGE,  /* the command line is wrong */
  CONCORDAT_ERROR_INPUT,  /* an input cannot be read */
  CONCORDAT_ERROR_DATA,   /* a data file of the program is broken */
  CONCORDAT_ERROR_PLUGIN, /* a plugin was refused */
  CONCORDAT_ERROR_OUTPUT, /* a result cannot be written */
} ConcordatError;

GQuark error_quark (void);

G_END_DECLS

#endif
