/* Who all of those are that a number counts, said beside it: "ten people, all
 * of them civilians", "two dead, both policemen", "the three killed were
 * soldiers". */
#include "config.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* Words from the number's noun to "all": "were killed in the attack,". */
#define MAX_TO_ALL 16
/* Words before the noun behind "all": "all of them unarmed Syrian". */
#define MAX_TO_NOUN 6

static gboolean
is_word (const Sentence *sentence, guint at, const char *word)
{
  return at < sentence->n_tokens && token_equals (&sentence->tokens[at], word);
}

static gboolean
is_mark (const Sentence *sentence, guint at, guint32 mark)
{
  return at < sentence->n_tokens
         && token_is_mark (&sentence->tokens[at], mark);
}

static gboolean
is_all (const Sentence *sentence, guint at)
{
  return is_word (sentence, at, "all") || is_word (sentence, at, "both");
}

static guint
function_of (const Sentence *sentence, guint at)
{
  return at < sentence->n_tokens ? token_function (&sentence->tokens[at]) : 0;
}

/* TRUE where nothing goes on at AT that would make the noun before it say
 * something else: "all soldiers", not "all soldiers' wives". */
static gboolean
ends_description (const Sentence *sentence, guint at)
{
  return at >= sentence->n_tokens
         || sentence->tokens[at].kind == TOKEN_MARK
         || (function_of (sentence, at)
             & (WORD_PREPOSITION | WORD_LOCATIVE | WORD_CONJUNCTION
                | WORD_RELATIVE | WORD_SUBORDINATOR | WORD_BE | WORD_HAVE))
                != 0;
}

/* The side that the demonym at AT names; NULL: none stands there. */
static const char *
side_at (const Sentence *sentence, guint at)
{
  const EntityMention *entity = sentence_entity_at (sentence, at);

  return entity != NULL && entity->kind == ENTITY_DEMONYM ? entity->party->id
                                                          : NULL;
}

/* The noun of persons at AT, in the plural; NULL: none is there. *RET_END:
 * behind it. */
static const PersonNoun *
noun_at (const Sentence *sentence, guint at, guint *ret_end)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, at,
                                         sentence->n_tokens, LEX_PERSON);
  const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

  if (noun == NULL || noun->participle || !noun->plural)
    return NULL;
  *ret_end = at + entry->n_words;
  return ends_description (sentence, *ret_end) ? noun : NULL;
}

/* "Women and children": NOUN with the one behind "and" at AT, where both are
 * of one category. */
static gboolean
take_two (const Sentence *sentence, guint at, const PersonNoun *noun,
          NounKind *kind)
{
  guint end;
  const PersonNoun *second = at + 1 < sentence->n_tokens
                                 ? noun_at (sentence, at + 1, &end)
                                 : NULL;

  if (second == NULL || second->category != noun->category
      || noun->category == CATEGORY_PEOPLE)
    return FALSE;
  kind->category = noun->category;
  kind->assumed = TRUE;
  kind->end = end;
  return TRUE;
}

gboolean
noun_kind_at (const Sentence *sentence, guint at, NounKind *ret)
{
  *ret = (NounKind) { .side = side_at (sentence, at),
                      .category = CATEGORY_PEOPLE, .end = at + 1 };
  if (ret->side != NULL && ends_description (sentence, at + 1))
    return TRUE;
  for (guint end = at + MAX_TO_NOUN; at < end && at < sentence->n_tokens;
       at++)
    {
      const PersonNoun *noun;

      /* "Among the 19 killed were eight children": other people */
      if (noun_group_ends (sentence, at)
          || token_starts (&sentence->tokens[at], LEX_NUMBER)
          || (function_of (sentence, at) & (WORD_ARTICLE | WORD_POSSESSIVE)))
        return FALSE;
      noun = noun_at (sentence, at, &ret->end);
      if (noun == NULL)
        continue;
      if (is_word (sentence, ret->end, "and"))
        return take_two (sentence, ret->end, noun, ret);
      ret->noun = noun;
      ret->category = noun->category;
      ret->assumed = noun->category == CATEGORY_CIVILIAN
                     && strcmp (noun->lemma, "civilian") != 0;
      return noun->unit == NULL
             && (noun->category != CATEGORY_PEOPLE || noun->breakdown != NULL
                 || ret->side != NULL);
    }
  return FALSE;
}

/* Behind "of them", "of whom", "of whom were" at AT. */
static guint
skip_of_them (const Sentence *sentence, guint at)
{
  if (is_word (sentence, at, "of")
      && (is_word (sentence, at + 1, "them")
          || is_word (sentence, at + 1, "whom")))
    at += 2;
  return (function_of (sentence, at) & WORD_BE) ? at + 1 : at;
}

/* Who they are whom "all" at AT speaks of; FALSE: it does not say so. */
static gboolean
all_of_kind (const Sentence *sentence, guint at, NounKind *ret)
{
  return noun_kind_at (sentence, skip_of_them (sentence, at + 1), ret);
}

/* TRUE for a group of which it is not known yet who they are. */
static gboolean
is_open (const NounGroup *group)
{
  return group->counted && !group->thing && !group->partitive
         && !group->others && group->side == NULL
         && (group->category == CATEGORY_PEOPLE
             || group->category == CATEGORY_UNSPECIFIED
             || group->category_assumed)
         && (group->noun == NULL
             || (group->noun->unit == NULL
                 && (group->noun->anybody || group->noun->participle
                     || group->noun->breakdown != NULL)));
}

static void
describe (NounGroup *group, const NounKind *kind)
{
  if (kind->side != NULL)
    group->side = kind->side;
  if (kind->category != CATEGORY_PEOPLE)
    {
      group->category = kind->category;
      group->category_assumed = kind->assumed;
    }
  if (kind->noun == NULL)
    return;
  if (kind->noun->breakdown != NULL)
    group->breakdown = kind->noun->breakdown;
  group->noun = kind->noun;
}

/* "Both policemen" are no two more. */
static void
drop_group_at (Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.first_token == token)
      sentence->groups[i].counted = FALSE;
}

/* Where group INDEX ends, with the participle behind it: "the ten killed". */
static guint
group_end (const Sentence *sentence, const NounGroup *group)
{
  guint end = group->at.end_token;

  if (end < sentence->n_tokens && token_is (&sentence->tokens[end],
                                            LEX_PREDICATE)
      && (function_of (sentence, end + 1) & WORD_BE))
    end++;
  return end;
}

/* "The ten dead were all civilians", "the three killed were soldiers", but not
 * "five of the ten killed were soldiers". */
static gboolean
kind_behind_be (const Sentence *sentence, const NounGroup *group,
                NounKind *ret)
{
  guint first = group->at.first_token;
  guint at = group_end (sentence, group);

  if ((function_of (sentence, at) & WORD_BE) == 0
      || (first > 1 && is_word (sentence, first - 2, "of")))
    return FALSE;
  if (is_all (sentence, at + 1))
    return all_of_kind (sentence, at + 1, ret);
  return first > 0
         && (is_word (sentence, first - 1, "the")
             || is_all (sentence, first - 1))
         && noun_kind_at (sentence, at + 1, ret);
}

/* The "all" behind GROUP that speaks of those it counts; 0: there is none. */
static guint
find_all (const Sentence *sentence, guint index)
{
  guint from = sentence->groups[index].at.end_token;
  guint end = MIN (from + MAX_TO_ALL, sentence->n_tokens);

  for (guint i = index + 1; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted
        && !is_all (sentence, sentence->groups[i].at.first_token))
      end = MIN (end, sentence->groups[i].at.first_token);
  for (guint at = from; at + 1 < end; at++)
    {
      if (is_mark (sentence, at, ';'))
        return 0;
      if ((is_mark (sentence, at, ',') || is_mark (sentence, at, MARK_DASH)
           || is_mark (sentence, at, '('))
          && is_all (sentence, at + 1))
        return at + 1;
    }
  return 0;
}

/* Who "All were civilians.", the sentence behind, says that those of this one
 * are; FALSE: it says nothing of the kind. */
static gboolean
kind_in_next (Analysis *analysis, guint index, NounKind *ret)
{
  const Sentence *next = &analysis->sentences[index + 1];
  const char *text = analysis->text + next->start;
  guint at;

  if (next->title
      || (strncmp (text, "All ", 4) != 0 && strncmp (text, "Both ", 5) != 0
          && strncmp (text, "They were all ", 14) != 0))
    return FALSE;
  next = analysis_sentence (analysis, index + 1, STAGE_ENTITIES);
  at = is_word (next, 0, "they") ? 2 : 0;
  return (at > 0 || is_word (next, 1, "of")
          || (function_of (next, 1) & WORD_BE) != 0)
         && all_of_kind (next, at, ret);
}

/* The only group that counts persons; -1: there are more, or none. */
static int
only_open_group (const Sentence *sentence)
{
  int found = -1;

  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted && !sentence->groups[i].thing)
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found >= 0 && is_open (&sentence->groups[found]) ? found : -1;
}

void
noun_groups_describe (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  NounKind kind;
  int only;

  for (guint i = 0; i < sentence->n_groups; i++)
    {
      NounGroup *group = &sentence->groups[i];
      guint all;

      if (!is_open (group))
        continue;
      all = (sentence->traits.function & WORD_DETERMINER) != 0
                ? find_all (sentence, i)
                : 0;
      if (all > 0 && all_of_kind (sentence, all, &kind))
        {
          describe (group, &kind);
          drop_group_at (sentence, all);
        }
      else if (kind_behind_be (sentence, group, &kind))
        describe (group, &kind);
    }
  only = index + 1 < analysis->n_sentences ? only_open_group (sentence) : -1;
  if (only >= 0 && kind_in_next (analysis, index, &kind))
    describe (&sentence->groups[only], &kind);
}
