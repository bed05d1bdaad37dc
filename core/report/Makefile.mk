core_sources += \
	%D%/axis.c %D%/axis.h \
	%D%/clean.c %D%/clean.h \
	%D%/corpus.c %D%/corpus.h \
	%D%/corpus-html.c \
	%D%/corpus-json.c \
	%D%/corpus-markdown.c \
	%D%/csv.c \
	%D%/html.c %D%/html.h \
	%D%/html-claims.c \
	%D%/html-links.c \
	%D%/html-matrix.c \
	%D%/html-method.c \
	%D%/html-not-compared.c \
	%D%/html-question.c \
	%D%/markdown.c \
	%D%/markup.c %D%/markup.h \
	%D%/nonreports.c \
	%D%/phrases.c \
	%D%/plot.c %D%/plot.h \
	%D%/plot-mark.c %D%/plot-mark.h \
	%D%/plot-series.c \
	%D%/reason.c %D%/reason.h \
	%D%/report.h \
	%D%/style.c \
	%D%/summary-json.c \
	%D%/text.c \
	%D%/view.c %D%/view.h \
	%D%/words.c %D%/words.h
