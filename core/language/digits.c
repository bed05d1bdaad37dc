/* Reads the value of digits: groups of thousands, decimals, powers of ten, and
 * the digits of other scripts. */
#include "config.h"

#include "language/digits.h"

#include <math.h>
#include <string.h>

#define INDIAN_MOST 18 /* bytes of the groups behind the first: six of them */

#define LARGEST 1e300 /* what is larger is told as this: too large anyway */
#define SMALLEST 1e-300 /* what is smaller is told as nothing */

typedef struct
{
  const char *text;
  guint32 at;
  guint32 end;
} Digits;

/* The byte OFFSET places on, NUL behind the end. */
static char
peek (const Digits *digits, guint32 offset)
{
  guint32 at = digits->at + offset;

  return at < digits->end ? digits->text[at] : '\0';
}

/* The character at AT and the bytes it takes. */
static gunichar
character_at (const Digits *digits, guint32 at, guint *ret_length)
{
  const char *place = digits->text + at;

  *ret_length = (guint) (g_utf8_next_char (place) - place);
  return g_utf8_get_char (place);
}

static gboolean
is_inner (char byte)
{
  return g_ascii_isalnum (byte) || byte == '_';
}

static guint
count_digits (const Digits *digits, guint32 offset)
{
  guint n = 0;

  while (g_ascii_isdigit (peek (digits, offset + n)))
    n++;
  return n;
}

/* Bytes of a separator of thousands: a comma, or one space of some kind, or
 * both where what follows is no number of its own: "61, 000". */
static guint
group_separator (const Digits *digits, gboolean *ret_space)
{
  char byte = peek (digits, 0);

  *ret_space = byte != ',';
  if (byte == ',' && peek (digits, 1) == ' ' && peek (digits, 2) == '0'
      && count_digits (digits, 2) == 3)
    return 2;
  if (byte == ',' || byte == ' ')
    return 1;
  if (byte == '\xc2' && peek (digits, 1) == '\xa0')
    return 2;
  if (byte == '\xe2' && peek (digits, 1) == '\x80'
      && (peek (digits, 2) == '\xaf' || peek (digits, 2) == '\x89'))
    return 3;
  return 0;
}

/* Adds the digits of [start, at) to VALUE. */
static double
digits_value (const Digits *digits, guint32 start, double value)
{
  for (guint32 i = start; i < digits->at; i++)
    if (g_ascii_isdigit (digits->text[i]))
      value = value * 10 + (digits->text[i] - '0');
  return value;
}

/* The bytes of the groups of a number as India writes it, "12,34,567", behind
 * its first digits; 0: it is none. */
static guint32
indian_length (const Digits *digits, guint first_digits)
{
  guint32 length = 0;

  if (first_digits > 2)
    return 0;
  while (length < INDIAN_MOST && peek (digits, length) == ','
         && count_digits (digits, length + 1) == 2)
    length += 3;
  return length > 0 && peek (digits, length) == ','
                 && count_digits (digits, length + 1) == 3
             ? length + 4
             : 0;
}

/* Groups of three digits behind the first group.  The kind of separator may
 * not change within a number. */
static double
pass_groups (Digits *digits, guint first_digits, double value)
{
  int kind = -1;
  guint32 indian = indian_length (digits, first_digits);

  if (indian > 0)
    {
      digits->at += indian;
      return digits_value (digits, digits->at - indian, value);
    }
  while (first_digits <= 3)
    {
      gboolean space;
      guint length = group_separator (digits, &space);
      guint32 start;

      if (length == 0 || count_digits (digits, length) != 3
          || (kind >= 0 && kind != space))
        break;
      kind = space;
      start = digits->at + length;
      digits->at = start + 3;
      value = digits_value (digits, start, value);
    }
  return value;
}

/* ".5", or more points: "1.234.567" groups thousands, "10.0.0.1" is a name. */
static double
pass_points (Digits *digits, guint32 start, double value, gboolean *ret_name)
{
  guint points = 0;
  gboolean threes = TRUE;
  guint32 from = digits->at;
  char text[64];

  while (peek (digits, 0) == '.' && g_ascii_isdigit (peek (digits, 1)))
    {
      guint n = count_digits (digits, 1);

      threes = threes && n == 3;
      points++;
      digits->at += 1 + n;
    }
  if (points == 0)
    return value;
  if (points > 1)
    {
      *ret_name = !threes;
      return digits_value (digits, from, value);
    }
  if (digits->at - start >= sizeof text)
    return value;
  text[0] = '0';
  memcpy (text + 1, digits->text + from, digits->at - from);
  text[1 + digits->at - from] = '\0';
  return value + g_ascii_strtod (text, NULL);
}

/* "1e10", "2.5E-3": the power of ten behind a number.  A capital E needs a
 * point or a sign, since "12E4" may be a name. */
static double
pass_exponent (Digits *digits, guint32 start, double value)
{
  const char *text = digits->text;
  char letter = peek (digits, 0), sign = peek (digits, 1);
  guint before = sign == '-' || sign == '+' ? 2 : 1;
  guint n = count_digits (digits, before);
  double power = 0;

  if ((letter != 'e' && letter != 'E') || n == 0 || n > 3
      || is_inner (peek (digits, before + n))
      || (letter == 'E' && before == 1
          && memchr (text + start, '.', digits->at - start) == NULL))
    return value;
  for (guint i = 0; i < n; i++)
    power = power * 10 + (peek (digits, before + i) - '0');
  digits->at += before + n;
  return sign == '-' ? value / pow (10, power) : value * pow (10, power);
}

/* The value of a raised digit; -1: CHARACTER is none. */
static int
raised_digit (gunichar character)
{
  switch (character)
    {
    case 0xb9:
      return 1;
    case 0xb2:
    case 0xb3:
      return (int) character - 0xb0;
    default:
      return character == 0x2070 || (character >= 0x2074 && character <= 0x2079)
                 ? (int) character - 0x2070
                 : -1;
    }
}

/* Moves on over CHARACTER or, where that is 0, any character, which is
 * returned; 0: it does not stand there. */
static gunichar
take_character (Digits *digits, gunichar character)
{
  guint length = 0;
  gunichar found = digits->at < digits->end
                       ? character_at (digits, digits->at, &length)
                       : 0;

  if (character != 0 && found != character)
    return 0;
  digits->at += length;
  return found;
}

/* Reads the digits of a power at AHEAD->at; FALSE where there are none, or too
 * many. */
static gboolean
read_power (Digits *ahead, gboolean *ret_raised, guint *ret_power)
{
  guint power = 0, n = 0;
  gboolean raised = FALSE;

  for (; n < 4; n++)
    {
      Digits before = *ahead;
      gunichar character = take_character (ahead, 0);
      int digit = raised_digit (character);

      raised = raised || digit >= 0;
      if (!raised && character < 0x80 && g_ascii_isdigit ((char) character))
        digit = (int) character - '0';
      if (digit < 0)
        {
          *ahead = before;
          break;
        }
      power = power * 10 + (guint) digit;
    }
  *ret_raised = raised;
  *ret_power = power;
  return n > 0 && n < 4 && !is_inner (peek (ahead, 0));
}

/* "2 × 10^6", "3×10⁶", and "5.5x10-3", where the power was raised once. */
static double
pass_power (Digits *digits, double value)
{
  Digits ahead = *digits;
  gboolean spaced = take_character (&ahead, ' ') != 0;
  gboolean raised, caret, negative, sign;
  guint power;

  if (!take_character (&ahead, 'x') && !take_character (&ahead, 0xd7))
    return value;
  spaced = take_character (&ahead, ' ') != 0 || spaced;
  if (!take_character (&ahead, '1') || !take_character (&ahead, '0'))
    return value;
  caret = take_character (&ahead, '^') != 0;
  negative = take_character (&ahead, '-') || take_character (&ahead, 0x2212)
             || take_character (&ahead, 0x207b);
  sign = negative || take_character (&ahead, '+');
  if (!read_power (&ahead, &raised, &power)
      || (!caret && !raised && (!sign || spaced || value >= 10)))
    return value;
  *digits = ahead;
  return negative ? value / pow (10, power) : value * pow (10, power);
}

/* FALSE where the number ends with the digits before: "13 people". */
static gboolean
may_go_on (const Digits *digits)
{
  switch (peek (digits, 0))
    {
    case ' ':
      if (peek (digits, 1) == 'x' || peek (digits, 1) == '\xc3')
        return TRUE;
      /* fall through */
    case '.':
      return g_ascii_isdigit (peek (digits, 1));
    case 'x':
    case ',':
    case 'e':
    case 'E':
      return TRUE;
    default:
      return (guchar) peek (digits, 0) >= 0x80;
    }
}

DigitRun
digits_read (const char *text, guint32 start, guint32 end)
{
  Digits digits = { text, start, end };
  guint n = count_digits (&digits, 0);
  DigitRun run = { .name = FALSE };

  digits.at += n;
  run.value = digits_value (&digits, start, 0);
  if (!may_go_on (&digits))
    {
      run.value = MIN (run.value, LARGEST);
      run.end = digits.at;
      return run;
    }
  run.value = pass_groups (&digits, n, run.value);
  run.value = pass_points (&digits, start, run.value, &run.name);
  if (!run.name)
    run.value = pass_power (&digits,
                            pass_exponent (&digits, start, run.value));
  run.value = run.value < SMALLEST ? 0 : MIN (run.value, LARGEST);
  run.end = digits.at;
  return run;
}

/* Digits of any script from AT on. */
static guint
count_foreign_digits (const Digits *digits, guint32 at)
{
  guint n = 0, length;

  while (at < digits->end
         && g_unichar_isdigit (character_at (digits, at, &length)))
    {
      at += length;
      n++;
    }
  return n;
}

/* What CHARACTER between DIGITS is: the sign of thousands, of decimals, or
 * none.  A comma or a point parts thousands where three digits follow. */
typedef enum
{
  SIGN_NONE,
  SIGN_THOUSANDS,
  SIGN_DECIMALS,
} DigitSign;

static DigitSign
digit_sign (gunichar character, guint digits)
{
  if (digits == 0)
    return SIGN_NONE;
  if (character == 0x066b)
    return SIGN_DECIMALS;
  if (character == 0x066c || (character == 0x060c && digits == 3))
    return SIGN_THOUSANDS;
  if (character == ',' || character == '.')
    return digits == 3 ? SIGN_THOUSANDS : SIGN_DECIMALS;
  return SIGN_NONE;
}

DigitRun
digits_read_foreign (const char *text, guint32 start, guint32 end)
{
  Digits reader = { text, start, end };
  Digits *digits = &reader;
  double value = 0, place = 0;

  while (digits->at < digits->end)
    {
      guint length;
      gunichar character = character_at (digits, digits->at, &length);
      int digit = g_unichar_digit_value (character);
      DigitSign sign = SIGN_NONE;

      if (digit < 0 && digits->at > start && place == 0)
        sign = digit_sign (
            character, count_foreign_digits (digits, digits->at + length));
      if (digit < 0 && sign == SIGN_NONE)
        break;
      if (sign == SIGN_DECIMALS)
        place = 1;
      else if (digit >= 0 && place == 0)
        value = value * 10 + digit;
      else if (digit >= 0)
        value += digit * (place /= 10);
      digits->at += length;
    }
  return (DigitRun) { value < SMALLEST ? 0 : MIN (value, LARGEST), digits->at,
                      FALSE };
}
