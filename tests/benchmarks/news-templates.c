/* The sentences of invented news: a figure stands only in those of "claim"
 * and "figures". */
#include "config.h"

#include "tests/benchmarks/news.h"

const Rule news_templates[] = {
  /* Names. */
  { "town", "{city}|{city}|{onset}{coda}|{onset}{middle}{coda}|"
            "{onset}{middle}{coda}|{onset}{middle}{middle}{coda}" },
  { "surname", "{last}|{last}|{last}|{onset}{middle}{coda}|"
               "{onset}{coda}-{last}|O’{onset}{coda}" },
  { "person", "{first} {surname}|{first} {surname}|{first} al-{onset}{middle}|"
              "{first} {first} {surname}" },
  { "post", "minister|spokesman|spokeswoman|chairman|director|governor|"
            "deputy leader|ambassador|secretary|president|mayor|adviser" },
  { "official", "{person}, {a} {adjective} {post} in {country},|"
                "the {post} {person}|{person} of the {body}|"
                "{post} {surname}|{surname}|{a} {adjective} {noun}" },
  { "body", "{adjective} {noun} {noun}|{town} {noun} council|"
            "Ministry of {mass}|{country} {noun} association|"
            "{town} {adjective} club" },
  { "group", "the {noun}s|the {adjective} {noun}s|many {noun}s|its {noun}s|"
             "{noun}s and {noun}s|the {noun}s of {town}|"
             "most {adjective} {noun}s|their {adjective} {noun}s" },
  { "thing", "the {noun}|the {adjective} {noun}|{a} {adjective} {noun}|"
             "its {noun}|their {adjective} {noun}|the {noun} of {town}|"
             "{a} {adjective}, {adjective} {noun}|the {noun}’s {noun}|"
             "{a} {noun} for {mass}|the {adjective} {mass}|{mass}" },
  { "act", "{verb}ed|{stem}ed|{adverb} {verb}ed|{stem}ed" },
  { "doing", "{verb}ing|{stem}ing|{stem}ing|{adverb} {verb}ing" },
  { "does", "{verb}s|{stem}es|{adverb} {verb}s" },
  { "when", " on {weekday}| last week| this month| at the weekend|"
            " in {month}| after the {noun}| earlier this year| overnight|"
            " during the {adjective} {noun}||" },

  /* What a sentence says, and what may go before or behind. */
  { "clause", "{thing} {act} {thing}|{group} {act} {thing}|"
              "{person} {act} {group} in {town}|"
              "{thing} was {stem}ed by {group}|"
              "{group} were {stem}ed by {thing}|"
              "the {noun} in {country} {does} {thing}|"
              "{official} {act} {thing} for {doing} {group}|"
              "{thing} would {verb} {group} without {doing} {thing}|"
              "there is no {noun} that {does} {thing}|"
              "{group} should {verb} {thing}|{thing} will {verb} {thing}" },
  { "tail", " because {clause}| although {clause}|, while {clause}|"
            ", which {act} {thing}|, {doing} {thing}{when}| and {clause}|"
            ", despite {doing} {thing}| in order to {verb} {thing}|"
            " before {doing} {group} in {country}|"
            " so that {group} could {verb} {thing}{when}" },
  { "lead", "|||{when-lead}, |however, |{adverb}, |in {country}, |"
            "according to {official-plain}, |meanwhile, |"
            "as {thing} {does} {thing}, |despite {thing}, " },
  { "when-lead", "on {weekday}|in {month}|at the same time|"
                 "after {doing} {thing}|for years|until recently" },
  { "official-plain", "{person}|{surname}|the {body}|{group}" },
  { "say", "said|added|told reporters|insisted|wrote|explained|argued" },
  { "quoted", "“{clause}{tail},” {official-plain} {say}|"
              "“{clause},” {say} {official-plain}{when}, “{clause}”|"
              "{official-plain} {say} that {clause}{tail}|"
              "{official-plain} {say}: “{clause}{tail}”|"
              "{lead}{official-plain} called it “{a} {adjective} {noun}” "
              "that {does} {thing}{tail}" },
  { "plain", "{lead}{clause}{tail}|{lead}{clause}{tail}{tail}|"
             "{clause}{when}{tail}|{quoted}|{lead}{clause}{when}" },

  /* Sentences without a figure. */
  { "politics", "{plain}.|{plain}.|{quoted}.|"
                "the government of {country} {act} {thing} after {group} "
                "{act} {thing} in parliament{tail}.|"
                "{person}, who leads the opposition, {act} the {post} for "
                "{doing} {thing}{when}{tail}.|"
                "a vote in {town} would {verb} {thing}, {official-plain} "
                "{say}{when}; {clause}.|"
                "why did {person} {verb} {thing} when {clause}?" },
  { "sport", "{plain}.|{plain}.|{quoted}.|"
             "{town} {act} their {adjective} rivals {country} at the "
             "{adjective} stadium{when}{tail}.|"
             "the {country} captain {person} {act} the goalkeeper with "
             "{a} {adjective} shot just before the break{tail}.|"
             "coach {surname} {act} {thing} after the match{tail}.|"
             "{surname} returned from injury and {act} {thing}{when}." },
  { "business", "{plain}.|{plain}.|{quoted}.|"
                "shares in the {adjective} group {act} on {weekday} as "
                "{group} {act} {thing}{tail}.|"
                "the {town}-based firm, known for {mass}, {act} {thing} "
                "and {act} {thing}{when}.|"
                "analysts at {surname} & {surname} {say} that {clause}"
                "{tail}.|"
                "{country}’s central bank {act} {thing} (and {group} "
                "{act} {thing})." },
  { "culture", "{plain}.|{plain}.|{quoted}.|"
               "the {adjective} film, directed by {person}, {does} {thing} "
               "in {a} {adjective} {town}{tail}.|"
               "{person}’s new novel, “The {adjective} {noun}”, {does} "
               "{group} with {mass} and {mass}{tail}.|"
               "visitors to the museum in {town} {act} {thing} – {a} "
               "{adjective} {noun} – and {act} {thing}.|"
               "{first} {surname}, the {noun}, {act} {thing} at the "
               "festival in {town}{tail}." },
  { "aftermath", "{plain}.|{quoted}.|"
                 "hospitals in {town} {act} {thing} while rescuers searched "
                 "the rubble{tail}.|"
                 "the {adjective} road to {town} remained closed, and "
                 "{group} {act} {thing}{tail}.|"
                 "it was not possible to verify the report independently.|"
                 "the army of {country} did not comment on the {noun}." },

  /* Figures that nobody is hurt by. */
  { "figures", "{figure}{tail}.|{figure}, and {figure}.|{figure}, {say-by}."
               "|{figure}{tail}.|{lead}{clause} when {figure}{when}.|"
               "{lead}{figure}, up from {#10-90}.{#1-9} in 20{#10-24}{tail}.|"
               "{figure}, {say-by}{tail}.|{lead}{clause} as {figure}." },
  { "say-by", "{official-plain} {say}|said {person}|"
              "{official-plain} {say}{when}" },
  { "date", "{#1-30} {month}|{month} {#1-30}|{#1-30} {month}, {weekday}" },
  { "year", "{month}|{month} 20{#10-24}|20{#10-24}|the same year" },
  { "money", "${#1-900} million|€{#2-90}.{#1-9}bn|£{1000-90000}|"
             "${#2-60} billion|{20-900} million euros|${#100-999},{#100-999}" },
  { "figure", "{thing} cost {money} in {year}|"
              "{country} beat {town} {#10-60}-{#10-40} on {date}|"
              "{person}, {#19-80}, {act} {thing}|"
              "profits rose by {#2-60}% to {money}|"
              "{group} {act} {2-4000} {noun}s in {2-20} years|"
              "about {#2-90} per cent of {group} {act} {thing}|"
              "the {noun} opened on {date} with {12-900} {noun}s|"
              "{surname} ran {2-42} kilometres in {#10-59} minutes|"
              "{group} paid {money} for {2-50} {noun}s|"
              "the index fell {10-300} points to {1000-30000}|"
              "{thing} has {1000-900000} {noun}s in {2-40} countries|"
              "more than {1000-90000} people {act} {thing} in {town}|"
              "{a} poll of {1000-3000} voters put {thing} at {#10-60}%" },

  /* Claims. */
  { "hedge", "|||at least |about |some |nearly |more than |up to |around |"
             "as many as |almost |over |between {2-19} and |an estimated " },
  { "people", "people|people|civilians|residents|villagers|women and "
              "children|children|migrants|protesters" },
  { "fighters", "soldiers|militants|fighters|rebels|police officers|troops|"
                "gunmen|insurgents" },
  { "cause", "{a} {weekday} air strike|shelling|{a} car bomb|floods|"
             "{a} landslide|the earthquake|{a} suicide attack|clashes|"
             "heavy rain|{a} roadside bomb|the cyclone|{a} raid|"
             "a collapsed building|the fire" },
  { "where", " in {town}| near {town}| in the {adjective} city of {town}|"
             " in {country}’s {town} province| outside {town}, {country},|"
             " in {town}, {#2-90} km from {town}|" },
  { "day", " on {weekday}| on {#1-30} {month}| last week| since {month}|"
           " on {weekday} night| between {#1-14} and {#15-30} {month}||"
           " over the past {2-30} days|| overnight|" },
  { "source", "the {country} ministry of defence|local officials|"
              "{a} monitoring group|the United Nations|the Red Crescent|"
              "state media|{person} of the {body}|{a} hospital source|"
              "the civil defence|witnesses|the army|{country}’s police" },
  { "claimed", "said|claimed|reported|told reporters|announced|estimated|"
               "confirmed" },
  { "toll", "{hedge}{2-90} {people} were killed{where}{day}|"
            "{hedge}{2-40} {fighters} were killed by {cause}{where}{day}|"
            "{cause} killed {hedge}{2-90} {people} and injured {3-300} "
            "others{where}{day}|"
            "{hedge}{2-60} {people} died and {hedge}{4-200} were wounded "
            "when {cause} hit {town}{day}|"
            "{hedge}{1000-900000} people were displaced by {cause}{where}"
            "{day}|"
            "{hedge}{200-90000} families have fled their homes{where}{day}|"
            "{hedge}{1000-90000} {people} fled {town}{day}|"
            "its forces neutralised {hedge}{2-60} {fighters}{where}{day}|"
            "{hedge}{2-60} {people}, including {2-9} children, were "
            "injured{where}{day}|"
            "the death toll from {cause}{where} rose to {20-900}{day}|"
            "{hedge}{2-40} {people} are missing after {cause}{where}|"
            "{cause} destroyed {hedge}{20-4000} houses{where}{day}|"
            "{fighters} abducted {hedge}{2-90} {people}{where}{day}|"
            "{country} lost {hedge}{2-40} {fighters} in {cause}{where}{day}|"
            "{hedge}{2-12} {fighters} were captured{where}{day}" },
  { "claim", "{toll}, {source} {claimed}.|{toll}, according to {source}.|"
             "{source} {claimed} that {toll}.|{toll}.|"
             "{source} {claimed} that {toll}, while {source} put the figure "
             "at {2-300}.|“{toll},” {person} {claimed}.|"
             "{source} {claimed} {weekday} that {toll} and {toll}.|"
             "{toll}, but {source} {claimed} that only {2-90} were "
             "affected{tail}.|{toll}, {source} {claimed}, {doing} {thing}." },

  { "title", "{clause}|{clause}|{person} {does} {thing}|"
             "{country}: {clause}|{toll}|{thing} {does} {town}" },
  { NULL, NULL },
};
