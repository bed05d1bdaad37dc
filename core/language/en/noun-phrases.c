/* Words between a number and its noun that are verbs elsewhere, and nouns of
 * several words. */
#include "config.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

guint
noun_phrase_of_predicate (const Sentence *sentence, guint token,
                          gboolean *ret_verb)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_PREDICATE);
  const LexEntry *person;
  const Token *at = &sentence->tokens[token];

  if (entry == NULL || entry->n_words < 2)
    return 0;
  /* "12 lives in Homs", but "600,000 live in camps" */
  if (token_function (&at[1]) & WORD_LOCATIVE)
    {
      *ret_verb = !g_str_has_suffix (at->word->text, "s");
      return 0;
    }
  /* "400 displaced persons": people, and not what happened to them. */
  person = token_starts (at, LEX_PERSON)
               ? lexicon_match (sentence->tokens, token, sentence->n_tokens,
                                LEX_PERSON)
               : NULL;
  *ret_verb = (person == NULL || person->n_words < entry->n_words)
              && (token_is (at, LEX_VERB)
                  || g_str_has_suffix (at->word->text, "ed")
                  || g_str_has_suffix (at->word->text, "ing"));
  return entry->n_words;
}

static gboolean
is_plural_of (const Sentence *sentence, guint token, LexKind kind)
{
  const Token *at = &sentence->tokens[token];

  return token_is (at, kind) && g_str_has_suffix (at->word->text, "s");
}

gboolean
noun_is_reported (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];

  if (!token_is (at, LEX_CUE) || !token_ends (at, "ed")
      || token + 1 >= sentence->n_tokens)
    return FALSE;
  if (is_plural_of (sentence, token + 1, LEX_PREDICATE))
    return TRUE;
  /* "12 reported civilian deaths", "12 alleged militants" */
  return token_starts (&at[1], LEX_PERSON)
         && (token_equals (at, "alleged")
             || (token + 2 < sentence->n_tokens
                 && is_plural_of (sentence, token + 2, LEX_PREDICATE)));
}

gboolean
noun_has_model_number (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];
  const Token *name = at - 1;

  if (token == 0 || at->kind != TOKEN_NUMBER
      || !sentence_has_quantity (sentence, QUANTITY_IDENTIFIER))
    return FALSE;
  if (token > 1 && token_is_mark (name, MARK_HYPHEN)
      && ((at->flags | name->flags) & TOKEN_SPACE_BEFORE) == 0)
    name--;
  if (name->kind != TOKEN_WORD || (name->flags & TOKEN_CAPITAL) == 0)
    return FALSE;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == token)
      return sentence->quantities[i].kind == QUANTITY_IDENTIFIER;
  return FALSE;
}
