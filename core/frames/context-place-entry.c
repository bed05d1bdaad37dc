/* The place of an entry of a chronology, behind its day: "1 Feb 2009 -
 * Charbagh, Pakistan - Two nurses were killed". */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

/* What parts the day from the place, and the place from the text. */
static gboolean
parts_entry (const Sentence *sentence, guint at)
{
  return mark_at (sentence, at, ':') || mark_at (sentence, at, MARK_DASH)
         || mark_at (sentence, at, MARK_HYPHEN);
}

static const EntityMention *
place_at (const Sentence *sentence, guint at)
{
  const EntityMention *entity = at < sentence->n_tokens
                                    ? sentence_entity_at (sentence, at)
                                    : NULL;

  return entity != NULL && entity->place != NULL
                 && (entity->kind == ENTITY_PLACE
                     || entity->kind == ENTITY_COUNTRY)
             ? entity
             : NULL;
}

/* Where the text begins with a day, the token behind what follows it; 0: it
 * does not. */
static guint
behind_day (const Sentence *sentence)
{
  guint at = 0;

  while (at < sentence->n_tokens && sentence->tokens[at].kind == TOKEN_MARK)
    at++;
  if (sentence->n_times == 0 || sentence->times[0].at.first_token != at)
    return 0;
  at = sentence->times[0].at.end_token;
  return parts_entry (sentence, at) || mark_at (sentence, at, ',') ? at + 1
                                                                   : 0;
}

gboolean
context_place_entry (Analysis *analysis, const FrameMatch *match,
                     Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint at = behind_day (sentence), end, last;
  const EntityMention *place, *around = NULL;

  if (at == 0 || at >= match->at.first_token)
    return FALSE;
  place = place_at (sentence, at);
  end = last = place != NULL ? place->at.end_token
                             : context_unlisted_name_end (sentence, at);
  while (end > at && mark_at (sentence, end, ',')
         && place_at (sentence, end + 1) != NULL)
    {
      around = place_at (sentence, end + 1);
      end = around->at.end_token;
    }
  if (end == at || !parts_entry (sentence, end))
    return FALSE;
  if (place != NULL)
    claim_set_place_named (analysis, place, claim);
  else
    {
      claim->place.text = arena_strndup (
          analysis->arena, analysis->text + sentence->tokens[at].start,
          sentence->tokens[last - 1].end - sentence->tokens[at].start);
      claim->place.country = around != NULL ? around->place->country : NULL;
    }
  return TRUE;
}
