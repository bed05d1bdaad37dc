/* Which place of its document a claim has. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
a_title_puts_a_place_before_all (void)
{
  extracted_check_titled ("Chad: crackdown on protests",
                          "Police killed 12 people. In Mali 4 people died.",
                          "killed 12 people Chad\n"
                          "killed 4 people Mali\n");
  extracted_check_titled ("Chad flash floods: a crackdown on looters",
                          "At least 20 people were killed.",
                          "killed At least 20 people Chad\n");
  extracted_check_titled ("Chad - Floods and landslides",
                          "At least 20 people were killed.",
                          "killed At least 20 people Chad\n");
  extracted_check_titled ("Chad floods \342\200\223 20 killed",
                          "Rain went on.", "killed 20 Chad\n");
  extracted_check_titled ("Chad-backed rebels on the move",
                          "At least 20 people were killed.",
                          "killed At least 20 people -\n");
  extracted_check_titled ("Chad - Libya war", "At least 20 people were killed.",
                          "killed At least 20 people -\n");
  /* What a country did, it did elsewhere. */
  extracted_check_titled ("Chad strikes: a crackdown",
                          "At least 20 people were killed.",
                          "killed At least 20 people -\n");
  extracted_check_titled ("Chad and its protests: a crackdown",
                          "Police killed 12 people.", "killed 12 people -\n");
  extracted_check_titled ("Police: crackdown in Chad",
                          "Police killed 12 people.", "killed 12 people -\n");
}

static void
an_unlisted_place_is_that_of_its_name (void)
{
  extracted_check ("In Zuq district, Paktiya province, 12 people were killed.",
                   "killed 12 people Paktiya\n");
  extracted_check ("At the mainly Christian village of Zuq, shells killed 12 "
                   "people.",
                   "killed 12 people Zuq\n");
  extracted_check ("12 people were killed on Sunday in Zuq.",
                   "killed 12 people Zuq (Sunday)\n");
  /* It may be a name of anything. */
  extracted_check ("In Zuq attacks, 12 people were killed.",
                   "killed 12 people -\n");
  /* A name that many states have. */
  extracted_check ("12 people were killed in Central Region, Ghana.",
                   "killed 12 people Ghana\n");
  extracted_check ("12 people were killed in Central Region.",
                   "killed 12 people -\n");
  extracted_check ("Rain fell in Malawi. 12 people died in Central Region.",
                   "killed 12 people Central Region\n");
}

static void
an_attack_is_where_its_town_is (void)
{
  extracted_check ("The Moscow concert hall attack killed 139 people.",
                   "killed 139 people Moscow\n");
  extracted_check ("The toll in the Moscow attack rose to 139.",
                   "killed 139 Moscow\n");
  /* What a state did, it did elsewhere. */
  extracted_check ("Moscow's attack killed 139 people.",
                   "killed 139 people -\n");
}

static void
police_tell_of_their_town (void)
{
  extracted_check ("Tulsa police said a man was killed.",
                   "killed a man Tulsa men [Tulsa police]\n");
  extracted_check ("Tulsa police are looking for a gunman. A man was killed.",
                   "killed A man Tulsa men\n");
  extracted_check ("Tulsa police said a man was killed in Chad.",
                   "killed a man Chad men [Tulsa police]\n");
}

static void
a_country_has_those_whom_it_hosts (void)
{
  extracted_check ("Chad hosts 900,000 refugees.",
                   "displaced 900,000 refugees Chad\n");
  extracted_check ("Chad, which has already taken in 900,000 refugees, closed "
                   "its border.",
                   "displaced 900,000 refugees Chad\n");
  extracted_check ("Chad is home to 900,000 refugees.",
                   "displaced 900,000 refugees Chad\n");
  extracted_check ("Chad has 4 million displaced people.",
                   "displaced 4 million displaced people Chad\n");
  extracted_check ("Chad has helped 900,000 refugees.",
                   "displaced 900,000 refugees -\n");
  extracted_check ("Chad has killed 12 rebels.", "killed 12 rebels -\n");
}

static void
each_figure_of_a_list_has_its_place (void)
{
  /* Also where no list knows the name. */
  extracted_check ("Twenty people were killed in Moundou, 23 in Xoq and three "
                   "in Zuq.",
                   "killed Twenty people Moundou\n"
                   "killed 23 Xoq\n"
                   "killed three Zuq\n");
  extracted_check ("At least 33 people were reported dead in India and another "
                   "17 in Bangladesh.",
                   "killed At least 33 people India\n"
                   "killed another 17 Bangladesh\n");
}

static void
provinces_have_the_names_of_news (void)
{
  extracted_check ("Four people were killed in Middle Shabelle.",
                   "killed Four people Middle Shabelle\n");
  extracted_check ("Four people were killed in West Azerbaijan.",
                   "killed Four people West Azerbaijan\n");
  extracted_check ("Fighting raged in Libya. Four people were killed in Al "
                   "Bayda, 12 in Derna.",
                   "killed Four people Al Bayda\n"
                   "killed 12 Derna\n");
}

static void
a_heading_places_its_section (void)
{
  extracted_check ("INDIA\n\nFloods have hit the north and the east again. 24 "
                   "people died.\n\nMYANMAR\n\nOver 25,000 people have been "
                   "displaced by floods.",
                   "killed 24 people INDIA\n"
                   "displaced Over 25,000 people MYANMAR\n");
  extracted_check ("CHAD: Storms came back.\n\nNIGER: Storms caused floods. "
                   "They damaged 880 homes.",
                   "damaged 880 homes NIGER home\n");
  /* A menu is no heading. */
  extracted_check ("AFRICA\n\nCHAD\n\nNIGER\n\nHome\n\n24 people died.",
                   "killed 24 people -\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "a title puts a place before all", a_title_puts_a_place_before_all },
    { "an unlisted place is that of its name",
    an_unlisted_place_is_that_of_its_name },
  { "an attack is where its town is", an_attack_is_where_its_town_is },
  { "police tell of their town", police_tell_of_their_town },
    { "a country has those whom it hosts",
      a_country_has_those_whom_it_hosts },
    { "each figure of a list has its place",
      each_figure_of_a_list_has_its_place },
    { "a heading places its section", a_heading_places_its_section },
    { "provinces have the names of news", provinces_have_the_names_of_news },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "context of places", extracted_set_up, extracted_tear_down, NULL, NULL,
      tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
