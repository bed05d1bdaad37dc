/* Finds the participants of a predicate among the noun groups of its
 * sentence. */
#ifndef CONCORDAT_FRAMES_ROLES_H
#define CONCORDAT_FRAMES_ROLES_H

#include "frames/verb-group.h"
#include "language/analysis.h"

G_BEGIN_DECLS

#define MAX_PARTICIPANTS 8

typedef struct
{
  guint n;
  struct
  {
    guint group;  /* index into the sentence's noun groups */
    int part_of;  /* index of the group of which it is a subset; -1 */
  } at[MAX_PARTICIPANTS];
} Participants;

/* TRUE when an object can begin at TOKEN: a noun group, an article ... */
gboolean object_begins (const Sentence *sentence, guint token);

/* Counted groups that are the object of a verb that ends before FROM, with
 * those joined to them by "and" and their subsets. */
Participants find_objects (const Sentence *sentence, guint from);

/* Counted groups that are the subject of a verb group; SENTENCE is one of
 * TEXT. */
Participants find_subjects (const char *text, const Sentence *sentence,
                            const VerbGroup *verb);

/* Counted groups that stand with a noun: "killing of five", "deaths among
 * 12 soldiers", "five soldiers' deaths". */
Participants find_complements (const Sentence *sentence, guint noun,
                               guint end);

/* The group whose head is TOKEN, or that holds it between number and head;
 * -1: there is none that is counted. */
int find_group_around (const Sentence *sentence, guint token);

/* The counted group that begins at TOKEN; -1: none. */
int group_beginning_at (const Sentence *sentence, guint token);

/* The group that begins at TOKEN, counted or not; -1: none. */
int sentence_group_at (const Sentence *sentence, guint token);

/* The share "40 percent" or "half" of the group whose words, articles among
 * them, begin at token FIRST; -1: none stands before "of". */
int share_before (const Sentence *sentence, guint first);

/* Where the words of a whole begin behind "of" in "two of the 300", "most of
 * the village's 300", whose number begins at token FIRST; 0: none do. */
guint whole_begin (const Sentence *sentence, guint first);

/* Behind "of the 189 on board, none", whose number is GROUP's; 0: it is no
 * such whole. */
guint nobody_end (const Sentence *sentence, const NounGroup *group);

/* A word that can describe the noun behind it: no function word, no verb
 * that is known, no number. */
gboolean is_description (const Token *token);

G_END_DECLS

#endif
