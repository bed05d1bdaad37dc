/* Words, numbers and marks of a sentence. */
#ifndef CONCORDAT_LANGUAGE_TOKEN_H
#define CONCORDAT_LANGUAGE_TOKEN_H

#include "base/arena.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct Word Word;
typedef struct Lexicon Lexicon;

typedef enum
{
  TOKEN_WORD,       /* letters, also with digits behind them: "M4" */
  TOKEN_NUMBER,     /* digits: "13", "700,000", "1.5" */
  TOKEN_POSSESSIVE, /* "'s", "’s", or "'" behind an s */
  TOKEN_MARK,       /* one character of punctuation or another symbol */
} TokenKind;

typedef enum
{
  TOKEN_SPACE_BEFORE = 1 << 0,
  TOKEN_CAPITAL = 1 << 1,  /* its first letter is a capital */
  TOKEN_ALL_CAPS = 1 << 2, /* so are all, and there are two or more */
  TOKEN_NEWLINE_BEFORE = 1 << 3, /* a line end stands before it */
  TOKEN_DIGITS = 1 << 4, /* it begins with digits: a number, "10.02.2020" */
} TokenFlags;

/* For marks: the character itself, with these put in place of variants. */
enum
{
  MARK_OPEN_QUOTE = 0x201c,  /* “ „ « ‘ and " at the start of a word */
  MARK_CLOSE_QUOTE = 0x201d, /* ” » ’ and " at the end of one */
  MARK_HYPHEN = '-',         /* - U+2010 U+2011 U+2212 between words */
  MARK_DASH = 0x2014,        /* – — and " - " or "--" */
};

/* Two of these are a line of the cache. */
typedef struct
{
  guint32 start; /* bytes in the document's content */
  guint32 end;
  union
  {
    struct
    {
      guint32 kind : 2;
      guint32 flags : 5;
      guint32 function : 25; /* what its word has of that name, 0: nothing */
    };
    guint32 bits; /* all three */
  };
  guint32 starts;   /* what its word has of that name, 0: nothing */
  union
  {
    const Word *word; /* NULL: not in the lexicon; also set for marks and
                         possessives that stand in phrases */
    guint64 high;     /* of a key, while tokens are cut */
  };
  union
  {
    guint64 letters; /* the first eight of its word, the first the lowest
                        byte; 0: it has none */
    guint64 mark;    /* the character of a mark */
    double number;   /* the value of a number as digits alone give it, which
                        are the letters of no word of fewer than eight */
  };
} Token;

/* In STARTS while tokens are cut: the word is still to be found by its key,
 * LETTERS and HIGH. */
#define TOKEN_TO_FIND G_MAXUINT32

/* What at least one of some tokens is: whatever has no bit here is in none of
 * them. */
typedef struct
{
  guint32 starts;   /* LEX_BIT of the kinds whose entries begin at one */
  guint32 function; /* FunctionWord */
  guint8 kinds;     /* 1 << TokenKind */
  guint8 flags;     /* TokenFlags */
} TokenTraits;

/* Cuts TEXT[start, end) into tokens; *ret_n is how many, *ret_traits (may be
 * NULL) what they are.  Groups of three
 * digits join by commas, or by single spaces (also U+00A0, U+202F) where the
 * first group is not part of another number, and as India writes them
 * ("12,34,567"); "1e10" is one number, "U.N." one word, "USD50" two.
 * The array lives in ARENA. */
Token *tokens_cut (const Lexicon *lexicon, Arena *arena, const char *text,
                   guint32 start, guint32 end, guint *ret_n,
                   TokenTraits *ret_traits);

/* The same with a phrase, of which the first 4096 bytes count, adding to the
 * lexicon each word that it lacks.  The tokens have nothing else of their
 * words. */
Token *tokens_cut_adding (Lexicon *lexicon, Arena *arena, const char *text,
                          guint *ret_n);

/* Takes out of TOKENS what editors put between the words of a sentence in
 * square brackets, "the DAS [Department of Security] director", where it has
 * no number of its own.  Returns how many stay. */
guint tokens_drop_insertions (Token *tokens, guint n);

static inline gboolean
token_is_mark (const Token *token, guint32 mark)
{
  return token->mark == mark; /* which are no word's letters */
}

G_END_DECLS

#endif
