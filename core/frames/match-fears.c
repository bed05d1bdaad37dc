/* What is feared, presumed or foreseen of people is not said to have
 * happened. */
#include "config.h"

#include "frames/lists.h"
#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

/* Words from "feared that as many as" to the figure. */
#define MAX_TO_FIGURE 6
/* Words of ", rescuers fear" behind the comma. */
#define MAX_TO_FEAR 5

/* "Feared 40 people had drowned", "fears that at least 40 were killed": only
 * what belongs to the figure stands between. */
static gboolean
is_content_of_fear (const Sentence *sentence, const FrameMatch *match)
{
  const guint passed = WORD_ARTICLE | WORD_DETERMINER | WORD_POSSESSIVE
                       | WORD_ADVERB | WORD_PREPOSITION;
  guint first = match->at.first_token;
  guint last = first > MAX_TO_FIGURE ? first - MAX_TO_FIGURE : 0;

  if (match->token < match->at.end_token)
    return FALSE;
  for (guint at = first; at-- > last;)
    if (class_at (sentence, at, CLASS_FEAR))
      return TRUE;
    else if (!word_at (sentence, at, "that")
             && (function_at (sentence, at) & passed) == 0
             && !token_starts (&sentence->tokens[at], LEX_HEDGE))
      break;
  return FALSE;
}

/* "40 people drowned, rescuers fear." */
static gboolean
is_followed_by_fear (const Sentence *sentence, const FrameMatch *match)
{
  guint comma = MAX (match->end_token, match->at.end_token), at;

  while (comma < sentence->n_tokens && !mark_at (sentence, comma, ','))
    comma++;
  for (at = comma + 1; at < sentence->n_tokens && at <= comma + MAX_TO_FEAR
                       && sentence->tokens[at].kind == TOKEN_WORD;
       at++)
    if (class_at (sentence, at, CLASS_FEAR))
      return at + 1 >= sentence->n_tokens
             || sentence->tokens[at + 1].kind == TOKEN_MARK;
  return FALSE;
}

/* "The strike likely killed 12", "12 were probably killed"; but of those
 * "probably killed by rebels" only is not known by whom. */
static gboolean
is_likely (const Sentence *sentence, const FrameMatch *match)
{
  guint first = match->verb.first;

  if (word_at (sentence, match->end_token, "by"))
    return FALSE;
  for (guint at = first > 0 ? first - 1 : 0;
       match->is_verb && at < match->token; at++)
    if (class_at (sentence, at, CLASS_BELIEF)
        && token_ends (&sentence->tokens[at], "ly"))
      return TRUE;
  return FALSE;
}

/* TRUE where no other verb hangs on the word before token AT: "believed to be
 * linked to it", "confirmed dead". */
static gboolean
ends_verb (const Sentence *sentence, guint at)
{
  return at >= sentence->n_tokens
         || (sentence->tokens[at].kind != TOKEN_WORD)
         || ((function_at (sentence, at) & (WORD_PREPOSITION | WORD_CONJUNCTION
                                            | WORD_SUBORDINATOR))
                 != 0
             && !word_at (sentence, at, "to"));
}

/* "300 deaths are feared", "12 deaths have been confirmed": the status that
 * the verb behind the figure gives it; NULL: none. */
static const char *
told_status (const Sentence *sentence, const FrameMatch *match)
{
  guint at = MAX (match->at.end_token, match->end_token);
  guint first = at;

  if (match->is_verb)
    return NULL;
  while (at < first + MAX_TO_FIGURE && !word_at (sentence, at, "confirmed")
         && (function_at (sentence, at) & (WORD_BE | WORD_HAVE | WORD_ADVERB)))
    at++;
  if (at == first || at >= sentence->n_tokens
      || !ends_verb (sentence, at + 1))
    return NULL;
  return class_at (sentence, at, CLASS_FEAR)     ? "feared"
         : class_at (sentence, at, CLASS_BELIEF) ? "presumed"
         : word_at (sentence, at, "confirmed")   ? "confirmed"
                                                 : NULL;
}

/* The status that the words beside MATCH give it; NULL: it happened. */
static const char *
feared_status (const Sentence *sentence, const FrameMatch *match)
{
  guint first = match->is_verb ? match->verb.first : 0;

  if (first > 0 && word_at (sentence, first - 1, "to"))
    first--;
  /* Whom somebody "is believed to have killed" is dead. */
  if (first > 0 && match->at.end_token <= first)
    {
      if (class_at (sentence, first - 1, CLASS_FEAR))
        return "feared";
      if (class_at (sentence, first - 1, CLASS_BELIEF))
        return "presumed";
    }
  if (is_likely (sentence, match))
    return "presumed";
  return is_content_of_fear (sentence, match)
                 || is_followed_by_fear (sentence, match)
             ? "feared"
             : told_status (sentence, match);
}

/* The predicate of PLUGIN for people of that status; NULL: it counts none. */
static const struct concordat_predicate *
predicate_of_status (const FramePlugin *plugin, const char *status)
{
  const struct concordat_predicate *at = plugin->plugin->predicates;

  for (; at != NULL && at->words != NULL; at++)
    if (at->count_status != NULL && strcmp (at->count_status, status) == 0)
      return at;
  return NULL;
}

/* TRUE for the words between "could" and the figure of "could leave some 40
 * dead" that bring no other statement. */
static gboolean
leads_to_figure (const Sentence *sentence, guint at)
{
  const guint passed = WORD_ARTICLE | WORD_ADVERB | WORD_PREPOSITION
                       | WORD_HAVE | WORD_BE | WORD_NEGATION;

  return (function_at (sentence, at) & passed) != 0
         || class_at (sentence, at, CLASS_YIELDS)
         || token_starts (&sentence->tokens[at], LEX_HEDGE);
}

/* "There could be 40 dead", "the storm may leave 40 people dead".  Verbs of
 * their own tell by themselves what is possible. */
static gboolean
is_foreseen (const Sentence *sentence, const FrameMatch *match)
{
  guint at = match->at.first_token;
  guint last = at > MAX_TO_FIGURE ? at - MAX_TO_FIGURE : 0;
  gboolean yields = FALSE;

  if (match->is_verb && match->verb.voice != VOICE_REDUCED)
    return FALSE;
  while (at-- > last && !(function_at (sentence, at) & WORD_MODAL))
    if (!leads_to_figure (sentence, at))
      return FALSE;
    else
      yields |= (function_at (sentence, at) & WORD_BE) != 0
                || class_at (sentence, at, CLASS_YIELDS);
  return yields && (function_at (sentence, at) & WORD_MODAL)
         && !word_at (sentence, at, "must")
         && !sentence_in_time (sentence, at);
}

void
match_take_fears (const Sentence *sentence, ArenaArray *matches, guint from)
{
  for (guint i = from; i < matches->len; i++)
    {
      FrameMatch *match = match_at (matches, i);
      const struct concordat_predicate *predicate;
      const char *status;

      match->hypothetical = match->hypothetical
                            || (!match->negated
                                && is_foreseen (sentence, match));
      if (match->predicate == NULL || match->predicate->measure != NULL
          || match->predicate->count_status != NULL || match->negated
          || (status = feared_status (sentence, match)) == NULL)
        continue;
      predicate = predicate_of_status (match->plugin, status);
      if (predicate != NULL)
        match->predicate = predicate;
      else if (strcmp (status, "feared") == 0)
        match->hypothetical = TRUE;
    }
}
