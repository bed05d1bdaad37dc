/* Questions that would read the same are told apart: by the day and the
 * report that they are from, or by the words of the figure; but for the one
 * that most reports speak of.
 *
 * Only those of one realm (realm.h) are looked at, so that a question reads
 * the same wherever it is worked out. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"

#include "base/text-append.h"

#include <string.h>
#include <xxhash.h>

typedef enum
{
  DETAIL_DAY = 1 << 0,
  DETAIL_PUBLISHER = 1 << 1,
  DETAIL_WORDS = 1 << 2,
} Detail;

/* What is tried in turn, until all of those that read the same differ. */
static const guint attempts[] = {
  DETAIL_DAY,
  DETAIL_PUBLISHER,
  DETAIL_PUBLISHER | DETAIL_DAY,
  DETAIL_WORDS,
  DETAIL_PUBLISHER | DETAIL_DAY | DETAIL_WORDS,
};

static guint64
hash_text (const char *text)
{
  return text != NULL ? XXH3_64bits (text, strlen (text)) : 0;
}

/* What every sentence holds: where it differs, so do the sentences. */
typedef struct
{
  const char *scope;
  guint64 place;
  const char *measure;
  gint32 begin;
  gint32 end;
} RoughKey;

static RoughKey
rough_key (const Case *it)
{
  const Member *member = it->group->members[0];
  const Finding *finding = it->finding;

  return (RoughKey) { member->about->scope,
                      hash_text (finding->question.place.text),
                      member->about->measure, finding->question.time.begin,
                      finding->question.time.end };
}

/* The sentence as it would be, and the realm. */
typedef struct
{
  const char *scope;
  const char *family;
  guint64 text;
} ReadingKey;

static ReadingKey
reading_key (Case *it, Bench *bench)
{
  const Member *member = it->group->members[0];

  question_append (bench->text, it);
  return (ReadingKey) { member->about->scope, member->about->family,
                        hash_text (bench->text->str) };
}

static void
append_detail (GString *text, const Case *it, guint details)
{
  const Claim *claim = it->group->members[0]->claim;
  DayRange day = claim->document.published_range;
  const char *publisher = claim->document.publisher != NULL
                              ? claim->document.publisher
                              : claim->document.id;

  if ((details & DETAIL_PUBLISHER) && publisher != NULL)
    {
      text_append (text, ", as ");
      text_append (text, publisher);
      text_append (text, " reported");
    }
  else if (details & DETAIL_DAY)
    text_append (text, ", as reported");
  if (details & DETAIL_DAY)
    question_append_time (text, day, NULL);
  if ((details & DETAIL_WORDS) && claim->quantity.text != NULL)
    {
      text_append (text, " (“");
      text_append (text, claim->target.exact != NULL ? claim->target.exact
                                                     : claim->quantity.text);
      text_append (text, "”)");
    }
}

static gboolean
details_differ (Case *const *cases, guint n, guint details, GString *text)
{
  gboolean differ = TRUE;
  g_auto (KeySet) seen;

  key_set_init (&seen, sizeof (guint64));
  for (guint i = 0; i < n && differ; i++)
    {
      guint64 key;

      g_string_truncate (text, 0);
      append_detail (text, cases[i], details);
      key = hash_text (text->str);
      key_set_add (&seen, &key, &differ);
    }
  return differ;
}

/* The question that most reports speak of needs no words more, where there is
 * one; N: none. */
static guint
find_main (Case *const *cases, guint n)
{
  guint most = 1, main = n;

  for (guint i = 0; i < n; i++)
    if (cases[i]->group->n_members > most)
      {
        most = cases[i]->group->n_members;
        main = i;
      }
    else if (cases[i]->group->n_members == most)
      main = n;
  return main;
}

static void
tell_apart (Case *const *cases, guint n, Bench *bench, Arena *arena)
{
  guint attempt = 0, main = find_main (cases, n);

  while (attempt + 1 < G_N_ELEMENTS (attempts)
         && !details_differ (cases, n, attempts[attempt], bench->text))
    attempt++;
  for (guint i = 0; i < n; i++)
    {
      if (i == main)
        continue;
      g_string_truncate (bench->text, 0);
      append_detail (bench->text, cases[i], attempts[attempt]);
      cases[i]->detail
          = arena_strndup (arena, bench->text->str, bench->text->len);
    }
}

/* Those of CASES that have a key together: lists by its number.  KEYS are
 * theirs, of SIZE bytes. */
typedef struct
{
  guint *numbers; /* of the key of each case */
  guint *counts;  /* by number */
  guint n;
} Sorted;

static Sorted
sort_keys (const void *keys, gsize size, guint n)
{
  Sorted sorted = { g_new (guint, n + 1), g_new0 (guint, n + 1), 0 };
  g_auto (KeySet) known;

  key_set_init (&known, size);
  for (guint i = 0; i < n; i++)
    {
      sorted.numbers[i]
          = key_set_number_bytes (
              &known, (const guint8 *) keys + i * size, size);
      sorted.counts[sorted.numbers[i]]++;
    }
  sorted.n = known.n;
  return sorted;
}

static void
sorted_clear (Sorted *sorted)
{
  g_free (sorted->numbers);
  g_free (sorted->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sorted, sorted_clear)

/* The cases that may read as another does: few sentences need be written. */
static GPtrArray *
find_suspects (Case *const *cases, guint n)
{
  GPtrArray *suspects = g_ptr_array_new ();
  g_autofree RoughKey *keys = g_new (RoughKey, n + 1);
  g_auto (Sorted) sorted;

  for (guint i = 0; i < n; i++)
    keys[i] = rough_key (cases[i]);
  sorted = sort_keys (keys, sizeof *keys, n);
  for (guint i = 0; i < n; i++)
    if (sorted.counts[sorted.numbers[i]] > 1)
      g_ptr_array_add (suspects, cases[i]);
  return suspects;
}

void
twins_find (Case *const *cases, guint n, Bench *bench, Arena *arena)
{
  g_autoptr (GPtrArray) suspects = find_suspects (cases, n);
  g_autofree ReadingKey *keys = g_new (ReadingKey, suspects->len + 1);
  g_autofree guint *starts = NULL;
  g_autofree Case **lists = g_new (Case *, suspects->len + 1);
  g_auto (Sorted) sorted;

  for (guint i = 0; i < suspects->len; i++)
    keys[i] = reading_key (g_ptr_array_index (suspects, i), bench);
  sorted = sort_keys (keys, sizeof *keys, suspects->len);
  starts = g_new0 (guint, sorted.n + 1);
  for (guint i = 0; i < sorted.n; i++)
    starts[i + 1] = starts[i] + sorted.counts[i];
  for (guint i = 0; i < suspects->len; i++)
    lists[starts[sorted.numbers[i]]++] = g_ptr_array_index (suspects, i);
  for (guint i = 0; i < sorted.n; i++)
    if (sorted.counts[i] > 1)
      tell_apart (&lists[starts[i] - sorted.counts[i]], sorted.counts[i],
                  bench, arena);
}
