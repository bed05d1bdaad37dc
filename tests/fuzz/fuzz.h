/* What a fuzz target and the driver know of each other.  A target can also
 * be linked with libFuzzer or AFL++ in place of the driver. */
#ifndef CONCORDAT_TESTS_FUZZ_H
#define CONCORDAT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Inputs from which the driver makes others, ended by NULL. */
extern const char *const fuzz_samples[];

/* Aborts where a promise is broken; returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#endif
