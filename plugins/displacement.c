/* People who fled, were uprooted or live away from home.
 *
 * Who flees counts over a period, who lives in displacement at a date: flow
 * and stock are kept apart, after IDMC, and so are those who were evacuated,
 * lost their homes, live in shelters or were resettled.  Going back is no
 * displacement, but has a measure of its own. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "flee|escape the fighting|escape the violence|"
             "leave their homes|abandon their homes|quit their homes|"
             "leave their villages|seek refuge|take refuge|leave home|"
             "escape their homes|run for their lives|"
             "cross into neighbouring countries|"
             "cross into neighboring countries|"
             "cross the border ... into|cross the frontier ... into",
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
             "chase ... out of their homes|expel ... from their homes",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_MOVES },
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
  { .words = "number of displaced|number of internally displaced|"
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
  { .words = "shelter|accommodate|house in shelters|"
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
             "live with host families|stay in schools|stay in shelters|"
             "remain in camps|remain in ... camps|remain in shelters|"
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
             "go home|come home|repatriate|return from displacement",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "returned" },
  { .words = "returnee",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .measure = "returned" },
  { .words = NULL },
};

static const char *const categories[]
    = { "civilian", "people", "unspecified", NULL };

static struct concordat_plugin plugin = {
  .name = "displacement",
  .version = "1.0",
  .description = "people who fled or were forced to leave their homes",
  .convention = "IDMC: flows over a period, stocks at a date, never mixed",
  .measure = "displaced",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "cumulative",
};

CONCORDAT_PLUGIN (displacement, plugin)
