/* Tells counts from identifiers, years, dates, ages and pronouns by what
 * stands around them. */
#include "config.h"

#include "language/en/quantities.h"

#include <math.h>

static const Token *
token_at (const KindContext *context, guint at)
{
  return at < context->n ? &context->tokens[at] : NULL;
}

static const Token *
token_before (const KindContext *context)
{
  guint first = context->figure->first;

  return first > 0 ? &context->tokens[first - 1] : NULL;
}

static const Token *
token_behind (const KindContext *context)
{
  return token_at (context, context->figure->end);
}

static gboolean
is_mark (const Token *token, guint32 mark)
{
  return token != NULL && token_is_mark (token, mark);
}

static gboolean
is_one_of (const Token *token, const char *const *words)
{
  for (guint i = 0; token != NULL && words[i] != NULL; i++)
    if (token_equals (token, words[i]))
      return TRUE;
  return FALSE;
}

static guint
function_of (const Token *token)
{
  return token != NULL ? token_function (token) : 0;
}

/* A month's name; "may" is one with a capital where no verb follows. */
static gboolean
is_month (const KindContext *context, guint at)
{
  const Token *token = token_at (context, at);

  if (token == NULL || !token_is (token, LEX_MONTH)
      || !(token->flags & TOKEN_CAPITAL))
    return FALSE;
  return (function_of (token) & WORD_MODAL) == 0
         || (function_of (token_at (context, at + 1))
             & (WORD_BE | WORD_HAVE | WORD_NEGATION))
                == 0;
}

/* "18 August", "17, 18 and 19 September", "18-Feb", "March 5". */
static gboolean
is_date (const KindContext *context)
{
  const Figure *figure = context->figure;
  guint at = figure->end;

  if (figure->words || figure->multiplied || figure->low > 31
      || figure->low != floor (figure->low))
    return FALSE;
  if (figure->first > 0 && is_month (context, figure->first - 1))
    return TRUE;
  while (at + 1 < context->n
         && (context->tokens[at].kind == TOKEN_NUMBER
             || token_is_mark (&context->tokens[at], ',')
             || token_is_mark (&context->tokens[at], MARK_HYPHEN)
             || token_equals (&context->tokens[at], "and")
             || token_equals (&context->tokens[at], "or")
             || token_equals (&context->tokens[at], "to"))
         && at < figure->end + 8)
    at++;
  return is_month (context, at)
         && (at == figure->end
             || context->tokens[at - 1].kind == TOKEN_NUMBER
             || token_is_mark (&context->tokens[at - 1], MARK_HYPHEN));
}

/* A noun in the plural: "soldiers", "people". */
static gboolean
is_plural_person (const Token *token)
{
  if (!token_is (token, LEX_PERSON))
    return FALSE;
  for (const LexEntry *entry = token->word->entries; entry != NULL;
       entry = entry->next)
    if (entry->kind == LEX_PERSON && entry->n_words == 1
        && ((const PersonNoun *) entry->payload)->plural)
      return TRUE;
  return FALSE;
}

/* A known noun that is counted follows, perhaps behind an adjective. */
static gboolean
counts_noun (const KindContext *context)
{
  for (guint i = 0; i < 3; i++)
    {
      const Token *token = token_at (context, context->figure->end + i);

      if (token == NULL || token->kind != TOKEN_WORD
          || (function_of (token) & ~(guint) WORD_OTHERS) != 0)
        return FALSE;
      if (is_plural_person (token) || token_is (token, LEX_THING))
        return TRUE;
    }
  return FALSE;
}

static gboolean
year_introduced (const Token *before)
{
  static const char *const words[]
      = { "in", "since", "until", "till", "by", "of", "the", "from", "during",
          "before", "after", "early", "late", "mid", "summer", "winter",
          "spring", "autumn", "fall", "year", "between", "around", "about",
          NULL };

  return is_one_of (before, words);
}

static gboolean
is_year_value (const KindContext *context, double value)
{
  const Token *token = &context->tokens[context->figure->first];

  if (token_equals (token, "between"))
    token++;
  return value >= 1800 && value < 2100 && value == floor (value)
         && token->kind == TOKEN_NUMBER && token->end - token->start == 4;
}

/* "in two thousand and eleven" */
static gboolean
is_year_in_words (const KindContext *context)
{
  static const char *const befores[] = { "in", "since", "until", NULL };
  const Token *behind = token_behind (context);

  return context->figure->words && context->figure->form == FIGURE_NUMBER
         && context->figure->low > 1900 && context->figure->low < 2100
         && is_one_of (token_before (context), befores)
         && (behind == NULL || behind->kind == TOKEN_MARK
             || function_of (behind) != 0);
}

static gboolean
is_year (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *before = token_before (context);
  const Token *behind = token_behind (context);

  if (figure->words || figure->multiplied || figure->form == FIGURE_VAGUE
      || !is_year_value (context, figure->low)
      || (figure->form == FIGURE_RANGE && figure->high >= 2100))
    return FALSE;
  if (is_mark (before, MARK_HYPHEN))
    return TRUE;
  if (context->hedged && fmod (figure->low, 10) == 0)
    return FALSE;
  return !counts_noun (context) || (year_introduced (before)
         && !is_plural_person (behind));
}

/* "T-72", "COVID-19", "#4", "[3]", "+90 312": digits tied to a name. */
static gboolean
is_name_part (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *tokens = context->tokens;
  guint first = figure->first;
  const Token *before = token_before (context);
  Number number;

  if (figure->words || before == NULL)
    return FALSE;
  if (token_is_mark (before, '#')
      || (token_is_mark (before, '[')
          && is_mark (token_behind (context), ']')))
    return TRUE;
  if (!tokens_touch (tokens, first, context->n))
    return FALSE;
  /* "860 families/3,900 persons" counts them twice. */
  if ((token_is_mark (before, '/')
       && (token_behind (context) == NULL
           || !is_plural_person (token_behind (context))))
      || token_is_mark (before, '+')
      || token_is_mark (before, '_') || token_is_mark (before, '@'))
    return TRUE;
  return first >= 2 && token_is_mark (before, MARK_HYPHEN)
         && tokens_touch (tokens, first - 1, context->n)
         && !number_match (tokens, first - 2, first, &number)
         && tokens[first - 2].kind != TOKEN_MARK;
}

/* The 2 of "three Leopard 2 tanks": behind a name that another number counts,
 * and before what is counted. */
static gboolean
is_model (const KindContext *context)
{
  const Token *before = token_before (context);
  const Token *behind = token_behind (context);
  guint first = context->figure->first;

  return !context->figure->words && first >= 2
         && context->figure->form == FIGURE_NUMBER
         && before->kind == TOKEN_WORD && (before->flags & TOKEN_CAPITAL) != 0
         && (before->word == NULL || before->word->is == 0)
         && (before[-1].kind == TOKEN_NUMBER
             || token_is (&before[-1], LEX_NUMBER))
         && behind != NULL && token_is (behind, LEX_THING);
}

/* Letters that touch the digits and are no unit: "5G", "4x4", "1970s". */
static gboolean
has_letters (const KindContext *context)
{
  const Token *behind = token_behind (context);

  return !context->figure->words && behind != NULL
         && behind->kind == TOKEN_WORD
         && tokens_touch (context->tokens, context->figure->end, context->n);
}

/* "0600", "007": nothing is counted with a nought in front. */
static gboolean
has_leading_zero (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *token = &context->tokens[figure->first];

  return figure->form == FIGURE_NUMBER && token->kind == TOKEN_NUMBER
         && token->end - token->start > 1
         && context->text[token->start] == '0' && figure->low >= 1;
}

/* One of four or more numbers between commas and nothing else. */
static gboolean
is_listed (const KindContext *context)
{
  guint first = context->figure->first, end = first;
  guint numbers = 0;

  while (first > 0
         && (context->tokens[first - 1].kind == TOKEN_NUMBER
             || token_is_mark (&context->tokens[first - 1], ',')))
    first--;
  while (end < context->n
         && (context->tokens[end].kind == TOKEN_NUMBER
             || token_is_mark (&context->tokens[end], ',')))
    numbers += context->tokens[end++].kind == TOKEN_NUMBER;
  while (first < context->figure->first)
    numbers += context->tokens[first++].kind == TOKEN_NUMBER;
  return numbers >= 4;
}

/* The number of a list item: "1.", "2)", "(3)". */
static gboolean
is_item_number (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *behind = token_behind (context);
  guint first = figure->first;

  if (figure->words || figure->low > 999)
    return FALSE;
  if (first == 1 && token_is_mark (&context->tokens[0], '('))
    return is_mark (behind, ')');
  return first == 0
         && (is_mark (behind, ')')
             || (is_mark (behind, '.') && context->n > 2
                 && !(behind->flags & TOKEN_SPACE_BEFORE)));
}

/* "A man", of whom there is one. */
static gboolean
is_single_person (const Token *token)
{
  for (const LexEntry *entry
       = token->word != NULL ? token->word->entries : NULL;
       entry != NULL; entry = entry->next)
    if (entry->kind == LEX_PERSON && entry->n_words == 1)
      {
        const PersonNoun *noun = entry->payload;

        return !noun->plural && !noun->collective;
      }
  return FALSE;
}

/* "Ali Hassan, 34, said"; "Ali Hassan (34)"; "a man, 34,". */
static gboolean
is_apposed_age (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *before = token_before (context);
  const Token *behind = token_behind (context);
  const Token *name;

  if (figure->form != FIGURE_NUMBER || figure->words || context->hedged
      || figure->low < 1 || figure->low > 110
      || figure->low != floor (figure->low) || figure->first < 2)
    return FALSE;
  name = &context->tokens[figure->first - 2];
  if (name->kind != TOKEN_WORD
      || !((name->flags & TOKEN_CAPITAL) || is_single_person (name)))
    return FALSE;
  if (is_mark (before, '('))
    return is_mark (behind, ')');
  return is_mark (before, ',')
         && (behind == NULL || is_mark (behind, ',') || is_mark (behind, '.')
             || is_mark (behind, ';'));
}

/* "who was 45", "he is 30". */
static gboolean
is_stated_age (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *behind = token_behind (context);

  return figure->form == FIGURE_NUMBER && figure->first >= 2
         && figure->low >= 1 && figure->low <= 110
         && (function_of (token_before (context)) & WORD_BE)
         && (function_of (&context->tokens[figure->first - 2])
             & (WORD_RELATIVE | WORD_PRONOUN))
         && (behind == NULL || behind->kind == TOKEN_MARK
             || (function_of (behind) & (WORD_CONJUNCTION
                                         | WORD_SUBORDINATOR)));
}

/* "children under 18", "people over 60": a bound of age. */
static gboolean
is_age_bound (const KindContext *context)
{
  static const char *const bounds[]
      = { "under", "over", "below", "above", NULL };
  const Figure *figure = context->figure;
  const Token *behind = token_behind (context);

  return figure->first >= 2 && figure->form == FIGURE_NUMBER
         && figure->low <= 110
         && token_is (&context->tokens[figure->first - 2], LEX_PERSON)
         && is_one_of (token_before (context), bounds)
         && (behind == NULL
             || (!token_is (behind, LEX_PERSON)
                 && !token_is (behind, LEX_THING)));
}

/* "aged 5 and 7", "ages 3, 5 and 8": the list goes on. */
static gboolean
is_listed_age (const KindContext *context)
{
  guint i = context->figure->first;
  const Token *head;

  while (i > 0
         && (context->tokens[i - 1].kind == TOKEN_NUMBER
             || token_is (&context->tokens[i - 1], LEX_NUMBER)
             || token_is_mark (&context->tokens[i - 1], ',')
             || (token_function (&context->tokens[i - 1]) & WORD_CONJUNCTION)
                    != 0))
    i--;
  if (i == 0 || context->figure->low > 110)
    return FALSE;
  head = &context->tokens[i - 1];
  return token_equals (head, "aged") || token_equals (head, "ages")
         || token_equals (head, "age");
}

/* A sentence without end is cut into pieces, perhaps within a number. */
static gboolean
is_cut (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *first = &context->tokens[figure->first];
  const Token *last = &context->tokens[figure->end - 1];

  return (figure->first == 0 && first->start > 1
          && g_ascii_isalnum (context->text[first->start])
          && (g_ascii_isalnum (context->text[first->start - 1])
              || (first->kind == TOKEN_NUMBER
                  && context->text[first->start - 1] == ','
                  && g_ascii_isdigit (context->text[first->start - 2]))))
         || (figure->end == context->n
             && g_ascii_isalnum (context->text[last->end - 1])
             && g_ascii_isalnum (context->text[last->end]));
}

/* "millions in losses", "20,000 in damage" */
static gboolean
is_amount (const KindContext *context)
{
  const Token *behind = token_behind (context);
  const Token *what = token_at (context, context->figure->end + 1);

  return behind != NULL && what != NULL && token_equals (behind, "in")
         && (token_class (what) & CLASS_VALUE) != 0;
}

/* "Strong" and "odd" as in "the 60-strong unit", "20-odd houses": what follows
 * is counted. */
static gboolean
counts_behind_hyphen (const KindContext *context, const Token *token)
{
  static const char *const words[] = { "odd", "plus", "strong" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (token->end - token->start == strlen (words[i])
        && strncmp (context->text + token->start, words[i], strlen (words[i]))
               == 0)
      return TRUE;
  return FALSE;
}

/* "A nine-storey building", "the 200-bed clinic": tells how large one is; but
 * "the five-member crew" counts people. */
static gboolean
is_size (const KindContext *context)
{
  guint at = context->figure->end;
  const Token *what = token_at (context, at + 1);
  const Token *noun = token_at (context, at + 2);

  return is_mark (token_behind (context), MARK_HYPHEN) && what != NULL
         && noun != NULL && what->kind == TOKEN_WORD
         && noun->kind == TOKEN_WORD
         && (what->flags & TOKEN_CAPITAL) == 0
         && tokens_touch (context->tokens, at, context->n)
         && tokens_touch (context->tokens, at + 1, context->n)
         && function_of (what) == 0 && function_of (noun) == 0
         && (what->starts
             & (LEX_BIT (LEX_PERSON) | LEX_BIT (LEX_PREDICATE)
                | LEX_BIT (LEX_NUMBER)))
                == 0
         && !counts_behind_hyphen (context, what);
}

QuantityKind
quantity_kind (const KindContext *context)
{
  const Figure *figure = context->figure;

  if (figure->name || is_cut (context))
    return QUANTITY_IDENTIFIER;
  if (figure->kind == NUMBER_ORDINAL)
    return QUANTITY_ORDINAL;
  if (is_amount (context))
    return QUANTITY_MONEY;
  if (figure->form == FIGURE_VAGUE)
    return QUANTITY_COUNT;
  if (figure->kind == NUMBER_FRACTION)
    return QUANTITY_PERCENT;
  if (is_item_number (context) || is_name_part (context)
      || is_model (context) || is_listed (context)
      || is_date (context) || has_leading_zero (context))
    return QUANTITY_IDENTIFIER;
  if (is_year (context) || is_year_in_words (context))
    return QUANTITY_YEAR;
  if (has_letters (context))
    return is_year_value (context, figure->low) ? QUANTITY_YEAR
                                                : QUANTITY_IDENTIFIER;
  if (is_apposed_age (context) || is_stated_age (context)
      || is_age_bound (context) || is_listed_age (context))
    return QUANTITY_AGE;
  return is_size (context) ? QUANTITY_MEASURE : QUANTITY_COUNT;
}

/* "one" that stands for somebody: "no one", "one another", "the one who"; but
 * not "four people, including one who died". */
static gboolean
is_pronoun_one (const KindContext *context)
{
  static const char *const befores[]
      = { "this", "that", "which", "each", "any", "every", "some",
          "another", "the", "these", "such", NULL };
  static const char *const behinds[]
      = { "another", "day", "who", "that", "by", "thing", "hand", NULL };
  const Token *before = token_before (context);
  const Token *behind = token_behind (context);

  if (context->figure->end - context->figure->first != 1
      || !token_equals (&context->tokens[context->figure->first], "one"))
    return FALSE;
  if ((is_one_of (behind, behinds)
       && !(token_equals (behind, "who")
            && (function_of (before) & WORD_INCLUDING)))
      || (before != NULL && token_equals (before, "no"))
      || (behind != NULL && behind->kind == TOKEN_POSSESSIVE)
      || (function_of (behind) & WORD_MODAL))
    return TRUE;
  if (is_mark (behind, MARK_HYPHEN) && !context->has_unit)
    return TRUE;
  if (is_one_of (before, befores))
    return behind == NULL || behind->kind != TOKEN_WORD
           || (function_of (behind) & ~(guint) WORD_OTHERS) != 0;
  return FALSE;
}

/* "one of the largest": no count where no person noun follows. */
static gboolean
is_one_of_many (const KindContext *context)
{
  const Token *behind = token_behind (context);

  if (context->figure->end - context->figure->first != 1
      || !token_equals (&context->tokens[context->figure->first], "one")
      || behind == NULL || !token_equals (behind, "of"))
    return FALSE;
  for (guint i = 1; i <= 5; i++)
    {
      const Token *token = token_at (context, context->figure->end + i);

      if (token == NULL || token->kind == TOKEN_MARK)
        return TRUE;
      if (token_is (token, LEX_PERSON) || token_is (token, LEX_THING)
          || (i == 1
              && (function_of (token) & (WORD_PRONOUN | WORD_RELATIVE))))
        return FALSE;
    }
  return TRUE;
}

/* "half" as a part of something else: "first half", "half-brother". */
static gboolean
is_other_half (const KindContext *context)
{
  const Figure *figure = context->figure;
  const Token *before = token_before (context);
  const Token *behind = token_behind (context);
  Number number;

  if (figure->kind != NUMBER_FRACTION || context->has_unit
      || figure->end - figure->first != 1
      || context->tokens[figure->first].kind != TOKEN_WORD)
    return FALSE;
  if (is_mark (behind, MARK_HYPHEN))
    return TRUE;
  return before != NULL
         && number_match (context->tokens, figure->first - 1, figure->first,
                          &number)
         && number.kind == NUMBER_ORDINAL;
}

gboolean
quantity_is_none (const KindContext *context)
{
  return is_pronoun_one (context) || is_one_of_many (context)
         || is_other_half (context);
}
