/* Offices and sources ("spokesman", "witnesses"), and the persons named
 * beside them or beside a word of saying. */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LONGEST_NAME 5 /* words of a person's name */
#define APPOSITION 6   /* words between a name's comma and the office */

static void
add_office (Language *language, const char *phrase, const Office *form,
            gboolean plural)
{
  Office *office = arena_memdup (language->arena, form, sizeof *form);

  office->plural = plural;
  lexicon_add (language->lexicon, phrase, LEX_OFFICE, office);
}

static gboolean
load_office (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  Office office = { 0 };

  if (!names_origin_kind (row, row->fields[2], &office.kind, error))
    return FALSE;
  office.lemma = arena_strdup (language->arena, row->fields[0]);
  office.unnamed = strstr (row->fields[3], "unnamed") != NULL;
  office.capital = strstr (row->fields[3], "capital") != NULL;
  add_office (language, row->fields[0], &office, FALSE);
  if (table_field (row, 1) != NULL)
    add_office (language, row->fields[1], &office, TRUE);
  return TRUE;
}

gboolean
offices_load (Language *language, GError **error)
{
  return table_read ("en/offices.tsv", 4, load_office, language, error);
}

const Office *
office_of (const Token *tokens, guint first, guint end)
{
  const LexEntry *entry = lexicon_match (tokens, first, end, LEX_OFFICE);

  return entry == NULL ? NULL : entry->payload;
}

/* "King Abdullah", "Lt. Jones"; not "Martin Luther King said". */
static gboolean
is_before_name (const Sentence *sentence, guint at)
{
  if (!token_has_capital (&sentence->tokens[at - 1]))
    return FALSE;
  if (at < sentence->n_tokens && token_is_mark (&sentence->tokens[at], '.'))
    at++;
  return at < sentence->n_tokens && token_has_capital (&sentence->tokens[at]);
}

guint
offices_add (NameScan *scan, guint at)
{
  const Sentence *sentence = scan->sentence;
  const LexEntry *entry
      = lexicon_match (sentence->tokens, at, sentence->n_tokens, LEX_OFFICE);
  const Office *office;

  if (entry == NULL)
    return at;
  office = entry->payload;
  if (office->capital && !is_before_name (sentence, at + entry->n_words))
    return at;
  names_add (scan, ENTITY_OFFICE, at, at + entry->n_words, office->lemma);
  return at + entry->n_words;
}

static inline gboolean
is_named (const NameScan *scan, guint at)
{
  return (scan->named[at / 64] >> at % 64 & 1) != 0;
}

/* The mention that covers token AT, NULL if there is none: an organisation
 * stands behind the country that its name begins with. */
static const EntityMention *
mention_at (const NameScan *scan, guint at)
{
  if (is_named (scan, at))
    for (guint i = scan->mentions.len; i-- > 0;)
      {
        const EntityMention *mention
            = &arena_array_index (scan->mentions, EntityMention, i);

        if (at >= mention->at.first_token && at < mention->at.end_token)
          return mention;
      }
  return NULL;
}

static gboolean
is_office_at (const NameScan *scan, guint at)
{
  const EntityMention *mention = mention_at (scan, at);

  return mention != NULL && mention->kind == ENTITY_OFFICE;
}

static gboolean
is_name_word (const NameScan *scan, guint at)
{
  const Token *token = &scan->sentence->tokens[at];

  return token_has_capital (token) && token_function (token) == 0
         && !is_named (scan, at) && !token_is (token, LEX_CUE)
         && !token_is (token, LEX_WEEKDAY)
         && !(scan->all_caps && !token_may_be_name (token));
}

/* "al-Assad", "bin Laden", "van der Bellen": within a name. */
static gboolean
joins_person (const NameScan *scan, guint at)
{
  static const char particles[][4]
      = { "al",  "el",  "bin", "ibn", "de", "del", "la",
          "van", "der", "von", "ul",  "da", "dos" };
  const Token *token = &scan->sentence->tokens[at];
  guint length = token->end - token->start;
  char word[4] = "";

  if (token->kind != TOKEN_WORD || length >= sizeof word)
    return token_is_mark (token, MARK_HYPHEN);
  memcpy (word, scan->analysis->text + token->start, length);
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (memcmp (word, particles[i], sizeof word) == 0)
      return TRUE;
  return FALSE;
}

/* The end of the run of name words from AT. */
static guint
pass_name (const NameScan *scan, guint at)
{
  guint end = at, i = at, words = 0;

  while (i < scan->sentence->n_tokens && words < LONGEST_NAME)
    {
      if (is_name_word (scan, i))
        {
          words++;
          end = ++i;
        }
      else if (i > at && joins_person (scan, i))
        i++;
      /* Initials: "George W. Bush". */
      else if (i > at && token_is_mark (&scan->sentence->tokens[i], '.')
               && scan->sentence->tokens[i - 1].end
                          - scan->sentence->tokens[i - 1].start
                      == 1)
        i++;
      else
        break;
    }
  return end;
}

/* "David Swanson, spokesman for", "Abe Soe, a senior police officer". */
static gboolean
office_follows (const NameScan *scan, guint end)
{
  const Sentence *sentence = scan->sentence;

  if (end >= sentence->n_tokens
      || !token_is_mark (&sentence->tokens[end], ','))
    return FALSE;
  for (guint i = end + 1; i < sentence->n_tokens && i <= end + APPOSITION; i++)
    {
      if (is_office_at (scan, i))
        return TRUE;
      if (sentence->tokens[i].kind == TOKEN_MARK
          && sentence->tokens[i].mark != MARK_HYPHEN)
        return FALSE;
    }
  return FALSE;
}

/* "David Swanson of OCHA", "Jane Roe from the Red Cross". */
static gboolean
organisation_follows (const NameScan *scan, guint end)
{
  const Token *tokens = scan->sentence->tokens;
  const EntityMention *mention;
  guint at = end + 1;

  if (at >= scan->sentence->n_tokens
      || !(token_equals (&tokens[end], "of")
           || token_equals (&tokens[end], "from")
           || token_equals (&tokens[end], "with")))
    return FALSE;
  if (token_function (&tokens[at]) & WORD_ARTICLE)
    at++;
  mention = mention_at (scan, at);
  return mention != NULL && mention->kind == ENTITY_PARTY;
}

/* "Minister Hulusi Akar", "Col. Jones", "the spokesman, Ibrahim Kalin,". */
static gboolean
office_precedes (const NameScan *scan, guint at)
{
  const Token *tokens = scan->sentence->tokens;

  if (at == 0)
    return FALSE;
  if (is_office_at (scan, at - 1))
    return TRUE;
  return at > 1
         && (token_is_mark (&tokens[at - 1], ',')
             || token_is_mark (&tokens[at - 1], '.'))
         && is_office_at (scan, at - 2);
}

/* A verb of saying in the past: "reports" may also be a noun. */
static gboolean
is_said (const NameScan *scan, guint at, gboolean past)
{
  guint end;
  const Cue *cue
      = at < scan->sentence->n_tokens
            ? cue_at (scan->sentence, at, CUE_CLAUSE | CUE_OBJECT, &end)
            : NULL;

  return cue != NULL && (cue->form == FORM_PAST || !past);
}

/* "Khlioui said", "said David Swanson". */
static gboolean
saying_beside (const NameScan *scan, guint at, guint end)
{
  const Sentence *sentence = scan->sentence;
  gboolean single = end == at + 1;

  while (
      end < sentence->n_tokens
      && (token_function (&sentence->tokens[end]) & (WORD_ADVERB | WORD_HAVE)))
    end++;
  return is_said (scan, end, single)
         || (at > 0 && is_said (scan, at - 1, TRUE))
         || (at > 1 && token_equals (&sentence->tokens[at - 1], "to")
             && token_equals (&sentence->tokens[at - 2], "according"));
}

/* "in Zurmat, a leader": a place rather than a person. */
static gboolean
follows_preposition (const NameScan *scan, guint at)
{
  return at > 0
         && (token_function (&scan->sentence->tokens[at - 1])
             & (WORD_PREPOSITION | WORD_ARTICLE))
         && !token_equals (&scan->sentence->tokens[at - 1], "by")
         && !token_equals (&scan->sentence->tokens[at - 1], "to");
}

/* "Authorities said", "District Attorney": no person's name. */
static gboolean
is_common_noun (const NameScan *scan, guint at, guint end)
{
  const Token *token = &scan->sentence->tokens[at];

  if (end < scan->sentence->n_tokens && is_office_at (scan, end))
    return TRUE;
  return end == at + 1 && token->word != NULL
         && (token->word->is
             & (LEX_BIT (LEX_ORGANISATION) | LEX_BIT (LEX_PERSON)));
}

/* FALSE where nothing stands in the sentence that tells of a person: a word
 * of saying, an office or an organisation. */
static gboolean
may_name_person (const NameScan *scan)
{
  if (sentence_has (scan->sentence, LEX_CUE))
    return TRUE;
  for (guint i = 0; i < scan->mentions.len; i++)
    switch (arena_array_index (scan->mentions, EntityMention, i).kind)
      {
      case ENTITY_OFFICE:
      case ENTITY_PARTY:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

void
persons_add (NameScan *scan)
{
  const Sentence *sentence = scan->sentence;
  const Token *tokens = sentence->tokens;

  if (!may_name_person (scan))
    return;
  for (guint i = sentence_next (sentence, SET_CAPITALS, 0), end;
       i < sentence->n_tokens;
       i = sentence_next (sentence, SET_CAPITALS, MAX (end, i + 1)))
    {
      end = i;
      if (!is_name_word (scan, i)
          || (i > 0 && token_is_mark (&tokens[i - 1], MARK_HYPHEN)))
        continue;
      end = pass_name (scan, i);
      if (end > i && !is_common_noun (scan, i, end)
          && (office_precedes (scan, i)
              || (!scan->all_caps
                  && ((end > i + 1
                       && (office_follows (scan, end)
                           || organisation_follows (scan, end))
                       && !follows_preposition (scan, i))
                      || saying_beside (scan, i, end)))))
        names_add (scan, ENTITY_PERSON, i, end,
                   tokens_text (scan->analysis, sentence, i, end));
    }
}
