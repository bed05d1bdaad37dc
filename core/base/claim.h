/* A claim: one mention of one figure, with everything that was stated about
 * it.  The record format is concordat-claim/1.
 *
 * Strings are borrowed from the arena that holds the claim; NULL means not
 * stated.  A claim is never changed once it has been written or read.
 */
#ifndef CONCORDAT_BASE_CLAIM_H
#define CONCORDAT_BASE_CLAIM_H

#include "base/arena.h"
#include "base/date.h"
#include "base/json-reader.h"
#include "base/json-writer.h"
#include "base/quantity.h"
#include "base/strings.h"

G_BEGIN_DECLS

#define CLAIM_SCHEMA "concordat-claim/1"

/* place.anchor where the title puts a place before all: "Iran: 12 killed". */
#define CLAIM_PLACE_OF_TITLE "title"
/* The heading of a section does: "INDIA", "GUATEMALA: 12 killed". */
#define CLAIM_PLACE_OF_HEADING "heading"
/* "Springfield police said" */
#define CLAIM_PLACE_OF_POLICE "police"
/* place.anchor and time.anchor of what happens in a sentence before: "A bomb
 * exploded in Mosul on Monday.  Four people were killed." */
#define CLAIM_OF_SCENE "scene before"

typedef enum
{
  ACCUMULATION_UNSPECIFIED,
  ACCUMULATION_EVENT,
  ACCUMULATION_WINDOW,
  ACCUMULATION_CUMULATIVE,
  ACCUMULATION_STOCK,
  ACCUMULATION_TOTAL,
} Accumulation;

typedef enum
{
  CATEGORY_UNSPECIFIED,
  CATEGORY_MILITARY,
  CATEGORY_MILITANT,
  CATEGORY_CIVILIAN,
  CATEGORY_PEOPLE,
} Category;

typedef enum
{
  ORIGIN_UNNAMED,
  ORIGIN_PARTY,
  ORIGIN_UN,
  ORIGIN_GOVERNMENT,
  ORIGIN_MONITOR,
  ORIGIN_NGO,
  ORIGIN_MEDIA,
  ORIGIN_OFFICIAL,
  ORIGIN_WITNESS,
  ORIGIN_HOSPITAL,
  ORIGIN_SOCIAL_MEDIA,
} OriginKind;

typedef enum
{
  STANCE_NEUTRAL,
  STANCE_OWN_LOSS,
  STANCE_ENEMY_LOSS,
  STANCE_OWN_CIVILIANS,
} Stance;

typedef enum
{
  MODALITY_ASSERTED,
  MODALITY_DENIED,
  MODALITY_HYPOTHETICAL,
} Modality;

typedef enum
{
  VERIFICATION_NONE,
  VERIFICATION_UNVERIFIED,
  VERIFICATION_VERIFIED,
} Verification;

typedef enum
{
  COUNT_STATUS_REPORTED,
  COUNT_STATUS_CONFIRMED,
  COUNT_STATUS_RECOVERED,
  COUNT_STATUS_PRESUMED,
  COUNT_STATUS_FEARED,
} CountStatus;

/* Whether those who carried out the attack are among those counted. */
typedef enum
{
  ATTACKERS_UNSTATED,
  ATTACKERS_COUNTED,     /* "12, including the bomber" */
  ATTACKERS_NOT_COUNTED, /* "11, not counting the bomber" */
  ATTACKERS_ONLY,        /* nobody else is: "the bomber" */
} Attackers;

typedef enum
{
  AS_OF_NONE,
  AS_OF_STATED,
  AS_OF_PUBLICATION,
  AS_OF_INFERRED,
} AsOfBasis;

typedef struct
{
  const char *id;
  const char *sha256;
  const char *fingerprint;
  const char *title;
  const char *publisher;
  const char *owner;
  const char *credit;
  const char *published;      /* as given: YYYY, YYYY-MM, YYYY-MM-DD ... */
  DayRange published_range;   /* precision NONE when no date is known */
  const char *language;
  const char *uri;
  const char *event;
} ClaimDocument;

typedef struct
{
  const char *name;
  const char *id;
  OriginKind kind;
} JointOrigin;

typedef struct
{
  const char *key; /* 16 hexadecimal digits, for partitions */
  const char *id;
  const char *type;    /* the plugin's name */
  const char *measure; /* "killed", "displaced", ...; an open list */
  CountStatus count_status;
  ClaimDocument document;

  struct
  {
    const char *text;
    Quantity value;
    const char *unit; /* "person", "household", "km2", ...; NULL: person */
    gboolean increment; /* "five more" */
    const char *convention; /* that gives a vague word its best; NULL: none */
    /* Of a count of households: what was stated, and for how many persons
     * each of them is taken. */
    gboolean has_reported;
    double reported_value;
    const char *reported_unit;
    double reported_factor;     /* NAN: unknown */
    const char *reported_basis; /* "stated" in the document, "country" */
  } quantity;

  struct
  {
    const char *text;
    Category category;
    gboolean category_assumed; /* status_basis: assumed, else stated */
    const char *side;          /* ISO 3166 alpha-2 or a party's id */
    const char *breakdown;     /* "children", "women", ... */
    const char *kind;          /* whom the noun tells apart from people at
                                  large, in one word: "worshipper"; NULL: its
                                  noun says no more than category and
                                  breakdown do */
    gboolean named;            /* one person by name: of one document those
                                  of other names are other people */
    Attackers attackers;
    guint n_attackers; /* that are counted or not; 0: it is not told */
  } population;

  struct
  {
    const char *text;
    const char *side;
  } actor;

  struct
  {
    const char *text;
    const char *id;
    const char *country;
    /* Ids of the places around it, the nearest first, NULL-terminated. */
    const char *const *within;
    double latitude; /* NAN: unknown */
    double longitude;
    const char *anchor; /* "there": words that mean the place of the sentence
                           before; CLAIM_PLACE_OF_TITLE,
                           CLAIM_PLACE_OF_HEADING, CLAIM_PLACE_OF_POLICE,
                           CLAIM_OF_SCENE; NULL: its own sentence names it */
  } place;
  const char *destination; /* "internal", "abroad" or a country's code */

  struct
  {
    const char *text;
    DayRange range;   /* the core reading */
    DayRange support; /* all readings; the core's own where there is one */
    const char *anchor;
  } time;
  struct
  {
    DayRange range;
    AsOfBasis basis;
  } as_of;

  Accumulation accumulation;
  const char *part_of; /* id of the claim of which this is a stated subset */
  struct
  {
    gboolean stated;
    double from; /* NAN: not stated */
    const char *direction; /* "up", "down" */
    const char *reason;
  } revises;

  struct
  {
    const char *name;
    const char *id;
    const char *speaker;
    gboolean anonymous;
    gboolean recalled; /* what it "had said" before */
    OriginKind kind;
    const char *controlled_by; /* the party in whose interest it speaks */
    const char *const *chain;  /* NULL-terminated, the nearest first; NULL */
    const JointOrigin *joint; /* who says the same with it: "A and B said" */
    guint n_joint;
  } origin;
  Stance stance;
  Modality modality;
  Verification verification;
  const char *const *silent; /* who is said not to have reported; NULL */

  struct
  {
    gsize byte_start;
    gsize byte_end;
    gboolean in_title; /* offsets count in the title, not in the text */
    const char *exact;
    const char *prefix;
    const char *suffix;
    gsize start; /* the same in code points */
    gsize end;
  } target;
  struct
  {
    gsize byte_start;
    gsize byte_end;
    const char *text;
  } sentence;

  struct
  {
    const char *plugin;
    const char *version;
    const char *rule;
    const char *sha256;
  } extractor;
  double confidence; /* 0 to 1, of the extraction alone */
} Claim;

/* Writes one claim as one JSON object, in the order of the design. */
void claim_write (const Claim *claim, JsonWriter *writer);

/* Writes N claims as lines. */
void claims_write_lines (const Claim *const *claims, guint n, GString *out);

/* Reads a claim; all strings are copied into ARENA.  NULL with ERROR set
 * where a member is missing, of the wrong kind, or impossible (low above
 * high, a negative count, a schema of the future). */
Claim *claim_read (const JsonValue *value, Arena *arena, GError **error);

/* The same; on failure *ret_wrong is the member in error, or what lacks it;
 * NULL: the record itself.  STRINGS, of the same arena, are shared by all
 * claims that are read with them; NULL: none. */
Claim *claim_read_at (const JsonValue *value, Arena *arena, Strings *strings,
                      const JsonValue **ret_wrong, GError **error);

/* Sets the claim's id and key from its other members.  The key is that of
 * the measure's family and of the given event.  The country is no part of
 * it: a claim that names no place may answer the same question as one that
 * does, and both must reach the same partition. */
void claim_identify (Claim *claim, Arena *arena);
void claims_identify (Claim *const *claims, guint n, Arena *arena);

/* Measures that can bound or contain each other share a family ("harm" for
 * killed, injured and the like); any other is a family of its own. */
const char *claim_measure_family (const char *measure);

const char *accumulation_name (Accumulation accumulation);
const char *category_name (Category category);
const char *origin_kind_name (OriginKind kind);
const char *stance_name (Stance stance);
const char *modality_name (Modality modality);
const char *verification_name (Verification verification);
const char *count_status_name (CountStatus status);
const char *as_of_basis_name (AsOfBasis basis);
gboolean accumulation_from_name (const char *name, Accumulation *ret);
gboolean category_from_name (const char *name, Category *ret);
gboolean origin_kind_from_name (const char *name, OriginKind *ret);
gboolean count_status_from_name (const char *name, CountStatus *ret);

G_END_DECLS

#endif
