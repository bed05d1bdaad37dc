/* The tables of concordat.db: columns for what people ask for, and the whole
 * record as JSON beside them.  Records stand in the order of the run; an end
 * that is open or not stated is NULL. */
#include "config.h"

#include "store/schema.h"

#include <stddef.h>

const char *const store_tables[] = {
  "CREATE TABLE documents ("
  "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, "
  "publisher TEXT, owner TEXT, credit TEXT, published TEXT, language TEXT, "
  "uri TEXT, event TEXT, sha256 TEXT, fingerprint TEXT, json TEXT NOT NULL"
  ") STRICT",
  "CREATE TABLE claims ("
  "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT, "
  "document TEXT REFERENCES documents (id), type TEXT, measure TEXT, "
  "count_status TEXT NOT NULL, figure TEXT, best REAL, core_low REAL, "
  "core_high REAL, support_low REAL, support_high REAL, "
  "qualifier TEXT NOT NULL, unit TEXT, population TEXT, "
  "category TEXT NOT NULL, side TEXT, place TEXT, country TEXT, "
  "latitude REAL, longitude REAL, destination TEXT, time_begin TEXT, "
  "time_end TEXT, as_of_begin TEXT, as_of_end TEXT, "
  "accumulation TEXT NOT NULL, part_of TEXT, origin TEXT, speaker TEXT, "
  "origin_kind TEXT NOT NULL, stance TEXT NOT NULL, modality TEXT NOT NULL, "
  "verification TEXT NOT NULL, byte_start INTEGER NOT NULL, "
  "byte_end INTEGER NOT NULL, sentence TEXT, json TEXT NOT NULL"
  ") STRICT",
  "CREATE TABLE findings ("
  "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, question TEXT, "
  "measure TEXT, population TEXT, category TEXT NOT NULL, side TEXT, "
  "place TEXT, country TEXT, time_begin TEXT, time_end TEXT, "
  "accumulation TEXT NOT NULL, event TEXT, document TEXT, "
  "verdict TEXT NOT NULL, corroboration TEXT NOT NULL, "
  "origins INTEGER NOT NULL, independent REAL, best REAL, low REAL, "
  "high REAL, low_open INTEGER NOT NULL, high_open INTEGER NOT NULL, "
  "agreement REAL, score REAL, grade TEXT NOT NULL, "
  "floor INTEGER NOT NULL, part_of TEXT, summary TEXT, json TEXT NOT NULL"
  ") STRICT",
  "CREATE TABLE finding_claims ("
  "finding TEXT NOT NULL REFERENCES findings (id), claim TEXT NOT NULL, "
  "position INTEGER NOT NULL, relation TEXT NOT NULL, "
  "origin_group INTEGER NOT NULL, group_name TEXT, weight REAL, "
  "status TEXT NOT NULL, reason TEXT, PRIMARY KEY (finding, position)"
  ") STRICT",
  "CREATE TABLE relations ("
  "finding TEXT NOT NULL REFERENCES findings (id), "
  "position INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, "
  "relation TEXT NOT NULL, similarity REAL, reason TEXT, "
  "PRIMARY KEY (finding, position)) STRICT",
  "CREATE TABLE nonreports ("
  "number INTEGER PRIMARY KEY, document TEXT, byte_start INTEGER NOT NULL, "
  "byte_end INTEGER NOT NULL, text TEXT, measure TEXT, source TEXT, "
  "json TEXT NOT NULL) STRICT",
  "CREATE TABLE run (json TEXT NOT NULL) STRICT",
  NULL,
};

const char *const store_indexes[] = {
  "CREATE INDEX claims_by_document ON claims (document)",
  "CREATE INDEX claims_by_key ON claims (key)",
  "CREATE INDEX finding_claims_by_claim ON finding_claims (claim)",
  "CREATE INDEX findings_by_verdict ON findings (verdict)",
  NULL,
};
