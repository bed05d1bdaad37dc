/* Surveys a block in one pass over its members. */
#include "config.h"

#include "reconcile/contents.h"

#define MEMBERS_AHEAD 16

void
contents_init (Contents *contents)
{
  *contents = (Contents) {
    .specific = g_byte_array_new (),
    .rich = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
}

void
contents_clear (Contents *contents)
{
  g_byte_array_unref (contents->specific);
  g_array_unref (contents->rich);
  g_free (contents->order);
}

static void
note (Contents *contents, const Member *member)
{
  contents->in_countries &= member->in_country;
  contents->has_events |= member->in_event;
  contents->has_words |= member->has_words;
  contents->has_abroad |= member->abroad;
  contents->has_recalled |= member->recalled;
  contents->has_households |= member->households;
}

/* Of the member INDEX, and the one before it.  Where two neighbours of one
 * document name a place in a country and none, it may tell the parts beside
 * the whole. */
static void
note_document (Contents *contents, Member *const *members, guint index)
{
  const Member *member = members[index], *before = members[index - 1];

  contents->n_of_document = member->document == before->document
                                ? contents->n_of_document + 1
                                : 1;
  if (contents->n_of_document == 1)
    return;
  contents->has_parts
      |= ((member->specific ^ before->specific) & SPECIFIC_PLACE) != 0;
  if (contents->n_of_document == RICH)
    {
      guint first = index + 1 - RICH;

      g_array_append_val (contents->rich, first);
    }
}

static void
put_in_order (Contents *contents, Member *const *members, guint n)
{
  const guint8 *specific = contents->specific->data;
  guint starts[MOST_SPECIFIC + 1] = { 0 }, sum = 0;

  for (guint i = 0; i < n; i++)
    starts[specific[i]]++;
  for (guint i = MOST_SPECIFIC + 1; i-- > 0;)
    {
      guint count = starts[i];

      starts[i] = sum;
      sum += count;
    }
  contents->order = g_renew (Member *, contents->order, n);
  for (guint i = 0; i < n; i++)
    contents->order[starts[specific[i]]++] = members[i];
}

guint
contents_survey (Contents *contents, Member *const *members, guint n)
{
  guint i = 0;

  contents->in_countries = TRUE;
  contents->has_words = contents->has_events = contents->has_abroad
      = contents->has_households = contents->has_parts
      = contents->has_recalled = FALSE;
  contents->n_of_document = 1;
  g_array_set_size (contents->rich, 0);
  g_byte_array_set_size (contents->specific, n);
  for (; i < n && members[i]->block == members[0]->block; i++)
    {
      if (i + MEMBERS_AHEAD < n)
        __builtin_prefetch (&members[i + MEMBERS_AHEAD]->block);
      note (contents, members[i]);
      if (i > 0)
        note_document (contents, members, i);
      contents->specific->data[i] = members[i]->specific;
    }
  put_in_order (contents, members, i);
  return i;
}
