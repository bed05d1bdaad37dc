/* Checks each document against the rest of the run before it is handed on. */
#include "config.h"

#include "documents/reading.h"

#include "documents/position.h"

#define LAST_YEAR 2100

typedef struct
{
  const char *file;
  guint64 line;
} Place;

void
reading_init (Reading *reading, const ReaderOptions *options,
              DocumentFunc func, gpointer data, ProblemList *problems)
{
  *reading = (Reading) { 0 };
  reading->options = options;
  reading->func = func;
  reading->data = data;
  reading->problems = problems;
  reading->limit = READING_TEXT_LIMIT;
  reading->json = json_reader_new ();
  reading->words = g_string_new (NULL);
  reading->arena = arena_new ();
  reading->ids = g_hash_table_new (g_str_hash, g_str_equal);
  reading->told = g_hash_table_new (g_str_hash, g_str_equal);
  reading->folders
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->undated.file, g_free);
  g_clear_pointer (&reading->folders, g_hash_table_unref);
  g_clear_pointer (&reading->told, g_hash_table_unref);
  g_clear_pointer (&reading->ids, g_hash_table_unref);
  g_clear_pointer (&reading->arena, arena_free);
  if (reading->words != NULL)
    g_string_free (reading->words, TRUE);
  reading->words = NULL;
  g_clear_pointer (&reading->json, json_reader_free);
}

void
reading_finish (Reading *reading)
{
  const char *remedy = "relative times then stay relative; state "
                       "\"published\" to place them";

  if (reading->undated.file == NULL)
    return;
  if (reading->undated.count == 1)
    problem_list_add (reading->problems, PROBLEM_WARNING,
                      reading->undated.file, reading->undated.line, 0, remedy,
                      "no date of publication is known");
  else
    problem_list_add (reading->problems, PROBLEM_WARNING,
                      reading->undated.file, reading->undated.line, 0, remedy,
                      "no date of publication is known, here and of %"
                      G_GUINT64_FORMAT " documents behind it",
                      reading->undated.count - 1);
  g_clear_pointer (&reading->undated.file, g_free);
}

static void
count_undated (Reading *reading, const Document *document)
{
  if (reading->undated.file == NULL)
    {
      reading->undated.file = g_strdup (document->file);
      reading->undated.line = document->line;
      reading->undated.count = 0;
    }
  reading->undated.count++;
}

gboolean
reading_tell_first (Reading *reading, const char *key)
{
  if (g_hash_table_contains (reading->told, key))
    return FALSE;
  g_hash_table_add (reading->told, arena_strdup (reading->arena, key));
  return TRUE;
}

static gboolean
is_blank (const Document *document)
{
  for (gsize i = document->body; i < document->text_length; i++)
    if (!g_ascii_isspace (document->content[i]))
      return FALSE;
  return TRUE;
}

/* Tells what is wrong with a date; FALSE where it forbids that the document
 * is read. */
static gboolean
tell_date (Reading *reading, const MetadataValue *date, const DayRange *range)
{
  ProblemList *problems = reading->problems;
  g_autofree char *shown = name_display (date->text);

  if (range == NULL)
    {
      problem_list_add (problems, PROBLEM_WARNING, date->file, date->line,
                        date->column,
                        "write YYYY, YYYY-MM, YYYY-MM-DD or a date-time",
                        "\"%s\" is not a date; the time of publication stays "
                        "unknown", shown);
      return TRUE;
    }
  if (range->begin > day_from_date (LAST_YEAR, 12, 31))
    problem_list_add (problems, PROBLEM_LOST, date->file, date->line,
                      date->column, "correct the date",
                      "the date %s is after the year %d; the document was "
                      "not read", shown, LAST_YEAR);
  else
    problem_list_add (problems, PROBLEM_LOST, date->file, date->line,
                      date->column, "correct the date or give a later --as-of",
                      "the date %s is later than the day as of which the "
                      "reports are read; the document was not read", shown);
  return FALSE;
}

/* FALSE where the date forbids that the document is read. */
static gboolean
check_date (Reading *reading, Document *document, const MetadataValue *date)
{
  Day as_of = reading->options->as_of;
  DayRange range;

  if (date->text == NULL)
    {
      count_undated (reading, document);
      return TRUE;
    }
  if (!day_range_parse (date->text, &range))
    return tell_date (reading, date, NULL);
  document->published_range = range;
  return (range.begin <= day_from_date (LAST_YEAR, 12, 31)
          && (as_of == DAY_OPEN_END || range.begin <= as_of))
         || tell_date (reading, date, &range);
}

/* FALSE where another document has the id already. */
static gboolean
check_id (Reading *reading, const Document *document, const MetadataValue *id)
{
  Place *place = g_hash_table_lookup (reading->ids, id->text);
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;

  if (place == NULL)
    {
      place = arena_new_struct (reading->arena, Place);
      place->file = arena_strdup (reading->arena, document->file);
      place->line = document->line;
      g_hash_table_insert (reading->ids,
                           arena_strdup (reading->arena, id->text), place);
      return TRUE;
    }
  shown = name_display (id->text);
  line = place->line == 0
             ? g_strdup ("")
             : g_strdup_printf (":%" G_GUINT64_FORMAT, place->line);
  problem_list_add (reading->problems, PROBLEM_LOST, id->file, id->line,
                    id->column, "give each document an \"id\" of its own",
                    "the id \"%s\" is that of %s%s already; the document was "
                    "not read", shown, place->file, line);
  return FALSE;
}

gboolean
reading_deliver (Reading *reading, Document *document, Metadata *metadata,
                 GError **error)
{
  g_autoptr (Document) owned = document;

  if (g_strcmp0 (reading->undated.file, document->file) != 0)
    reading_finish (reading);
  if (is_blank (document))
    {
      problem_list_add (reading->problems, PROBLEM_LOST, document->file,
                        document->line, 0, "add its text or take it out",
                        "the document has no text");
      return TRUE;
    }
  if (!check_date (reading, document, &metadata->values[METADATA_PUBLISHED])
      || !check_id (reading, document, &metadata->values[METADATA_ID]))
    return TRUE;
  metadata_apply (metadata, document);
  if (document->language == NULL)
    document->language = "en";
  document_complete_with (document, reading->words);
  return reading->func (g_steal_pointer (&owned), reading->data, error);
}
