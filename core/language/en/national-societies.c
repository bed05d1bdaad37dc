/* National societies of the Red Cross and Red Crescent, which bear the name of
 * the movement with that of a country. */
#include "config.h"

#include "language/en/names.h"

/* "Kenya Red Cross", where only "Kenyan army" is said of most bodies. */
gboolean
society_begins (const Sentence *sentence, guint at)
{
  guint end;
  const OrganisationNoun *head
      = at < sentence->n_tokens ? organisation_noun_at (sentence, at, &end)
                                : NULL;

  return head != NULL && head->capital && head->kind == ORIGIN_NGO
         && end > at + 1;
}

const Party *
society_meant (NameScan *scan, guint first, guint end)
{
  const Sentence *sentence = scan->sentence;

  return first > 0 && end == first + 2
                 && token_equals (&sentence->tokens[first - 1], "the")
                 && society_begins (sentence, first)
             ? organisations_long_form (scan, &sentence->tokens[end - 1],
                                        FALSE)
             : NULL;
}
