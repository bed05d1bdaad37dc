/* The parts of English; each is one file with the name of its subject.
 * The *_load functions read the data files of their subject into the
 * lexicon; the others are the stages of an analysis. */
#ifndef CONCORDAT_LANGUAGE_EN_ENGLISH_H
#define CONCORDAT_LANGUAGE_EN_ENGLISH_H

#include "language/analysis.h"
#include "language/language.h"

G_BEGIN_DECLS

/* Function words: en/function-words.tsv.  A word may have several bits. */
typedef enum
{
  WORD_ARTICLE = 1 << 0,      /* a an the */
  WORD_INDEFINITE = 1 << 1,   /* a an one */
  WORD_PRONOUN = 1 << 2,      /* it they he she we */
  WORD_POSSESSIVE = 1 << 3,   /* its their his her our */
  WORD_RELATIVE = 1 << 4,     /* who which that whom whose */
  WORD_PREPOSITION = 1 << 5,
  WORD_CONJUNCTION = 1 << 6,  /* and or but */
  WORD_SUBORDINATOR = 1 << 7, /* after before when while because as */
  WORD_BE = 1 << 8,           /* forms of be (and "get" before participles) */
  WORD_HAVE = 1 << 9,
  WORD_DO = 1 << 10,
  WORD_MODAL = 1 << 11,       /* will would may might could should can */
  WORD_NEGATION = 1 << 12,    /* not no never neither nor without n't */
  WORD_ADVERB = 1 << 13,      /* also then already still ... */
  WORD_DETERMINER = 1 << 14,  /* this these those some any each all both */
  WORD_OTHERS = 1 << 15,      /* others other another more additional */
  WORD_INCLUDING = 1 << 16,   /* including among incl. */
  WORD_COMPELS = 1 << 17,     /* "forced to": what follows did happen */
  WORD_LOCATIVE = 1 << 18,    /* in at near: what is behind says where */
  WORD_BEFORE_PLACE = 1 << 19, /* in to from via: a place may be behind */
} FunctionWord;

gboolean function_words_load (Language *language, GError **error);
/* The FunctionWord bits of a token, 0 for a content word. */
static inline guint
token_function (const Token *token)
{
  return token->function;
}

/* Classes of other words that rules ask for: en/word-classes.tsv.  A word may
 * have several bits: more than an int holds. */
#define LISTED_CLASS(bit) (G_GUINT64_CONSTANT (1) << (bit))

typedef enum
{
  CLASS_AREA = 1 << 0,        /* province, district, town, camp ... */
  CLASS_TOWN = 1 << 1,
  CLASS_PROVINCE = 1 << 2,
  CLASS_COUNTRY = 1 << 3,
  CLASS_EVENT = 1 << 4,       /* attack, blast, landslide */
  CLASS_CALLED_TOWN = 1 << 5, /* "X city", "the village of X" */
  CLASS_BEFORE_TOWN = 1 << 6, /* "northern X" */
  CLASS_BEHIND_TOWN = 1 << 7, /* "X suburbs" */
  CLASS_CONTROL = 1 << 8,     /* "state-run" */
  CLASS_TOTAL = 1 << 9,       /* of a row that sums up others */
  CLASS_ANNOUNCES = 1 << 10,  /* "as follows" */
  CLASS_REACHES = 1 << 11,    /* "hit 290" */
  CLASS_INTENT = 1 << 12,     /* "threatened to" */
  CLASS_UNREAL = 1 << 13,     /* "attempted murder" */
  CLASS_GROUP_OF = 1 << 14,   /* "a total of" */
  CLASS_NOT_DEAD = 1 << 15,   /* survivor, hostage */
  CLASS_RANKS = 1 << 16,      /* deadliest, first: among others of a period */
  CLASS_STRIKES = 1 << 17,    /* hit, struck: what befalls a place */
  CLASS_VALUE = 1 << 18,      /* "millions in losses" */
  CLASS_DEED = 1 << 19,       /* attack, invasion: what a state does */
  CLASS_TOLD = 1 << 20,       /* claim, report, toll: that ..., of ... */
  CLASS_CAPTIVE = 1 << 21,    /* prisoner, hostage, prison, ransom */
  CLASS_TITLE = 1 << 22,      /* "Colonel Roe" */
  CLASS_GIVEN_NAME = 1 << 23, /* "Maria": of its own file */
  CLASS_INVOLVEMENT = 1 << 24, /* "denied any role in" */
  CLASS_OF_BEFORE = 1 << 25,  /* "an earlier figure of 79" */
  CLASS_DOWNWARDS = 1 << 26, /* "revised down to" */
  CLASS_ATTACKER = 1 << 27,   /* bomber, gunmen: who carry out an attack */
  CLASS_ATTACKERS = 1 << 28,  /* of these the plurals */
  CLASS_COUNTS = 1 << 29,     /* "not counting the bomber" */
  CLASS_EXCEPTS = 1 << 30,    /* "besides the bomber", "apart from" */
  CLASS_FIGURE = 1u << 31,     /* figure, toll: how many it is */
  CLASS_FEAR = LISTED_CLASS (32),     /* feared, fears */
  CLASS_BELIEF = LISTED_CLASS (33),   /* "believed to have drowned" */
  CLASS_OFFICER = LISTED_CLASS (34),  /* police: "Springfield police" */
  CLASS_KNOWN = LISTED_CLASS (35),    /* "confirmed to have been killed" */
  CLASS_FOUND = LISTED_CLASS (36),    /* recovered: of a body */
  CLASS_APART = LISTED_CLASS (37),    /* separate: of another event */
  CLASS_RISES = LISTED_CLASS (38),    /* "the toll later climbed" */
  CLASS_DISCLOSES = LISTED_CLASS (39), /* acknowledged, revealed */
  CLASS_TO_COME = LISTED_CLASS (40),  /* "expected to be evacuated" */
  CLASS_HAPPENS = LISTED_CLASS (41),  /* exploded, crashed: an event */
  CLASS_LASTING = LISTED_CLASS (42),  /* war: of many events */
  CLASS_MOURNS = LISTED_CLASS (43),   /* funeral, vigil: on a later day */
  CLASS_YIELDS = LISTED_CLASS (44),   /* leave, mean: "could leave 40 dead" */
  CLASS_TENDS = LISTED_CLASS (45),    /* identified, buried: of bodies, later */
  CLASS_INFORMED = LISTED_CLASS (46), /* "officials familiar with" */
  CLASS_NUMBERS = LISTED_CLASS (47),  /* "the displaced number 8,000" */
  CLASS_MOST_OF = LISTED_CLASS (48),  /* most, mostly */
  CLASS_HOSTS = LISTED_CLASS (49),    /* "Chad hosts 900,000 refugees" */
  CLASS_CAUSED = LISTED_CLASS (50),   /* "triggered by the attack" */
  CLASS_TOPIC = LISTED_CLASS (51),    /* "talking about 12 dead" */
} ListedClass;

/* Who people are said to be: noun-descriptions.c. */
typedef struct
{
  const PersonNoun *noun; /* NULL: two nouns, "women and children", or none */
  Category category;      /* PEOPLE: left open */
  gboolean assumed;       /* the noun does not name it */
  const char *side;       /* NULL: none is named */
  guint end;              /* behind the last word */
} NounKind;

/* The noun of persons that stands at AT or behind some words that describe it,
 * in the plural and alone, or a demonym; FALSE: there is none. */
gboolean noun_kind_at (const Sentence *sentence, guint at, NounKind *ret);

gboolean word_classes_load (Language *language, GError **error);
/* The ListedClass bits of a token. */
static inline guint64
token_class (const Token *token)
{
  const LexEntry *entry = lexicon_match (token, 0, 1, LEX_CLASS);

  return entry != NULL ? *(const guint64 *) entry->payload : 0;
}

/* TRUE for "figure", "claim", "report": what somebody said, which can be
 * denied. */
static inline gboolean
token_is_claim (const Token *token)
{
  guint64 class = token_class (token);

  return (class & CLASS_FIGURE) != 0
         || ((class & CLASS_TOLD) != 0 && token_starts (token, LEX_CUE));
}

/* TRUE for a word that no list knows, or only as somebody's name. */
static inline gboolean
token_may_be_name (const Token *token)
{
  return token->word == NULL
         || (token->word->starts == LEX_BIT (LEX_CLASS)
             && token_class (token) == CLASS_GIVEN_NAME);
}

/* token-sets.c: has the sets of the tokens filled, which must be cut, but for
 * that of the names. */
void english_sets (Analysis *analysis, guint index);

/* sentences.c: abbreviations, breaks, paragraphs, titles, list items. */
gboolean sentences_load (Language *language, GError **error);
void english_sentences (Analysis *analysis, const Stretch *stretches,
                        guint n);

/* numbers.c: the grammar of number words and digits. */
typedef enum
{
  NUMBER_CARDINAL,
  NUMBER_ORDINAL,
  NUMBER_FRACTION, /* "half", "two thirds": below one, of something */
} NumberKind;

typedef struct
{
  double value;
  NumberKind kind;
  guint n_tokens;
  gboolean words; /* spelt out, at least in part */
  gboolean multiplied; /* has a multiplier word or suffix: "1.5m" */
  double multiplier;   /* the last of them: 1e6; 1 where there is none */
} Number;

gboolean numbers_load (Language *language, GError **error);
/* The longest number that begins at token FIRST and ends before END:
 * "600,000", "1.5 million", "two dozen", "half a million", "a hundred and
 * five".  FALSE when there is none; bare vague plurals ("dozens") and
 * "a"/"an" alone are none. */
gboolean number_match (const Token *tokens, guint first, guint end,
                       Number *ret_number);

/* quantities.c: hedges, ranges, vague words, units; numbers that are no
 * counts are kept under their kind.  Tokens that belong to a time are left
 * out, save as kind YEAR where the scan needs them. */
gboolean quantities_load (Language *language, GError **error);
void english_quantities (Analysis *analysis, guint index);
/* FALSE where no figure can be: each holds a number or a vague word. */
static inline gboolean
sentence_may_have_figures (const Sentence *sentence)
{
  return sentence_has (sentence, LEX_NUMBER)
         || sentence_has (sentence, LEX_VAGUE)
         || (sentence->traits.kinds & 1u << TOKEN_NUMBER) != 0;
}

/* implied-quantities.c: "a civilian", "no one", "two days".  All stages of
 * the sentence must be done. */
GArray *english_implied_quantities (const Analysis *analysis, guint index);

/* household-size.c */
double english_household_size (Analysis *analysis, guint index);

/* noun-sides.c: whose "its" at token PRONOUN speaks of; the one country that
 * was named before "the country's" among tokens [FIRST, END), here or in the
 * sentence before; NULL: of none. */
const char *side_of_pronoun (Analysis *analysis, guint index, guint pronoun);
const char *side_of_country (Analysis *analysis, guint index, guint first,
                             guint end);

/* times.c */
gboolean times_load (Language *language, GError **error);
void english_times (Analysis *analysis, guint index);
/* "day", "weeks" */
gboolean token_is_time_unit (const Token *token);
static inline gboolean
sentence_in_time (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_times; i++)
    if (token < sentence->times[i].at.end_token)
      return token >= sentence->times[i].at.first_token;
  return FALSE;
}

/* revisions.c: verbs that take a figure back. */
gboolean revisions_load (Language *language, GError **error);

/* event-edges.c */
gboolean event_edges_load (Language *language, GError **error);
/* The time that another sentence gives for what this one calls the first or
 * final day of something; NULL: it does not, or none does.  *ret_anchor are
 * the words of this sentence.  */
const TimeMention *event_edge_time (Analysis *analysis, guint index,
                                    const char **ret_anchor);
/* TRUE where the time that begins at token TIME is when something began: "the
 * unrest that broke out on 15 November". */
gboolean event_edge_begins_at (const Sentence *sentence, guint time);

/* entities.c: countries, parties, places, persons, offices. */
gboolean entities_load (Language *language, GError **error);
void english_entities (Analysis *analysis, guint index);

/* places.c: the place of which TOKENS[first, end) are the whole name, as in a
 * cell of a table; of several one in COUNTRY, where that is not NULL.  NULL:
 * none. */
const Place *place_named (Analysis *analysis, guint index, guint first,
                          guint end, const char *country);

/* noun-groups.c */
gboolean noun_groups_load (Language *language, GError **error);
void english_noun_groups (Analysis *analysis, guint index);

/* attributions.c: who says what; non-reports. */
gboolean attributions_load (Language *language, GError **error);
/* TRUE for "denied", "rejected": ENTRY, of LEX_CUE, is such a word. */
gboolean cue_denies (const LexEntry *entry);
void english_attributions (Analysis *analysis, guint index);

/* verification.c */
void english_verifications (Analysis *analysis, guint index);

G_END_DECLS

#endif
