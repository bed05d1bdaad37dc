/* Finds who says what in a sentence: words of saying, their source and what
 * is said. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_HEARER 8 /* words of Y in "X told Y that" */
#define MAX_TO_LIVES 8 /* words from "claimed" to the end of "40 more lives" */
#define VERB_USES (CUE_CLAUSE | CUE_OBJECT | CUE_TOLL)

gboolean
attributions_load (Language *language, GError **error)
{
  return cues_load (language, error) && verification_load (language, error)
         && non_reports_load (language, error)
         && doubts_load (language, error);
}

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

AttributionMention *
attribution_last (AttributionScan *scan)
{
  return scan->found.len == 0
             ? NULL
             : &arena_array_index (scan->found, AttributionMention,
                               scan->found.len - 1);
}

void
attribution_add (AttributionScan *scan, AttributionMention *mention,
                 const CuePlace *place, guint first, guint end)
{
  const Sentence *sentence = scan->sentence;

  while (first < end && sentence->tokens[first].kind == TOKEN_MARK
         && sentence->tokens[first].mark != MARK_OPEN_QUOTE)
    first++;
  while (end > first && sentence->tokens[end - 1].kind == TOKEN_MARK
         && sentence->tokens[end - 1].mark != MARK_CLOSE_QUOTE)
    end--;
  if (first >= end)
    return;
  mention->cue = tokens_range (sentence, place->first, place->end);
  mention->content = tokens_range (sentence, first, end);
  mention->kind = place->kind;
  arena_array_add (scan->analysis->arena, &scan->found, *mention);
}

/* What is said behind the verb: without "that" and the hearer. */
guint
content_start (const Sentence *sentence, const CuePlace *place)
{
  guint at = place->end;

  if (place->cue->uses & CUE_PERSON)
    for (guint i = at; i < sentence->n_tokens && i < at + LONGEST_HEARER; i++)
      if (token_equals (&sentence->tokens[i], "that")
          || is_mark_at (sentence, i, MARK_OPEN_QUOTE)
          || is_mark_at (sentence, i, ':'))
        {
          at = i;
          break;
        }
  if (is_word_at (sentence, at, "that"))
    at++;
  return at;
}

gboolean
separates_clauses (const Sentence *sentence, guint at)
{
  return is_mark_at (sentence, at, ',') || is_mark_at (sentence, at, ';')
         || is_mark_at (sentence, at, MARK_DASH)
         || is_word_at (sentence, at, "and")
         || is_word_at (sentence, at, "but")
         || is_word_at (sentence, at, "while")
         || is_word_at (sentence, at, "whereas")
         || is_word_at (sentence, at, "although");
}

/* A new source inside what another is said to say: a new clause ends that,
 * else the first hands on what the second says. */
static void
meet_previous (AttributionScan *scan, const SourcePhrase *phrase,
               AttributionMention *next)
{
  AttributionMention *last = attribution_last (scan);
  guint first = phrase->first;

  if (last == NULL || last->content.end_token <= first
      || last->content.first_token > first)
    return;
  if (first > 0 && separates_clauses (scan->sentence, first - 1))
    {
      while (first > last->content.first_token + 1
             && separates_clauses (scan->sentence, first - 1))
        first--;
      last->content
          = tokens_range (scan->sentence, last->content.first_token, first);
    }
  else if (!phrase->pronoun)
    source_add_to_chain (scan->analysis, next, last->name);
}

/* TRUE where somebody who is named says that somebody else said it. */
static gboolean
is_told_already (AttributionScan *scan, const SourcePhrase *phrase)
{
  const AttributionMention *last = attribution_last (scan);

  return last != NULL && last->name != NULL
         /* "reports that initial estimates": "that" may be the phrase's */
         && last->content.first_token <= phrase->first + 1
         && last->content.end_token > phrase->first
         && !(phrase->first > 0
              && separates_clauses (scan->sentence, phrase->first - 1));
}

/* Behind "told": the hearer. */
static guint
pass_hearer (const Sentence *sentence, const CuePlace *place)
{
  guint end = place->end;

  if (place->cue->uses & CUE_PERSON)
    while (end < sentence->n_tokens && end < place->end + LONGEST_HEARER
           && sentence->tokens[end].kind == TOKEN_WORD
           && !token_equals (&sentence->tokens[end], "that"))
      end++;
  return end;
}

/* "No," X said of the 12, "No," X said when asked: what is said ended with the
 * quotation before token FIRST; the verb ends at END. */
static gboolean
tells_of_whom (const Sentence *sentence, guint first, guint end)
{
  if (!ends_speech (sentence, first)
      || !(is_word_at (sentence, end, "of")
           || is_word_at (sentence, end, "when")
           || is_word_at (sentence, end, "after")))
    return FALSE;
  for (guint i = end; i < sentence->n_tokens; i++)
    if (is_mark_at (sentence, i, MARK_OPEN_QUOTE)
        || is_mark_at (sentence, i, ':'))
      return FALSE;
  return TRUE;
}

/* "Earlier this month, X said": only a time stands before token END. */
static gboolean
only_time_before (const Sentence *sentence, guint end)
{
  for (guint i = 0; i < end; i++)
    if (!token_in_time (sentence, i) && sentence->tokens[i].kind == TOKEN_WORD
        && (token_function (&sentence->tokens[i])
            & (WORD_PREPOSITION | WORD_ADVERB))
               == 0)
      return FALSE;
  return TRUE;
}

/* "..., X said": what is said stands before the subject. */
static gboolean
is_trailing (const Sentence *sentence, const SourcePhrase *phrase,
             const CuePlace *place, gboolean *ret_goes_on)
{
  guint first = phrase->first, end = pass_hearer (sentence, place), rest;

  *ret_goes_on = FALSE;
  if (first < 2
      || !(is_mark_at (sentence, first - 1, ',')
           || ends_speech (sentence, first)
           || is_mark_at (sentence, first - 1, MARK_DASH))
      || only_time_before (sentence, first))
    return FALSE;
  if (only_marks_from (sentence, end))
    return TRUE;
  rest = pass_adjuncts (sentence, end);
  if (only_marks_from (sentence, rest))
    return first > 3;
  if (is_mark_at (sentence, rest, ';') || tells_of_whom (sentence, first, end))
    return TRUE;
  if (!is_mark_at (sentence, rest, ','))
    return FALSE;
  /* "In a statement, X said, ..." */
  if (first < 7 && (token_function (&sentence->tokens[0]) & WORD_PREPOSITION))
    return FALSE;
  *ret_goes_on
      = !separates_clauses (sentence, rest + 1)
        && (token_function (&sentence->tokens[rest + 1]) & WORD_SUBORDINATOR)
               == 0;
  return TRUE;
}

/* "neither X nor Y reported". */
static gboolean
follows_negation (const Sentence *sentence, guint first)
{
  return first > 0
         && (token_function (&sentence->tokens[first - 1]) & WORD_NEGATION);
}

gboolean
attribution_in_headline (const AttributionScan *scan)
{
  const Sentence *sentence = scan->sentence;

  return sentence->title
         || (scan->index == 0 && sentence->n_tokens > 0
             && sentence->tokens[sentence->n_tokens - 1].kind != TOKEN_MARK);
}

/* "X says it was behind the attack; 62 dead": behind a semicolon a headline
 * tells another matter. */
static guint
speech_end (const AttributionScan *scan, guint from)
{
  const Sentence *sentence = scan->sentence;

  if (!attribution_in_headline (scan))
    return sentence->n_tokens;
  for (guint i = from; i < sentence->n_tokens; i++)
    if (token_is_mark (&sentence->tokens[i], ';'))
      return i;
  return sentence->n_tokens;
}

/* What is said behind the verb. */
static void
add_content (AttributionScan *scan, const CuePlace *place,
             AttributionMention *mention)
{
  guint first = content_start (scan->sentence, place);

  attribution_add (scan, mention, place, first,
                   place->kind == CUE_DENY
                       ? doubted_end (scan->sentence, first)
                       : speech_end (scan, first));
}

/* Who holds that it is not so denies it, and who does not doubt it holds that
 * it is. */
static gboolean
find_believer (const AttributionScan *scan, CuePlace *place,
               SourcePhrase *ret)
{
  const char *text = scan->analysis->text;

  if (!(place->cue->uses & CUE_BELIEF))
    return subject_phrase (text, scan->sentence, place->first, ret);
  if (!believer_phrase (text, scan->sentence, place->first, ret))
    return FALSE;
  if (ret->negated)
    place->kind = place->kind == CUE_DENY ? CUE_SAY : CUE_DENY;
  return TRUE;
}

static void
subject_before (AttributionScan *scan, CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;
  gboolean goes_on;
  guint noun;

  if (!find_believer (scan, place, &phrase)
      || follows_negation (sentence, phrase.first)
      || !attribution_subject (scan, &phrase, place, &mention)
      || (mention.anonymous && phrase_is_complement (sentence, &phrase))
      || (mention.name == NULL && place->kind != CUE_DENY
          && is_told_already (scan, &phrase)))
    return;
  joint_before (scan, &phrase, &mention);
  if (gives_report (sentence, &phrase, &noun))
    phrase.first = phrase_start (sentence, noun + 1);
  if (is_trailing (sentence, &phrase, place, &goes_on))
    attribution_add (scan, &mention, place, 0,
                     goes_on ? sentence->n_tokens : phrase.first);
  else
    {
      meet_previous (scan, &phrase, &mention);
      add_content (scan, place, &mention);
    }
}

/* TRUE when the phrase names nobody, or words stand behind its first name
 * that are no names, articles or prepositions: it is then a clause. */
static gboolean
has_other_words (const Sentence *sentence, const SourcePhrase *phrase)
{
  gboolean named = FALSE;

  for (guint i = phrase->first; i < phrase->end; i++)
    if (entity_covering (sentence, i) != NULL)
      named = TRUE;
    else if (named && sentence->tokens[i].kind == TOKEN_WORD
             && token_function (&sentence->tokens[i]) == 0
             && !token_equals (&sentence->tokens[i - 1], "of"))
      return TRUE;
  return !named;
}

/* "..., said X, spokesman for Y". */
static gboolean
subject_behind (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase, before;
  gboolean quoted, goes_on;
  guint verbs = WORD_BE | WORD_HAVE | WORD_MODAL | WORD_DO | WORD_PRONOUN;

  if (place->first == 0 || place->end >= sentence->n_tokens)
    return FALSE;
  quoted = ends_speech (sentence, place->first);
  if (!quoted && (place->cue->uses & CUE_QUOTATION))
    return FALSE;
  if (!(quoted || is_mark_at (sentence, place->first - 1, ',')
        || is_mark_at (sentence, place->first - 1, MARK_DASH)))
    return FALSE;
  if (!following_phrase (sentence, place->end, &phrase) || phrase.pronoun
      || (!source_describe (scan, &phrase, &mention)
          && !(quoted && attribution_speaks (place->cue))))
    return FALSE;
  joint_behind (scan, &phrase, &mention);
  if (phrase.end < sentence->n_tokens
      && (token_function (&sentence->tokens[phrase.end]) & verbs))
    return FALSE;
  /* Behind "told" stands the hearer. */
  if (!quoted
      && subject_phrase (scan->analysis->text, sentence, place->first, &before)
      && ((place->cue->uses & CUE_PERSON)
          || has_other_words (sentence, &phrase)))
    return FALSE;
  goes_on = is_mark_at (sentence, phrase.end, ',')
            && is_mark_at (sentence, phrase.end + 1, MARK_OPEN_QUOTE);
  attribution_add (scan, &mention, place, 0,
                   goes_on ? sentence->n_tokens : place->first);
  return TRUE;
}

/* "Forty, more than the 12 reported by hospitals": the hospitals say only the
 * 12.  0: nothing is compared before token END. */
static guint
behind_than (const Sentence *sentence, guint end)
{
  while (end > 0 && sentence->tokens[end - 1].kind != TOKEN_MARK
         && !token_equals (&sentence->tokens[end - 1], "than"))
    end--;
  return end > 0 && token_equals (&sentence->tokens[end - 1], "than") ? end
                                                                      : 0;
}

/* "was reported by X"; "it was reported that". */
static gboolean
passive (AttributionScan *scan, CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;
  guint end = place->first, by; /* "confirmed dead by" */
  gboolean be;

  /* "It is not believed that". */
  if ((place->cue->uses & CUE_BELIEF) && end > 1
      && token_equals (&sentence->tokens[end - 1], "not"))
    end--;
  be = end > 0 && (token_function (&sentence->tokens[end - 1]) & WORD_BE);
  if (place->cue->form != FORM_PAST)
    return FALSE;
  by = place->end + (be && is_word_at (sentence, place->end, "dead") ? 1 : 0);
  if (is_word_at (sentence, by, "by")
      && (place->cue->uses & CUE_QUOTATION) == 0 /* "held by" */
      && following_phrase (sentence, by + 1, &phrase)
      && !phrase.pronoun && source_describe (scan, &phrase, &mention))
    {
      joint_behind (scan, &phrase, &mention);
      if (end == 1 && is_word_at (sentence, 0, "as")) /* "As reported by" */
        attribution_add (scan, &mention, place, phrase.end,
                         sentence->n_tokens);
      else
        attribution_add (scan, &mention, place,
                         be ? 0 : behind_than (sentence, end),
                         end - (be ? 1 : 0));
      return TRUE;
    }
  if (!be)
    return FALSE;
  if (end < place->first)
    place->kind = place->kind == CUE_DENY ? CUE_SAY : CUE_DENY;
  if (end > 1 && token_equals (&sentence->tokens[end - 2], "it")
      && is_word_at (sentence, place->end, "that"))
    {
      mention.source = tokens_range (sentence, end, end);
      add_content (scan, place, &mention);
    }
  return TRUE;
}

/* "Five per household", "a dollar per person" is a rate; "per police" is
 * not. */
static gboolean
is_rate (const Sentence *sentence, const CuePlace *place)
{
  const LexEntry *entry
      = lexicon_match (sentence->tokens, place->end, sentence->n_tokens,
                       LEX_PERSON);
  const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

  return (place->cue->uses & CUE_KNOWN) && noun != NULL && !noun->plural
         && !noun->collective;
}

/* "According to X five died, according to Y 12": a second one that stands
 * before what is said, too; the first then ends where it begins. */
static gboolean
begins_clause (AttributionScan *scan, const CuePlace *place, guint behind)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention *last = attribution_last (scan);

  if (last == NULL || !separates_clauses (sentence, place->first - 1)
      || sentence->tokens[last->cue.first_token].word
             != sentence->tokens[place->first].word
      || behind >= sentence->n_tokens
      || sentence->tokens[behind].kind == TOKEN_MARK
      || separates_clauses (sentence, behind)
      || last->content.first_token >= place->first
      || last->content.end_token <= place->first
      || last->source.end_token > last->content.first_token)
    return FALSE;
  last->content = tokens_range (sentence, last->content.first_token,
                                place->first - 1);
  return TRUE;
}

/* "A spokesman said that, according to the army, seven died": what he said
 * begins with whose it is. */
static gboolean
opens_content (AttributionScan *scan, const CuePlace *place)
{
  const AttributionMention *last = attribution_last (scan);

  return last != NULL && last->content.first_token <= place->first
         && place->first <= last->content.first_token + 1
         && last->content.end_token > place->first;
}

/* "according to X". */
static guint
preposition (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;

  if (is_rate (sentence, place)
      || !following_phrase (sentence, place->end, &phrase) || phrase.pronoun)
    return place->end;
  /* "According to figures released by X". */
  if (is_word_at (sentence, phrase.end, "by")
      && told_noun_before (sentence, phrase.end) >= (int) place->end)
    following_phrase (sentence, phrase.end + 1, &phrase);
  if (!source_describe (scan, &phrase, &mention))
    {
      if (place->cue->uses & CUE_KNOWN)
        return place->end;
      mention.anonymous = TRUE;
    }
  joint_behind (scan, &phrase, &mention);
  if (opens_content (scan, place))
    meet_previous (scan, &phrase, &mention);
  if (place->first < 2 || opens_content (scan, place))
    attribution_add (scan, &mention, place, phrase.end, sentence->n_tokens);
  else if (is_mark_at (sentence, place->first - 1, ',')
           && is_mark_at (sentence, phrase.end, ',')
           && !separates_clauses (sentence, phrase.end + 1))
    attribution_add (scan, &mention, place, 0, sentence->n_tokens);
  else if (begins_clause (scan, place, phrase.end))
    attribution_add (scan, &mention, place, phrase.end, sentence->n_tokens);
  else
    attribution_add (scan, &mention, place, 0, place->first);
  return phrase.end;
}

/* "X is reporting that". */
static gboolean
is_progressive (const Sentence *sentence, guint at)
{
  return at > 1 && (is_word_at (sentence, at - 1, "is")
                    || is_word_at (sentence, at - 1, "are")
                    || is_word_at (sentence, at - 1, "was")
                    || is_word_at (sentence, at - 1, "were"));
}

/* "..., adding that ...": by whom the sentence has quoted, else its
 * subject. */
static void
participle (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  const AttributionMention *last = attribution_last (scan);
  AttributionMention mention = { 0 };
  SourcePhrase phrase;

  if (place->first == 0 || (place->cue->uses & CUE_QUOTATION)
      || (token_function (&sentence->tokens[place->first - 1]) & WORD_BE))
    return;
  if (last != NULL && last->name != NULL)
    {
      source_copy (&mention, last);
      mention.source = last->source;
      mention.carried = last->carried;
    }
  else if (!is_mark_at (sentence, place->first - 1, ',')
           || !main_subject (sentence, place->first, &phrase)
           || !source_describe (scan, &phrase, &mention))
    return;
  attribution_add (scan, &mention, place, content_start (sentence, place),
       sentence->n_tokens);
}

/* Words that may be verbs but are not here: "state-run", "Turkey's claims",
 * part of a name. */
static gboolean
is_noun (const Sentence *sentence, const CuePlace *place)
{
  const Token *before
      = place->first > 0 ? &sentence->tokens[place->first - 1] : NULL;

  if (entity_covering (sentence, place->first) != NULL
      || cue_is_area (sentence, place->first)
      || is_mark_at (sentence, place->end, MARK_HYPHEN)
      || is_told_noun (sentence, place))
    return TRUE;
  return before != NULL
         && (before->kind == TOKEN_POSSESSIVE
             || token_is_mark (before, MARK_HYPHEN)
             || (place->cue->form != FORM_PAST
                 && (token_function (before)
                     & (WORD_ARTICLE | WORD_POSSESSIVE))));
}

/* "Cholera has claimed 43 lives": it says nothing; but "he claimed 43 lives
 * were lost" does. */
static gboolean
claims_lives (const Sentence *sentence, const CuePlace *place)
{
  guint end = MIN (sentence->n_tokens, place->end + MAX_TO_LIVES);

  if (place->kind != CUE_DOUBT)
    return FALSE;
  for (guint i = place->end;
       i < end
       && (token_function (&sentence->tokens[i])
           & (WORD_RELATIVE | WORD_PRONOUN))
              == 0;
       i++)
    if (is_word_at (sentence, i, "lives") || is_word_at (sentence, i, "life"))
      return i + 1 >= sentence->n_tokens
             || (token_function (&sentence->tokens[i + 1])
                 & (WORD_BE | WORD_HAVE))
                    == 0;
  return FALSE;
}

static guint
handle_cue (AttributionScan *scan, guint at)
{
  const LexEntry *entry = lexicon_match (scan->sentence->tokens, at,
                                         scan->sentence->n_tokens, LEX_CUE);
  CuePlace place = { .first = at };
  guint n = scan->found.len;

  if (entry == NULL)
    return at + 1;
  place.end = at + entry->n_words;
  place.cue = cue_used (entry, CUE_PREPOSITION);
  place.kind = CUE_SAY;
  if (place.cue != NULL)
    return preposition (scan, &place);
  place.cue = cue_used (entry, CUE_QUOTES);
  if (place.cue != NULL)
    place.kind = place.cue->kind;
  if (place.cue != NULL)
    return place.cue->form == FORM_ING ? attribution_citing (scan, &place)
                                       : attribution_quoted (scan, &place);
  place.cue = cue_used (entry, CUE_OFFICIAL);
  if (place.cue != NULL)
    {
      scan->official = place;
      return place.end;
    }
  place.cue
      = cue_used (entry, CUE_GIVEN | CUE_CLAUSE | CUE_OBJECT | CUE_TOLL);
  if (place.cue != NULL)
    place.kind = place.cue->kind;
  if ((place.kind == CUE_DENY && attribution_denied (scan, &place))
      || attribution_given_by (scan, &place))
    return place.end;
  place.cue = cue_used (entry, VERB_USES);
  if (place.cue == NULL || is_noun (scan->sentence, &place)
      || (place.cue->uses == CUE_TOLL && !has_toll (scan, place.end)
          && !(place.cue->kind == CUE_DENY
               && (is_word_at (scan->sentence, place.end, "that")
                   || is_word_at (scan->sentence, place.end, "by")))))
    return at + 1;
  place.kind = place.cue->kind;
  if (claims_lives (scan->sentence, &place))
    return place.end;
  /* "17 people said to have died": nobody of them said it. */
  if (is_word_at (scan->sentence, place.end, "to")
      && is_word_at (scan->sentence, at, "said")
      && place.end + 1 < scan->sentence->n_tokens
      && (token_function (&scan->sentence->tokens[place.end + 1])
          & (WORD_HAVE | WORD_BE)))
    return place.end;
  if (place.cue->form == FORM_ING && is_progressive (scan->sentence, at))
    {
      place.first--;
      subject_before (scan, &place);
    }
  else if (place.cue->form == FORM_ING)
    participle (scan, &place);
  else if (!passive (scan, &place) && !subject_behind (scan, &place))
    subject_before (scan, &place);
  attribution_hand_on (scan, n);
  return place.end;
}

ArenaArray
attributions_scan (Analysis *analysis, guint index, gboolean resolve)
{
  AttributionScan scan
      = { .analysis = analysis, .index = index, .resolve = resolve };

  scan.sentence
      = analysis_sentence (analysis, index, STAGE_ENTITIES | STAGE_TIMES);
  for (guint i = sentence_next (scan.sentence, SET_CUES, 0);
       i < scan.sentence->n_tokens;
       i = sentence_next (scan.sentence, SET_CUES, i))
    i = handle_cue (&scan, i);
  if (scan.official.cue != NULL)
    attribution_official (&scan);
  if (scan.found.len == 0)
    attribution_colons (&scan);
  else if (scan.sentence->n_quantities > 1)
    attribution_gaps (&scan);
  if (resolve)
    quotes_carry (&scan);
  return scan.found;
}

void
english_attributions (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray found = attributions_scan (analysis, index, TRUE);

  sentence->attributions = found.data;
  sentence->n_attributions = found.len;
  nonreports_find (analysis, index);
  doubts_find (analysis, index);
}
