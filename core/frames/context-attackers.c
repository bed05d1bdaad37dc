/* Whether those who carried out an attack are among the dead that are
 * counted: "12, including the bomber", "11, not counting the bomber".
 *
 * Who counts for a record of attacks must know, for two reports that differ by
 * just the attackers contradict each other only in seeming (GTD and ACLED
 * both count perpetrators among the dead, most news agencies do not). */
#include "config.h"

#include "frames/context.h"

#include "frames/company.h"
#include "language/en/english.h"

#include <string.h>

/* The attackers are named no farther behind the figure than this. */
#define MAX_BEHIND 20
/* "The three masked suicide bombers": words before the noun. */
#define MAX_BEFORE_NOUN 4

static gboolean
is_attacker (const Sentence *sentence, guint at)
{
  return (token_class (&sentence->tokens[at]) & CLASS_ATTACKER) != 0;
}

/* How many they are whose noun stands at NOUN and whose words begin at FIRST;
 * 0: it is not told. */
static guint
count_attackers (const Sentence *sentence, guint first, guint noun)
{
  Number number;

  for (guint i = first; i < noun; i++)
    if (number_match (sentence->tokens, i, noun, &number)
        && number.kind == NUMBER_CARDINAL && number.value < G_MAXUINT8)
      return (guint) number.value;
  return token_class (&sentence->tokens[noun]) & CLASS_ATTACKERS ? 0 : 1;
}

/* "in addition to", "apart from", "as well as" end before token END. */
static gboolean
is_phrase_of_exception (const Sentence *sentence, guint end)
{
  const Token *last = &sentence->tokens[end - 1];

  return (token_equals (last, "to") || token_equals (last, "from")
          || token_equals (last, "as"))
         && (token_class (last - 1) & CLASS_EXCEPTS) != 0;
}

static gboolean
is_negated (const Sentence *sentence, guint at)
{
  for (guint i = at; i > 0 && i + 2 > at; i--)
    if (token_function (&sentence->tokens[i - 1]) & WORD_NEGATION)
      return TRUE;
  return FALSE;
}

/* What the words before the attackers at NOUN say of them; *RET_FIRST is
 * where their own words begin. */
static Attackers
read_cue (const Sentence *sentence, guint noun, guint from, guint *ret_first)
{
  for (guint at = noun; at > from && at + MAX_BEFORE_NOUN >= noun; at--)
    {
      const Token *token = &sentence->tokens[at - 1];
      guint64 listed = token_class (token);

      *ret_first = at;
      if ((listed & CLASS_COUNTS) || (token_function (token) & WORD_INCLUDING))
        return is_negated (sentence, at - 1) ? ATTACKERS_NOT_COUNTED
                                             : ATTACKERS_COUNTED;
      if (token_equals (token, "them")
          && token_function (token - 1) & WORD_INCLUDING)
        return ATTACKERS_COUNTED;
      if ((at >= 2 && is_phrase_of_exception (sentence, at))
          || (listed & CLASS_EXCEPTS))
        return ATTACKERS_NOT_COUNTED;
      if (token->kind == TOKEN_MARK)
        return ATTACKERS_UNSTATED;
    }
  return ATTACKERS_UNSTATED;
}

/* "the bomber among them" */
static gboolean
is_among_them (const Sentence *sentence, guint behind)
{
  return behind + 1 < sentence->n_tokens
         && token_equals (&sentence->tokens[behind], "among")
         && token_equals (&sentence->tokens[behind + 1], "them");
}

/* Where the words that tell more of a figure that ends at END must end: at
 * the next figure of people. */
static guint
words_end (const Sentence *sentence, guint end)
{
  guint last = MIN (sentence->n_tokens, end + MAX_BEHIND);

  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->at.first_token > end && group->at.first_token < last
          && group->counted && group->at.end_token > 0
          && !is_attacker (sentence, group->at.end_token - 1))
        last = group->at.first_token;
    }
  return last;
}

/* FALSE where surely no attackers are named behind token END. */
static gboolean
may_name_attackers (const Sentence *sentence, guint end)
{
  for (guint i = sentence->n_groups; i-- > 0;)
    if (sentence->groups[i].at.first_token < end)
      return FALSE;
    else if (sentence->groups[i].category == CATEGORY_MILITANT)
      return TRUE;
  return FALSE;
}

static void
read_behind (const Sentence *sentence, guint end, Claim *claim)
{
  guint last = words_end (sentence, end);

  for (guint i = end; i < last; i++)
    if (is_attacker (sentence, i))
      {
        guint first = i;
        Attackers said = read_cue (sentence, i, end, &first);

        if (said == ATTACKERS_UNSTATED && is_among_them (sentence, i + 1))
          said = ATTACKERS_COUNTED;
        if (said == ATTACKERS_UNSTATED)
          continue;
        claim->population.attackers = said;
        claim->population.n_attackers = count_attackers (sentence, first, i);
        return;
      }
}

void
context_attackers (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const TextRange *at = &match->at;

  if (strcmp (claim->measure, "killed") != 0 || match->cell != NULL)
    return;
  if (claim->population.category != CATEGORY_MILITANT)
    {
      if (!match->negated && may_name_attackers (sentence, at->end_token))
        read_behind (sentence, at->end_token, claim);
      return;
    }
  if (at->end_token > 0
      && (is_attacker (sentence, at->end_token - 1)
          || is_reflexive (&sentence->tokens[at->first_token])))
    claim->population.attackers = ATTACKERS_ONLY;
}
