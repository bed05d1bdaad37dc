/* What the files of the English time expressions share: the words, the scan
 * over one sentence, and the grammar's parts from small to large.
 *
 * A match_* function looks at the tokens from AT on.  It returns FALSE, or
 * fills what it was given; its end is the token behind the match.
 */
#ifndef CONCORDAT_LANGUAGE_EN_TIMES_H
#define CONCORDAT_LANGUAGE_EN_TIMES_H

#include "language/en/english.h"

G_BEGIN_DECLS

/* Classes of en/times.tsv besides months and weekdays. */
typedef enum
{
  TIME_WORD_DOUBTFUL, /* a month or weekday only beside a day or a year;
                         1: and only with a capital */
  TIME_WORD_UNIT,     /* value: TimeUnit */
  TIME_WORD_DAY,      /* "yesterday": days from the publication */
  TIME_WORD_PART,     /* "morning": 0, "night": 1 */
  TIME_WORD_CHOICE,   /* "last": TimeChoice */
  TIME_WORD_EDGE,     /* "early": TimeEdge */
  TIME_WORD_SEASON,   /* value: its first month */
  TIME_WORD_SHIFT,    /* "ago": TimeShift */
  TIME_WORD_RELATION, /* "since": TimePrefix */
  TIME_WORD_RANGE,    /* "to" between two ends */
  TIME_WORD_COUNT,    /* "several": low * 100 + high */
  TIME_WORD_CLOCK,    /* "GMT", "p.m." */
  TIME_WORD_ZONE,     /* "local time", behind a clock time */
  TIME_WORD_FUTURE,   /* "will": what follows is still to come */
  TIME_WORD_RITE,     /* "prayers": held on a weekday */
  TIME_WORD_HEDGE,    /* "about", before a count */
  TIME_WORD_ORDINAL,  /* "first": 1; "last": -1 */
  TIME_WORD_YEAR_PART, /* "Q1": months of the part * 10 + its number */
  TIME_WORD_LEVEL,    /* "stands": "at" a figure, at no hour */
} TimeWordKind;

typedef enum
{
  UNIT_SECOND,
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEKEND,
  UNIT_WEEK,
  UNIT_FORTNIGHT,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_HALF,
  UNIT_YEAR,
  UNIT_DECADE,
  UNIT_CENTURY,
} TimeUnit;

typedef enum
{
  CHOICE_LAST,      /* last week: the calendar's, from the publication */
  CHOICE_PAST,      /* the past week: seven days up to the publication */
  CHOICE_THIS,
  CHOICE_NEXT,
  CHOICE_COMING,
  CHOICE_PREVIOUS,  /* these from the date that was mentioned before */
  CHOICE_FOLLOWING,
  CHOICE_SAME,
} TimeChoice;

typedef enum
{
  EDGE_NONE,
  EDGE_EARLY,
  EDGE_MIDDLE,
  EDGE_LATE,
} TimeEdge;

typedef enum
{
  SHIFT_AGO,    /* back from the publication */
  SHIFT_BACK,   /* earlier, before: from the date mentioned before */
  SHIFT_ON,     /* later, after */
  SHIFT_AHEAD,  /* from now */
} TimeShift;

typedef enum
{
  PREFIX_SINCE,
  PREFIX_UNTIL,
  PREFIX_BY,
  PREFIX_BEFORE,
  PREFIX_AFTER,
  PREFIX_FROM,
  PREFIX_BETWEEN,
  PREFIX_IN, /* in, within */
  PREFIX_OVER, /* over, during, throughout */
  PREFIX_ON, /* on, at, around, of, for: a time may follow */
} TimePrefix;

typedef struct
{
  TimeWordKind kind;
  int value;
} TimeWord;

/* What an expression may begin with: a TimeWordKind, or one of these.  Those
 * of a word of the lexicon stand in its member `time`. */
#define TIME_LEAD(kind) (1u << TIME_WORD_##kind)
#define TIME_LEAD_PREFIX (1u << 23) /* "since", up to PREFIX_AFTER */
#define TIME_LEAD_NUMBER (1u << 24) /* a number in digits or words */
#define TIME_LEAD_MONTH (1u << 25)
#define TIME_LEAD_WEEKDAY (1u << 26)
#define TIME_LEAD_ARTICLE (1u << 27) /* "a" before a unit or a number */
#define TIME_LEAD_ENDS (1u << 28) /* "from", "between" */
#define TIME_STRONG (1u << 29) /* a token such as every expression holds */
#define TIME_JOINT (1u << 30) /* between two ends: "to", but no dash */
/* A date of the calendar, a length of time. */
#define TIME_LEADS_DATE                                                       \
  (TIME_LEAD_NUMBER | TIME_LEAD_MONTH | TIME_LEAD_WEEKDAY                     \
   | TIME_LEAD (CHOICE))
#define TIME_LEADS_LENGTH                                                     \
  (TIME_LEAD_NUMBER | TIME_LEAD_ARTICLE | TIME_LEAD (COUNT) | TIME_LEAD (UNIT))
/* "second" is an ordinal, but in "30-second". */
#define TIME_NEEDS_LENGTH (TIME_LEAD (UNIT) | TIME_LEAD (ORDINAL))
#define TIME_LEADS_PERIOD                                                     \
  (TIME_LEAD_NUMBER | TIME_LEAD (EDGE) | TIME_LEAD (ORDINAL)                  \
   | TIME_LEAD (PART) | TIME_LEAD (UNIT) | TIME_LEAD (CHOICE)                 \
   | TIME_LEAD (SEASON) | TIME_LEAD (YEAR_PART))
#define TIME_LEADS_OFFSET (TIME_LEADS_LENGTH | TIME_LEAD (HEDGE))
#define TIME_LEADS_RELATIVE                                                   \
  (TIME_LEAD_NUMBER | TIME_LEAD_WEEKDAY | TIME_LEAD (DAY) | TIME_LEAD (PART)  \
   | TIME_LEAD (UNIT) | TIME_LEAD (SHIFT) | TIME_LEAD (CHOICE))

/* One sentence while its times are looked for. */
typedef struct
{
  Analysis *analysis;
  guint index;
  const Token *tokens;
  guint n_tokens;
  guint32 *kinds; /* of all tokens: what each is by itself, as TIME_LEAD bits;
                     most are nothing */
  const guint64 *places; /* the tokens with which an expression may begin */
  guint32 *leads; /* of these, as TIME_LEAD bits: "the" has those of what it
                     stands before */
  guint32 all;    /* what some token is by itself */
  guint joint;    /* the last "to", dash or the like; 0: there is none */
  DayRange published; /* NONE, or of precision DAY, MONTH or YEAR */
  int year;           /* of the publication; 0: unknown */
  int month;          /* 0: unknown */
  ArenaArray found;   /* TimeMention, so far */
  guint *depth;       /* of patterns within patterns */
} TimeScan;

/* The most times that stand within another. */
#define PARTS_MOST 2

typedef struct
{
  guint end;
  DayRange range;
  DayRange support;
  TimeRelation relation;
  const char *anchor;
  gboolean relative;
  gboolean of_rite;
  TimePart parts[PARTS_MOST]; /* only the tokens of where they stand */
  guint n_parts;
} TimeMatch;

/* A date as it stands: 0 for what is not said. */
typedef struct
{
  guint end;
  int year;
  int month;
  int day;
  int weekday; /* 1 Monday ... 7 Sunday */
  gboolean chosen; /* "last March" */
  TimeChoice choice;
  gboolean doubtful; /* a date only if the words around say so */
  gboolean range; /* two years: "2019-20" */
  const char *year_anchor; /* "last year", "that year"; NULL: as written */
} CalendarDate;

/* TRUE for digits and words of numbers. */
static inline gboolean
time_is_number (const Token *token)
{
  return ((token->flags & TOKEN_DIGITS)
          | (token->starts & LEX_BIT (LEX_NUMBER)))
         != 0;
}

/* FALSE where the token by itself is none of KINDS: a quick test. */
static inline gboolean
time_is (const TimeScan *scan, guint at, guint32 kinds)
{
  return at < scan->n_tokens && (scan->kinds[at] & kinds) != 0;
}

/* time-words.c: the read_ functions are for those that look first. */
const TimeWord *time_word_read (const TimeScan *scan, guint at,
                                TimeWordKind kind, guint *ret_end);
static inline const TimeWord *
time_word_at (const TimeScan *scan, guint at, TimeWordKind kind,
              guint *ret_end)
{
  return time_is (scan, at, 1u << kind)
             ? time_word_read (scan, at, kind, ret_end)
             : NULL;
}
/* By its bytes where the lexicon lacks the word. */
static inline gboolean
token_has_text (const TimeScan *scan, guint at, const char *folded)
{
  gsize length = strlen (folded);
  const Token *token = &scan->tokens[at];

  if (at >= scan->n_tokens || token->end - token->start != length)
    return FALSE;
  if (token->word != NULL)
    return token_equals (token, folded);
  return g_ascii_strncasecmp (scan->analysis->text + token->start, folded,
                              length)
         == 0;
}
static inline gboolean
token_is_glued (const TimeScan *scan, guint at)
{
  return at < scan->n_tokens
         && (scan->tokens[at].flags & TOKEN_SPACE_BEFORE) == 0;
}
gboolean digits_at (const TimeScan *scan, guint at, guint least, guint most,
                    int *ret_value);
gboolean time_name_read (const TimeScan *scan, guint at, LexKind kind,
                         int *ret_value, gboolean *ret_doubtful,
                         guint *ret_end);
static inline gboolean
month_at (const TimeScan *scan, guint at, int *ret_month,
          gboolean *ret_doubtful, guint *ret_end)
{
  return time_is (scan, at, TIME_LEAD_MONTH)
         && time_name_read (scan, at, LEX_MONTH, ret_month, ret_doubtful,
                            ret_end);
}
static inline gboolean
weekday_at (const TimeScan *scan, guint at, int *ret_weekday,
            gboolean *ret_doubtful, guint *ret_end)
{
  return time_is (scan, at, TIME_LEAD_WEEKDAY)
         && time_name_read (scan, at, LEX_WEEKDAY, ret_weekday, ret_doubtful,
                            ret_end);
}
gboolean day_number_read (const TimeScan *scan, guint at, int *ret_day,
                          guint *ret_end);
static inline gboolean
day_number_at (const TimeScan *scan, guint at, int *ret_day, guint *ret_end)
{
  return time_is (scan, at, TIME_LEAD_NUMBER)
         && day_number_read (scan, at, ret_day, ret_end);
}
gboolean year_at (const TimeScan *scan, guint at, int *ret_year);
/* The same in words: "two thousand and eleven", "nineteen ninety-six". */
gboolean year_words_at (const TimeScan *scan, guint at, int *ret_year,
                        guint *ret_end);
gboolean unit_at (const TimeScan *scan, guint at, TimeUnit *ret_unit,
                  gboolean *ret_plural, guint *ret_end);
gboolean count_at (const TimeScan *scan, guint at, int *ret_low, int *ret_high,
                   guint *ret_end);
static inline gboolean
mark_at (const TimeScan *scan, guint at, guint32 mark)
{
  return at < scan->n_tokens && token_is_mark (&scan->tokens[at], mark);
}
gboolean future_before (const TimeScan *scan, guint at);

/* time-anchor.c */
typedef enum
{
  MENTION_ANY,
  MENTION_DAY,  /* a single day */
  MENTION_YEAR, /* any that says or carries on a year */
} MentionNeed;

/* Has the times found in the BACK sentences before this one, from the front to
 * the back, so that none of them has to ask for its own predecessors: the
 * depth of calls stays the same however long the document is. */
void find_times_before (Analysis *analysis, guint index, guint back);
const TimeMention *previous_mention (const TimeScan *scan, MentionNeed need);
int year_of_month (const TimeScan *scan, guint at, int month, int day,
                   const char **ret_anchor);
gboolean publication_day (const TimeScan *scan, Day *ret_day);
void match_set (TimeMatch *match, guint end, DayRange range,
                const char *anchor);
void match_unresolved (TimeMatch *match, guint end);
/* Tells that the tokens [FIRST, END) of the match are a time themselves. */
void match_add_part (TimeMatch *match, guint first, guint end,
                     DayRange range);
DayRange day_interval (Day begin, Day end);
DayRange range_span (DayRange a, DayRange b);
DayRange range_of_unit (Day day, TimeUnit unit);
Day day_add_units (Day day, TimeUnit unit, int count);
DayRange range_edge (DayRange whole, TimeEdge edge);
gboolean is_narrative (const TimeScan *scan, int *ret_year);
/* The sentence has a verb in the past: "was", "signed". */
gboolean tells_of_past (const TimeScan *scan);

/* time-calendar.c */
gboolean calendar_date_at (const TimeScan *scan, guint at,
                           CalendarDate *ret_date);
gboolean calendar_resolve (const TimeScan *scan, guint at,
                           const CalendarDate *date, TimeMatch *match);
gboolean match_calendar (const TimeScan *scan, guint at, TimeMatch *match);
gboolean relative_year_at (const TimeScan *scan, guint at, CalendarDate *date);
int full_year (const TimeScan *scan, int short_year);

/* time-numeric.c */
gboolean match_numeric_date (const TimeScan *scan, guint at,
                             TimeMatch *match);

/* time-period.c */
gboolean match_period (const TimeScan *scan, guint at, TimeMatch *match);

/* time-relative.c */
gboolean match_relative (const TimeScan *scan, guint at, TimeMatch *match);
gboolean match_chosen_unit (const TimeScan *scan, guint at, gboolean window,
                            TimeMatch *match);
/* The day that CHOICE reckons from: the publication's, or that of the
 * mention before.  FALSE when it is not known well enough for UNIT. */
gboolean anchor_day (const TimeScan *scan, TimeChoice choice, TimeUnit unit,
                     Day *ret_day, const char **ret_anchor);
/* Passes "morning", "late night" behind a day. */
guint pass_part (const TimeScan *scan, guint at);

/* time-weekday.c */
gboolean match_weekday (const TimeScan *scan, guint at, TimeMatch *match);

/* time-offset.c: lengths of time, alone and with "ago", "later". */
gboolean match_offset (const TimeScan *scan, guint at, TimeMatch *match);
gboolean match_duration (const TimeScan *scan, guint at, TimeMatch *match);

/* time-clock.c */
gboolean match_clock (const TimeScan *scan, guint at, TimeMatch *match);
guint clock_behind (const TimeScan *scan, guint at);

/* time-event.c */
gboolean match_event (const TimeScan *scan, guint at, TimeMatch *match);

/* time-range.c */
gboolean match_range (const TimeScan *scan, guint at, TimeMatch *match);
guint match_day_list (const TimeScan *scan, guint at, TimeMatch *matches,
                      guint most);

/* times.c */
/* FALSE when patterns stand too deep in each other, as no writer has them;
 * else time_leave must follow. */
#define TIME_DEPTH_MOST 4
static inline gboolean
time_enter (const TimeScan *scan)
{
  if (*scan->depth >= TIME_DEPTH_MOST)
    return FALSE;
  ++*scan->depth;
  return TRUE;
}
static inline void
time_leave (const TimeScan *scan)
{
  --*scan->depth;
}
/* What the token, or what stands behind its "the", leads; 0 where none of the
 * sentence's expressions begins. */
static inline guint32
time_leads (const TimeScan *scan, guint at)
{
  return at < scan->n_tokens && (scan->places[at / 64] >> at % 64 & 1) != 0
             ? scan->leads[at]
             : 0;
}
/* A pattern, what its expressions begin with and what all of them hold. */
typedef struct
{
  gboolean (*match) (const TimeScan *scan, guint at, TimeMatch *match);
  guint32 leads;
  guint32 needs;
} TimePattern;

/* Bit I is set where an expression of PATTERNS[I] may begin at AT. */
static inline guint
time_patterns (const TimeScan *scan, guint at, const TimePattern *patterns,
               guint n)
{
  guint32 leads = time_leads (scan, at);
  guint bits = 0;

#pragma GCC unroll 16
  for (guint i = 0; i < n; i++)
    bits |= (guint) (((leads & patterns[i].leads) != 0)
                     & ((scan->all & patterns[i].needs) != 0))
            << i;
  return bits;
}

/* Any single expression, the longest that fits. */
gboolean match_time (const TimeScan *scan, guint at, TimeMatch *match);

G_END_DECLS

#endif
