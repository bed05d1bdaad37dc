/* Which days the time expressions of English text mean. */
#include "config.h"

#include "language/en/english.h"
#include "tests/tap.h"

#include <string.h>

static Language *language;

static int
set_up (void)
{
  g_autoptr (GError) error = NULL;

  language = language_new_english (&error);
  if (language == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  language_freeze (language);
  return 0;
}

static int
tear_down (void)
{
  language_free (language);
  return 0;
}

static Analysis *
analyse (Document *document, Arena *arena, const char *text,
         const char *published)
{
  document->content = (char *) text;
  document->text_length = document->size = strlen (text);
  document->title_start = document->size;
  document->language = (char *) "en";
  document->published_range = DAY_RANGE_NONE;
  if (published != NULL)
    day_range_parse (published, &document->published_range);
  return analysis_new (language, document, arena);
}

static void
append_days (GString *out, DayRange range)
{
  char begin[16], end[16];

  if (range.precision == PRECISION_NONE)
    g_string_append (out, "none");
  else if (range.begin == range.end)
    g_string_append (out, day_format (range.begin, begin));
  else
    g_string_append_printf (out, "%s..%s", day_format (range.begin, begin),
                            day_format (range.end, end));
}

static void
append_mention (GString *out, const char *text, const TimeMention *time,
                gboolean support)
{
  static const char *const relations[]
      = { "", " since", " until", " before", " after", " window", " duration" };

  if (out->len > 0)
    g_string_append (out, " | ");
  g_string_append_len (out, text + time->at.start,
                       time->at.end - time->at.start);
  g_string_append (out, ": ");
  append_days (out, support ? time->support : time->range);
  g_string_append (out, relations[time->relation]);
  if (time->relative)
    g_string_append (out, " relative");
}

static gboolean
compare (const char *text, const char *published, const char *expected,
         gboolean support)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  Document document = { 0 };
  Analysis *analysis = analyse (&document, arena, text, published);

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      Sentence *sentence = analysis_sentence (analysis, i, STAGE_TIMES);

      for (guint j = 0; j < sentence->n_times; j++)
        append_mention (out, text, &sentence->times[j], support);
    }
  if (strcmp (out->str, expected) == 0)
    return TRUE;
  g_print ("# %s\n", out->str);
  return FALSE;
}

/* What is found in TEXT, published on 11 February 2020, a Tuesday. */
#define SAYS(text, expected) \
  CU_ASSERT_TRUE (compare (text, "2020-02-11", expected, FALSE))
#define SAYS_ON(text, published, expected) \
  CU_ASSERT_TRUE (compare (text, published, expected, FALSE))
#define SUPPORTS(text, expected) \
  CU_ASSERT_TRUE (compare (text, "2020-02-11", expected, TRUE))

static void
reads_full_dates (void)
{
  SAYS ("It began on 10 January 2019.", "10 January 2019: 2019-01-10");
  SAYS ("It began on January 10, 2019.", "January 10, 2019: 2019-01-10");
  SAYS ("It began on the 10th of January, 2019.",
        "the 10th of January, 2019: 2019-01-10");
  SAYS ("Dated 18-Jan-2019.", "18-Jan-2019: 2019-01-18");
  SAYS ("Dated 2019-01-18.", "2019-01-18: 2019-01-18");
  SAYS ("On Friday, 18 January 2019, it rained.",
        "Friday, 18 January 2019: 2019-01-18");
  SAYS ("GENEVA, 25 JAN 90 (AGENCY) -- Talks ended.",
        "25 JAN 90: 1990-01-25");
}

static void
reads_numeric_dates_day_first (void)
{
  SAYS ("Updated 03/02/2019.", "03/02/2019: 2019-02-03");
  SUPPORTS ("Updated 03/02/2019.", "03/02/2019: 2019-02-03..2019-03-02");
  SAYS ("Updated 12/31/2019.", "12/31/2019: 2019-12-31");
  SAYS ("Updated 31.12.2019.", "31.12.2019: 2019-12-31");
}

static void
reads_months_years_and_decades (void)
{
  SAYS ("The war began in 2011.", "2011: 2011-01-01..2011-12-31");
  SAYS ("The war began in March 2011.",
        "March 2011: 2011-03-01..2011-03-31");
  SAYS ("It was built in the 1990s.", "the 1990s: 1990-01-01..1999-12-31");
  SAYS ("In the 19th century it grew.",
        "the 19th century: 1800-01-01..1899-12-31");
  SAYS ("The 2019-20 budget was passed.",
        "2019-20: 2019-01-01..2020-12-31");
  SAYS ("It fell in the summer of 2018.",
        "the summer of 2018: 2018-06-01..2018-08-31");
  SAYS ("It ended in two thousand and eleven.",
        "two thousand and eleven: 2011-01-01..2011-12-31");
}

static void
knows_the_past_by_its_verbs (void)
{
  SAYS ("It rained on 20 August.", "20 August: 2019-08-20");
  SAYS ("Dated 20 August.", "20 August: 2019-08-20");
  SAYS ("20 April", "20 April: 2020-04-20");
}

static void
reckons_from_named_events (void)
{
  SAYS ("On 3 January the accord was signed. Since the signing of the new "
        "accord, it held.",
        "3 January: 2020-01-03 | Since the signing of the new accord: "
        "2020-01-03..2020-02-11 since");
  SAYS ("On 3 January the accord was praised. Since the signing of the "
        "accord, it held.",
        "3 January: 2020-01-03");
}

/* The times within others. */
static void
keeps_both_ends_of_ranges (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "from 3 to 9 May 2018", "3: 2018-05-03 | 9 May 2018: 2018-05-09" },
    { "in 2015-17", "2015: 2015-01-01..2015-12-31 | "
                    "17: 2017-01-01..2017-12-31" },
    { "since May 2018", "May 2018: 2018-05-01..2018-05-31" },
    { "in May 2018", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autoptr (GString) out = g_string_new (NULL);
      Document document = { 0 };
      Analysis *analysis
          = analyse (&document, arena, cases[i].text, "2020-02-11");
      Sentence *sentence = analysis_sentence (analysis, 0, STAGE_TIMES);

      CU_ASSERT_EQUAL_FATAL (sentence->n_times, 1);
      for (guint j = 0; j < sentence->times[0].n_parts; j++)
        {
          const TimePart *part = &sentence->times[0].parts[j];
          TimeMention time = { .at = part->at, .range = part->range };

          append_mention (out, cases[i].text, &time, FALSE);
        }
      CU_ASSERT_STRING_EQUAL (out->str, cases[i].expected);
    }
}

static void
reads_parts_of_periods (void)
{
  SAYS ("In early June 2019 it rained.",
        "early June 2019: 2019-06-01..2019-06-10");
  SAYS ("At the end of April 2019 it rained.",
        "the end of April 2019: 2019-04-21..2019-04-30");
  SAYS ("In the first half of 2019 it rained.",
        "the first half of 2019: 2019-01-01..2019-06-30");
  SAYS ("In the second quarter of 2019 it rained.",
        "the second quarter of 2019: 2019-04-01..2019-06-30");
  SAYS ("In the week of 6 January it rained.",
        "the week of 6 January: 2020-01-06..2020-01-12");
  SAYS ("Sales rose in Q1 2019.", "Q1 2019: 2019-01-01..2019-03-31");
}

static void
finds_the_year_of_a_month (void)
{
  SAYS ("Seven died on 30 December.", "30 December: 2019-12-30");
  SAYS ("Seven died on March 5.", "March 5: 2020-03-05");
  SAYS ("Seven died in October.", "October: 2019-10-01..2019-10-31");
  SAYS ("The vote is scheduled for October.",
        "October: 2020-10-01..2020-10-31");
  SAYS_ON ("It came into force on 6 of last May.", "2020-09-21",
           "6 of last May: 2020-05-06");
  SAYS ("Seven died in June last year.",
        "June last year: 2019-06-01..2019-06-30");
}

static void
keeps_to_the_year_of_a_narrative (void)
{
  SAYS ("The siege of 1812 began in June 1812 and ended in 1813. The army of "
        "1805 was gone. On 4 August, the town fell. Two days later it burnt.",
        "1812: 1812-01-01..1812-12-31 | June 1812: 1812-06-01..1812-06-30 | "
        "1813: 1813-01-01..1813-12-31 | 1805: 1805-01-01..1805-12-31 | "
        "4 August: 1805-08-04 | Two days later: 1805-08-06");
  SAYS_ON ("It began in November 1951. In January the town fell.", NULL,
           "November 1951: 1951-11-01..1951-11-30 | "
           "January: 1952-01-01..1952-01-31");
}

static void
reads_weekdays_as_the_last_ones (void)
{
  SAYS ("Six were killed on Monday.", "Monday: 2020-02-10");
  SUPPORTS ("Six were killed on Monday.", "Monday: 2020-02-03..2020-02-10");
  SAYS ("Six were killed on Tuesday.", "Tuesday: 2020-02-11");
  SAYS ("Six were killed on Wednesday night.",
        "Wednesday night: 2020-02-05");
  SAYS ("The council will meet on Wednesday.", "Wednesday: 2020-02-12");
  SAYS ("The summit on Wednesday will be short.", "Wednesday: 2020-02-12");
  SAYS ("They met on Monday and Tuesday.",
        "Monday: 2020-02-10 | Tuesday: 2020-02-11");
  SAYS_ON ("The summit on Wednesday and Thursday will be short.",
           "2020-02-12", "Wednesday: 2020-02-12 | Thursday: 2020-02-13");
  SAYS ("It happened last Friday.", "last Friday: 2020-02-07");
  SAYS ("The council meets next Monday.", "next Monday: 2020-02-17");
  SAYS ("Six died on Monday last week.", "Monday last week: 2020-02-03");
}

static void
reads_deictic_words (void)
{
  SAYS ("Six died today and two yesterday.",
        "today: 2020-02-11 | yesterday: 2020-02-10");
  SAYS ("It resumed this morning.", "this morning: 2020-02-11");
  SAYS ("It fell last week.", "last week: 2020-02-03..2020-02-09");
  SAYS ("It fell this month.", "this month: 2020-02-01..2020-02-29");
  SAYS ("It fell last year.", "last year: 2019-01-01..2019-12-31");
  SAYS ("They met at the weekend.", "the weekend: 2020-02-08..2020-02-09");
  SAYS ("It fell earlier this month.",
        "earlier this month: 2020-02-01..2020-02-11");
  SAYS ("It was shelled overnight Saturday.",
        "overnight Saturday: 2020-02-08..2020-02-09");
}

static void
counts_back_and_on (void)
{
  SAYS ("Four days ago it rained.", "Four days ago: 2020-02-07");
  SAYS ("Three years ago it rained.",
        "Three years ago: 2017-01-01..2017-12-31");
  SAYS ("Five died on Monday. A week earlier, eight died.",
        "Monday: 2020-02-10 | A week earlier: 2020-02-03");
  SAYS ("It fell on 3 May 2019. The next day it was retaken. Later that day "
        "it fell again.",
        "3 May 2019: 2019-05-03 | The next day: 2019-05-04 | "
        "Later that day: 2019-05-04");
  SAYS ("Yesterday and the day before were calm.",
        "Yesterday: 2020-02-10 | the day before: 2020-02-09");
  SAYS ("Six died on Monday. Hours later two more died.",
        "Monday: 2020-02-10 | Hours later: 2020-02-10");
  SAYS ("They were freed three days later.",
        "three days later: none relative");
}

static void
reads_windows (void)
{
  SAYS_ON ("Some 800 fled in the past two months.", "2020-02-10",
           "the past two months: 2019-12-10..2020-02-10 window");
  SAYS ("Some 800 fled over the last 24 hours.",
        "the last 24 hours: 2020-02-10..2020-02-11 window");
  SAYS ("Some 800 fled over the past week.",
        "the past week: 2020-02-04..2020-02-11 window");
  SAYS ("It was the second raid in eight days.",
        "eight days: 2020-02-03..2020-02-11 window");
}

static void
reads_open_periods (void)
{
  SAYS ("Some 800 fled since December.",
        "since December: 2019-12-01..2020-02-11 since");
  SAYS ("Some 800 fled since the beginning of the year.",
        "since the beginning of the year: 2020-01-01..2020-02-11 since");
  SAYS_ON ("Some 800 fled since 1 December 2019.", NULL,
           "since 1 December 2019: 2019-12-01.. since");
  SAYS ("It lasted until 8 January.",
        "until 8 January: ..2020-01-08 until");
  SAYS ("It must end by the end of the month.",
        "by the end of the month: 2020-02-21..2020-02-29 until");
  SAYS ("It was calm before 8 January.",
        "before 8 January: ..2020-01-07 before");
}

static void
reads_ranges_and_lists (void)
{
  SAYS ("Between 3 and 10 January it rained.",
        "Between 3 and 10 January: 2020-01-03..2020-01-10");
  SAYS ("From 29 December to 2 January it rained.",
        "From 29 December to 2 January: 2019-12-29..2020-01-02");
  SAYS ("It rained January 3-10, 2019.",
        "January 3-10, 2019: 2019-01-03..2019-01-10");
  SAYS ("From March until August 2018 it rained.",
        "From March until August 2018: 2018-03-01..2018-08-31");
  SAYS ("On 7, 8,9 January it rained.",
        "7: 2020-01-07 | 8: 2020-01-08 | 9 January: 2020-01-09");
  SAYS ("On January 7 and 8, it rained.",
        "January 7: 2020-01-07 | 8: 2020-01-08");
  SAYS ("In May and June 2018 it rained.",
        "May: 2018-05-01..2018-05-31 | June 2018: 2018-06-01..2018-06-30");
}

static void
covers_durations_and_clocks (void)
{
  SAYS ("They fought for two days.", "two days: none duration");
  SAYS ("A three-hour battle.", "three-hour: none duration");
  SAYS ("It began at 0600 GMT.", "0600 GMT: none");
  SAYS ("It began at 0300 (0900 GMT).", "0300 (0900 GMT): none");
  SAYS ("It began at 1910 tonight.", "1910 tonight: 2020-02-11");
  SAYS ("It began at 5 p.m. on Monday.", "5 p.m. on Monday: 2020-02-10");
  SAYS ("On Monday at 14:30 it began.", "Monday at 14:30: 2020-02-10");
}

static void
leaves_other_words_alone (void)
{
  SAYS ("A 17-year-old boy and a man of 30 years of age.", "");
  SAYS ("This may be the second time.", "");
  SAYS ("GROUPS THAT MAY JOIN AND MAY NOT.", "");
  SAYS ("Theresa May spoke; crowds march on, and the March for Peace grew.",
        "");
  SAYS ("The Sun wrote it and he sat there.", "");
  SAYS ("Some 2,011 people and 2500 soldiers were there.", "");
  SAYS ("Parliament voted 312-184 and the score was 3-1.", "");
}

static void
leaves_relative_times_open_without_a_publication (void)
{
  SAYS_ON ("Six died on Monday.", NULL, "Monday: none relative");
  SAYS_ON ("Six died two weeks ago.", NULL, "two weeks ago: none relative");
  SAYS_ON ("Six died last month.", NULL, "last month: none relative");
  SAYS_ON ("Six died last month.", "2020-03",
           "last month: 2020-02-01..2020-02-29");
  SAYS_ON ("Six died on 5 May.", NULL, "5 May: none relative");
}

static void
knows_leap_days_and_the_ends_of_years (void)
{
  SAYS ("It fell on 29 February.", "29 February: 2020-02-29");
  SAYS_ON ("It fell on 29 February.", "2021-03-05",
           "29 February: 2020-02-29");
  SAYS ("It fell on 29 February 2019.",
        "February 2019: 2019-02-01..2019-02-28");
  SAYS_ON ("It fell last week.", "2021-01-03",
           "last week: 2020-12-21..2020-12-27");
  SAYS_ON ("It fell this week.", "2021-01-03",
           "this week: 2020-12-28..2021-01-03");
  SAYS_ON ("It fell on 30 December.", "2020-01-02",
           "30 December: 2019-12-30");
  SAYS_ON ("The vote is due on 3 January.", "2019-12-30",
           "3 January: 2020-01-03");
  SAYS_ON ("In the past two months it rained.", "2020-04-30",
           "the past two months: 2020-02-29..2020-04-30 window");
}

/* Words of every class of the data file, and what breaks them apart. */
static const char *const soup[]
    = { "the", "day", "before", "after", "first", "half", "of", "week", "May",
        "Monday", "last", "next", "this", "two", "3", "31", "2020", "-", "/",
        ",", "and", "to", "from", "between", "since", "until", "ago", "later",
        "earlier", "early", "end", "quarter", "years", "night", "overnight",
        "in", "past", "29", "February", "1990s", ":", "30", "p.m.", "GMT", "'",
        "99", "0", "999999999", "several", "(", ")", "9999", "century", "19th",
        "January", "weekend", "yesterday", "that", "same", ".", "will", "by" };

static gboolean
mention_is_sound (const Sentence *sentence, const TimeMention *time,
                  guint first)
{
  if (time->at.first_token < first || time->at.end_token <= time->at.first_token
      || time->at.end_token > sentence->n_tokens
      || time->at.start < sentence->start || time->at.end > sentence->end)
    return FALSE;
  return time->range.precision == PRECISION_NONE
         || (time->range.begin <= time->range.end
             && time->support.begin <= time->range.begin
             && time->support.end >= time->range.end);
}

static void
stays_sound_in_any_soup_of_words (void)
{
  static const char *const published[] = { NULL, "2020", "2020-02",
                                           "2020-02-29", "0001-01-01",
                                           "9999-12-31" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (Arena) arena = arena_new ();
  gboolean sound = TRUE;

  for (guint n = 0; n < 20000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Document document = { 0 };
      Analysis *analysis;

      for (guint i = 0; i < 24; i++)
        {
          gint32 word = g_rand_int_range (random, 0, G_N_ELEMENTS (soup));

          g_string_append (text, soup[word]);
          if (g_rand_int_range (random, 0, 5) > 0)
            g_string_append_c (text, ' ');
        }
      analysis = analyse (&document, arena, text->str,
                          published[n % G_N_ELEMENTS (published)]);
      for (guint i = 0; i < analysis->n_sentences; i++)
        {
          Sentence *sentence = analysis_sentence (analysis, i, STAGE_TIMES);
          guint first = 0;

          for (guint j = 0; j < sentence->n_times; j++)
            {
              if (!mention_is_sound (sentence, &sentence->times[j], first)
                  && sound)
                {
                  g_autoptr (GString) out = g_string_new (NULL);

                  append_mention (out, text->str, &sentence->times[j], FALSE);
                  append_mention (out, text->str, &sentence->times[j], TRUE);
                  g_print ("# %s\n# %s\n", text->str, out->str);
                  sound = FALSE;
                }
              first = sentence->times[j].at.end_token;
            }
        }
      arena_reset (arena);
    }
  CU_ASSERT_TRUE (sound);
}

static void
stays_quick_and_shallow_in_long_chains (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Arena) arena = arena_new ();
  Document document = { 0 };
  Analysis *analysis;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "the day before the end of the first half of ");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "Six died. The next day, on 3 May, four died.\n");
  analysis = analyse (&document, arena, text->str, "2020-02-11");
  CU_ASSERT_EQUAL (
      analysis_sentence (analysis, analysis->n_sentences - 1, STAGE_TIMES)
          ->n_times,
      2);
  /* Far above what it takes, far below what a blow-up would take. */
  CU_ASSERT_TRUE (g_get_monotonic_time () - start < 60 * G_USEC_PER_SEC);
}

static void
reads_what_is_reckoned_from_dates (void)
{
  SAYS ("killed three days before the vote on 10 March 2019",
        "three days before the vote on 10 March 2019: 2019-03-07");
  SAYS ("killed two days after the presidential election on Monday",
        "two days after the presidential election on Monday: 2020-02-12");
  /* What was done on the day has the day itself. */
  SAYS ("two days after the army killed six people on 10 March 2019",
        "two days: none duration | 10 March 2019: 2019-03-10");
  SAYS ("in the 48 hours to Sunday evening",
        "48 hours to Sunday evening: 2020-02-07..2020-02-09");
  SAYS ("in the three days ending on 5 May 2019",
        "three days ending on 5 May 2019: 2019-05-02..2019-05-05");
  SAYS ("the road has been closed for 48 hours to traffic",
        "48 hours: none duration");
  SAYS ("so far this year 120 died", "this year: 2020-01-01..2020-02-11 since");
  SAYS ("120 died this month so far",
        "this month: 2020-02-01..2020-02-11 since");
  SAYS ("this year 120 died", "this year: 2020-01-01..2020-12-31");
  SAYS ("in the winter of 2018-19",
        "the winter of 2018-19: 2018-12-01..2019-02-28");
  SAYS ("in the winter of 2018/2019",
        "the winter of 2018/2019: 2018-12-01..2019-02-28");
}

static void
goes_on_with_the_year_told_before (void)
{
  SAYS ("Fighting broke out in April 2016. On 9 April 12 soldiers were killed.",
        "April 2016: 2016-04-01..2016-04-30 | 9 April: 2016-04-09");
  SAYS ("Fighting broke out in May 2016. On 9 April 12 soldiers were killed.",
        "May 2016: 2016-05-01..2016-05-31 | 9 April: 2020-04-09");
  SAYS ("Fighting broke out in February 2016. On 9 February 12 soldiers were "
        "killed.",
        "February 2016: 2016-02-01..2016-02-29 | 9 February: 2020-02-09");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "reads full dates", reads_full_dates },
    { "reads numeric dates day first", reads_numeric_dates_day_first },
    { "reads months, years and decades", reads_months_years_and_decades },
    { "knows the past by its verbs", knows_the_past_by_its_verbs },
    { "reckons from named events", reckons_from_named_events },
    { "reckons from dates", reads_what_is_reckoned_from_dates },
    { "goes on with the year told before",
      goes_on_with_the_year_told_before },
    { "keeps both ends of ranges", keeps_both_ends_of_ranges },
    { "reads parts of periods", reads_parts_of_periods },
    { "finds the year of a month", finds_the_year_of_a_month },
    { "keeps to the year of a narrative", keeps_to_the_year_of_a_narrative },
    { "reads weekdays as the last ones", reads_weekdays_as_the_last_ones },
    { "reads deictic words", reads_deictic_words },
    { "counts back and on", counts_back_and_on },
    { "reads windows", reads_windows },
    { "reads open periods", reads_open_periods },
    { "reads ranges and lists", reads_ranges_and_lists },
    { "covers durations and clocks", covers_durations_and_clocks },
    { "leaves other words alone", leaves_other_words_alone },
    { "leaves relative times open without a publication",
      leaves_relative_times_open_without_a_publication },
    { "knows leap days and the ends of years",
      knows_leap_days_and_the_ends_of_years },
    { "stays sound in any soup of words", stays_sound_in_any_soup_of_words },
    { "stays quick and shallow in long chains",
      stays_quick_and_shallow_in_long_chains },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "times", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
