/* What the core finds in one document, once for all plugins: sentences,
 * quantities, times, entities, noun groups, attributions.
 *
 * Work is done when it is asked for: sentences are cut for the whole
 * document, but tokens and everything above them only for sentences that may
 * hold a claim and those around them that explain it.
 *
 * All arrays live in the analysis' arena.  Offsets are bytes in the
 * document's content, ends exclusive; token ranges are [first, end) in the
 * sentence's tokens.
 *
 * Threads: an analysis belongs to one thread; the language is shared.
 */
#ifndef CONCORDAT_LANGUAGE_ANALYSIS_H
#define CONCORDAT_LANGUAGE_ANALYSIS_H

#include "base/arena.h"
#include "base/claim.h"
#include "base/date.h"
#include "base/quantity.h"
#include "documents/document.h"
#include "language/lexicon.h"
#include "language/token.h"

G_BEGIN_DECLS

typedef struct Language Language; /* lexicon and rules: language.h */

/* Where something stands. */
typedef struct
{
  guint32 start; /* bytes */
  guint32 end;
  guint first_token;
  guint end_token;
} TextRange;

typedef enum
{
  QUANTITY_COUNT,
  QUANTITY_ORDINAL,
  QUANTITY_AGE,
  QUANTITY_YEAR,
  QUANTITY_MONEY,
  QUANTITY_PERCENT,
  QUANTITY_MEASURE, /* with a unit: km, tonnes, hours */
  QUANTITY_IDENTIFIER,
} QuantityKind;

typedef struct
{
  TextRange at;     /* with its hedge: "at least 700,000" */
  TextRange number; /* the number alone: "700,000" */
  Quantity value;
  QuantityKind kind;
  const char *unit;   /* canonical: "km2", "percent"; NULL for counts */
  gboolean increment; /* "five more", "another six", "an additional 12" */
  gboolean others;    /* "five others": the noun is said before */
  gboolean previous;  /* the old value of "rose from 5 to 8" */
  gboolean estimated; /* "an estimated 700" */
  gboolean overflow;  /* too large to be exact: no value, kind IDENTIFIER */
} QuantityMention;

typedef enum
{
  TIME_AT,       /* on, in: the event lies within the range */
  TIME_SINCE,    /* from its begin to the publication */
  TIME_UNTIL,    /* up to and with its end */
  TIME_BEFORE,
  TIME_AFTER,
  TIME_WINDOW,   /* "in the past two months": a period that is counted over */
  TIME_DURATION, /* a length only: "for two days"; no range */
} TimeRelation;

/* A time within another: the end of a range, what "since" names. */
typedef struct
{
  TextRange at;
  DayRange range;
} TimePart;

typedef struct
{
  TextRange at;
  DayRange range;    /* the core reading; NONE when it could not be resolved */
  DayRange support;  /* all readings */
  TimeRelation relation;
  const char *anchor; /* "publication", "previous", "absolute", ... */
  gboolean relative;  /* needed a date that is not known */
  gboolean of_rite;   /* "Friday prayers": says what is held, not when */
  TimePart parts[2];
  guint n_parts;
} TimeMention;

typedef struct
{
  const char *id; /* "SY-ID", "gn:173576", "own:taftanaz" */
  const char *name;
  const char *country; /* ISO 3166 alpha-2 */
  const char *parent;  /* id of the place around it; NULL: the country */
  double latitude;     /* NAN: unknown */
  double longitude;
  guint rank; /* 0 country, 1 first admin level ... 9 village */
} Place;

typedef struct
{
  const char *id; /* "un-ocha", "TR" for a state */
  const char *name;
  OriginKind kind;
  const char *side;          /* ISO 3166 alpha-2 or a party's id; NULL */
  const char *controlled_by; /* whose interest it speaks for; NULL */
} Party;

typedef enum
{
  ENTITY_COUNTRY,  /* "Turkey", also "Ankara" where it stands for the state */
  ENTITY_DEMONYM,  /* "Turkish", "Syrians" */
  ENTITY_PARTY,    /* an organisation, armed group, medium */
  ENTITY_PLACE,
  ENTITY_PERSON,   /* "David Swanson" */
  ENTITY_OFFICE,   /* "spokesman", "Defence Minister" */
} EntityKind;

/* In the order of the text; an organisation's name may hold a country or a
 * demonym, which is then also a mention of its own and stands before it. */
typedef struct
{
  TextRange at;
  EntityKind kind;
  const char *name;   /* canonical; for persons as written */
  const Party *party; /* for COUNTRY, DEMONYM and PARTY */
  const Place *place; /* for PLACE; for COUNTRY and DEMONYM the country */
} EntityMention;

/* A noun of persons, from the data file of the language. */
typedef struct
{
  const char *lemma; /* "soldier" */
  const char *many;  /* "soldiers" */
  Category category;
  gboolean plural;
  gboolean collective;   /* "army", "forces": counted by no number alone */
  gboolean participle;   /* "wounded": a noun behind article or number */
  gboolean pair;         /* "couple": two of them */
  gboolean member;       /* of the kind of those whom it belongs to */
  gboolean anybody;      /* "people": leaves open who they are */
  const char *breakdown; /* "children", "women"; NULL */
  const char *unit;      /* "household" for families; NULL: person */
} PersonNoun;

/* A noun with what stands before it, and its count where it has one:
 * "five Turkish soldiers", "five of its troops", "six others", "a civilian". */
typedef struct
{
  TextRange at;      /* the figure with its noun */
  int quantity;      /* index into the sentence's quantities; -1: none */
  Quantity value;    /* of the count; article: exactly one */
  gboolean counted;
  gboolean single; /* no number, but one person: "the mayor" */
  gboolean named;  /* one person by name: "John Smith, 27," */
  guint name;      /* how many of its last tokens are a name, where it is
                      NAMED or "her boyfriend, John Smith"; else 0 */
  const PersonNoun *noun; /* NULL: the noun is no person, or is left out */
  guint head;             /* token of the noun */
  Category category;
  gboolean category_assumed;
  const char *side;
  const char *breakdown;
  gboolean increment;
  gboolean others;
  gboolean partitive; /* "two of the soldiers", "several of them" */
  gboolean thing;    /* the noun is one that a plugin counts */
  int antecedent;    /* noun group whose noun it takes over; -1 */
} NounGroup;

typedef enum
{
  CUE_SAY,    /* asserts: said, announced, according to */
  CUE_DENY,
  CUE_DOUBT,  /* claimed, alleged: asserted, at a distance */
  CUE_QUOTE,  /* quoted, cited: links a chain */
} CueKind;

typedef struct
{
  TextRange source;  /* who says it; empty: nobody named */
  TextRange cue;
  TextRange content; /* what is said; in this sentence */
  CueKind kind;
  const char *name;    /* of the origin: "OCHA"; NULL: nobody named */
  const char *id;
  const char *speaker; /* "David Swanson" */
  const char *office;
  gboolean anonymous;  /* "a diplomatic source" */
  OriginKind origin_kind;
  const char *side;
  const char *controlled_by;
  const char *const *chain; /* NULL-terminated, or NULL */
  const JointOrigin *joint; /* who says the same with it: "A and B" */
  guint n_joint;
  gboolean carried; /* taken over from an earlier sentence */
} AttributionMention;

/* "There is no evidence that ...", "whether ...": what the sentence itself
 * says is not so, or leaves open. */
typedef struct
{
  TextRange cue;
  TextRange content;
  gboolean denied; /* else left open */
} DoubtMention;

/* "It was not possible to verify that claim", "neither A nor B reported". */
typedef struct
{
  TextRange at;
  Verification verification;
  gboolean previous; /* speaks of the sentence before, else of this one */
  const char *const *silent; /* NULL-terminated, or NULL */
} VerificationMention;

/* "There were no immediate reports of casualties": no claim, but said. */
typedef struct
{
  TextRange at;
  const char *measure; /* "casualties", "killed", ... as its words say */
  const char *source;  /* NULL: nobody named */
} NonReport;

typedef enum
{
  STAGE_TOKENS = 1 << 0,
  STAGE_TIMES = 1 << 1,
  STAGE_QUANTITIES = 1 << 2,
  STAGE_ENTITIES = 1 << 3,
  STAGE_NOUN_GROUPS = 1 << 4,
  STAGE_ATTRIBUTIONS = 1 << 5,
  STAGE_VERIFICATIONS = 1 << 6, /* asks itself for what it needs */
  STAGE_ALL = (1 << 7) - 1,
} AnalysisStage;

/* Of most kinds of tokens a sentence has few.  Where they stand is told by
 * bits, token I by bit I % 64 of element I / 64, so that a stage finds them
 * without a look at all the others. */
typedef enum
{
  SET_TIMES,    /* words of times, months and weekdays */
  SET_COUNTS,   /* digits, words of numbers, vague words */
  SET_ARTICLES, /* "the", "a" */
  SET_GROUPS,   /* nouns of persons, "a", "other" */
  SET_PREDICATES, /* the first words of the plugins' */
  SET_COUNTABLES, /* what may be counted: numbers, persons, things, pronouns,
                     "and" and articles before names */
  SET_CUES,     /* words of saying */
  SET_CAPITALS, /* words with a capital letter */
  SET_NAME_STARTS, /* the first words of names of all kinds, and acronyms */
  SET_DASHES,   /* and hyphens */
  SET_NAMES,    /* what entities cover; filled by STAGE_ENTITIES */
  N_SETS,
} TokenSet;

typedef struct
{
  guint32 start;
  guint32 end;
  guint paragraph; /* from 0 */
  gboolean title;     /* the document's title, or its first line that is it */
  gboolean list_item; /* a bullet or a numbered line */
  guint done;         /* AnalysisStage bits */
  guint triggers;     /* TriggerKind bits of its words, for the frames */

  /* What the stages find, which is nothing until the first of them is done:
   * hardly half of all sentences are looked at so closely. */
  const char *text; /* of the document, in which the tokens lie */
  Token *tokens;
  guint n_tokens;
  TokenTraits traits; /* of the tokens: for a quick no */
  guint64 *sets;      /* of the tokens: those of a TokenSet behind another's;
                         NULL before STAGE_TIMES, unless asked for */
  TimeMention *times;
  guint n_times;
  QuantityMention *quantities;
  guint n_quantities;
  guint quantity_kinds; /* of which there are some: 1 << QuantityKind */
  EntityMention *entities;
  guint n_entities;
  NounGroup *groups;
  guint n_groups;
  AttributionMention *attributions;
  guint n_attributions;
  VerificationMention *verifications;
  guint n_verifications;
  NonReport *nonreports;
  guint n_nonreports;
  DoubtMention *doubts;
  guint n_doubts;
} Sentence;

/* FALSE where no entry of KIND begins in the sentence, whose tokens are
 * cut. */
static inline gboolean
sentence_has (const Sentence *sentence, LexKind kind)
{
  return (sentence->traits.starts & LEX_BIT (kind)) != 0;
}

/* FALSE where no quantity of the sentence is of KIND. */
static inline gboolean
sentence_has_quantity (const Sentence *sentence, QuantityKind kind)
{
  return (sentence->quantity_kinds >> kind & 1) != 0;
}

/* The bits of SET, and how many elements they are: one at least, the last of
 * them with a bit to spare. */
static inline guint
sentence_set_length (const Sentence *sentence)
{
  return sentence->n_tokens / 64 + 1;
}
static inline const guint64 *
sentence_set (const Sentence *sentence, TokenSet set)
{
  return sentence->sets + set * sentence_set_length (sentence);
}

/* The first of N tokens from AT on that is in SET; N: there is none. */
static inline guint
set_next (const guint64 *set, guint at, guint n)
{
  while (at < n)
    {
      guint64 bits = set[at / 64] >> at % 64;

      if (bits != 0)
        return at + (guint) __builtin_ctzll (bits);
      at = at / 64 * 64 + 64;
    }
  return n;
}

/* The end of the last token before END that is in SET; 0: there is none. */
static inline guint
set_before (const guint64 *set, guint end)
{
  while (end > 0)
    {
      guint last = end - 1;
      guint64 bits = set[last / 64] << (63 - last % 64);

      if (bits != 0)
        return end - (guint) __builtin_clzll (bits);
      end = last / 64 * 64;
    }
  return 0;
}

/* The same as set_next for a set of the sentence. */
static inline guint
sentence_next (const Sentence *sentence, TokenSet set, guint at)
{
  return set_next (sentence_set (sentence, set), at, sentence->n_tokens);
}

/* TRUE where an entity of the sentence covers the token. */
static inline gboolean
token_is_named (const Sentence *sentence, guint token)
{
  return sentence->n_entities > 0 && token < sentence->n_tokens
         && (sentence_set (sentence, SET_NAMES)[token / 64] >> token % 64 & 1)
                != 0;
}

/* A piece of the text, in bytes. */
typedef struct
{
  guint32 start;
  guint32 end;
} Stretch;

/* What the parts of a long document before this one tell it. */
typedef struct
{
  const DocumentIdentity *identity; /* NULL: not worked out yet */
  double household_size;            /* as stated; 0: it is not */
  gsize bytes;      /* of the text, in which there are so many */
  gsize characters;
} EarlierParts;

typedef struct
{
  const Document *document;
  const Language *language;
  const Lexicon *lexicon;
  Arena *arena;
  const char *text; /* the document's content */
  EarlierParts earlier;
  gsize read_end; /* where the last stretch of the text that is read ends */
  Sentence *sentences; /* in the order of the text; the title may be last */
  guint n_sentences;
  gsize counted_bytes; /* of the text, up to which characters are counted */
  gsize counted_characters;
  struct TimeMemory *times; /* of the times: NULL until one asks */
  struct CountryList *countries; /* of the places: the same */
  struct OwnParties *own_parties; /* of each sentence: the same */
  const DocumentIdentity *identity; /* of the document: the same */
} Analysis;

/* Cuts DOCUMENT into sentences.  Everything is borrowed. */
Analysis *analysis_new (const Language *language, const Document *document,
                        Arena *arena);

/* The same with N STRETCHES of the text, in its order, and the title. */
Analysis *analysis_new_part (const Language *language,
                             const Document *document,
                             const Stretch *stretches, guint n,
                             Arena *arena);

/* Makes sure that STAGES (with all they need) are done for a sentence. */
Sentence *analysis_sentence (Analysis *analysis, guint index, guint stages);

/* What tells the document from others, worked out once. */
const DocumentIdentity *analysis_identity (Analysis *analysis);

/* One language's rules.  Each reads what the stages before it left in the
 * sentence and adds its own array; none is called twice for a sentence. */
typedef void (*StageFunc) (Analysis *analysis, guint index);

G_END_DECLS

#endif
