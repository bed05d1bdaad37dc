/* Who those are that were counted, behind what became of them: "five civilians
 * were killed (two children and three women)", "eight dead: five men, two
 * women and a child". */
#include "config.h"

#include "frames/breakdowns.h"

#include "frames/lists.h"
#include "frames/token-at.h"

/* The group of the member of a list that begins at AT, perhaps behind an
 * article; -1: none does. */
static int
member_group (const Sentence *sentence, guint at)
{
  int group = sentence_group_at (sentence, at);

  if (group < 0 && (function_at (sentence, at) & WORD_ARTICLE))
    group = sentence_group_at (sentence, at + 1);
  return group;
}

/* How many GROUP is, where it can be a part of WHOLE; 0: it cannot. */
static double
part_size (const Sentence *sentence, const NounGroup *group,
           const NounGroup *whole)
{
  const char *unit = whole->noun != NULL ? whole->noun->unit : NULL;

  /* "148 casualties (93 dead and 55 wounded)" are told apart */
  if (group->noun == NULL || group->partitive || group->others
      || token_is (&sentence->tokens[group->head], LEX_PREDICATE)
      || g_strcmp0 (group->noun->unit, unit) != 0)
    return 0;
  if (group->single)
    return 1;
  return group->counted ? group->value.core.low : 0;
}

/* Where the list ends whose first member begins at AT, and the sum of its
 * members, each of which can be a part of WHOLE. */
static guint
list_end (const Sentence *sentence, guint at, const NounGroup *whole,
          double *ret_sum)
{
  guint end = at;

  *ret_sum = 0;
  while (at > 0)
    {
      int group = member_group (sentence, at);
      double size = group >= 0
                        ? part_size (sentence, &sentence->groups[group],
                                     whole)
                        : 0;

      if (size == 0)
        break;
      *ret_sum += size;
      end = sentence->groups[group].at.end_token;
      at = skip_and (sentence, end);
    }
  return end;
}

/* TRUE where the list in [AT, END), behind MARK, tells who those of WHOLE are:
 * brackets may leave some out, else it adds up to their number. */
static gboolean
is_breakdown (const Sentence *sentence, guint32 mark, guint end, double sum,
              const NounGroup *whole)
{
  if (sum == 0)
    return FALSE;
  if (mark == '(')
    return mark_at (sentence, end, ')') && sum <= whole->value.core.high;
  return sum > 1 && sum >= whole->value.core.low
         && sum <= whole->value.core.high
         && (end >= sentence->n_tokens
             || sentence->tokens[end].kind == TOKEN_MARK);
}

/* Behind a comma only a number begins such a list. */
static gboolean
begins_count (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER)
         || (!token_is_mark (token - 1, ',')
             && (token_function (token) & WORD_ARTICLE) != 0);
}

gboolean
add_breakdown (const Sentence *sentence, guint from, guint group,
               Participants *participants)
{
  const NounGroup *whole = &sentence->groups[group];
  guint32 mark;
  double sum;
  guint end;

  mark = (guint32) sentence->tokens[from].mark;
  if (!begins_count (sentence, from + 1)
      || !(mark == '(' || mark == ':' || mark == ',' || mark == MARK_DASH)
      || !whole->counted
      || member_group (sentence, from + 1) < 0)
    return FALSE;
  end = list_end (sentence, from + 1, whole, &sum);
  if (!is_breakdown (sentence, mark, end, sum, whole))
    return FALSE;
  for (guint at = from + 1; at > 0 && at < end;)
    {
      int part = member_group (sentence, at);

      participants_add (participants, (guint) part, (int) group);
      at = skip_and (sentence, sentence->groups[part].at.end_token);
    }
  return TRUE;
}
