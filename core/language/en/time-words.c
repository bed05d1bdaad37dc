/* Loads the words of English times and recognises the smallest parts. */
#include "config.h"

#include "language/en/times.h"

#include "base/table.h"

#include <string.h>

typedef struct
{
  const char *name;
  int value;
} Name;

typedef struct
{
  const char *name;
  TimeWordKind kind;
  const Name *values; /* NULL: a plain number, 0 where there is none */
} WordClass;

static const Name unit_names[] = {
  { "second", UNIT_SECOND },   { "minute", UNIT_MINUTE },
  { "hour", UNIT_HOUR },       { "day", UNIT_DAY },
  { "weekend", UNIT_WEEKEND }, { "week", UNIT_WEEK },
  { "fortnight", UNIT_FORTNIGHT }, { "month", UNIT_MONTH },
  { "quarter", UNIT_QUARTER }, { "half", UNIT_HALF },
  { "year", UNIT_YEAR },       { "decade", UNIT_DECADE },
  { "century", UNIT_CENTURY }, { NULL, 0 },
};
static const Name part_names[] = { { "day", 0 }, { "night", 1 }, { NULL, 0 } };
static const Name choice_names[] = {
  { "last", CHOICE_LAST },         { "past", CHOICE_PAST },
  { "this", CHOICE_THIS },         { "next", CHOICE_NEXT },
  { "coming", CHOICE_COMING },     { "previous", CHOICE_PREVIOUS },
  { "following", CHOICE_FOLLOWING }, { "same", CHOICE_SAME },
  { NULL, 0 },
};
static const Name edge_names[] = { { "early", EDGE_EARLY },
                                   { "middle", EDGE_MIDDLE },
                                   { "late", EDGE_LATE },
                                   { NULL, 0 } };
static const Name shift_names[] = { { "ago", SHIFT_AGO },
                                    { "back", SHIFT_BACK },
                                    { "on", SHIFT_ON },
                                    { "ahead", SHIFT_AHEAD },
                                    { NULL, 0 } };
static const Name relation_names[] = {
  { "since", PREFIX_SINCE },   { "until", PREFIX_UNTIL },
  { "by", PREFIX_BY },         { "before", PREFIX_BEFORE },
  { "after", PREFIX_AFTER },   { "from", PREFIX_FROM },
  { "between", PREFIX_BETWEEN }, { "in", PREFIX_IN },
  { "over", PREFIX_OVER },     { "on", PREFIX_ON },
  { NULL, 0 },
};

static const WordClass classes[] = {
  { "doubtful", TIME_WORD_DOUBTFUL, NULL },
  { "unit", TIME_WORD_UNIT, unit_names },
  { "day", TIME_WORD_DAY, NULL },
  { "part", TIME_WORD_PART, part_names },
  { "choice", TIME_WORD_CHOICE, choice_names },
  { "edge", TIME_WORD_EDGE, edge_names },
  { "season", TIME_WORD_SEASON, NULL },
  { "shift", TIME_WORD_SHIFT, shift_names },
  { "relation", TIME_WORD_RELATION, relation_names },
  { "range", TIME_WORD_RANGE, NULL },
  { "count", TIME_WORD_COUNT, NULL },
  { "clock", TIME_WORD_CLOCK, NULL },
  { "zone", TIME_WORD_ZONE, NULL },
  { "future", TIME_WORD_FUTURE, NULL },
  { "rite", TIME_WORD_RITE, NULL },
  { "hedge", TIME_WORD_HEDGE, NULL },
  { "ordinal", TIME_WORD_ORDINAL, NULL },
  { "year-part", TIME_WORD_YEAR_PART, NULL },
  { "level", TIME_WORD_LEVEL, NULL },
};

static gboolean
read_number (const TableRow *row, int least, int most, int *ret_value,
             GError **error)
{
  gint64 value = 0;
  const char *field = table_field (row, 2);

  if (field != NULL
      && !g_ascii_string_to_signed (field, 10, least, most, &value, NULL))
    return table_error (row, error, "\"%s\" is no number from %d to %d", field,
                        least, most);
  *ret_value = (int) value;
  return TRUE;
}

static gboolean
read_value (const TableRow *row, const Name *names, int *ret_value,
            GError **error)
{
  const char *field = table_field (row, 2);

  if (names == NULL)
    return read_number (row, -10000, 10000, ret_value, error);
  for (; field != NULL && names->name != NULL; names++)
    if (strcmp (names->name, field) == 0)
      {
        *ret_value = names->value;
        return TRUE;
      }
  return table_error (row, error, "unknown value \"%s\"",
                      field != NULL ? field : "");
}

#define STRONG_KINDS                                                          \
  (TIME_LEAD (UNIT) | TIME_LEAD (DAY) | TIME_LEAD (PART)                      \
   | TIME_LEAD (SEASON) | TIME_LEAD (YEAR_PART))

/* What PHRASE, which means WORD, tells of its first word.  "since" may stand
 * before an event, without any other word of time. */
static guint32
leads_of (const char *phrase, const TimeWord *word)
{
  gboolean relation = word->kind == TIME_WORD_RELATION;
  guint32 leads = 1u << word->kind;

  if (strpbrk (phrase, " -") == NULL
      && ((leads & STRONG_KINDS) != 0
          || (relation && word->value == PREFIX_SINCE)))
    leads |= TIME_STRONG;
  if (relation && word->value <= PREFIX_AFTER)
    leads |= TIME_LEAD_PREFIX;
  if (relation
      && (word->value == PREFIX_FROM || word->value == PREFIX_BETWEEN))
    leads |= TIME_LEAD_ENDS;
  /* "and" joins ends behind "between" only. */
  if (word->kind == TIME_WORD_RANGE && strcmp (phrase, "and") != 0)
    leads |= TIME_JOINT;
  return leads;
}

static void
add_word (Language *language, const char *phrase, LexKind kind,
          const void *payload, guint32 leads)
{
  Word *first = lexicon_add (language->lexicon, phrase, kind, payload);

  if (first != NULL)
    first->time |= leads;
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  const char *name = row->fields[1];
  gboolean month = strcmp (name, "month") == 0;
  TimeWord *word;
  int value;

  if (month || strcmp (name, "weekday") == 0)
    {
      if (!read_number (row, 1, month ? 12 : 7, &value, error))
        return FALSE;
      add_word (language, row->fields[0], month ? LEX_MONTH : LEX_WEEKDAY,
                GINT_TO_POINTER (value),
                TIME_STRONG
                    | (month ? TIME_LEAD_MONTH : TIME_LEAD_WEEKDAY));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (strcmp (classes[i].name, name) == 0)
      {
        if (!read_value (row, classes[i].values, &value, error))
          return FALSE;
        word = arena_new_struct (language->arena, TimeWord);
        word->kind = classes[i].kind;
        word->value = value;
        add_word (language, row->fields[0], LEX_TIME, word,
                  leads_of (row->fields[0], word));
        return TRUE;
      }
  return table_error (row, error, "unknown class \"%s\"", name);
}

gboolean
times_load (Language *language, GError **error)
{
  return table_read ("en/times.tsv", 2, load_row, language, error);
}

const TimeWord *
time_word_read (const TimeScan *scan, guint at, TimeWordKind kind,
                guint *ret_end)
{
  const Token *tokens = scan->tokens;

  for (const LexEntry *longest
       = lexicon_match (tokens, at, scan->n_tokens, LEX_TIME);
       longest != NULL;
       longest = lexicon_match_below (tokens, at, scan->n_tokens, LEX_TIME,
                                      longest->n_words))
    for (const LexEntry *entry = longest; entry != NULL;
         entry = lexicon_next_meaning (entry))
      {
        const TimeWord *word = entry->payload;

        if (word->kind != kind)
          continue;
        *ret_end = at + entry->n_words;
        return word;
      }
  return NULL;
}

gboolean
digits_at (const TimeScan *scan, guint at, guint least, guint most,
           int *ret_value)
{
  const Token *token;
  const char *text;
  guint length;

  if (at >= scan->n_tokens || scan->tokens[at].kind != TOKEN_NUMBER)
    return FALSE;
  token = &scan->tokens[at];
  length = token->end - token->start;
  if (length < least || length > most || length > 9)
    return FALSE;
  text = scan->analysis->text + token->start;
  for (guint i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  *ret_value = (int) token->number;
  return TRUE;
}

/* The payload of the one-word entry of KIND at AT. */
gboolean
time_name_read (const TimeScan *scan, guint at, LexKind kind, int *ret_value,
                gboolean *ret_doubtful, guint *ret_end)
{
  const LexEntry *entry;
  const TimeWord *doubt;
  guint end;

  if (!token_is (&scan->tokens[at], kind))
    return FALSE;
  entry = lexicon_match (scan->tokens, at, at + 1, kind);
  if (entry == NULL)
    return FALSE;
  doubt = time_word_at (scan, at, TIME_WORD_DOUBTFUL, &end);
  if (doubt != NULL && doubt->value == 1
      && (scan->tokens[at].flags & TOKEN_CAPITAL) == 0)
    return FALSE;
  *ret_value = GPOINTER_TO_INT (entry->payload);
  *ret_doubtful = doubt != NULL;
  *ret_end = at + 1;
  /* The point of an abbreviation, unless it ends the sentence. */
  if (doubt != NULL && at + 2 < scan->n_tokens
      && token_is_mark (&scan->tokens[at + 1], '.')
      && token_is_glued (scan, at + 1))
    *ret_end = at + 2;
  return TRUE;
}

gboolean
day_number_read (const TimeScan *scan, guint at, int *ret_day, guint *ret_end)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  Number number;

  if (!digits_at (scan, at, 1, 2, ret_day))
    {
      /* "the twenty-first of May" */
      if (scan->tokens[at].kind != TOKEN_WORD
          || !token_starts (&scan->tokens[at], LEX_NUMBER)
          || !number_match (scan->tokens, at, scan->n_tokens, &number)
          || number.kind != NUMBER_ORDINAL || number.value < 1
          || number.value > 31)
        return FALSE;
      *ret_day = (int) number.value;
      *ret_end = at + number.n_tokens;
      return TRUE;
    }
  if (*ret_day < 1 || *ret_day > 31)
    return FALSE;
  *ret_end = at + 1;
  /* Copied out of typeset reports, "26 th" has a space. */
  for (guint i = 0; at + 1 < scan->n_tokens && i < G_N_ELEMENTS (endings);
       i++)
    if (token_has_text (scan, at + 1, endings[i]))
      *ret_end = at + 2;
  return TRUE;
}

gboolean
year_at (const TimeScan *scan, guint at, int *ret_year)
{
  return digits_at (scan, at, 4, 4, ret_year) && *ret_year >= 1000
         && *ret_year <= 2100;
}

gboolean
year_words_at (const TimeScan *scan, guint at, int *ret_year, guint *ret_end)
{
  Number first, second;

  if (at >= scan->n_tokens || scan->tokens[at].kind != TOKEN_WORD
      || !token_starts (&scan->tokens[at], LEX_NUMBER)
      || !number_match (scan->tokens, at, scan->n_tokens, &first)
      || first.kind != NUMBER_CARDINAL)
    return FALSE;
  *ret_end = at + first.n_tokens;
  *ret_year = (int) CLAMP (first.value, 0, 10000);
  /* A round number of thousands counts more often than it dates. */
  if (*ret_year >= 1900 && *ret_year <= 2100)
    return first.words && *ret_year % 100 != 0;
  if (*ret_year < 11 || *ret_year > 20
      || !number_match (scan->tokens, *ret_end, scan->n_tokens, &second)
      || scan->tokens[*ret_end].kind != TOKEN_WORD
      || second.kind != NUMBER_CARDINAL || second.value < 10
      || second.value > 99)
    return FALSE;
  *ret_year = *ret_year * 100 + (int) second.value;
  *ret_end += second.n_tokens;
  return TRUE;
}

gboolean
unit_at (const TimeScan *scan, guint at, TimeUnit *ret_unit,
         gboolean *ret_plural, guint *ret_end)
{
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_UNIT, ret_end);
  const Token *token;

  if (word == NULL)
    return FALSE;
  token = &scan->tokens[*ret_end - 1];
  *ret_unit = word->value;
  *ret_plural = (scan->analysis->text[token->end - 1] | 32) == 's';
  return TRUE;
}

gboolean
count_at (const TimeScan *scan, guint at, int *ret_low, int *ret_high,
          guint *ret_end)
{
  const TimeWord *word;
  Number number;

  if (at >= scan->n_tokens)
    return FALSE;
  word = time_word_at (scan, at, TIME_WORD_COUNT, ret_end);
  if (word != NULL)
    {
      *ret_low = word->value / 100;
      *ret_high = word->value % 100;
      return TRUE;
    }
  if (number_match (scan->tokens, at, scan->n_tokens, &number))
    {
      if (number.kind == NUMBER_ORDINAL || number.value < 1
          || number.value > 100000 || number.value != (int) number.value)
        return FALSE;
      *ret_low = *ret_high = (int) number.value;
      *ret_end = at + number.n_tokens;
      return TRUE;
    }
  if (!token_has_text (scan, at, "a") && !token_has_text (scan, at, "an")
      && !token_has_text (scan, at, "one"))
    return FALSE;
  *ret_low = *ret_high = 1;
  *ret_end = at + 1;
  return TRUE;
}

gboolean
future_before (const TimeScan *scan, guint at)
{
  guint first = at > 8 ? at - 8 : 0;
  guint end;

  if ((scan->all & TIME_LEAD (FUTURE)) == 0)
    return FALSE;
  for (guint i = at; i-- > first;)
    {
      if (token_is_mark (&scan->tokens[i], ';')
          || token_is_mark (&scan->tokens[i], '.'))
        return FALSE;
      if (time_word_at (scan, i, TIME_WORD_FUTURE, &end) != NULL && end <= at)
        return TRUE;
    }
  return FALSE;
}

gboolean
token_is_time_unit (const Token *token)
{
  return token->word != NULL
         && (token->word->time & TIME_LEAD (UNIT)) != 0;
}
