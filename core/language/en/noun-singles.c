/* Persons without a number: "a civilian", "a 19-year-old man", "another",
 * "the mayor", "its soldiers". */
#include "config.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <math.h>

/* Words between "his" and its noun, hyphens among them. */
#define MAX_DESCRIPTION 4

guint
noun_read_age (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].kind == QUANTITY_AGE
        && sentence->quantities[i].at.first_token == token)
      return sentence->quantities[i].at.end_token;
  return token;
}

/* Where an age that ends before TOKEN begins; TOKEN: none does. */
static guint
age_before (const Sentence *sentence, guint token)
{
  if (!sentence_has_quantity (sentence, QUANTITY_AGE))
    return token;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].kind == QUANTITY_AGE
        && sentence->quantities[i].at.end_token == token)
      return sentence->quantities[i].at.first_token;
  return token;
}

/* Behind the name of a party or a country that begins at TOKEN and describes
 * a noun, "an Islamic Movement of Uzbekistan leader", "a United States
 * contractor"; TOKEN: none does. */
static guint
skip_party (const Sentence *sentence, guint token)
{
  const EntityMention *entity = sentence_entity_at (sentence, token);

  return entity != NULL
                 && (entity->kind == ENTITY_PARTY
                     || entity->kind == ENTITY_COUNTRY)
                 && entity->at.first_token == token
                 && entity->at.end_token > token + 1
                 && !token_starts (&sentence->tokens[token], LEX_PERSON)
             ? entity->at.end_token
             : token;
}

/* TRUE for "seriously injured" at TOKEN, with nobody behind who is it. */
static gboolean
is_how (const Sentence *sentence, guint token)
{
  const Token *tokens = &sentence->tokens[token];

  return token + 1 < sentence->n_tokens
         && ((token_function (tokens) & WORD_ADVERB)
             || token_ends (tokens, "ly"))
         && token_starts (&tokens[1], LEX_PREDICATE)
         && !(token + 2 < sentence->n_tokens
              && token_starts (&tokens[2], LEX_PERSON));
}

/* TRUE when no noun follows that would be meant: "the other was", "another
 * before", "a third died", "another badly hurt". */
static gboolean
stands_alone (const Sentence *sentence, guint token)
{
  return token >= sentence->n_tokens || noun_group_ends (sentence, token)
         || token_starts (&sentence->tokens[token], LEX_PREDICATE)
         || is_how (sentence, token);
}

/* Behind "nine-year" in "a nine-year veteran"; TOKEN: no such words stand
 * there. */
static guint
skip_measure (const Sentence *sentence, guint token)
{
  const Token *tokens = &sentence->tokens[token];

  return token + 3 < sentence->n_tokens
                 && (tokens->kind == TOKEN_NUMBER
                     || token_starts (tokens, LEX_NUMBER))
                 && token_is_mark (&tokens[1], MARK_HYPHEN)
                 && tokens[2].kind == TOKEN_WORD
             ? token + 3
             : token;
}

gboolean
noun_is_mere_owner (const Sentence *sentence, guint end)
{
  gboolean told = FALSE;

  /* "six of them children's" */
  if (end + 1 >= sentence->n_tokens
      || sentence->tokens[end].kind != TOKEN_POSSESSIVE
      || noun_group_ends (sentence, end + 1))
    return FALSE;
  for (guint i = end + 1; i < sentence->n_tokens && i <= end + MAX_DESCRIPTION;
       i++)
    {
      if (token_is (&sentence->tokens[i], LEX_PERSON))
        return TRUE;
      if (token_starts (&sentence->tokens[i], LEX_PREDICATE))
        told = TRUE;
      else if (noun_group_ends (sentence, i))
        break;
    }
  return !told;
}

/* "A bomb destroyed three cars": another is counted from token AT on. */
static gboolean
begins_count (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == at)
      return sentence->quantities[i].kind == QUANTITY_COUNT
             && !noun_number_describes (
                 sentence, sentence->quantities[i].at.end_token);
  return FALSE;
}

/* The noun of one person or thing behind an article.  An age or a people's
 * name can stand for the person: "a 19-year-old", "a German". */
static NounHead
find_single (const Sentence *sentence, guint from)
{
  NounHead head = { NULL, from, from, FALSE, FALSE };
  NounHead aged = head;
  guint i = from;

  while (i < sentence->n_tokens && i < from + MAX_MODIFIERS)
    {
      guint behind = noun_skip_age (sentence, i);

      if (behind > i
          || (i == from && noun_is_demonym (sentence, i)
              && stands_alone (sentence, i + 1)))
        {
          behind = MAX (behind, i + 1);
          aged = (NounHead) { NULL, behind - 1, behind, FALSE, TRUE };
        }
      else
        behind = skip_party (sentence, i);
      if (behind == i)
        {
          if (noun_group_ends (sentence, i))
            {
              behind = i == from ? skip_measure (sentence, i)
                                 : noun_skip_acronym (sentence, i);
              if (behind == i)
                break;
              i = behind;
              continue;
            }
          /* "left a 20-year-old dead", "an attack left one man dead" */
          if ((aged.found && token_is (&sentence->tokens[i], LEX_PREDICATE)
               && !(i + 1 < sentence->n_tokens
                    && token_starts (&sentence->tokens[i + 1], LEX_PERSON)))
              || token_equals (&sentence->tokens[i], "one")
              || begins_count (sentence, i))
            break;
          if (noun_take_person (sentence, i, 1.0, &head))
            {
              if (!noun_is_mere_owner (sentence, head.end))
                break;
              i = head.end + 1;
              head.found = FALSE;
              continue;
            }
          behind = noun_of_thing (sentence, i);
          if (behind > i
              && !noun_describes_next (sentence, behind, TRUE, TRUE))
            return (NounHead) { NULL, behind - 1, behind, TRUE, TRUE };
          behind = MAX (behind, i + 1);
        }
      i = behind;
    }
  return head.found ? head : aged;
}

static gboolean
is_ordinal (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].kind == QUANTITY_ORDINAL
        && sentence->quantities[i].at.first_token == token)
      return token + 1 >= sentence->n_tokens
             || !token_equals (&sentence->tokens[token + 1], "of");
  return FALSE;
}

/* Behind "another", "the other", "a third", where the noun is left out; 0:
 * it is not. */
static guint
skip_other (const Sentence *sentence, guint token)
{
  guint at = token;

  if (!token_equals (&sentence->tokens[at], "another"))
    {
      at++;
      if (at >= sentence->n_tokens
          || !(token_equals (&sentence->tokens[at], "other")
               || (token_function (&sentence->tokens[token])
                       & WORD_INDEFINITE
                   && is_ordinal (sentence, at))))
        return 0;
    }
  return stands_alone (sentence, at + 1) ? at + 1 : 0;
}

/* "a family of six" are six people, not one family. */
static gboolean
is_of_number (const Sentence *sentence, const NounHead *head)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == head->end + 1)
      return head->noun != NULL
             && sentence->quantities[i].kind == QUANTITY_COUNT
             && token_equals (&sentence->tokens[head->end], "of");
  return FALSE;
}

/* "the officials": one that counts nothing, as most with "the". */
static gboolean
is_plain_article (const Sentence *sentence, guint token)
{
  const Token *article = &sentence->tokens[token];

  return (token_function (article) & (WORD_INDEFINITE | WORD_OTHERS)) == 0
         && (token + 1 >= sentence->n_tokens
             || (!token_equals (&article[1], "other")
                 && noun_skip_age (sentence, token + 1) == token + 1));
}

/* "12 soldiers, a figure the army rejected" tells of no person. */
static gboolean
is_number (const Sentence *sentence, const NounHead *head)
{
  return head->head > 0
         && (token_function (&sentence->tokens[head->head - 1])
             & WORD_ARTICLE)
                != 0
         && (token_class (&sentence->tokens[head->head]) & CLASS_FIGURE) != 0;
}

G_GNUC_NO_INLINE static void
add_single (Analysis *analysis, guint index, guint token, ArenaArray *groups)
{
  const Sentence *sentence = &analysis->sentences[index];
  NounGroup group = { .quantity = -1, .counted = TRUE, .antecedent = -1 };
  NounHead head = { NULL, token, token, FALSE, FALSE };
  guint other = skip_other (sentence, token);

  if (other > 0)
    {
      head = (NounHead) { NULL, other - 1, other, FALSE, TRUE };
      group.others = TRUE;
    }
  else if ((token_function (&sentence->tokens[token]) & WORD_INDEFINITE) != 0
           || token_equals (&sentence->tokens[token], "another"))
    head = find_single (sentence, token + 1);
  else if (noun_skip_age (sentence, token + 1) > token + 1)
    {
      head = find_single (sentence, token + 1);
      group.counted = FALSE;
      group.single = TRUE;
    }
  if (!head.found
      || (head.noun != NULL && (head.noun->plural || head.noun->collective))
      || is_number (sentence, &head)
      || is_of_number (sentence, &head))
    return;
  group.value = quantity_from_number (1, QUALIFIER_EXACT);
  noun_group_fill (sentence, &group, &head,
                   head.noun != NULL ? head.noun->category
                                     : CATEGORY_UNSPECIFIED);
  if (head.noun == NULL && !head.thing && !group.others)
    group.category = CATEGORY_PEOPLE;
  noun_group_set_range (sentence, &group.at, token, head.end);
  noun_group_find_side (analysis, index, &group, -1);
  arena_array_add (analysis->arena, groups, group);
}

void
noun_group_of_article (Analysis *analysis, guint index, guint token,
                       ArenaArray *groups)
{
  if (!is_plain_article (&analysis->sentences[index], token))
    add_single (analysis, index, token, groups);
}

/* "police officer John Smith": one person, by name. */
static gboolean
is_named (const Sentence *sentence, const NounHead *head)
{
  return !head->noun->plural && !head->noun->collective
         && !head->noun->participle && !sentence->title
         && noun_begins_name (sentence, head->end)
         && !token_starts (&sentence->tokens[head->end], LEX_PREDICATE)
         && !sentence_in_time (sentence, head->end)
         && (sentence->tokens[head->head].flags & TOKEN_CAPITAL) == 0;
}

/* In "the arrested member" the article stands before the participle. */
static gboolean
stands_in_group (const Sentence *sentence, guint participle)
{
  return participle > 0
         && (token_function (&sentence->tokens[participle - 1])
             & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
                != 0;
}

/* The woman of "Man killed, woman badly hurt in crash". */
static gboolean
is_next_of_headline (const Sentence *sentence, const NounHead *head,
                     guint first)
{
  return first > 1 && token_is_mark (&sentence->tokens[first - 1], ',')
         && token_is (&sentence->tokens[first - 2], LEX_PREDICATE)
         && head->end < sentence->n_tokens
         && (token_is (&sentence->tokens[head->end], LEX_PREDICATE)
             || is_how (sentence, head->end));
}

/* "Border guard was killed": news leaves the article out. */
static gboolean
leaves_article_out (const Sentence *sentence, const NounHead *head, guint first)
{
  return !head->noun->plural && !head->noun->collective
         && !head->noun->participle && !sentence->title
         && (token_function (&sentence->tokens[first])
             & (WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE))
                == 0
         && (first == 0 || is_next_of_headline (sentence, head, first)
             || (token_is (&sentence->tokens[first - 1], LEX_PREDICATE)
                 && !stands_in_group (sentence, first - 1)));
}

/* In "the elder Haji Mohammad" the last two are his name. */
static gboolean
goes_on_name (const Sentence *sentence, guint token, const ArenaArray *groups)
{
  const NounGroup *before
      = groups->len > 0
            ? &arena_array_index (*groups, NounGroup, groups->len - 1)
            : NULL;

  return before != NULL && before->at.end_token == token
         && before->noun != NULL && !before->noun->plural && !sentence->title
         && (sentence->tokens[token].flags & TOKEN_CAPITAL) != 0
         && (sentence->tokens[before->head].flags & TOKEN_CAPITAL) == 0;
}

/* "Both pilots" are two; "both soldiers and civilians" are not. */
static gboolean
says_both (const Sentence *sentence, const NounHead *head, guint first)
{
  const Token *behind = &sentence->tokens[head->end];

  return head->noun->plural && !head->noun->collective
         && token_equals (&sentence->tokens[first], "both")
         && !(head->end + 1 < sentence->n_tokens
              && token_equals (behind, "and")
              && behind[1].kind == TOKEN_WORD
              && token_function (&behind[1]) == 0);
}

/* Adds the one person whose name TOKENS[FIRST, END) are. */
static void
add_named (Analysis *analysis, const Sentence *sentence, guint first,
           guint end, ArenaArray *groups)
{
  NounGroup group = { .quantity = -1, .antecedent = -1, .counted = TRUE,
                      .named = TRUE, .category = CATEGORY_PEOPLE,
                      .head = end - 1 };

  group.value = quantity_from_number (1, QUALIFIER_EXACT);
  group.name = end - first;
  noun_group_set_range (sentence, &group.at, first, end);
  if (noun_name_in_capitals (sentence, first) > first)
    noun_group_take_titles (sentence, &group, groups);
  arena_array_add (analysis->arena, groups, group);
}

/* "Her boyfriend, John Smith, 27", "the mayor, John Smith, 27": the name
 * TOKENS[FIRST, END) is that of the one person spoken of right before it.
 * FALSE where nobody is. */
static gboolean
join_name (const Sentence *sentence, guint first, guint end,
           ArenaArray *groups)
{
  NounGroup *before
      = groups->len > 0
            ? &arena_array_index (*groups, NounGroup, groups->len - 1)
            : NULL;

  if (before == NULL
      || (before->at.end_token != first
          && (before->at.end_token + 1 != first
              || !token_is_mark (&sentence->tokens[first - 1], ',')))
      || !(before->counted || before->single) || before->named
      || before->quantity >= 0 || before->noun == NULL
      || before->noun->plural || before->noun->collective)
    return FALSE;
  noun_group_set_range (sentence, &before->at, before->at.first_token, end);
  before->name = end - first;
  if (!before->counted)
    before->counted = before->named = TRUE;
  return TRUE;
}

/* Where the name begins of which TOKEN is the first known word. */
static guint
name_begin (const Sentence *sentence, guint token, const ArenaArray *groups)
{
  return noun_description_begin (
      sentence, token,
      groups->len > 0
          ? arena_array_index (*groups, NounGroup, groups->len - 1)
                .at.end_token
          : 0);
}

/* Adds "32-year-old John Smith", whose name begins at TOKEN; FALSE where no age
 * stands before it. */
static gboolean
add_aged (Analysis *analysis, const Sentence *sentence, guint token,
          ArenaArray *groups)
{
  guint first = age_before (sentence, token);
  guint end = first < token ? noun_pass_name (sentence, token) : token;

  if (end < token + 2
      || (end < sentence->n_tokens
          && token_starts (&sentence->tokens[end], LEX_PERSON)))
    return FALSE;
  add_named (analysis, sentence, token, end, groups);
  noun_group_set_range (
      sentence,
      &arena_array_index (*groups, NounGroup, groups->len - 1).at, first,
      end);
  return TRUE;
}

/* "John Smith, 27, was shot": a name with an age behind it is a person's. */
void
noun_group_named (Analysis *analysis, guint index, guint token,
                  ArenaArray *groups)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint end = token;

  /* "A 50-CALIBER MACHINEGUN" */
  if (token > 0 && token_is_mark (&sentence->tokens[token - 1], MARK_HYPHEN))
    return;
  if (noun_names_add (analysis, index, token, NULL, groups))
    return;
  end = noun_name_in_capitals (sentence, token);
  if (end > token
      && join_name (sentence, name_begin (sentence, token, groups), end,
                    groups))
    return;
  end = noun_name_of_victim (sentence, token);
  if (end > token)
    {
      add_named (analysis, sentence, token, end, groups);
      return;
    }
  if (sentence->n_quantities == 0
      || add_aged (analysis, sentence, token, groups))
    return;
  while (noun_begins_name (sentence, end)
         && !token_starts (&sentence->tokens[end], LEX_PERSON))
    end++;
  if (end < token + 2 || end + 1 >= sentence->n_tokens
      || !token_is_mark (&sentence->tokens[end], ',')
      || noun_skip_age (sentence, end + 1) == end + 1
      || join_name (sentence, token, end, groups))
    return;
  add_named (analysis, sentence, token, end, groups);
}

/* The possessive before what describes the noun at FIRST, "his estranged
 * wife", "her ex-husband"; FIRST: there is none. */
static guint
owner_before (const Sentence *sentence, guint first)
{
  const guint kinds = LEX_BIT (LEX_PREDICATE) | LEX_BIT (LEX_CUE)
                      | LEX_BIT (LEX_THING);

  for (guint i = first; i > 0 && i + MAX_DESCRIPTION > first; i--)
    {
      const Token *before = &sentence->tokens[i - 1];

      if (token_function (before) & WORD_POSSESSIVE)
        return i - 1;
      if (!token_is_mark (before, MARK_HYPHEN)
          && (before->kind != TOKEN_WORD || token_function (before) != 0
              || (before->flags & TOKEN_CAPITAL) != 0
              || (before->starts & kinds) != 0
              || token_is (before, LEX_PERSON)))
        break;
    }
  return first;
}

/* "SENATOR JOHN ROE": the one person of GROUP has a name at TOKEN, all in
 * capitals. */
G_GNUC_NO_INLINE static void
take_name (const Sentence *sentence, guint token, NounGroup *group,
           ArenaArray *groups)
{
  guint end = noun_name_behind_title (sentence, token, group->noun);

  if (end == token)
    return;
  group->counted = group->named = TRUE;
  group->name = end - token;
  noun_group_set_range (sentence, &group->at, group->at.first_token, end);
  noun_group_take_titles (sentence, group, groups);
}

/* Where the group of the noun at FIRST begins, with article, owner and age;
 * *RET_PRONOUN is set to the token of a possessive pronoun. */
static guint
bare_begin (const Sentence *sentence, guint first, int *ret_pronoun)
{
  while (first > 0)
    {
      guint function = token_function (&sentence->tokens[first - 1]);
      guint age = age_before (sentence, first);

      if (age < first)
        {
          first = age;
          continue;
        }
      if (function & WORD_POSSESSIVE)
        *ret_pronoun = (int) first - 1;
      else if ((function & (WORD_ARTICLE | WORD_DETERMINER)) == 0
               && !noun_is_owner (sentence, first - 1)
               && !noun_joins_adjectives (sentence, first - 1))
        break;
      first--;
    }
  return first;
}

/* Nouns of persons without a number: "the Syrian army", "its soldiers". */
void
noun_group_bare (Analysis *analysis, guint index, guint token,
                 ArenaArray *groups)
{
  const Sentence *sentence = &analysis->sentences[index];
  NounGroup group;
  NounHead head;
  guint first = token;
  int pronoun = -1;

  if (!noun_take_person (sentence, token, NAN, &head)
      || is_number (sentence, &head)
      || goes_on_name (sentence, token, groups)
      || (head.noun->participle
          && (token == 0
              || (token_function (&sentence->tokens[token - 1])
                  & WORD_ARTICLE) == 0)))
    return;
  group = (NounGroup) { .quantity = -1, .antecedent = -1 };
  first = bare_begin (sentence, first, &pronoun);
  if (pronoun < 0 && !head.noun->plural && !head.noun->collective
      && owner_before (sentence, first) < first)
    pronoun = (int) (first = owner_before (sentence, first));
  group.value = quantity_from_number (
      says_both (sentence, &head, first) ? 2 : 1, QUALIFIER_EXACT);
  group.single = !head.noun->plural && !head.noun->collective
                 && !head.noun->participle;
  if (group.single && noun_is_mere_owner (sentence, head.end))
    return;
  /* "her daughter" */
  group.counted = is_named (sentence, &head)
                  || leaves_article_out (sentence, &head, first)
                  || says_both (sentence, &head, first)
                  || (group.single && pronoun >= 0);
  noun_group_fill (sentence, &group, &head, head.noun->category);
  noun_group_set_range (sentence, &group.at, first, head.end);
  if (group.single)
    take_name (sentence, head.end, &group, groups);
  noun_group_find_side (analysis, index, &group, pronoun);
  /* "the reporters John Smith and Mary Jones" */
  if (head.noun->plural && !head.noun->collective && !head.noun->participle)
    {
      if (noun_name_behind_title (sentence, head.end, head.noun) > head.end)
        noun_group_take_titles (sentence, &group, groups);
      if (noun_names_add (analysis, index, head.end, &group, groups))
        return;
    }
  arena_array_add (analysis->arena, groups, group);
}

