/* Reads members of a record, each checked for its kind.  The first thing
 * that is wrong is kept as the error, named by its member; after it every
 * read gives its default. */
#ifndef CONCORDAT_BASE_RECORD_H
#define CONCORDAT_BASE_RECORD_H

#include "base/arena.h"
#include "base/date.h"
#include "base/json-reader.h"
#include "base/json-writer.h"
#include "base/names.h"
#include "base/quantity.h"
#include "base/strings.h"

G_BEGIN_DECLS

typedef struct
{
  Arena *arena;
  GError *error; /* NULL so far */
  const JsonValue *object; /* of which a member was read last */
  const JsonValue *wrong;  /* the member in error, or what lacks it */
  Strings *strings; /* of records before; NULL: each has its own */
} RecordReader;

void record_fail (RecordReader *reader, const char *member,
                  const char *what);

/* A member that is an object or an array; NULL where it is absent. */
const JsonValue *record_object (RecordReader *reader, const JsonValue *object,
                                const char *member);
const JsonValue *record_array (RecordReader *reader, const JsonValue *object,
                               const char *member);

/* A copy in the arena; NULL where it is absent. */
const char *record_string (RecordReader *reader, const JsonValue *object,
                           const char *member);
const char *const *record_strings (RecordReader *reader,
                                   const JsonValue *object,
                                   const char *member);
double record_number (RecordReader *reader, const JsonValue *object,
                      const char *member, double otherwise);
gsize record_size (RecordReader *reader, const JsonValue *object,
                   const char *member);
gboolean record_bool (RecordReader *reader, const JsonValue *object,
                      const char *member);

/* The index of the name in LIST; 0 where the member is absent. */
guint record_name (RecordReader *reader, const JsonValue *object,
                   const char *member, const NameList *list);

/* [low, high], null ends unbounded; FALSE where it is absent. */
gboolean record_interval (RecordReader *reader, const JsonValue *object,
                          const char *member, Interval *ret_interval);

/* The days of "begin" and "end" of OBJECT, and the "precision". */
DayRange record_days (RecordReader *reader, const JsonValue *object);

/* [begin, end] of days. */
DayRange record_day_pair (RecordReader *reader, const JsonValue *object,
                          const char *member);

/* FALSE where "schema" is there and not the one that is known. */
gboolean record_schema (RecordReader *reader, const JsonValue *object,
                        const char *known);

void record_write_day (JsonWriter *writer, Day day); /* open: null */
void record_write_days (JsonWriter *writer, DayRange range);
void record_write_strings (JsonWriter *writer, const char *member,
                           const char *const *strings); /* NULL: nothing */

G_END_DECLS

#endif
