bin_PROGRAMS += concordat
concordat_SOURCES = \
	%D%/annotate.c \
	%D%/command.h \
	%D%/console.c %D%/console.h \
	%D%/engine.c %D%/engine.h \
	%D%/extract.c \
	%D%/main.c \
	%D%/options.c %D%/options.h \
	%D%/output.c %D%/output.h \
	%D%/plugin.c \
	%D%/record-input.c %D%/record-input.h
concordat_LDADD = libcore.la
