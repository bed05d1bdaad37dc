/* What the files on noun groups share: noun-groups.c finds those that are
 * counted, noun-singles.c those without a number, noun-sides.c says whose
 * they are and what they stand for. */
#ifndef CONCORDAT_LANGUAGE_EN_NOUN_GROUPS_H
#define CONCORDAT_LANGUAGE_EN_NOUN_GROUPS_H

#include "language/analysis.h"

G_BEGIN_DECLS

/* No noun stands farther from its number or article than this many words. */
#define MAX_MODIFIERS 7

/* The noun of a group. */
typedef struct
{
  const PersonNoun *noun; /* NULL: an unknown noun, a thing, or none */
  guint head;
  guint end;
  gboolean thing;
  gboolean found;
} NounHead;

/* Index of the first entity that begins at TOKEN or behind it. */
guint sentence_first_entity (const Sentence *sentence, guint token);

/* The entity that covers a token, or NULL. */
const EntityMention *sentence_entity_at (const Sentence *sentence,
                                         guint token);

gboolean noun_is_demonym (const Sentence *sentence, guint token);

/* Behind the name of several words that begins at token AT before a noun, "30
 * Islamic State fighters": one of them may be a verb elsewhere; AT: there is
 * none. */
guint noun_skip_name (const Sentence *sentence, guint at);

/* Behind the acronym in brackets at token AT, between a name and the noun that
 * it goes with: "four New People's Army (NPA) fighters"; AT: none is there. */
guint noun_skip_acronym (const Sentence *sentence, guint at);

/* TRUE where who ends at token END only owns what follows: "a soldier's" of
 * "a soldier's wife", but not of "a soldier's death". */
gboolean noun_is_mere_owner (const Sentence *sentence, guint end);

/* TRUE for a word of a demonym or of a party's name. */
gboolean noun_is_owner (const Sentence *sentence, guint token);

/* TRUE for a word that cannot stand inside a noun group. */
gboolean noun_group_ends (const Sentence *sentence, guint token);

/* "Syrian and Turkish soldiers": "and" between adjectives of countries. */
gboolean noun_joins_adjectives (const Sentence *sentence, guint token);

/* TRUE when a noun that follows shows that the one at TOKEN - 1 only
 * describes it: "five police stations", "two civilian buses", "two car
 * dealers" (OF_THING). */
gboolean noun_describes_next (const Sentence *sentence, guint token,
                              gboolean fits_number, gboolean of_thing);

/* TRUE for a capital where none is due. */
gboolean noun_begins_name (const Sentence *sentence, guint token);

/* Behind the name of a thing that plugins count, "health facilities", that
 * begins at TOKEN; TOKEN: none does. */
guint noun_of_thing (const Sentence *sentence, guint token);

static inline gboolean
quantity_is_counted (const QuantityMention *mention)
{
  return mention->kind == QUANTITY_COUNT && !mention->previous;
}

/* Moves over "of", "of its", "of the two", "out of 22", "of the village's 300":
 * what may stand between a number and its noun.  *ret_pronoun is the token of
 * a possessive pronoun; GROUP learns whether it is a part of what was spoken
 * of before. */
guint noun_skip_of (const Sentence *sentence, guint at, NounGroup *group,
                    int *ret_pronoun);
/* "of them", "of whom": END is behind it. */
gboolean noun_skip_of_them (const Sentence *sentence, guint at, guint *end);

/* Behind the age that begins at TOKEN, "19-year-old"; TOKEN: none does. */
guint noun_read_age (const Sentence *sentence, guint token);
static inline guint
noun_skip_age (const Sentence *sentence, guint token)
{
  return sentence_has_quantity (sentence, QUANTITY_AGE)
             ? noun_read_age (sentence, token)
             : token;
}

/* The words of a predicate of several words at TOKEN; 0: there is none.
 * *ret_verb: "57 sustained injuries" is a clause, "20 rocket attacks" is
 * none. */
guint noun_phrase_of_predicate (const Sentence *sentence, guint token,
                                gboolean *ret_verb);

/* TRUE for the "reported" of "12 reported deaths", which is no verb of saying
 * there. */
gboolean noun_is_reported (const Sentence *sentence, guint token);

/* TRUE for the number at TOKEN of "T-72", "Leopard 2". */
gboolean noun_has_model_number (const Sentence *sentence, guint token);

/* Takes the person noun at TOKEN where it can be the head; moves on over
 * nouns that describe one another ("army border guards"). */
gboolean noun_take_person (const Sentence *sentence, guint token,
                           double number, NounHead *head);

/* Takes over noun and category from the head. */
void noun_group_fill (const Sentence *sentence, NounGroup *group,
                      const NounHead *head, Category category);
void noun_group_set_range (const Sentence *sentence, TextRange *range,
                           guint first, guint end);

/* Sets the group's side from a country or party in it, before it with a
 * possessive, behind it after "of" or "from", or from the possessive pronoun
 * at token PRONOUN (-1: there is none). */
void noun_group_find_side (Analysis *analysis, guint index, NounGroup *group,
                           int pronoun);

/* "A four-wheel-drive car": the number before END counts none of them. */
gboolean noun_number_describes (const Sentence *sentence, guint end);

/* Gives groups without a noun or side those of a group said before. */
void noun_groups_find_antecedents (Analysis *analysis, guint index);

/* noun-descriptions.c (with noun_kind_at of english.h): gives groups of people the kind that they are all said
 * to be. */
void noun_groups_describe (Analysis *analysis, guint index);

/* capital-names.c: the end of the name of a person at AT where all letters are
 * capitals, known by its first word, or behind the noun TITLE; AT: none is
 * there. */
guint noun_name_in_capitals (const Sentence *sentence, guint at);
guint noun_name_behind_title (const Sentence *sentence, guint at,
                              const PersonNoun *title);

/* FALSE where no such name can stand in the sentence. */
gboolean noun_may_name_in_capitals (const Sentence *sentence);

/* Where the words begin that describe the noun at FIRST, behind LIMIT. */
guint noun_description_begin (const Sentence *sentence, guint first,
                              guint limit);

/* Makes GROUP, which is named, begin with the words that describe it and with
 * a title before it, which is then no group of its own in GROUPS. */
void noun_group_take_titles (const Sentence *sentence, NounGroup *group,
                             ArenaArray *groups);

/* Behind the words of a name at AT, which may be one; AT: none is there. */
guint noun_pass_name (const Sentence *sentence, guint at);

/* noun-names.c: FALSE where no "and" stands between capitals. */
gboolean noun_names_joined (const Sentence *sentence);

/* Adds a group for each of the persons whose names begin at AT,
 * "John Smith, 27, and Mary Jones", if there are two or more; NOUN is the
 * group that says who they are, NULL: none does. */
gboolean noun_names_add (Analysis *analysis, guint index, guint at,
                         const NounGroup *noun, ArenaArray *groups);

/* The end of the name at AT of one person to whom a verb says that something
 * was done, "John Smith was killed", "killed John Smith"; AT: none is there. */
guint noun_name_of_victim (const Sentence *sentence, guint at);

/* The end of the last such name of a sentence; 0: it has none. */
guint noun_names_of_victims (const Sentence *sentence);

/* Each adds the group that begins with the article, or whose noun begins, at
 * TOKEN to GROUPS (of NounGroup), if there is one. */
void noun_group_of_article (Analysis *analysis, guint index, guint token,
                            ArenaArray *groups);
void noun_group_named (Analysis *analysis, guint index, guint token,
                       ArenaArray *groups);
void noun_group_bare (Analysis *analysis, guint index, guint token,
                      ArenaArray *groups);

G_END_DECLS

#endif
