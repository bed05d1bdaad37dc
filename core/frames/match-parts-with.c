/* Parts that "with" tells of: "forty were wounded, with 12 seriously hurt". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"

#include <string.h>

/* TRUE where PART can be some of those whom WHOLE, before it, counts. */
static gboolean
may_be_of (const Sentence *sentence, const FrameMatch *whole,
           const FrameMatch *part)
{
  if (whole->group < 0 || whole->part_group >= 0 || whole->negated
      || whole->at.end > part->at.start
      || whole->value.core.low <= part->value.core.high
      || strcmp (match_measure (whole), match_measure (part)) != 0
      || (whole->category != part->category
          && whole->category != CATEGORY_PEOPLE
          && whole->category != CATEGORY_UNSPECIFIED
          && sentence->groups[part->group].noun != NULL))
    return FALSE;
  for (guint i = whole->at.end_token; i < part->at.first_token; i++)
    if (mark_at (sentence, i, ';'))
      return FALSE;
  return TRUE;
}

void
match_take_parts_with (const Sentence *sentence, ArenaArray *matches,
                       guint from)
{
  for (guint i = from; i < matches->len; i++)
    {
      FrameMatch *part = match_at (matches, i);
      guint first = part->at.first_token;

      if (part->group < 0 || part->part_group >= 0 || part->quantity < 0
          || part->increment || part->negated || first < 2
          || !word_at (sentence, first - 1, "with")
          || !mark_at (sentence, first - 2, ',')
          || sentence->groups[part->group].others)
        continue;
      for (guint k = from; k < matches->len && part->part_group < 0; k++)
        {
          FrameMatch *whole = match_at (matches, k);

          if (!may_be_of (sentence, whole, part))
            continue;
          part->part_group = whole->group;
          if (whole->parts == 0)
            whole->parts = first;
        }
    }
}
