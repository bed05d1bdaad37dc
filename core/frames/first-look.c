/* Of each phrase that matters, the kinds of trigger that it is. */
#include "config.h"

#include "frames/first-look.h"

#include "frames/predicate.h"
#include "language/en/english.h"
#include "language/en/quantities.h"

#include <string.h>

/* A plugin with nouns of its own counts what they name, else nothing; but a
 * noun that is counted itself, "two strikes", needs no other. */
static TriggerKind
predicate_kind (const PredicateForm *form)
{
  return form->plugin->plugin->nouns != NULL
                 && !((form->forms & FORM_NOUN) != 0
                      && form->predicate->counted == CONCORDAT_NUMBER)
             ? TRIGGER_PREDICATE_OF_THINGS
             : TRIGGER_PREDICATE;
}

static void
add_predicate (const char *phrase, const void *payload, gpointer data)
{
  const PredicateForm *form = payload;
  TriggerKind kind = predicate_kind (form);

  if ((form->predicate->flags & CONCORDAT_RUNNING) != 0)
    trigger_set_add (data, phrase, TRIGGER_TOLL);
  if (form->tail == NULL)
    {
      trigger_set_add (data, phrase, kind);
      return;
    }
  trigger_set_add (data, form->tail, TRIGGER_TAIL);
  if (trigger_set_is_telling (data, phrase))
    trigger_set_add (data, phrase, TRIGGER_HEAD);
  else
    trigger_set_add (data, form->tail, kind);
}

/* Words before phrases, of which those with such a word need no other. */
static void
add_word (const char *phrase, const void *payload, gpointer data)
{
  if (strchr (phrase, ' ') == NULL)
    add_predicate (phrase, payload, data);
}

static void
add_thing (const char *phrase, const void *payload, gpointer data)
{
  trigger_set_add (data, phrase, TRIGGER_THING);
}

/* Land is counted by its area, "50 square kilometres". */
static void
add_area (const char *phrase, const void *payload, gpointer data)
{
  const Unit *unit = payload;

  if (strcmp (unit->name, "km2") == 0)
    trigger_set_add (data, phrase, TRIGGER_THING);
}

/* Of "no reports of casualties": casualties ... */
static void
add_harm (const char *phrase, const void *payload, gpointer data)
{
  trigger_set_add (data, phrase, TRIGGER_HARM);
}

/* Of "could not be verified": verified ... */
static void
add_verification (const char *phrase, const void *payload, gpointer data)
{
  trigger_set_add (data, phrase, TRIGGER_VERIFICATION);
}

/* Of "families of six on average": families ... */
static void
add_household (const char *phrase, const void *payload, gpointer data)
{
  const PersonNoun *noun = payload;

  if (g_strcmp0 (noun->unit, "household") == 0)
    trigger_set_add (data, phrase, TRIGGER_HOUSEHOLD);
}

static void
add_negation (const char *phrase, const void *payload, gpointer data)
{
  if (GPOINTER_TO_UINT (payload) & WORD_NEGATION)
    trigger_set_add (data, phrase, TRIGGER_NEGATION);
}

TriggerSet *
first_look_new (const Lexicon *lexicon)
{
  TriggerSet *triggers = trigger_set_new (lexicon);

  lexicon_each (lexicon, LEX_PREDICATE, add_word, triggers);
  lexicon_each (lexicon, LEX_PREDICATE, add_predicate, triggers);
  lexicon_each (lexicon, LEX_THING, add_thing, triggers);
  lexicon_each (lexicon, LEX_UNIT, add_area, triggers);
  lexicon_each (lexicon, LEX_PERSON, add_household, triggers);
  lexicon_each (lexicon, LEX_HARM, add_harm, triggers);
  lexicon_each (lexicon, LEX_VERIFICATION, add_verification, triggers);
  lexicon_each (lexicon, LEX_FUNCTION, add_negation, triggers);
  /* "The number of people displaced rose to 290". */
  trigger_set_add (triggers, "number", TRIGGER_THING);
  return triggers;
}
