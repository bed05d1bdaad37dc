/* concordat/concordat.h - the engine as a library: documents in, claims out;
 * claims in, findings out.
 *
 * Records are JSON Lines in UTF-8, the same as those of the program:
 * documents with the members id, title, text, date, source, language and
 * event; concordat-claim/1; concordat-finding/1.
 *
 * Memory: what a function hands out through an "error" is freed with
 * concordat_string_free; what it hands to a callback is borrowed until the
 * callback returns.
 * Threads: an engine is used by one thread at a time, and only one engine is
 * made at a time; several engines may extract at once.  concordat_reconcile
 * may be called by any number.
 * Plugins run in the caller's process: here nothing protects it from one
 * that crashes, hangs or does harm, as the program's worker processes do.
 * Give it plugins that "concordat plugin check" has passed and whose authors
 * you trust, or run the program instead.
 *
 * Compiles alone as C99, C11 and C++11.
 */
#ifndef CONCORDAT_CONCORDAT_H
#define CONCORDAT_CONCORDAT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* "0.1.0"; of the library, not of this header. */
const char *concordat_version (void);

/* The language's data and the plugins, loaded once. */
struct concordat_engine;

/* PLUGIN_FOLDERS, ended by NULL, are searched before those of
 * CONCORDAT_PLUGIN_PATH, of the user and of the installation; NULL: none.
 * Returns NULL with *ERROR set (unless ERROR is NULL) where the data is
 * broken or no plugin can be used. */
struct concordat_engine *
concordat_engine_new (const char *const *plugin_folders, char **error);
void concordat_engine_free (struct concordat_engine *engine);

/* One record without its line end, and a NUL behind.  A value other than 0
 * ends the work. */
typedef int (*concordat_record_function) (const char *record, size_t length,
                                          void *data);

/* A part of the input that could not be read, or a document that a plugin
 * could not examine, in words, as "line: what is wrong; what to do".  The
 * rest goes on. */
typedef void (*concordat_problem_function) (const char *problem, void *data);

/* Calls RECORD for each claim of the documents in LENGTH bytes of TEXT, and
 * PROBLEM (may be NULL) for each line that is lost.
 * Returns 0, what RECORD returned to end the work, or -1 with *ERROR set. */
int concordat_extract (struct concordat_engine *engine, const char *text,
                       size_t length, concordat_record_function record,
                       concordat_problem_function problem, void *data,
                       char **error);

enum concordat_group_by
{
  CONCORDAT_GROUP_BY_CORPUS,  /* over all documents */
  CONCORDAT_GROUP_BY_EVENT,   /* within each event that was given */
  CONCORDAT_GROUP_BY_DOCUMENT /* each document against itself */
};

/* The same for the findings of the claims in TEXT.  Their order does not
 * matter, and what stands twice counts once. */
int concordat_reconcile (const char *text, size_t length,
                         enum concordat_group_by group_by,
                         concordat_record_function record,
                         concordat_problem_function problem, void *data,
                         char **error);

void concordat_string_free (char *string);

#ifdef __cplusplus
}
#endif

#endif /* CONCORDAT_CONCORDAT_H */
