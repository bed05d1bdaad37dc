/* generate-news [--figures] MEGABYTES [SEED]: invented news as JSON Lines, the
 * same bytes for the same arguments.  README.md says what it is made of. */
#include "config.h"

#include "tests/benchmarks/news.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FLUSH_SIZE ((gsize) 1 << 20)

/* Of a hundred paragraphs, and of a hundred sentences of their kind. */
#define CLAIM_PARAGRAPHS 13
#define CLAIM_SENTENCES 75
#define FIGURE_SENTENCES 21

#define MIN_PARAGRAPHS 3
#define MAX_PARAGRAPHS 12
#define MIN_SENTENCES 2
#define MAX_SENTENCES 4

/* Every fourth writer of JSON escapes what is not ASCII. */
#define ESCAPE_ONE_IN 4

static void
append_sentence (Grammar *grammar, const char *rule, GString *text)
{
  const char *mark = "“";
  gsize from = text->len;

  grammar_expand (grammar, rule, text);
  if (g_str_has_prefix (text->str + from, mark))
    from += strlen (mark);
  text->str[from] = g_ascii_toupper (text->str[from]);
}

/* A figure in every sentence. */
static gboolean all_figures;

static const char *
sentence_rule (Grammar *grammar, gboolean claims, const char *topic)
{
  if (all_figures)
    return claims ? "claim" : "figures";
  if (claims)
    return grammar_draw (grammar, 100) < CLAIM_SENTENCES ? "claim"
                                                         : "aftermath";
  return grammar_draw (grammar, 100) < FIGURE_SENTENCES ? "figures" : topic;
}

static void
append_paragraph (Grammar *grammar, const char *topic, GString *text)
{
  gboolean claims = grammar_draw (grammar, 100) < CLAIM_PARAGRAPHS;
  guint n_sentences
      = MIN_SENTENCES
        + grammar_draw (grammar, MAX_SENTENCES - MIN_SENTENCES + 1);

  for (guint i = 0; i < n_sentences; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_sentence (grammar, sentence_rule (grammar, claims, topic), text);
    }
}

static void
append_text (Grammar *grammar, GString *text)
{
  static const char *const topics[]
      = { "politics", "sport", "business", "culture" };
  const char *topic = topics[grammar_draw (grammar, G_N_ELEMENTS (topics))];
  guint n_paragraphs
      = MIN_PARAGRAPHS
        + grammar_draw (grammar, MAX_PARAGRAPHS - MIN_PARAGRAPHS + 1);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (i > 0)
        g_string_append (text, "\n\n");
      append_paragraph (grammar, topic, text);
    }
}

/* As JSON asks (RFC 8259), the Basic Multilingual Plane only. */
static void
append_json (GString *out, const char *name, const char *text,
             gboolean escape)
{
  g_string_append_printf (out, ", \"%s\": \"", name);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (*text == '\n')
      g_string_append (out, "\\n");
    else if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else if (escape && (guchar) *text >= 128)
      g_string_append_printf (out, "\\u%04x", g_utf8_get_char (text));
    else
      g_string_append_len (out, text, g_utf8_next_char (text) - text);
  g_string_append_c (out, '"');
}

static void
append_title (Grammar *grammar, GString *text, GString *out, gboolean escape)
{
  g_string_truncate (text, 0);
  append_sentence (grammar, "title", text);
  append_json (out, "title", text->str, escape);
}

static void
append_host (Grammar *grammar, GString *text, GString *out)
{
  g_string_truncate (text, 0);
  grammar_expand (grammar, "host", text);
  append_json (out, "source-hostname", text->str, FALSE);
}

static void
append_document (Grammar *grammar, guint64 number, GString *text,
                 GString *out)
{
  gboolean escape = grammar_draw (grammar, ESCAPE_ONE_IN) == 0;
  guint year = 2015 + grammar_draw (grammar, 10);
  guint month = 1 + grammar_draw (grammar, 12);
  guint day = 1 + grammar_draw (grammar, 28);

  g_string_append_printf (out, "{\"id\": \"news-%08" G_GUINT64_FORMAT "\"",
                          number);
  append_title (grammar, text, out, escape);
  g_string_append_printf (out, ", \"date\": \"%u-%02u-%02u\"", year, month,
                          day);
  append_host (grammar, text, out);
  append_json (out, "language", "en", FALSE);
  g_string_truncate (text, 0);
  append_text (grammar, text);
  append_json (out, "text", text->str, escape);
  g_string_append (out, "}\n");
}

static gboolean
generate (Grammar *grammar, guint64 size)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 written = 0;

  for (guint64 number = 1; written + out->len < size; number++)
    {
      append_document (grammar, number, text, out);
      if (out->len < FLUSH_SIZE && written + out->len < size)
        continue;
      if (fwrite (out->str, 1, out->len, stdout) < out->len)
        return FALSE;
      written += out->len;
      g_string_truncate (out, 0);
    }
  return fflush (stdout) == 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (Grammar) grammar = NULL;
  guint64 megabytes = 0, seed = 1;

  if (argc > 1 && strcmp (argv[1], "--figures") == 0)
    {
      all_figures = TRUE;
      argc--;
      argv++;
    }
  if (argc < 2 || argc > 3
      || !g_ascii_string_to_unsigned (argv[1], 10, 1, 1000000, &megabytes,
                                      NULL)
      || (argc == 3
          && !g_ascii_string_to_unsigned (argv[2], 10, 0, G_MAXUINT64, &seed,
                                          NULL)))
    {
      fputs ("usage: generate-news [--figures] MEGABYTES [SEED]\n", stderr);
      return EXIT_FAILURE;
    }
  grammar = grammar_new (seed);
  grammar_add (grammar, news_words);
  grammar_add (grammar, news_templates);
  if (generate (grammar, megabytes * 1000000))
    return EXIT_SUCCESS;
  perror ("generate-news");
  return EXIT_FAILURE;
}
