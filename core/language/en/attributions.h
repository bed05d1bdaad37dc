/* What the files about attributions share: words of saying, the words that
 * name a source, and what becomes of both. */
#ifndef CONCORDAT_LANGUAGE_EN_ATTRIBUTIONS_H
#define CONCORDAT_LANGUAGE_EN_ATTRIBUTIONS_H

#include "language/en/english.h"

G_BEGIN_DECLS

typedef enum
{
  CUE_CLAUSE = 1 << 0,      /* "X said (that) ..." */
  CUE_OBJECT = 1 << 1,      /* "X announced the killing of ..." */
  CUE_PERSON = 1 << 2,      /* "X told Y that ..." */
  CUE_QUOTATION = 1 << 3,   /* only with a quotation or "that" */
  CUE_FIGURES = 1 << 4,     /* only behind a noun of reports */
  CUE_QUOTES = 1 << 5,      /* "X quoted Y as saying" */
  CUE_PREPOSITION = 1 << 6, /* "according to X" */
  CUE_NOUN = 1 << 7,        /* "a statement by X" */
  CUE_TOLL = 1 << 8,        /* "X raised the death toll to" */
  CUE_KNOWN = 1 << 9,       /* "per X", where X is known to speak */
  CUE_BELIEF = 1 << 10,     /* "X did not believe": he holds it is not so */
  CUE_GIVEN = 1 << 11,      /* "a toll given by X" */
  CUE_OFFICIAL = 1 << 12,   /* "the official toll": itself the source */
  CUE_NUMBER = 1 << 13,     /* "X put the crowd at 500", whoever X is */
} CueUse;

typedef enum
{
  FORM_BASE,
  FORM_THIRD,
  FORM_PAST, /* also the past participle */
  FORM_ING,
} CueForm;

/* Payload of LEX_CUE. */
typedef struct
{
  CueKind kind;
  guint uses; /* CueUse bits */
  CueForm form;
} Cue;

gboolean cues_load (Language *language, GError **error);
/* The meaning of ENTRY, of LEX_CUE or NULL, that has one of USES. */
const Cue *cue_used (const LexEntry *entry, guint uses);
/* TRUE for the "state" of "Niger state's government", "Kano state has". */
gboolean cue_is_area (const Sentence *sentence, guint at);
/* The cue at token AT that has one of USES; its end in *ret_end. */
static inline const Cue *
cue_at (const Sentence *sentence, guint at, guint uses, guint *ret_end)
{
  const LexEntry *entry
      = lexicon_match (sentence->tokens, at, sentence->n_tokens, LEX_CUE);

  if (entry == NULL || cue_is_area (sentence, at))
    return NULL;
  *ret_end = at + entry->n_words;
  return cue_used (entry, uses);
}

/* A word of saying where it stands. */
typedef struct
{
  const Cue *cue;
  guint first;
  guint end;
  CueKind kind; /* the cue's, or what a negation makes of it */
} CuePlace;

/* A sentence while its attributions are looked for. */
typedef struct
{
  Analysis *analysis;
  guint index;
  const Sentence *sentence;
  gboolean resolve;  /* look back for pronouns */
  ArenaArray found;  /* AttributionMention */
  guint searches;    /* how often it looked back */
  CuePlace official; /* "official toll"; cue NULL: there is none */
  AttributionMention cited; /* whom the subject cites; name NULL: nobody */
} AttributionScan;

/* A part of a sentence that names who speaks. */
typedef struct
{
  guint first;
  guint end;
  gboolean pronoun;
  gboolean negated; /* "X did not": of words of belief */
} SourcePhrase;

/* source-phrases.c: where such a part begins and ends. */
const EntityMention *entity_covering (const Sentence *sentence, guint at);
gboolean token_in_time (const Sentence *sentence, guint at);
/* The noun phrase that ends before END, with what hangs on it. */
guint phrase_start (const Sentence *sentence, guint end);
/* TRUE when the quotation mark before END ends what somebody said, not a
 * name. */
gboolean ends_speech (const Sentence *sentence, guint end);
/* The subject of the verb at VERB in TEXT's SENTENCE; FALSE if there is none, or the verb is
 * negated. */
gboolean subject_phrase (const char *text, const Sentence *sentence,
                         guint verb, SourcePhrase *ret);
/* The same of a verb of belief, which may be negated. */
gboolean believer_phrase (const char *text, const Sentence *sentence,
                          guint verb, SourcePhrase *ret);
/* The source that begins at FIRST: "David Swanson, spokesman for X". */
gboolean following_phrase (const Sentence *sentence, guint first,
                           SourcePhrase *ret);
/* The first name of the sentence that can be its subject. */
gboolean main_subject (const Sentence *sentence, guint end,
                       SourcePhrase *ret);

/* TRUE for "people" of "the number of people believed to be dead", which has
 * none who believe; not for "some of the residents said". */
gboolean phrase_is_complement (const Sentence *sentence,
                               const SourcePhrase *phrase);
/* TRUE where TOKENS[first, end) are the name of a country. */
gboolean phrase_is_country (const Sentence *sentence, guint first, guint end);

/* Passes "on Monday", "in a statement", "late" behind a verb. */
guint pass_adjuncts (const Sentence *sentence, guint at);
/* TRUE when nothing but marks stands from AT on. */
gboolean only_marks_from (const Sentence *sentence, guint at);

/* joint-sources.c: TRUE when the phrase is but names and nouns of those who
 * speak, and not a clause or somebody that something happened to. */
gboolean phrase_is_only_source (const Sentence *sentence,
                                const SourcePhrase *phrase);
/* Those who speak together with MENTION, the source that
 * PHRASE names, before and behind it.  The first of all is then the source,
 * the others its joint ones, and PHRASE has all their words. */
void joint_before (AttributionScan *scan, SourcePhrase *phrase,
                   AttributionMention *mention);
void joint_behind (AttributionScan *scan, SourcePhrase *phrase,
                   AttributionMention *mention);

/* sources.c: who that is.  FALSE: the words name nobody who speaks. */
gboolean source_describe (AttributionScan *scan, const SourcePhrase *phrase,
                          AttributionMention *ret);
/* told-again.c: whom "the group", "the rights group" means, of those who spoke
 * before; FALSE: PHRASE is no such words, or nobody did. */
gboolean source_told_again (AttributionScan *scan, const SourcePhrase *phrase,
                            AttributionMention *ret);
/* FALSE where PRONOUN cannot mean MENTION: "he" and "she" speak as persons,
 * "it" as a body; NULL: any fits. */
gboolean pronoun_fits (const Token *pronoun,
                       const AttributionMention *mention);
/* Takes over who speaks from FROM. */
void source_copy (AttributionMention *to, const AttributionMention *from);
void source_add_to_chain (const Analysis *analysis,
                          AttributionMention *attribution, const char *name);

/* The last source that the sentences before INDEX name; PRONOUN, if not
 * NULL, says of what kind. */
gboolean source_before (AttributionScan *scan, guint index,
                        const Token *pronoun, AttributionMention *ret);

/* attributions.c: the attributions of a sentence; without RESOLVE only those
 * that name their source in it.  (transfer full) */
ArenaArray attributions_scan (Analysis *analysis, guint index,
                           gboolean resolve);

/* Adds MENTION unless nothing is said in TOKENS[first, end). */
void attribution_add (AttributionScan *scan, AttributionMention *mention,
                      const CuePlace *place, guint first, guint end);

/* The last that was added; NULL: none was. */
AttributionMention *attribution_last (AttributionScan *scan);

/* Where what is said behind the verb begins: without "that" and the hearer. */
guint content_start (const Sentence *sentence, const CuePlace *place);

/* handed-on.c: "X quoted Y as saying", "Y was quoted by X as saying". */
guint attribution_quoted (AttributionScan *scan, const CuePlace *place);
/* "..., citing Y": the attribution found is Y's, handed on; where none is found
 * yet, the next will be.  Both return the token to go on from. */
guint attribution_citing (AttributionScan *scan, const CuePlace *place);
/* "X, citing Y, said": makes the one added since there were N that of Y. */
void attribution_hand_on (AttributionScan *scan, guint n);

/* speakers.c: TRUE for a verb whose subject always speaks, whoever that is:
 * "her lawyer said". */
gboolean attribution_speaks (const Cue *cue);
/* Who PHRASE is as subject of PLACE; FALSE: nobody who speaks.  Reports
 * without an author name nobody; that too is an attribution. */
gboolean attribution_subject (AttributionScan *scan,
                              const SourcePhrase *phrase,
                              const CuePlace *place, AttributionMention *ret);

/* told-nouns.c: TRUE where PHRASE is a report's noun, "data"; where PHRASE is
 * who gave them out, "data released by X show", the noun's token in *RET_NOUN;
 * where a word that is told by a verb before AT stands behind it, "raised its
 * toll to"; where PLACE is such a word itself, "dismissed reports that". */
gboolean holds_report_noun (const Sentence *sentence,
                            const SourcePhrase *phrase);
gboolean gives_report (const Sentence *sentence, const SourcePhrase *phrase,
                       guint *ret_noun);
/* The noun of what the participle at GIVEN says was given out: "the figure of
 * 500 killed released by"; -1: it says that of none. */
int told_noun_before (const Sentence *sentence, guint given);
gboolean has_toll (const AttributionScan *scan, guint at);
gboolean is_told_noun (const Sentence *sentence, const CuePlace *place);
/* TRUE for "put the crowd at 500", "claimed 12", of which somebody is always
 * the source. */
gboolean puts_at_number (const Sentence *sentence, const CuePlace *place);

/* A title, or a first line without a point at its end. */
gboolean attribution_in_headline (const AttributionScan *scan);

/* colons.c: "X: five killed". */
void attribution_colons (AttributionScan *scan);

/* given-figures.c: "a toll of 30 given out by X": X says only how many,
 * whoever speaks in the sentence. */
gboolean attribution_given_by (AttributionScan *scan, const CuePlace *place);
/* "The official toll rose to 30", where nobody is said to say so. */
void attribution_official (AttributionScan *scan);

/* "12 soldiers died, a claim the army denied": the army denies it. */
gboolean attribution_denied (AttributionScan *scan, const CuePlace *place);

/* gaps.c: "Police said five were killed, witnesses 12": whose the figures are
 * before which the verb of saying is left out. */
void attribution_gaps (AttributionScan *scan);

/* TRUE where a mark or word stands that joins clauses. */
gboolean separates_clauses (const Sentence *sentence, guint at);

/* doubts.c: where what somebody denies from token FIRST on has its end:
 * before "but" and the like. */
guint doubted_end (const Sentence *sentence, guint first);

/* quotes.c: what an earlier sentence's open quotation goes on with. */
void quotes_carry (AttributionScan *scan);

/* verification.c, non-reports.c, doubts.c */
gboolean verification_load (Language *language, GError **error);
gboolean non_reports_load (Language *language, GError **error);
gboolean doubts_load (Language *language, GError **error);
void nonreports_find (Analysis *analysis, guint index);
void doubts_find (Analysis *analysis, guint index);

G_END_DECLS

#endif
