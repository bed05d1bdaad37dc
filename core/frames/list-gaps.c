/* Members of a list that each stand behind a place or a day: "three were killed
 * in Homs and two in Aleppo". */
#include "config.h"

#include "frames/lists.h"

#include "frames/token-at.h"

/* A place behind a predicate: "in the province of Idlib". */
#define MAX_PLACE 6

/* Behind "in Aleppo", "on Monday" at FROM; FROM itself: no place or day stands
 * there. */
static guint
skip_place (const Sentence *sentence, guint from)
{
  guint at = from + 1;

  if (!word_at (sentence, from, "in") && !word_at (sentence, from, "at")
      && !word_at (sentence, from, "near") && !word_at (sentence, from, "on"))
    return from;
  while (at < sentence->n_tokens && at <= from + MAX_PLACE
         && sentence->tokens[at].kind == TOKEN_WORD
         && (token_function (&sentence->tokens[at])
             & (guint) ~(WORD_ARTICLE | WORD_PREPOSITION))
                == 0
         && sentence_group_at (sentence, at) < 0)
    at++;
  return at;
}

void
add_gapped (const Sentence *sentence, guint from, Participants *participants)
{
  guint at = from;

  if (participants->n == 0)
    return;
  for (guint i = 0; i < participants->n; i++)
    at = MAX (at, sentence->groups[participants->at[i].group].at.end_token);
  for (;;)
    {
      guint behind = skip_place (sentence, at);
      guint next = behind > at ? skip_and (sentence, behind) : 0;
      int group = next > 0 ? sentence_group_at (sentence, next) : -1;

      if (group < 0 || !sentence->groups[group].counted
          || sentence->groups[group].quantity < 0
          || (sentence->groups[group].noun != NULL
              && sentence->groups[group].antecedent < 0)
          || skip_place (sentence, sentence->groups[group].at.end_token)
                 == sentence->groups[group].at.end_token)
        return;
      participants_add (participants, (guint) group, -1);
      at = sentence->groups[group].at.end_token;
    }
}
