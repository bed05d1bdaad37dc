/* Where the words stand that name a source: the subject of a word of saying,
 * or what follows it. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_PHRASE 14     /* words of one noun phrase */
#define LONGEST_APPOSITION 25 /* words between the commas */
#define LONGEST_DATELINE 10   /* tokens of "KABUL, Afghanistan (AP) -" */
#define MOST_PARTS 4          /* noun phrases that hang together */
#define NAME_USES (CUE_CLAUSE | CUE_OBJECT | CUE_QUOTES)

/* The entity that covers AT, the widest one; a person's, office's or
 * organisation's name stands behind the country it begins with. */
const EntityMention *
entity_covering (const Sentence *sentence, guint at)
{
  guint low = 0, high = sentence->n_entities;
  const EntityMention *best = NULL;

  if (!token_is_named (sentence, at))
    return NULL;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sentence->entities[middle].at.first_token <= at)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i-- > 0 && i + 3 > low;)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (at < entity->at.end_token
          && (best == NULL || entity->at.first_token < best->at.first_token
              || entity->at.end_token > best->at.end_token))
        best = entity;
    }
  return best;
}

gboolean
token_in_time (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < sentence->n_times && i < 50; i++)
    if (at >= sentence->times[i].at.first_token
        && at < sentence->times[i].at.end_token)
      return TRUE;
  return FALSE;
}

/* TRUE for the point of "Lt. Jones". */
static gboolean
is_point_of_office (const Sentence *sentence, guint at)
{
  const EntityMention *entity
      = at > 0 && at + 1 < sentence->n_tokens
                && token_is_mark (&sentence->tokens[at], '.')
            ? entity_covering (sentence, at - 1)
            : NULL;

  return entity != NULL && entity->kind == ENTITY_OFFICE
         && (sentence->tokens[at + 1].flags & TOKEN_CAPITAL) != 0;
}

/* A mark within a noun phrase that ends before END: hyphens, and the quotation
 * marks or brackets around a name.  Its other end, or END. */
static guint
pass_mark_back (const Sentence *sentence, guint end)
{
  const Token *mark = &sentence->tokens[end - 1];
  guint32 opening;

  if (token_is_mark (mark, MARK_HYPHEN) || token_is_mark (mark, '&')
      || token_is_mark (mark, '/'))
    return end - 1;
  if (token_is_mark (mark, '.'))
    return is_point_of_office (sentence, end - 1) ? end - 1 : end;
  if (token_is_mark (mark, ')'))
    opening = '(';
  else if (token_is_mark (mark, MARK_CLOSE_QUOTE))
    opening = MARK_OPEN_QUOTE;
  else
    return end;
  /* Speech ends with a comma or point before the quotation mark. */
  if (end < 2
      || (sentence->tokens[end - 2].kind == TOKEN_MARK
          && sentence->tokens[end - 2].mark != ')'))
    return end;
  for (guint i = end - 1; i-- > 0 && end - i <= LONGEST_PHRASE;)
    if (token_is_mark (&sentence->tokens[i], opening))
      return opening == '(' || entity_covering (sentence, i + 1) != NULL ? i
                                                                         : end;
  return end;
}

gboolean
ends_speech (const Sentence *sentence, guint end)
{
  return end > 0
         && token_is_mark (&sentence->tokens[end - 1], MARK_CLOSE_QUOTE)
         && pass_mark_back (sentence, end) == end;
}

/* "The state", "the state comptroller": a noun, though it may be a verb. */
static gboolean
has_article (const Sentence *sentence, guint at)
{
  return at > 0
         && (token_function (&sentence->tokens[at - 1]) & WORD_ARTICLE) != 0
         && !token_ends (&sentence->tokens[at], "ed");
}

/* TRUE where a time of its own ends before token END: "on 7 March monitors
 * said", but not "the 2023 report said", "Friday's report said". */
static gboolean
time_ends_before (const Sentence *sentence, guint end)
{
  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TextRange *at = &sentence->times[i].at;
      guint before = at->first_token > 0 ? at->first_token - 1 : 0;

      if (at->end_token == end)
        return ((token_function (&sentence->tokens[at->first_token])
                 | token_function (&sentence->tokens[before]))
                & WORD_PREPOSITION)
                   != 0
               && sentence->tokens[end].kind != TOKEN_POSSESSIVE;
    }
  return FALSE;
}

/* The noun phrase that ends before END; END if there is none. */
static guint
simple_phrase_start (const Sentence *sentence, guint end)
{
  guint i = end, cue_end;

  while (i > 0 && end - i < LONGEST_PHRASE)
    {
      const Token *token = &sentence->tokens[i - 1];
      const EntityMention *entity = entity_covering (sentence, i - 1);
      guint function = token_function (token);

      if (entity != NULL && entity->at.first_token < i)
        {
          i = entity->at.first_token;
          continue;
        }
      if (i < end && time_ends_before (sentence, i))
        break;
      if (token->kind == TOKEN_MARK)
        {
          guint start = pass_mark_back (sentence, i);

          if (start == i)
            break;
          i = start;
          continue;
        }
      /* "another said nine" */
      if ((function & WORD_PRONOUN)
          || (i == end
              && (token_equals (token, "another")
                  || token_equals (token, "others"))))
        return i == end ? i - 1 : i;
      if (function & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
        return i - 1;
      if (function != 0
          || (cue_at (sentence, i - 1, NAME_USES, &cue_end) != NULL
              && cue_at (sentence, i - 1, CUE_NOUN, &cue_end) == NULL
              && !has_article (sentence, i - 1)))
        break;
      i--;
    }
  return i;
}

/* TRUE where more may hang on the word before END: "spokesman for",
 * "a statement by". */
static gboolean
takes_complement (const Sentence *sentence, guint end)
{
  const EntityMention *entity = entity_covering (sentence, end - 1);
  guint noun_end;

  if (entity != NULL)
    return entity->kind != ENTITY_DEMONYM;
  /* "the city of Kano" */
  if (token_class (&sentence->tokens[end - 1]) & CLASS_CALLED_TOWN)
    return TRUE;
  return cue_at (sentence, end - 1, CUE_NOUN, &noun_end) != NULL
         || organisation_noun_at (sentence, end - 1, &noun_end) != NULL
         || token_is (&sentence->tokens[end - 1], LEX_PERSON);
}

/* TRUE for the "of" of "one of the lawyers", "some of the residents". */
static gboolean
is_share_of (const Sentence *sentence, guint of)
{
  return token_equals (&sentence->tokens[of], "of")
         && (token_starts (&sentence->tokens[of - 1], LEX_NUMBER)
             || (token_function (&sentence->tokens[of - 1])
                 & (WORD_DETERMINER | WORD_PRONOUN)))
         && sentence->tokens[of - 1].kind == TOKEN_WORD;
}

guint
phrase_start (const Sentence *sentence, guint end)
{
  guint start = simple_phrase_start (sentence, end);

  for (guint part = 0; part < MOST_PARTS && start < end && start > 1; part++)
    {
      guint before = start - 1, first;

      if ((token_function (&sentence->tokens[before]) & WORD_PREPOSITION) == 0)
        break;
      if (is_share_of (sentence, before))
        return before - 1;
      if (!takes_complement (sentence, before))
        break;
      first = simple_phrase_start (sentence, before);
      if (first == before)
        break;
      start = first;
    }
  return start;
}

/* "The head of the rescue team, Maria Lopez, told": a name and nothing else
 * stands between the commas at OPEN and CLOSE. */
static gboolean
is_name_between (const Sentence *sentence, guint open, guint close)
{
  for (guint i = open + 1; i < close; i++)
    if (sentence->tokens[i].kind != TOKEN_WORD
        || !token_has_capital (&sentence->tokens[i])
        || token_function (&sentence->tokens[i]) != 0)
      return FALSE;
  return close > open + 2;
}

/* "X, a war monitor, said": the comma before the apposition that the comma at
 * token COMMA ends; 0 if there is none. */
static guint
apposition_start (const Sentence *sentence, guint comma)
{
  guint cue_end;

  for (guint i = comma; i-- > 1 && comma - i <= LONGEST_APPOSITION;)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, ';') || token_is_mark (token, ':'))
        return 0;
      if (token_is_mark (token, ',')
          && (token_has_capital (&sentence->tokens[i - 1])
              || token_is_mark (&sentence->tokens[i - 1], ')')
              || token_equals (&sentence->tokens[i + 1], "who")
              || is_name_between (sentence, i, comma)
              || takes_complement (sentence, i)))
        return i;
      if (cue_at (sentence, i, CUE_CLAUSE, &cue_end) != NULL
          && cue_at (sentence, i, CUE_NOUN, &cue_end) == NULL)
        return 0;
    }
  return 0;
}

static gboolean
is_and (const Token *token)
{
  return token_equals (token, "and") || token_equals (token, "but")
         || token_equals (token, "then");
}

/* Behind "KABUL, Afghanistan -", which tells where a report was written; 0:
 * the sentence begins otherwise. */
static guint
dateline_end (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens && i < LONGEST_DATELINE; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, MARK_DASH)
          || (i > 0 && token_is_mark (token, MARK_HYPHEN)
              && (token->flags & TOKEN_SPACE_BEFORE) != 0))
        return i + 1;
      if (token->kind == TOKEN_WORD && !token_has_capital (token))
        return 0;
    }
  return 0;
}

gboolean
main_subject (const Sentence *sentence, guint end, SourcePhrase *ret)
{
  guint begin = dateline_end (sentence);

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity
          = entity_covering (sentence, sentence->entities[i].at.first_token);
      guint first, last;

      if (entity == NULL)
        entity = &sentence->entities[i];
      first = entity->at.first_token;
      last = entity->at.end_token;
      if (first < begin)
        continue;
      if (last > end)
        break;
      if (entity->kind == ENTITY_DEMONYM || entity->kind == ENTITY_PLACE
          || (last < sentence->n_tokens
              && (sentence->tokens[last].kind == TOKEN_POSSESSIVE
                  || token_is_mark (&sentence->tokens[last], MARK_HYPHEN))))
        continue;
      first = phrase_start (sentence, last);
      if (first > 0
          && (token_function (&sentence->tokens[first - 1])
              & WORD_PREPOSITION))
        continue;
      *ret = (SourcePhrase){ first, last, FALSE };
      return TRUE;
    }
  return FALSE;
}

/* "did not", "no longer": negates the verb, not its subject. */
static gboolean
negates_verb (const Sentence *sentence, guint at)
{
  static const char *const words[] = { "not", "n't", "never", "cannot" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (token_equals (&sentence->tokens[at], words[i]))
      return TRUE;
  return token_equals (&sentence->tokens[at], "no")
         && token_equals (&sentence->tokens[at + 1], "longer");
}

/* Passes what stands between subject and verb: "also", "has", "on Monday".
 * FALSE where the saying is passive, or negated in another way than NEGATED,
 * which is NULL where it must not be. */
static gboolean
pass_auxiliaries (const Sentence *sentence, guint *at, gboolean *negated)
{
  while (*at > 0)
    {
      const Token *token = &sentence->tokens[*at - 1];
      guint function = token_function (token);

      if (negated != NULL && (function & WORD_NEGATION)
          && negates_verb (sentence, *at - 1))
        {
          *negated = TRUE;
          (*at)--;
          continue;
        }
      if (negated != NULL && (function & WORD_NEGATION)
          && (function & WORD_PRONOUN))
        return TRUE; /* "nobody" */
      if (function & (WORD_NEGATION | WORD_BE))
        return FALSE;
      if ((function & (WORD_ADVERB | WORD_HAVE | WORD_MODAL | WORD_DO)) == 0
          && !token_equals (token, "both") && !token_equals (token, "all")
          && !token_in_time (sentence, *at - 1))
        return TRUE;
      (*at)--;
      if (*at > 0 && token_in_time (sentence, *at)
          && token_equals (&sentence->tokens[*at - 1], "on"))
        (*at)--;
    }
  return TRUE;
}

/* "Reached", "contacted". */
static gboolean
is_participle (const Token *token)
{
  return token->word != NULL && token_function (token) == 0
         && g_str_has_suffix (token->word->text, "ed");
}

/* TRUE for the word behind a noun that begins what only tells which one is
 * meant: "officials familiar with", "residents interviewed in", "a doctor
 * treating the". */
static gboolean
begins_description (const char *text, const Sentence *sentence, guint at)
{
  const guint opens = WORD_PREPOSITION | WORD_ARTICLE | WORD_DETERMINER
                      | WORD_POSSESSIVE;
  const Token *token = &sentence->tokens[at];
  const char *last = text + token->end - 2;

  return token->kind == TOKEN_WORD && token->end - token->start > 4
         && (token->flags & TOKEN_CAPITAL) == 0 && token_function (token) == 0
         && (memcmp (last, "ed", 2) == 0 || memcmp (last, "ng", 2) == 0
             || (token_class (token) & CLASS_INFORMED) != 0)
         && !token_starts (token, LEX_CUE)
         && (token_function (token + 1) & opens) != 0
         && takes_complement (sentence, at);
}

/* "An official who asked not to be named said", "residents reached by telephone
 * said": where the clause that ends before END begins; END: none does. */
static guint
relative_start (const char *text, const Sentence *sentence, guint end)
{
  guint noun_end;

  for (guint i = end; i-- > 1 && end - i <= LONGEST_PHRASE;)
    {
      const Token *token = &sentence->tokens[i];

      if (token_equals (token, "who"))
        return takes_complement (sentence, i) ? i : end;
      if (token_equals (token, "by") && i > 1
          && is_participle (&sentence->tokens[i - 1])
          && cue_at (sentence, i - 2, CUE_NOUN, &noun_end) == NULL
          && takes_complement (sentence, i - 1))
        return i - 1;
      if (i + 1 < end && begins_description (text, sentence, i))
        return i;
      if ((token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
          || (token_function (token)
              & (WORD_CONJUNCTION | WORD_RELATIVE | WORD_SUBORDINATOR)))
        break;
    }
  return end;
}

/* The subject of the verb whose auxiliaries begin at END. */
static gboolean
subject_before (const char *text, const Sentence *sentence, guint end,
                SourcePhrase *ret)
{
  guint start;

  if (end == 0)
    return FALSE;
  if (token_function (&sentence->tokens[end - 1]) & WORD_RELATIVE)
    {
      end--;
      if (end > 0 && token_is_mark (&sentence->tokens[end - 1], ','))
        end--;
    }
  if (end > 1 && is_and (&sentence->tokens[end - 1]))
    return main_subject (sentence, end - 1, ret);
  if (end > 1 && token_is_mark (&sentence->tokens[end - 1], ','))
    {
      guint comma = apposition_start (sentence, end - 1);

      /* "Governor of X Omar Haddad, said": a slip */
      if (comma == 0 && token_has_capital (&sentence->tokens[end - 2])
          && end > 2 && token_has_capital (&sentence->tokens[end - 3])
          && phrase_start (sentence, end - 1) == 0)
        comma = end - 1;
      if (comma == 0)
        return FALSE;
      start = phrase_start (sentence, comma);
      *ret = (SourcePhrase){ start, end - 1, FALSE };
      return start < comma;
    }
  if (end == 0)
    return FALSE;
  end = relative_start (text, sentence, end);
  start = phrase_start (sentence, end);
  *ret = (SourcePhrase){ start, end, FALSE };
  ret->pronoun
      = end == start + 1
        && (token_function (&sentence->tokens[start]) & WORD_PRONOUN) != 0;
  return start < end;
}

gboolean
subject_phrase (const char *text, const Sentence *sentence, guint verb,
                SourcePhrase *ret)
{
  return pass_auxiliaries (sentence, &verb, NULL)
         && subject_before (text, sentence, verb, ret);
}

gboolean
believer_phrase (const char *text, const Sentence *sentence, guint verb,
                 SourcePhrase *ret)
{
  gboolean negated = FALSE;

  if (!pass_auxiliaries (sentence, &verb, &negated)
      || !subject_before (text, sentence, verb, ret))
    return FALSE;
  if (token_function (&sentence->tokens[ret->first]) & WORD_NEGATION)
    negated = !negated;
  ret->negated = negated;
  return TRUE;
}

/* TRUE where a mark or the end of the sentence stands at AT. */
static gboolean
is_closed (const Sentence *sentence, guint at)
{
  return at >= sentence->n_tokens || sentence->tokens[at].kind == TOKEN_MARK;
}

/* "..., spokesman for", "..., a senior Kenyan official", "..., OCHA." behind
 * a name. */
static gboolean
apposition_follows (const Sentence *sentence, guint comma)
{
  guint i = comma + 1;
  const EntityMention *entity
      = i < sentence->n_tokens ? entity_covering (sentence, i) : NULL;

  if (entity != NULL && entity->kind != ENTITY_OFFICE)
    return (entity->kind == ENTITY_PARTY || entity->kind == ENTITY_PERSON)
           && is_closed (sentence, entity->at.end_token);
  for (; i < sentence->n_tokens && i < comma + 7; i++)
    {
      entity = entity_covering (sentence, i);
      if (entity != NULL && entity->kind == ENTITY_OFFICE)
        return TRUE;
      if (sentence->tokens[i].kind == TOKEN_MARK
          && sentence->tokens[i].mark != MARK_HYPHEN)
        return FALSE;
      /* Only with an article may other words stand before the office. */
      if (i == comma + 1 && !token_is_article (&sentence->tokens[i])
          && !token_equals (&sentence->tokens[i], "deputy"))
        return FALSE;
      if (token_function (&sentence->tokens[i])
          & (WORD_PREPOSITION | WORD_BE | WORD_HAVE | WORD_MODAL))
        return FALSE;
    }
  return FALSE;
}

/* TRUE where the source's words end before token AT. */
static gboolean
ends_source (const Sentence *sentence, guint at, guint first)
{
  const Token *token = &sentence->tokens[at];
  guint function = token_function (token), cue_end;

  if (entity_covering (sentence, at) != NULL)
    return FALSE;
  if (token->kind == TOKEN_MARK)
    {
      if (token->mark == ',')
        return !apposition_follows (sentence, at);
      if (token->mark == MARK_OPEN_QUOTE || token->mark == MARK_CLOSE_QUOTE)
        return !(at + 1 < sentence->n_tokens
                 && (entity_covering (sentence, at + 1) != NULL
                     || entity_covering (sentence, at - 1) != NULL))
               || at == first;
      return token->mark != MARK_HYPHEN && token->mark != '('
             && token->mark != ')' && token->mark != '&'
             && !is_point_of_office (sentence, at);
    }
  if (token_in_time (sentence, at))
    return TRUE;
  /* "According to OCHA 660,000 people ..." */
  if (token->kind == TOKEN_NUMBER && at > first
      && (entity_covering (sentence, at - 1) != NULL
          || !token_has_capital (&sentence->tokens[at - 1])))
    return TRUE;
  if (function & WORD_PREPOSITION)
    return !token_equals (token, "of") && !token_equals (token, "for")
           && !token_equals (token, "from") && !token_equals (token, "at")
           && !token_equals (token, "in") && !token_equals (token, "with");
  if (function
      & (WORD_CONJUNCTION | WORD_SUBORDINATOR | WORD_RELATIVE | WORD_BE
         | WORD_HAVE | WORD_MODAL | WORD_DO | WORD_NEGATION))
    return TRUE;
  if ((function & WORD_PRONOUN) && at > first)
    return TRUE;
  return cue_at (sentence, at, CUE_CLAUSE | CUE_OBJECT, &cue_end) != NULL
         && cue_at (sentence, at, CUE_NOUN, &cue_end) == NULL;
}

gboolean
following_phrase (const Sentence *sentence, guint first, SourcePhrase *ret)
{
  guint end = first;

  while (end < sentence->n_tokens && end < first + 2 * LONGEST_PHRASE
         && !ends_source (sentence, end, first))
    {
      const EntityMention *entity = entity_covering (sentence, end);

      end = entity != NULL ? entity->at.end_token : end + 1;
    }
  *ret = (SourcePhrase){ first, end, FALSE };
  ret->pronoun
      = end == first + 1
        && (token_function (&sentence->tokens[first]) & WORD_PRONOUN) != 0;
  return end > first;
}

gboolean
only_marks_from (const Sentence *sentence, guint at)
{
  while (at < sentence->n_tokens && sentence->tokens[at].kind == TOKEN_MARK)
    at++;
  return at >= sentence->n_tokens;
}

/* The end of the prepositional phrase that begins at AT. */
static guint
pass_preposition (const Sentence *sentence, guint at)
{
  guint end = at + 1;

  while (end < sentence->n_tokens && end < at + LONGEST_PHRASE)
    {
      const Token *token = &sentence->tokens[end];

      if ((token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
          || (token_function (token)
              & (WORD_RELATIVE | WORD_PRONOUN | WORD_SUBORDINATOR)))
        break;
      end++;
    }
  return end;
}

guint
pass_adjuncts (const Sentence *sentence, guint at)
{
  while (at < sentence->n_tokens)
    {
      guint function = token_function (&sentence->tokens[at]);

      if (token_in_time (sentence, at)
          || ((function & WORD_ADVERB) && !(function & WORD_SUBORDINATOR)))
        at++;
      else if ((function & WORD_PREPOSITION)
               && !(function & WORD_SUBORDINATOR))
        at = pass_preposition (sentence, at);
      else
        break;
    }
  return at;
}

gboolean
phrase_is_complement (const Sentence *sentence, const SourcePhrase *phrase)
{
  const Token *noun;

  if (phrase->first < 2
      || !token_equals (&sentence->tokens[phrase->first - 1], "of"))
    return FALSE;
  noun = &sentence->tokens[phrase->first - 2];
  return noun->kind == TOKEN_WORD && token_function (noun) == 0
         && !token_starts (noun, LEX_NUMBER);
}

gboolean
phrase_is_country (const Sentence *sentence, guint first, guint end)
{
  const EntityMention *entity = entity_covering (sentence, first);

  return entity != NULL && entity->kind == ENTITY_COUNTRY
         && entity->at.end_token >= end;
}
