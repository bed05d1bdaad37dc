/* The tables of concordat.db. */
#ifndef CONCORDAT_STORE_SCHEMA_H
#define CONCORDAT_STORE_SCHEMA_H

/* PRAGMA user_version of the file; grows with every change of the tables. */
#define STORE_SCHEMA_NUMBER 1

/* PRAGMA application_id: the letters "Cncd". */
#define STORE_APPLICATION_ID 0x436e6364

/* SQL that makes the tables.  "STRICT" stands where the table option goes and
 * is cut where SQLite is older than 3.37. */
extern const char *const store_tables[]; /* NULL-terminated */

/* SQL that makes the indexes, after everything is in. */
extern const char *const store_indexes[]; /* NULL-terminated */

#endif
