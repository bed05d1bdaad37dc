#include "config.h"

#include "base/error.h"

G_DEFINE_QUARK (error-quark, error)
