/* Matches the predicates of a sentence with the participants they count. */
#ifndef CONCORDAT_FRAMES_MATCH_H
#define CONCORDAT_FRAMES_MATCH_H

#include "frames/occurrences.h"
#include "frames/predicate.h"
#include "frames/roles.h"
#include "language/analysis.h"

#include <string.h>

G_BEGIN_DECLS

/* A predicate with one counted participant: a claim in the making. */
typedef struct
{
  const FramePlugin *plugin;
  const struct concordat_predicate *predicate; /* without words: a callback's */
  const char *words; /* the variant of the predicate's that stands there */
  guint sentence;
  guint token; /* of the predicate; its end */
  guint end_token;
  int group;      /* the noun group counted; -1: the quantity alone */
  int quantity;   /* where there is no group */
  int part_group; /* the group of which it is a subset; -1 */
  TextRange at;   /* the figure with its noun */
  TextRange place; /* its own: "Karnataka 12"; empty: what the clause says */
  guint own_end;   /* the token behind what is told of it alone: "12 in Goa on
                      Monday"; 0: nothing is */
  guint parts;    /* the token with which its parts begin: "13 died: eight in
                     Homs and five in Hama"; 0: none are told so */
  VerbGroup verb; /* of verbs */
  gboolean is_verb;
  gboolean negated;
  gboolean hypothetical;
  Quantity value;
  Category category;
  gboolean category_assumed;
  const char *side;
  const char *breakdown;
  const char *population; /* words; NULL: the group's own */
  const char *unit;
  const char *destination; /* NULL: what the sentence says */
  gboolean increment;
  gboolean definite; /* "the mayor", "him": perhaps counted elsewhere */
  gboolean alone;    /* no other participant stands beside it */
  gboolean uncounted; /* "soldiers were killed": two or more */
  gboolean is_subset; /* "among the dead were": of those told of before */
  gboolean is_whole; /* the 53 of "10 of the 53 people who were killed" */
  const struct TableCell *cell; /* of a table; NULL: it stands in prose */
  gboolean running; /* "the number of people killed rose to 290" */
  gboolean former;  /* "the previous toll was 32" */
  gboolean last; /* of its sentence: "that claim" in the next means it */
} FrameMatch;

/* The measure that the predicate of MATCH names, else its plugin's; a match
 * of a table may have no predicate. */
static inline const char *
match_measure (const FrameMatch *match)
{
  return match->predicate != NULL && match->predicate->measure != NULL
             ? match->predicate->measure
             : match->plugin->plugin->measure;
}

/* Its predicate tells how many there are, not what happened: "is held". */
static inline gboolean
match_is_level (const FrameMatch *match)
{
  return match->predicate != NULL && match->predicate->accumulation != NULL
         && strcmp (match->predicate->accumulation, "stock") == 0;
}

static inline FrameMatch *
match_at (const ArenaArray *matches, guint index)
{
  return &arena_array_index (*matches, FrameMatch, index);
}

/* Takes out the match at INDEX; those behind it keep their order. */
static inline void
matches_remove (ArenaArray *matches, guint index)
{
  matches->len--;
  memmove (match_at (matches, index), match_at (matches, index + 1),
           (matches->len - index) * sizeof (FrameMatch));
}

/* Puts MATCH in at INDEX. */
static inline void
matches_insert (Arena *arena, ArenaArray *matches, guint index,
                const FrameMatch *match)
{
  arena_array_add (arena, matches, *match);
  memmove (match_at (matches, index + 1), match_at (matches, index),
           (matches->len - 1 - index) * sizeof (FrameMatch));
  *match_at (matches, index) = *match;
}

/* Appends the matches of one sentence with OCCURRENCES to MATCHES (of
 * FrameMatch), in the order of the text.  They are still to be settled. */
void frame_matches (Analysis *analysis, guint index,
                    const ArenaArray *occurrences, ArenaArray *matches);

/* Settles the matches of sentence INDEX, those from FROM on, with each other:
 * drops some and adds what the sentence says of them. */
void frame_matches_settle (Analysis *analysis, guint index,
                           ArenaArray *matches, guint from);

/* "Witnesses put the figure at 12", "The army denied it", "Two were women":
 * puts in at NEXT what sentence INDEX, with no word of its own for it, says of
 * what the matches from FROM to NEXT, of a sentence before, count.  Returns how
 * many that are. */
guint match_answers (Analysis *analysis, guint index, ArenaArray *matches,
                     guint from, guint next, const FramePlugin *plugins,
                     guint n_plugins);

G_END_DECLS

#endif
