/* What the sentences around say of a match: when, where, who says it, in
 * whose interest, and whether it was checked. */
#ifndef CONCORDAT_FRAMES_CONTEXT_H
#define CONCORDAT_FRAMES_CONTEXT_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* Each fills the members of CLAIM that its name says. */
void context_time (Analysis *analysis, const FrameMatch *match, Claim *claim);
void context_place (Analysis *analysis, const FrameMatch *match,
                    Claim *claim);
void context_actor (Analysis *analysis, const FrameMatch *match,
                    Claim *claim);
void context_origin (Analysis *analysis, const FrameMatch *match,
                     Claim *claim);
void context_revision (Analysis *analysis, const FrameMatch *match,
                       Claim *claim);
void context_attackers (Analysis *analysis, const FrameMatch *match,
                        Claim *claim);
void context_verification (Analysis *analysis, const FrameMatch *match,
                           Claim *claim);

/* TRUE where what begins at TOKEN stands with the figure of a part of MATCH,
 * or with that of another part: "including 20 on Tuesday". */
gboolean context_is_of_part (const Sentence *sentence,
                             const FrameMatch *match, guint token);

/* The place of the sentence before, where MATCH's own names none but refers
 * back: "there", "in the town"; place.anchor are those words. */
void context_place_before (Analysis *analysis, const FrameMatch *match,
                           Claim *claim);

/* The place of the title, where MATCH's sentence names none: "Iran: 304 people
 * killed"; place.anchor is CLAIM_PLACE_OF_TITLE. */
void context_place_title (Analysis *analysis, const FrameMatch *match,
                          Claim *claim);

/* The town whose police, in MATCH's sentence or in one before it, tell of what
 * happened, where no place is named; place.anchor is CLAIM_PLACE_OF_POLICE. */
void context_place_police (Analysis *analysis, const FrameMatch *match,
                           Claim *claim);

/* The place by which MATCH's sentence names the event, "the toll of the X
 * strike"; FALSE: by none. */
gboolean context_place_event (Analysis *analysis, const FrameMatch *match,
                              Claim *claim);

/* All the places of the list that PLACE begins, as one name: "in Turkey and
 * Syria"; FALSE: it begins none. */
gboolean context_place_several (Analysis *analysis, const FrameMatch *match,
                                const EntityMention *place, Claim *claim);

/* Place and day of what a sentence before tells of, where that of MATCH names
 * neither; both anchors are CLAIM_OF_SCENE.  BEFORE is the first claim of the
 * sentence before; NULL: it has none. */
void context_scene (Analysis *analysis, const FrameMatch *match,
                    const Claim *before, Claim *claim);

/* The smallest place of SENTENCE; NULL where it names none, or two that could
 * be meant. */
const EntityMention *context_only_place (const Sentence *sentence);

/* The place that no gazetteer lists, in COUNTRY or, NULL, in any: "40 deaths in
 * the province of Xoq"; FALSE: none stands with the figure. */
gboolean context_place_unlisted (Analysis *analysis, const FrameMatch *match,
                                 const char *country, Claim *claim);

/* The same where the sentence begins with it, "in the village of Xoq, 12 were
 * killed", and it is called a village or the like. */
gboolean context_place_unlisted_before (Analysis *analysis,
                                        const FrameMatch *match,
                                        const char *country, Claim *claim);

/* TRUE where SENTENCE names a place in another country than PLACE. */
gboolean context_names_elsewhere (const Sentence *sentence,
                                  const Place *place);

/* The place that heads the section of MATCH, "INDIA" on a line of its own, or
 * its paragraph, "GUATEMALA: ..."; place.anchor is CLAIM_PLACE_OF_HEADING. */
void context_place_heading (Analysis *analysis, const FrameMatch *match,
                            Claim *claim);

/* The place behind the day of a chronology's entry: "1 Feb 2009 - Quetta - Two
 * nurses were killed"; FALSE: MATCH's sentence is none. */
gboolean context_place_entry (Analysis *analysis, const FrameMatch *match,
                              Claim *claim);

/* The country or place that has those whom MATCH counts, "Chad hosts 900,000
 * refugees"; FALSE: none is said to have them. */
gboolean context_place_host (Analysis *analysis, const FrameMatch *match,
                             Claim *claim);

/* Behind the name at token AT that means nothing else known; AT: there is
 * none. */
guint context_unlisted_name_end (const Sentence *sentence, guint at);

/* Puts CLAIM at PLACE, which its document calls NAME. */
void claim_set_place (Analysis *analysis, const Place *place,
                      const char *name, Claim *claim);

/* The same for one that the text names, by the words that stand there. */
void claim_set_place_named (Analysis *analysis, const EntityMention *name,
                            Claim *claim);

/* The side of bare soldiers whom a side counts: its own where no other is
 * named.  BEFORE as of context_scene. */
void context_own_side (Analysis *analysis, const FrameMatch *match,
                       const Claim *before, Claim *claim);

/* TRUE where a force or state that no list gives a side counts those whom it
 * calls its own: "the army said four of its soldiers were killed". */
gboolean context_is_own (const Analysis *analysis, const FrameMatch *match,
                         const Claim *claim);

/* Own-loss, enemy-loss, own-civilians or neutral: from the sides of origin,
 * actor and population, and who is at war with whom. */
Stance context_stance (const Language *language, const Claim *claim);

G_END_DECLS

#endif
