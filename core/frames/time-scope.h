/* What a time of a sentence belongs to. */
#ifndef CONCORDAT_FRAMES_TIME_SCOPE_H
#define CONCORDAT_FRAMES_TIME_SCOPE_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* TRUE where TIME does not date what MATCH counts: it tells when something
 * was said, what an event is compared with ("the deadliest in six decades"),
 * when the report was written, or when something else happened.  CLAIM is
 * MATCH's; its accumulation is known. */
gboolean time_is_of_another (const Sentence *sentence,
                             const FrameMatch *match, const Claim *claim,
                             const TimeMention *time);

/* TRUE where TIME tells when what MATCH counts was said: "said on Tuesday". */
gboolean time_is_of_saying (const Sentence *sentence,
                            const FrameMatch *match, const TimeMention *time);

/* TRUE where TIME stands with the event itself: "Monday's earthquake", "the
 * attack on X on Monday". */
gboolean time_is_of_event (const Sentence *sentence, const TimeMention *time);

/* TRUE where MATCH tells what happened at a time that is only named as the
 * begin of a period: "the worst since 1960, when a flood killed ten". */
gboolean time_is_recalled (const Sentence *sentence, const FrameMatch *match,
                           const TimeMention *time);

/* Words that begin another clause between tokens FROM and TO. */
guint time_clause_borders (const Sentence *sentence, guint from, guint to);

/* TRUE for the time of "since it broke out amid the protests in 2011" and of
 * "the unrest that began on 15 November": what is told happened from then
 * on. */
gboolean time_begins_period (const Sentence *sentence,
                             const TimeMention *time);

/* TRUE where MATCH is counted since something that no day is told of: "208
 * were killed since demonstrations began". */
gboolean time_is_since_event (const Sentence *sentence,
                              const FrameMatch *match);

G_END_DECLS

#endif
