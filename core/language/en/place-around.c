/* Which place a name means from what it lies in, named right behind it:
 * "Tripoli, Lebanon". */
#include "config.h"

#include "language/en/names.h"

#include <string.h>

/* The rank of towns that are neither capitals nor large. */
#define SMALL_TOWN 5
#define MAX_LISTED 12 /* words of names side by side, and their commas */

/* The token of what a name before END lies in: "Tripoli, Lebanon", "Tripoli,
 * in Lebanon"; 0: no comma stands there. */
static guint
around_name (const Sentence *sentence, guint end)
{
  if (end + 1 >= sentence->n_tokens
      || !token_is_mark (&sentence->tokens[end], ','))
    return 0;
  end++;
  if (token_equals (&sentence->tokens[end], "in"))
    end++;
  return end < sentence->n_tokens && token_has_capital (&sentence->tokens[end])
             ? end
             : 0;
}

/* The one meaning of ENTRY, which may be NULL, that is a part of a state, of
 * the first level or the second. */
static const Place *
part_of_state (const LexEntry *entry)
{
  const Place *part = NULL;

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const Place *place = entry->payload;

      if (place->rank < 1 || place->rank > 2)
        continue;
      if (part != NULL)
        return NULL;
      part = place;
    }
  return part;
}

/* TRUE where names follow from token AT up to an "and": "Damascus, Anbar and
 * Mosul" are side by side. */
static gboolean
leads_to_and (const Sentence *sentence, guint at)
{
  guint end = MIN (sentence->n_tokens, at + MAX_LISTED);

  for (; at < end; at++)
    {
      if (token_function (&sentence->tokens[at]) & WORD_CONJUNCTION)
        return TRUE;
      if (!token_has_capital (&sentence->tokens[at])
          && !token_is_mark (&sentence->tokens[at], ','))
        break;
    }
  return FALSE;
}

/* The state, or the first-level part of one, that is named right behind the
 * name at token AT: "Tripoli, Lebanon", "London, Ontario"; NULL: none. */
static const Place *
place_around (const Sentence *sentence, guint at, const LexEntry *entry)
{
  guint around = around_name (sentence, at + entry->n_words);
  const LexEntry *state;
  const Name *name;

  if (around == 0)
    return NULL;
  state = lexicon_match (sentence->tokens, around, sentence->n_tokens,
                         LEX_COUNTRY);
  name = state != NULL ? state->payload : NULL;
  if (name != NULL)
    return name->kind == NAME_COUNTRY ? name->place : NULL;
  return leads_to_and (sentence, around)
             ? NULL
             : part_of_state (lexicon_match (sentence->tokens, around,
                                             sentence->n_tokens, LEX_PLACE));
}

const Place *
place_inside_named (const Sentence *sentence, guint at, const LexEntry *entry)
{
  const Place *outer = place_around (sentence, at, entry), *best = NULL;

  for (; outer != NULL && entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const Place *place = entry->payload;

      if (g_strcmp0 (place->parent, outer->id) == 0)
        return place;
      if (best == NULL && strcmp (place->country, outer->country) == 0)
        best = place;
    }
  return best;
}

/* TRUE for "San Pedro, Ecuador", not for "in Moscow, Ukraine said", where the
 * state begins a clause, nor for a large town, which a report may give to
 * another state than the list does. */
static gboolean
only_tells_where (const Sentence *sentence, const Place *place, guint state)
{
  const LexEntry *name = lexicon_match (sentence->tokens, state,
                                        sentence->n_tokens, LEX_COUNTRY);
  guint end = name != NULL ? state + name->n_words : sentence->n_tokens;

  if (place->rank < SMALL_TOWN)
    return FALSE;
  return end >= sentence->n_tokens
         || (sentence->tokens[end].kind == TOKEN_MARK
             && !token_is_mark (&sentence->tokens[end], MARK_HYPHEN))
         || (token_function (&sentence->tokens[end]) & WORD_PREPOSITION) != 0;
}

gboolean
place_is_elsewhere (const Sentence *sentence, guint at, const LexEntry *entry)
{
  const Place *outer = place_around (sentence, at, entry);

  return outer != NULL
         && (outer->rank > 0
             || only_tells_where (sentence, entry->payload,
                                  around_name (sentence,
                                               at + entry->n_words)))
         && place_inside_named (sentence, at, entry) == NULL;
}
