/* Of each phrase that matters, the kinds of trigger that it is. */
#include "config.h"

#include "frames/first-look.h"

#include "frames/predicate.h"
#include "language/en/english.h"
#include "language/en/quantities.h"

#include <string.h>

/* TRUE for words that many texts have and that count only beside another:
 * who is released was a captive, and "bombed 12 times" has its "times". */
static gboolean
needs_other_word (const PredicateForm *form)
{
  const struct concordat_predicate *predicate = form->predicate;

  return g_strcmp0 (predicate->measure, "released") == 0
         || (predicate->part == CONCORDAT_VERB
             && predicate->counted == CONCORDAT_NUMBER);
}

/* A plugin with nouns of its own counts what they name, else nothing; but a
 * noun that is counted itself, "two strikes", needs no other. */
static TriggerKind
predicate_kind (const LexEntry *entry)
{
  const PredicateForm *form = entry->payload;
  gboolean noun = (form->forms & FORM_NOUN) != 0;
  gboolean alone = form->tail == NULL && entry->n_words == 1;
  gboolean present = alone && (form->forms & ~FORM_PRESENT) == 0;

  if (needs_other_word (form)
      || (form->plugin->plugin->nouns != NULL
          && !(noun && form->predicate->counted == CONCORDAT_NUMBER)))
    return present ? TRIGGER_PRESENT_OF_THINGS : TRIGGER_PREDICATE_OF_THINGS;
  if (present)
    return TRIGGER_PRESENT;
  return noun && alone ? TRIGGER_NOUN : TRIGGER_PREDICATE;
}

/* What is being filled. */
typedef struct
{
  TriggerSet *triggers;
  GString *phrase; /* of the entry that is being added */
} Filling;

static void
add_entry (Filling *filling, const LexEntry *entry, TriggerKind kind)
{
  lexicon_phrase (entry, filling->phrase);
  trigger_set_add (filling->triggers, filling->phrase->str, kind);
}

static void
add_predicate (const LexEntry *entry, gpointer data)
{
  Filling *filling = data;
  const PredicateForm *form = entry->payload;
  TriggerKind kind = predicate_kind (entry);

  if ((form->predicate->flags & CONCORDAT_RUNNING) != 0)
    add_entry (filling, entry, TRIGGER_TOLL);
  if (form->tail == NULL)
    {
      add_entry (filling, entry, kind);
      return;
    }
  trigger_set_add (filling->triggers, form->tail, TRIGGER_TAIL);
  lexicon_phrase (entry, filling->phrase);
  if (trigger_set_is_telling (filling->triggers, filling->phrase->str))
    trigger_set_add (filling->triggers, filling->phrase->str, TRIGGER_HEAD);
  else
    trigger_set_add (filling->triggers, form->tail, kind);
}

/* Words before phrases, of which those with such a word need no other. */
static void
add_word (const LexEntry *entry, gpointer data)
{
  if (entry->n_words == 1)
    add_predicate (entry, data);
}

static void
add_phrase (const LexEntry *entry, gpointer data)
{
  if (entry->n_words > 1)
    add_predicate (entry, data);
}

static void
add_thing (const LexEntry *entry, gpointer data)
{
  add_entry (data, entry, TRIGGER_THING);
}

/* Land is counted by its area, "50 square kilometres", deeds by "times". */
static void
add_unit (const LexEntry *entry, gpointer data)
{
  const Unit *unit = entry->payload;

  if (strcmp (unit->name, "km2") == 0 || strcmp (unit->name, "times") == 0)
    add_entry (data, entry, TRIGGER_THING);
}

static void
add_captive (const LexEntry *entry, gpointer data)
{
  if (*(const guint64 *) entry->payload & CLASS_CAPTIVE)
    add_entry (data, entry, TRIGGER_THING);
}

/* Of "a bomb exploded": exploded ... */
static void
add_scene (const LexEntry *entry, gpointer data)
{
  if (*(const guint64 *) entry->payload & CLASS_HAPPENS)
    add_entry (data, entry, TRIGGER_SCENE);
}

/* Of "put the figure at 12", "denied the claim": figure, claim ... */
static void
add_claim (const LexEntry *entry, gpointer data)
{
  guint64 classes = *(const guint64 *) entry->payload;

  if ((classes & CLASS_FIGURE) != 0
      || ((classes & CLASS_TOLD) != 0
          && (entry->words[0]->starts & LEX_BIT (LEX_CUE)) != 0))
    add_entry (data, entry, TRIGGER_CLAIM);
}

/* Of "the army denied it": denied ... */
static void
add_denial (const LexEntry *entry, gpointer data)
{
  if (cue_denies (entry))
    add_entry (data, entry, TRIGGER_DENIAL);
}

/* Of "no reports of casualties": casualties ... */
static void
add_harm (const LexEntry *entry, gpointer data)
{
  add_entry (data, entry, TRIGGER_HARM);
}

/* Of "could not be verified": verified ... */
static void
add_verification (const LexEntry *entry, gpointer data)
{
  add_entry (data, entry, TRIGGER_VERIFICATION);
}

/* Of "families of six on average": families ... */
static void
add_household (const LexEntry *entry, gpointer data)
{
  const PersonNoun *noun = entry->payload;

  if (g_strcmp0 (noun->unit, "household") == 0)
    add_entry (data, entry, TRIGGER_HOUSEHOLD);
}

static void
add_negation (const LexEntry *entry, gpointer data)
{
  if (GPOINTER_TO_UINT (entry->payload) & WORD_NEGATION)
    add_entry (data, entry, TRIGGER_NEGATION);
}

TriggerSet *
figures_look_new (const Lexicon *lexicon)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  Filling filling = { trigger_set_new (lexicon), phrase };

  lexicon_each (lexicon, LEX_NUMBER, add_thing, &filling);
  lexicon_each (lexicon, LEX_VAGUE, add_thing, &filling);
  return filling.triggers;
}

/* FALSE for letters of Latin, also with accents, and for quotation marks and
 * dashes. */
static gboolean
may_be_figure (const char *at)
{
  guchar byte = (guchar) at[0];

  if (byte < 0x80)
    return g_ascii_isdigit (byte);
  /* Bytes of such characters: U+00C0 to U+017F, U+2000 to U+203F. */
  return byte >= 0xc0 && (byte < 0xc3 || byte > 0xc5)
         && !(byte == 0xe2 && (guchar) at[1] == 0x80);
}

gboolean
may_have_figures (const TriggerSet *figures, const char *text, gsize length,
                  Arena *arena)
{
  ArenaArray hits = { 0 };

  for (gsize i = 0; i < length; i++)
    if (may_be_figure (text + i))
      return TRUE;
  return trigger_set_find (figures, text, length, arena, &hits) != 0;
}

TriggerSet *
first_look_new (const Lexicon *lexicon)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  Filling filling = { trigger_set_new (lexicon), phrase };

  lexicon_each (lexicon, LEX_PREDICATE, add_word, &filling);
  lexicon_each (lexicon, LEX_PREDICATE, add_phrase, &filling);
  lexicon_each (lexicon, LEX_THING, add_thing, &filling);
  lexicon_each (lexicon, LEX_UNIT, add_unit, &filling);
  lexicon_each (lexicon, LEX_CLASS, add_captive, &filling);
  lexicon_each (lexicon, LEX_CLASS, add_claim, &filling);
  lexicon_each (lexicon, LEX_CLASS, add_scene, &filling);
  lexicon_each (lexicon, LEX_CUE, add_denial, &filling);
  lexicon_each (lexicon, LEX_PERSON, add_household, &filling);
  lexicon_each (lexicon, LEX_HARM, add_harm, &filling);
  lexicon_each (lexicon, LEX_VERIFICATION, add_verification, &filling);
  lexicon_each (lexicon, LEX_FUNCTION, add_negation, &filling);
  /* "The number of people displaced rose to 290". */
  trigger_set_add (filling.triggers, "number", TRIGGER_THING);
  trigger_set_add (filling.triggers, "police", TRIGGER_POLICE);
  return filling.triggers;
}
