/* Reading inputs of every kind, good and bad. */
#include "config.h"

#include "documents/reader.h"
#include "tests/tap.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static ProblemList *problems;
static GPtrArray *documents;
static ReaderOptions options;
static char *home;
static char *scratch;

static int
enter_scratch (void)
{
  home = g_get_current_dir ();
  return 0;
}

static int
leave_scratch (void)
{
  g_free (home);
  return 0;
}

static void
remove_tree (const char *path)
{
  GDir *folder;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK)
      && (folder = g_dir_open (path, 0, NULL)) != NULL)
    {
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          remove_tree (inner);
        }
      g_dir_close (folder);
    }
  g_remove (path);
}

/* Every test stands in an empty folder of its own. */
static void
set_up (void)
{
  scratch = g_dir_make_tmp ("documents-XXXXXX", NULL);
  g_assert_no_errno (g_chdir (scratch));
  problems = problem_list_new ();
  documents
      = g_ptr_array_new_with_free_func ((GDestroyNotify) document_free);
  options = (ReaderOptions) { NULL, DAY_OPEN_END };
}

static void
tear_down (void)
{
  g_assert_no_errno (g_chdir (home));
  remove_tree (scratch);
  g_clear_pointer (&scratch, g_free);
  g_clear_pointer (&documents, g_ptr_array_unref);
  g_clear_pointer (&problems, problem_list_free);
}

static void
write_bytes (const char *path, const char *bytes, gssize size)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, bytes, size, NULL));
}

static void
write_text (const char *path, const char *text)
{
  write_bytes (path, text, -1);
}

static gboolean
keep (Document *document, gpointer data, GError **error)
{
  g_ptr_array_add (documents, document);
  return TRUE;
}

static void
read_two (const char *first, const char *second)
{
  const char *inputs[] = { first, second, NULL };

  CU_ASSERT_TRUE (
      documents_read (inputs, &options, keep, NULL, problems, NULL));
}

static void
read_one (const char *input)
{
  read_two (input, NULL);
}

static const Document *
document_at (guint index)
{
  CU_ASSERT_FATAL (index < documents->len);
  return g_ptr_array_index (documents, index);
}

/* Whether the ids read are these, in this order, spaces between. */
static gboolean
ids_are (const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            document_at (i)->id);
  if (strcmp (ids->str, expected) == 0)
    return TRUE;
  g_printerr ("# ids: %s\n", ids->str);
  return FALSE;
}

/* Whether some problem begins with TEXT. */
static gboolean
told (const char *text)
{
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      g_autofree char *line
          = problem_to_string (problem_list_get (problems, i));

      if (g_str_has_prefix (line, text))
        return TRUE;
    }
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      g_autofree char *line
          = problem_to_string (problem_list_get (problems, i));

      g_printerr ("# told: %s\n", line);
    }
  return FALSE;
}

static gboolean
text_is (const Document *document, const char *expected)
{
  return document->text_length - document->body == strlen (expected)
         && memcmp (document->content + document->body, expected,
                    strlen (expected)) == 0;
}

static void
keeps_the_bytes_of_a_plain_file (void)
{
  const Document *document;

  write_text ("a.txt", "\357\273\277Five died\r\nin Sarmin.\n");
  read_one ("a.txt");
  document = document_at (0);
  CU_ASSERT_STRING_EQUAL (document->id, "a");
  CU_ASSERT_STRING_EQUAL (document->language, "en");
  CU_ASSERT_STRING_EQUAL (document->file, "a.txt");
  CU_ASSERT_EQUAL (document->body, 3);
  CU_ASSERT_EQUAL (document->text_length, 25);
  CU_ASSERT_EQUAL (document->size, 25);
  CU_ASSERT_EQUAL (document->title_start, 25);
  CU_ASSERT_TRUE (text_is (document, "Five died\r\nin Sarmin.\n"));
  CU_ASSERT_TRUE (told ("a.txt: warning: no date of publication is known"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 0);
}

static void
reads_front_matter (void)
{
  const Document *document;

  write_text ("a.txt",
              "---\nid: x-1\ntitle: \"Deadly clashes: day 2\"\n# by hand\n"
              "publisher: Example\nowner: Example Group\ncredit: AP\n"
              "date: 2020-02\nsource: https://example.org/\nlanguage: en-GB\n"
              "event: taftanaz\n---\nText.\n");
  read_one ("a.txt");
  document = document_at (0);
  CU_ASSERT_STRING_EQUAL (document->id, "x-1");
  CU_ASSERT_STRING_EQUAL (document->title, "Deadly clashes: day 2");
  CU_ASSERT_STRING_EQUAL (document->publisher, "Example");
  CU_ASSERT_STRING_EQUAL (document->owner, "Example Group");
  CU_ASSERT_STRING_EQUAL (document->credit, "AP");
  CU_ASSERT_STRING_EQUAL (document->published, "2020-02");
  CU_ASSERT_EQUAL (document->published_range.precision, PRECISION_MONTH);
  CU_ASSERT_STRING_EQUAL (document->uri, "https://example.org/");
  CU_ASSERT_STRING_EQUAL (document->language, "en-GB");
  CU_ASSERT_STRING_EQUAL (document->event, "taftanaz");
  CU_ASSERT_TRUE (text_is (document, "Text.\n"));
  CU_ASSERT_EQUAL (problem_list_length (problems), 0);
}

static void
refuses_broken_front_matter (void)
{
  write_text ("open.txt", "---\ntitle: x\nText goes on.\n");
  write_text ("line.txt", "---\ntitle: x\nno key here\n---\nText.\n");
  write_text ("rule.txt", "---\nOnly a rule above the text.\n");
  write_text ("key.txt", "---\npublised: 2020\n---\nText.\n");
  read_one (".");
  CU_ASSERT_TRUE (ids_are ("key rule"));
  CU_ASSERT_TRUE (told ("./open.txt:1:1: front matter begins here but does"));
  CU_ASSERT_TRUE (told ("./line.txt:3:1: front matter has a line without"));
  CU_ASSERT_TRUE (told ("./key.txt:2:1: warning: front matter \"publised\""));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 2);
}

static void
appends_a_title_that_the_text_lacks (void)
{
  const Document *document;

  write_text ("a.txt", "---\ntitle: Six dead\n---\nA strike hit a market.");
  write_text ("b.txt", "---\ntitle: \"Idlib\342\200\231s dead\"\n---\n"
                       "Home News IDLIB'S DEAD\n\nText.");
  read_one (".");
  document = document_at (0);
  CU_ASSERT_TRUE (text_is (document, "A strike hit a market."));
  CU_ASSERT_EQUAL (document->title_start, document->text_length + 1);
  CU_ASSERT_STRING_EQUAL (document->content + document->text_length,
                          "\nSix dead");
  CU_ASSERT_EQUAL (document->size, strlen (document->content));
  document = document_at (1);
  CU_ASSERT_EQUAL (document->title_start, document->size);
  CU_ASSERT_EQUAL (document->text_length, document->size);
}

static DocumentIdentity
identity_at (guint index)
{
  return document_identity (document_at (index));
}

static void
knows_copies_with_other_typography (void)
{
  write_text ("a.txt", "\342\200\234Turkey\342\200\231s\342\200\235 losses "
                       "\342\200\223 caf\303\251");
  write_text ("b.txt", "\"TURKEY'S\"\n\nlosses - cafe\314\201\n");
  write_text ("c.txt", "Turkey's losses - cafes");
  read_one (".");
  CU_ASSERT_STRING_EQUAL (identity_at (0).fingerprint,
                          identity_at (1).fingerprint);
  CU_ASSERT_STRING_NOT_EQUAL (identity_at (0).fingerprint,
                              identity_at (2).fingerprint);
  CU_ASSERT_STRING_NOT_EQUAL (identity_at (0).sha256, identity_at (1).sha256);
}

static void
digests_the_bytes_as_stored (void)
{
  write_text ("a.txt", "abc");
  write_text ("b.json", "{\"text\": \"\\u0061bc\", \"id\": 7}");
  write_text ("c.json", "{\"text\": \"abc\", \"title\": \"other\"}");
  write_text ("d.json", "{\"text\": \"a\\u0000b\"}");
  read_one (".");
  CU_ASSERT_STRING_EQUAL (identity_at (0).sha256,
                          "ba7816bf8f01cfea414140de5dae2223"
                          "b00361a396177a9cb410ff61f20015ad");
  CU_ASSERT_STRING_EQUAL (identity_at (0).sha256, identity_at (1).sha256);
  CU_ASSERT_STRING_EQUAL (identity_at (0).sha256, identity_at (2).sha256);
  CU_ASSERT_STRING_EQUAL (identity_at (0).fingerprint,
                          identity_at (2).fingerprint);
  CU_ASSERT_STRING_EQUAL (identity_at (3).sha256,
                          "59b271ae1bbcb1d31d41929817f4b16f"
                          "b439eb4f31520b5ad1d5ce98920a7138");
  CU_ASSERT_TRUE (ids_are ("a 7 c d"));
}

static void
converts_utf_16_with_a_mark (void)
{
  write_bytes ("a.txt", "\377\376F\000i\000v\000e\000\351\000", 12);
  write_bytes ("b.txt", "\376\377\000F\000i\000v\000e\000\351", 12);
  read_one (".");
  CU_ASSERT_TRUE (text_is (document_at (0), "Five\303\251"));
  CU_ASSERT_TRUE (text_is (document_at (1), "Five\303\251"));
}

static void
converts_declared_encodings (void)
{
  write_text ("in/own.txt", "---\ncharset: latin1\ntitle: \351t\351\n---\n"
                            "\351\n");
  write_text ("in/row.txt", "caf\222\n");
  write_text ("in/documents.csv", "file,encoding,date\nown.txt,,2020\n"
                                  "row.txt,windows-1252,2020\n");
  read_one ("in");
  CU_ASSERT_TRUE (ids_are ("own row"));
  CU_ASSERT_STRING_EQUAL (document_at (0)->title, "\303\251t\303\251");
  CU_ASSERT_TRUE (text_is (document_at (1), "caf\342\200\231\n"));
  write_text ("c.txt", "utf \303\251");
  write_text ("d.txt", "not utf \351");
  options.encoding = "ISO-8859-1";
  read_two ("c.txt", "d.txt");
  CU_ASSERT_TRUE (text_is (document_at (2), "utf \303\251"));
  CU_ASSERT_TRUE (text_is (document_at (3), "not utf \303\251"));
}

static void
refuses_what_is_no_text (void)
{
  write_bytes ("nul.txt", "Five\ndi\000ed", 10);
  write_bytes ("utf16.txt", "F\000i\000v\000e\000\n\000", 10);
  write_text ("bad.txt", "caf\303\251\nx caf\303\251 \351t");
  write_text ("cut.txt", "caf\303");
  write_text ("pdf.txt", "%PDF-1.4 ...");
  write_text ("empty.txt", "");
  write_text ("blank.txt", " \n\t\n");
  write_text ("front.txt", "---\nencoding: no-such\n---\nText");
  write_text ("good.txt", "Text");
  read_one (".");
  CU_ASSERT_TRUE (ids_are ("good"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 8);
  CU_ASSERT_TRUE (told ("./nul.txt:2:3: NUL byte; the file looks like bin"));
  CU_ASSERT_TRUE (told ("./utf16.txt:1:2: NUL byte; the file looks like "
                        "UTF-16LE text without a byte order mark; name it "
                        "with --encoding UTF-16LE"));
  CU_ASSERT_TRUE (told ("./bad.txt:2:8: the byte 0xE9 is not UTF-8 here; "
                        "name the encoding with --encoding"));
  CU_ASSERT_TRUE (told ("./cut.txt:1:4: the file ends in the middle of a"));
  CU_ASSERT_TRUE (told ("./pdf.txt: the file looks like a PDF file"));
  CU_ASSERT_TRUE (told ("./empty.txt: the file is empty"));
  CU_ASSERT_TRUE (told ("./blank.txt: the document has no text"));
  CU_ASSERT_TRUE (told ("./front.txt: the encoding \"no-such\" is not known"));
}

static void
reads_json_lines (void)
{
  const Document *document;

  write_text ("a.jsonl",
              "\357\273\277{\"id\":12345678901234,\"title\":\"New clashes\","
              "\"text\":\"Five\\ndied\",\"date\":\"2020-02-11\",\"source\":"
              "\"https://e.org/1\",\"hostname\":\"e.org\",\"source-hostname\":"
              "\"Example\",\"language\":null,\"event\":\"e\",\"tags\":[]}\r\n"
              "\n{\"text\":\"Two died\",\"published\":2020,\"date\":\"2019\"}");
  read_one ("a.jsonl");
  CU_ASSERT_TRUE (ids_are ("12345678901234 a:3"));
  document = document_at (0);
  CU_ASSERT_STRING_EQUAL (document->title, "New clashes");
  CU_ASSERT_STRING_EQUAL (document->publisher, "Example");
  CU_ASSERT_STRING_EQUAL (document->uri, "https://e.org/1");
  CU_ASSERT_STRING_EQUAL (document->language, "en");
  CU_ASSERT_STRING_EQUAL (document->event, "e");
  CU_ASSERT_EQUAL (document->line, 1);
  CU_ASSERT_TRUE (text_is (document, "Five\ndied"));
  CU_ASSERT_STRING_EQUAL (document->content, "Five\ndied\nNew clashes");
  CU_ASSERT_STRING_EQUAL (document_at (1)->published, "2020");
  CU_ASSERT_EQUAL (document_at (1)->line, 3);
  CU_ASSERT_EQUAL (problem_list_length (problems), 0);
}

static void
goes_on_behind_bad_json (void)
{
  write_text ("a.jsonl",
              "{\"text\":\"\303\251\303\251\", oops}\n[1]\n{\"text\":7}\n"
              "{\"title\":\"x\"}\n{\"text\":\"Good\",\"title\":[],"
              "\"date\":\"2020\"}\n{\"text\":\"bad \351\"}\n{\"text\":\"cut\n"
              "{\"text\":\"a\\u0000b\",\"date\":\"2020\"}\nnull\n");
  read_one ("a.jsonl");
  CU_ASSERT_TRUE (ids_are ("a:5 a:8"));
  CU_ASSERT_TRUE (text_is (document_at (1), "a b"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 7);
  CU_ASSERT_TRUE (told ("a.jsonl:1:15: not valid JSON"));
  CU_ASSERT_TRUE (told ("a.jsonl:2:1: not a JSON object"));
  CU_ASSERT_TRUE (told ("a.jsonl:3: \"text\" is not a string"));
  CU_ASSERT_TRUE (told ("a.jsonl:4: the object has no \"text\""));
  CU_ASSERT_TRUE (told ("a.jsonl:5: warning: \"title\" is not a string"));
  CU_ASSERT_TRUE (told ("a.jsonl:6:14: the byte 0xE9 is not UTF-8; giv"));
  CU_ASSERT_TRUE (told ("a.jsonl:7:13: not valid JSON: it ends too early"));
  CU_ASSERT_TRUE (told ("a.jsonl:8: warning: 1 NUL characters"));
  CU_ASSERT_TRUE (told ("a.jsonl:9:1: not a JSON object"));
}

static void
tells_much_of_the_same_once (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "10:00:01 GET /\n");
  write_text ("a.jsonl", text->str);
  g_string_assign (text, "{\"text\":\"dated\",\"date\":\"2020\"}\n");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "{\"text\":\"x\"}\n");
  write_text ("b.jsonl", text->str);
  read_one (".");
  CU_ASSERT_EQUAL (problem_list_length (problems), 1002);
  CU_ASSERT_TRUE (told ("./a.jsonl:1001: none of the 1000 lines before"));
  CU_ASSERT_TRUE (told ("./b.jsonl:2: warning: no date of publication is "
                        "known, here and of 4999 documents behind it"));
  CU_ASSERT_EQUAL (documents->len, 5001);
}

static void
reads_single_json_objects (void)
{
  write_text ("a.json", "\n{\n  \"text\": \"Five died\",\n"
                        "  \"date\": \"2020\"\n}\n");
  write_text ("b.json", "{\n \"text\": \"x\",\n \"date\": 2020x\n}\n");
  write_text ("c.json", "[{\"text\": \"x\"}]");
  write_text ("d.json", "");
  write_text ("e.jsonl", "");
  write_bytes ("f.jsonl", "\377\376{\000}\000", 6);
  read_one (".");
  CU_ASSERT_TRUE (ids_are ("a"));
  CU_ASSERT_EQUAL (document_at (0)->line, 0);
  CU_ASSERT_TRUE (told ("./b.json:3:14: not valid JSON"));
  CU_ASSERT_TRUE (told ("./c.json:1:1: not a JSON object; write one object"));
  CU_ASSERT_TRUE (told ("./d.json: the file is empty"));
  CU_ASSERT_TRUE (told ("./e.jsonl: warning: it is empty"));
  CU_ASSERT_TRUE (told ("./f.jsonl: the file looks like UTF-16 text"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 4);
}

static void
reads_exactly_the_rows_of_documents_csv (void)
{
  write_text ("in/a.txt", "---\ntitle: T\npublisher: P\n---\nA");
  write_text ("in/b.txt", "B");
  write_text ("in/sub/c.txt", "C");
  write_text ("in/documents.csv",
              "\357\273\277Published,FILE,id,publisher,owner,credit,url,event,"
              "language,title,note\r\n"
              "2020-02-11,sub/c.txt,c1,\"Q, \"\"R\"\"\",o,AP,http://x/,e,de,"
              "\"A\r\nB\",n\r\n\r\n2020,a.txt,,,,,,,,,\r\n");
  read_one ("in");
  CU_ASSERT_TRUE (ids_are ("c1 a"));
  CU_ASSERT_STRING_EQUAL (document_at (0)->publisher, "Q, \"R\"");
  CU_ASSERT_STRING_EQUAL (document_at (0)->title, "A\r\nB");
  CU_ASSERT_STRING_EQUAL (document_at (0)->language, "de");
  CU_ASSERT_STRING_EQUAL (document_at (0)->file, "in/sub/c.txt");
  CU_ASSERT_STRING_EQUAL (document_at (1)->publisher, "P");
  CU_ASSERT_STRING_EQUAL (document_at (1)->title, "T");
  CU_ASSERT_EQUAL (problem_list_length (problems), 1);
  CU_ASSERT_TRUE (told ("in/documents.csv:1:67: warning: the column \"note\" "
                        "means nothing here"));
}

static void
names_bad_rows_by_line_and_column (void)
{
  write_text ("in/a.txt", "A");
  write_text ("in/b.jsonl", "{}");
  write_text ("in/documents.csv",
              "file,id,published\nx.txt,x,2020\n/etc/passwd,p,2020\n"
              "../a.txt,q,2020\n,r,2020\na.txt,s,2020,extra\na.txt,t\"u,2020\n"
              "a.txt,one,2020\na.txt,one,2020\na.txt,two\nb.jsonl,,2020\n"
              "a.txt,d,yesterday\na.txt,e,2101-01-01\n\"a.txt\"x,f,2020\n"
              "a.txt,g,\"2020\n");
  read_one ("in");
  CU_ASSERT_TRUE (ids_are ("one two d"));
  CU_ASSERT_TRUE (told ("in/documents.csv:2:1: the file \"x.txt\" does not "
                        "exist; add the file or delete the row"));
  CU_ASSERT_TRUE (told ("in/documents.csv:3:1: the file \"/etc/passwd\" is "
                        "outside the folder"));
  CU_ASSERT_TRUE (told ("in/documents.csv:4:1: the file \"../a.txt\" is out"));
  CU_ASSERT_TRUE (told ("in/documents.csv:5:1: the row names no file"));
  CU_ASSERT_TRUE (told ("in/documents.csv:6:14: the row has more fields"));
  CU_ASSERT_TRUE (told ("in/documents.csv:7:8: a quote inside a field"));
  CU_ASSERT_TRUE (told ("in/documents.csv:9:7: the id \"one\" is that of "
                        "in/a.txt already"));
  CU_ASSERT_TRUE (told ("in/documents.csv:10:1: warning: the row has 2 f"));
  CU_ASSERT_TRUE (told ("in/documents.csv:11:1: the file \"b.jsonl\" is JSON"));
  CU_ASSERT_TRUE (told ("in/documents.csv:12:9: warning: \"yesterday\" is n"));
  CU_ASSERT_TRUE (told ("in/documents.csv:13:9: the date 2101-01-01 is aft"));
  CU_ASSERT_TRUE (told ("in/documents.csv:14:8: something follows a closing"));
  CU_ASSERT_TRUE (told ("in/documents.csv:15:9: a quote opens here and is"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 11);
}

static void
refuses_a_table_without_a_sound_header (void)
{
  write_text ("a/documents.csv", "id,title\nx,y\n");
  write_text ("b/documents.csv", "file;id\na.txt;x\n");
  write_text ("c/documents.csv", "");
  write_text ("d/documents.csv", "file,url,uri\n");
  write_text ("e/documents.csv", "file,\"id\n");
  read_one (".");
  CU_ASSERT_TRUE (told ("./a/documents.csv:1:1: there is no column \"file\""));
  CU_ASSERT_TRUE (told ("./b/documents.csv:1:1: the header is one column; "
                        "separate the columns by commas"));
  CU_ASSERT_TRUE (told ("./c/documents.csv:1:1: the table is empty"));
  CU_ASSERT_TRUE (told ("./d/documents.csv:1:10: the column stands twice"));
  CU_ASSERT_TRUE (told ("./e/documents.csv:1:6: a quote opens here"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 5);
}

static void
walks_folders_in_the_order_of_names (void)
{
  write_text ("in/b.txt", "B");
  write_text ("in/a/z.TEXT", "Z");
  write_text ("in/a/README.txt", "not read");
  write_text ("in/B.txt", "capital");
  write_text ("in/.hidden/x.txt", "not read");
  write_text ("in/.x.txt", "not read");
  write_text ("in/c.csv", "not read");
  write_text ("in/d.ndjson", "{\"text\":\"x\"}\n");
  read_one ("in");
  CU_ASSERT_TRUE (ids_are ("B z b d:1"));
  CU_ASSERT_TRUE (told ("in: warning: 1 files of other formats were not "
                        "read, the first is in/c.csv"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 0);
}

static void
survives_odd_things_in_folders (void)
{
  write_text ("in/a.txt", "A");
  write_text ("other/o.txt", "O");
  write_text ("in/\351.txt", "E");
  g_assert_no_errno (mkfifo ("in/pipe.txt", 0600));
  g_assert_no_errno (symlink ("..", "in/loop"));
  g_assert_no_errno (symlink ("self.txt", "in/self.txt"));
  g_assert_no_errno (symlink ("nowhere.txt", "in/gone.txt"));
  g_assert_no_errno (symlink ("../other", "in/link"));
  g_assert_no_errno (symlink ("../other", "in/link2"));
  g_assert_no_errno (g_mkdir ("empty", 0700));
  read_two (".", "in");
  CU_ASSERT_TRUE (ids_are ("a o \\xE9"));
  CU_ASSERT_STRING_EQUAL (document_at (2)->file, "./in/\\xE9.txt");
  CU_ASSERT_TRUE (told ("./in/pipe.txt: it is a named pipe, not a file"));
  CU_ASSERT_TRUE (told ("./in/loop: warning: the link leads back"));
  CU_ASSERT_TRUE (told ("./in/self.txt: cannot be read: "));
  CU_ASSERT_TRUE (told ("./in/gone.txt: cannot be read: "));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 3);
}

static void
names_inputs_that_cannot_be_read (void)
{
  write_text ("page.html", "<p>x");
  write_text ("locked/a.txt", "x");
  g_assert_no_errno (g_mkdir ("empty", 0700));
  g_assert_no_errno (g_chmod ("locked", 0));
  read_two ("absent.txt", "page.html");
  read_two ("empty", "locked");
  g_assert_no_errno (g_chmod ("locked", 0700));
  CU_ASSERT_TRUE (told ("absent.txt: cannot be read: No such file or direct"
                        "ory; check the name"));
  CU_ASSERT_TRUE (told ("page.html: the ending of its name says no format"));
  CU_ASSERT_TRUE (told ("empty: the folder holds no file of a format"));
  if (geteuid () != 0)
    CU_ASSERT_TRUE (told ("locked: the folder cannot be read; change its"));
}

static void
refuses_an_id_that_was_used (void)
{
  write_text ("a.txt", "A");
  write_text ("b.jsonl", "{\"id\":\"x\",\"text\":\"1\"}\n"
                         "{\"id\":\"x\",\"text\":\"2\"}\n"
                         "{\"id\":\"a\",\"text\":\"3\"}\n");
  read_one (".");
  CU_ASSERT_TRUE (ids_are ("a x"));
  CU_ASSERT_TRUE (told ("./b.jsonl:2: the id \"x\" is that of ./b.jsonl:1 "
                        "already; the document was not read; give each"));
  CU_ASSERT_TRUE (told ("./b.jsonl:3: the id \"a\" is that of ./a.txt "));
}

static void
refuses_dates_of_the_future (void)
{
  options.as_of = day_from_date (2020, 2, 12);
  write_text ("a.jsonl", "{\"text\":\"1\",\"date\":\"2020\"}\n"
                         "{\"text\":\"2\",\"date\":\"2020-02-12T23:00\"}\n"
                         "{\"text\":\"3\",\"date\":\"2020-02-13\"}\n"
                         "{\"text\":\"4\",\"date\":\"9999\"}\n"
                         "{\"text\":\"5\",\"date\":\"12 February\"}\n");
  read_one ("a.jsonl");
  CU_ASSERT_TRUE (ids_are ("a:1 a:2 a:5"));
  CU_ASSERT_TRUE (told ("a.jsonl:3: the date 2020-02-13 is later than"));
  CU_ASSERT_TRUE (told ("a.jsonl:4: the date 9999 is after the year 2100"));
  CU_ASSERT_TRUE (told ("a.jsonl:5: warning: \"12 February\" is not a date"));
  CU_ASSERT_EQUAL (document_at (2)->published_range.precision,
                   PRECISION_NONE);
  CU_ASSERT_EQUAL (problem_list_lost (problems), 2);
}

/* Reads "-" with the bytes of TEXT as the standard input. */
static void
read_standard_input (const char *text)
{
  int kept = dup (STDIN_FILENO);

  write_text ("stdin", text);
  CU_ASSERT_PTR_NOT_NULL_FATAL (freopen ("stdin", "r", stdin));
  read_one ("-");
  dup2 (kept, STDIN_FILENO);
  close (kept);
}

static void
reads_standard_input (void)
{
  read_standard_input ("Five died.");
  read_standard_input ("\357\273\277 \n{\"text\":\"x\"}\n");
  read_standard_input (" \n");
  CU_ASSERT_TRUE (ids_are ("stdin stdin:2"));
  CU_ASSERT_TRUE (told ("(standard input): warning: it is empty and holds"));
  CU_ASSERT_EQUAL (problem_list_lost (problems), 0);
}

static gboolean
fail (Document *document, gpointer data, GError **error)
{
  document_free (document);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");
  return FALSE;
}

static void
ends_where_the_callee_fails (void)
{
  const char *inputs[] = { ".", "absent", NULL };
  g_autoptr (GError) error = NULL;

  write_text ("a.txt", "A");
  CU_ASSERT_FALSE (
      documents_read (inputs, &options, fail, NULL, problems, &error));
  CU_ASSERT_TRUE (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC));
}

int
main (void)
{
  CU_TestInfo texts[] = {
    { "keeps the bytes of a plain file", keeps_the_bytes_of_a_plain_file },
    { "reads front matter", reads_front_matter },
    { "refuses broken front matter", refuses_broken_front_matter },
    { "appends a title that the text lacks",
      appends_a_title_that_the_text_lacks },
    { "knows copies with other typography",
      knows_copies_with_other_typography },
    { "digests the bytes as stored", digests_the_bytes_as_stored },
    { "converts UTF-16 with a mark", converts_utf_16_with_a_mark },
    { "converts declared encodings", converts_declared_encodings },
    { "refuses what is no text", refuses_what_is_no_text },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo tables[] = {
    { "reads JSON Lines", reads_json_lines },
    { "goes on behind bad JSON", goes_on_behind_bad_json },
    { "tells much of the same once", tells_much_of_the_same_once },
    { "reads single JSON objects", reads_single_json_objects },
    { "reads exactly the rows of documents.csv",
      reads_exactly_the_rows_of_documents_csv },
    { "names bad rows by line and column",
      names_bad_rows_by_line_and_column },
    { "refuses a table without a sound header",
      refuses_a_table_without_a_sound_header },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo inputs[] = {
    { "walks folders in the order of names",
      walks_folders_in_the_order_of_names },
    { "survives odd things in folders", survives_odd_things_in_folders },
    { "names inputs that cannot be read", names_inputs_that_cannot_be_read },
    { "refuses an id that was used", refuses_an_id_that_was_used },
    { "refuses dates of the future", refuses_dates_of_the_future },
    { "reads standard input", reads_standard_input },
    { "ends where the callee fails", ends_where_the_callee_fails },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "texts", enter_scratch, leave_scratch, set_up, tear_down, texts },
    { "tables", enter_scratch, leave_scratch, set_up, tear_down, tables },
    { "inputs", enter_scratch, leave_scratch, set_up, tear_down, inputs },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
