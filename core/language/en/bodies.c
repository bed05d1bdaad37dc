/* Tells sentences that cannot name a body of some kind from a look at their
 * letters, so that they need not be cut into words. */
#include "config.h"

#include "language/en/names.h"

#include <string.h>

static guint
first_letters_bit (const char *word, gsize length, const char *end)
{
  guint32 letters = 0;

  if (end - word >= (gssize) sizeof letters)
    memcpy (&letters, word, sizeof letters);
  else
    memcpy (&letters, word, (gsize) (end - word));
  letters = GUINT32_FROM_LE (letters);
  if (length < sizeof letters)
    letters &= (1u << (8 * length)) - 1;
  return ((letters | 0x20202020u) * 2654435761u)
         >> (32 - BODY_LETTERS_POWER);
}

static gboolean
stands_for (const Word *word, const Word *noun)
{
  if ((word->starts & LEX_BIT (LEX_BODY)) != 0)
    for (const LexEntry *entry = word->entries; entry != NULL;
         entry = entry->next)
      if (entry->kind == LEX_BODY && entry->payload == noun)
        return TRUE;
  return FALSE;
}

static void
add_word (Language *language, const char *word, const Word *noun)
{
  gsize length = strlen (word);
  guint bit = first_letters_bit (word, length, word + length);

  lexicon_add (language->lexicon, word, LEX_BODY, noun);
  language->body_letters[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
}

void
bodies_add_noun (Language *language, const char *phrase)
{
  const char *space = strrchr (phrase, ' ');
  const char *last = space != NULL ? space + 1 : phrase;
  const Word *noun = lexicon_word (language->lexicon, last, strlen (last));

  if (noun != NULL && !stands_for (noun, noun))
    add_word (language, last, noun);
}

/* TRUE where one of the words of PHRASE is NOUN. */
static gboolean
has_noun (const char *phrase, const Word *noun)
{
  for (gsize length; *phrase != '\0';
       phrase += length + (phrase[length] == ' '))
    {
      length = strcspn (phrase, " ");
      if (length == noun->length
          && g_ascii_strncasecmp (phrase, noun->text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The longest word of PHRASE of only ASCII letters and digits; its length, 0
 * where there is none. */
static gsize
longest_word (const char *phrase, const char **ret_word)
{
  gsize longest = 0;

  for (const char *at = phrase; *at != '\0'; at += *at == ' ')
    {
      const char *first = at;
      gboolean plain = TRUE;

      for (; *at != '\0' && *at != ' '; at++)
        plain = plain && g_ascii_isalnum (*at);
      if (plain && (gsize) (at - first) > longest)
        {
          *ret_word = first;
          longest = (gsize) (at - first);
        }
    }
  return longest;
}

static void
add_short_form (Language *language, const char *phrase, const Word *noun)
{
  const char *longest;
  gsize length = longest_word (phrase, &longest);
  g_autofree char *word = length > 0 ? g_strndup (longest, length) : NULL;

  if (word == NULL)
    return;
  add_word (language, word, noun);
}

void
bodies_add_name (Language *language, const char *phrase, const char *name)
{
  for (gsize n; *name != '\0'; name += n + (name[n] == ' '))
    {
      const Word *noun;

      n = strcspn (name, " ");
      noun = lexicon_word (language->lexicon, name, n);
      if (noun != NULL && stands_for (noun, noun) && !has_noun (phrase, noun))
        add_short_form (language, phrase, noun);
    }
}

/* Whatever is no plain word: other letters, though not the usual quotation
 * marks, "U.N.", "O'Brien". */
static gboolean
is_unclear (const char *at, const char *end, gsize letters)
{
  if ((guchar) *at >= 0xc3)
    return end - at < 3 || memcmp (at, "\xe2\x80", 2) != 0;
  return (*at == '.' && letters == 1)
         || (*at == '\'' && end - at > 1 && at[1] != 's');
}

gboolean
bodies_may_be_named (const Analysis *analysis, const Sentence *sentence,
                     const Word *noun)
{
  const guint64 *known = analysis->language->body_letters;
  const char *at = analysis->text + sentence->start;
  const char *end = analysis->text + sentence->end;

  for (; at < end; at++)
    {
      const char *first = at;
      const Word *word;
      guint bit;

      while (at < end && g_ascii_isalnum (*at))
        at++;
      if (at < end && is_unclear (at, end, (gsize) (at - first)))
        return TRUE;
      if (at == first)
        continue;
      bit = first_letters_bit (first, (gsize) (at - first), end);
      if ((known[bit / 64] >> (bit % 64) & 1) == 0)
        continue;
      word = lexicon_word_before (analysis->lexicon, first,
                                  (gsize) (at - first), end);
      if (word != NULL && stands_for (word, noun))
        return TRUE;
    }
  return FALSE;
}
