/* Members of a list that tells once what is counted, each with its place or
 * day: "Kerala reported 30 deaths, Karnataka 12 and Goa three", "three were
 * killed in Homs and in Hama one", "10 deaths on Monday and 12 on Tuesday",
 * "eight were killed in one attack and five in another"; and the parts of a
 * whole, "thirteen were killed: eight in Homs and five in Hama". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

/* Words of a place's name that no list has. */
#define MAX_NAME 3

/* A figure of such a list with what it is told of. */
typedef struct
{
  guint first; /* its tokens */
  guint end;
  TextRange place; /* empty: a day, or what stands behind "in" */
  gboolean leads;  /* the place stands before the figure, without "in" */
  gboolean apart;  /* it is of another event */
  gboolean part;   /* of the whole that was told of */
  gboolean degree; /* it says how badly: "13 were hurt, four critically" */
} Member;

static gboolean
joins_at (const Sentence *sentence, guint at)
{
  return mark_at (sentence, at, ',') || mark_at (sentence, at, ';')
         || word_at (sentence, at, "and") || word_at (sentence, at, "while")
         || word_at (sentence, at, "but");
}

/* "Thirteen were killed: eight in", "(eight in", ", of which eight in": the
 * parts of a whole. */
static gboolean
opens_parts (const Sentence *sentence, guint at)
{
  if (word_at (sentence, at, "which") || word_at (sentence, at, "whom"))
    return at > 0 && word_at (sentence, at - 1, "of");
  return mark_at (sentence, at, ':') || mark_at (sentence, at, '(')
         || mark_at (sentence, at, MARK_DASH);
}

static gboolean
is_closed (const Sentence *sentence, guint at)
{
  return at >= sentence->n_tokens || joins_at (sentence, at)
         || mark_at (sentence, at, '.') || mark_at (sentence, at, ')')
         || mark_at (sentence, at, ':');
}

static gboolean
is_part_of_name (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) != 0
         && token_function (token) == 0 && !token_starts (token, LEX_PERSON)
         && !token_starts (token, LEX_NUMBER)
         && !sentence_in_time (sentence, at);
}

/* Where the place ends that is named from token FIRST on; FIRST: none is. */
static guint
place_end (const Sentence *sentence, guint first)
{
  const EntityMention *entity = sentence_entity_at (sentence, first);
  guint at = first;

  if (entity != NULL)
    return entity->kind == ENTITY_PLACE || entity->kind == ENTITY_COUNTRY
               ? entity->at.end_token
               : first;
  while (at < sentence->n_tokens && at < first + MAX_NAME
         && is_part_of_name (sentence, at)
         && sentence_entity_at (sentence, at) == NULL)
    at++;
  return at;
}

/* Where the place begins whose name ends before END; END: none does. */
static guint
place_begin (const Sentence *sentence, guint end)
{
  if (end == 0 || !is_part_of_name (sentence, end - 1))
    return end;
  for (guint first = end - 1; first > 0 && first + MAX_NAME > end; first--)
    if (joins_at (sentence, first - 1) || word_at (sentence, first - 1, "in")
        || word_at (sentence, first - 1, "at"))
      return place_end (sentence, first) == end ? first : end;
  return end;
}

/* "Karnataka 12", "in Hama one" */
static gboolean
follows_place (const Sentence *sentence, const TextRange *number,
               Member *member)
{
  guint first = place_begin (sentence, number->first_token);

  if (first == number->first_token)
    return FALSE;
  member->place
      = (TextRange) { sentence->tokens[first].start,
                      sentence->tokens[number->first_token - 1].end, first,
                      number->first_token };
  member->leads = joins_at (sentence, first - 1);
  member->first = member->leads ? first : first - 1;
  member->end = number->end_token;
  return TRUE;
}

/* "The first attack killed ten people and the second 14" */
static gboolean
follows_event (const Sentence *sentence, const TextRange *number,
               Member *member)
{
  guint at = number->first_token;

  if (at < 3 || !(token_class (&sentence->tokens[at - 1]) & CLASS_RANKS)
      || !word_at (sentence, at - 2, "the"))
    return FALSE;
  member->first = at - 2;
  member->end = number->end_token;
  member->apart = TRUE;
  return TRUE;
}

/* Behind "another", "a second attack" at FIRST; FIRST: nothing such is
 * there. */
static guint
other_event_end (const Sentence *sentence, guint first)
{
  guint at = first;

  if (first >= sentence->n_tokens
      || !(token_class (&sentence->tokens[first])
           & (CLASS_APART | CLASS_RANKS)))
    return first;
  at++;
  return is_closed (sentence, at) || sentence_in_time (sentence, at)
                 || token_function (&sentence->tokens[at]) != 0
             ? at
             : at + 1;
}

/* "12 in Hama", "12 on Tuesday" */
static gboolean
precedes_place (const Sentence *sentence, const TextRange *number,
                Member *member)
{
  guint at = number->end_token, end, event;

  if (at + 1 >= sentence->n_tokens
      || !(word_at (sentence, at, "in") || word_at (sentence, at, "at")
           || word_at (sentence, at, "on") || word_at (sentence, at, "near")
           || word_at (sentence, at, "over")))
    return FALSE;
  member->first = number->first_token;
  at++;
  if (function_at (sentence, at) & WORD_ARTICLE)
    at++;
  event = other_event_end (sentence, at);
  member->apart = event > at;
  end = member->apart ? event : place_end (sentence, at);
  if (!member->apart && end > at && sentence_entity_at (sentence, at) == NULL)
    member->place = (TextRange) { sentence->tokens[at].start,
                                  sentence->tokens[end - 1].end, at, end };
  if (member->apart && end + 1 < sentence->n_tokens
      && (word_at (sentence, end, "in") || word_at (sentence, end, "near"))
      && place_end (sentence, end + 1) > end + 1)
    {
      member->place = (TextRange) { sentence->tokens[end + 1].start };
      member->place.first_token = end + 1;
      end = member->place.end_token = place_end (sentence, end + 1);
      member->place.end = sentence->tokens[end - 1].end;
    }
  while (end < sentence->n_tokens
         && (sentence_in_time (sentence, end)
             || (word_at (sentence, end, "on")
                 && end + 1 < sentence->n_tokens
                 && sentence_in_time (sentence, end + 1))))
    end++;
  member->end = end;
  return end > at;
}

/* "four critically" */
static gboolean
precedes_degree (const Analysis *analysis, const Sentence *sentence,
                 const TextRange *number, Member *member)
{
  guint at = number->end_token;
  const Token *word = &sentence->tokens[at];

  if (at >= sentence->n_tokens || word->kind != TOKEN_WORD
      || word->end - word->start < 6
      || g_ascii_strncasecmp (analysis->text + word->end - 2, "ly", 2) != 0
      || !is_closed (sentence, at + 1))
    return FALSE;
  member->first = number->first_token;
  member->end = at + 1;
  member->degree = TRUE;
  return TRUE;
}

/* "in an attack", "in one strike", "in floods" */
static gboolean
is_noun_of_event (const Sentence *sentence, guint at)
{
  return at > 1
         && ((function_at (sentence, at - 1) & (WORD_ARTICLE | WORD_LOCATIVE))
             || word_at (sentence, at - 1, "one")
             || (token_class (&sentence->tokens[at - 1]) & CLASS_RANKS))
         && !word_at (sentence, at + 1, "by");
}

/* TRUE where nothing but members of the list stands in the tokens [FROM, TO):
 * no other verb, nobody who speaks.  EVENTS may be named. */
static gboolean
is_one_list (const Sentence *sentence, guint from, guint to, gboolean events)
{
  for (guint i = from; i < to; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (sentence_in_time (sentence, i)) /* "May" */
        continue;
      if ((token_is (token, LEX_PREDICATE)
           && !(events && is_noun_of_event (sentence, i)))
          || token_is (token, LEX_CUE)
          || (function_at (sentence, i)
              & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_RELATIVE
                 | WORD_PRONOUN | WORD_NEGATION)))
        return FALSE;
    }
  return TRUE;
}

/* The place or day that ANCHOR, the first of the list, is told with, as
 * MEMBER is; NULL: it has none. */
static const EntityMention *
place_of_anchor (const Sentence *sentence, const FrameMatch *anchor,
                 const Member *member)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      guint first = entity->at.first_token;

      if (entity->at.end_token > member->first)
        break;
      if (entity->kind != ENTITY_PLACE && entity->kind != ENTITY_COUNTRY)
        continue;
      if (member->leads
              ? (first == 0 || joins_at (sentence, first - 1))
                    && entity->at.end_token <= anchor->at.first_token
              : first > 0
                    && (function_at (sentence, first - 1)
                        & (WORD_LOCATIVE | WORD_ARTICLE)))
        return entity;
    }
  return NULL;
}

static gboolean
has_day (const Sentence *sentence, const Member *member)
{
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].at.end_token <= member->first)
      return TRUE;
  return FALSE;
}

/* The last of the matches from FROM on before AT; -1: it denies, or has no
 * number. */
static int
last_before (const ArenaArray *matches, guint from, const TextRange *at)
{
  const FrameMatch *last = NULL;

  for (guint i = from; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match->at.start < at->start && match->part_group < 0
          && !match->is_subset
          && (last == NULL || match->at.start > last->at.start))
        last = match;
    }
  return last == NULL || last->negated || last->hypothetical || last->running
                 || last->uncounted
             ? -1
             : (int) (last - match_at (matches, 0));
}

/* "Forty were hurt, 12 in Homs and 28 in Hama": the figures from AT on that
 * have places of their own make up WHOLE. */
static gboolean
sum_up (const Sentence *sentence, const FrameMatch *whole, const TextRange *at)
{
  double sum = 0;

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      Member member = { 0 };

      if (quantity->at.start >= at->start
          && precedes_place (sentence, &quantity->at, &member))
        sum += quantity->value.best;
    }
  return sum == whole->value.best;
}

/* The match that MEMBER with the number AT goes on with; -1: none.  WHOLE is
 * that which the members before it are parts of. */
static int
find_anchor (const Sentence *sentence, ArenaArray *matches, guint from,
             int whole, const TextRange *at, Member *member)
{
  int told = last_before (matches, from, at);
  const EntityMention *place;
  FrameMatch *anchor;

  if (told < 0 || member->first == 0 || !is_closed (sentence, member->end))
    return -1;
  anchor = match_at (matches, (guint) told);
  member->part = member->degree || opens_parts (sentence, member->first - 1);
  if (!member->part && !joins_at (sentence, member->first - 1))
    return -1;
  member->part = anchor->group >= 0
                 && (member->part || told == whole
                     || (mark_at (sentence, member->first - 1, ',')
                         && place_of_anchor (sentence, anchor, member) == NULL
                         && sum_up (sentence, anchor, at)));
  if ((member->leads /* "Turkey lost 12 soldiers, Syria 40" */
       && anchor->predicate != NULL
       && (anchor->predicate->flags & CONCORDAT_OWN_PEOPLE) != 0)
      || !is_one_list (sentence,
                       MAX (anchor->at.end_token, anchor->end_token),
                       member->first, member->apart || member->part))
    return -1;
  if (member->part)
    return told;
  place = place_of_anchor (sentence, anchor, member);
  if (place == NULL && !member->apart
      && !(sentence_in_time (sentence, member->end - 1)
           && has_day (sentence, member)))
    return -1;
  if (member->leads && anchor->place.end_token == 0)
    anchor->place = place->at;
  return told;
}

/* The figure I of MEMBER counts what the matches do whose words are those of
 * match TOLD. */
static void
add_member (const Analysis *analysis, ArenaArray *matches, guint from,
            guint told, guint i, const QuantityMention *quantity,
            const Member *member)
{
  guint32 start = match_at (matches, told)->at.start;
  guint n = matches->len;

  for (guint k = from; k < n; k++)
    {
      FrameMatch match;

      if (match_at (matches, k)->at.start != start)
        continue;
      if (member->part && match_at (matches, k)->parts == 0)
        match_at (matches, k)->parts = member->first;
      match = match_counting_same (analysis, match_at (matches, k));
      match.quantity = (int) i;
      match.at = quantity->at;
      match.value = quantity->value;
      match.place = member->place;
      match.own_end = member->end;
      match.parts = 0;
      if (member->part)
        match.part_group = match_at (matches, told)->group;
      if (member->leads)
        match.side = NULL;
      arena_array_add (analysis->arena, matches, match);
    }
}

static gboolean
is_smaller (const QuantityMention *part, const FrameMatch *whole)
{
  return part->value.core.high < whole->value.core.high;
}

void
match_elided (Analysis *analysis, guint index, ArenaArray *matches,
              guint from)
{
  const Sentence *sentence = &analysis->sentences[index];
  int whole = -1;

  if (matches->len == from || sentence->n_quantities < 2)
    return;
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      Member member = { 0 };
      int told;

      if (!(follows_place (sentence, &quantity->at, &member)
            || follows_event (sentence, &quantity->at, &member)
            || precedes_place (sentence, &quantity->at, &member)
            || precedes_degree (analysis, sentence, &quantity->at, &member))
          || !quantity_is_free (matches, from, quantity)
          || !quantity_is_bare (sentence, quantity)
          || (told = find_anchor (sentence, matches, from, whole,
                                  &quantity->at, &member))
                 < 0
          || (member.part && !is_smaller (quantity, match_at (matches, told))))
        continue;
      if (member.part)
        whole = told;
      add_member (analysis, matches, from, (guint) told, (guint) i, quantity,
                  &member);
    }
}
