/* Finds who is counted: nouns of persons (and of things that plugins count)
 * with what stands before them, their number, and whose they are. */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <math.h>
#include <string.h>


static gboolean
load_person (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  PersonNoun *one = arena_new_struct (language->arena, PersonNoun);
  PersonNoun *many;
  const char *unit = table_field (row, 5);

  if (!category_from_name (row->fields[2], &one->category))
    return table_error (row, error, "unknown category \"%s\"",
                        row->fields[2]);
  one->lemma = arena_strdup (language->arena, row->fields[0]);
  one->collective = g_strcmp0 (table_field (row, 3), "collective") == 0;
  one->pair = g_strcmp0 (table_field (row, 3), "pair") == 0;
  one->member = g_strcmp0 (table_field (row, 3), "member") == 0;
  one->participle = g_strcmp0 (table_field (row, 3), "participle") == 0;
  one->anybody = one->participle || unit != NULL
                 || g_strcmp0 (table_field (row, 3), "anybody") == 0;
  one->many = arena_strdup (language->arena, row->fields[1]);
  one->breakdown = arena_strdup (language->arena, table_field (row, 4));
  one->unit = arena_strdup (language->arena, unit);
  one->plural = strcmp (row->fields[0], row->fields[1]) == 0;
  lexicon_add (language->lexicon, row->fields[0], LEX_PERSON, one);
  if (one->plural)
    return TRUE;
  many = arena_memdup (language->arena, one, sizeof *one);
  many->plural = TRUE;
  lexicon_add (language->lexicon, row->fields[1], LEX_PERSON, many);
  return TRUE;
}

gboolean
noun_groups_load (Language *language, GError **error)
{
  return table_read ("en/persons.tsv", 6, load_person, language, error)
         && table_read ("en/person-nouns.tsv", 3, load_person, language,
                        error);
}

guint
sentence_first_entity (const Sentence *sentence, guint token)
{
  guint low = 0, high = sentence->n_entities;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sentence->entities[middle].at.first_token < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A country stands before the organisation whose name it begins; more than
 * these few never cover one token. */
const EntityMention *
sentence_entity_at (const Sentence *sentence, guint token)
{
  guint end, first;

  if (!token_is_named (sentence, token))
    return NULL; /* as most tokens */
  end = sentence_first_entity (sentence, token + 1);
  first = end > 4 ? end - 4 : 0;
  for (guint i = first; i < end; i++)
    if (token < sentence->entities[i].at.end_token)
      return &sentence->entities[i];
  return NULL;
}

gboolean
noun_is_demonym (const Sentence *sentence, guint token)
{
  const EntityMention *entity = sentence_entity_at (sentence, token);

  return entity != NULL && entity->kind == ENTITY_DEMONYM;
}

gboolean
noun_is_owner (const Sentence *sentence, guint token)
{
  const EntityMention *entity = sentence_entity_at (sentence, token);

  return entity != NULL
         && (entity->kind == ENTITY_DEMONYM || entity->kind == ENTITY_PARTY);
}

/* "eight Taliban": the name of a party that is no state's. */
static gboolean
is_armed_group (const Sentence *sentence, guint token)
{
  const EntityMention *entity = sentence_entity_at (sentence, token);

  return entity != NULL && entity->kind == ENTITY_PARTY
         && entity->party != NULL && entity->party->side != NULL
         && entity->party->kind == ORIGIN_PARTY
         && !g_ascii_isupper (entity->party->side[0]);
}

/* "mud-and-thatch", "state-of-the-art": a word between two hyphens. */
static gboolean
is_compounded (const Sentence *sentence, guint token)
{
  return token > 0 && token + 1 < sentence->n_tokens
         && token_is_mark (&sentence->tokens[token - 1], MARK_HYPHEN)
         && token_is_mark (&sentence->tokens[token + 1], MARK_HYPHEN);
}

/* "a US citizen" speaks of no "us". */
static gboolean
is_country (const Sentence *sentence, guint token)
{
  const EntityMention *entity
      = (sentence->tokens[token].flags & TOKEN_ALL_CAPS) != 0
            ? sentence_entity_at (sentence, token)
            : NULL;

  return entity != NULL && entity->party != NULL;
}

/* "an off-duty soldier" */
static gboolean
begins_compound (const Sentence *sentence, guint token)
{
  const Token *next = &sentence->tokens[token + 1];

  return token + 1 < sentence->n_tokens && token_is_mark (next, MARK_HYPHEN)
         && next->start == sentence->tokens[token].end;
}

gboolean
noun_group_ends (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];
  guint function = token_function (at);

  if (at->kind == TOKEN_MARK)
    return at->mark != MARK_HYPHEN && at->mark != MARK_OPEN_QUOTE
           && at->mark != MARK_CLOSE_QUOTE;
  if (at->kind != TOKEN_WORD)
    return !noun_has_model_number (sentence, token);
  return (((function & ~(guint) (WORD_ADVERB | WORD_OTHERS))
           && !is_country (sentence, token)
           && !begins_compound (sentence, token))
          || token_is (at, LEX_CUE) || sentence_in_time (sentence, token))
         && !is_compounded (sentence, token);
}

gboolean
noun_joins_adjectives (const Sentence *sentence, guint token)
{
  return token + 1 < sentence->n_tokens && token > 0
         && (token_equals (&sentence->tokens[token], "and")
             || token_equals (&sentence->tokens[token], "or"))
         && noun_is_demonym (sentence, token - 1)
         && noun_is_demonym (sentence, token + 1);
}

/* The "old" of "a 19-year-old man" makes no old man of him. */
static gboolean
in_age (const Sentence *sentence, guint token)
{
  if (!sentence_has_quantity (sentence, QUANTITY_AGE))
    return FALSE;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].kind == QUANTITY_AGE
        && token >= sentence->quantities[i].at.first_token
        && token < sentence->quantities[i].at.end_token)
      return TRUE;
  return FALSE;
}

static const PersonNoun *
person_at (const Sentence *sentence, guint token, guint *ret_length)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_PERSON);

  if (entry == NULL || in_age (sentence, token))
    return NULL;
  *ret_length = entry->n_words;
  return entry->payload;
}

/* TRUE for a word of five letters or more that ends in ENDING. */
static gboolean
ends_in (const Sentence *sentence, guint token, const char *ending)
{
  const Token *it = &sentence->tokens[token];
  gsize length = strlen (ending);

  return it->kind == TOKEN_WORD && it->end - it->start >= 5
         && g_ascii_strncasecmp (sentence->text + it->end - length, ending,
                                 length)
                == 0;
}

/* "The suspect accused of theft", "the soldier guarding the bridge": who is
 * meant ends before the participle. */
static gboolean
begins_clause (const Sentence *sentence, guint token)
{
  const guint behind = WORD_PREPOSITION | WORD_ARTICLE | WORD_POSSESSIVE
                       | WORD_DETERMINER;

  return token + 1 < sentence->n_tokens
         && (token_function (&sentence->tokens[token + 1]) & behind) != 0
         && (ends_in (sentence, token, "ed")
             || ends_in (sentence, token, "ing"));
}

gboolean
noun_describes_next (const Sentence *sentence, guint token,
                     gboolean fits_number, gboolean of_thing)
{
  const Token *next;
  guint length;
  char last;

  if (token >= sentence->n_tokens || noun_group_ends (sentence, token))
    return FALSE;
  next = &sentence->tokens[token];
  if (next->kind != TOKEN_WORD || token_starts (next, LEX_PREDICATE)
      || token_is (next, LEX_FUNCTION))
    return FALSE;
  if (token_is (next, LEX_THING) || !fits_number)
    return !begins_clause (sentence, token);
  if (of_thing && person_at (sentence, token, &length) != NULL)
    return TRUE;
  last = next->word != NULL ? next->word->text[strlen (next->word->text) - 1]
                            : '\0';
  return last == 's' && !token_is (next, LEX_PERSON)
         && (next->flags & TOKEN_CAPITAL) == 0;
}

/* A noun of persons agrees with "one" in the singular, else in the plural;
 * one that has no other plural with both: "one staff". */
static gboolean
agrees (const PersonNoun *noun, double number)
{
  return noun->plural != (number == 1.0) || noun->collective
         || (number == 1.0 && !noun->participle
             && strcmp (noun->lemma, noun->many) == 0);
}

gboolean
noun_begins_name (const Sentence *sentence, guint token)
{
  return token < sentence->n_tokens
         && sentence->tokens[token].kind == TOKEN_WORD
         && (sentence->tokens[token].flags & TOKEN_CAPITAL) != 0
         && token_function (&sentence->tokens[token]) == 0;
}

gboolean
noun_take_person (const Sentence *sentence, guint token, double number,
                  NounHead *head)
{
  guint length, next_length;
  const PersonNoun *noun = person_at (sentence, token, &length);
  const PersonNoun *following;
  guint next = token + length;

  if (noun == NULL)
    return FALSE;
  following = next < sentence->n_tokens
                  ? person_at (sentence, next, &next_length)
                  : NULL;
  /* "a national NGO driver" */
  if (following == NULL && next + 1 < sentence->n_tokens
      && (sentence->tokens[next].flags & TOKEN_ALL_CAPS) != 0
      && (sentence->tokens[next - 1].flags & TOKEN_ALL_CAPS) == 0
      && !noun_group_ends (sentence, next)
      && person_at (sentence, next + 1, &next_length) != NULL
      && noun_take_person (sentence, next + 1, number, head))
    return TRUE;
  /* "12 soldiers dead" and "12 people hostage" are no compounds, "border
   * guards" is; a capital begins a name. */
  if (following != NULL && !following->participle
      && (following->plural || !noun->plural || noun->collective)
      && ((sentence->tokens[next].flags & TOKEN_CAPITAL) == 0
          || (sentence->tokens[next - 1].flags & TOKEN_CAPITAL) != 0)
      && noun_take_person (sentence, next, number, head))
    return TRUE;
  if (noun_describes_next (sentence, next,
                      agrees (noun, number)
                          || (isnan (number)
                              && noun_begins_name (sentence, next)),
                      FALSE))
    return FALSE;
  /* A slip like "4 person" is still of persons. */
  if (!agrees (noun, number) && !isnan (number)
      && next < sentence->n_tokens && !noun_group_ends (sentence, next))
    return FALSE;
  *head = (NounHead) { noun, next - 1, next, FALSE, TRUE };
  return TRUE;
}

/* In "two bombs injured 33" the participle is a verb, not the noun. */
static gboolean
is_verb_behind (const Sentence *sentence, const NounHead *head, guint last_word)
{
  return head->noun->participle && last_word != G_MAXUINT
         && !noun_is_demonym (sentence, last_word);
}

guint
noun_of_thing (const Sentence *sentence, guint token)
{
  const LexEntry *entry
      = token_starts (&sentence->tokens[token], LEX_THING)
            ? lexicon_match (sentence->tokens, token, sentence->n_tokens,
                             LEX_THING)
            : NULL;

  return entry != NULL ? token + entry->n_words : token;
}

/* Looks from FROM for the noun of a number. */
static NounHead
find_head (const Sentence *sentence, guint from, double number)
{
  NounHead head = { NULL, from, from, FALSE, FALSE };
  guint last_word = G_MAXUINT;
  guint i = from, limit = from + MAX_MODIFIERS;

  for (; i < sentence->n_tokens && i < limit; i++)
    {
      const Token *token = &sentence->tokens[i];
      gboolean verb = FALSE;
      guint phrase = noun_phrase_of_predicate (sentence, i, &verb);
      guint behind = noun_skip_age (sentence, i);
      guint name = noun_skip_name (sentence, i);

      if (behind > i)
        i = behind - 1;
      else if (name > i)
        {
          limit += name - i - 1;
          last_word = i = name - 1;
          continue;
        }
      if (behind > i || noun_joins_adjectives (sentence, i))
        continue;
      if (i == from && noun_is_reported (sentence, i))
        continue;
      /* "two Afghans working for the U.N." */
      if (i > from && last_word == i - 1 && token_ends (token - 1, "ns")
          && noun_is_demonym (sentence, last_word))
        break;
      if (noun_group_ends (sentence, i) || verb || token_is (token, LEX_VERB))
        {
          guint acronym = noun_skip_acronym (sentence, i);

          if (acronym == i || i == from)
            break;
          limit += acronym - i;
          i = acronym - 1;
          continue;
        }
      if (noun_take_person (sentence, i, number, &head))
        {
          if (!is_verb_behind (sentence, &head, last_word))
            return head;
          head.found = FALSE;
          break;
        }
      if (phrase > 0)
        return (NounHead) { NULL, i + phrase - 1, i + phrase, FALSE, TRUE };
      if (noun_of_thing (sentence, i) > i)
        {
          i = noun_of_thing (sentence, i) - 1;
          head = (NounHead) { NULL, i, i + 1, TRUE, TRUE };
          if (!noun_describes_next (sentence, i + 1, TRUE, TRUE))
            return head;
        }
      else if (token_is (token, LEX_PREDICATE)
               && (i + 1 >= sentence->n_tokens
                   || noun_group_ends (sentence, i + 1)))
        {
          /* "several deaths", but in "13 died", "13 fleeing" the word is a
           * verb. */
          if (g_str_has_suffix (token->word->text, "ed")
              || (number != 1 && token_ends (token, "ng")))
            break;
          head = (NounHead) { NULL, i, i + 1, FALSE, TRUE };
          return head;
        }
      /* No plural ends so: "450 partially damaged". */
      if (token->kind == TOKEN_WORD
          && (token_function (token) & (WORD_ADVERB | WORD_OTHERS)) == 0
          && (number == 1 || token->word == NULL
              || !g_str_has_suffix (token->word->text, "ly")))
        last_word = i;
    }
  if (!head.found && last_word != G_MAXUINT)
    head = (NounHead) { NULL, last_word, last_word + 1, FALSE, TRUE };
  return head;
}

/* "soldiers and civilians", "men and women": one number for two nouns. */
static void
extend_pair (const Sentence *sentence, NounHead *head, Category *category)
{
  guint length;
  const PersonNoun *other;
  guint next = head->end + 1;

  if (head->noun == NULL || !head->noun->plural
      || next >= sentence->n_tokens
      || !(token_equals (&sentence->tokens[head->end], "and")
           || token_equals (&sentence->tokens[head->end], "or")))
    return;
  other = person_at (sentence, next, &length);
  if (other == NULL || !other->plural || other->participle
      || (next + length < sentence->n_tokens
          && (token_function (&sentence->tokens[next + length])
              & (WORD_BE | WORD_HAVE | WORD_MODAL))))
    return;
  if (other->category != head->noun->category)
    *category = CATEGORY_PEOPLE;
  head->head = next + length - 1;
  head->end = next + length;
}

void
noun_group_set_range (const Sentence *sentence, TextRange *range,
                      guint first, guint end)
{
  range->first_token = first;
  range->end_token = end;
  range->start = sentence->tokens[first].start;
  range->end = sentence->tokens[end - 1].end;
}

void
noun_group_fill (const Sentence *sentence, NounGroup *group,
                 const NounHead *head, Category category)
{
  group->noun = head->noun;
  group->head = head->head;
  group->thing = head->thing;
  if (head->noun != NULL)
    {
      group->category = category;
      group->breakdown = head->noun->breakdown;
      group->category_assumed = head->noun->category == CATEGORY_CIVILIAN
                                && strcmp (head->noun->lemma, "civilian") != 0;
      if (head->noun->pair)
        quantity_multiply (&group->value, 2);
    }
  else if (head->found && noun_is_demonym (sentence, head->head))
    group->category = CATEGORY_PEOPLE;
  else if (head->found && is_armed_group (sentence, head->head))
    group->category = CATEGORY_MILITANT;
}

/* TRUE where a hyphen at token AT touches what stands on both sides. */
static gboolean
binds_at (const Sentence *sentence, guint at)
{
  return at > 0 && at + 1 < sentence->n_tokens
         && token_is_mark (&sentence->tokens[at], MARK_HYPHEN)
         && sentence->tokens[at - 1].end == sentence->tokens[at].start
         && sentence->tokens[at + 1].start == sentence->tokens[at].end;
}

gboolean
noun_number_describes (const Sentence *sentence, guint end)
{
  return binds_at (sentence, end) && binds_at (sentence, end + 2);
}

/* The group of one quantity. */
static void
counted_group (Analysis *analysis, guint index, guint quantity,
               ArenaArray *groups)
{
  const Sentence *sentence = &analysis->sentences[index];
  const QuantityMention *mention = &sentence->quantities[quantity];
  NounGroup group = { .quantity = (int) quantity, .value = mention->value,
                      .counted = TRUE, .increment = mention->increment,
                      .others = mention->others, .antecedent = -1 };
  guint first = mention->at.first_token, end = mention->at.end_token;
  int pronoun = -1;
  guint at;
  NounHead head;
  Category category;

  if (noun_number_describes (sentence, end))
    return;
  /* "of whom 17 were women" */
  if (first >= 2 && noun_skip_of_them (sentence, first - 2, &at))
    group.others = group.partitive = TRUE;
  while (end < sentence->n_tokens
         && (token_function (&sentence->tokens[end]) & WORD_OTHERS))
    {
      if (token_equals (&sentence->tokens[end], "others"))
        group.others = TRUE;
      else
        group.increment = TRUE;
      end++;
    }
  if (noun_skip_of_them (sentence, end, &end))
    group.others = group.partitive = TRUE;
  at = noun_skip_of (sentence, end, &group, &pronoun);
  head = find_head (sentence, at, at > end ? NAN : mention->value.best);
  if (head.noun != NULL && noun_is_mere_owner (sentence, head.end))
    return;
  if (!head.found)
    head.end = end;
  category = head.noun != NULL ? head.noun->category : CATEGORY_UNSPECIFIED;
  extend_pair (sentence, &head, &category);
  noun_group_fill (sentence, &group, &head, category);
  noun_group_set_range (sentence, &group.at, first, head.end);
  if (!head.found)
    group.head = head.end - 1;
  if (group.noun == NULL && !group.thing && !head.found)
    group.others = group.others || group.increment;
  noun_group_find_side (analysis, index, &group, pronoun);
  arena_array_add (analysis->arena, groups, group);
}

/* "over 600 square km": an area is counted like things. */
static void
measure_group (Analysis *analysis, guint index, guint quantity,
               ArenaArray *groups)
{
  const QuantityMention *mention
      = &analysis->sentences[index].quantities[quantity];
  NounGroup group = { .at = mention->at, .quantity = (int) quantity,
                      .value = mention->value, .counted = TRUE,
                      .thing = TRUE, .head = mention->at.end_token - 1,
                      .antecedent = -1 };

  arena_array_add (analysis->arena, groups, group);
}

static gboolean
is_area (const QuantityMention *mention)
{
  return mention->kind == QUANTITY_MEASURE
         && g_strcmp0 (mention->unit, "km2") == 0;
}

/* The articles of element PART behind which "other" may stand: most others
 * begin no group but that of the noun behind. */
static guint64
articles_before_others (const Sentence *sentence, guint part)
{
  const guint64 *groups = sentence_set (sentence, SET_GROUPS);
  guint64 next = part + 1 < sentence_set_length (sentence)
                     ? groups[part + 1] << 63
                     : 0;

  return (sentence->traits.function & WORD_OTHERS) != 0
             ? sentence_set (sentence, SET_ARTICLES)[part]
                   & (groups[part] >> 1 | next)
             : 0;
}

static inline void
set_add (guint64 *set, guint token)
{
  set[token / 64] |= G_GUINT64_CONSTANT (1) << token % 64;
}

/* The tokens with which a group may begin, and some more; NAMED tells that
 * names do. */
static guint64 *
find_places (const Analysis *analysis, const Sentence *sentence,
             gboolean named)
{
  const guint64 *groups = sentence_set (sentence, SET_GROUPS);
  const guint64 *capitals = sentence_set (sentence, SET_CAPITALS);
  guint length = sentence_set_length (sentence);
  guint64 *places = arena_alloc (analysis->arena, length * sizeof *places);

  for (guint i = 0; i < length; i++)
    places[i] = groups[i] | articles_before_others (sentence, i)
                | (named ? capitals[i] : 0);
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];
      guint first = mention->at.first_token;

      set_add (places, first);
      /* "the 19-year-old" */
      if (mention->kind == QUANTITY_AGE && first > 0)
        set_add (places, first - 1);
    }
  return places;
}

void
english_noun_groups (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray groups = { 0 };
  gboolean named = !sentence->title
                   && (sentence_has_quantity (sentence, QUANTITY_AGE)
                       || noun_names_joined (sentence)
                       || noun_may_name_in_capitals (sentence)
                       || noun_names_of_victims (sentence) > 0);
  const guint64 *places = find_places (analysis, sentence, named);
  guint n = sentence->n_tokens, next = 0;

  for (guint i = set_next (places, 0, n); i < n; i = set_next (places, i, n))
    {
      const QuantityMention *mention;

      while (next < sentence->n_quantities
             && sentence->quantities[next].at.first_token < i)
        next++;
      mention = next < sentence->n_quantities
                        && sentence->quantities[next].at.first_token == i
                    ? &sentence->quantities[next]
                    : NULL;
      if (mention != NULL && quantity_is_counted (mention))
        counted_group (analysis, index, next, &groups);
      else if (mention != NULL && is_area (mention))
        measure_group (analysis, index, next, &groups);
      else if ((token_function (&sentence->tokens[i])
                & (WORD_ARTICLE | WORD_INDEFINITE))
               || token_equals (&sentence->tokens[i], "another"))
        noun_group_of_article (analysis, index, i, &groups);
      else if (token_starts (&sentence->tokens[i], LEX_PERSON))
        noun_group_bare (analysis, index, i, &groups);
      else if (named && noun_begins_name (sentence, i))
        noun_group_named (analysis, index, i, &groups);
      i++;
      if (groups.len > 0)
        i = MAX (i, arena_array_index (groups, NounGroup, groups.len - 1)
                        .at.end_token);
    }
  sentence->groups = groups.data;
  sentence->n_groups = groups.len;
  noun_groups_find_antecedents (analysis, index);
  noun_groups_describe (analysis, index);
}
