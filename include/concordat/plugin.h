/* concordat/plugin.h - all that an extractor plugin includes.
 *
 * A plugin says which words make a claim of its type and which participant
 * of the sentence is counted.  Voice, coordination, ellipsis, subsets and
 * negation are the core's work.  Most plugins are tables and nothing else.
 *
 * Memory: what a plugin hands over (tables, strings) stays the plugin's and
 * must live as long as it is loaded; what the host hands over is borrowed
 * until the call returns.  The host copies at once.  Strings are UTF-8 with
 * a NUL, unless a length stands beside them.
 * Threads: see concordat_thread_model.
 * Errors: callbacks return a negative number; the host counts and reports it.
 * Stability: binaries built for an ABI major number keep working for as long
 * as that number stands.  Structs grow at their ends only, and the plugin
 * tells the sizes it was built with; concordat_span and concordat_quantity,
 * which stand inside others, never grow.
 * Protection: concordat runs plugins in processes of their own, behind a
 * sandbox; a program that uses libconcordat runs them in its own process,
 * without one.
 *
 * Compiles alone as C99, C11 and C++11.  More: concordat-plugin(3).
 */
#ifndef CONCORDAT_PLUGIN_H
#define CONCORDAT_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CONCORDAT_ABI_MAJOR 1
#define CONCORDAT_ABI_MINOR 1

/* What kind of words a predicate is. */
enum concordat_part
{
  CONCORDAT_VERB = 1, /* the infinitive; the host knows the other forms */
  CONCORDAT_NOUN,     /* the singular; the host knows the plural */
  CONCORDAT_ADJECTIVE /* as it stands: "dead", "homeless" */
};

/* Which participant is counted. */
enum concordat_role
{
  /* kill: the object of the active voice, the subject of the passive. */
  CONCORDAT_PATIENT = 1,
  /* die, flee: the subject of the active voice. */
  CONCORDAT_SUBJECT,
  /* lose: the object of the active voice only. */
  CONCORDAT_OBJECT,
  /* killing of: what follows a noun after "of" or stands before it with 's;
   * for an adjective ("12 dead", "leaving 12 homeless") the noun it goes
   * with, or the bare number. */
  CONCORDAT_COMPLEMENT,
  /* five deaths, a death toll of 13: the noun's own number; who is counted
   * may follow after "of" or "among".  Of a verb, how often it happened: "the
   * truce was violated 14 times". */
  CONCORDAT_NUMBER
};

enum concordat_predicate_flags
{
  /* "to Turkey" behind the predicate is where people went. */
  CONCORDAT_MOVES = 1 << 0,
  /* The number is a running total: "the death toll rose to 13". */
  CONCORDAT_RUNNING = 1 << 1,
  /* Only with a population noun or a side; a bare number is no claim. */
  CONCORDAT_NEEDS_NOUN = 1 << 2,
  /* Who does it does it with his own people, or it befalls them: in "Turkey
   * sent 300 soldiers", "Turkey lost 300 soldiers" they are Turkey's. */
  CONCORDAT_OWN_PEOPLE = 1 << 3,
  /* Says less than killed or hurt: those who "were shot" count only in a
   * document that says of nobody else that they were. */
  CONCORDAT_TENTATIVE = 1 << 4,
  /* Says it only where it is denied: "none of the 62 survived" tells of 62
   * dead, "two survived" of nobody. */
  CONCORDAT_DENIED = 1 << 5
};

/* Ends with an entry whose words are NULL. */
struct concordat_predicate
{
  /* "kill", "lose their lives", "death toll".  Variants stand between bars:
   * "neutralise|neutralize".  Three points stand for the object or nothing:
   * "drive ... from their homes"; of an adjective, for a number and what
   * describes the noun: "in ... evacuation centres". */
  const char *words;
  enum concordat_part part;
  enum concordat_role counted;
  unsigned flags;           /* of concordat_predicate_flags */
  const char *measure;      /* NULL: the plugin's */
  const char *accumulation; /* NULL: what the sentence's times say */
  const char *count_status; /* NULL: reported */
};

/* Nouns of things that are counted, for claims that do not count persons.
 * Ends with an entry whose lemma is NULL. */
struct concordat_noun
{
  const char *lemma; /* the singular: "house" */
  const char *unit;  /* "building"; NULL: the lemma */
};

struct concordat_span
{
  size_t start; /* bytes in the document's text, the end exclusive */
  size_t end;
};

/* A figure with its reading, 0 <= support_low <= core_low <= core_high <=
 * support_high; an open end is -infinity or infinity, a best
 * value that is not stated is not a number (NaN). */
struct concordat_quantity
{
  double best;
  double core_low, core_high;
  double support_low, support_high;
  const char *qualifier; /* exact about nearly over at_least up_to under
                            range vague */
  struct concordat_span span;
};

/* A claim on its way out.  What "accept" changes is kept, but for the span;
 * what "emit" is given as NULL the host finds in the sentence and the
 * plugin.  Strings are copied at once. */
struct concordat_claim
{
  struct concordat_quantity quantity;
  const char *measure;
  const char *count_status; /* reported confirmed recovered presumed feared */
  const char *category;     /* military militant civilian people unspecified */
  const char *side;         /* ISO 3166 alpha-2, a party's id, or NULL */
  const char *population;   /* the words of the population, or NULL */
  const char *accumulation; /* event window cumulative stock total
                               unspecified */
  const char *destination;  /* internal, abroad, a country, or NULL */
  const char *unit;         /* NULL: person */
  const char *rule;         /* a name for explanations, or NULL */
};

struct concordat_sentence; /* the host's; never looked into */

enum concordat_token_kind
{
  CONCORDAT_TOKEN_WORD,
  CONCORDAT_TOKEN_NUMBER,
  CONCORDAT_TOKEN_POSSESSIVE,
  CONCORDAT_TOKEN_MARK
};

struct concordat_token
{
  struct concordat_span span;
  const char *text; /* as it stands, length below; no NUL behind it */
  size_t length;
  enum concordat_token_kind kind;
};

/* How many letters TOKEN and WORD, small letters of ASCII, begin with alike, in
 * whatever case TOKEN is written. */
static inline size_t
concordat_token_same (const struct concordat_token *token, const char *word)
{
  size_t n = 0;

  while (n < token->length && word[n] != '\0'
         && (token->text[n] | 0x20) == word[n])
    n++;
  return n;
}

/* Not 0 where TOKEN is WORD, and where it begins with START. */
static inline int
concordat_token_is (const struct concordat_token *token, const char *word)
{
  size_t n = concordat_token_same (token, word);

  return n == token->length && word[n] == '\0';
}

static inline int
concordat_token_begins (const struct concordat_token *token,
                        const char *start)
{
  return start[concordat_token_same (token, start)] == '\0';
}

/* What the host does for a plugin.  A host may have more functions than this
 * header knows; size says how many bytes of the table are there. */
struct concordat_host
{
  size_t size;
  /* The words of the sentence. *ret is filled; 0, or -1 out of range. */
  size_t (*token_count) (const struct concordat_sentence *sentence);
  int (*token) (const struct concordat_sentence *sentence, size_t index,
                struct concordat_token *ret);
  /* Its figures, counts and others alike. */
  size_t (*quantity_count) (const struct concordat_sentence *sentence);
  int (*quantity) (const struct concordat_sentence *sentence, size_t index,
                   struct concordat_quantity *ret);
  /* The neighbours, NULL at the ends of the document. */
  const struct concordat_sentence *(*previous) (
      const struct concordat_sentence *sentence);
  const struct concordat_sentence *(*next) (
      const struct concordat_sentence *sentence);
  /* Makes a claim; origin, place, time and offsets are the host's work.
   * 0, or -1 when the claim is impossible (span outside the sentence). */
  int (*emit) (const struct concordat_sentence *sentence,
               const struct concordat_claim *claim);
  /* A message for the author, on standard error: concordat plugin test shows
   * it, other commands where CONCORDAT_PLUGIN_LOG is set. */
  void (*log) (const char *message);
};

/* Whether several threads may be in a plugin's callbacks at once, of one
 * process.  Tables are read by any number of threads under each. */
enum concordat_thread_model
{
  CONCORDAT_THREADS_SERIAL = 0, /* the host sees to it that only one is */
  CONCORDAT_THREADS_PARALLEL    /* they may be: no state, or with locks */
};

/* Fill in what you need; leave out the first four members and the sizes at
 * the end, which the macro below sets. */
struct concordat_plugin
{
  uint32_t abi_major;
  uint32_t abi_minor;
  uint32_t size;           /* of this struct */
  uint32_t predicate_size; /* of struct concordat_predicate */

  const char *name;        /* [a-z][a-z0-9-]*: the claim type */
  const char *version;     /* "1.0" */
  const char *description; /* what is counted, in one sentence */
  const char *convention;  /* whose definition it follows, or NULL */
  const char *measure;     /* killed, displaced, ...; an open list */
  const struct concordat_predicate *predicates; /* NULL: none */
  const struct concordat_noun *nouns; /* NULL: persons are counted */
  /* Which populations are counted, ended by NULL: military, militant,
   * civilian, people, unspecified.  NULL: all.  Where two plugins claim one
   * figure for one measure, the one with the shorter list wins. */
  const char *const *categories;
  const char *accumulation; /* where nothing else says it, or NULL */

  /* Looks at a claim that the tables found.  1 keeps it (with what was
   * changed), 0 drops it, -1 is an error.  NULL: keep all. */
  int (*accept) (const struct concordat_host *host,
                 const struct concordat_sentence *sentence,
                 struct concordat_claim *claim);
  /* Reads a sentence itself and emits claims.  0, or -1 for an error. */
  int (*read) (const struct concordat_host *host,
               const struct concordat_sentence *sentence);

  /* Since ABI 1.1. */
  uint32_t noun_size;    /* of struct concordat_noun */
  uint32_t token_size;   /* of struct concordat_token */
  uint32_t claim_size;   /* of struct concordat_claim */
  uint32_t thread_model; /* of concordat_thread_model */
};

#if defined _WIN32
#define CONCORDAT_EXPORT __declspec (dllexport)
#elif defined __GNUC__
#define CONCORDAT_EXPORT __attribute__ ((visibility ("default")))
#else
#define CONCORDAT_EXPORT
#endif

/* CONCORDAT_PLUGIN (troop_deaths, plugin) exports the static struct
 * concordat_plugin "plugin" of the plugin named "troop-deaths": the first
 * argument is the name with "_" for "-". */
#define CONCORDAT_PLUGIN(identifier, plugin)                                  \
  CONCORDAT_EXPORT struct concordat_plugin *                                  \
      identifier##_LTX_concordat_plugin (void);                               \
  CONCORDAT_EXPORT struct concordat_plugin *                                  \
      identifier##_LTX_concordat_plugin (void)                                \
  {                                                                           \
    (plugin).abi_major = CONCORDAT_ABI_MAJOR;                                 \
    (plugin).abi_minor = CONCORDAT_ABI_MINOR;                                 \
    (plugin).size = (uint32_t) sizeof (struct concordat_plugin);              \
    (plugin).predicate_size = (uint32_t) sizeof (struct concordat_predicate); \
    (plugin).noun_size = (uint32_t) sizeof (struct concordat_noun);           \
    (plugin).token_size = (uint32_t) sizeof (struct concordat_token);         \
    (plugin).claim_size = (uint32_t) sizeof (struct concordat_claim);         \
    return &(plugin);                                                         \
  }

#ifdef __cplusplus
}
#endif

#endif /* CONCORDAT_PLUGIN_H */
