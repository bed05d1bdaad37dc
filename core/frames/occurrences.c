/* Most sentences with a plugin's predicate count nothing: they are told by
 * their words, before anything dearer is done with them. */
#include "config.h"

#include "frames/occurrences.h"

#include "frames/company.h"
#include "frames/references.h"
#include "frames/token-at.h"
#include "frames/trigger.h"
#include "frames/verb-group.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"
#include "language/en/quantities.h"

/* What a sentence has that can be counted: the ends of the last words that
 * say a number or a person; 0: there is none. */
typedef struct
{
  gboolean any;
  guint number;
  guint person;
} Countables;

/* "Both were killed." */
static gboolean
is_both (const Token *token)
{
  return (token->function & WORD_DETERMINER) != 0
         && token_equals (token, "both");
}

/* TRUE for a token without which nothing is counted: a number, a vague word,
 * a pronoun, or a noun of persons or things, of which there may be one. */
static gboolean
is_countable (const Token *token)
{
  const guint kinds = LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE)
                      | LEX_BIT (LEX_PERSON) | LEX_BIT (LEX_THING);

  return token->kind == TOKEN_NUMBER || (token->starts & kinds) != 0
         || (token->function & WORD_PRONOUN) != 0 || is_both (token);
}

/* "five", "5", "dozens of". */
static gboolean
is_number (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER)
         || (token_starts (token, LEX_VAGUE)
             && lexicon_match (sentence->tokens, at, sentence->n_tokens,
                               LEX_VAGUE)
                    != NULL);
}

/* "and" in "John Smith and Mary Jones". */
static gboolean
joins_names (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return at > 1 && at + 2 < sentence->n_tokens && token_equals (token, "and")
         && (token[1].flags & TOKEN_CAPITAL) != 0
         && (token[2].flags & TOKEN_CAPITAL) != 0;
}

/* "soldiers", "them", "another", "a German". */
static gboolean
is_person (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  guint function = token_function (token);

  return token_starts (token, LEX_PERSON) || (function & WORD_OTHERS) != 0
         || is_both (token)
         || ((function & WORD_CONJUNCTION) != 0 && joins_names (sentence, at))
         || ((function & WORD_PRONOUN) != 0 && is_personal_pronoun (token))
         || ((function & WORD_INDEFINITE) != 0 && at + 1 < sentence->n_tokens
             && (token[1].flags & TOKEN_CAPITAL) != 0);
}

static Countables
countables_of (const Sentence *sentence)
{
  const guint64 *set = sentence_set (sentence, SET_COUNTABLES);
  gboolean numberless = !sentence_may_have_figures (sentence);
  Countables has = { FALSE, 0, 0 };

  for (guint i = set_before (set, sentence->n_tokens);
       i > 0 && !((has.number || numberless) && has.person);
       i = set_before (set, i - 1))
    {
      if (has.number == 0 && is_number (sentence, i - 1))
        has.number = i;
      if (has.person == 0 && is_person (sentence, i - 1))
        has.person = i;
      has.any = has.any || has.person > 0
                || is_countable (&sentence->tokens[i - 1]);
    }
  return has;
}

static gboolean
has_thing_of (const Sentence *sentence, guint from, const FramePlugin *plugin)
{
  if (!sentence_has (sentence, LEX_THING))
    return FALSE;
  for (guint i = from; i < sentence->n_tokens; i++)
    {
      const Token *token = &sentence->tokens[i];
      const LexEntry *entry
          = token_starts (token, LEX_THING) ? token->word->entries : NULL;

      for (; entry != NULL && entry->kind <= LEX_THING; entry = entry->next)
        if (entry->kind == LEX_THING
            && ((const ThingNoun *) entry->payload)->plugin == plugin)
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_word (const Sentence *sentence, const char *word)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_equals (&sentence->tokens[i], word))
      return TRUE;
  return FALSE;
}

/* No group reaches over a preposition: "returned from injury". */
static gboolean
stands_behind_preposition (const Sentence *sentence, guint at)
{
  const Token *before = &sentence->tokens[at - 1];

  return at > 0 && (token_function (before) & WORD_PREPOSITION) != 0
         && (before->flags & TOKEN_ALL_CAPS) == 0
         && !token_equals (before, "of");
}

/* "the murder in Bogota of two judges": words between a noun and "of". */
#define MAX_BEFORE_OF 10

/* "the death of X", "X's death": of others a noun counts only figures beside
 * it. */
static gboolean
has_complement (const Sentence *sentence, const PredicateForm *form,
                guint at, guint end)
{
  guint limit = MIN (sentence->n_tokens, end + MAX_BEFORE_OF);

  /* "X's death", "his body" */
  if (at > 0
      && (sentence->tokens[at - 1].kind == TOKEN_POSSESSIVE
          || ((token_function (&sentence->tokens[at - 1]) & WORD_POSSESSIVE)
              && form->predicate->count_status != NULL)))
    return TRUE;
  if (end < limit
      && (token_equals (&sentence->tokens[end], "among")
          || token_equals (&sentence->tokens[end], "for")))
    return TRUE;
  for (guint i = end; i < limit; i++)
    if (token_equals (&sentence->tokens[i], "of"))
      return i == end
             || (token_function (&sentence->tokens[end]) & WORD_PREPOSITION)
                    != 0;
  return FALSE;
}

/* "detained the owner": a participle that is no noun of persons is active
 * where an object begins behind it and nothing before makes it passive. */
static gboolean
is_active (const Sentence *sentence, const Occurrence *occurrence)
{
  return (function_at (sentence, occurrence->end)
          & (WORD_ARTICLE | WORD_POSSESSIVE))
             != 0
         && !token_starts (&sentence->tokens[occurrence->token], LEX_PERSON)
         && verb_group_find (sentence, occurrence->token, occurrence->end,
                             occurrence->form->forms)
                    .voice
                == VOICE_ACTIVE;
}

/* TRUE for an active verb: what it is done to stands behind it. */
static gboolean
counts_behind (const Sentence *sentence, const Occurrence *occurrence)
{
  const PredicateForm *form = occurrence->form;

  return form->part == CONCORDAT_VERB
         && (form->counted == CONCORDAT_PATIENT
             || form->counted == CONCORDAT_OBJECT)
         && (form->forms & (FORM_NOUN | FORM_ADJECTIVE)) == 0
         && ((form->forms & FORM_PARTICIPLE) == 0
             || (!form->things && is_active (sentence, occurrence)));
}

/* Passes what stands before its own noun: "the", "all of", "only". */
static gboolean
leads_on (const Token *token)
{
  const guint ends = WORD_PREPOSITION | WORD_RELATIVE | WORD_SUBORDINATOR
                     | WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL;
  const guint leads = WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER
                      | WORD_ADVERB;
  guint function = token_function (token);

  return (function & ends) == 0 || (function & leads) != 0
         || token_equals (token, "of");
}

/* FALSE where the object behind a verb that ends at AT is nobody and nothing
 * that is counted: "closed the account of the firm for". */
static gboolean
object_may_count (const Sentence *sentence, guint at)
{
  gboolean described = FALSE;

  /* "wounding between 2 and 4": the preposition is the number's own */
  if (at + 1 < sentence->n_tokens
      && (function_at (sentence, at) & WORD_PREPOSITION)
      && is_countable (&sentence->tokens[at + 1]))
    return TRUE;
  for (; at < sentence->n_tokens; at++)
    {
      const Token *token = &sentence->tokens[at];
      guint function = token_function (token);

      if (is_countable (token) || is_person (sentence, at)
          /* of a list, perhaps */
          || token->kind == TOKEN_MARK || (function & WORD_CONJUNCTION) != 0
          || token_equals (token, "as") || token_equals (token, "along")
          || token_equals (token, "together") || token_equals (token, "plus")
          || (!described && ((token->flags & TOKEN_CAPITAL) != 0
                             || token_starts (token, LEX_HEDGE))))
        return TRUE;
      if (!leads_on (token))
        return FALSE;
      described = described || function == 0;
    }
  return FALSE;
}

/* "the massacre": the present form behind an article is the noun. */
static gboolean
is_noun_use (const Sentence *sentence, const Occurrence *occurrence)
{
  return (occurrence->form->forms & ~FORM_PRESENT) == 0
         && occurrence->token > 0
         && (token_function (&sentence->tokens[occurrence->token - 1])
             & (WORD_ARTICLE | WORD_POSSESSIVE))
                != 0;
}

/* "A plane with 62 people on board crashed, killing everyone" */
static gboolean
counts_everybody (const Sentence *sentence, const Countables *has,
                  const Occurrence *occurrence)
{
  return has->number > 0 && !occurrence->form->things
         && skip_everybody (sentence, occurrence->end) > 0;
}

/* FALSE where the predicate has nobody and nothing to count. */
static gboolean
may_count (const Sentence *sentence, const Countables *has,
           const Occurrence *occurrence)
{
  const PredicateForm *form = occurrence->form;
  gboolean behind = counts_behind (sentence, occurrence);
  guint from = behind ? occurrence->end : 0;

  if (is_noun_use (sentence, occurrence))
    return FALSE;
  if (behind && !object_may_count (sentence, from))
    return counts_everybody (sentence, has, occurrence);
  if ((form->forms & FORM_NOUN) != 0 && has->number == 0)
    {
      if (form->counted == CONCORDAT_NUMBER)
        return !stands_behind_preposition (sentence, occurrence->token);
      if (!has_complement (sentence, form, occurrence->token,
                           occurrence->end))
        return FALSE;
    }
  else if ((form->forms & FORM_NOUN) != 0
           && form->counted == CONCORDAT_NUMBER)
    return TRUE;
  if (!form->things)
    return has->number > from || has->person > from
           || (behind && counts_everybody (sentence, has, occurrence));
  /* "the number of people displaced rose to 290" names no thing. */
  return has_thing_of (sentence, from, form->plugin)
         || (has->number > from
             && (form->plugin->areas
                 || (!behind && has_word (sentence, "number"))));
}

/* Soldiers and fighters are known by their nouns, where no figure goes without
 * one: FALSE where PLUGIN counts only these and the sentence names none. */
static gboolean
may_name_counted (const Sentence *sentence, const PredicateForm *form)
{
  const guint fighters
      = 1u << CATEGORY_MILITARY | 1u << CATEGORY_MILITANT;
  guint stand_ins = WORD_OTHERS;

  if ((form->categories & ~fighters) != 0
      || (form->forms & FORM_NOUN) != 0)
    return TRUE;
  if ((form->predicate->flags & CONCORDAT_NEEDS_NOUN) == 0)
    stand_ins |= WORD_PRONOUN | WORD_DETERMINER;
  if ((sentence->traits.function & stand_ins) != 0)
    return TRUE;
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const Token *token = &sentence->tokens[i];
      const LexEntry *entry
          = token_starts (token, LEX_PERSON) ? token->word->entries : NULL;

      /* "a Taliban" */
      if ((token_function (token) & WORD_INDEFINITE) != 0
          && i + 1 < sentence->n_tokens
          && (token[1].flags & TOKEN_CAPITAL) != 0)
        return TRUE;
      for (; entry != NULL && entry->kind <= LEX_PERSON; entry = entry->next)
        if (entry->kind == LEX_PERSON
            && (form->categories
                & 1u << ((const PersonNoun *) entry->payload)->category)
                   != 0)
          return TRUE;
    }
  return FALSE;
}

/* What is found in a sentence. */
typedef struct
{
  const Analysis *analysis;
  const Sentence *sentence;
  Countables has;
  gboolean any;
  ArenaArray occurrences;
} Found;

/* Adds the meanings of ENTRY, which stands at tokens [AT, END); FALSE where
 * each wants words behind it, "live in ... camps", that are not there. */
static gboolean
add_occurrences (Found *found, const LexEntry *entry, guint at, guint end)
{
  const Sentence *sentence = found->sentence;
  const char *text = found->analysis->text;
  gboolean stands = FALSE;

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    {
      Occurrence occurrence = { entry->payload, at, end };

      /* The first look at the document has found no tail here. */
      if (occurrence.form->tail != NULL
          && (sentence->triggers & TRIGGER_TAIL) == 0)
        continue;
      stands = stands || occurrence.form->tail == NULL;
      if (occurrence.form->lead != NULL
          && !predicate_lead_precedes (occurrence.form, text, sentence,
                                       &occurrence.token))
        continue;
      if (!may_count (sentence, &found->has, &occurrence)
          || !predicate_tail_follows (occurrence.form, text, sentence,
                                      occurrence.end))
        continue;
      stands = TRUE;
      found->any = found->any || found->has.number > 0
                   || may_name_counted (sentence, occurrence.form);
      arena_array_add (found->analysis->arena, &found->occurrences,
                       occurrence);
    }
  return stands;
}

/* "fully", "seriously" */
static gboolean
is_degree (const Found *found, guint at)
{
  const Token *token = &found->sentence->tokens[at];

  return token->kind == TOKEN_WORD && token->end - token->start > 4
         && g_ascii_strncasecmp (found->analysis->text + token->end - 2, "ly",
                                 2)
                == 0;
}

/* "43 houses were fully and 89 partially damaged": of which adverb the
 * participle at AT is the verb too, besides its own; 0: none. */
static guint
find_first_degree (const Found *found, guint at)
{
  const Sentence *sentence = found->sentence;
  guint number;

  if (at < 4 || !is_degree (found, at - 1))
    return 0;
  number = at - 2;
  if (!is_number (sentence, number))
    number--;
  if (!is_number (sentence, number))
    return 0;
  while (number > 1
         && (is_number (sentence, number - 1)
             || mark_at (sentence, number - 1, MARK_HYPHEN)
             || token_starts (&sentence->tokens[number - 1], LEX_HEDGE)))
    number--;
  return number > 2
                 && (word_at (sentence, number - 1, "and")
                     || mark_at (sentence, number - 1, ','))
                 && is_degree (found, number - 2)
             ? number - 2
             : 0;
}

/* Adds the participle at AT as if it stood with the first of two adverbs. */
static void
add_shared (Found *found, guint at)
{
  guint first = find_first_degree (found, at);
  const LexEntry *entry;
  Token both[2];

  if (first == 0)
    return;
  both[0] = found->sentence->tokens[first];
  both[1] = found->sentence->tokens[at];
  entry = lexicon_match (both, 0, 2, LEX_PREDICATE);
  if (entry == NULL)
    entry = lexicon_match (both, 1, 2, LEX_PREDICATE);
  if (entry != NULL)
    add_occurrences (found, entry, first, first + 1);
}

ArenaArray
occurrences_find (Analysis *analysis, guint index)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);
  Found found = { analysis, sentence, { .any = FALSE }, FALSE, { 0 } };

  if (!sentence_has (sentence, LEX_PREDICATE))
    return found.occurrences;
  english_sets (analysis, index);
  for (guint i = sentence_next (sentence, SET_PREDICATES, 0), end;
       i < sentence->n_tokens;
       i = sentence_next (sentence, SET_PREDICATES, end))
    {
      const LexEntry *entry = lexicon_match (
          sentence->tokens, i, sentence->n_tokens, LEX_PREDICATE);

      end = i + (entry != NULL ? entry->n_words : 1);
      if (entry != NULL && !found.has.any)
        {
          found.has = countables_of (sentence);
          found.has.person
              = MAX (found.has.person, noun_names_of_victims (sentence));
          if (!found.has.any && found.has.person == 0)
            return found.occurrences;
          found.has.any = TRUE;
        }
      if (entry != NULL)
        add_shared (&found, end - 1);
      /* "12 lives in Homs" are not those who live in camps. */
      while (entry != NULL && !add_occurrences (&found, entry, i, end)
             && entry->n_words > 1)
        {
          entry = lexicon_match_below (sentence->tokens, i,
                                       sentence->n_tokens, LEX_PREDICATE,
                                       entry->n_words);
          end = i + (entry != NULL ? entry->n_words : 1);
        }
    }
  if (!found.any)
    found.occurrences.len = 0;
  return found.occurrences;
}
