/* Brackets, dashes and commas behind a noun group that split up its people. */
#include "config.h"

#include "frames/appositions.h"

#include "frames/lists.h"
#include "frames/predicate.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

/* The longest text in brackets or between dashes, in tokens. */
#define MAX_LENGTH 24
/* Words before the noun that says who somebody is. */
#define MAX_BEFORE_NOUN 5
/* The longest text that is put between a subject and its verb. */
#define MAX_SAYING 12 /* words of "the governor of the province said" */
#define MAX_INSERTION 24

/* The token that closes what the mark at OPEN opens; 0: none does. */
static guint
closing (const Sentence *sentence, guint open)
{
  static const guint32 pairs[][2]
      = { { '(', ')' }, { '[', ']' }, { MARK_DASH, MARK_DASH } };

  for (guint k = 0; k < G_N_ELEMENTS (pairs); k++)
    if (mark_at (sentence, open, pairs[k][0]))
      for (guint i = open + 1;
           i < sentence->n_tokens && i <= open + MAX_LENGTH; i++)
        if (mark_at (sentence, i, pairs[k][1]))
          return i;
  return 0;
}

/* TRUE for "all of them civilians", "most of whom were women" at AT. */
static gboolean
begins_of_them (const Sentence *sentence, guint at)
{
  return at + 2 < sentence->n_tokens
         && (token_function (&sentence->tokens[at])
             & (WORD_PRONOUN | WORD_DETERMINER))
                != 0
         && token_equals (&sentence->tokens[at + 1], "of")
         && (token_equals (&sentence->tokens[at + 2], "them")
             || token_equals (&sentence->tokens[at + 2], "whom"));
}

/* TRUE for "or 20 percent of the population" at AT. */
static gboolean
begins_percentage (const Sentence *sentence, guint at)
{
  if (!sentence_has_quantity (sentence, QUANTITY_PERCENT))
    return FALSE;
  at += word_at (sentence, at, "or");
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == at)
      return sentence->quantities[i].kind == QUANTITY_PERCENT;
  return FALSE;
}

/* The end of such a share of those counted, behind the comma at COMMA; 0: it
 * is no such apposition. */
static guint
share_end (const Sentence *sentence, guint comma)
{
  if (!begins_of_them (sentence, comma + 1)
      && !begins_percentage (sentence, comma + 1))
    return 0;
  for (guint end = comma + 4;
       end < sentence->n_tokens && end <= comma + MAX_LENGTH; end++)
    if (mark_at (sentence, end, ','))
      return end + 1;
  return 0;
}

/* "mostly women", "all police officers": TOKEN begins what says more of the
 * people before. */
static gboolean
begins_description (const Sentence *sentence, guint token)
{
  static const char *const words[]
      = { "mostly", "mainly", "largely", "chiefly", "all", "both", "most",
          "many" };

  for (guint i = 0; token < sentence->n_tokens && i < G_N_ELEMENTS (words);
       i++)
    if (token_equals (&sentence->tokens[token], words[i]))
      return TRUE;
  return FALSE;
}

/* FALSE for the words of a clause of its own. */
static gboolean
may_describe (const Sentence *sentence, guint token)
{
  const guint others = WORD_BE | WORD_HAVE | WORD_MODAL | WORD_RELATIVE
                       | WORD_PRONOUN;
  const Token *at = &sentence->tokens[token];

  return !token_is_mark (at, ';') && !token_is_mark (at, ':')
         && (token_function (at) & others & ~(guint) WORD_POSSESSIVE) == 0
         && !token_is (at, LEX_PREDICATE) && !token_is (at, LEX_CUE);
}

/* TRUE for a noun that says who somebody is: "John Roe, leader of", "John
 * Roe, a candidate"; no other person who is named or counted. */
static gboolean
begins_who (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->at.end_token <= token)
        continue;
      return group->at.first_token <= token + MAX_BEFORE_NOUN
             && group->noun != NULL && !group->noun->plural
             && group->quantity < 0 && group->name == 0;
    }
  return FALSE;
}

gboolean
says_who_behind (const Sentence *sentence, const NounGroup *group)
{
  guint comma = group->at.end_token;
  guint age = mark_at (sentence, comma, ',')
                  ? noun_skip_age (sentence, comma + 1)
                  : 0;

  /* "John Roe, 42, and" */
  if (age > comma + 1 && mark_at (sentence, age, ','))
    comma = age;
  return group->name > 0 && mark_at (sentence, comma, ',')
         && (function_at (sentence, comma + 1) & WORD_CONJUNCTION) == 0
         && begins_who (sentence, comma + 1);
}

/* The end of what stands behind the name of GROUP and says who that is, "John
 * Roe, leader of the union, and"; 0: nothing does. */
G_GNUC_NO_INLINE static guint
who_end (const Sentence *sentence, const NounGroup *group)
{
  guint comma = group->at.end_token;

  if (!says_who_behind (sentence, group))
    return 0;
  for (guint i = comma + 1;
       i < sentence->n_tokens && i <= comma + MAX_LENGTH
       && may_describe (sentence, i);
       i++)
    if (mark_at (sentence, i, ',') && i > comma
        && (word_at (sentence, i + 1, "and")
            || group_beginning_at (sentence, i + 1) >= 0))
      return i;
  return 0;
}

/* FALSE for "12 families (60 people)": one count in two units. */
static gboolean
same_unit (const NounGroup *a, const NounGroup *b)
{
  return g_strcmp0 (a->noun != NULL ? a->noun->unit : NULL,
                    b->noun != NULL ? b->noun->unit : NULL)
         == 0;
}

/* TRUE for "two of them officers", and for "some 60 people" behind "12
 * families": what stands behind WHOLE speaks of the same people. */
static gboolean
retells (const NounGroup *whole, const NounGroup *part)
{
  return part->partitive
         || (part->counted && whole->noun != NULL && part->noun != NULL
             && !same_unit (whole, part));
}

guint
apposition_end (const Sentence *sentence, guint group)
{
  const NounGroup *whole = &sentence->groups[group];
  guint at = whole->at.end_token;
  guint close;
  int part;

  if (at >= sentence->n_tokens || sentence->tokens[at].kind != TOKEN_MARK)
    return at;
  close = whole->name > 0 ? who_end (sentence, whole) : 0;
  if (close > 0)
    return close;
  close = closing (sentence, at);
  if (close > 0)
    return close + 1;
  close = mark_at (sentence, at, ',') ? share_end (sentence, at) : 0;
  if (close > 0)
    return close;
  part = mark_at (sentence, at, ',') ? group_beginning_at (sentence, at + 1)
                                     : -1;
  if (!(whole->counted || (whole->noun != NULL && whole->noun->plural))
      || !mark_at (sentence, at, ',')
      || ((part < 0 || !retells (whole, &sentence->groups[part]))
          && !begins_description (sentence, at + 1)))
    return at;
  for (guint end = part >= 0 ? sentence->groups[part].at.end_token : at + 2;
       end < sentence->n_tokens && end <= at + MAX_LENGTH; end++)
    if (mark_at (sentence, end, ','))
      return end + 1;
  return at;
}

/* "Five women, members of the same family": the family. */
static gboolean
owns_members (const Sentence *sentence, guint first)
{
  while (first > 0
         && ((function_at (sentence, first - 1)
              & (WORD_ARTICLE | WORD_DETERMINER))
             || word_at (sentence, first - 1, "same")))
    first--;
  return first > 2 && word_at (sentence, first - 1, "of")
         && word_at (sentence, first - 2, "members")
         && (mark_at (sentence, first - 3, ',')
             || word_at (sentence, first - 3, "all"));
}

gboolean
in_apposition (const Sentence *sentence, guint group)
{
  guint first = sentence->groups[group].at.first_token;

  if (owns_members (sentence, first))
    return TRUE;

  /* "John Roe, a leader of the union, was killed" */
  if (group > 0 && sentence->groups[group - 1].name > 0
      && says_who_behind (sentence, &sentence->groups[group - 1]))
    return TRUE;
  for (guint i = group; i-- > 0;)
    {
      guint end = sentence->groups[i].at.end_token;

      if (end + MAX_LENGTH < first)
        return FALSE;
      if (end < first && first < apposition_end (sentence, i))
        return TRUE;
    }
  return FALSE;
}

/* "one of whom died": what the clause says became of PART it says of nobody
 * else. */
static gboolean
has_own_verb (const Sentence *sentence, const NounGroup *part)
{
  guint at = part->at.end_token;
  const LexEntry *entry;
  const PredicateForm *form;

  at += word_at (sentence, at, "later");
  entry = part->partitive && at < sentence->n_tokens
              ? lexicon_match (sentence->tokens, at, sentence->n_tokens,
                               LEX_PREDICATE)
              : NULL;
  form = entry != NULL ? entry->payload : NULL;
  return form != NULL && form->part == CONCORDAT_VERB
         && form->counted == CONCORDAT_SUBJECT;
}

void
add_apposition (const Sentence *sentence, guint group,
                Participants *participants)
{
  const NounGroup *whole = &sentence->groups[group];
  guint end = apposition_end (sentence, group);

  if (!whole->counted || whole->name > 0)
    return;
  for (guint i = group + 1; i < sentence->n_groups; i++)
    {
      const NounGroup *part = &sentence->groups[i];

      if (part->at.first_token >= end)
        return;
      if (has_own_verb (sentence, part))
        continue;
      if (part->counted && same_unit (part, whole)
          && part->value.core.low <= whole->value.core.high)
        participants_add (participants, i, (int) group);
      else if (part->counted && !same_unit (part, whole))
        participants_add (participants, i, -1);
    }
}

/* ", of whom 12 are children,", ", of which 12 in Homs,": the comma at
 * COMMA. */
static gboolean
begins_of_whom (const Sentence *sentence, guint comma)
{
  return mark_at (sentence, comma, ',') && comma + 2 < sentence->n_tokens
         && token_equals (&sentence->tokens[comma + 1], "of")
         && (token_equals (&sentence->tokens[comma + 2], "whom")
             || token_equals (&sentence->tokens[comma + 2], "which"));
}

/* "Eight people, the governor said, were killed": the comma before who says
 * so, whose words end before token LIMIT; LIMIT: nobody does. */
static guint
saying_begin (const Sentence *sentence, guint limit)
{
  guint end = limit;

  end -= end > 0 && mark_at (sentence, end - 1, MARK_OPEN_QUOTE);
  if (end < 4 || !mark_at (sentence, end - 1, ',')
      || !token_starts (&sentence->tokens[end - 2], LEX_CUE))
    return limit;
  for (guint i = end - 2; i-- > 1 && i + MAX_SAYING > end;)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, ','))
        return i;
      if ((token->kind == TOKEN_MARK
           && !token_is_mark (token, MARK_CLOSE_QUOTE)
           && !token_is_mark (token, MARK_HYPHEN))
          || (token_function (token) & WORD_BE)
          || token_is (token, LEX_PREDICATE))
        break;
    }
  return limit;
}

/* TRUE where a list ends with a member behind "and" before the comma at AT:
 * behind it stands who they are, "a mother and her son, both Americans". */
static gboolean
closes_list (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      guint first = sentence->groups[i].at.first_token;

      if (sentence->groups[i].at.end_token != at)
        continue;
      while (first > 0
             && (function_at (sentence, first - 1)
                 & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
        first--;
      return first > 0 && word_at (sentence, first - 1, "and");
    }
  return FALSE;
}

guint
insertion_begin (const Sentence *sentence, guint limit)
{
  gboolean verb = FALSE; /* one that no "who" before it has */
  gboolean comma = FALSE;

  if (saying_begin (sentence, limit) < limit)
    return saying_begin (sentence, limit);
  if (limit < 3
      || !(mark_at (sentence, limit - 1, ',')
           || mark_at (sentence, limit - 1, MARK_DASH)))
    return limit;
  for (guint i = limit - 2; i > 0 && i + MAX_INSERTION > limit; i--)
    {
      guint function = token_function (&sentence->tokens[i]);

      if (begins_of_whom (sentence, i))
        return i;
      if (mark_at (sentence, i, ';'))
        return limit;
      if (mark_at (sentence, i, ','))
        {
          if (!verb && !comma && !begins_description (sentence, i + 1)
              && closes_list (sentence, i))
            return i;
          comma = TRUE;
        }
      if (word_at (sentence, i, "who"))
        verb = FALSE;
      else if ((function & (WORD_BE | WORD_HAVE | WORD_MODAL))
               || token_is (&sentence->tokens[i], LEX_PREDICATE))
        verb = TRUE;
      else if (!verb && (function & WORD_INCLUDING)
               && (mark_at (sentence, i - 1, ',')
                   || mark_at (sentence, i - 1, MARK_DASH)))
        return i - 1;
    }
  return limit;
}

/* TRUE when a bracket that holds TOKEN closes before LIMIT. */
static gboolean
in_brackets (const Sentence *sentence, guint token, guint limit)
{
  guint open = 0;

  for (guint i = token; i < limit; i++)
    if (mark_at (sentence, i, '(') || mark_at (sentence, i, '['))
      open++;
    else if (mark_at (sentence, i, ')') || mark_at (sentence, i, ']'))
      {
        if (open == 0)
          return TRUE;
        open--;
      }
  return FALSE;
}

gboolean
in_insertion (const Sentence *sentence, guint group, guint limit)
{
  const NounGroup *inner = &sentence->groups[group];
  guint first = inner->at.first_token;

  if (in_brackets (sentence, inner->at.end_token, limit))
    return TRUE;
  if (inner->counted || inner->single || group == 0 || limit == 0
      || !mark_at (sentence, limit - 1, ','))
    return FALSE;
  while (first > 0
         && (token_function (&sentence->tokens[first - 1])
             & (WORD_ARTICLE | WORD_POSSESSIVE)))
    first--;
  return first > 0 && mark_at (sentence, first - 1, ',');
}
