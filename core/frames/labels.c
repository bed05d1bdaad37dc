/* Finds labels by what stands in them: no verb that is conjugated, no
 * pronoun, and a figure at the end. */
#include "config.h"

#include "frames/labels.h"

#include "frames/predicate.h"
#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

/* The longest label, in tokens. */
#define MAX_LABEL 12

/* Between two labels of one line: ";", "|", and a comma or stroke behind a
 * figure. */
static gboolean
ends_entry (const Sentence *sentence, guint token)
{
  return mark_at (sentence, token, ';') || mark_at (sentence, token, '|')
         || ((mark_at (sentence, token, ',')
              || mark_at (sentence, token, '/'))
             && token > 0 && sentence->tokens[token - 1].kind == TOKEN_NUMBER);
}

static gboolean
is_separator (const Sentence *sentence, guint token)
{
  return mark_at (sentence, token, ':') || mark_at (sentence, token, '=')
         || mark_at (sentence, token, MARK_DASH);
}

/* TRUE for "no" and the point of "No. of deaths". */
static gboolean
is_number_of (const Sentence *sentence, guint token)
{
  guint point = token + word_at (sentence, token, "no");

  return mark_at (sentence, point, '.') && point > 0
         && word_at (sentence, point - 1, "no")
         && word_at (sentence, point + 1, "of");
}

/* A word that a label may hold. */
static gboolean
may_stand_in_label (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  const guint verbal = WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL
                       | WORD_PRONOUN | WORD_RELATIVE | WORD_NEGATION;
  guint function = token_function (token);

  if (token->kind == TOKEN_MARK)
    return token->mark == '/' || token->mark == '&' || token->mark == '('
           || token->mark == ')' || token->mark == MARK_HYPHEN
           || token->mark == ',' || is_number_of (sentence, at);
  return token->kind == TOKEN_WORD
         && ((function & verbal) == 0 || (function & WORD_PREPOSITION) != 0
             || is_number_of (sentence, at));
}

/* Where the entry that holds TOKEN begins.  FALSE where a word before TOKEN
 * stands in no label: of most predicates the very next does not. */
static gboolean
entry_begin (const Sentence *sentence, guint token, guint *ret_first)
{
  guint at = token + 1;

  do
    {
      at--;
      if (sentence->tokens[at].kind != TOKEN_MARK
          && !may_stand_in_label (sentence, at))
        return FALSE;
    }
  while (at > 0 && !ends_entry (sentence, at - 1));
  while (at < token && sentence->tokens[at].kind == TOKEN_MARK)
    at++;
  *ret_first = at;
  return TRUE;
}

static gboolean
in_figure (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (token >= sentence->quantities[i].at.first_token
        && token < sentence->quantities[i].at.end_token)
      return TRUE;
  return FALSE;
}

/* "Dead | 43": a label in one cell, its figure in the next. */
static gboolean
parts_cells (const Sentence *sentence, guint token)
{
  return mark_at (sentence, token, '|') && in_figure (sentence, token + 1);
}

/* Where the label that holds TOKEN ends; 0: none does. */
static guint
label_end (const Sentence *sentence, guint first, guint token)
{
  guint at = first;

  for (; at < sentence->n_tokens && at < first + MAX_LABEL; at++)
    {
      if (is_separator (sentence, at) || in_figure (sentence, at)
          || parts_cells (sentence, at))
        return at > token ? at : 0;
      if (ends_entry (sentence, at)
          || !may_stand_in_label (sentence, at))
        return 0;
    }
  return 0;
}

/* The last word before a figure that no mark parts from its label: a noun, as
 * "rebels killed 12" is a clause. */
static gboolean
names_figure (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];
  const LexEntry *person = lexicon_match (sentence->tokens, token, token + 1,
                                          LEX_PERSON);

  return token_is (at, LEX_THING) || token_equals (at, "total")
         || (person != NULL
             && !((const PersonNoun *) person->payload)->participle);
}

/* A figure on a line of its own, below its caption. */
static gboolean
stands_alone (const Sentence *sentence, guint first, guint end)
{
  return (sentence->tokens[first].flags & TOKEN_NEWLINE_BEFORE) != 0
         && (end >= sentence->n_tokens
             || (sentence->tokens[end].flags & TOKEN_NEWLINE_BEFORE) != 0);
}

/* "Deaths 43" and nothing else: a noun in the plural and its figure. */
static gboolean
is_noun_with_figure (const Sentence *sentence, guint end,
                     const NounGroup *group)
{
  const LexEntry *entry
      = end == 1 && group->at.end_token == sentence->n_tokens
            ? lexicon_match (sentence->tokens, 0, 1, LEX_PREDICATE)
            : NULL;

  return entry != NULL
         && (((const PredicateForm *) entry->payload)->forms & FORM_NOUN)
         && g_str_has_suffix (sentence->tokens[0].word->text, "s");
}

/* "Affected families 1,200": the figure ends the entry, or a bracket
 * follows. */
static gboolean
figure_ends_entry (const Sentence *sentence, const NounGroup *group)
{
  guint end = group->at.end_token;

  return end >= sentence->n_tokens || ends_entry (sentence, end)
         || mark_at (sentence, end, '(') || mark_at (sentence, end, '.');
}

/* The payload of the predicate's form: which measure its words speak of. */
static const char *
measure_at (const Sentence *sentence, guint token, guint *ret_length)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_PREDICATE);
  const PredicateForm *form;

  if (entry == NULL)
    return NULL;
  form = entry->payload;
  if ((form->forms & (FORM_PARTICIPLE | FORM_NOUN | FORM_ADJECTIVE)) == 0
      || form->tail != NULL || form->lead != NULL)
    return NULL;
  *ret_length = entry->n_words;
  return form->predicate->measure != NULL ? form->predicate->measure
                                          : form->plugin->plugin->measure;
}

/* FALSE for "dead and injured", which count neither alone. */
static gboolean
has_one_measure (const Sentence *sentence, guint first, guint end)
{
  const char *measure = NULL;

  for (guint i = first; i < end;)
    {
      guint length = 1;
      const char *other = measure_at (sentence, i, &length);

      if (measure != NULL && other != NULL && strcmp (measure, other) != 0)
        return FALSE;
      measure = other != NULL ? other : measure;
      i += length;
    }
  return TRUE;
}

/* TRUE for a word that no list knows, and that is no part of a name. */
static gboolean
is_unknown_noun (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];

  return at->kind == TOKEN_WORD && (at->word == NULL || at->word->is == 0)
         && token_function (at) == 0 && token_class (at) == 0
         && !token_ends (at, "ly") && !token_is_named (sentence, token);
}

/* TRUE for "Cattle killed", "Birds reported dead": a noun that no list knows
 * says of whom or what the label tells. */
static gboolean
tells_of_others (const Sentence *sentence, guint first, guint end)
{
  guint length;

  for (guint i = first; i < end; i += length)
    {
      guint before = i;

      length = 1;
      if (measure_at (sentence, i, &length) == NULL
          || (((const PredicateForm *) lexicon_match (
                   sentence->tokens, i, sentence->n_tokens, LEX_PREDICATE)
                   ->payload)
                  ->forms
              & (FORM_PARTICIPLE | FORM_ADJECTIVE))
                 == 0)
        continue;
      while (before > first
             && ((function_at (sentence, before - 1) & WORD_ADVERB)
                 || token_is (&sentence->tokens[before - 1], LEX_CUE)))
        before--;
      if (before > first && is_unknown_noun (sentence, before - 1))
        return TRUE;
    }
  return FALSE;
}

/* FALSE for "evacuation route", where the predicate only describes what is
 * counted. */
static gboolean
counts_people_or_things (const Sentence *sentence, guint token, guint end)
{
  const Token *at = &sentence->tokens[token];

  return token >= end || at->kind != TOKEN_WORD || token_function (at) != 0
         || token_is (at, LEX_PERSON) || token_is (at, LEX_THING)
         || token_is (at, LEX_PREDICATE) || token_equals (at, "total");
}

static void
find_nouns (const Sentence *sentence, guint first, guint end,
            FigureLabel *label)
{
  for (guint i = first; i < end; i++)
    {
      const LexEntry *person = lexicon_match (sentence->tokens, i, end,
                                              LEX_PERSON);
      const PersonNoun *noun = person != NULL ? person->payload : NULL;

      if (noun != NULL && !noun->participle)
        {
          label->noun = noun;
          label->noun_token = i;
        }
      else if (label->thing_token < 0
               && token_is (&sentence->tokens[i], LEX_THING))
        label->thing_token = (int) i;
    }
}

gboolean
label_read (const Sentence *sentence, guint first, guint end, guint behind,
            FigureLabel *ret_label)
{
  *ret_label = (FigureLabel) { .group = -1, .thing_token = -1 };
  find_nouns (sentence, first, end, ret_label);
  return has_one_measure (sentence, first, end)
         && counts_people_or_things (sentence, behind, end)
         && !tells_of_others (sentence, first, end);
}

/* "Almost all the dead — 2,854 — have been buried": dashes around a figure
 * put it into a sentence that goes on. */
static gboolean
is_put_in (const Sentence *sentence, guint before, guint behind)
{
  return mark_at (sentence, before, MARK_DASH)
         && mark_at (sentence, behind, MARK_DASH);
}

/* FALSE where no figure stands behind TOKEN, as one does behind a label. */
static gboolean
figure_follows (const Sentence *sentence, guint token)
{
  return sentence->n_quantities > 0
         && sentence->quantities[sentence->n_quantities - 1].at.end_token
                > token;
}

/* "Casualties: 12 dead", "Airstrikes: 12 killed" */
static gboolean
speaks_for_itself (const Sentence *sentence, const NounGroup *group)
{
  guint end = group->at.end_token, length = 1;

  if (group->head > group->at.first_token
      && token_is (&sentence->tokens[group->head], LEX_PREDICATE))
    return TRUE;
  return end < sentence->n_tokens
         && token_is (&sentence->tokens[end], LEX_PREDICATE)
         && measure_at (sentence, end, &length) != NULL
         && (sentence->tokens[end].flags & TOKEN_NEWLINE_BEFORE) == 0;
}

gboolean
figure_label_find (const Sentence *sentence, guint token,
                   guint behind, FigureLabel *ret_label)
{
  guint first, end;
  gboolean parted;
  int group;

  if (!figure_follows (sentence, token)
      || !entry_begin (sentence, token, &first)
      || (end = label_end (sentence, first, token)) == 0)
    return FALSE;
  *ret_label = (FigureLabel) { .group = -1, .thing_token = -1 };
  parted = is_separator (sentence, end) || mark_at (sentence, end, '|');
  group = group_beginning_at (sentence, end + (parted ? 1 : 0));
  /* Figures of several cells each count something of their own. */
  if (group < 0 || sentence->groups[group].quantity < 0
      || (mark_at (sentence, end, '|')
          && parts_cells (sentence, sentence->groups[group].at.end_token))
      || is_put_in (sentence, end, sentence->groups[group].at.end_token))
    return FALSE;
  if (!parted && !stands_alone (sentence, end,
                                sentence->groups[group].at.end_token)
      && !is_noun_with_figure (sentence, end, &sentence->groups[group])
      && (!figure_ends_entry (sentence, &sentence->groups[group])
          || end < first + 2 || !names_figure (sentence, end - 1)))
    return FALSE;
  if (speaks_for_itself (sentence, &sentence->groups[group]))
    return TRUE;
  if (has_one_measure (sentence, first, end)
      && counts_people_or_things (sentence, behind, end)
      && !tells_of_others (sentence, first, end))
    ret_label->group = group;
  find_nouns (sentence, first, end, ret_label);
  return TRUE;
}
