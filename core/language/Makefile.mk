core_sources += \
	%D%/analysis.c %D%/analysis.h \
	%D%/analysis-json.c %D%/analysis-json.h \
	%D%/conflicts.c %D%/conflicts.h \
	%D%/digits.c %D%/digits.h \
	%D%/fold.c %D%/fold.h \
	%D%/households.c %D%/households.h \
	%D%/insertions.c \
	%D%/language.c %D%/language.h \
	%D%/byte-map.h %D%/lexicon.c %D%/lexicon.h \
	%D%/phrase-index.c %D%/phrase-index.h \
	%D%/token.c %D%/token.h \
	%D%/token-bytes.h \
	%D%/en/attributions.c %D%/en/attributions.h \
	%D%/en/bodies.c \
	%D%/en/colons.c \
	%D%/en/capital-names.c \
	%D%/en/cues.c \
	%D%/en/doubts.c \
	%D%/en/english.h \
	%D%/en/entities.c \
	%D%/en/figures.c \
	%D%/en/gaps.c \
	%D%/en/given-figures.c \
	%D%/en/handed-on.c \
	%D%/en/event-edges.c \
	%D%/en/function-words.c %D%/en/word-classes.c \
	%D%/en/hedges.c \
	%D%/en/household-size.c \
	%D%/en/implied-quantities.c \
	%D%/en/inflection.c %D%/en/inflection.h \
	%D%/en/joint-sources.c \
	%D%/en/label-line.c %D%/en/label-line.h \
	%D%/en/lines.c %D%/en/lines.h \
	%D%/en/rows.c %D%/en/rows.h \
	%D%/en/non-reports.c \
	%D%/en/noun-descriptions.c \
	%D%/en/noun-groups.c %D%/en/noun-groups.h \
	%D%/en/noun-phrases.c \
	%D%/en/noun-sides.c \
	%D%/en/noun-names.c \
	%D%/en/noun-partitives.c \
	%D%/en/noun-singles.c \
	%D%/en/names.h \
	%D%/en/national-societies.c \
	%D%/en/number-shares.c \
	%D%/en/number-total.c \
	%D%/en/number-words.c \
	%D%/en/numbers.c %D%/en/numbers.h \
	%D%/en/organisations.c \
	%D%/en/parties.c \
	%D%/en/persons.c \
	%D%/en/place-around.c \
	%D%/en/places.c \
	%D%/en/quantities.c %D%/en/quantities.h \
	%D%/en/quotes.c \
	%D%/en/revisions.c \
	%D%/en/sentence-ends.c %D%/en/sentence-ends.h \
	%D%/en/sentences.c \
	%D%/en/stop-map.c %D%/en/stop-map.h \
	%D%/en/source-phrases.c \
	%D%/en/speakers.c \
	%D%/en/sources.c \
	%D%/en/times.c %D%/en/times.h \
	%D%/en/time-anchor.c \
	%D%/en/time-calendar.c \
	%D%/en/time-clock.c \
	%D%/en/time-event.c \
	%D%/en/time-numeric.c \
	%D%/en/time-offset.c \
	%D%/en/time-period.c \
	%D%/en/time-range.c \
	%D%/en/time-relative.c \
	%D%/en/time-weekday.c \
	%D%/en/time-words.c \
	%D%/en/token-sets.c \
	%D%/en/told-again.c %D%/en/told-nouns.c \
	%D%/en/quantity-kinds.c \
	%D%/en/units.c \
	%D%/en/vague.c \
	%D%/en/verification.c
