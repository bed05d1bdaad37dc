/* People who fled, were uprooted or live away from home.
 *
 * Who flees counts over a period, who lives in displacement at a date: flow
 * and stock are kept apart, after IDMC, and so are those who were evacuated,
 * lost their homes, live in shelters or were resettled.  Going back is no
 * displacement, but has a measure of its own. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "flee|escape the fighting|escape the violence|"
             "leave their homes|abandon their homes|quit their homes|"
             "leave their villages|seek refuge|take refuge|leave home|"
             "escape their homes|run for their lives|"
             "cross into neighbouring countries|"
             "cross into neighboring countries|"
             "cross the border ... into|cross the frontier ... into|"
             "seek safety|cross into|cross the border",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_MOVES },
  { .words = "displace|uproot|drive out|drive ... from their homes|"
             "force ... from their homes|force ... out of their homes|"
             "drive ... out of their homes|chase ... from their homes|"
             "drive ... from home|force ... from home|"
             "force ... to leave their homes|force ... to leave home|"
             "turn ... into refugees|make ... refugees|"
             "force ... to flee|compel ... to flee|oblige ... to flee|"
             "force ... to abandon their homes|"
             "compel ... to leave their homes|"
             "drive ... from their villages|force ... from their villages|"
             "chase ... out of their homes|expel ... from their homes|evict",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_MOVES },
  { .words = "arrival",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "arrive from|arrive in|arrive at",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_MOVES },
  { .words = "register ... as refugees|register ... as displaced|"
             "register ... as internally displaced",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .accumulation = "stock" },
  { .words = "displacement|exodus|uprooting",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_MOVES },
  { .words = "displacement",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_MOVES },
  { .words = "refugee|internally displaced person|displaced person|idp",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_MOVES,
    .accumulation = "stock" },
  { .words = "displaced or relocated|displaced or evacuated|"
             "evacuated or displaced|relocated or displaced|"
             "displaced and relocated|displaced and evacuated|"
             "evacuated and displaced",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_MOVES },
  { .words = "number displaced|number of displaced|"
             "number of internally displaced|"
             "number of idps|number of refugees",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_MOVES | CONCORDAT_RUNNING,
    .accumulation = "stock" },
  { .words = "evacuate",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_MOVES,
    .measure = "evacuated" },
  { .words = "force ... to evacuate|oblige ... to evacuate|"
             "move ... to safety|bring ... to safety|take ... to safety|"
             "lead ... to safety|airlift ... to safety|"
             "move ... to safer ground|move ... to higher ground|"
             "move ... to safer areas|move ... to safer places",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_MOVES,
    .measure = "evacuated" },
  { .words = "have to evacuate|evacuate their homes|evacuate their villages",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_MOVES,
    .measure = "evacuated" },
  { .words = "number of evacuees|number of evacuated",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_MOVES | CONCORDAT_RUNNING,
    .measure = "evacuated" },
  { .words = "evacuation",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_MOVES,
    .measure = "evacuated" },
  { .words = "evacuee",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_MOVES,
    .measure = "evacuated" },
  { .words = "homeless|without homes|without a home|without shelter",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "homeless" },
  { .words = "lose their homes|lose their houses",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "homeless" },
  { .words = "shelter|accommodate|host by relatives|host by host families|"
             "house in shelters|"
             "force ... into shelters|force ... into temporary shelters|"
             "place ... in shelters|place ... in temporary shelters|"
             "place ... in emergency shelters|"
             "take ... to shelters|take ... to evacuation centers|"
             "take ... to evacuation centres|move ... to shelters|"
             "move ... to evacuation centers|move ... to evacuation centres|"
             "house in public buildings|house in evacuation centers|"
             "house in evacuation centres|house in schools|house in tents|"
             "house in temporary shelters",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "sheltered",
    .accumulation = "stock" },
  { .words = "shelter in|shelter at|take shelter|seek shelter|"
             "live in ... camps|live in ... shelters|live in tents|"
             "stay in ... camps|stay in ... shelters|stay in ... centers|"
             "stay in ... centres|stay at ... centers|stay at ... centres|"
             "stay in tents|stay in the open|live in the open|"
             "sleep in the open|camp in the open|live in camps|"
             "live in shelters|live in ... centers|live in ... centres|"
             "live with host families|live with relatives|stay in schools|"
             "stay in shelters|"
             "remain in camps|remain in ... camps|remain in shelters|"
             "remain in the camp|live in the camp|stay in the camp|"
             "remain in ... shelters|remain in ... centers|"
             "remain in ... centres|stay with relatives|"
             "stay with host families",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "sheltered",
    .accumulation = "stock" },
  { .words = "in ... evacuation centers|in ... evacuation centres|"
             "inside ... evacuation centers|"
             "inside ... evacuation centres|in ... relief camps|"
             "in ... temporary shelters|in ... emergency shelters|"
             "in shelters|in ... displacement camps|"
             "in ... collective centers|in ... collective centres|"
             "with host families",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "sheltered",
    .accumulation = "stock" },
  { .words = "move to safer places|move to safer areas|move to safety|"
             "move to higher ground",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_MOVES,
    .measure = "relocated" },
  { .words = "relocate|resettle",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_MOVES,
    .measure = "relocated" },
  { .words = "relocation|resettlement",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_MOVES,
    .measure = "relocated" },
  { .words = "return home|return to their homes|return to their villages|"
             "go home|come home|repatriate|return from displacement|"
             "return to their area|return to their areas|"
             "return to ... areas of origin|return to ... places of origin|"
             "return to ... area of origin|return to ... place of origin|"
             "return to their communities|return to their country|"
             "return to their houses|return to their lands|"
             "return to their land|return to their town|"
             "return to their towns|return to their districts|"
             "return voluntarily|return spontaneously|voluntarily return|"
             "spontaneously return|return to|return|come back",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "returned" },
  { .words = "number of returnees",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING,
    .measure = "returned" },
  { .words = "returnee",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .measure = "returned" },
  { .words = NULL },
};

static const char *const categories[]
    = { "civilian", "people", "unspecified", NULL };

/* Whoever comes back from work or arrives at a hospital is not displaced;
 * refugees and families who do are, and crowds of people who go home, cross
 * a border or seek safety. */
static const char *const crossings[]
    = { "cross into", "cross the border", "seek safety", NULL };
static const char *const returns[]
    = { "return to", "return", "come back", NULL };
static const char *const arrivals[]
    = { "arrive from", "arrive in", "arrive at", NULL };
static const char *const displaced[]
    = { "refugee", "idp", "displaced", "returnee", "evacuee", "migrant",
        "asylum",  NULL };
static const char *const anybody[]
    = { "people",   "person",     "individual", "civilian",
        "resident", "inhabitant", "villager",   NULL };

/* Who is displaced already: a state, however many verbs stand around. */
static const char *const in_displacement[] = { "displaced ", NULL };

#define A_CROWD 1000
/* "Fled from the scene of the shooting": words behind the verb. */
#define WORDS_OF_GETAWAY 4

/* TRUE where TEXT, whatever its case, holds one of WORDS. */
static int
holds_one (const char *text, const char *const *words)
{
  if (text == NULL)
    return 0;
  for (; *words != NULL; words++)
    for (const char *at = text; *at != '\0'; at++)
      {
        size_t i = 0;

        while ((*words)[i] != '\0' && at[i] != '\0'
               && (at[i] | 32) == (*words)[i])
          i++;
        if ((*words)[i] == '\0')
          return 1;
      }
  return 0;
}

static int
is_one (const char *text, const char *const *words)
{
  for (; text != NULL && *words != NULL; words++)
    if (strcmp (text, *words) == 0)
      return 1;
  return 0;
}

static int
is_word (const struct concordat_token *token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (concordat_token_is (token, *words))
      return 1;
  return 0;
}

/* "300 newly displaced people" are a flow. */
static int
is_of_late (const struct concordat_host *host,
            const struct concordat_sentence *sentence)
{
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    if (concordat_token_is (&token, "newly")
        || concordat_token_is (&token, "recently"))
      return 1;
  return 0;
}

/* "2,200 new arrivals", not those of an airport. */
static int
is_new_arrival (const struct concordat_host *host,
                const struct concordat_sentence *sentence)
{
  struct concordat_token token;
  int new = 0;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    {
      if (new && concordat_token_is (&token, "arrivals"))
        return 1;
      new = concordat_token_is (&token, "new");
    }
  return 0;
}

/* "Cross the border every day to work": a habit is no flight. */
static int
is_habit (const struct concordat_host *host,
          const struct concordat_sentence *sentence)
{
  static const char *const words[] = { "every", "daily", "work", NULL };
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    if (is_word (&token, words))
      return 1;
  return 0;
}

/* "Fled the scene", "fled custody", "fled on a motorcycle": who gets away is
 * not displaced. */
static int
is_getaway (const struct concordat_host *host,
            const struct concordat_sentence *sentence)
{
  static const char *const words[]
      = { "scene", "shooting", "custody", "prison", "jail", "police",
          "motorcycle", "motorbike", NULL };
  struct concordat_token token;
  size_t left = 0;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    {
      if (left > 0 && is_word (&token, words))
        return 1;
      left -= left > 0;
      if (concordat_token_is (&token, "fled")
          || concordat_token_is (&token, "flee")
          || concordat_token_is (&token, "fleeing"))
        left = WORDS_OF_GETAWAY;
    }
  return 0;
}

/* "A resident who fled the village told": one person of whom something is
 * told is no figure of displacement, unless he is counted. */
static int
is_mere_mention (const struct concordat_host *host,
                 const struct concordat_sentence *sentence,
                 const struct concordat_claim *claim)
{
  static const char *const moves[]
      = { "flee", "return home", "go home", "come home", NULL };
  struct concordat_token token;

  if (!is_one (claim->rule, moves) || claim->quantity.core_low != 1
      || claim->quantity.core_high != 1
      || (claim->unit != NULL && strcmp (claim->unit, "person") != 0))
    return 0;
  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    if (concordat_token_is (&token, "one") || concordat_token_is (&token, "1"))
      return 0;
  return 1;
}

/* "80,000 fled, but 12,000 have returned" */
static int
tells_of_flight (const struct concordat_host *host,
                 const struct concordat_sentence *sentence)
{
  static const char *const words[]
      = { "fled", "flee", "fleeing", "displaced", "uprooted", NULL };
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    if (is_word (&token, words))
      return 1;
  return 0;
}

/* "Have returned.", "returned from Pakistan", not "returned fire", nor "a
 * return": nothing but what says when or where stands behind the verb. */
static int
comes_back (const struct concordat_host *host,
            const struct concordat_sentence *sentence)
{
  static const char *const behind[]
      = { "to",    "from",  "since",    "in",     "on",       "after",
          "with",  "by",    "so",       "this",   "last",     "and",
          "but",   "during", "as",      "at",     "recently", "safely",
          "while", "because", "despite", "before", "between",  "following",
          NULL };
  struct concordat_token token;
  int back = 0;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    {
      if (back
          && (token.kind == CONCORDAT_TOKEN_MARK
              || is_word (&token, behind)))
        return 1;
      back = concordat_token_is (&token, "returned")
             || concordat_token_is (&token, "returning")
             || concordat_token_is (&token, "back");
    }
  return back;
}

static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  int arrives = is_one (claim->rule, arrivals);
  int returns_to = is_one (claim->rule, returns);
  static const char *const returnee[] = { "returnee", NULL };

  if (is_mere_mention (host, sentence, claim))
    return 0;
  if (claim->rule != NULL && strcmp (claim->rule, "displace") == 0
      && holds_one (claim->population, in_displacement)
      && !is_of_late (host, sentence))
    claim->accumulation = "stock";
  if (claim->rule != NULL && strcmp (claim->rule, "arrival") == 0)
    return is_new_arrival (host, sentence);
  if (claim->rule != NULL && strcmp (claim->rule, "flee") == 0
      && claim->quantity.core_low < A_CROWD)
    return !is_getaway (host, sentence);
  if (!arrives && !returns_to && !is_one (claim->rule, crossings))
    return 1;
  if (arrives && holds_one (claim->population, returnee))
    claim->measure = "returned";
  if (returns_to && !comes_back (host, sentence))
    return 0;
  if (returns_to && tells_of_flight (host, sentence))
    return 1;
  if (holds_one (claim->population, displaced)
      || (claim->unit != NULL && strcmp (claim->unit, "person") != 0))
    return 1;
  return !arrives && claim->quantity.core_low >= A_CROWD
         && (!returns_to || holds_one (claim->population, anybody))
         && !is_habit (host, sentence);
}

static struct concordat_plugin plugin = {
  .name = "displacement",
  .version = "1.0",
  .description = "people who fled or were forced to leave their homes",
  .convention = "IDMC: flows over a period, stocks at a date, never mixed",
  .measure = "displaced",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "cumulative",
  .accept = accept,
};

CONCORDAT_PLUGIN (displacement, plugin)
