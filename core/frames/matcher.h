/* What the files that match predicates share. */
#ifndef CONCORDAT_FRAMES_MATCHER_H
#define CONCORDAT_FRAMES_MATCHER_H

#include "frames/labels.h"
#include "frames/match.h"
#include "language/en/english.h"

G_BEGIN_DECLS

/* One predicate of one sentence; what it counts goes to MATCHES. */
typedef struct
{
  Analysis *analysis;
  Sentence *sentence;
  guint index;
  ArenaArray *matches;
  const PredicateForm *form;
  guint token;
  guint end;
  /* What stands beside it, found once for all plugins with the same words in
   * the same role. */
  gboolean has_label; /* it has been looked for */
  gboolean in_label;
  FigureLabel label;
  gboolean has_verb;
  VerbGroup verb;
  gboolean has_participants;
  Participants participants;
} Matcher;

static inline void
add_match (Matcher *matcher, const FrameMatch *match)
{
  arena_array_add (matcher->analysis->arena, matcher->matches, *match);
}

/* A match of the predicate that has no figure yet. */
FrameMatch new_match (const Matcher *matcher);

/* Takes figure, people and side from GROUP. */
void fill_from_group (FrameMatch *match, const NounGroup *group);

/* The unit of a thing, which is counted only by the plugin whose noun it is;
 * NULL: another's. */
const char *thing_unit (const Matcher *matcher, const NounGroup *group);
/* The same of group INDEX, which may leave out its noun. */
const char *match_thing_unit (const Matcher *matcher, guint index);

/* Counts a group where the plugin counts such people or things; PART_OF is
 * the group of which it is a subset, or -1; VERB is NULL for other words. */
void add_group (Matcher *matcher, guint index, int part_of,
                const VerbGroup *verb);

/* "None of the 62 passengers survived", "nobody on the plane with 62 people
 * survived". */
gboolean match_is_of_none (const Sentence *sentence, const NounGroup *group);

/* "Not one of the 62 passengers survived": MATCH counts them all.  FALSE for
 * "not one soldier", which counts nobody. */
gboolean match_take_not_one (const Sentence *sentence, const NounGroup *group,
                             FrameMatch *match);

/* Takes out the matches from FROM on that tell a rate: "20 people are killed
 * every day", "an average of 12 deaths". */
void match_take_rates (const Sentence *sentence, ArenaArray *matches,
                       guint from);

/* "None of the 62 survived" tells of 62 dead, "two survived" of nobody: FALSE
 * where MATCH says nothing of what PREDICATE tells by its denial. */
gboolean match_take_denial (const struct concordat_predicate *predicate,
                            FrameMatch *match);

/* One match for each of the participants. */
void add_participants (Matcher *matcher, const Participants *participants,
                       const VerbGroup *verb);

/* "12 displaced families", "five wounded soldiers", "13 wounded"; where VERB
 * is given, "twelve drowned". */
gboolean match_inside_group (Matcher *matcher, const VerbGroup *verb);

/* "18 civilians were killed, including five children"; "he was held along
 * with two friends". */
void add_parts_of_subject (const Matcher *matcher,
                           Participants *participants);

/* "Rebels killed five people", "five people were killed". */
void match_verb (Matcher *matcher);

/* "40 of the dead were foreigners": the matches from FROM on count those that
 * the noun behind GROUP names, as a part of the whole. */
void match_take_predicate_noun (Matcher *matcher, const NounGroup *group,
                                guint from);

/* "Among the dead were two officers", "the dead include 39 foreigners";
 * FALSE where the predicate stands in no such phrase. */
gboolean match_subset (Matcher *matcher);

/* "The displaced now number 8,000"; FALSE where no such verb follows. */
gboolean match_numbered (Matcher *matcher);

/* "10 of the 53 people who were killed": the matches from FROM on count the
 * 53, whom alone the words behind the noun tell of. */
void match_take_whole (Matcher *matcher, guint from);

/* The number of the whole in "10 of the 53 people", whose words are GROUP's;
 * -1: it has none.  Headlines drop the article: "two of five hostages". */
int match_whole_of (const Sentence *sentence, const NounGroup *group);

/* "Most of the 40 passengers died", "all but 8 of the 40 died": the matches
 * from FROM on whose number is that of other or more people count those who
 * are meant. */
void match_take_others (Matcher *matcher, guint from);

/* "Three of them were children": the matches from FROM on that count a part
 * are those whom the noun behind it names. */
void match_name_parts (const Sentence *sentence, ArenaArray *matches,
                       guint from);

/* The share of N people that "half", "40 percent" or "most" at AT is: value
 * and range of PART; FALSE: none stands there. */
gboolean match_proportion_at (const Sentence *sentence, guint at, double n,
                              FrameMatch *part);

/* PART counts those of whom the words from token FIRST on say the KIND. */
void match_take_kind (const Analysis *analysis, const Sentence *sentence,
                      guint first, const NounKind *kind, FrameMatch *part);

/* "Half of them children": adds who those are to the matches from FROM on. */
void match_proportions (Analysis *analysis, const Sentence *sentence,
                        ArenaArray *matches, guint from);

/* "45 people, or about 20 percent of those killed": the matches from FROM on
 * that a share tells of are parts of a whole. */
void match_take_shares (const Sentence *sentence, ArenaArray *matches,
                        guint from);

/* Takes people or things from the noun of a label, or from GROUP, the figure's
 * own, which may be NULL; FALSE where the plugin does not count them. */
gboolean match_take_label (const Matcher *matcher, const FigureLabel *label,
                           const NounGroup *group, FrameMatch *match);

/* "Killed: 12", "Houses destroyed: 1,203": a line of a list.  FALSE where
 * the predicate stands in no such line. */
gboolean match_label (Matcher *matcher);

/* The people behind "of", "among", "in" at END that a noun's number counts, or
 * those of both sides spoken of before. */
void match_find_population (const Matcher *matcher, guint end,
                            FrameMatch *match);

/* "His body was found": one who was told of before.  FALSE where the predicate
 * is no such body. */
gboolean match_own_body (Matcher *matcher);

/* "49 dead among its soldiers": those behind "among" are whom the matches
 * from FROM on count. */
void match_take_those_among (const Matcher *matcher, guint from);

/* "49 were killed on the Armenian side": theirs. */
void match_take_side (const Sentence *sentence, FrameMatch *match);

/* "A plane with 62 people on board crashed, killing everyone": who is on board
 * is what VERB counts. */
void match_everybody (Matcher *matcher, const VerbGroup *verb);

/* "Rescuers feared 40 had drowned", "40 are believed to have drowned": the
 * matches of SENTENCE from FROM on that are only feared or presumed count
 * so. */
void match_take_fears (const Sentence *sentence, ArenaArray *matches,
                       guint from);

/* "The truce was violated 14 times". */
void match_times (Matcher *matcher);

/* "Forty were wounded, with 12 seriously hurt": those of the matches from FROM
 * on that are parts of others. */
void match_take_parts_with (const Sentence *sentence, ArenaArray *matches,
                            guint from);

/* A number behind "toll": "rose to 13", "of 13", "stands at 13". */
void match_toll (Matcher *matcher);

/* The same of a bare plural: "Deaths have exceeded 300". */
void match_level (Matcher *matcher);

/* "Five more died, bringing the total to 78": adds the sum of what the matches
 * of SENTENCE, those from FROM on, count. */
void match_sum (const Analysis *analysis, const Sentence *sentence,
                ArenaArray *matches, guint from);

/* "Police said five people were killed, witnesses said 12 were": adds the
 * figures that others give in sentence INDEX for what its matches, those from
 * FROM on, count. */
void match_contested (Analysis *analysis, guint index, ArenaArray *matches,
                      guint from);

/* "Kerala reported 30 deaths, Karnataka 12": adds the figures of sentence
 * INDEX, each with a place or day of its own, for which the words behind them
 * are told once, by the matches from FROM on. */
void match_elided (Analysis *analysis, guint index, ArenaArray *matches,
                   guint from);

/* TRUE where no match from FROM on counts QUANTITY. */
gboolean quantity_is_free (const ArenaArray *matches, guint from,
                           const QuantityMention *quantity);

/* TRUE for a number that counts nothing by a noun of its own. */
gboolean quantity_is_bare (const Sentence *sentence,
                           const QuantityMention *quantity);

/* TRUE where somebody gives the number at AT and says nothing else. */
gboolean number_is_given (const Sentence *sentence, const TextRange *at);

/* The last of the matches from FROM on before AT, where all count the same;
 * -1: they do not. */
int find_contested (const ArenaArray *matches, guint from,
                    const TextRange *at);

/* MATCH without its figure and its place in the text. */
FrameMatch match_counting_same (const Analysis *analysis,
                                const FrameMatch *match);

/* "Seven people died.  Three of them were children": adds those whom sentence
 * INDEX tells of the people whom MATCHES, all of the sentence before,
 * count. */
void match_details (const Analysis *analysis, guint index,
                    ArenaArray *matches, const FramePlugin *plugins,
                    guint n_plugins);

/* "12 soldiers died, a figure the army rejected": adds who denies, in sentence
 * INDEX, what the matches from FROM on count. */
void match_denials (Analysis *analysis, guint index, ArenaArray *matches,
                    guint from);

/* "The number of people killed in the quake has risen to 290": FALSE where
 * no number is told so. */
gboolean match_number_of (Matcher *matcher, const VerbGroup *verb);

/* "The number of killed civilians has risen to 290", where the predicate
 * stands behind "of": FALSE as before. */
gboolean match_number_of_such (Matcher *matcher, const VerbGroup *verb);

G_END_DECLS

#endif
