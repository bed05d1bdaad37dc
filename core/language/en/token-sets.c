/* Tells for each token what it is, in bits that the stages go through. */
#include "config.h"

#include "language/en/english.h"

/* The same member of four tokens, and a bit for each that is 0. */
#ifdef __SSE2__
#include <emmintrin.h>

typedef __m128i Lanes;

static inline Lanes
lanes_of (guint32 a, guint32 b, guint32 c, guint32 d)
{
  Lanes first = _mm_unpacklo_epi32 (_mm_cvtsi32_si128 ((int) a),
                                    _mm_cvtsi32_si128 ((int) b));
  Lanes second = _mm_unpacklo_epi32 (_mm_cvtsi32_si128 ((int) c),
                                     _mm_cvtsi32_si128 ((int) d));

  return _mm_unpacklo_epi64 (first, second);
}

static inline guint64
lanes_without (Lanes lanes)
{
  Lanes none = _mm_cmpeq_epi32 (lanes, _mm_setzero_si128 ());

  return (guint64) _mm_movemask_ps ((__m128) none);
}
#else
typedef guint32 Lanes __attribute__ ((vector_size (16)));

static inline Lanes
lanes_of (guint32 a, guint32 b, guint32 c, guint32 d)
{
  return (Lanes){ a, b, c, d };
}

static inline guint64
lanes_without (Lanes lanes)
{
  return (guint64) (lanes[0] == 0) | (guint64) (lanes[1] == 0) << 1
         | (guint64) (lanes[2] == 0) << 2 | (guint64) (lanes[3] == 0) << 3;
}
#endif

#define LANES 4
#define LANES_OF(tokens, member)                                              \
  lanes_of ((tokens)[0].member, (tokens)[1].member, (tokens)[2].member,       \
            (tokens)[3].member)
#define LANES_EACH(bits) lanes_of ((bits), (bits), (bits), (bits))

/* Adds to NO four TOKENS, of which the first is bit PLACE: those that are not
 * in a set. */
static inline void
add_tokens (const Token *tokens, guint place, guint64 *no)
{
  const Lanes times
      = LANES_EACH (LEX_BIT (LEX_TIME) | LEX_BIT (LEX_MONTH)
                    | LEX_BIT (LEX_WEEKDAY));
  const Lanes counts = LANES_EACH (LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE));
  const Lanes persons = LANES_EACH (LEX_BIT (LEX_PERSON));
  const Lanes articles
      = LANES_EACH (WORD_ARTICLE | WORD_INDEFINITE | WORD_OTHERS);
  Lanes starts = LANES_OF (tokens, starts);
  Lanes function = LANES_OF (tokens, function);
  Lanes flags = LANES_OF (tokens, flags);
  Lanes marks = LANES_OF (tokens, mark);

  no[SET_TIMES] |= lanes_without (starts & times) << place;
  no[SET_COUNTS] |= lanes_without ((starts & counts)
                                   | (flags & LANES_EACH (TOKEN_DIGITS)))
                    << place;
  no[SET_GROUPS]
      |= lanes_without ((starts & persons) | (function & articles)) << place;
  no[SET_CUES] |= lanes_without (starts & LANES_EACH (LEX_BIT (LEX_CUE)))
                  << place;
  no[SET_CAPITALS] |= lanes_without (flags & LANES_EACH (TOKEN_CAPITAL))
                      << place;
  no[SET_DASHES] |= (lanes_without (marks ^ LANES_EACH (MARK_HYPHEN))
                     | lanes_without (marks ^ LANES_EACH (MARK_DASH)))
                    << place;
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
      const Token *tokens = sentence->tokens + part * 64;
      guint count = MIN (n - part * 64, 64), whole = count / LANES * LANES;
      guint64 no[N_SETS] = { 0 };

      for (guint i = 0; i < whole; i += LANES)
        add_tokens (tokens + i, i, no);
      if (whole < count)
        {
          Token last[LANES] = { 0 };

          memcpy (last, tokens + whole, (count - whole) * sizeof *last);
          add_tokens (last, whole, no);
        }
      no[SET_DASHES] = ~no[SET_DASHES];
      no[SET_NAMES] = G_MAXUINT64;
      for (guint set = 0; set < N_SETS; set++)
        sentence->sets[set * length + part]
            = count == 64 ? ~no[set]
                          : ~no[set] & ((G_GUINT64_CONSTANT (1) << count) - 1);
    }
}

void
english_sets_add_names (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint64 *names;

  english_sets (analysis, index);
  names = sentence->sets + SET_NAMES * sentence_set_length (sentence);
  for (guint i = 0; i < sentence->n_entities; i++)
    for (guint at = sentence->entities[i].at.first_token;
         at < sentence->entities[i].at.end_token; at++)
      names[at / 64] |= G_GUINT64_CONSTANT (1) << at % 64;
}
