/* Organisations whose names are built rather than listed: "the Turkish
 * Ministry of Defence", "Syrian state media", and their short forms. */
#include "config.h"

#include "base/table.h"
#include "language/en/names.h"

#include <string.h>

#define MOST_SEARCHES 16 /* in one sentence, so that the time stays linear */
#define SEARCHED_BYTES 30000 /* before an acronym, for its long form */
#define LOOK_BACK 10   /* sentences in which a short form's name stands */
#define LONGEST_RUN 10 /* words of a name */
#define LONGEST_ACRONYM 8

static gboolean
load_noun (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  OrganisationNoun *noun
      = arena_new_struct (language->arena, OrganisationNoun);
  const char *role = row->fields[1], *flags = row->fields[3];

  if (strcmp (role, "head") == 0)
    noun->role = ROLE_HEAD;
  else if (strcmp (role, "modifier") == 0)
    noun->role = ROLE_MODIFIER;
  else if (strcmp (role, "topic") == 0)
    noun->role = ROLE_TOPIC;
  else
    return table_error (row, error, "unknown role \"%s\"", role);
  if (!names_origin_kind (row, row->fields[2], &noun->kind, error))
    return FALSE;
  noun->state = strstr (flags, "state") != NULL;
  noun->own = strstr (flags, "own") != NULL;
  noun->alone = strstr (flags, "alone") != NULL;
  noun->capital = strstr (flags, "capital") != NULL;
  lexicon_add (language->lexicon, row->fields[0], LEX_ORGANISATION, noun);
  bodies_add_noun (language, row->fields[0]);
  return TRUE;
}

gboolean
organisations_load (Language *language, GError **error)
{
  return table_read ("en/organisations.tsv", 4, load_noun, language, error);
}

/* The entry of ROLE that begins at token AT, its end in *ret_end. */
static const OrganisationNoun *
noun_at (const Sentence *sentence, guint at, OrganisationRole role,
         guint *ret_end)
{
  if (at >= sentence->n_tokens
      || !token_starts (&sentence->tokens[at], LEX_ORGANISATION))
    return NULL;
  for (const LexEntry *entry = lexicon_match (
           sentence->tokens, at, sentence->n_tokens, LEX_ORGANISATION);
       entry != NULL; entry = lexicon_next_meaning (entry))
    {
      const OrganisationNoun *noun = entry->payload;

      *ret_end = at + entry->n_words;
      if (noun->role == role
          && (!noun->capital || token_has_capital (&sentence->tokens[at])))
        return noun;
    }
  return NULL;
}

const OrganisationNoun *
organisation_noun_at (const Sentence *sentence, guint at, guint *ret_end)
{
  return noun_at (sentence, at, ROLE_HEAD, ret_end);
}

/* Small letters with "-" between words; one spelling of "defence". */
static char *
slug (Arena *arena, const char *text)
{
  static const char between[] = " -,.'/&";
  g_autofree char *folded = lexicon_fold (text, strlen (text));
  char *result = arena_alloc (arena, strlen (folded) + 1), *end = result;

  for (const char *at = folded; *(at += strspn (at, between)) != '\0';)
    {
      gsize length = strcspn (at, between);

      if (end > result)
        *end++ = '-';
      memcpy (end, at, length);
      if (length == 7 && memcmp (at, "defense", 7) == 0)
        memcpy (end, "defence", 7);
      end += length;
      at += length;
    }
  *end = '\0';
  return result;
}

/* "defence-ministry" is the body that "ministry-of-defence" is. */
static const char *
uniform_slug (Arena *arena, char *text)
{
  static const char *const heads[] = { "-ministry", "-department" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_suffix (text, heads[i]))
      return arena_printf (arena, "%s-of-%.*s", heads[i] + 1,
                           (int)(strlen (text) - strlen (heads[i])), text);
  return text;
}

/* Behind a head: "of Defence", "of Foreign Affairs and Trade". */
static guint
pass_topic (const Sentence *sentence, guint at)
{
  guint end = at + 1, topic_end;

  if (at >= sentence->n_tokens
      || !(token_equals (&sentence->tokens[at], "of")
           || token_equals (&sentence->tokens[at], "for")))
    return at;
  while (end < sentence->n_tokens && end < at + LONGEST_RUN)
    {
      if (noun_at (sentence, end, ROLE_TOPIC, &topic_end) != NULL)
        end = topic_end;
      else if (token_has_capital (&sentence->tokens[end])
               && !token_starts (&sentence->tokens[end], LEX_COUNTRY))
        end++;
      else if (end > at + 1 && end + 1 < sentence->n_tokens
               && token_equals (&sentence->tokens[end], "and")
               && token_has_capital (&sentence->tokens[end + 1]))
        end++;
      else
        break;
    }
  return end > at + 1 ? end : at;
}

/* The longest "modifiers head [of topic]" from AT; *ret_head is the noun. */
static guint
pass_body (const Sentence *sentence, guint at,
           const OrganisationNoun **ret_head)
{
  guint i = at, end = at;

  *ret_head = NULL;
  while (i < sentence->n_tokens && i < at + LONGEST_RUN)
    {
      guint next;
      const OrganisationNoun *head = noun_at (sentence, i, ROLE_HEAD, &next);

      if (head != NULL)
        {
          *ret_head = head;
          end = i = next;
        }
      else if (noun_at (sentence, i, ROLE_MODIFIER, &next) != NULL
               || noun_at (sentence, i, ROLE_TOPIC, &next) != NULL)
        i = next;
      else if (i > at && token_is_mark (&sentence->tokens[i], MARK_HYPHEN))
        i++;
      else
        break;
    }
  return *ret_head == NULL ? at : pass_topic (sentence, end);
}

/* "-run", "-led": whoever stands before it speaks through the body. */
static gboolean
is_control (const Token *token)
{
  return (token_class (token) & CLASS_CONTROL) != 0;
}

/* The acronym in the brackets that open at token AT, NULL if there is none. */
static const Token *
acronym_in_brackets (const Sentence *sentence, guint at)
{
  if (at + 2 >= sentence->n_tokens
      || !token_is_mark (&sentence->tokens[at], '(')
      || !token_is_mark (&sentence->tokens[at + 2], ')')
      || (sentence->tokens[at + 1].flags & TOKEN_ALL_CAPS) == 0)
    return NULL;
  return &sentence->tokens[at + 1];
}

static Party *
new_party (Arena *arena, const char *id, const char *name, OriginKind kind)
{
  Party *party = arena_new_struct (arena, Party);

  party->id = id;
  party->name = name;
  party->kind = kind;
  return party;
}

guint
organisations_extend (NameScan *scan, guint first, guint end, const Name *name)
{
  const Sentence *sentence = scan->sentence;
  Arena *arena = scan->analysis->arena;
  guint begin = end, last;
  gboolean controlled = FALSE;
  const OrganisationNoun *head;
  Party *party;
  const char *text;

  if (name->kind == NAME_CAPITAL || name->kind == NAME_STAND_IN)
    return end;
  if (begin < sentence->n_tokens
      && sentence->tokens[begin].kind == TOKEN_POSSESSIVE)
    begin++;
  else if (begin + 1 < sentence->n_tokens
           && token_is_mark (&sentence->tokens[begin], MARK_HYPHEN)
           && is_control (&sentence->tokens[begin + 1]))
    {
      controlled = TRUE;
      begin += 2;
    }
  else if (name->kind == NAME_COUNTRY && !name->acronym
           && !society_begins (sentence, begin))
    return end;
  last = pass_body (sentence, begin, &head);
  if (last == begin
      || (head->own && !controlled
          && acronym_in_brackets (sentence, last) == NULL))
    return end;
  text = tokens_text (scan->analysis, sentence, begin, last);
  party = new_party (arena,
                     arena_printf (arena, "%s-%s", name->party->id,
                                   uniform_slug (arena, slug (arena, text))),
                     arena_printf (arena, controlled ? "%s-run %s" : "%s %s",
                                   name->adjective, text),
                     name->party->kind == ORIGIN_UN ? ORIGIN_UN : head->kind);
  /* A society of a country does not speak for its state. */
  if (head->kind != ORIGIN_NGO)
    party->side = name->party->side;
  if (head->state || controlled)
    party->controlled_by = name->party->side;
  names_add (scan, ENTITY_PARTY, first, last, party->name)->party = party;
  return last;
}

/* TRUE when one of NAME's words is that of the token. */
static gboolean
name_has_word (const Analysis *analysis, const char *name, const Token *token)
{
  g_autofree char *word = lexicon_fold (analysis->text + token->start,
                                        token->end - token->start);
  g_autofree char *folded = lexicon_fold (name, strlen (name));
  const char *found = strstr (folded, word);
  gsize length = strlen (word);

  return found != NULL && (found == folded || found[-1] == ' ')
         && (found[length] == ' ' || found[length] == '\0');
}

static const Party *
last_with_word (const Analysis *analysis, const EntityMention *mentions,
                guint n, const Token *token)
{
  for (guint i = n; i-- > 0 && i + 100 > n;)
    if (mentions[i].kind == ENTITY_PARTY
        && name_has_word (analysis, mentions[i].name, token))
      return mentions[i].party;
  return NULL;
}

const Party *
organisations_long_form (NameScan *scan, const Token *token, gboolean here)
{
  const Party *party = NULL;

  if (scan->n_searches++ >= MOST_SEARCHES)
    return NULL;
  if (here)
    party = last_with_word (scan->analysis, scan->mentions.data,
                            scan->mentions.len, token);
  for (guint back = 1; party == NULL && scan->resolve && back <= LOOK_BACK
                       && back <= scan->index;
       back++)
    {
      guint n;
      const EntityMention *mentions = names_own_parties (
          scan->analysis, scan->index - back, token->word, &n);

      party = last_with_word (scan->analysis, mentions, n, token);
    }
  return party;
}

/* TRUE where "the", "its" or a capital letter makes a body of the noun. */
static gboolean
is_definite (const NameScan *scan, guint at, guint end,
             const OrganisationNoun *head)
{
  const Token *tokens = scan->sentence->tokens;

  if (at > 0
      && (token_equals (&tokens[at - 1], "the")
          || (token_function (&tokens[at - 1]) & WORD_POSSESSIVE)))
    return TRUE;
  if (head->kind == ORIGIN_MEDIA && head->alone)
    return TRUE;
  /* "Police spokesman John Smith" */
  if (end < scan->sentence->n_tokens && token_is (&tokens[end], LEX_OFFICE)
      && g_ascii_strncasecmp (scan->analysis->text + tokens[end].start,
                              "spokes", strlen ("spokes"))
             == 0)
    return TRUE;
  return at > 1 && !scan->all_caps && token_has_capital (&tokens[at]);
}

/* "the Ministry of Health in Gaza", "the government of Mali". */
static const Name *
country_behind (const NameScan *scan, guint end, guint *ret_end)
{
  const Sentence *sentence = scan->sentence;
  const LexEntry *entry;
  const Name *name;

  if (end + 1 >= sentence->n_tokens
      || !(token_equals (&sentence->tokens[end], "of")
           || token_equals (&sentence->tokens[end], "in")))
    return NULL;
  entry = names_match (scan, end + 1, LEX_COUNTRY);
  if (entry == NULL)
    return NULL;
  name = entry->payload;
  *ret_end = end + 1 + entry->n_words;
  return name->kind == NAME_COUNTRY ? name : NULL;
}

static const Party *
new_body (NameScan *scan, guint at, guint *end, const OrganisationNoun *head)
{
  Arena *arena = scan->analysis->arena;
  const char *text = tokens_text (scan->analysis, scan->sentence, at, *end);
  const char *id = uniform_slug (arena, slug (arena, text));
  const Name *country = country_behind (scan, *end, end);
  Party *party;

  if (country == NULL)
    return new_party (arena, id, text, head->kind);
  party = new_party (
      arena, arena_printf (arena, "%s-%s", country->party->id, id),
      arena_printf (arena, "%s %s", country->adjective, text), head->kind);
  party->side = country->party->side;
  if (head->state)
    party->controlled_by = party->side;
  return party;
}

/* A word of "Radio Dabanga", "Capital Radio" at token AT, which may be that
 * of a place, too: "Radio Goma". */
static gboolean
is_word_of_name (const NameScan *scan, guint at)
{
  const guint names = LEX_BIT (LEX_PLACE) | LEX_BIT (LEX_COUNTRY)
                      | LEX_BIT (LEX_CLASS);
  const Token *token = &scan->sentence->tokens[at];

  return at < scan->sentence->n_tokens && token_has_capital (token)
         && token_function (token) == 0
         && (token->word == NULL || (token->word->starts & ~names) == 0);
}

/* Widens [*AT, *END), a medium's noun with a capital, to its name. */
static void
take_name_of_medium (const NameScan *scan, guint *at, guint *end)
{
  const EntityMention *last
      = scan->mentions.len > 0
            ? &arena_array_index (scan->mentions, EntityMention,
                                  scan->mentions.len - 1)
            : NULL;
  guint limit = last != NULL ? last->at.end_token : 0;

  if (scan->all_caps || !token_has_capital (&scan->sentence->tokens[*at]))
    return;
  while (*end < *at + LONGEST_RUN && is_word_of_name (scan, *end))
    ++*end;
  while (*at > limit && *end < *at + LONGEST_RUN
         && is_word_of_name (scan, *at - 1))
    --*at;
}

guint
organisations_alone (NameScan *scan, guint at)
{
  const OrganisationNoun *head;
  const Party *party = NULL;
  guint end = pass_body (scan->sentence, at, &head), noun_end;

  if (end == at || !is_definite (scan, at, end, head))
    return at;
  /* A bare noun is short for a name that holds it. */
  if (noun_at (scan->sentence, at, ROLE_HEAD, &noun_end) != NULL
      && noun_end == end && end == at + 1)
    party = organisations_long_form (scan, &scan->sentence->tokens[at],
                                     TRUE);
  if (party == NULL && head->alone && head->kind == ORIGIN_MEDIA)
    take_name_of_medium (scan, &at, &end);
  if (party == NULL && head->alone)
    party = new_body (scan, at, &end, head);
  if (party == NULL)
    return at;
  names_add (scan, ENTITY_PARTY, at, end, party->name)->party = party;
  return end;
}

/* Words that may stand inside a name without a capital. */
static gboolean
joins_name (const Token *token)
{
  return token_equals (token, "of") || token_equals (token, "for")
         || token_equals (token, "and") || token_equals (token, "the");
}

guint
organisations_run (NameScan *scan, guint at)
{
  const Sentence *sentence = scan->sentence;
  const OrganisationNoun *head = NULL;
  const OrganisationNoun *longer = NULL;
  guint longer_end = 0;
  guint end = at, i = at;
  Party *party;
  const char *name;

  if (scan->all_caps || token_function (&sentence->tokens[at]) != 0)
    return at;
  for (; i < sentence->n_tokens && i < at + LONGEST_RUN
         && token_has_capital (&sentence->tokens[i]);
       i++)
    {
      guint next;
      const OrganisationNoun *noun = noun_at (sentence, i, ROLE_HEAD, &next);

      if (noun != NULL && next > i + 1)
        {
          longer = noun;
          longer_end = next;
        }
      if (noun != NULL && noun->own && next == i + 1 && i > at)
        {
          /* "Step News Agency" */
          head = longer_end == next ? longer : noun;
          end = next;
        }
    }
  if (head == NULL || names_match (scan, at, LEX_PARTY) != NULL)
    return at;
  end = pass_topic (sentence, end);
  name = tokens_text (scan->analysis, sentence, at, end);
  party = new_party (scan->analysis->arena,
                     arena_printf (scan->analysis->arena, "org:%s",
                                   slug (scan->analysis->arena, name)),
                     name, head->kind);
  names_add (scan, ENTITY_PARTY, at, end, name)->party = party;
  return end;
}

guint
organisations_bracketed (NameScan *scan, guint at)
{
  const Sentence *sentence = scan->sentence;
  Analysis *analysis = scan->analysis;
  const char *text = analysis->text;
  char initials[LONGEST_RUN];
  guint end = at, n = 0, head_end;
  const Token *acronym;
  const OrganisationNoun *head;
  const char *name;

  for (; end < sentence->n_tokens && end < at + LONGEST_RUN; end++)
    if (token_has_capital (&sentence->tokens[end]))
      initials[n++] = text[sentence->tokens[end].start];
    else if (!joins_name (&sentence->tokens[end]))
      break;
  acronym = acronym_in_brackets (sentence, end);
  if (scan->all_caps || n < 3 || acronym == NULL
      || acronym->end - acronym->start != n
      || memcmp (text + acronym->start, initials, n) != 0
      || names_match (scan, at, LEX_PARTY) != NULL
      || names_match (scan, at, LEX_COUNTRY) != NULL)
    return at;
  name = tokens_text (analysis, sentence, at, end);
  head = noun_at (sentence, end - 1, ROLE_HEAD, &head_end);
  if (head == NULL && joins_name (&sentence->tokens[at + 1]))
    head = noun_at (sentence, at, ROLE_HEAD, &head_end);
  names_add (scan, ENTITY_PARTY, at, end, name)->party = new_party (
      analysis->arena,
      arena_printf (analysis->arena, "org:%s", slug (analysis->arena, name)),
      name, head == NULL ? ORIGIN_NGO : head->kind);
  return end;
}

/* The first token of the name before the bracket at BRACKET whose first
 * letter is that of the acronym; BRACKET if there is none. */
static guint
acronym_name_start (const Analysis *analysis, const Sentence *sentence,
                    guint bracket, char initial, guint *ret_end)
{
  guint end = bracket, first = bracket;

  while (end > 0 && sentence->tokens[end - 1].kind == TOKEN_MARK)
    end--;
  for (guint i = end; i-- > 0 && end - i <= LONGEST_RUN;)
    {
      const Token *token = &sentence->tokens[i];

      if (!token_has_capital (token))
        {
          if (!joins_name (token) && !token_is_mark (token, MARK_HYPHEN)
              && token->kind != TOKEN_POSSESSIVE)
            break;
        }
      else if (analysis->text[token->start] == initial && end - i >= 2)
        first = i;
    }
  *ret_end = end;
  return first;
}

static const Party *
name_before_bracket (NameScan *scan, guint index, guint32 place, char initial)
{
  Analysis *analysis = scan->analysis;
  const Sentence *sentence = analysis_sentence (analysis, index, STAGE_TOKENS);
  const EntityMention *mentions;
  const OrganisationNoun *head;
  const char *name;
  guint bracket = 0, first, end, head_end, n;

  while (bracket < sentence->n_tokens
         && sentence->tokens[bracket].start < place)
    bracket++;
  if (bracket == sentence->n_tokens)
    return NULL;
  first = acronym_name_start (analysis, sentence, bracket, initial, &end);
  mentions = names_own_parties (analysis, index, NULL, &n);
  for (guint i = n; i-- > 0;)
    if (mentions[i].at.end_token == end)
      return mentions[i].party;
  if (first == bracket)
    return NULL;
  name = tokens_text (analysis, sentence, first, end);
  head = noun_at (sentence, end - 1, ROLE_HEAD, &head_end);
  return new_party (
      analysis->arena,
      arena_printf (analysis->arena, "org:%s", slug (analysis->arena, name)),
      name, head == NULL ? ORIGIN_NGO : head->kind);
}

guint
organisations_acronym (NameScan *scan, guint at)
{
  const Token *token = &scan->sentence->tokens[at];
  const Analysis *analysis = scan->analysis;
  guint length = token->end - token->start;
  char needle[LONGEST_ACRONYM + 3];
  const char *found;
  guint32 place;
  const Party *party;
  guint low = 0, high = scan->index + 1;

  if (scan->all_caps || length > LONGEST_ACRONYM
      || scan->n_searches++ >= MOST_SEARCHES)
    return at;
  g_snprintf (needle, sizeof needle, "(%.*s)", (int)length,
              analysis->text + token->start);
  place = token->end > SEARCHED_BYTES ? token->end - SEARCHED_BYTES : 0;
  found = memmem (analysis->text + place, token->end + 1 - place, needle,
                  strlen (needle));
  if (found == NULL)
    return at;
  place = (guint32)(found - analysis->text);
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (analysis->sentences[middle].start <= place)
        low = middle;
      else
        high = middle;
    }
  party = name_before_bracket (scan, low, place, needle[1]);
  if (party == NULL)
    return at;
  names_add (scan, ENTITY_PARTY, at, at + 1, party->name)->party = party;
  return at + 1;
}
