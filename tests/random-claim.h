/* Claims drawn at random from a seed, for tests of properties. */
#ifndef CONCORDAT_TESTS_RANDOM_CLAIM_H
#define CONCORDAT_TESTS_RANDOM_CLAIM_H

#include "base/claim.h"

/* A claim with any members, or without most of them, that could stand in a
 * record; strings are static or in ARENA. */
Claim *random_claim (GRand *random, Arena *arena);

const char *random_word (GRand *random);
DayRange random_days (GRand *random);

#endif
