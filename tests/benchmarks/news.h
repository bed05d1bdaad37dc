/* The grammar of invented news. */
#ifndef CONCORDAT_TESTS_NEWS_H
#define CONCORDAT_TESTS_NEWS_H

#include "tests/benchmarks/grammar.h"

G_BEGIN_DECLS

extern const Rule news_words[];
extern const Rule news_templates[];

G_END_DECLS

#endif
