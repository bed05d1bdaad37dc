/* The words and phrases that analysis knows, all in one table: number words,
 * hedges, months, cue verbs, person nouns, countries, parties, places and the
 * plugins' predicates.  A word of the text is looked up once; its bits then
 * say which kinds of entry are or begin with it.
 *
 * Words are compared folded: lower case, Latin letters without accents
 * ("Erdoğan" = "erdogan"), U+2019 as "'".
 *
 * Threads: entries are added by one thread; once lexicon_freeze has been
 * called any number may read.
 */
#ifndef CONCORDAT_LANGUAGE_LEXICON_H
#define CONCORDAT_LANGUAGE_LEXICON_H

#include "base/byte-scan.h"
#include "language/token.h"

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* One bit each in a Word; at most 32. */
typedef enum
{
  LEX_FUNCTION,     /* articles, pronouns, prepositions: payload
                       FunctionWord */
  LEX_NUMBER,       /* number words: NumberWord */
  LEX_HEDGE,        /* before a figure, "at least", "nearly": Hedge */
  LEX_HEDGE_BEHIND, /* "or more": Hedge */
  LEX_CHANGE,       /* "rose": Hedge */
  LEX_VAGUE,        /* "dozens of": VagueWord */
  LEX_UNIT,         /* "square km", "per cent": Unit */
  LEX_MONTH,        /* GINT_TO_POINTER (1 to 12) */
  LEX_WEEKDAY,      /* GINT_TO_POINTER (1 Monday to 7 Sunday) */
  LEX_TIME,         /* other words of times: TimeWord */
  LEX_CUE,          /* "said", "according to": Cue */
  LEX_PERSON,       /* "soldiers", "people": PersonNoun */
  LEX_PARTY,        /* organisations, armed groups, media: Name */
  LEX_COUNTRY,      /* names, demonyms, adjectives, capitals: Name */
  LEX_OFFICE,       /* "spokesman", "minister": Office */
  LEX_VERB,         /* finite verbs that are no participle: any payload */
  LEX_PREDICATE,    /* the plugins' words: Predicate */
  LEX_THING,        /* nouns of things that plugins count: Predicate */
  LEX_VERIFICATION, /* "could not be verified": VerificationPhrase */
  LEX_ABBREVIATION, /* does not end a sentence: payload unused */
  LEX_ORGANISATION, /* "ministry", "army": OrganisationNoun */
  LEX_EVENT_EDGE,   /* "final day of", "talks ended" */
  LEX_HARM,         /* "casualties" in "no reports of casualties" */
  LEX_NEWS,         /* "reports" there */
  LEX_CURRENCY,     /* codes of ISO 4217 that may touch digits: "USD" */
  LEX_REVISION,     /* "lowered": its direction */
  LEX_DOUBT,        /* "evidence" in "no evidence that": DoubtWord */
  LEX_CLASS,        /* words of a class that rules ask for: ListedClass */
  LEX_BODY,         /* a noun of organisations, or a word of a name that is
                       short for one with such a noun: that noun, a Word */
  LEX_PLACE,        /* the gazetteer: Place; last, for of some words it has
                       hundreds of entries */
  LEX_N_KINDS,
} LexKind;

#define LEX_BIT(kind) (1u << (kind))

typedef struct PhraseIndex PhraseIndex; /* phrase-index.h */
typedef struct LexEntry LexEntry;
struct LexEntry
{
  LexKind kind;
  guint n_words;
  const Word *const *words;
  const void *payload;
  const LexEntry *next; /* of the same first word: by kind, of one kind longer
                           ones first */
  const LexEntry *same; /* the next of the same words and kind */
};

/* The letters of a short word are its key, so that a word of the text is
 * known by what stands here alone. */
#define WORD_KEY 16

struct Word
{
  char letters[WORD_KEY]; /* its first, NUL behind the end */
  guint8 length;    /* bytes */
  guint8 alone;     /* how far before ENTRIES those are of this word alone: of
                       each kind the first, in order */
  guint16 firsts;   /* bits of the words before it where it stands second */
  guint32 starts;   /* kinds of which an entry begins with this word */
  guint32 is;       /* kinds of which this word alone is an entry */
  guint32 function; /* payload of that of LEX_FUNCTION; 0: none */
  guint32 time;     /* what it begins in times: times.h */
  guint32 seconds;  /* bits of the words that stand second behind it */
  const char *text; /* folded */
  const LexEntry *entries; /* that begin with this word */
  const PhraseIndex *index; /* of a word that begins many phrases, else NULL */
} __attribute__ ((aligned (64)));

/* The bytes of a word of LENGTH bytes, at most WORD_KEY, at TEXT, where
 * WORD_KEY may be read; FALSE where one is not ASCII. */
static inline gboolean
word_key (const char *text, gsize length, guint64 *ret_low, guint64 *ret_high)
{
#define FIRST(n) ((G_GUINT64_CONSTANT (1) << (8 * (n))) - 1)
#define ALL G_MAXUINT64
  static const guint64 masks[WORD_KEY + 1][2] = {
    { 0, 0 },          { FIRST (1), 0 },   { FIRST (2), 0 },
    { FIRST (3), 0 },  { FIRST (4), 0 },   { FIRST (5), 0 },
    { FIRST (6), 0 },  { FIRST (7), 0 },   { ALL, 0 },
    { ALL, FIRST (1) }, { ALL, FIRST (2) }, { ALL, FIRST (3) },
    { ALL, FIRST (4) }, { ALL, FIRST (5) }, { ALL, FIRST (6) },
    { ALL, FIRST (7) }, { ALL, ALL },
  };
#undef ALL
#undef FIRST

  *ret_low = bytes_load (text) & masks[length][0];
  *ret_high = bytes_load (text + 8) & masks[length][1];
  return ((*ret_low | *ret_high) & BYTES_EACH (0x80)) == 0;
}

Lexicon *lexicon_new (void);
void lexicon_free (Lexicon *lexicon);

/* Adds PHRASE, words between spaces, cut as text is ("half-million" is three
 * words: "half", "-", "million"; "Syria's" two).  PAYLOAD is borrowed and
 * must outlive the lexicon.  The same phrase may be added many times, also
 * under one kind.  Returns its first word, NULL where it has none. */
Word *lexicon_add (Lexicon *lexicon, const char *phrase, LexKind kind,
                  const void *payload);

/* Calls FUNC with each entry of KIND, in the order in which they were added. */
typedef void (*LexiconFunc) (const LexEntry *entry, gpointer data);
void lexicon_each (const Lexicon *lexicon, LexKind kind, LexiconFunc func,
                   gpointer data);

/* Sets PHRASE to the folded words of ENTRY, a space between two. */
void lexicon_phrase (const LexEntry *entry, GString *phrase);

/* Ends the adding. */
void lexicon_freeze (Lexicon *lexicon);

/* The word with these bytes, NULL if no entry has it.  Any letter case. */
const Word *lexicon_word (const Lexicon *lexicon, const char *text,
                          gsize length);

/* The same, faster, where bytes up to END may be read. */
const Word *lexicon_word_before (const Lexicon *lexicon, const char *text,
                                 gsize length, const char *end);

/* What the lexicon has of a word, all that most are asked for: half a line of
 * the cache. */
typedef struct
{
  guint64 low; /* its key: of a word of at most WORD_KEY bytes they */
  guint64 high;
  Word *word; /* NULL: there is none, and all else is 0 */
  guint32 starts;   /* of the word */
  guint32 function; /* the same */
} WordPlace;

/* Where the word stands that has this key. */
const WordPlace *lexicon_find (const Lexicon *lexicon, guint64 low,
                               guint64 high);

/* Finds the words of those of the N TOKENS that are TOKEN_TO_FIND, and adds to
 * TRAITS what the words of all begin.  Far faster than one by one: the places
 * are seldom in the processor's cache. */
void lexicon_find_all (const Lexicon *lexicon, Token *tokens, guint n,
                       TokenTraits *traits);

/* Where any word of LENGTH bytes stands. */
const WordPlace *lexicon_find_folded (const Lexicon *lexicon,
                                      const char *text, gsize length);

/* Finds the words of N tokens of a phrase that is being added, which LOWER is
 * in small letters; words that the lexicon lacks are added. */
void lexicon_add_words (Lexicon *lexicon, Token *tokens, guint n,
                        const char *lower);

/* The longest entry of KIND and of fewer than BELOW words that begins at
 * TOKENS[at] and ends before END, or NULL; its length in tokens is
 * entry->n_words. */
const LexEntry *lexicon_match_below (const Token *tokens, guint at, guint end,
                                     LexKind kind, guint below);

/* The next entry of the same kind, phrase and place (several meanings). */
static inline const LexEntry *
lexicon_next_meaning (const LexEntry *entry)
{
  return entry->same;
}

/* TRUE when the token is or begins an entry of KIND: a quick test. */
static inline gboolean
token_starts (const Token *token, LexKind kind)
{
  return (token->starts & LEX_BIT (kind)) != 0;
}

static inline gboolean
token_is (const Token *token, LexKind kind)
{
  return token_starts (token, kind)
         && (token->word->is & LEX_BIT (kind)) != 0;
}

/* How many of BITS are set (Warren, "Hacker's Delight", section 5-1); not all
 * processors can tell. */
static inline guint
bits_count (guint32 bits)
{
  bits -= bits >> 1 & 0x55555555;
  bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333);
  bits = (bits + (bits >> 4)) & 0x0f0f0f0f;
  return bits * 0x01010101 >> 24;
}

/* The first entry of KIND that is WORD alone, of which there is one. */
static inline const LexEntry *
word_alone (const Word *word, LexKind kind)
{
  return word->entries - word->alone
         + bits_count (word->is & (LEX_BIT (kind) - 1));
}

/* The longest entry of KIND there. */
static inline const LexEntry *
lexicon_match (const Token *tokens, guint at, guint end, LexKind kind)
{
  if (at >= end || !token_starts (&tokens[at], kind))
    return NULL;
  return lexicon_match_below (tokens, at, end, kind, G_MAXUINT);
}

/* TRUE when the token's folded text is TEXT (itself folded ASCII), a word.  Of
 * a TEXT that the compiler knows one comparison remains. */
static inline gboolean
token_equals (const Token *token, const char *text)
{
  gsize length = strlen (text);
  guint64 letters = 0;

  memcpy (&letters, text, MIN (length, sizeof letters));
  return token->letters == GUINT64_FROM_LE (letters)
         && (length < sizeof letters
             || (token->word != NULL
                 && strcmp (token->word->text + sizeof letters,
                            text + sizeof letters)
                        == 0));
}

/* Folds LENGTH bytes of TEXT as described above.  (transfer full) */
char *lexicon_fold (const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lexicon, lexicon_free)

/* TRUE for a word that is known and ends with the two letters of ENDING. */
static inline gboolean
token_ends (const Token *token, const char *ending)
{
  return token->word != NULL && token->word->length >= 2
         && memcmp (token->word->text + token->word->length - 2, ending, 2)
                == 0;
}

G_END_DECLS

#endif
