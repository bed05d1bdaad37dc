/* The parts of the reading of quantities: hedges, vague words, units,
 * figures and kinds. */
#ifndef CONCORDAT_LANGUAGE_EN_QUANTITIES_H
#define CONCORDAT_LANGUAGE_EN_QUANTITIES_H

#include "language/en/english.h"

G_BEGIN_DECLS

/* hedges.c: en/hedges.tsv.  Words of change, "rose", make "from 5 to 8" an old
 * and a new value. */
typedef enum
{
  HEDGE_QUALIFIER,
  HEDGE_INCREMENT, /* "another", "more" */
  HEDGE_OTHERS,    /* "others" */
  HEDGE_PREVIOUS,  /* "up from" */
  HEDGE_SIGN,      /* "minus" */
} HedgeMeaning;

typedef struct
{
  HedgeMeaning meaning;
  Qualifier qualifier;
  gboolean estimated;
  gboolean precise; /* "exactly": the figure is not rounded */
} Hedge;

gboolean hedges_load (Language *language, GError **error);
/* The longest hedge of KIND at TOKENS[at]; its length in *ret_n. */
static inline const Hedge *
hedge_match (const Token *tokens, guint at, guint end, LexKind kind,
             guint *ret_n)
{
  const LexEntry *entry = lexicon_match (tokens, at, end, kind);

  if (entry == NULL)
    return NULL;
  *ret_n = entry->n_words;
  return entry->payload;
}

/* vague.c: en/vague.tsv. */
gboolean vague_load (Language *language, GError **error);
/* "dozens", "several hundred", "tens of thousands"; *ret_n tokens. */
gboolean vague_match (const Token *tokens, guint at, guint end,
                      Quantity *ret_value, guint *ret_n);

/* units.c: en/units.tsv. */
typedef enum
{
  UNIT_MEASURE,
  UNIT_MONEY,
  UNIT_PERCENT,
  UNIT_AGE,
  UNIT_CLOCK,
  UNIT_LABEL, /* "Article 5": the number is a name */
} UnitKind;

typedef struct
{
  const char *name; /* canonical */
  UnitKind kind;
  gboolean before;  /* stands before the number */
  gboolean close;   /* only without a space */
  gboolean capital; /* only with a capital */
} Unit;

gboolean units_load (Language *language, GError **error);
const Unit *unit_read (const Token *tokens, guint at, guint end,
                       gboolean before, guint *ret_n);
/* The unit that begins at TOKENS[at]. */
static inline const Unit *
unit_match (const Token *tokens, guint at, guint end, gboolean before,
            guint *ret_n)
{
  return at < end && token_starts (&tokens[at], LEX_UNIT)
             ? unit_read (tokens, at, end, before, ret_n)
             : NULL;
}
/* The unit that ends right before TOKENS[at]. */
const Unit *unit_match_back (const Token *tokens, guint at, guint *ret_n);

/* figures.c: one figure, its hedges and units left out. */
typedef enum
{
  FIGURE_NUMBER,
  FIGURE_RANGE,
  FIGURE_VAGUE,
} FigureForm;

typedef struct
{
  guint first; /* tokens; "between" belongs to it */
  guint end;
  FigureForm form;
  double low;
  double high;
  NumberKind kind;
  gboolean words;      /* spelt out */
  gboolean multiplied;
  gboolean negative;   /* its low end is below zero */
  gboolean rough;      /* counted in dozens or scores */
  gboolean name;       /* a score, a date with slashes: no quantity */
  Quantity vague;
} Figure;

gboolean figure_match (const Token *tokens, guint first, guint end,
                       Figure *ret_figure);

/* FALSE where no figure can begin: a quick test. */
static inline gboolean
figure_may_begin (const Token *tokens, guint at, guint end)
{
  const guint kinds = LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE);
  const Token *token = &tokens[at];
  guint function
      = token_function (token) & (WORD_INDEFINITE | WORD_PREPOSITION);

  if (((token->starts & kinds) | token->kind | function) == 0)
    return FALSE; /* most words */
  if ((token->starts & kinds) != 0 || token->kind == TOKEN_NUMBER)
    return TRUE;
  if (token->kind == TOKEN_MARK)
    return token->mark == '.' && at + 1 < end
           && (token[1].kind == TOKEN_NUMBER
               || token_starts (&token[1], LEX_NUMBER));
  /* "a hundred", "a-hundred" */
  if ((function & WORD_INDEFINITE) != 0)
    return (at + 1 < end && token_starts (&token[1], LEX_NUMBER))
           || (at + 2 < end && token_starts (&token[2], LEX_NUMBER));
  return token_equals (token, "between");
}

/* quantity-kinds.c: what a figure is, where no unit says it. */
typedef struct
{
  const char *text; /* of the document */
  const Token *tokens;
  guint n;
  const Figure *figure;
  gboolean hedged;
  gboolean has_unit;
} KindContext;

QuantityKind quantity_kind (const KindContext *context);
/* A figure that is nothing at all: "one another", "first half". */
gboolean quantity_is_none (const KindContext *context);

/* TRUE where the tokens touch. */
static inline gboolean
tokens_touch (const Token *tokens, guint at, guint end)
{
  return at > 0 && at < end && tokens[at].start == tokens[at - 1].end;
}

/* The place behind a hyphen that joins two words at AT, or AT itself. */
static inline guint
tokens_pass_hyphen (const Token *tokens, guint at, guint end)
{
  return at + 1 < end && token_is_mark (&tokens[at], MARK_HYPHEN)
                 && tokens_touch (tokens, at, end)
                 && tokens_touch (tokens, at + 1, end)
             ? at + 1
             : at;
}

G_END_DECLS

#endif
