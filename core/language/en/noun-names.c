/* People counted by their names: "the journalists John Smith and Mary Jones",
 * "John Smith, 27, and Mary Jones". */
#include "config.h"

#include "language/en/noun-groups.h"

#include "language/en/english.h"

#define MOST_NAMES 20
#define LONGEST_NAME 5 /* words */
#define LONGEST_WHO 16 /* tokens that say who somebody is */

/* A word of a name: one with a capital that no table knows as anything but a
 * place or a title. */
static gboolean
is_name_word (const Sentence *sentence, guint at)
{
  const guint kinds = LEX_BIT (LEX_PERSON) | LEX_BIT (LEX_PREDICATE)
                      | LEX_BIT (LEX_CUE) | LEX_BIT (LEX_THING)
                      | LEX_BIT (LEX_COUNTRY) | LEX_BIT (LEX_PARTY)
                      | LEX_BIT (LEX_ORGANISATION) | LEX_BIT (LEX_MONTH)
                      | LEX_BIT (LEX_WEEKDAY) | LEX_BIT (LEX_NUMBER)
                      | LEX_BIT (LEX_VERB);
  const Token *token;
  const EntityMention *entity;

  if (!noun_begins_name (sentence, at))
    return FALSE;
  token = &sentence->tokens[at];
  if (token->word != NULL && (token->word->starts & kinds) != 0)
    return FALSE;
  entity = sentence_entity_at (sentence, at);
  return entity == NULL || entity->kind == ENTITY_PERSON
         || entity->kind == ENTITY_PLACE;
}

/* Behind the words of a name, of which there may be one only. */
guint
noun_pass_name (const Sentence *sentence, guint at)
{
  guint end = at;

  while (end < at + LONGEST_NAME && is_name_word (sentence, end))
    {
      end++;
      /* "John F. Smith" */
      if (end < sentence->n_tokens
          && token_is_mark (&sentence->tokens[end], '.')
          && sentence->tokens[end - 1].end - sentence->tokens[end - 1].start
                 == 1)
        end++;
    }
  return end;
}

/* The end of the name of one person that begins at AT; AT: none does. */
static guint
name_end (const Sentence *sentence, guint at)
{
  guint end = noun_pass_name (sentence, at);

  return end >= at + 2 ? end : at;
}

/* Behind an age that commas set apart: "John Smith, 27,". */
static guint
skip_age (const Sentence *sentence, guint at)
{
  guint end;

  if (at + 1 >= sentence->n_tokens
      || !token_is_mark (&sentence->tokens[at], ','))
    return at;
  end = noun_skip_age (sentence, at + 1);
  return end > at + 1 ? end : at;
}

/* Where the next name of a list begins behind END; END: nowhere. */
static guint
next_name (const Sentence *sentence, guint end, gboolean *joined)
{
  guint next = skip_age (sentence, end);

  if (next < sentence->n_tokens
      && token_is_mark (&sentence->tokens[next], ','))
    next++;
  if (next < sentence->n_tokens
      && token_equals (&sentence->tokens[next], "and"))
    {
      next++;
      *joined = TRUE;
    }
  return next < sentence->n_tokens && name_end (sentence, next) > next ? next
                                                                       : end;
}

/* How many names the list has that begins at AT; 0: less than two, or no
 * "and" before the last. */
static guint
count_names (const Sentence *sentence, guint at)
{
  guint end = name_end (sentence, at), n = end > at ? 1 : 0, next;
  gboolean joined = FALSE;

  while (n > 0 && n < MOST_NAMES && !joined
         && (next = next_name (sentence, end, &joined)) > end)
    {
      end = name_end (sentence, next);
      n++;
    }
  return joined && n > 1 ? n : 0;
}

/* TRUE where all letters are capitals, so that they show no names. */
static gboolean
shows_no_names (const Sentence *sentence, guint at)
{
  return sentence->title
         || ((sentence->tokens[at].flags & TOKEN_ALL_CAPS) != 0
             && at + 1 < sentence->n_tokens
             && (sentence->tokens[at + 1].flags & TOKEN_ALL_CAPS) != 0);
}

/* TRUE for what the gazetteer knows: "Santa Cruz was attacked". */
static gboolean
in_place_or_list (const Sentence *sentence, guint at, guint end)
{
  for (guint i = at; i < end; i++)
    {
      const EntityMention *entity = sentence_entity_at (sentence, i);

      if (entity != NULL && entity->kind != ENTITY_PERSON)
        return TRUE;
    }
  return FALSE;
}

/* TRUE where what stands before token AT lets a name begin there: no article,
 * no other word of it. */
static gboolean
begins_apart (const Sentence *sentence, guint at)
{
  const Token *before = &sentence->tokens[at - 1];

  return at == 0 || before->kind == TOKEN_MARK || token_is (before, LEX_CUE)
         || (token_function (before)
             & (WORD_CONJUNCTION | WORD_SUBORDINATOR | WORD_RELATIVE));
}

/* Behind what says in commas who somebody is without a noun that is known,
 * "John Smith, a junior at Central High, was"; END: nothing does. */
static guint
skip_who (const Sentence *sentence, guint end)
{
  const guint others = WORD_BE | WORD_HAVE | WORD_MODAL | WORD_RELATIVE
                       | WORD_PRONOUN | WORD_SUBORDINATOR;
  guint limit = MIN (sentence->n_tokens, end + LONGEST_WHO);

  if (end + 1 >= limit || !token_is_mark (&sentence->tokens[end], ','))
    return end;
  for (guint i = end + 1; i < limit; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, ',') && i + 1 < limit
          && (token_equals (&token[1], "was")
              || token_equals (&token[1], "has")))
        return i + 1;
      if (token_is_mark (token, ';') || token_is_mark (token, ':')
          || (token_function (token) & others & ~(guint) WORD_POSSESSIVE
              & ~(guint) WORD_PREPOSITION)
                 != 0
          || token_is (token, LEX_PREDICATE) || token_is (token, LEX_CUE)
          || token_starts (token, LEX_PERSON))
        break;
    }
  return end;
}

/* Behind the others of "John Smith and his wife were"; END: there are none. */
static guint
skip_others (const Sentence *sentence, guint end)
{
  guint limit = MIN (sentence->n_tokens, end + LONGEST_WHO);

  if (end + 1 >= limit || !token_equals (&sentence->tokens[end], "and")
      || (token_function (&sentence->tokens[end + 1]) & WORD_POSSESSIVE) == 0)
    return end;
  for (guint i = end + 2; i < limit; i++)
    if (token_equals (&sentence->tokens[i], "were"))
      return i;
    else if (token_is (&sentence->tokens[i], LEX_PREDICATE)
             || token_is (&sentence->tokens[i], LEX_CUE)
             || (token_function (&sentence->tokens[i])
                 & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_RELATIVE)))
      break;
  return end;
}

/* "John Smith was killed", "was found dead": TRUE where the name that ends
 * before token END is the subject of such a verb. */
static gboolean
is_victim_before (const Sentence *sentence, guint end)
{
  guint others = skip_others (sentence, end);
  gboolean joined = others > end;
  guint verb;

  end = joined ? others : skip_who (sentence, end);
  verb = end + 1;
  if (verb < sentence->n_tokens && token_equals (&sentence->tokens[end], "has"))
    verb++;
  else if (verb >= sentence->n_tokens
           || !(joined || token_equals (&sentence->tokens[end], "was")))
    return FALSE;
  while (verb < sentence->n_tokens && verb < end + 4
         && (token_function (&sentence->tokens[verb])
             & (WORD_ADVERB | WORD_BE)))
    verb++;
  verb += verb < sentence->n_tokens
          && token_equals (&sentence->tokens[verb], "found");
  return verb < sentence->n_tokens
         && token_is (&sentence->tokens[verb], LEX_PREDICATE);
}

/* "killed John Smith", where not all is in capitals. */
static gboolean
stands_behind_predicate (const Sentence *sentence, guint at)
{
  return at > 0 && token_is (&sentence->tokens[at - 1], LEX_PREDICATE)
         && (sentence->tokens[at - 1].flags & TOKEN_CAPITAL) == 0;
}

guint
noun_name_of_victim (const Sentence *sentence, guint at)
{
  guint end = noun_name_in_capitals (sentence, at);
  gboolean apart, behind;

  if (end > at)
    return end;
  apart = begins_apart (sentence, at);
  behind = stands_behind_predicate (sentence, at);
  if ((!apart && !behind) || sentence->title)
    return at;
  end = name_end (sentence, at);
  if (end == at || in_place_or_list (sentence, at, end))
    return at;
  return (apart && is_victim_before (sentence, end))
                 || (behind && !noun_begins_name (sentence, end))
             ? end
             : at;
}

/* The first token from AT on with a capital, and the one behind it with
 * another; n_tokens: there is none. */
static guint
next_capitals (const Sentence *sentence, guint at)
{
  const guint64 *capitals = sentence_set (sentence, SET_CAPITALS);
  guint length = sentence_set_length (sentence);

  for (; at < sentence->n_tokens; at = at / 64 * 64 + 64)
    {
      guint part = at / 64;
      guint64 behind = part + 1 < length ? capitals[part + 1] << 63 : 0;
      guint64 pairs
          = (capitals[part] & (capitals[part] >> 1 | behind)) >> at % 64;

      if (pairs != 0)
        return at + (guint) __builtin_ctzll (pairs);
    }
  return sentence->n_tokens;
}

guint
noun_names_of_victims (const Sentence *sentence)
{
  guint last = 0, end;

  if (sentence->title)
    return 0;
  for (guint i = next_capitals (sentence, 0); i < sentence->n_tokens;
       i = next_capitals (sentence, i + 1))
    if ((i == 0 || (sentence->tokens[i - 1].flags & TOKEN_CAPITAL) == 0
            || sentence->tokens[i - 1].function != 0)
        && (end = noun_name_of_victim (sentence, i)) > i)
      last = end;
  return last;
}

gboolean
noun_names_joined (const Sentence *sentence)
{
  for (guint i = next_capitals (sentence, 3); i < sentence->n_tokens;
       i = next_capitals (sentence, i + 1))
    if ((token_function (&sentence->tokens[i - 1]) & WORD_CONJUNCTION) != 0)
      return TRUE;
  return FALSE;
}

gboolean
noun_names_add (Analysis *analysis, guint index, guint at,
                const NounGroup *noun, ArenaArray *groups)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint n = noun == NULL && shows_no_names (sentence, at)
                ? 0
                : count_names (sentence, at);
  gboolean joined = FALSE;

  for (guint i = 0; i < n; i++)
    {
      NounGroup group = noun != NULL ? *noun : (NounGroup) { 0 };
      guint end = name_end (sentence, at);

      group.quantity = group.antecedent = -1;
      group.counted = group.named = TRUE;
      group.single = FALSE;
      group.noun = NULL;
      group.value = quantity_from_number (1, QUALIFIER_EXACT);
      if (group.category == CATEGORY_UNSPECIFIED)
        group.category = CATEGORY_PEOPLE;
      group.head = end - 1;
      group.name = end - at;
      noun_group_set_range (
          sentence, &group.at,
          i == 0 && noun != NULL ? noun->at.first_token : at, end);
      arena_array_add (analysis->arena, groups, group);
      at = next_name (sentence, end, &joined);
    }
  return n > 0;
}

guint
noun_skip_name (const Sentence *sentence, guint at)
{
  const EntityMention *name
      = (sentence->tokens[at].flags & TOKEN_CAPITAL) != 0
            ? sentence_entity_at (sentence, at)
            : NULL;

  return name != NULL && name->at.first_token == at
                 && name->at.end_token > at + 1
                 && name->at.end_token < sentence->n_tokens
             ? name->at.end_token
             : at;
}

guint
noun_skip_acronym (const Sentence *sentence, guint at)
{
  const Token *tokens = &sentence->tokens[at];

  return token_is_mark (tokens, '(') && at > 0 && at + 3 < sentence->n_tokens
                 && (tokens[-1].flags & TOKEN_CAPITAL) != 0
                 && (tokens[1].flags & TOKEN_ALL_CAPS) != 0
                 && token_is_mark (&tokens[2], ')')
                 && tokens[3].kind == TOKEN_WORD
                 && !noun_group_ends (sentence, at + 3)
             ? at + 3
             : at;
}
