#include "config.h"

#include "base/error.h"

G_DEFINE_QUARK (concordat-error-quark, concordat_error)
