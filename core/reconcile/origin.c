/* Finds the origins of a question's claims. */
#include "config.h"

#include "reconcile/origin.h"

#include "reconcile/copies.h"
#include "reconcile/evidence.h"
#include "reconcile/key-set.h"
#include "reconcile/reliability.h"
#include "reconcile/sets.h"

#include <math.h>
#include <string.h>
#include <xxhash.h>

/* A sentence of fewer words may be written twice by chance (Churnalism's
 * and Nicholls' runs of a dozen words). */
#define COPIED_WORDS 12

/* Of a text with more named claims the first are looked at. */
#define MAX_NAMED 32

/* How many ties by credit, sentence and figure are kept to be told. */
#define MAX_NOTED 16

/* P(copy) within one origin, after ACCU (Dong et al. 2009): c = 0.8. */
#define COPY 0.8

static gboolean
has_words (const char *text, guint n)
{
  guint words = 0;

  for (; text != NULL && *text != '\0' && words < n; text++)
    words += *text == ' ';
  return words + 1 >= n;
}

static gboolean
is_of_some_state (const Member *member)
{
  OriginKind kind = member->origin_kind;

  return (kind == ORIGIN_GOVERNMENT || kind == ORIGIN_OFFICIAL
          || kind == ORIGIN_PARTY)
         && member->origin != NULL && !member->is_controlled;
}

/* Who names an origin, and who does not. */
typedef struct
{
  const Group *group;
  guint *named; /* members, in order */
  guint n_named;
  guint *unnamed;
  guint n_unnamed;
  guint n_sentences;
  gboolean has_chain;
  gboolean may_be_alike; /* FALSE where surely no two names are of one
                            speaker, or of one side */
} Roster;

static Roster
list_members (const Group *group, Arena *scratch)
{
  guint n = group->n_members, speakers = 0, bodies = 0, states = 0;
  guint *named = arena_alloc (scratch, 2 * n * sizeof (guint));
  Roster roster = { .group = group, .named = named, .unnamed = named + n };

  for (guint i = 0; i < n; i++)
    {
      const Member *member = group->members[i];

      roster.named[roster.n_named] = roster.unnamed[i - roster.n_named] = i;
      roster.n_named += member->origin != NULL;
      roster.n_sentences += member->has_sentence;
      roster.has_chain |= member->has_chain;
      speakers += member->has_speaker;
      bodies += is_of_some_state (member) ? 1 : 0;
      states += member->is_controlled;
    }
  roster.n_unnamed = n - roster.n_named;
  roster.may_be_alike = speakers > 1 || (bodies > 0 && states > 0);
  return roster;
}

/* Unites two members of different documents, and notes by what. */
static void
unite_by (const Group *group, guint *parents, guint a, guint b,
          CopyKind kind, GArray **copies)
{
  Copy copy = { .a = MIN (a, b), .b = MAX (a, b), .kind = kind };

  if (find_root (parents, a) == find_root (parents, b))
    return;
  unite (parents, a, b);
  if (group->members[a]->document == group->members[b]->document)
    return;
  if (*copies == NULL)
    *copies = g_array_new (FALSE, FALSE, sizeof (Copy));
  if ((*copies)->len < MAX_NOTED)
    g_array_append_val (*copies, copy);
}

/* A bit for each DocumentName that is stated. */
static guint
stated_names (const DocumentNames *names)
{
  guint stated = 0;

  for (guint kind = 0; kind < DOCUMENT_NAMES; kind++)
    stated |= (guint) (names->hashes[kind] != 0) << kind;
  return stated;
}

/* Unites the members of one document, which stand one behind the other, and
 * lists the first of each; *ret_stated are the names that any of them has. */
static guint
unite_runs (const Group *group, guint *parents, guint *firsts,
            guint *ret_stated)
{
  const DocumentNames *before = NULL;
  guint n = 0, stated = 0;

  *ret_stated = 0;
  for (guint i = 0; i < group->n_members; i++)
    {
      const DocumentNames *names = group->members[i]->names;

      if (names != before)
        *ret_stated |= stated = stated_names (names);
      if (names == before && stated != 0)
        parents[i] = parents[i - 1];
      else
        parents[i] = firsts[n++] = i;
      before = names;
    }
  return n;
}

/* Unites the members whose documents have the same of one of their names:
 * the document itself, its fingerprint or bytes, one agency's wire. */
static void
unite_documents (const Group *group, guint kind, const guint *firsts, guint n,
                 guint *numbered, guint *parents, GArray **copies)
{
  g_auto (KeySet) known;

  key_set_init (&known, sizeof (guint64));
  for (guint i = 0; i < n; i++)
    {
      guint member = firsts[i];
      const guint64 *hash = &group->members[member]->names->hashes[kind];
      gboolean is_new;
      guint number;

      if (*hash == 0)
        continue;
      number = key_set_add (&known, hash, &is_new);
      if (is_new)
        numbered[number] = member;
      else if (kind == DOCUMENT_CREDIT)
        unite_by (group, parents, member, numbered[number], COPY_CREDIT,
                  copies);
      else
        unite (parents, member, numbered[number]);
    }
}

typedef struct
{
  guint64 hash;
  const char *sentence; /* NULL: empty */
  guint first;          /* member that has it */
} Slot;

/* Unites the members that stand in the same sentence, if it is long. */
static void
unite_sentences (const Group *group, guint *parents, GArray **copies,
                 Arena *scratch)
{
  guint n_slots = 4;
  Slot *slots;

  while (n_slots < 2 * group->n_members)
    n_slots *= 2;
  slots = arena_new_array (scratch, Slot, n_slots);
  for (guint i = 0; i < group->n_members; i++)
    {
      const char *sentence = group->members[i]->claim->sentence.text;
      guint64 hash;
      Slot *slot;

      if (!has_words (sentence, COPIED_WORDS))
        continue;
      hash = XXH3_64bits (sentence, strlen (sentence));
      slot = &slots[hash & (n_slots - 1)];
      while (slot->sentence != NULL
             && (slot->hash != hash
                 || strcmp (slot->sentence, sentence) != 0))
        slot = slot + 1 < slots + n_slots ? slot + 1 : slots;
      if (slot->sentence != NULL)
        unite_by (group, parents, i, slot->first, COPY_SENTENCE, copies);
      else
        *slot = (Slot) { hash, sentence, i };
    }
}

static guint *
numbers_new (guint n, Arena *scratch)
{
  guint *numbers = arena_alloc (scratch, n * sizeof (guint));

  for (guint i = 0; i < n; i++)
    numbers[i] = i;
  return numbers;
}

static void
add_copies (GArray **copies, GArray *more)
{
  if (*copies == NULL)
    {
      *copies = more;
      return;
    }
  g_array_append_vals (*copies, more->data, more->len);
  g_array_unref (more);
}

/* The text in which each member stands, copies being one: the number of its
 * first member. */
static guint *
find_texts (const Roster *roster, Arena *scratch, GArray **ret_copies)
{
  const Group *group = roster->group;
  guint n = group->n_members, documents, stated;
  guint *texts = arena_alloc (scratch, n * sizeof (guint));
  guint *firsts = arena_alloc (scratch, 2 * n * sizeof (guint));
  GArray *runs;

  *ret_copies = NULL;
  documents = unite_runs (group, texts, firsts, &stated);
  if (documents == 1)
    return texts;
  for (guint kind = 0; kind < DOCUMENT_NAMES; kind++)
    if (stated >> kind & 1)
      unite_documents (group, kind, firsts, documents, firsts + n, texts,
                       ret_copies);
  if (roster->n_sentences > 1)
    {
      unite_sentences (group, texts, ret_copies, scratch);
      runs = copies_find (group, texts);
      if (runs != NULL)
        add_copies (ret_copies, runs);
    }
  sets_settle (texts, n);
  return texts;
}

static gboolean
cores_meet (const Member *a, const Member *b)
{
  return a->value.core.low <= b->value.core.high
         && b->value.core.low <= a->value.core.high;
}

/* The member that first names an origin, by its key. (transfer container) */
static GHashTable *
first_by_origin (const Group *group)
{
  GHashTable *first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = group->n_members; i-- > 0;)
    if (group->members[i]->origin != NULL)
      g_hash_table_insert (first,
                           (gpointer) (gsize) group->members[i]->origin,
                           GUINT_TO_POINTER (i));
  return first;
}

/* Who was itself quoting another origin. */
static void
unite_chain (GHashTable *first, guint *parents, guint index,
             const char *const *chain)
{
  for (; *chain != NULL; chain++)
    {
      g_autofree char *folded = g_utf8_casefold (*chain, -1);
      g_autofree char *by_name = g_strconcat ("name:", folded, NULL);
      gpointer found;

      if (g_hash_table_lookup_extended (first, *chain, NULL, &found)
          || g_hash_table_lookup_extended (first, by_name, NULL, &found))
        unite (parents, index, GPOINTER_TO_UINT (found));
    }
}

static const char *
speaker_of (const Member *member)
{
  const Claim *claim;

  if (member->origin == NULL || !member->has_speaker
      || member->is_controlled)
    return NULL;
  claim = member->claim;
  return claim->origin.id == NULL
                 && (claim->origin.name == NULL
                     || g_strcmp0 (claim->origin.name, claim->origin.speaker)
                            == 0)
             ? claim->origin.speaker
             : NULL;
}

/* "Pashinyan" is Nikol Pashinyan. */
static gboolean
is_surname (const char *surname, const char *name)
{
  gsize short_length = strlen (surname), length = strlen (name);

  return strchr (surname, ' ') == NULL && length > short_length + 1
         && name[length - short_length - 1] == ' '
         && strcmp (name + length - short_length, surname) == 0;
}

static gboolean
are_one_speaker (const Member *a, const Member *b)
{
  const char *x = speaker_of (a), *y = speaker_of (b);

  return x != NULL && y != NULL && (is_surname (x, y) || is_surname (y, x));
}

/* "Turkey lost five soldiers" and "five soldiers died, the defence ministry
 * said" in one report: whose ministry it is needs no saying. */
static gboolean
is_body_of (const Member *body, const Member *state)
{
  return body->document == state->document && is_of_some_state (body)
         && state->origin != NULL && state->is_controlled
         && quantity_is_same (&body->value, &state->value);
}

static void
unite_alike (const Group *group, guint *parents)
{
  for (guint i = 1; i < group->n_members; i++)
    for (guint k = i > MAX_NAMED ? i - MAX_NAMED : 0; k < i; k++)
      {
        const Member *a = group->members[i], *b = group->members[k];

        if (a->origin != b->origin
            && (are_one_speaker (a, b) || is_body_of (a, b)
                || is_body_of (b, a)))
          unite (parents, i, k);
      }
}

/* The sets of named members: by the name of the authority, and by whom it
 * was itself quoting. */
static void
unite_named (const Roster *roster, guint *parents, Arena *scratch)
{
  const Group *group = roster->group;
  g_autoptr (GHashTable) first
      = roster->has_chain ? first_by_origin (group) : NULL;
  guint *numbered
      = arena_alloc (scratch, roster->n_named * sizeof (guint));
  g_auto (KeySet) origins;

  key_set_init (&origins, sizeof (const char *));
  for (guint i = 0; i < roster->n_named; i++)
    {
      guint index = roster->named[i];
      gboolean is_new;
      guint number = key_set_add (&origins, &group->members[index]->origin,
                                  &is_new);

      if (is_new)
        numbered[number] = index;
      parents[index] = numbered[number];
    }
  if (origins.n > 1 && roster->may_be_alike)
    unite_alike (group, parents);
  for (guint i = 0; i < roster->n_named && first != NULL; i++)
    {
      const Member *member = group->members[roster->named[i]];

      if (member->has_chain)
        unite_chain (first, parents, roster->named[i],
                     member->claim->origin.chain);
    }
}

/* The members of one text, by its root. */
typedef struct
{
  guint first_named; /* plus 1, as are those below; 0: none */
  guint last_named;
  guint next_named;  /* of a member: the next of its text */
  guint n_named;
  guint alone;       /* the first unnamed one that repeats nobody */
} Text;

static void
list_named (const Roster *roster, const guint *texts, Text *lists)
{
  for (guint i = 0; i < roster->n_named; i++)
    {
      guint index = roster->named[i];
      Text *list = &lists[texts[index]];

      if (list->n_named == MAX_NAMED)
        continue;
      list->n_named++;
      if (list->first_named == 0)
        list->first_named = index + 1;
      else
        lists[list->last_named - 1].next_named = index + 1;
      list->last_named = index + 1;
    }
}

/* An unnamed claim that repeats a named one of the same text is that one's;
 * other unnamed claims of one text are together. */
static void
unite_unnamed (const Roster *roster, const guint *texts, guint *parents,
               Arena *scratch)
{
  Member *const *members = roster->group->members;
  Text *lists = arena_new_array (scratch, Text, roster->group->n_members);

  list_named (roster, texts, lists);
  for (guint i = 0; i < roster->n_unnamed; i++)
    {
      guint index = roster->unnamed[i];
      Text *list = &lists[texts[index]];
      guint named = list->first_named;

      while (named != 0 && !cores_meet (members[index], members[named - 1]))
        named = lists[named - 1].next_named;
      if (named != 0)
        unite (parents, index, named - 1);
      else if (list->alone != 0)
        unite (parents, index, list->alone - 1);
      else
        list->alone = index + 1;
    }
}

/* Marks the sets in which somebody is named. */
static guint8 *
find_named_sets (const Roster *roster, guint *parents, Arena *scratch)
{
  guint8 *named
      = arena_new_array (scratch, guint8, roster->group->n_members);

  for (guint i = 0; i < roster->n_named; i++)
    named[find_root (parents, roster->named[i])] = TRUE;
  return named;
}

static gboolean
gives_odd_figure (const Member *member)
{
  return member->value.qualifier == QUALIFIER_EXACT
         && number_is_odd (member->value.best);
}

/* Of those who name nobody. */
static guint
count_odd_figures (const Roster *roster)
{
  guint n = 0;

  for (guint i = 0; i < roster->n_unnamed; i++)
    n += gives_odd_figure (roster->group->members[roster->unnamed[i]]) ? 1 : 0;
  return n;
}

/* An odd figure that several give who name nobody has one source (S4: a copy
 * with P = 0.9); beside a named origin they stay what they are. */
static void
unite_odd_figures (const Roster *roster, guint *parents, GArray **copies,
                   Arena *scratch)
{
  const Group *group = roster->group;
  g_auto (KeySet) figures;
  guint *numbered
      = arena_alloc (scratch, roster->n_unnamed * sizeof (guint));
  guint8 *named = find_named_sets (roster, parents, scratch);

  key_set_init (&figures, sizeof (double));
  for (guint i = 0; i < roster->n_unnamed; i++)
    {
      guint index = roster->unnamed[i], number;
      const Member *member = group->members[index];
      gboolean is_new;

      if (!gives_odd_figure (member) || named[find_root (parents, index)])
        continue;
      number = key_set_add (&figures, &member->value.best, &is_new);
      if (is_new)
        numbered[number] = index;
      else
        unite_by (group, parents, index, numbered[number], COPY_FIGURE,
                  copies);
    }
}

/* The name that people read: the shortest that was used, "Turkey" rather
 * than "the Turkish Ministry of Defence". */
static const char *
better_name (const char *name, const Claim *claim)
{
  const char *other = claim->origin.name != NULL ? claim->origin.name
                                                 : claim->origin.speaker;
  if (other == NULL)
    other = claim->origin.id;
  if (name == NULL || other == NULL)
    return name == NULL ? other : name;
  if (strlen (other) != strlen (name))
    return strlen (other) < strlen (name) ? other : name;
  return strcmp (other, name) < 0 ? other : name;
}

static void
describe (Origin *origin, const Member *member, GHashTable *learned)
{
  const Reliability *own = NULL;

  if (member->set_aside)
    return;
  if (origin->key == NULL)
    {
      origin->key = member->origin;
      origin->kind = member->origin_kind;
      origin->enemy_loss = TRUE;
    }
  origin->own_loss = origin->own_loss || member->stance == STANCE_OWN_LOSS;
  origin->enemy_loss
      = origin->enemy_loss && member->stance == STANCE_ENEMY_LOSS;
  if (learned != NULL)
    own = g_hash_table_lookup (learned, member->origin);
  origin->reliability
      = MAX (origin->reliability,
             own != NULL ? own->learned
                         : reliability_prior (member->origin_kind));
}

void
origins_name (const Group *group, Origin *origins)
{
  for (guint i = 0; i < group->n_members; i++)
    {
      const Member *member = group->members[i];
      Origin *origin = &origins[member->group];

      if (member->origin != NULL && !member->set_aside)
        origin->name = better_name (origin->name, member->claim);
    }
}

/* Gives the N members of LIST the numbers of their sets, those that have none
 * the next ones. */
static guint
number_members (const Group *group, const guint *list, guint n,
                const guint *sets, guint *numbers, guint n_numbers)
{
  for (guint i = 0; i < n; i++)
    {
      guint *number = &numbers[sets[list[i]]];

      if (*number == 0)
        *number = ++n_numbers;
      group->members[list[i]]->group = *number - 1;
    }
  return n_numbers;
}

/* Numbers the sets: those with a name first, each by its first member. */
static guint
number_sets (const Roster *roster, const guint *sets, Arena *scratch)
{
  const Group *group = roster->group;
  guint *numbers = arena_new_array (scratch, guint, group->n_members);
  guint n = number_members (group, roster->named, roster->n_named, sets,
                            numbers, 0);

  return number_members (group, roster->unnamed, roster->n_unnamed, sets,
                         numbers, n);
}

static void
count_outlets (const Group *group, const guint *texts, Origin *origins)
{
  g_auto (KeySet) seen; /* beside the first members of texts */

  key_set_init (&seen, 2 * sizeof (guint));
  for (guint i = 0; i < group->n_members; i++)
    {
      const Member *member = group->members[i];
      const Member *first = group->members[texts[i]];
      gboolean is_new = TRUE;

      if (member->set_aside)
        continue;
      if (member != first)
        {
          guint key[2] = { member->group, texts[i] };

          if (first->group == member->group && !first->set_aside)
            continue;
          key_set_add (&seen, &key, &is_new);
        }
      origins[member->group].outlets += is_new;
    }
}

Origin *
origins_new (const Group *group, GHashTable *learned, Arena *scratch,
             Arena *arena, guint *ret_n, GArray **ret_copies)
{
  Roster roster = list_members (group, scratch);
  guint *texts = find_texts (&roster, scratch, ret_copies);
  guint *parents = numbers_new (group->n_members, scratch);
  Origin *origins;

  unite_named (&roster, parents, scratch);
  if (roster.n_unnamed > 0)
    unite_unnamed (&roster, texts, parents, scratch);
  if (count_odd_figures (&roster) > 1)
    unite_odd_figures (&roster, parents, ret_copies, scratch);
  sets_settle (parents, group->n_members);
  *ret_n = number_sets (&roster, parents, scratch);
  origins = arena_new_array (arena, Origin, *ret_n);
  for (guint i = 0; i < roster.n_named; i++)
    {
      const Member *member = group->members[roster.named[i]];

      describe (&origins[member->group], member, learned);
    }
  count_outlets (group, texts, origins);
  return origins;
}

double
origin_n_eff (const Origin *origin)
{
  return (1
          - (origin->outlets == 1 ? 1 - COPY
                                  : pow (1 - COPY, origin->outlets)))
         / COPY;
}
