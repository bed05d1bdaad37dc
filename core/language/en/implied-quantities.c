/* Counts that stand in no figure: "a civilian" is one, "no one" is none, and
 * "two days" counts days. */
#include "config.h"

#include "language/en/quantities.h"
#include "language/en/times.h"

#define MAX_MODIFIERS 4 /* words between an article and what it counts */

typedef struct
{
  const Sentence *sentence;
  GArray *mentions;
} Implied;

static void
add (Implied *implied, guint first, guint end, double value,
     QuantityKind kind, const char *unit)
{
  const Token *tokens = implied->sentence->tokens;
  QuantityMention mention
      = { .value = quantity_from_number (value, QUALIFIER_EXACT),
          .kind = kind, .unit = unit };

  mention.at = (TextRange) { tokens[first].start, tokens[end - 1].end, first,
                             end };
  mention.number = mention.at;
  g_array_append_val (implied->mentions, mention);
}

/* "a civilian", "police officer John Smith": one person or counted thing. */
static void
add_groups (Implied *implied)
{
  const Sentence *sentence = implied->sentence;

  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->counted && group->quantity < 0)
        add (implied, group->at.first_token, group->at.end_token, 1,
             QUANTITY_COUNT, NULL);
    }
}

/* "T-72", "Su-24": a word, a hyphen and digits.  The end, 0: none. */
static guint
designation_end (const Token *tokens, guint at, guint end)
{
  if (at + 2 >= end || tokens[at].kind != TOKEN_WORD
      || !(tokens[at].flags & TOKEN_CAPITAL)
      || !token_is_mark (&tokens[at + 1], MARK_HYPHEN)
      || tokens[at + 2].kind != TOKEN_NUMBER
      || !tokens_touch (tokens, at + 1, end)
      || !tokens_touch (tokens, at + 2, end))
    return 0;
  return at + 3;
}

/* "a real" in "a real threat" is no money, nor is "a second" a length. */
static gboolean
unit_stands_alone (const Token *tokens, guint at, guint n, guint end)
{
  const Token *behind = at + n < end ? &tokens[at + n] : NULL;

  return tokens[at].kind == TOKEN_WORD
         && tokens[at].end - tokens[at].start > 1
         && !token_is (&tokens[at], LEX_NUMBER)
         && (behind == NULL || behind->kind == TOKEN_MARK
             || token_function (behind) != 0);
}

/* "24-year-old": the token behind an age at AT, or AT itself. */
static guint
pass_age (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];

      if (mention->at.first_token > at)
        break;
      if (mention->at.first_token == at && mention->kind == QUANTITY_AGE)
        return mention->at.end_token;
    }
  return at;
}

/* "a Russian Su-24" is one aircraft, "a kilogram" one of its unit, "a
 * 24-year-old man" one man. */
static void
add_article (Implied *implied, guint first)
{
  const Token *tokens = implied->sentence->tokens;
  guint n_tokens = implied->sentence->n_tokens, n;
  guint age = pass_age (implied->sentence, first + 1);
  const Unit *unit = unit_match (tokens, first + 1, n_tokens, FALSE, &n);

  if (unit != NULL && unit_stands_alone (tokens, first + 1, n, n_tokens)
      && (unit->kind == UNIT_MEASURE || unit->kind == UNIT_MONEY))
    {
      add (implied, first, first + 1 + n, 1,
           unit->kind == UNIT_MONEY ? QUANTITY_MONEY : QUANTITY_MEASURE,
           unit->name);
      return;
    }
  for (guint i = age; i < n_tokens && i <= age + MAX_MODIFIERS; i++)
    {
      guint end = designation_end (tokens, i, n_tokens);

      if (age > first + 1 && token_is (&tokens[i], LEX_PERSON))
        end = i + 1;
      if (end > 0)
        {
          add (implied, first, end, 1, QUANTITY_COUNT, NULL);
          return;
        }
      if (tokens[i].kind != TOKEN_WORD || token_function (&tokens[i]) != 0)
        return;
    }
}

/* "no one", "nobody", "no civilians": the end, 0: nothing is denied. */
static guint
none_end (const Token *tokens, guint at, guint end)
{
  if (token_equals (&tokens[at], "nobody"))
    return at + 1;
  if (!token_equals (&tokens[at], "no") || at + 1 >= end)
    return 0;
  if (token_equals (&tokens[at + 1], "one"))
    return at + 2;
  for (guint i = at + 1; i < end && i <= at + MAX_MODIFIERS; i++)
    {
      if (token_is (&tokens[i], LEX_PERSON) || token_is (&tokens[i], LEX_HARM))
        return i + 1;
      if (tokens[i].kind != TOKEN_WORD || token_function (&tokens[i]) != 0)
        break;
    }
  return 0;
}

static void
add_words (Implied *implied)
{
  const Token *tokens = implied->sentence->tokens;
  guint end = implied->sentence->n_tokens;

  for (guint i = 0; i < end; i++)
    {
      guint behind;

      if (!token_starts (&tokens[i], LEX_FUNCTION))
        continue;
      behind = none_end (tokens, i, end);
      if (behind > 0)
        add (implied, i, behind, 0, QUANTITY_COUNT, NULL);
      else if ((token_function (&tokens[i])
                & (WORD_ARTICLE | WORD_INDEFINITE))
               == (WORD_ARTICLE | WORD_INDEFINITE))
        add_article (implied, i);
    }
}

/* The canonical name of the unit of time at AT, NULL where none stands. */
static const char *
time_unit_at (const Token *tokens, guint at, guint end)
{
  static const char *const names[] = {
    [UNIT_SECOND] = "s",         [UNIT_MINUTE] = "min",
    [UNIT_HOUR] = "h",           [UNIT_DAY] = "d",
    [UNIT_WEEKEND] = "weekend",  [UNIT_WEEK] = "wk",
    [UNIT_FORTNIGHT] = "fortnight", [UNIT_MONTH] = "month",
    [UNIT_QUARTER] = "quarter",  [UNIT_HALF] = "half-year",
    [UNIT_YEAR] = "year",        [UNIT_DECADE] = "decade",
    [UNIT_CENTURY] = "century",
  };
  const LexEntry *entry = NULL;

  if (at < end && token_is (&tokens[at], LEX_TIME))
    entry = tokens[at].word->entries;
  for (; entry != NULL; entry = entry->next)
    {
      const TimeWord *word = entry->payload;

      if (entry->kind == LEX_TIME && entry->n_words == 1
          && word->kind == TIME_WORD_UNIT)
        return names[word->value];
    }
  return NULL;
}

/* "two days", "24-hour": a number of units of time.  "one day" is none. */
static void
add_lengths (Implied *implied, const TimeMention *time)
{
  const Token *tokens = implied->sentence->tokens;
  guint end = time->at.end_token;

  for (guint i = time->at.first_token; i < end; i++)
    {
      const char *unit;
      Number number;
      guint at;

      if (!number_match (tokens, i, end, &number)
          || number.kind == NUMBER_ORDINAL || number.value <= 1)
        continue;
      at = tokens_pass_hyphen (tokens, i + number.n_tokens, end);
      unit = time_unit_at (tokens, at, end);
      if (unit != NULL)
        add (implied, i, at + 1, number.value, QUANTITY_MEASURE, unit);
      i += number.n_tokens - 1;
    }
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const QuantityMention *first = a, *second = b;

  return (first->at.start > second->at.start)
         - (first->at.start < second->at.start);
}

/* Tokens that a figure or an earlier count already holds count nothing. */
static void
drop_overlaps (const Sentence *sentence, GArray *mentions)
{
  guint kept = 0, known = 0;
  guint32 behind = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      QuantityMention mention = g_array_index (mentions, QuantityMention, i);
      const QuantityMention *figure;

      while (known < sentence->n_quantities
             && sentence->quantities[known].at.end <= mention.at.start)
        known++;
      figure = known < sentence->n_quantities ? &sentence->quantities[known]
                                              : NULL;
      if (mention.at.start < behind
          || (figure != NULL && figure->kind != QUANTITY_IDENTIFIER
              && figure->kind != QUANTITY_AGE
              && figure->at.start < mention.at.end))
        continue;
      behind = mention.at.end;
      g_array_index (mentions, QuantityMention, kept++) = mention;
    }
  g_array_set_size (mentions, kept);
}

GArray *
english_implied_quantities (const Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Implied implied = { .sentence = sentence };

  implied.mentions = g_array_new (FALSE, FALSE, sizeof (QuantityMention));
  add_groups (&implied);
  add_words (&implied);
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].relation == TIME_DURATION)
      add_lengths (&implied, &sentence->times[i]);
  g_array_sort (implied.mentions, compare_places);
  drop_overlaps (sentence, implied.mentions);
  return implied.mentions;
}
