/* Surveys a block in one pass over its members. */
#include "config.h"

#include "reconcile/contents.h"

#define MEMBERS_AHEAD 16

static void
note (Contents *contents, const Member *member)
{
  contents->in_countries &= member->in_country;
  contents->has_events |= member->in_event;
  contents->has_words |= member->has_words;
  contents->has_abroad |= member->abroad;
  contents->has_recalled |= member->recalled;
  contents->has_households |= member->households;
  contents->has_attackers |= member->attackers_stated;
  contents->has_titles |= member->in_title;
}

/* Of the member INDEX, and the one before it.  Where two neighbours of one
 * document name a place in a country and none, it may tell the parts beside
 * the whole. */
static void
note_document (Contents *contents, Member *const *members, guint index,
               Arena *scratch)
{
  const Member *member = members[index], *before = members[index - 1];

  contents->n_of_document = member->document == before->document
                                ? contents->n_of_document + 1
                                : 1;
  if (contents->n_of_document == 1)
    return;
  contents->has_parts
      |= member->is_part || before->is_part
         || (member->about != before->about
             && member->about->place_name != before->about->place_name)
         || ((member->specific ^ before->specific) & SPECIFIC_PLACE) != 0;
  if (contents->n_of_document == RICH)
    {
      guint first = index + 1 - RICH;

      arena_array_add (scratch, &contents->rich, first);
    }
}

static void
put_in_order (Contents *contents, Member *const *members, guint n,
              Arena *scratch)
{
  const guint8 *specific = contents->specific;
  guint starts[MOST_SPECIFIC + 1] = { 0 }, sum = 0;

  for (guint i = 0; i < n; i++)
    starts[specific[i]]++;
  for (guint i = MOST_SPECIFIC + 1; i-- > 0;)
    {
      guint count = starts[i];

      starts[i] = sum;
      sum += count;
    }
  contents->order = arena_alloc (scratch, n * sizeof (Member *));
  for (guint i = 0; i < n; i++)
    contents->order[starts[specific[i]]++] = members[i];
}

guint
contents_survey (Contents *contents, Member *const *members, guint n,
                 Arena *scratch)
{
  guint i = 0;

  *contents = (Contents) {
    .in_countries = TRUE,
    .specific = arena_alloc (scratch, n),
    .n_of_document = 1,
  };
  for (; i < n && members[i]->block == members[0]->block; i++)
    {
      if (i + MEMBERS_AHEAD < n)
        __builtin_prefetch (&members[i + MEMBERS_AHEAD]->block);
      note (contents, members[i]);
      if (i > 0)
        note_document (contents, members, i, scratch);
      contents->specific[i] = members[i]->specific;
    }
  put_in_order (contents, members, i, scratch);
  return i;
}
