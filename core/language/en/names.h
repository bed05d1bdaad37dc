/* What the files that find names share: the words of names in the lexicon,
 * and one scan over a sentence.  Only entities.c, its parts and the
 * attributions include this. */
#ifndef CONCORDAT_LANGUAGE_EN_NAMES_H
#define CONCORDAT_LANGUAGE_EN_NAMES_H

#include "base/table.h"
#include "language/byte-map.h"
#include "language/en/english.h"

G_BEGIN_DECLS

typedef enum
{
  NAME_COUNTRY,
  NAME_DEMONYM,
  NAME_CAPITAL,
  NAME_STAND_IN, /* "Kremlin": always the state */
  NAME_PARTY,
} NameKind;

/* One way to write a name: payload of LEX_COUNTRY and LEX_PARTY. */
typedef struct
{
  NameKind kind;
  const Party *party;
  const Place *place;    /* of a country */
  const char *adjective; /* of a country: "Turkish" */
  guint32 capitals;      /* bit i: word i has a capital letter */
  gboolean acronym;      /* one word, all in capitals */
} Name;

/* Payload of LEX_OFFICE. */
typedef struct
{
  const char *lemma;
  OriginKind kind;
  gboolean plural;
  gboolean unnamed; /* "source", "witness": stays without a name */
  gboolean capital; /* only with a capital letter and before a name */
} Office;

typedef enum
{
  ROLE_HEAD,     /* "ministry", "army" */
  ROLE_MODIFIER, /* "state", "armed" */
  ROLE_TOPIC,    /* "defence": of a ministry */
} OrganisationRole;

/* Payload of LEX_ORGANISATION. */
typedef struct
{
  OrganisationRole role;
  OriginKind kind;
  gboolean state; /* speaks for the state or party in its name */
  gboolean own;   /* speaks for itself */
  gboolean alone; /* a source also without a name: "the army" */
  gboolean capital; /* only with a capital letter: "the Post" */
} OrganisationNoun;

/* A sentence while its names are looked for. */
typedef struct
{
  Analysis *analysis;
  const Sentence *sentence;
  guint index;
  gboolean all_caps; /* the whole sentence is in capitals */
  gboolean resolve;  /* look back for short forms and acronyms */
  gboolean brackets; /* there are any */
  ArenaArray mentions; /* EntityMention, in the order of the text */
  guint64 *named; /* SET_NAMES: what they cover; NULL: nobody asks */
  guint n_searches;  /* how often the sentence looked back */
} NameScan;

/* The parties that a sentence's own words name, without a look back; scanned
 * for once.  With NOUN, that of a body, none where no name there can hold it:
 * whoever asks for such names alone need not wait for the others. */
const EntityMention *names_own_parties (Analysis *analysis, guint index,
                                        const Word *noun, guint *ret_n);

/* The kinds of entry with which names begin. */
#define NAME_KINDS                                                            \
  (LEX_BIT (LEX_PARTY) | LEX_BIT (LEX_COUNTRY) | LEX_BIT (LEX_PLACE)          \
   | LEX_BIT (LEX_OFFICE) | LEX_BIT (LEX_ORGANISATION))

/* Which only words have. */
static inline gboolean
token_has_capital (const Token *token)
{
  return (token->flags & TOKEN_CAPITAL) != 0;
}

static inline gboolean
token_is_article (const Token *token)
{
  return (token_function (token) & WORD_ARTICLE) != 0;
}

/* Adds a mention of TOKENS[first, end). */
EntityMention *names_add (NameScan *scan, EntityKind kind, guint first,
                          guint end, const char *name);

/* The longest entry of KIND at TOKENS[at] whose capital letters fit. */
const LexEntry *names_match (const NameScan *scan, guint at, LexKind kind);

/* TRUE when the token is WORD (ASCII) in any letter case; unlike
 * token_equals also for words that the lexicon does not hold. */
gboolean token_reads (const Analysis *analysis, const Token *token,
                      const char *word);
TextRange tokens_range (const Sentence *sentence, guint first, guint end);
char *tokens_text (const Analysis *analysis, const Sentence *sentence,
                   guint first, guint end);

/* The kind of source that a data file names. */
gboolean names_origin_kind (const TableRow *row, const char *text,
                            OriginKind *ret_kind, GError **error);

/* parties.c */
gboolean countries_load (Language *language, GError **error);
gboolean parties_load (Language *language, GError **error);

/* places.c */
gboolean places_load (Language *language, GError **error);
/* Adds the place that begins at token AT; returns its end, AT if none. */
guint places_add (NameScan *scan, guint at, const LexEntry *entry);
/* TRUE where the capital of a state at TOKENS[first, end) is meant as a town,
 * not as its government. */
gboolean places_is_town (const NameScan *scan, guint first, guint end);

/* place-around.c */
/* The meaning of ENTRY, at token AT, in what is named right behind it,
 * "Tripoli, Lebanon"; NULL: nothing is. */
const Place *place_inside_named (const Sentence *sentence, guint at,
                                 const LexEntry *entry);
/* "Paris, Texas": no place of this name that is listed lies in what is named
 * right behind it. */
gboolean place_is_elsewhere (const Sentence *sentence, guint at,
                             const LexEntry *entry);

/* bodies.c */
/* Looks at the LENGTH bytes at TEXT.  FALSE where they are too many or not all
 * plain words, of which the letters are the whole token. */
gboolean plain_words_read (const char *text, gsize length, ByteMap *map);
/* What the lexicon has of the word that begins at byte PLACE of them. */
const Word *plain_word_at (const Analysis *analysis, const ByteMap *map,
                             gsize place);
/* Takes the last word of PHRASE, which is in the lexicon, for one of the nouns
 * of organisations. */
void bodies_add_noun (Language *language, const char *phrase);
/* PHRASE stands for NAME: also for nouns of organisations that are only in
 * the latter.  All of these must have been added. */
void bodies_add_name (Language *language, const char *phrase,
                      const char *name);
/* FALSE where no name in the sentence can hold NOUN, one of those: neither
 * does it stand there, nor a word of each phrase for a name that has it, with
 * the capital that names have. */
gboolean bodies_may_be_named (const Analysis *analysis,
                              const Sentence *sentence, const Word *noun);

/* organisations.c */
gboolean organisations_load (Language *language, GError **error);
/* An organisation whose name begins with NAME at TOKENS[first, end): returns
 * its end, END if there is none. */
guint organisations_extend (NameScan *scan, guint first, guint end,
                            const Name *name);
/* An organisation noun at AT without a name before it. */
guint organisations_alone (NameScan *scan, guint at);
/* The organisation last named whose name holds the token's word, in the
 * sentences before, or HERE too. */
const Party *organisations_long_form (NameScan *scan, const Token *token,
                                      gboolean here);

/* national-societies.c */
/* TRUE where "Red Cross" or the like stands at AT. */
gboolean society_begins (const Sentence *sentence, guint at);
/* "the Red Cross": the society of which that is short, NULL: none was named. */
const Party *society_meant (NameScan *scan, guint first, guint end);
/* A run of capital words that an organisation noun ends. */
guint organisations_run (NameScan *scan, guint at);
/* A name whose initials stand in brackets behind it. */
guint organisations_bracketed (NameScan *scan, guint at);
/* An acronym that the document explains: "(SRCG)". */
guint organisations_acronym (NameScan *scan, guint at);
const OrganisationNoun *organisation_noun_at (const Sentence *sentence,
                                              guint at, guint *ret_end);

/* persons.c */
gboolean offices_load (Language *language, GError **error);
guint offices_add (NameScan *scan, guint at);
void persons_add (NameScan *scan);
const Office *office_of (const Token *tokens, guint first, guint end);

G_END_DECLS

#endif
