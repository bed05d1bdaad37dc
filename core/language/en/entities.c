/* Finds the names in a sentence: countries, organisations, places, offices
 * and persons. */
#include "config.h"

#include "language/en/english.h"

#include "base/table.h"
#include "language/en/names.h"

#include <string.h>

#define FIRST_BYTES 300 /* that tell whether a text has small letters */

gboolean
entities_load (Language *language, GError **error)
{
  return organisations_load (language, error)
         && countries_load (language, error) && parties_load (language, error)
         && places_load (language, error) && offices_load (language, error);
}

gboolean
token_reads (const Analysis *analysis, const Token *token, const char *word)
{
  gsize length = strlen (word);

  return token->end - token->start == length
         && g_ascii_strncasecmp (analysis->text + token->start, word, length)
                == 0;
}

TextRange
tokens_range (const Sentence *sentence, guint first, guint end)
{
  TextRange range = { 0, 0, first, first };

  if (first >= end || end > sentence->n_tokens)
    {
      range.start = range.end = sentence->start;
      return range;
    }
  range.start = sentence->tokens[first].start;
  range.end = sentence->tokens[end - 1].end;
  range.end_token = end;
  return range;
}

/* The words of the text, with one space where there is any. */
char *
tokens_text (const Analysis *analysis, const Sentence *sentence, guint first,
             guint end)
{
  const Token *tokens = sentence->tokens;
  gsize room = first < end ? tokens[end - 1].end - tokens[first].start : 0;
  char *text = arena_alloc (analysis->arena, room + 1), *at = text;

  for (guint i = first; i < end; i++)
    {
      gsize length = tokens[i].end - tokens[i].start;

      if (i > first && (tokens[i].flags & TOKEN_SPACE_BEFORE))
        *at++ = ' ';
      memcpy (at, analysis->text + tokens[i].start, length);
      at += length;
    }
  *at = '\0';
  return text;
}

gboolean
names_origin_kind (const TableRow *row, const char *text, OriginKind *ret_kind,
                   GError **error)
{
  static const struct
  {
    const char *name;
    OriginKind kind;
  } kinds[] = {
    { "party", ORIGIN_PARTY },
    { "un", ORIGIN_UN },
    { "government", ORIGIN_GOVERNMENT },
    { "monitor", ORIGIN_MONITOR },
    { "ngo", ORIGIN_NGO },
    { "media", ORIGIN_MEDIA },
    { "official", ORIGIN_OFFICIAL },
    { "witness", ORIGIN_WITNESS },
    { "hospital", ORIGIN_HOSPITAL },
    { "social-media", ORIGIN_SOCIAL_MEDIA },
    { "-", ORIGIN_UNNAMED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, text) == 0)
      {
        *ret_kind = kinds[i].kind;
        return TRUE;
      }
  return table_error (row, error, "unknown kind of source \"%s\"", text);
}

/* Names keep their capital letters; in a text all in capitals short names
 * that are also function words ("IS", "US") are those words. */
static gboolean
capitals_fit (const NameScan *scan, guint at, const LexEntry *entry)
{
  const Token *tokens = scan->sentence->tokens;
  const Name *name = entry->payload;

  if (scan->all_caps)
    return !(name->acronym && token_function (&tokens[at]) != 0);
  if (name->acronym)
    return (tokens[at].flags & TOKEN_ALL_CAPS) != 0;
  for (guint i = 0; i < entry->n_words; i++)
    if ((name->capitals & (1u << MIN (i, 31)))
        && (tokens[at + i].flags & TOKEN_CAPITAL) == 0)
      return FALSE;
  return TRUE;
}

/* With a capital, but for an Arabic article. */
static gboolean
may_begin_place (const NameScan *scan, guint at)
{
  const Token *tokens = scan->sentence->tokens;

  return token_has_capital (&tokens[at])
         || (at + 2 < scan->sentence->n_tokens
             && token_is_mark (&tokens[at + 1], MARK_HYPHEN));
}

/* A place begins as above and ends with a capital, or as "Niger state". */
static gboolean
place_fits (const NameScan *scan, guint at, const LexEntry *entry)
{
  const Token *tokens = scan->sentence->tokens;
  const Token *last = &tokens[at + entry->n_words - 1];

  if (!token_has_capital (last)
      && !(entry->n_words > 1
           && (last->kind != TOKEN_WORD
               || (token_class (last) & CLASS_AREA) != 0)))
    return FALSE;
  return token_has_capital (&tokens[at])
         || (entry->n_words > 2
             && token_is_mark (&tokens[at + 1], MARK_HYPHEN));
}

const LexEntry *
names_match (const NameScan *scan, guint at, LexKind kind)
{
  guint end = scan->sentence->n_tokens;
  const LexEntry *longest
      = lexicon_match (scan->sentence->tokens, at, end, kind);

  for (; longest != NULL;
       longest = lexicon_match_below (scan->sentence->tokens, at, end, kind,
                                      longest->n_words))
    for (const LexEntry *entry = longest; entry != NULL;
         entry = lexicon_next_meaning (entry))
      if (kind == LEX_PLACE ? place_fits (scan, at, entry)
                            : capitals_fit (scan, at, entry))
        return entry;
  return NULL;
}

EntityMention *
names_add (NameScan *scan, EntityKind kind, guint first, guint end,
           const char *name)
{
  EntityMention mention = { .at = tokens_range (scan->sentence, first, end),
                            .kind = kind,
                            .name = name };

  for (guint i = first; scan->named != NULL && i < mention.at.end_token; i++)
    scan->named[i / 64] |= G_GUINT64_CONSTANT (1) << i % 64;
  arena_array_add (scan->analysis->arena, &scan->mentions, mention);
  return &arena_array_index (scan->mentions, EntityMention,
                         scan->mentions.len - 1);
}

/* A country, a demonym or a capital, and the organisation it begins. */
static guint
add_country (NameScan *scan, guint at, const LexEntry *entry)
{
  const Name *name = entry->payload;
  guint end = at + entry->n_words;
  EntityMention *mention;

  if (name->kind == NAME_CAPITAL && places_is_town (scan, at, end))
    return at;
  mention = names_add (
      scan, name->kind == NAME_DEMONYM ? ENTITY_DEMONYM : ENTITY_COUNTRY, at,
      end, name->party->name);
  mention->party = name->party;
  if (name->kind != NAME_CAPITAL)
    mention->place = name->place;
  return organisations_extend (scan, at, end, name);
}

static guint
add_party (NameScan *scan, guint at, const LexEntry *entry)
{
  const Name *name = entry->payload;
  guint end = at + entry->n_words;
  const Party *party = society_meant (scan, at, end);

  party = party != NULL ? party : name->party;
  names_add (scan, ENTITY_PARTY, at, end, party->name)->party = party;
  return organisations_extend (scan, at, end, name);
}

static guint
length_of (const LexEntry *entry)
{
  return entry == NULL ? 0 : entry->n_words;
}

/* The kinds of listed names that may begin at token AT, as bits: of nearly all
 * words that begin some, neither the word is one nor the next goes on with
 * any. */
static inline guint32
kinds_at (const NameScan *scan, guint at)
{
  const Token *token = &scan->sentence->tokens[at];
  guint32 kinds = token->starts
                  & (LEX_BIT (LEX_PARTY) | LEX_BIT (LEX_COUNTRY)
                     | LEX_BIT (LEX_PLACE));

  if (kinds == 0
      || (at + 1 < scan->sentence->n_tokens && token->word->seconds != 0
          && token[1].word != NULL && token[1].word->firsts != 0))
    return kinds;
  return kinds & token->word->is;
}

static inline const LexEntry *
match_of_kinds (const NameScan *scan, guint at, guint32 kinds, LexKind kind)
{
  return (kinds & LEX_BIT (kind)) != 0 ? names_match (scan, at, kind) : NULL;
}

/* The longest listed name that begins at token AT, of KINDS; AT if there is
 * none. */
static guint
add_listed (NameScan *scan, guint at, guint32 kinds)
{
  const LexEntry *party = match_of_kinds (scan, at, kinds, LEX_PARTY);
  const LexEntry *country = match_of_kinds (scan, at, kinds, LEX_COUNTRY);
  const LexEntry *place = may_begin_place (scan, at)
                              ? match_of_kinds (scan, at, kinds, LEX_PLACE)
                              : NULL;
  guint end = at;

  if (party != NULL && length_of (party) >= length_of (country)
      && length_of (party) >= length_of (place))
    return add_party (scan, at, party);
  if (country != NULL && length_of (country) >= length_of (place))
    end = add_country (scan, at, country);
  if (end == at && place != NULL)
    end = places_add (scan, at, place);
  return end;
}

/* The longest name that begins at token AT; AT if there is none. */
static guint
add_name (NameScan *scan, guint at)
{
  const Token *token = &scan->sentence->tokens[at];
  guint32 kinds = kinds_at (scan, at);
  guint end = kinds != 0 ? add_listed (scan, at, kinds) : at;

  if (end == at && token_starts (token, LEX_OFFICE))
    end = offices_add (scan, at);
  if (end == at && token_starts (token, LEX_ORGANISATION))
    end = organisations_alone (scan, at);
  return end;
}

/* TRUE when the document begins without small letters: agencies once sent
 * their texts all in capitals. */
static gboolean
document_is_all_caps (const Analysis *analysis)
{
  const Document *document = analysis->document;
  gsize end = MIN (document->body + FIRST_BYTES, document->text_length);
  guint small = 0, capital = 0;

  for (gsize i = document->body; i < end; i++)
    {
      small += g_ascii_islower (analysis->text[i]) ? 1 : 0;
      capital += g_ascii_isupper (analysis->text[i]) ? 1 : 0;
    }
  return capital > 20 * small && capital > 0;
}

static gboolean
is_all_caps (const Analysis *analysis, const Sentence *sentence)
{
  guint words = 0, capitals = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].kind == TOKEN_WORD)
      {
        words++;
        capitals += (sentence->tokens[i].flags & TOKEN_ALL_CAPS) ? 1 : 0;
        if (words == 2 && capitals == 0)
          return FALSE;
      }
  /* One letter ("A") is a capital, but not all in capitals. */
  return (words > 3 && capitals * 10 >= words * 8)
         || document_is_all_caps (analysis);
}

/* The name that begins at token AT, which may begin a RUN of capitals that
 * names an organisation; AT if there is none. */
static inline guint
name_at (NameScan *scan, guint at, gboolean run)
{
  const Token *token = &scan->sentence->tokens[at];
  guint end = at;

  if (scan->brackets && token_has_capital (token))
    end = organisations_bracketed (scan, at);
  if (run && end == at)
    end = organisations_run (scan, at);
  if (end == at && (token->starts & NAME_KINDS) != 0)
    end = add_name (scan, at);
  if (end == at && scan->resolve && (token->flags & TOKEN_ALL_CAPS))
    end = organisations_acronym (scan, at);
  return end;
}

static void
scan_tokens (NameScan *scan)
{
  const Sentence *sentence = scan->sentence;
  guint length = sentence_set_length (sentence), end = 0;
  const guint64 *starts = sentence_set (sentence, SET_NAME_STARTS);
  const guint64 *capitals = sentence_set (sentence, SET_CAPITALS);
  guint64 named_runs = sentence_has (sentence, LEX_ORGANISATION)
                           ? G_MAXUINT64
                           : 0;
  guint64 bracketed = scan->brackets ? G_MAXUINT64 : 0;

  for (guint part = 0; part < length; part++)
    {
      guint64 beyond = part + 1 < length ? capitals[part + 1] : 0;
      /* Of two words at least. */
      guint64 runs = capitals[part] & (capitals[part] >> 1 | beyond << 63)
                     & named_runs;
      guint64 bits = starts[part] | runs | (capitals[part] & bracketed);

      for (; bits != 0; bits &= bits - 1)
        {
          guint bit = (guint) __builtin_ctzll (bits), at = part * 64 + bit;

          if (at >= end)
            end = name_at (scan, at, (runs >> bit & 1) != 0);
        }
    }
}

/* Finds the names of a sentence; without RESOLVE only what its own words say,
 * and no persons. */
static ArenaArray
names_scan (Analysis *analysis, guint index, gboolean resolve)
{
  NameScan scan = { .analysis = analysis, .index = index, .resolve = resolve };

  scan.sentence = analysis_sentence (analysis, index, STAGE_TOKENS);
  english_sets (analysis, index);
  if (resolve)
    scan.named = (guint64 *) sentence_set (scan.sentence, SET_NAMES);
  scan.all_caps = is_all_caps (analysis, scan.sentence);
  scan.brackets = memchr (analysis->text + scan.sentence->start, '(',
                          scan.sentence->end - scan.sentence->start)
                  != NULL;
  scan_tokens (&scan);
  if (resolve)
    persons_add (&scan);
  return scan.mentions;
}

struct OwnParties
{
  EntityMention *mentions;
  guint n;
  gboolean known;
};

const EntityMention *
names_own_parties (Analysis *analysis, guint index, const Word *noun,
                   guint *ret_n)
{
  struct OwnParties *own;

  if (analysis->own_parties == NULL)
    analysis->own_parties = arena_new_array (
        analysis->arena, struct OwnParties, analysis->n_sentences);
  own = &analysis->own_parties[index];
  *ret_n = 0;
  if (!own->known && noun != NULL
      && !bodies_may_be_named (analysis, &analysis->sentences[index], noun))
    return NULL;
  if (!own->known)
    {
      ArenaArray names = names_scan (analysis, index, FALSE);

      own->mentions = names.data;
      own->known = TRUE;
      for (guint i = 0; i < names.len; i++)
        if (own->mentions[i].kind == ENTITY_PARTY)
          own->mentions[own->n++] = own->mentions[i];
    }
  *ret_n = own->n;
  return own->mentions;
}

static gboolean
stands_before (const TextRange *a, const TextRange *b)
{
  return a->first_token != b->first_token ? a->first_token < b->first_token
                                          : a->end_token < b->end_token;
}

/* By insertion: nearly all stand in their order. */
static void
sort_mentions (EntityMention *mentions, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      EntityMention mention = mentions[i];
      guint at = i;

      for (; at > 0 && stands_before (&mention.at, &mentions[at - 1].at); at--)
        mentions[at] = mentions[at - 1];
      mentions[at] = mention;
    }
}

void
english_entities (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray mentions = names_scan (analysis, index, TRUE);

  sort_mentions (mentions.data, mentions.len);
  sentence->entities = mentions.data;
  sentence->n_entities = mentions.len;
}
