/* The key file syntax of GLib, read line by line: GKeyFile tells no line and
 * column, and keeps one of two predicates that are spelt alike. */
#include "config.h"

#include "host/rule-file.h"

#include "base/arena.h"
#include "base/suggest.h"

#include <string.h>

typedef enum
{
  SECTION_NONE,
  SECTION_PLUGIN,
  SECTION_PREDICATES,
  SECTION_NOUNS
} Section;

static const char *const sections[]
    = { "plugin", "predicates", "nouns", NULL };
static const char *const keys[]
    = { "name",    "version",    "description",  "convention",
        "measure", "categories", "accumulation", NULL };
static const char *const categories[]
    = { "military", "militant", "civilian", "people", "unspecified", NULL };
static const char *const accumulations[]
    = { "event", "window", "cumulative", "stock", "total", "unspecified",
        NULL };
static const char *const statuses[]
    = { "reported", "confirmed", "recovered", "presumed", "feared", NULL };
static const char *const options[]
    = { "measure", "accumulation", "status", NULL };
/* Parts, roles and flags, each in the order of its enumeration. */
static const char *const words[]
    = { "verb",    "noun",   "adjective",  "patient", "subject",
        "object",  "complement", "number", "moves",   "running",
        "needs-noun", "own-people", "tentative", "denied",
        NULL };

#define N_PARTS 3
#define N_ROLES 5

/* Where the reading is. */
typedef struct
{
  RuleFile *rules;
  const char *name;
  Refusal *refusal;
  const char *line; /* its beginning, for columns */
  guint64 number;   /* of the line, from 1 */
  Section section;
  gboolean seen[G_N_ELEMENTS (keys)];
  GArray *predicates; /* of struct concordat_predicate */
  GArray *nouns;      /* of struct concordat_noun */
} Reader;

/* A piece of the line. */
typedef struct
{
  const char *start;
  const char *end;
} Piece;

static gboolean
complain (Reader *reader, const char *at, char *remedy, const char *format,
          ...) G_GNUC_PRINTF (4, 5);

static gboolean
complain (Reader *reader, const char *at, char *remedy, const char *format,
          ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  refuse (reader->refusal, remedy, "%s", reason);
  reader->refusal->line = reader->number;
  reader->refusal->column
      = (guint64) g_utf8_pointer_to_offset (reader->line, at) + 1;
  return FALSE;
}

static Piece
trim (Piece piece)
{
  while (piece.start < piece.end && g_ascii_isspace (*piece.start))
    piece.start++;
  while (piece.end > piece.start && g_ascii_isspace (piece.end[-1]))
    piece.end--;
  return piece;
}

static char *
piece_copy (const Reader *reader, Piece piece)
{
  return arena_strndup (reader->rules->arena, piece.start,
                        (gsize) (piece.end - piece.start));
}

/* The index of the piece in LIST; -1 after a complaint that it is no WHAT. */
static int
find_word (Reader *reader, Piece piece, const char *const *list,
           const char *what)
{
  const char *word = piece_copy (reader, piece);
  const char *meant = suggest_word (word, list);
  g_autofree char *all = NULL;

  for (int i = 0; list[i] != NULL; i++)
    if (strcmp (list[i], word) == 0)
      return i;
  all = g_strjoinv (", ", (char **) (gsize) list);
  complain (reader, piece.start,
            meant != NULL ? g_strdup_printf ("did you mean \"%s\"?", meant)
                          : g_strdup_printf ("write one of %s", all),
            "\"%s\" is no %s", word, what);
  return -1;
}

/* Cuts the next piece off *REST, between any of SEPARATORS. */
static gboolean
next_piece (Piece *rest, const char *separators, Piece *ret)
{
  while (rest->start < rest->end)
    {
      const char *end = rest->start;

      while (end < rest->end && strchr (separators, *end) == NULL)
        end++;
      *ret = trim ((Piece) { rest->start, end });
      rest->start = end < rest->end ? end + 1 : end;
      if (ret->start < ret->end)
        return TRUE;
    }
  return FALSE;
}

/* Variants between bars, with single spaces; NULL after a complaint. */
static char *
read_variants (Reader *reader, Piece key)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = key.start; at <= key.end;)
    {
      const char *bar = memchr (at, '|', (gsize) (key.end - at));
      Piece rest = trim ((Piece) { at, bar != NULL ? bar : key.end });
      Piece word;

      if (rest.start == rest.end)
        {
          complain (reader, at, g_strdup ("write words on both sides of \"|\""),
                    "a variant is empty");
          return NULL;
        }
      if (text->len > 0)
        g_string_append_c (text, '|');
      for (gboolean first = TRUE; next_piece (&rest, " \t", &word);
           first = FALSE)
        {
          if (!first)
            g_string_append_c (text, ' ');
          g_string_append_len (text, word.start, word.end - word.start);
        }
      at = bar != NULL ? bar + 1 : key.end + 1;
    }
  return arena_strdup (reader->rules->arena, text->str);
}

/* OPTION=VALUE behind a predicate. */
static gboolean
read_option (Reader *reader, Piece piece, const char *equals,
             struct concordat_predicate *predicate)
{
  Piece value = { equals + 1, piece.end };
  int option
      = find_word (reader, (Piece) { piece.start, equals }, options, "option");
  int index;

  if (option < 0)
    return FALSE;
  if (value.start == value.end)
    return complain (reader, value.start, NULL, "%s has no value",
                     options[option]);
  if (option == 0)
    predicate->measure = piece_copy (reader, value);
  else if (option == 1)
    {
      index = find_word (reader, value, accumulations, "accumulation");
      if (index < 0)
        return FALSE;
      predicate->accumulation = accumulations[index];
    }
  else
    {
      index = find_word (reader, value, statuses, "status");
      if (index < 0)
        return FALSE;
      predicate->count_status = statuses[index];
    }
  return TRUE;
}

static gboolean
read_predicate_word (Reader *reader, Piece piece,
                     struct concordat_predicate *predicate)
{
  const char *equals
      = memchr (piece.start, '=', (gsize) (piece.end - piece.start));
  int index;

  if (equals != NULL)
    return read_option (reader, piece, equals, predicate);
  index = find_word (reader, piece, words, "part of speech, role or flag");
  if (index < 0)
    return FALSE;
  if (index >= N_PARTS + N_ROLES)
    predicate->flags |= 1u << (index - N_PARTS - N_ROLES);
  else if (index >= N_PARTS)
    {
      if (predicate->counted != 0)
        return complain (reader, piece.start, g_strdup ("leave one of them"),
                         "a second role");
      predicate->counted = (enum concordat_role) (index - N_PARTS + 1);
    }
  else
    {
      if (predicate->part != 0)
        return complain (reader, piece.start, g_strdup ("leave one of them"),
                         "a second part of speech");
      predicate->part = (enum concordat_part) (index + 1);
    }
  return TRUE;
}

static gboolean
read_predicate (Reader *reader, Piece key, Piece value)
{
  struct concordat_predicate predicate = { NULL };
  Piece rest = value;
  Piece piece;

  predicate.words = read_variants (reader, key);
  if (predicate.words == NULL)
    return FALSE;
  while (next_piece (&rest, " \t,;", &piece))
    if (!read_predicate_word (reader, piece, &predicate))
      return FALSE;
  if (predicate.part == 0)
    return complain (reader, value.start,
                     g_strdup ("write verb, noun or adjective"),
                     "no part of speech");
  if (predicate.counted == 0)
    return complain (reader, value.start,
                     g_strdup ("write patient, subject, object, complement "
                               "or number"),
                     "no role, so that nobody is counted");
  g_array_append_val (reader->predicates, predicate);
  return TRUE;
}

static gboolean
read_noun (Reader *reader, Piece key, Piece value)
{
  char *variants = read_variants (reader, key);
  const char *unit = value.start < value.end ? piece_copy (reader, value)
                                             : NULL;
  g_auto (GStrv) lemmas = NULL;

  if (variants == NULL)
    return FALSE;
  lemmas = g_strsplit (variants, "|", -1);
  for (guint i = 0; lemmas[i] != NULL; i++)
    {
      struct concordat_noun noun
          = { arena_strdup (reader->rules->arena, lemmas[i]), unit };

      g_array_append_val (reader->nouns, noun);
    }
  return TRUE;
}

static gboolean
read_categories (Reader *reader, Piece value)
{
  const char **list = arena_new_array (reader->rules->arena, const char *,
                                       G_N_ELEMENTS (categories));
  Piece piece;
  guint n = 0;

  while (next_piece (&value, " \t,;", &piece))
    {
      int index = find_word (reader, piece, categories, "category");

      if (index < 0)
        return FALSE;
      for (guint i = 0; i < n; i++)
        if (list[i] == categories[index])
          return complain (reader, piece.start, g_strdup ("remove one"),
                           "%s stands twice", categories[index]);
      list[n++] = categories[index];
    }
  reader->rules->plugin.categories = list;
  return TRUE;
}

static gboolean
read_plugin_key (Reader *reader, Piece key, Piece value)
{
  struct concordat_plugin *plugin = &reader->rules->plugin;
  const char **members[] = { &plugin->name, &plugin->version,
                             &plugin->description, &plugin->convention,
                             &plugin->measure, NULL, &plugin->accumulation };
  int index = find_word (reader, key, keys, "key of [plugin]");

  if (index < 0)
    return FALSE;
  if (reader->seen[index])
    return complain (reader, key.start, g_strdup ("remove one of the two"),
                     "%s stands twice", keys[index]);
  reader->seen[index] = TRUE;
  if (value.start == value.end)
    return complain (reader, value.start, NULL, "%s has no value",
                     keys[index]);
  if (members[index] == NULL)
    return read_categories (reader, value);
  *members[index] = piece_copy (reader, value);
  if (members[index] == &plugin->accumulation)
    return find_word (reader, value, accumulations, "accumulation") >= 0;
  if (members[index] == &plugin->name
      && strcmp (plugin->name, reader->name) != 0)
    return complain (reader, value.start,
                     g_strdup_printf ("rename the file to %s.claims, or "
                                      "leave the name out",
                                      plugin->name),
                     "the name is \"%s\", the file is called \"%s\"",
                     plugin->name, reader->name);
  return TRUE;
}

static gboolean
read_section (Reader *reader, Piece line)
{
  Piece name = trim ((Piece) { line.start + 1, line.end - 1 });
  int index;

  if (line.end[-1] != ']' || line.end - line.start < 2)
    return complain (reader, line.end, NULL, "\"]\" is missing");
  index = find_word (reader, name, sections, "section");
  reader->section = (Section) (index + 1);
  return index >= 0;
}

static gboolean
read_pair (Reader *reader, Piece line)
{
  const char *equals
      = memchr (line.start, '=', (gsize) (line.end - line.start));
  Piece key, value;

  if (reader->section == SECTION_NONE)
    return complain (reader, line.start,
                     g_strdup ("begin the file with [plugin]"),
                     "this stands in no section");
  if (equals == NULL)
    return complain (reader, line.end,
                     g_strdup (reader->section == SECTION_PREDICATES
                                   ? "write it as: kill = verb patient"
                               : reader->section == SECTION_NOUNS
                                   ? "write it as: school = building"
                                   : "write it as: measure = killed"),
                     "\"=\" is missing");
  key = trim ((Piece) { line.start, equals });
  value = trim ((Piece) { equals + 1, line.end });
  if (key.start == key.end)
    return complain (reader, line.start, NULL,
                     "nothing stands before \"=\"");
  if (reader->section == SECTION_PLUGIN)
    return read_plugin_key (reader, key, value);
  if (reader->section == SECTION_PREDICATES)
    return read_predicate (reader, key, value);
  return read_noun (reader, key, value);
}

static gboolean
read_lines (Reader *reader, const char *text, const char *end)
{
  for (const char *at = text; at < end;)
    {
      const char *feed = memchr (at, '\n', (gsize) (end - at));
      Piece line = trim ((Piece) { at, feed != NULL ? feed : end });
      gboolean done = TRUE;

      reader->line = at;
      reader->number++;
      if (line.start == line.end || *line.start == '#')
        ;
      else if (*line.start == '[')
        done = read_section (reader, line);
      else
        done = read_pair (reader, line);
      if (!done)
        return FALSE;
      at = feed != NULL ? feed + 1 : end;
    }
  return TRUE;
}

/* Complains at the first byte that is no text. */
static gboolean
check_text (Reader *reader, const char *text, gsize length)
{
  const char *bad;

  if (g_utf8_validate (text, (gssize) length, &bad))
    return TRUE;
  reader->line = text;
  reader->number = 1;
  for (const char *at = text; at < bad; at++)
    if (*at == '\n')
      {
        reader->line = at + 1;
        reader->number++;
      }
  return complain (reader, bad, g_strdup ("save the file as UTF-8"),
                   "this is not valid UTF-8");
}

/* Gives the tables their ends and hands them to the arena. */
static void
finish (Reader *reader)
{
  struct concordat_plugin *plugin = &reader->rules->plugin;
  Arena *arena = reader->rules->arena;

  plugin->abi_major = CONCORDAT_ABI_MAJOR;
  plugin->abi_minor = CONCORDAT_ABI_MINOR;
  plugin->size = sizeof *plugin;
  plugin->predicate_size = sizeof (struct concordat_predicate);
  plugin->noun_size = sizeof (struct concordat_noun);
  plugin->name = arena_strdup (arena, reader->name);
  if (plugin->version == NULL)
    plugin->version = "1.0";
  if (reader->predicates->len > 0)
    plugin->predicates = arena_memdup (
        arena, reader->predicates->data,
        (reader->predicates->len + 1) * sizeof (struct concordat_predicate));
  if (reader->nouns->len > 0)
    plugin->nouns = arena_memdup (
        arena, reader->nouns->data,
        (reader->nouns->len + 1) * sizeof (struct concordat_noun));
}

RuleFile *
rule_file_read (const char *text, gsize length, const char *name,
                Refusal *refusal)
{
  g_autoptr (RuleFile) rules = g_new0 (RuleFile, 1);
  Reader reader = { .rules = rules, .name = name, .refusal = refusal };
  gboolean done;

  rules->arena = arena_new ();
  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  reader.predicates
      = g_array_new (TRUE, TRUE, sizeof (struct concordat_predicate));
  reader.nouns = g_array_new (TRUE, TRUE, sizeof (struct concordat_noun));
  done = check_text (&reader, text, length)
         && read_lines (&reader, text, text + length);
  if (done)
    finish (&reader);
  g_array_unref (reader.predicates);
  g_array_unref (reader.nouns);
  return done ? g_steal_pointer (&rules) : NULL;
}

void
rule_file_free (RuleFile *rules)
{
  if (rules == NULL)
    return;
  arena_free (rules->arena);
  g_free (rules);
}
