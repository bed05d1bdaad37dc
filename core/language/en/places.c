/* Loads the gazetteer and tells which place a name means. */
#include "config.h"

#include "base/table.h"
#include "language/en/names.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where the countries of a document are looked for, in sentences. */
#define FIRST_SENTENCES 12
#define LEAD_SENTENCES 3 /* that tell where the document is set */
#define FIRST_TOKENS 200 /* of each of them */
#define LAST_RANK 9
/* Words from a town to what happened there: "concert hall attack". */
#define MAX_TO_EVENT 4

/* Adds the digits at *text to *digits, and passes them. */
static inline void
take_digits (const char **text, guint64 *digits)
{
  guint digit;

  for (; (digit = (guint) **text - '0') <= 9; ++*text)
    *digits = *digits * 10 + digit;
}

/* The value of "-12.345"; as strtod reads it, since both sides of the
 * division are exact.  FALSE for anything else. */
static gboolean
read_decimal (const char *text, double *ret)
{
  static const double powers[]
      = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
          1e13, 1e14, 1e15 };
  const char *first = text + (*text == '-');
  const char *at = first, *point;
  guint64 digits = 0;
  gsize n;

  take_digits (&at, &digits);
  point = at;
  if (*at == '.')
    {
      at++;
      take_digits (&at, &digits);
    }
  n = (gsize) (at - first) - (*point == '.');
  if (*at != '\0' || n == 0 || n > 15)
    return FALSE;
  *ret = (double) digits / powers[*point == '.' ? at - point - 1 : 0];
  if (*text == '-')
    *ret = -*ret;
  return TRUE;
}

static gboolean
read_degrees (const TableRow *row, guint field, double limit, double *ret,
              GError **error)
{
  const char *text = table_field (row, field);
  const char *rest = "";

  *ret = NAN;
  if (text == NULL)
    return TRUE;
  if (!read_decimal (text, ret))
    *ret = g_ascii_strtod (text, (char **) &rest);
  if (*rest != '\0' || !(fabs (*ret) <= limit))
    return table_error (row, error, "\"%s\" is no coordinate", text);
  return TRUE;
}

/* The other names, between semicolons. */
static void
add_variants (Language *language, char *names, const Place *place)
{
  while (names != NULL)
    {
      char *name = names, *end = strchr (names, ';');

      names = end != NULL ? end + 1 : NULL;
      if (end != NULL)
        *end = '\0';
      if (g_strstrip (name)[0] != '\0')
        lexicon_add (language->lexicon, name, LEX_PLACE, place);
    }
}

static gboolean
load_place (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Place *place = arena_new_struct (language->arena, Place);

  if (!read_degrees (row, 5, 90, &place->latitude, error)
      || !read_degrees (row, 6, 180, &place->longitude, error))
    return FALSE;
  place->rank = g_ascii_isdigit (row->fields[7][0])
                        && row->fields[7][1] == '\0'
                    ? (guint) (row->fields[7][0] - '0')
                    : (guint) g_ascii_strtoull (row->fields[7], NULL, 10);
  if (place->rank > LAST_RANK)
    return table_error (row, error, "rank above %d", LAST_RANK);
  place->id = row->fields[0];
  place->name = row->fields[1];
  place->country = table_field (row, 3);
  place->parent = table_field (row, 4);
  lexicon_add (language->lexicon, place->name, LEX_PLACE, place);
  if (table_field (row, 2) != NULL)
    add_variants (language, row->fields[2], place);
  return TRUE;
}

gboolean
places_load (Language *language, GError **error)
{
  return table_read_kept ("gazetteer.tsv", language->arena, 8, load_place,
                          language, error);
}

static gboolean
follows_preposition (const NameScan *scan, guint at)
{
  return at > 0
         && (token_function (&scan->sentence->tokens[at - 1])
             & WORD_BEFORE_PLACE);
}

/* TRUE for a token of CLASS; there may be none at AT. */
static gboolean
is_of_class (const NameScan *scan, guint at, ListedClass class)
{
  return at < scan->sentence->n_tokens
         && (token_class (&scan->sentence->tokens[at]) & class);
}

/* "KABUL (Reuters) -", "Ankara, Feb 10 -": a dateline. */
static gboolean
is_dateline (const NameScan *scan, guint first, guint end)
{
  const Sentence *sentence = scan->sentence;

  return first == 0 && end < sentence->n_tokens
         && (token_is_mark (&sentence->tokens[end], ',')
             || token_is_mark (&sentence->tokens[end], '(')
             || token_is_mark (&sentence->tokens[end], ':')
             || token_is_mark (&sentence->tokens[end], MARK_DASH));
}

static gboolean
parts_entry (const Token *token)
{
  return token_is_mark (token, ',') || token_is_mark (token, ':')
         || token_is_mark (token, MARK_DASH)
         || token_is_mark (token, MARK_HYPHEN);
}

/* "1 Feb 2009 - Kabul, Afghanistan - Two", "May 3: Kabul: Two": behind the day
 * of a chronology's entry. */
static gboolean
is_in_entry (const NameScan *scan, guint first, guint end)
{
  const Token *tokens = scan->sentence->tokens, *last;

  if (first < 3 || end >= scan->sentence->n_tokens
      || !parts_entry (&tokens[first - 1]) || !parts_entry (&tokens[end]))
    return FALSE;
  last = &tokens[first - 2];
  return token_starts (last, LEX_MONTH)
         || (last->kind == TOKEN_NUMBER
             && (token_starts (last - 1, LEX_MONTH)
                 || (first > 3 && token_is_mark (last - 1, ',')
                     && last[-2].kind == TOKEN_NUMBER)));
}

/* "The Moscow concert hall attack": where it was; "Moscow's attack" says whose
 * it was. */
static gboolean
leads_to_event (const NameScan *scan, guint first, guint end)
{
  if (first == 0 || !token_equals (&scan->sentence->tokens[first - 1], "the"))
    return FALSE;
  for (guint i = end; i < end + MAX_TO_EVENT; i++)
    {
      if (is_of_class (scan, i, CLASS_EVENT))
        return TRUE;
      if (i >= scan->sentence->n_tokens
          || scan->sentence->tokens[i].kind != TOKEN_WORD
          || token_function (&scan->sentence->tokens[i]) != 0)
        break;
    }
  return FALSE;
}

gboolean
places_is_town (const NameScan *scan, guint first, guint end)
{
  const Sentence *sentence = scan->sentence;
  const Token *tokens = sentence->tokens;
  guint before_and;

  if (follows_preposition (scan, first) || is_dateline (scan, first, end)
      || is_in_entry (scan, first, end)
      || (first > 0 && is_of_class (scan, first - 1, CLASS_BEFORE_TOWN))
      || is_of_class (scan, end, CLASS_BEHIND_TOWN)
      || leads_to_event (scan, first, end))
    return TRUE;
  /* "the capital, Ankara," */
  if (first > 1 && token_is_mark (&tokens[first - 1], ',')
      && is_of_class (scan, first - 2, CLASS_BEFORE_TOWN))
    return TRUE;
  if (first == 0 || scan->mentions.len == 0
      || !(token_equals (&tokens[first - 1], "and")
           || token_is_mark (&tokens[first - 1], ',')))
    return FALSE;
  /* "in Idlib and Damascus": as the name before it. */
  before_and = scan->mentions.len - 1;
  return arena_array_index (scan->mentions, EntityMention, before_and).kind
             == ENTITY_PLACE
         && arena_array_index (scan->mentions, EntityMention, before_and)
                    .at.end_token
                == first - 1;
}

/* TRUE where one of the meanings of PLACE lies in a country of which a name
 * begins with WORD. */
static gboolean
begins_country_of (const Word *word, const LexEntry *place)
{
  for (const LexEntry *entry = word->entries;
       entry != NULL && entry->kind <= LEX_COUNTRY; entry = entry->next)
    for (const LexEntry *other = entry->kind == LEX_COUNTRY ? place : NULL;
         other != NULL; other = lexicon_next_meaning (other))
      if (strcmp (((const Name *) entry->payload)->party->id,
                  ((const Place *) other->payload)->country)
          == 0)
        return TRUE;
  return FALSE;
}

/* FALSE where no word of the sentence can be the first of such a name, so that
 * its tokens need not be cut. */
static gboolean
may_name_country_of (const Analysis *analysis, const Sentence *sentence,
                     const LexEntry *place)
{
  gsize length = sentence->end - sentence->start;
  guint64 before = 0; /* 1: a byte of a word stands before the block */
  ByteMap map;

  if (!plain_words_read (analysis->text + sentence->start, length, &map))
    return TRUE;
  for (gsize i = 0; i * BYTE_MAP_BLOCK < length; i++)
    {
      guint64 inner = map.blocks[i].inner;
      guint64 starts = map.blocks[i].capitals & ~(inner << 1 | before);

      for (; starts != 0; starts &= starts - 1)
        {
          const Word *word = plain_word_at (
              analysis, &map, i * BYTE_MAP_BLOCK + bits_below_first (starts));

          if (word != NULL && (word->starts & LEX_BIT (LEX_COUNTRY)) != 0
              && begins_country_of (word, place))
            return TRUE;
        }
      before = inner >> (BYTE_MAP_BLOCK - 1);
    }
  return FALSE;
}

/* The states that a sentence names, with repeats. */
struct CountryList
{
  const Party *const *parties;
  guint n;
  gboolean asked; /* for some countries it was told that it names none */
  gboolean known;
};

static void
read_countries (Analysis *analysis, guint index, struct CountryList *list)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);
  guint n = MIN (sentence->n_tokens, FIRST_TOKENS);
  const Party **parties = NULL;

  list->known = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const LexEntry *entry
          = token_has_capital (&sentence->tokens[i])
                ? lexicon_match (sentence->tokens, i, sentence->n_tokens,
                                 LEX_COUNTRY)
                : NULL;

      if (entry == NULL)
        continue;
      if (parties == NULL)
        parties = arena_new_array (analysis->arena, const Party *, n - i);
      parties[list->n++] = ((const Name *) entry->payload)->party;
    }
  list->parties = parties;
}

/* Reads the first sentences, but for those that name no country in which a
 * meaning of PLACE lies; a second time all, so that none is looked at again
 * and again. */
static void
read_first_countries (Analysis *analysis, const LexEntry *place)
{
  guint n = MIN (FIRST_SENTENCES, analysis->n_sentences);

  if (analysis->countries == NULL)
    analysis->countries
        = arena_new_array (analysis->arena, struct CountryList, n);
  for (guint i = 0; i < n; i++)
    {
      struct CountryList *list = &analysis->countries[i];
      const Sentence *sentence = &analysis->sentences[i];

      if (!list->known
          && (list->asked || (sentence->done & STAGE_TOKENS) != 0
              || may_name_country_of (analysis, sentence, place)))
        read_countries (analysis, i, list);
      list->asked = TRUE;
    }
}

static guint
count_in (const struct CountryList *list, const char *country)
{
  guint n = 0;

  for (guint i = 0; i < list->n; i++)
    n += strcmp (list->parties[i]->id, country) == 0;
  return n;
}

/* How often the first sentences, which must be read, and this one (HERE) name
 * COUNTRY. */
static guint
count_country (const Analysis *analysis, const struct CountryList *here,
               const char *country)
{
  guint n = count_in (here, country);

  for (guint i = 0; i < MIN (FIRST_SENTENCES, analysis->n_sentences); i++)
    n += count_in (&analysis->countries[i], country);
  return n;
}

/* TRUE where the words beside the name say that it is a town. */
static gboolean
is_called_town (const NameScan *scan, guint first, guint end)
{
  const Token *tokens = scan->sentence->tokens;

  if (is_of_class (scan, end, CLASS_CALLED_TOWN))
    return TRUE;
  return first > 1
         && (is_of_class (scan, first - 1, CLASS_CALLED_TOWN)
             || (token_equals (&tokens[first - 1], "of")
                 && is_of_class (scan, first - 2, CLASS_CALLED_TOWN)));
}

static gboolean
is_better (const Place *place, guint mentions, const Place *best,
           guint best_mentions, gboolean town)
{
  if (mentions != best_mentions)
    return mentions > best_mentions;
  if (strcmp (place->country, best->country) != 0)
    return place->rank == 2 && best->rank != 2;
  /* A capital's name is the town, another one the province around it. */
  if (place->rank == 2 || town)
    return place->rank > best->rank && best->rank < 2;
  return FALSE;
}

/* TRUE where the meanings of ENTRY lie in several countries. */
static gboolean
in_several_countries (const LexEntry *entry)
{
  const Place *first = entry->payload;

  while ((entry = lexicon_next_meaning (entry)) != NULL)
    if (strcmp (((const Place *) entry->payload)->country, first->country)
        != 0)
      return TRUE;
  return FALSE;
}

/* The country of the name at token AT, where all its meanings lie in one; in
 * text in capitals too many words are names of some place. */
static const char *
country_of_place (const Sentence *sentence, guint at)
{
  const LexEntry *entry
      = (sentence->tokens[at].flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS))
                == TOKEN_CAPITAL
            ? lexicon_match (sentence->tokens, at, sentence->n_tokens,
                             LEX_PLACE)
            : NULL;

  return entry != NULL && !in_several_countries (entry)
             ? ((const Place *) entry->payload)->country
             : NULL;
}

/* The meaning of ENTRY in the country of the first place of the sentence that
 * lies in no other. */
static const Place *
choose_beside (const Sentence *sentence, const LexEntry *entry)
{
  for (guint i = 0; i < MIN (sentence->n_tokens, FIRST_TOKENS); i++)
    {
      const char *country = country_of_place (sentence, i);

      for (const LexEntry *other = country != NULL ? entry : NULL;
           other != NULL; other = lexicon_next_meaning (other))
        if (strcmp (((const Place *) other->payload)->country, country) == 0)
          return other->payload;
    }
  return NULL;
}

/* Where no state is named: in the sentence, else in the lead. */
static const Place *
choose_near (const NameScan *scan, const LexEntry *entry)
{
  const Place *place = choose_beside (scan->sentence, entry);

  for (guint i = 0; place == NULL
                    && i < MIN (LEAD_SENTENCES, scan->analysis->n_sentences);
       i++)
    place = choose_beside (
        analysis_sentence (scan->analysis, i, STAGE_TOKENS), entry);
  return place;
}

static const Place *
choose_place (const NameScan *scan, guint at, const LexEntry *entry)
{
  const Place *best = entry->payload;
  const LexEntry *other = lexicon_next_meaning (entry);
  const Place *inside;
  struct CountryList here = { 0 };
  gboolean town;
  guint best_mentions = 0;

  if (other == NULL)
    return best;
  inside = place_inside_named (scan->sentence, at, entry);
  if (inside != NULL)
    return inside;
  town = is_called_town (scan, at, at + entry->n_words);
  if (in_several_countries (entry))
    {
      read_first_countries (scan->analysis, entry);
      read_countries (scan->analysis, scan->index, &here);
      best_mentions = count_country (scan->analysis, &here, best->country);
    }
  for (; other != NULL; other = lexicon_next_meaning (other))
    {
      const Place *place = other->payload;
      guint mentions = strcmp (place->country, best->country) == 0
                           ? best_mentions
                           : count_country (scan->analysis, &here,
                                            place->country);

      if (is_better (place, mentions, best, best_mentions, town))
        {
          best = place;
          best_mentions = mentions;
        }
    }
  if (here.known && best_mentions == 0)
    {
      const Place *near = choose_near (scan, entry);

      /* Of one country the better meaning is known. */
      if (near != NULL && strcmp (near->country, best->country) != 0)
        return near;
    }
  return best;
}

/* TRUE where the sentence or the lead names another place in COUNTRY than the
 * one at tokens [AT, END). */
static gboolean
is_country_told (const NameScan *scan, guint at, guint end,
                 const char *country)
{
  guint n = MIN (LEAD_SENTENCES, scan->analysis->n_sentences);

  for (guint i = 0; i <= n; i++)
    {
      const Sentence *sentence
          = i == n ? scan->sentence
                   : analysis_sentence (scan->analysis, i, STAGE_TOKENS);

      for (guint k = 0; k < MIN (sentence->n_tokens, FIRST_TOKENS); k++)
        if ((sentence != scan->sentence || k < at || k >= end)
            && g_strcmp0 (country_of_place (sentence, k), country) == 0)
          return TRUE;
    }
  return FALSE;
}

/* "Central Region" is a name in many states: it is that of the list where the
 * document tells of its state. */
static gboolean
is_of_any_state (const NameScan *scan, guint at, const LexEntry *entry)
{
  guint end = at + entry->n_words;
  const char *country = ((const Place *) entry->payload)->country;
  struct CountryList here = { 0 };

  if (entry->n_words < 2 || !is_of_class (scan, at, CLASS_BEFORE_TOWN)
      || !is_of_class (scan, end - 1, CLASS_PROVINCE))
    return FALSE;
  read_first_countries (scan->analysis, entry);
  read_countries (scan->analysis, scan->index, &here);
  return count_country (scan->analysis, &here, country) == 0
         && !is_country_told (scan, at, end, country);
}

/* "Mehmet Adana said": part of a person's name rather than a town. */
static gboolean
is_part_of_name (const NameScan *scan, guint at, guint end)
{
  const Token *tokens = scan->sentence->tokens;

  if (scan->all_caps || follows_preposition (scan, at))
    return FALSE;
  if (end < scan->sentence->n_tokens && token_has_capital (&tokens[end])
      && token_may_be_name (&tokens[end]))
    return TRUE;
  return at > 1 && token_has_capital (&tokens[at - 1])
         && token_may_be_name (&tokens[at - 1]);
}

guint
places_add (NameScan *scan, guint at, const LexEntry *entry)
{
  guint end = at + entry->n_words;
  EntityMention *mention;
  const Place *place;

  if (is_part_of_name (scan, at, end)
      || (end < scan->sentence->n_tokens
          && token_is_mark (&scan->sentence->tokens[end], ',')
          && place_is_elsewhere (scan->sentence, at, entry))
      || (scan->resolve && is_of_any_state (scan, at, entry)))
    return at;
  /* Who only looks for the parties of a sentence asks for no place. */
  place = scan->resolve ? choose_place (scan, at, entry) : entry->payload;
  mention = names_add (scan, ENTITY_PLACE, at, end, place->name);
  mention->place = place;
  return end;
}

const Place *
place_named (Analysis *analysis, guint index, guint first, guint end,
             const char *country)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);
  NameScan scan = { .analysis = analysis, .sentence = sentence,
                    .index = index, .resolve = TRUE };
  const LexEntry *state
      = lexicon_match (sentence->tokens, first, end, LEX_COUNTRY);
  const LexEntry *entry
      = lexicon_match (sentence->tokens, first, end, LEX_PLACE);

  if (first >= end || !token_has_capital (&sentence->tokens[first]))
    return NULL;
  if (state != NULL && first + state->n_words == end
      && ((const Name *) state->payload)->kind == NAME_COUNTRY)
    return ((const Name *) state->payload)->place;
  if (entry == NULL || first + entry->n_words != end)
    return NULL;
  for (const LexEntry *other = entry; country != NULL && other != NULL;
       other = lexicon_next_meaning (other))
    if (g_strcmp0 (((const Place *) other->payload)->country, country) == 0)
      return other->payload;
  return choose_place (&scan, first, entry);
}
