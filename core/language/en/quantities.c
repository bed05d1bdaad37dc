/* Finds every figure of a sentence with its hedges, unit and kind. */
#include "config.h"

#include "language/en/quantities.h"

#include <math.h>

gboolean
quantities_load (Language *language, GError **error)
{
  return hedges_load (language, error) && vague_load (language, error)
         && units_load (language, error);
}

/* From here on a double skips whole numbers. */
#define LARGEST_EXACT 9007199254740992.0

typedef struct
{
  const char *text;
  const Sentence *sentence;
  const Token *tokens;
  guint n;
  Arena *arena;
  ArenaArray mentions;
  guint kinds; /* of them, as bits */
} Scan;

/* What stands around a figure. */
typedef struct
{
  guint first;
  guint end;
  Qualifier qualifier;
  gboolean hedged;
  gboolean estimated;
  gboolean precise;
  gboolean increment;
  gboolean others;
  gboolean previous;
  gboolean negative;
  const Unit *unit;
} Frame;

static void
take_hedge (Frame *frame, const Hedge *hedge)
{
  switch (hedge->meaning)
    {
    case HEDGE_QUALIFIER:
      /* A bound wins over "about": "at least some 30". */
      if (frame->qualifier == QUALIFIER_EXACT
          || frame->qualifier == QUALIFIER_ABOUT)
        if (hedge->qualifier != QUALIFIER_EXACT)
          frame->qualifier = hedge->qualifier;
      frame->hedged = TRUE;
      break;
    case HEDGE_INCREMENT:
      frame->increment = TRUE;
      break;
    case HEDGE_OTHERS:
      frame->others = TRUE;
      break;
    case HEDGE_PREVIOUS:
      frame->previous = TRUE;
      break;
    case HEDGE_SIGN:
      frame->negative = TRUE;
      break;
    }
  frame->estimated = frame->estimated || hedge->estimated;
  frame->precise = frame->precise || hedge->precise;
}

/* TRUE where what reads as a hedge at AT goes with the word before it: "handed
 * over 441", "went up to 275", "talked about 10". */
static gboolean
is_particle (const Scan *scan, guint at)
{
  static const char *const up[] = { "goes", "going", "gone", "went" };
  static const char *const over[] = { "hand", "handed", "handing", "turned" };
  gboolean is_up = token_equals (&scan->tokens[at], "up");
  gboolean is_over = token_equals (&scan->tokens[at], "over");
  const char *const *verbs = is_up ? up : over;
  const Token *before = at > 0 ? &scan->tokens[at - 1] : NULL;

  if (before != NULL && (is_over || token_equals (&scan->tokens[at], "about"))
      && (token_class (before) & CLASS_TOPIC) != 0)
    return TRUE;
  if (before == NULL || !(is_up || is_over))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    if (strlen (verbs[i]) == before->end - before->start
        && g_ascii_strncasecmp (scan->text + before->start, verbs[i],
                                before->end - before->start)
               == 0)
      return TRUE;
  return is_up && token_starts (before, LEX_CHANGE);
}

/* TRUE where ">" at AT is no sign of size: the end of a tag or an arrow
 * ("<b>12", "-> 12"), or the mark of a quoted line. */
static gboolean
is_bracket (const Scan *scan, guint at, guint end)
{
  return token_is_mark (&scan->tokens[at], '>')
         && (at == 0 ? !tokens_touch (scan->tokens, at + 1, end)
                     : tokens_touch (scan->tokens, at, end));
}

/* Hedges, increments and a currency before a figure, in any order.  Returns
 * where the figure must begin. */
static guint
read_before (const Scan *scan, guint at, guint end, Frame *frame)
{
  for (;;)
    {
      guint n;
      const Hedge *hedge
          = hedge_match (scan->tokens, at, end, LEX_HEDGE, &n);
      const Unit *unit;

      if (hedge != NULL
          && (is_particle (scan, at) || is_bracket (scan, at, end)))
        return at;
      if (hedge != NULL)
        {
          take_hedge (frame, hedge);
          at += n;
          continue;
        }
      unit = unit_match (scan->tokens, at, end, TRUE, &n);
      if (unit == NULL || unit->kind != UNIT_MONEY)
        return at;
      frame->unit = unit;
      at += n;
    }
}

/* "-5" where nothing touches the hyphen from the left. */
static gboolean
is_minus (const Scan *scan, guint at, guint end)
{
  return at + 1 < end && token_is_mark (&scan->tokens[at], MARK_HYPHEN)
         && scan->tokens[at + 1].kind == TOKEN_NUMBER
         && tokens_touch (scan->tokens, at + 1, end)
         && (!tokens_touch (scan->tokens, at, end)
             || token_is_mark (&scan->tokens[at - 1], '(')
             || (scan->tokens[at - 1].kind == TOKEN_MARK
                 && token_is (&scan->tokens[at - 1], LEX_UNIT)));
}

/* "5.30" may be a time, "5.3" and "5.75" are none. */
static gboolean
has_minutes (const Scan *scan, const Figure *figure)
{
  const Token *token = &scan->tokens[figure->end - 1];

  return token->end - token->start >= 4 && scan->text[token->end - 3] == '.'
         && scan->text[token->end - 2] < '6';
}

/* "- 5" where nothing but the number is said, so that the dash begins no
 * item of a list, or where it is a temperature: "- 5 degrees". */
static gboolean
is_spaced_minus (const Scan *scan, guint at, guint end)
{
  const Unit *unit;
  Number number;
  guint behind, n;

  if (at + 1 >= end || !token_is_mark (&scan->tokens[at], MARK_DASH)
      || scan->tokens[at].end - scan->tokens[at].start != 1
      || !number_match (scan->tokens, at + 1, end, &number)
      || number.kind == NUMBER_ORDINAL
      || (at > 0 && scan->tokens[at - 1].kind == TOKEN_NUMBER))
    return FALSE;
  behind = at + 1 + number.n_tokens;
  unit = unit_match (scan->tokens, behind, end, FALSE, &n);
  return (at == 0 && behind == scan->n)
         || (unit != NULL && g_str_has_prefix (unit->name, "deg"));
}

/* The unit behind a figure: "20 km", "20-km", "half an hour", "hundreds of
 * kilometres", "300 Turkish liras". */
static void
read_unit (const Scan *scan, const Figure *figure, guint end, Frame *frame)
{
  const Token *tokens = scan->tokens;
  guint at = tokens_pass_hyphen (tokens, frame->end, end), n;
  const Unit *unit;

  if (frame->unit != NULL)
    return;
  if (at < end && figure->kind == NUMBER_FRACTION
      && (token_function (&tokens[at]) & WORD_INDEFINITE))
    at++;
  else if (at < end && figure->form == FIGURE_VAGUE
           && token_equals (&tokens[at], "of"))
    at++;
  unit = unit_match (tokens, at, end, FALSE, &n);
  if (unit != NULL && unit->kind == UNIT_CLOCK
      && figure->low != floor (figure->low) && !has_minutes (scan, figure))
    return;
  if (unit == NULL && at + 1 < end && at == frame->end
      && (tokens[at].flags & TOKEN_CAPITAL))
    {
      unit = unit_match (tokens, at + 1, end, FALSE, &n);
      if (unit != NULL && unit->kind != UNIT_MONEY)
        unit = NULL;
      n++;
    }
  /* "12- year-old": a hyphen at the end of a line. */
  if (unit == NULL && at + 1 < end && token_is_mark (&tokens[at], MARK_HYPHEN)
      && tokens_touch (tokens, at, end))
    {
      unit = unit_match (tokens, at + 1, end, FALSE, &n);
      if (unit != NULL && unit->kind != UNIT_AGE)
        unit = NULL;
      n++;
    }
  if (unit == NULL)
    return;
  frame->unit = unit;
  frame->end = at + n;
}

/* A number begins at AT: "33 at least 5" leaves "at least" to the five. */
static gboolean
number_follows (const Scan *scan, guint at, guint end)
{
  Number number;

  return number_match (scan->tokens, at, end, &number);
}

/* "100 people or more": the bound behind the noun. */
static void
read_behind_noun (const Scan *scan, guint end, Frame *frame)
{
  const Token *tokens = scan->tokens;
  guint at = frame->end + 1, n;
  const Hedge *hedge;

  if (at >= end || frame->hedged
      || !(token_is (&tokens[at - 1], LEX_PERSON)
           || token_is (&tokens[at - 1], LEX_THING))
      || !(token_equals (&tokens[at], "or")
           || token_equals (&tokens[at], "at")))
    return;
  hedge = hedge_match (tokens, at, end, LEX_HEDGE_BEHIND, &n);
  if (hedge != NULL && hedge->meaning == HEDGE_QUALIFIER
      && !number_follows (scan, at + n, end))
    take_hedge (frame, hedge);
}

/* Hedges behind the figure: "or more", "-odd", "+", "more", "others". */
static void
read_behind (const Scan *scan, guint end, Frame *frame)
{
  for (;;)
    {
      guint at = tokens_pass_hyphen (scan->tokens, frame->end, end), n;
      const Hedge *hedge
          = hedge_match (scan->tokens, at, end, LEX_HEDGE_BEHIND, &n);

      if (hedge == NULL || number_follows (scan, at + n, end)
          || (at + n < end && token_equals (&scan->tokens[at + n], "than")))
        return;
      take_hedge (frame, hedge);
      if (hedge->meaning == HEDGE_OTHERS)
        return;
      frame->end = at + n;
    }
}

static QuantityKind
unit_kind (const Unit *unit)
{
  switch (unit->kind)
    {
    case UNIT_MEASURE:
      return QUANTITY_MEASURE;
    case UNIT_MONEY:
      return QUANTITY_MONEY;
    case UNIT_PERCENT:
      return QUANTITY_PERCENT;
    case UNIT_AGE:
      return QUANTITY_AGE;
    case UNIT_CLOCK:
    case UNIT_LABEL:
      return QUANTITY_IDENTIFIER;
    }
  return QUANTITY_COUNT;
}

static TextRange
range_of (const Scan *scan, guint first, guint end)
{
  return (TextRange) { .start = scan->tokens[first].start,
                       .end = scan->tokens[end - 1].end,
                       .first_token = first,
                       .end_token = end };
}

/* A value that is not rounded. */
static Quantity
precise_quantity (double value)
{
  return (Quantity) { .best = value,
                      .core = INTERVAL (value, value),
                      .support = INTERVAL (value, value),
                      .qualifier = QUALIFIER_EXACT };
}

static Quantity
value_of (const Figure *figure, const Frame *frame)
{
  Quantity value;

  switch (figure->form)
    {
    case FIGURE_VAGUE:
      return figure->vague;
    case FIGURE_RANGE:
      value = quantity_from_range (figure->low, figure->high);
      if (frame->qualifier == QUALIFIER_AT_LEAST
          || frame->qualifier == QUALIFIER_OVER)
        value.support.high = INFINITY;
      else if (frame->qualifier == QUALIFIER_UP_TO
               || frame->qualifier == QUALIFIER_UNDER)
        value.support.low = 0;
      return value;
    case FIGURE_NUMBER:
      break;
    }
  if (frame->negative && figure->low > 0)
    return precise_quantity (-figure->low);
  if (frame->precise && frame->qualifier == QUALIFIER_EXACT)
    return precise_quantity (figure->low);
  if (figure->rough && !frame->hedged)
    return quantity_from_number (figure->low, QUALIFIER_ABOUT);
  return quantity_from_number (figure->low, frame->qualifier);
}

/* A label that ends right before the figure: "Article 5", "aged 12". */
static const Unit *
label_before (const Scan *scan, const Figure *figure)
{
  guint n;
  const Unit *unit = unit_match_back (scan->tokens, figure->first, &n);

  /* "over the past week 30 men" */
  if (figure->first > 0
      && sentence_in_time (scan->sentence, figure->first - 1))
    return NULL;
  if (unit == NULL || unit->kind == UNIT_MONEY
      || figure->form == FIGURE_VAGUE)
    return NULL;
  return unit;
}

/* "more than 100 but fewer than 300": one range in two bounds. */
static gboolean
join_bounds (Scan *scan, const QuantityMention *mention)
{
  QuantityMention *last;
  const Quantity *low, *high;
  const Token *joint;

  if (scan->mentions.len == 0)
    return FALSE;
  last = &arena_array_index (scan->mentions, QuantityMention,
                         scan->mentions.len - 1);
  if (last->at.end_token + 1 != mention->at.first_token
      || last->kind != mention->kind)
    return FALSE;
  joint = &scan->tokens[last->at.end_token];
  if (!token_equals (joint, "and") && !token_equals (joint, "but"))
    return FALSE;
  low = &last->value;
  high = &mention->value;
  if (low->qualifier == QUALIFIER_UP_TO || low->qualifier == QUALIFIER_UNDER)
    {
      low = &mention->value;
      high = &last->value;
    }
  if ((low->qualifier != QUALIFIER_AT_LEAST
       && low->qualifier != QUALIFIER_OVER)
      || (high->qualifier != QUALIFIER_UP_TO
          && high->qualifier != QUALIFIER_UNDER)
      || low->support.low >= high->support.high)
    return FALSE;
  last->value = quantity_from_range (low->support.low, high->support.high);
  last->at.end = last->number.end = mention->at.end;
  last->at.end_token = last->number.end_token = mention->at.end_token;
  return TRUE;
}

static void
add_mention (Scan *scan, const Figure *figure, const Frame *frame)
{
  QuantityMention mention = { 0 };
  KindContext context = { .text = scan->text,
                          .tokens = scan->tokens,
                          .n = scan->n,
                          .figure = figure,
                          .hedged = frame->hedged,
                          .has_unit = frame->unit != NULL };
  const Unit *unit = frame->unit;

  if (unit == NULL && !frame->hedged)
    unit = label_before (scan, figure);
  if (quantity_is_none (&context))
    return;
  mention.at = range_of (scan, frame->first, frame->end);
  mention.number = range_of (scan, figure->first, figure->end);
  mention.value = value_of (figure, frame);
  mention.kind = quantity_kind (&context);
  if (unit != NULL && mention.kind != QUANTITY_ORDINAL && !figure->name)
    mention.kind = unit_kind (unit);
  if (unit != NULL && unit->kind < UNIT_AGE)
    mention.unit = unit->name;
  else if (mention.kind == QUANTITY_PERCENT)
    mention.unit = "fraction";
  if (figure->form != FIGURE_VAGUE && figure->high >= LARGEST_EXACT)
    {
      mention.overflow = TRUE;
      mention.kind = QUANTITY_IDENTIFIER;
      mention.value = (Quantity) { NAN, INTERVAL (LARGEST_EXACT, INFINITY),
                                   INTERVAL (LARGEST_EXACT, INFINITY),
                                   QUALIFIER_OVER };
    }
  mention.increment = frame->increment;
  mention.others = frame->others;
  mention.previous = frame->previous;
  mention.estimated = frame->estimated;
  if (join_bounds (scan, &mention))
    return;
  arena_array_add (scan->arena, &scan->mentions, mention);
  scan->kinds |= 1u << mention.kind;
}

/* A word of change within the last WITHIN tokens: "rose sharply from". */
static gboolean
change_before (const Scan *scan, guint at, guint within)
{
  if (!sentence_has (scan->sentence, LEX_CHANGE))
    return FALSE;
  for (guint i = at; i > 0 && i + within > at; i--)
    {
      if (scan->tokens[i - 1].kind == TOKEN_MARK
          && !token_is_mark (&scan->tokens[i - 1], MARK_HYPHEN))
        return FALSE;
      if (lexicon_match (scan->tokens, i - 1, scan->n, LEX_CHANGE) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The two numbers of a range as mentions of their own. */
static gboolean
split_range (Scan *scan, const Figure *figure, Frame *frame,
             Frame *first_frame)
{
  Figure first = *figure, second = *figure;
  Number number;

  if (!number_match (scan->tokens, figure->first, figure->end, &number))
    return FALSE;
  first.form = second.form = FIGURE_NUMBER;
  first.high = first.low;
  first.end = first_frame->end = figure->first + number.n_tokens;
  second.low = second.high;
  second.first = frame->first = first.end + 1;
  add_mention (scan, &first, first_frame);
  add_mention (scan, &second, frame);
  return TRUE;
}

/* "rose 5 to 165": the step, then what was reached. */
static gboolean
is_bare_step (const Scan *scan, const Figure *figure, const Frame *frame)
{
  return figure->form == FIGURE_RANGE && frame->unit == NULL
         && figure->high > 2 * figure->low
         && lexicon_match (scan->tokens, frame->first - 1, scan->n, LEX_CHANGE)
                != NULL;
}

/* "rose from 5 to 8": two figures, the first one old; "rose to 8 from 5";
 * "rose by three to 16".  TRUE when the figure was added. */
static gboolean
read_change (Scan *scan, const Figure *figure, Frame *frame)
{
  const Token *before
      = frame->first > 0 ? &scan->tokens[frame->first - 1] : NULL;
  Frame first = *frame;

  if (before == NULL || figure->form == FIGURE_VAGUE
      || !change_before (scan, frame->first, 9))
    return FALSE;
  if (token_equals (before, "from"))
    {
      first.previous = TRUE;
      if (figure->form == FIGURE_RANGE)
        return split_range (scan, figure, frame, &first);
      frame->previous = TRUE;
    }
  else if (token_equals (before, "by") || is_bare_step (scan, figure, frame))
    {
      first.increment = TRUE;
      if (figure->form == FIGURE_RANGE
          && token_equals (&scan->tokens[figure->end - 2], "to"))
        return split_range (scan, figure, frame, &first);
      frame->increment = TRUE;
    }
  return FALSE;
}

/* "3 or 4 days" where only "4 days" is known as a time. */
static gboolean
belongs_to_time (const Scan *scan, const Frame *frame)
{
  const Token *token = &scan->tokens[frame->end];

  return frame->end + 1 < scan->n
         && (token_equals (token, "or") || token_equals (token, "to")
             || token_is_mark (token, MARK_HYPHEN)
             || token_is_mark (token, MARK_DASH))
         && sentence_in_time (scan->sentence, frame->end + 1);
}

/* Where what begins at FIRST must end that may end before END, where a time
 * begins: a number in words that runs on into a time is no part of it. */
static guint
pass_number (const Scan *scan, guint first, guint end)
{
  const Token *next = &scan->tokens[first + 1];
  Number number;

  /* In most numbers no second word could go on. */
  if (end == scan->n
      || (first < end && next->kind == TOKEN_WORD
          && token_function (next) == 0
          && !token_starts (next, LEX_NUMBER))
      || !number_match (scan->tokens, first, scan->n, &number)
      || !number.words)
    return end;
  return MAX (end, first + number.n_tokens);
}

/* Reads a mention that begins at AT and ends before END; returns where the
 * scan goes on. */
static guint
read_mention (Scan *scan, guint at, guint end)
{
  Frame frame = { .first = at };
  Figure figure;
  guint first = read_before (scan, at, end, &frame);

  if (((first == at || frame.unit != NULL) && is_minus (scan, first, end))
      || (first == at && is_spaced_minus (scan, first, end)))
    {
      frame.negative = TRUE;
      first++;
    }
  if (first >= scan->n || !figure_may_begin (scan->tokens, first, scan->n))
    return at + 1;
  end = pass_number (scan, first, end);
  if (!figure_match (scan->tokens, first, end, &figure))
    return at + 1;
  frame.end = figure.end;
  if (!figure.name && figure.kind != NUMBER_ORDINAL)
    {
      read_behind (scan, end, &frame);
      read_unit (scan, &figure, end, &frame);
      if (frame.unit != NULL && !frame.hedged)
        read_behind (scan, end, &frame);
      read_behind_noun (scan, end, &frame);
    }
  if (belongs_to_time (scan, &frame))
    return frame.end;
  if (!read_change (scan, &figure, &frame))
    add_mention (scan, &figure, &frame);
  return MAX (frame.end, figure.end);
}

/* Marks and words that may stand before a number and belong to its figure. */
static gboolean
may_precede (const Token *token)
{
  return token_is_mark (token, MARK_HYPHEN) || token_is_mark (token, MARK_DASH)
         || token_starts (token, LEX_HEDGE) || token_starts (token, LEX_UNIT)
         || ((token_function (token) & WORD_PREPOSITION) != 0
             && token_equals (token, "between"));
}

/* The first token of [AT, END) with which a figure begins, else END: a number,
 * a vague word, or an article or a point before the number. */
static guint
next_figure (const Scan *scan, guint at, guint end)
{
  guint count = sentence_next (scan->sentence, SET_COUNTS, at);

  for (guint i = count - MIN (count - at, 2); i < MIN (count, end); i++)
    if (figure_may_begin (scan->tokens, i, scan->n))
      return i;
  return MIN (count, end);
}

/* The first place from FIRST on from where nothing but known words, as hedges
 * and units are, stands before FIGURE. */
static guint
known_before (const Scan *scan, guint first, guint figure)
{
  while (figure > first && scan->tokens[figure - 1].word != NULL)
    figure--;
  return figure;
}

/* Reads the mentions that begin in [AT, END), tokens of no time; a number in
 * words may run on into one.  Returns where the last one ends, or END. */
static guint
read_mentions (Scan *scan, guint at, guint end)
{
  guint limit = MIN (end + 1, scan->n);

  while (at < end)
    {
      guint figure = next_figure (scan, at, limit);

      if (figure == limit)
        return end;
      at = known_before (scan, at, figure);
      while (at < MIN (figure, end))
        at = may_precede (&scan->tokens[at]) ? read_mention (scan, at, end)
                                             : at + 1;
      if (at == figure && at < end)
        at = read_mention (scan, at, end);
    }
  return MAX (at, end);
}

void
english_quantities (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  Scan scan = { .text = analysis->text, .sentence = sentence,
                .tokens = sentence->tokens, .n = sentence->n_tokens,
                .arena = analysis->arena };
  guint at = 0;

  if (!sentence_may_have_figures (sentence))
    return;
  for (guint i = 0; i <= sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];
      guint end = i < sentence->n_times ? time->at.first_token : scan.n;

      if (at < end)
        at = read_mentions (&scan, at, end) + 1;
      if (i < sentence->n_times)
        at = MAX (at, time->at.end_token);
    }
  sentence->quantities = scan.mentions.data;
  sentence->n_quantities = scan.mentions.len;
  sentence->quantity_kinds = scan.kinds;
}
