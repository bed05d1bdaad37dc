/* Verdicts, relations, corroboration and grades in plain words. */
#include "config.h"

#include "report/words.h"

const char *
words_verdict (Verdict verdict)
{
  static const char *const words[N_VERDICTS] = {
    [VERDICT_AGREE] = "AGREE",
    [VERDICT_COMPATIBLE] = "COMPATIBLE",
    [VERDICT_CONFLICT] = "CONFLICT",
    [VERDICT_SINGLE] = "ONE CLAIM",
  };

  return words[verdict];
}

const char *
words_verdict_symbol (Verdict verdict)
{
  static const char *const symbols[N_VERDICTS] = {
    [VERDICT_AGREE] = "=",
    [VERDICT_COMPATIBLE] = "≈",
    [VERDICT_CONFLICT] = "≠",
    [VERDICT_SINGLE] = "·",
  };

  return symbols[verdict];
}

const char *
words_verdict_meaning (Verdict verdict)
{
  static const char *const meanings[N_VERDICTS] = {
    [VERDICT_AGREE] = "Every pair of figures is the same, or one lies inside "
                      "the other.",
    [VERDICT_COMPATIBLE]
    = "The figures differ, but something the reports state explains it: a "
      "word like “nearly”, rounding, the date, the period, the scope, a toll "
      "that grew, a correction.",
    [VERDICT_CONFLICT]
    = "At least two figures contradict each other and nothing that the "
      "reports state explains it. Likely reasons are given as such.",
    [VERDICT_SINGLE] = "Only one claim answers this question, so there is "
                       "nothing to compare it with.",
  };

  return meanings[verdict];
}

const char *
words_corroboration (Corroboration kind)
{
  static const char *const words[N_CORROBORATIONS] = {
    [CORROBORATION_INDEPENDENT] = "separately named origins",
    [CORROBORATION_SINGLE_ORIGIN] = "one named origin",
    [CORROBORATION_UNNAMED] = "nobody is named",
  };

  return words[kind];
}

const char *
words_corroboration_meaning (Corroboration kind)
{
  static const char *const meanings[N_CORROBORATIONS] = {
    [CORROBORATION_INDEPENDENT]
    = "Two or more separately named origins stand behind the figure.",
    [CORROBORATION_SINGLE_ORIGIN]
    = "One named origin stands behind the figure, however many documents "
      "repeat it.",
    [CORROBORATION_UNNAMED]
    = "No document says who counted. Such a claim can disagree, but it adds "
      "no origin.",
  };

  return meanings[kind];
}

const char *
words_grade_meaning (Grade grade)
{
  static const char *const meanings[N_GRADES] = {
    [GRADE_CONFIRMED] = "two or more named origins fit together, and one of "
                        "them speaks against its own interest or is a "
                        "primary recorder",
    [GRADE_FAIR] = "two or more named origins fit together, or one side "
                   "admits its own loss",
    [GRADE_WEAK] = "no more than one named origin, or others dissent",
    [GRADE_CONTESTED] = "named origins contradict each other",
    [GRADE_UNVERIFIED] = "claimed by one side, or by nobody who is named, "
                         "and confirmed by no other",
  };

  return meanings[grade];
}

const char *
words_grade_reason (const Finding *finding)
{
  gboolean has_origin
      = finding->corroboration.kind != CORROBORATION_UNNAMED;

  if (finding->grade == GRADE_FAIR)
    return finding->floor ? "one side admits its own loss"
                          : "two or more named origins fit together";
  if (finding->grade == GRADE_WEAK)
    return finding->corroboration.kind == CORROBORATION_INDEPENDENT
               ? "others dissent"
               : "no more than one named origin";
  if (finding->grade == GRADE_UNVERIFIED)
    return has_origin ? "claimed by one side, confirmed by no other"
                      : "nobody who is named stands behind it";
  return words_grade_meaning (finding->grade);
}

const char *
words_relation (Relation relation)
{
  static const char *const words[] = {
    [RELATION_EQUAL] = "same figure",
    [RELATION_REFINES] = "more precise, fits",
    [RELATION_REFINED_BY] = "less precise, fits",
    [RELATION_OVERLAP] = "overlaps",
    [RELATION_SATISFIES_BOUND] = "fits the bound",
    [RELATION_COMPATIBLE] = "compatible",
    [RELATION_NEAR_MISS] = "just beside",
    [RELATION_CONTRADICT] = "contradicts",
    [RELATION_INCOMPARABLE] = "not compared",
    [RELATION_NESTED] = "part of the whole",
    [RELATION_UNIT_CONFLICT] = "counts another unit",
  };

  return words[relation];
}

const char *
words_relation_symbol (Relation relation)
{
  static const char *const symbols[] = {
    [RELATION_EQUAL] = "=",
    [RELATION_REFINES] = "≈",
    [RELATION_REFINED_BY] = "≈",
    [RELATION_OVERLAP] = "≈",
    [RELATION_SATISFIES_BOUND] = "≈",
    [RELATION_COMPATIBLE] = "≈",
    [RELATION_NEAR_MISS] = "≈",
    [RELATION_CONTRADICT] = "≠",
    [RELATION_INCOMPARABLE] = "–",
    [RELATION_NESTED] = "⊂",
    [RELATION_UNIT_CONFLICT] = "≠",
  };

  return symbols[relation];
}

gboolean
words_is_not_compared (const FindingClaim *claim)
{
  return claim->status == CLAIM_STATUS_INCOMPARABLE
         || claim->relation == RELATION_INCOMPARABLE;
}

gboolean
words_is_listed_only (const FindingClaim *claim)
{
  return claim->status == CLAIM_STATUS_SUPERSEDED
         || claim->status == CLAIM_STATUS_WITHDRAWN
         || words_is_not_compared (claim);
}

static gboolean
differs (const FindingClaim *claim)
{
  return claim->relation == RELATION_CONTRADICT
         || claim->relation == RELATION_UNIT_CONFLICT
         || claim->status == CLAIM_STATUS_OUTSIDE;
}

gboolean
words_is_contradicting (const Finding *finding, const FindingClaim *claim)
{
  return finding->verdict == VERDICT_CONFLICT && !words_is_listed_only (claim)
         && differs (claim);
}

const char *
words_standing (const Finding *finding, const FindingClaim *claim)
{
  switch (claim->status)
    {
    case CLAIM_STATUS_SUPERSEDED:
      return "earlier count, replaced";
    case CLAIM_STATUS_WITHDRAWN:
      return "withdrawn";
    case CLAIM_STATUS_INCOMPARABLE:
      return "not compared";
    case CLAIM_STATUS_OUTSIDE:
    case CLAIM_STATUS_CURRENT:
      break;
    }
  if (finding->verdict == VERDICT_SINGLE)
    return "only claim";
  if (differs (claim) && claim->relation != RELATION_INCOMPARABLE
      && finding->verdict != VERDICT_CONFLICT)
    return "differs, explained";
  if (claim->status == CLAIM_STATUS_OUTSIDE
      && claim->relation != RELATION_CONTRADICT
      && claim->relation != RELATION_UNIT_CONFLICT)
    return "outside the range of the others";
  return words_relation (claim->relation);
}

const char *
words_standing_symbol (const Finding *finding, const FindingClaim *claim)
{
  if (words_is_listed_only (claim))
    return "–";
  if (finding->verdict == VERDICT_SINGLE)
    return "1";
  if (differs (claim))
    return finding->verdict == VERDICT_CONFLICT ? "≠" : "≈";
  return words_relation_symbol (claim->relation);
}

guint
words_named_groups (const Finding *finding)
{
  guint count = 0;

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *claim = &finding->claims[i];
      gboolean seen = claim->group_name == NULL;

      for (guint j = 0; j < i && !seen; j++)
        seen = finding->claims[j].group_name != NULL
               && finding->claims[j].group == claim->group;
      count += !seen;
    }
  return count;
}
