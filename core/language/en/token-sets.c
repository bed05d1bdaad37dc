/* Tells for each token what it is, in bits that the stages go through. */
#include "config.h"

#include "language/en/names.h"

#define LANES 4

/* One member of each of four tokens. */
#ifdef __SSE2__
#include <emmintrin.h>

typedef __m128i Lanes;

static inline Lanes
lanes_each (guint32 bits)
{
  return _mm_set1_epi32 ((int) bits);
}

/* A bit for each that is 0. */
static inline guint64
lanes_without (Lanes lanes)
{
  Lanes none = _mm_cmpeq_epi32 (lanes, _mm_setzero_si128 ());

  return (guint64) _mm_movemask_ps ((__m128) none);
}

/* The second half of the 16 bytes from MEMBER on, of four tokens. */
static inline void
lanes_load (const Token *tokens, gsize member, Lanes *ret_third,
            Lanes *ret_fourth)
{
  const char *first = (const char *) tokens + member;
  Lanes low = _mm_unpackhi_epi32 (
      _mm_loadu_si128 ((const Lanes *) first),
      _mm_loadu_si128 ((const Lanes *) (first + sizeof *tokens)));
  Lanes high = _mm_unpackhi_epi32 (
      _mm_loadu_si128 ((const Lanes *) (first + 2 * sizeof *tokens)),
      _mm_loadu_si128 ((const Lanes *) (first + 3 * sizeof *tokens)));

  *ret_third = _mm_unpacklo_epi64 (low, high);
  *ret_fourth = _mm_unpackhi_epi64 (low, high);
}
#else
typedef guint32 Lanes __attribute__ ((vector_size (16)));

static inline Lanes
lanes_each (guint32 bits)
{
  return (Lanes){ bits, bits, bits, bits };
}

static inline guint64
lanes_without (Lanes lanes)
{
  return (guint64) (lanes[0] == 0) | (guint64) (lanes[1] == 0) << 1
         | (guint64) (lanes[2] == 0) << 2 | (guint64) (lanes[3] == 0) << 3;
}

static inline void
lanes_load (const Token *tokens, gsize member, Lanes *ret_third,
            Lanes *ret_fourth)
{
  for (guint i = 0; i < LANES; i++)
    {
      guint32 four[4];

      memcpy (four, (const char *) &tokens[i] + member, sizeof four);
      (*ret_third)[i] = four[2];
      (*ret_fourth)[i] = four[3];
    }
}
#endif

G_STATIC_ASSERT (G_STRUCT_OFFSET (Token, bits) == 8);
G_STATIC_ASSERT (G_STRUCT_OFFSET (Token, starts) == 12);
G_STATIC_ASSERT (G_STRUCT_OFFSET (Token, mark) == 24);

/* In the bits of a token. */
#define BITS_OF(...) (((Token) { __VA_ARGS__ }).bits)

/* Adds to NO four TOKENS, of which the first is bit PLACE: those that are not
 * in a set. */
static inline void
add_tokens (const Token *tokens, guint place, guint64 *no)
{
  const Lanes times = lanes_each (LEX_BIT (LEX_TIME) | LEX_BIT (LEX_MONTH)
                                  | LEX_BIT (LEX_WEEKDAY));
  const Lanes counts = lanes_each (LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE));
  const Lanes persons = lanes_each (LEX_BIT (LEX_PERSON));
  const Lanes articles = lanes_each (BITS_OF (.function = WORD_ARTICLE));
  const Lanes others
      = lanes_each (BITS_OF (.function = WORD_INDEFINITE | WORD_OTHERS));
  const Lanes countables
      = lanes_each (LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE)
                    | LEX_BIT (LEX_PERSON) | LEX_BIT (LEX_THING));
  const Lanes stand_ins = lanes_each (
      BITS_OF (.flags = TOKEN_DIGITS,
               .function = WORD_PRONOUN | WORD_DETERMINER | WORD_OTHERS
                           | WORD_CONJUNCTION | WORD_INDEFINITE));
  const Lanes kind = lanes_each (BITS_OF (.kind = TOKEN_MARK));
  Lanes bits, starts, marks, above;

  lanes_load (tokens, 0, &bits, &starts);
  lanes_load (tokens, G_STRUCT_OFFSET (Token, word), &marks, &above);
  no[SET_TIMES] |= lanes_without (starts & times) << place;
  no[SET_COUNTS]
      |= lanes_without ((starts & counts)
                        | (bits & lanes_each (BITS_OF (.flags
                                                       = TOKEN_DIGITS))))
         << place;
  no[SET_ARTICLES] |= lanes_without (bits & articles) << place;
  no[SET_GROUPS] |= lanes_without ((starts & persons) | (bits & others))
                    << place;
  no[SET_PREDICATES]
      |= lanes_without (starts & lanes_each (LEX_BIT (LEX_PREDICATE)))
         << place;
  no[SET_COUNTABLES]
      |= lanes_without ((starts & countables) | (bits & stand_ins)) << place;
  no[SET_CUES] |= lanes_without (starts & lanes_each (LEX_BIT (LEX_CUE)))
                  << place;
  no[SET_CAPITALS]
      |= lanes_without (bits & lanes_each (BITS_OF (.flags = TOKEN_CAPITAL)))
         << place;
  no[SET_NAME_STARTS]
      |= lanes_without (
             (starts & lanes_each (NAME_KINDS))
             | (bits & lanes_each (BITS_OF (.flags = TOKEN_ALL_CAPS))))
         << place;
  marks |= (bits & kind) ^ kind;
  no[SET_DASHES] |= (lanes_without (marks ^ lanes_each (MARK_HYPHEN))
                     | lanes_without (marks ^ lanes_each (MARK_DASH)))
                    << place;
}

/* Adds to NO, of COUNT tokens, those that are not in a set; the last four are
 * looked at together, too, some of them twice. */
static inline void
add_part (const Token *tokens, guint count, guint64 *no)
{
  Token few[LANES];

  if (count < LANES)
    {
      memset (few, 0, sizeof few);
      tokens = memcpy (few, tokens, count * sizeof *few);
      count = MIN (count, 1) * LANES;
    }
  for (guint i = 0; i < count; i += LANES)
    {
      guint at = MIN (i, count - LANES);

      add_tokens (tokens + at, at, no);
    }
}

void
english_sets (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  guint n = sentence->n_tokens, length = sentence_set_length (sentence);

  if (sentence->sets != NULL)
    return;
  sentence->sets = arena_alloc (analysis->arena,
                                N_SETS * length * sizeof *sentence->sets);
  for (guint part = 0; part < length; part++)
    {
      guint count = MIN (n - part * 64, 64);
      guint64 no[N_SETS] = { 0 };
      guint64 all = count == 64 ? G_MAXUINT64
                                : (G_GUINT64_CONSTANT (1) << count) - 1;

      add_part (sentence->tokens + part * 64, count, no);
      no[SET_DASHES] = ~no[SET_DASHES];
      no[SET_NAMES] = G_MAXUINT64;
#pragma GCC unroll 16
      for (guint set = 0; set < N_SETS; set++)
        sentence->sets[set * length + part] = ~no[set] & all;
    }
}
