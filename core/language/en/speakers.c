/* Who the subject of a word of saying is. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define MOST_SEARCHES 4 /* for pronouns in one sentence */

static gboolean
is_mark_at (const Sentence *sentence, guint at, guint32 mark)
{
  return at < sentence->n_tokens
         && token_is_mark (&sentence->tokens[at], mark);
}

static gboolean
is_word_at (const Sentence *sentence, guint at, const char *word)
{
  return at < sentence->n_tokens && token_equals (&sentence->tokens[at], word);
}

/* Who the pronoun is: the last source of this sentence or of one before. */
static gboolean
resolve_pronoun (AttributionScan *scan, const SourcePhrase *phrase,
                 AttributionMention *ret)
{
  const Token *pronoun = &scan->sentence->tokens[phrase->first];
  const AttributionMention *last = attribution_last (scan);
  SourcePhrase subject;

  ret->source = tokens_range (scan->sentence, phrase->first, phrase->end);
  if (!(token_equals (pronoun, "it") || token_equals (pronoun, "he")
        || token_equals (pronoun, "she") || token_equals (pronoun, "they")))
    return FALSE;
  if (last != NULL && last->name != NULL)
    {
      source_copy (ret, last);
      ret->carried = last->carried;
      return TRUE;
    }
  if (main_subject (scan->sentence, phrase->first, &subject)
      && source_describe (scan, &subject, ret)
      && pronoun_fits (pronoun, ret))
    return TRUE; /* the source is then the name, not the pronoun */
  *ret = (AttributionMention) { .source = tokens_range (
                                    scan->sentence, phrase->first,
                                    phrase->end) };
  if (!scan->resolve || scan->searches++ >= MOST_SEARCHES)
    return FALSE;
  ret->carried = source_before (scan, scan->index, pronoun, ret);
  return ret->carried;
}

gboolean
attribution_speaks (const Cue *cue)
{
  return (cue->uses & ~(guint) (CUE_PERSON | CUE_BELIEF | CUE_QUOTATION))
             == CUE_CLAUSE
         || cue->kind == CUE_DENY;
}

static gboolean
is_third_person (const Sentence *sentence, const SourcePhrase *phrase)
{
  return is_word_at (sentence, phrase->first, "he")
         || is_word_at (sentence, phrase->first, "she")
         || is_word_at (sentence, phrase->first, "it")
         || is_word_at (sentence, phrase->first, "they")
         || is_word_at (sentence, phrase->first, "another")
         || is_word_at (sentence, phrase->first, "others");
}

/* "A police statement said": the police. */
static gboolean
describe_author (AttributionScan *scan, const SourcePhrase *phrase,
                 AttributionMention *ret)
{
  SourcePhrase author = *phrase;
  gboolean described;
  guint end;

  if (author.end < author.first + 2
      || cue_at (scan->sentence, author.end - 1, CUE_NOUN, &end) == NULL)
    return FALSE;
  author.end--;
  described = source_describe (scan, &author, ret)
              && ret->office == NULL; /* "official" */
  if (!described)
    *ret = (AttributionMention) { 0 };
  ret->source = tokens_range (scan->sentence, phrase->first, phrase->end);
  return described;
}

/* "Report", "statement": what a body gives out in its own name. */
static gboolean
is_given_out (const Sentence *sentence, guint at)
{
  static const char *const nouns[]
      = { "report", "statement", "communique", "bulletin", "study", "survey" };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (is_word_at (sentence, at, nouns[i]))
      return TRUE;
  return FALSE;
}

/* "The report says": the body that the text said to report. */
static gboolean
recalls_report (AttributionScan *scan, const SourcePhrase *phrase,
                AttributionMention *ret)
{
  const TextRange source
      = tokens_range (scan->sentence, phrase->first, phrase->end);
  AttributionMention before = { 0 };

  if (!scan->resolve || scan->searches++ >= MOST_SEARCHES
      || phrase->end != phrase->first + 2
      || !is_word_at (scan->sentence, phrase->first, "the")
      || !is_given_out (scan->sentence, phrase->end - 1)
      || !source_before (scan, scan->index, NULL, &before)
      || before.id == NULL)
    return FALSE;
  source_copy (ret, &before);
  ret->source = source;
  ret->carried = TRUE;
  return TRUE;
}

/* "He noted that", "it said": a pronoun of which nobody knows who it is. */
static gboolean
speaks_as_pronoun (const Sentence *sentence, const SourcePhrase *phrase,
                   const CuePlace *place, gboolean that)
{
  if (!attribution_speaks (place->cue) && !that)
    return FALSE;
  return place->kind == CUE_DENY || is_third_person (sentence, phrase);
}

gboolean
attribution_subject (AttributionScan *scan, const SourcePhrase *phrase,
                     const CuePlace *place, AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;
  gboolean that = is_word_at (sentence, place->end, "that");
  guint noun;

  /* "Nobody believes that": no one is named. */
  if (token_function (&sentence->tokens[phrase->first]) & WORD_NEGATION)
    {
      ret->source = tokens_range (sentence, phrase->first, phrase->first);
      return (place->cue->uses & CUE_BELIEF) != 0;
    }
  if ((place->cue->uses & CUE_FIGURES) && !that
      && !holds_report_noun (sentence, phrase)
      && !gives_report (sentence, phrase, &noun))
    return FALSE;
  if ((place->cue->uses & CUE_QUOTATION) && !that
      && !is_mark_at (sentence, place->end, MARK_OPEN_QUOTE)
      && !(is_mark_at (sentence, place->end + 1, MARK_OPEN_QUOTE)
           && sentence->tokens[place->end].kind == TOKEN_MARK)
      && !(phrase->first > 0
           && is_mark_at (sentence, phrase->first - 1, MARK_CLOSE_QUOTE)))
    return FALSE;
  if (phrase->pronoun)
    return resolve_pronoun (scan, phrase, ret)
           || speaks_as_pronoun (sentence, phrase, place, that);
  if (source_describe (scan, phrase, ret))
    /* "fishermen found", "soldiers counted": they speak only with "that". */
    return that || !(place->cue->uses & CUE_OBJECT)
           || place->cue->kind == CUE_DENY
           || !(ret->anonymous && ret->office == NULL)
           || puts_at_number (sentence, place);
  if (describe_author (scan, phrase, ret))
    return TRUE;
  if (recalls_report (scan, phrase, ret))
    return TRUE;
  ret->anonymous = TRUE;
  /* "Data from the county show" */
  if (gives_report (sentence, phrase, &noun))
    ret->source = tokens_range (sentence, phrase_start (sentence, noun + 1),
                                phrase->end);
  /* "The company reported that": whatever it is, it speaks. */
  return attribution_speaks (place->cue) || that
         || holds_report_noun (sentence, phrase)
         || puts_at_number (sentence, place)
         || ret->source.first_token < phrase->first;
}
