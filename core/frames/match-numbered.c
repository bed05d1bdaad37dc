/* Those of whom a verb says how many they are: "the displaced now number
 * 8,000", "the people killed in the raid numbered 40". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"

/* Words from the predicate to the verb. */
#define MAX_TO_VERB 8

/* The noun of those who are meant, right before the predicate: "people
 * displaced"; NULL: there is none. */
static const PersonNoun *
noun_before (const Matcher *matcher)
{
  const Token *tokens = matcher->sentence->tokens;
  const LexEntry *entry
      = lexicon_match (tokens, matcher->token - 1, matcher->token,
                       LEX_PERSON);

  return entry != NULL && ((const PersonNoun *) entry->payload)->plural
             ? entry->payload
             : NULL;
}

/* TRUE for "the dead", "those killed", "people displaced". */
static gboolean
means_many (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;

  if (matcher->token == 0)
    return FALSE;
  return (function_at (sentence, matcher->token - 1)
          & (WORD_ARTICLE | WORD_INDEFINITE))
             == WORD_ARTICLE
         || word_at (sentence, matcher->token - 1, "those")
         || noun_before (matcher) != NULL;
}

/* The token behind the verb "number"; 0: none follows in the clause. */
static guint
behind_number (const Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint end = MIN (matcher->end + MAX_TO_VERB, sentence->n_tokens);

  for (guint at = matcher->end; at < end; at++)
    {
      if (sentence->tokens[at].kind != TOKEN_WORD
          || (function_at (sentence, at) & (WORD_BE | WORD_HAVE | WORD_MODAL)))
        return 0;
      if (class_at (sentence, at, CLASS_NUMBERS)
          && (function_at (sentence, at - 1)
              & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE
                 | WORD_PREPOSITION))
                 == 0)
        return at + 1;
    }
  return 0;
}

gboolean
match_numbered (Matcher *matcher)
{
  const Sentence *sentence = matcher->sentence;
  guint behind = means_many (matcher) ? behind_number (matcher) : 0;

  for (guint i = 0; behind > 0 && i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];
      const PersonNoun *noun = noun_before (matcher);
      FrameMatch match;

      /* Without its subject, "number 8,000" is what something is called. */
      if (mention->at.first_token != behind
          || (mention->kind != QUANTITY_COUNT
              && mention->kind != QUANTITY_IDENTIFIER))
        continue;
      match = new_match (matcher);
      match.quantity = (int) i;
      match.at = mention->at;
      match.value = mention->value;
      if (noun != NULL)
        {
          match.category = noun->category;
          match.population = noun->many;
        }
      add_match (matcher, &match);
      return TRUE;
    }
  return FALSE;
}
