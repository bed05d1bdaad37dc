/* Tables of situation reports: one claim a cell, at the place of its row. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
bars_part_cells (void)
{
  extracted_check ("Casualties by province:\n\n"
         "| Province | Killed | Injured |\n"
         "|:---------|-------:|--------:|\n"
         "| Herat    | 12     | 1,203   |\n"
         "| Badghis  | 3      | over 20 |\n",
         "killed 12 Herat\ninjured 1,203 Herat\n"
         "killed 3 Badghis\ninjured over 20 Badghis\n");
  extracted_check ("Province | Deaths | IDPs | Missing persons\n"
         "--- | --- | --- | ---\n"
         "Herat Province | 12 | 1.5 million | 10+\n",
         "killed 12 Herat Province\ndisplaced 1.5 million Herat Province\n"
         "missing 10+ Herat Province\n");
}

static void
tabs_part_cells (void)
{
  extracted_check ("Province\tDead\tHouses destroyed\n"
         "Herat\t12\t300\n"
         "Badghis\t3\t1 203\n",
         "killed 12 Herat\ndestroyed 300 Herat home\n"
         "killed 3 Badghis\ndestroyed 1 203 Badghis home\n");
  extracted_check ("\tKilled\tInjured\nHerat\t\t7\n", "injured 7 Herat\n");
}

static void
columns_part_cells (void)
{
  extracted_check (
         "No.  Province   District       Dead  Injured  Families displaced\n"
         "1    Herat      Injil            12       30                 200\n"
         "2    Herat      Guzara                     5                   -\n"
         "     Total                       12       35                 200\n",
         "killed 12 Injil < 12\ninjured 30 Injil < 35\n"
         "displaced 200 Injil household of 8 country < 200\n"
         "injured 5 Guzara < 35\n"
         "killed 12 - total\ninjured 35 - total\n"
         "displaced 200 - household total\n");
}

static void
totals_have_parts (void)
{
  extracted_check ("| District | Deaths |\n| Herat | 4 |\n| Badghis | 3 |\n"
         "| Sub-total | 7 |\n| Ghor | 5 |\n| **Grand total** | **12** |\n",
         "killed 4 Herat < 7\nkilled 3 Badghis < 7\nkilled 7 - total < 12\n"
         "killed 5 Ghor < 12\nkilled 12 - total\n");
  extracted_check ("| | Deaths |\n| Total | 7 |\n| Herat | 4 |\n| Ghor | 3 |\n",
         "killed 7 - total\nkilled 4 Herat < 7\nkilled 3 Ghor < 7\n");
}

static void
rows_may_be_days_or_people (void)
{
  extracted_check ("| Date | Killed |\n|---|---|\n| 3 May 2021 | 20 |\n"
         "| 4 May 2021 | 2010 |\n",
         "killed 20 - (3 May 2021)\nkilled 2010 - (4 May 2021)\n");
  extracted_check ("| Category | Killed |\n| Men | 10 |\n| Women | 2 |\n",
         "killed 10 - men\nkilled 2 - women\n");
}

static void
the_line_above_tells_more (void)
{
  extracted_check (
         "Losses in Afghanistan since 1 May 2021, according to the Ministry "
         "of Interior:\n\n| Province | Dead |\n| Herat | 3 |\n| Total | 3 |\n",
         "killed 3 Herat (since 1 May 2021) [Ministry of Interior] < 3\n"
         "killed 3 Afghanistan (since 1 May 2021) [Ministry of Interior] "
         "total\n");
}

static void
cells_without_a_count_give_nothing (void)
{
  extracted_check ("| Province | Killed | Death rate | Killed (%) | Rank |\n"
         "| Herat | - | 12 | 30 | 1 |\n| Ghor | n/a | 12% | 8% | 2 |\n"
         "| Badghis | | 0.4 | 12 | 3 |\n| Farah | 0 | none | 1 | 4 |\n",
         "");
  /* Of whom the row speaks is not known. */
  extracted_check ("| Contractor | Killed |\n| A | 12 |\n| B | 3 |\n", "");
  extracted_check ("| Province | Rain |\n| Herat | 12 |\n", "");
  extracted_check ("Province\tKilled\n\nHerat is a city.\n", "");
}

static void
prose_beside_a_table_stays_prose (void)
{
  extracted_check ("| Province | Killed |\n| Herat | 12 |\n\n"
         "Two soldiers were killed in Ghor | Photo: agency\n",
         "killed 12 Herat\nkilled Two soldiers Ghor\n");
  extracted_check ("Summary.  Five people were killed in Herat.  Rain fell.\n",
         "killed Five people Herat\n");
}

static void
headers_may_have_two_lines (void)
{
  extracted_check ("Province | Killed | | Injured |\n"
         " | Men | Women | Men | Women\n--- | --- | --- | --- | ---\n"
         "Herat | 1 | 2 | 3 | 4\nGhor | 5 | 6 | - | 8\n",
         "killed 1 Herat men\nkilled 2 Herat women\ninjured 3 Herat men\n"
         "injured 4 Herat women\nkilled 5 Ghor men\nkilled 6 Ghor women\n"
         "injured 8 Ghor women\n");
  extracted_check ("Province        Killed            Injured\n"
         "             Men   Women       Men   Women\n"
         "Herat          1       2         3       4\n"
         "Ghor           5       6                 8\n",
         "killed 1 Herat men\nkilled 2 Herat women\ninjured 3 Herat men\n"
         "injured 4 Herat women\nkilled 5 Ghor men\nkilled 6 Ghor women\n"
         "injured 8 Ghor women\n");
  extracted_check ("| Province | Casualties | |\n| | Dead | Injured |\n"
         "| Herat | 1 | 2 |\n",
         "killed 1 Herat\ninjured 2 Herat\n");
  extracted_check ("| Province | Killed | | |\n| | Men | Women | Total |\n"
         "| Herat | 1 | 2 | 3 |\n",
         "killed 1 Herat men < 3\nkilled 2 Herat women < 3\n"
         "killed 3 Herat\n");
  /* A first row without figures is no header. */
  extracted_check ("| Province | Contractors |\n| Herat | none |\n"
         "| Ghor | 8 |\n", "");
}

static void
measures_may_stand_in_the_rows (void)
{
  extracted_check ("Indicator | Herat | Ghor | Total\n"
         "Killed | 12 | 3 | 15\nHouses destroyed | 5 | - | 5\n",
         "killed 12 Herat < 15\nkilled 3 Ghor < 15\nkilled 15 - total\n"
         "destroyed 5 Herat home < 5\ndestroyed 5 - home total\n");
  extracted_check ("| | Kabul | Herat |\n|---|---|---|\n| Deaths | 4 | 2 |\n",
         "killed 4 Kabul\nkilled 2 Herat\n");
  /* Of what the columns speak is not known. */
  extracted_check ("Item | Type A | Type B\nKilled | 4 | 2\n", "");
}

static void
the_line_below_names_the_source (void)
{
  extracted_check ("| Province | Killed |\n| Herat | 12 |\n\n"
         "Source: OCHA, 12 February 2021\n",
         "killed 12 Herat [OCHA] counted then\n");
  extracted_check ("Province | Killed\nHerat | 12\nGhor | 3\n"
         "Sources: Afghan Red Crescent and OCHA (as of 10 June)\n",
         "killed 12 Herat [Afghan Red Crescent]\n"
         "killed 3 Ghor [Afghan Red Crescent]\n");
  /* No such line. */
  extracted_check ("Province | Killed\nHerat | 12\nSource of water: wells\n",
         "killed 12 Herat\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "bars part cells", bars_part_cells },
    { "tabs part cells", tabs_part_cells },
    { "columns of fixed width part cells", columns_part_cells },
    { "totals have parts", totals_have_parts },
    { "rows may be days or people", rows_may_be_days_or_people },
    { "the line above tells more", the_line_above_tells_more },
    { "cells without a count give nothing",
      cells_without_a_count_give_nothing },
    { "headers may have two lines", headers_may_have_two_lines },
    { "measures may stand in the rows", measures_may_stand_in_the_rows },
    { "the line below names the source", the_line_below_names_the_source },
    { "prose beside a table stays prose", prose_beside_a_table_stays_prose },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "tables", extracted_set_up, extracted_tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
