/* What is said of a figure with no word for whom it counts: "witnesses put the
 * figure at 12", "residents say 11", "a figure the army rejected". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "frames/trigger.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#define FIGURE_REACH 8 /* words from "figure" to its number */
#define MAX_ADJECTIVES 3

/* Where "the figure", "a lower figure" begins whose noun is token NOUN; NOUN:
 * it has no article. */
static guint
article_before (const Sentence *sentence, guint noun)
{
  for (guint i = noun; i-- > 0 && i + MAX_ADJECTIVES + 1 >= noun;)
    {
      guint function = function_at (sentence, i);

      if (function
          & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER))
        return i;
      if (sentence->tokens[i].kind != TOKEN_WORD || function != 0
          || token_starts (&sentence->tokens[i], LEX_PERSON))
        break;
    }
  return noun;
}

/* TRUE where the word before a number says that it is that of a figure: "at
 * 12", "was 12", "rose to 12", "reached 12". */
static gboolean
leads_to_number (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "at") || word_at (sentence, at, "of")
         || word_at (sentence, at, "to") || word_at (sentence, at, "as")
         || (function_at (sentence, at) & WORD_BE) != 0
         || (token_class (&sentence->tokens[at]) & CLASS_REACHES) != 0;
}

/* TRUE for what can stand between "the figure" and its number: nothing that
 * says of whom or when it is. */
static gboolean
stands_between (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  const guint others = WORD_RELATIVE | WORD_SUBORDINATOR | WORD_CONJUNCTION
                       | WORD_PREPOSITION | WORD_PRONOUN | WORD_NEGATION
                       | WORD_MODAL;

  if (leads_to_number (sentence, at))
    return TRUE;
  if (token->kind != TOKEN_WORD)
    return token_is_mark (token, ',');
  return (token_function (token) & others) == 0
         && !word_at (sentence, at, "expected")
         && sentence_entity_at (sentence, at) == NULL
         && !token_starts (token, LEX_PERSON);
}

/* TRUE where somebody says what AT is part of. */
static gboolean
is_attributed (const Sentence *sentence, const TextRange *at)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    if (sentence->attributions[i].content.start <= at->start
        && sentence->attributions[i].content.end >= at->end)
      return TRUE;
  return FALSE;
}

/* TRUE for the 12 of "put the figure at 12", "the real number is closer to
 * 12", and, where somebody says so, "a figure of 12". */
static gboolean
is_of_figure (const Sentence *sentence, const TextRange *at, gboolean near)
{
  guint first = at->first_token;

  if (first < 2 || !leads_to_number (sentence, first - 1))
    return FALSE;
  for (guint i = first - 1; i-- > 0 && i + FIGURE_REACH >= first;)
    {
      if (token_class (&sentence->tokens[i]) & CLASS_FIGURE)
        return article_before (sentence, i) < i
               && (!word_at (sentence, i + 1, "of") || i + 2 == first)
               && ((near
                    && (function_at (sentence, article_before (sentence, i))
                        & WORD_INDEFINITE)
                           == 0)
                   || is_attributed (sentence, at));
      if (!stands_between (sentence, i))
        break;
    }
  return FALSE;
}

/* The words "a figure", "the claim", "it" that are all TOKENS[first, end), but
 * for marks; FALSE: they say more. */
static gboolean
is_only_claim (const Sentence *sentence, guint first, guint end,
               TextRange *ret)
{
  const Token *tokens = sentence->tokens;

  while (end > first && tokens[end - 1].kind == TOKEN_MARK)
    end--;
  if (first >= end)
    return FALSE;
  if (end == first + 1) /* without its article: "a claim denied by" */
    first = article_before (sentence, first);
  *ret = (TextRange) { tokens[first].start, tokens[end - 1].end, first, end };
  if (end == first + 1
      && (word_at (sentence, first, "it") || word_at (sentence, first, "this")
          || word_at (sentence, first, "that")
          || word_at (sentence, first, "which")))
    return TRUE;
  return token_is_claim (&tokens[end - 1])
         && article_before (sentence, end - 1) == first
         && (function_at (sentence, first) & WORD_NEGATION) == 0;
}

/* One match at AT, in sentence INDEX, for each of those from FROM to N that
 * count what match TOLD does; QUANTITY is its number, -1: that of before. */
static void
add_answers (const Analysis *analysis, guint index, ArenaArray *matches,
             guint from, guint told, const TextRange *at, int quantity)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint32 start = match_at (matches, told)->at.start;
  guint n = matches->len;

  for (guint i = from; i < n; i++)
    {
      FrameMatch answer
          = match_counting_same (analysis, match_at (matches, i));

      if (match_at (matches, i)->at.start != start)
        continue;
      answer.sentence = index;
      answer.token = at->first_token;
      answer.end_token = at->end_token;
      answer.at = *at;
      answer.quantity = quantity;
      if (quantity >= 0)
        answer.value = sentence->quantities[quantity].value;
      answer.is_verb = answer.running = FALSE;
      answer.verb = (VerbGroup) { 0 };
      arena_array_add (analysis->arena, matches, answer);
    }
}

/* FALSE in "officials who later denied it", where "it" is not the figure. */
static gboolean
begins_clause (const Sentence *sentence, guint token)
{
  return token == 0 || sentence->tokens[token - 1].kind == TOKEN_MARK
         || (function_at (sentence, token - 1)
             & (WORD_CONJUNCTION | WORD_SUBORDINATOR))
                != 0;
}

void
match_denials (Analysis *analysis, guint index, ArenaArray *matches,
               guint from)
{
  const Sentence *sentence;

  if ((analysis->sentences[index].triggers & TRIGGER_DENIAL) == 0
      || matches->len == from)
    return;
  sentence = analysis_sentence (analysis, index,
                                STAGE_NOUN_GROUPS | STAGE_ATTRIBUTIONS);
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *attribution = &sentence->attributions[i];
      TextRange at;
      int told;

      if (attribution->kind != CUE_DENY || attribution->name == NULL
          || !is_only_claim (sentence, attribution->content.first_token,
                             attribution->content.end_token, &at)
          || (attribution->source.end <= at.start
              && !begins_clause (sentence, attribution->source.first_token)))
        continue;
      told = find_contested (matches, from, &at);
      if (told < 0)
        continue;
      add_answers (analysis, index, matches, from, (guint) told, &at, -1);
      return;
    }
}

/* "Witnesses put the figure at 12." */
static void
match_figure (Analysis *analysis, guint index, ArenaArray *matches,
              guint from)
{
  gboolean near = match_at (matches, from)->sentence + 1 == index;
  const Sentence *sentence = analysis_sentence (
      analysis, index, STAGE_NOUN_GROUPS | STAGE_ATTRIBUTIONS);

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      int told;

      if (!quantity_is_bare (sentence, quantity)
          || !(is_of_figure (sentence, &quantity->at, near)
               || (near && number_is_given (sentence, &quantity->at))))
        continue;
      told = find_contested (matches, from, &quantity->at);
      if (told >= 0)
        add_answers (analysis, index, matches, from, (guint) told,
                     &quantity->at, (int) i);
      return;
    }
}

guint
match_answers (Analysis *analysis, guint index, ArenaArray *matches,
               guint from, guint next, const FramePlugin *plugins,
               guint n_plugins)
{
  const Sentence *sentence = &analysis->sentences[index];
  gboolean near = match_at (matches, from)->sentence + 1 == index;
  ArenaArray answers = { 0 };
  guint n = next - from;

  for (guint i = from; i < next; i++)
    arena_array_add (analysis->arena, &answers, *match_at (matches, i));
  if (near && (sentence->triggers & TRIGGER_DENIAL))
    match_denials (analysis, index, &answers, 0);
  if (answers.len == n)
    match_figure (analysis, index, &answers, 0);
  if (answers.len == n && near)
    match_details (analysis, index, &answers, plugins, n_plugins);
  if (answers.len == n)
    return 0;
  match_at (&answers, answers.len - 1)->last = TRUE;
  for (guint i = n; i < answers.len; i++)
    matches_insert (analysis->arena, matches, next + i - n,
                    match_at (&answers, i));
  return answers.len - n;
}
