/* Inflects the plugins' words and adds them to the lexicon. */
#include "config.h"

#include "frames/predicate.h"

#include "base/error.h"
#include "language/en/english.h"

#include <string.h>

/* Between the words of a predicate: the object, or nothing. */
#define GAP " ... "
/* The words of a tail begin no farther than this many words behind. */
#define MAX_GAP 14
/* Words from "in" to "evacuation centres". */
#define MAX_LEAD 5

static gboolean
same_text (const char *text, const Token *token, const char *word,
           gsize length)
{
  return token->end - token->start == length
         && g_ascii_strncasecmp (text + token->start, word, length) == 0;
}

/* TRUE when the words of TAIL stand at token AT. */
static gboolean
tail_at (const char *tail, const char *text, const Sentence *sentence,
         guint at)
{
  while (*tail != '\0')
    {
      gsize length = strcspn (tail, " ");

      if (at >= sentence->n_tokens
          || !same_text (text, &sentence->tokens[at], tail, length))
        return FALSE;
      at++;
      tail += length + (tail[length] == ' ');
    }
  return TRUE;
}

/* TRUE where another clause begins: "who was", "and left". */
static gboolean
begins_clause (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  const Token *next
      = at + 1 < sentence->n_tokens ? &sentence->tokens[at + 1] : NULL;
  guint function = token->word != NULL ? token->word->function : 0;

  return (function & (WORD_BE | WORD_HAVE | WORD_RELATIVE)) != 0
         || ((function & WORD_CONJUNCTION) != 0 && next != NULL
             && (token_is (next, LEX_VERB)
                 || token_starts (next, LEX_PREDICATE)));
}

gboolean
predicate_tail_follows (const PredicateForm *form, const char *text,
                        const Sentence *sentence, guint end)
{
  guint limit = MIN (sentence->n_tokens, end + MAX_GAP);
  gsize length;

  if (form->tail == NULL)
    return TRUE;
  length = strcspn (form->tail, " ");
  /* "Two shot, one dead" */
  if (end < limit && token_is_mark (&sentence->tokens[end], ','))
    return FALSE;
  for (guint at = end;
       at < limit && !token_is_mark (&sentence->tokens[at], ';'); at++)
    if (same_text (text, &sentence->tokens[at], form->tail, length)
        && tail_at (form->tail, text, sentence, at))
      return TRUE;
    else if (begins_clause (sentence, at))
      return FALSE;
  return FALSE;
}

/* FALSE for what cannot stand between "in" and "evacuation centres". */
static gboolean
describes (const Token *token)
{
  return token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER)
         || (token->kind == TOKEN_WORD
             && (token_function (token)
                 & ~(guint) (WORD_ARTICLE | WORD_DETERMINER
                             | WORD_POSSESSIVE | WORD_ADVERB))
                    == 0);
}

gboolean
predicate_lead_precedes (const PredicateForm *form, const char *text,
                         const Sentence *sentence, guint *token)
{
  gsize length = form->lead != NULL ? strlen (form->lead) : 0;

  for (guint i = 1; form->lead != NULL && i <= MAX_LEAD && i <= *token; i++)
    {
      const Token *before = &sentence->tokens[*token - i];

      if (same_text (text, before, form->lead, length))
        {
          *token -= i;
          return TRUE;
        }
      if (!describes (before))
        return FALSE;
    }
  return form->lead == NULL;
}

/* Adds a copy of FORM for WORDS, which are one of its inflected forms. */
static void
add_form (Language *language, const PredicateForm *form, const char *words,
          guint forms)
{
  PredicateForm *own = arena_memdup (language->arena, form, sizeof *form);

  own->forms = (guint8) forms;
  /* In "30 suffered minor injuries" and "30 die in blast" the verb is no part
   * of the noun. */
  if (form->predicate->part == CONCORDAT_VERB
      && form->predicate->counted == CONCORDAT_SUBJECT
      && (form->tail != NULL ? (forms & (FORM_THIRD | FORM_PAST)) != 0
                             : forms == FORM_BASE))
    lexicon_add (language->lexicon, words, LEX_VERB, own);
  lexicon_add (language->lexicon, words, LEX_PREDICATE, own);
}

/* Adds each distinct form once, with the bits of all that are spelt so. */
static void
add_verb (Language *language, const PredicateForm *form,
          const Inflection *inflection, const char *base)
{
  g_auto (VerbForms) forms = inflection_verb (inflection, base);
  const char *const words[] = { forms.base, forms.third, forms.past,
                                forms.participle, forms.ing };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint bits = 0;
      gboolean seen = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (strcmp (words[i], words[j]) == 0)
          {
            bits |= 1u << j;
            seen = seen || j < i;
          }
      if (!seen)
        add_form (language, form, words[i], bits);
    }
}

static void
add_words (const FramePlugin *plugin,
           const struct concordat_predicate *predicate, Language *language,
           const Inflection *inflection, const char *variant)
{
  const char *gap = strstr (variant, GAP);
  gboolean led = gap != NULL && predicate->part == CONCORDAT_ADJECTIVE;
  const char *tail = gap != NULL && !led ? gap + strlen (GAP) : NULL;
  g_autofree char *head
      = g_strndup (variant, gap != NULL ? (gsize) (gap - variant)
                                        : strlen (variant));
  const char *words = led ? gap + strlen (GAP) : head;
  PredicateForm form = {
    .plugin = plugin,
    .predicate = predicate,
    .words = arena_strdup (language->arena, variant),
    .lead = led ? arena_strdup (language->arena, head) : NULL,
    .tail = arena_strdup (language->arena, tail),
    .part = (guint8) predicate->part,
    .counted = (guint8) predicate->counted,
    .things = plugin->plugin->nouns != NULL,
    .tentative = (predicate->flags & CONCORDAT_TENTATIVE) != 0,
    .categories
    = plugin->plugin->nouns != NULL ? ~0u : plugin->categories,
  };

  if (predicate->part == CONCORDAT_VERB)
    add_verb (language, &form, inflection, words);
  else if (predicate->part == CONCORDAT_NOUN)
    {
      g_autofree char *plural = inflection_plural (words);

      add_form (language, &form, words, FORM_NOUN);
      add_form (language, &form, plural, FORM_NOUN);
    }
  else
    add_form (language, &form, words, FORM_ADJECTIVE);
}

static void
add_thing (const FramePlugin *plugin, const struct concordat_noun *noun,
           Language *language)
{
  g_autofree char *plural = inflection_plural (noun->lemma);
  ThingNoun *thing = arena_new_struct (language->arena, ThingNoun);

  thing->plugin = plugin;
  thing->noun = noun;
  lexicon_add (language->lexicon, noun->lemma, LEX_THING, thing);
  lexicon_add (language->lexicon, plural, LEX_THING, thing);
}

gboolean
predicates_add (const FramePlugin *plugin, Language *language,
                const Inflection *inflection, GError **error)
{
  const struct concordat_predicate *predicate = plugin->plugin->predicates;
  const struct concordat_noun *noun = plugin->plugin->nouns;

  for (; predicate != NULL && predicate->words != NULL; predicate++)
    {
      g_auto (GStrv) variants = g_strsplit (predicate->words, "|", -1);

      for (guint i = 0; variants[i] != NULL; i++)
        {
          if (variants[i][0] == '\0')
            {
              g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
                           "%s: the predicate \"%s\" has an empty variant",
                           plugin->info->file, predicate->words);
              return FALSE;
            }
          add_words (plugin, predicate, language, inflection, variants[i]);
        }
    }
  for (; noun != NULL && noun->lemma != NULL; noun++)
    add_thing (plugin, noun, language);
  return TRUE;
}
