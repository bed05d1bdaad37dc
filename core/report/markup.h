/* Writes XML and HTML text; whatever comes from documents passes through
 * here, so that it can never become mark-up. */
#ifndef CONCORDAT_REPORT_MARKUP_H
#define CONCORDAT_REPORT_MARKUP_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends TEXT cleaned (see clean.h) and escaped, good for the text of an
 * element and for a value between quotes.  NULL appends nothing. */
void markup_text (GString *out, const char *text);
void markup_text_len (GString *out, const char *text, gsize length);

/* The same for a sentence of ours that may hold names of documents: words
 * from right to left are isolated, so that they leave what stands around
 * them in its place (UAX #9). */
void markup_sentence (GString *out, const char *text, gsize length);

/* Appends ' NAME="VALUE"'. */
void markup_attribute (GString *out, const char *name, const char *value);

/* Appends "<TAG>text</TAG>"; TAG may carry attributes: "td class=\"n\"". */
void markup_element (GString *out, const char *tag, const char *text);

/* A coordinate: one decimal place, in the C locale. */
void markup_coordinate (GString *out, const char *name, double value);

G_END_DECLS

#endif
