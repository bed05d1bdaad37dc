bin_PROGRAMS += concordat
concordat_SOURCES = \
	%D%/annotate.c \
	%D%/batches.c %D%/batches.h \
	%D%/crew.c %D%/crew.h \
	%D%/crew-losses.c %D%/crew-losses.h \
	%D%/crew-member.c %D%/crew-member.h \
	%D%/worker.c \
	%D%/task-wire.c %D%/task-wire.h \
	%D%/command.h \
	%D%/console.c %D%/console.h \
	%D%/decide.c \
	%D%/decision-file.c %D%/decision-file.h \
	%D%/diff.c \
	%D%/explain.c \
	%D%/explain-claim.c %D%/explain-claim.h \
	%D%/explain-document.c %D%/explain-document.h \
	%D%/extract.c \
	%D%/main.c \
	%D%/measure.c %D%/measure.h \
	%D%/options.c %D%/options.h \
	%D%/output.c %D%/output.h \
	%D%/plugin.c \
	%D%/plugin-check.c \
	%D%/plugin-commands.h \
	%D%/plugin-kit.c %D%/plugin-kit.h \
	%D%/plugin-new.c \
	%D%/plugin-test.c \
	%D%/reconcile.c \
	%D%/reconciling.c %D%/reconciling.h \
	%D%/realms.c %D%/realms.h \
	%D%/report.c \
	%D%/results.c %D%/results.h \
	%D%/run-folder.c %D%/run-folder.h \
	%D%/run-record.c %D%/run-record.h \
	%D%/run.c \
	%D%/startup.c %D%/startup.h \
	%D%/trial.c %D%/trial.h
concordat_LDADD = libcore.la

# What the public library needs as well.
core_sources += \
	%D%/engine.c %D%/engine.h \
	%D%/record-input.c %D%/record-input.h

lib_LTLIBRARIES += libconcordat.la
libconcordat_la_SOURCES = %D%/library.c
libconcordat_la_LIBADD = libcore.la
libconcordat_la_LDFLAGS = $(AM_LDFLAGS) -no-undefined \
	-version-info $(LIBRARY_VERSION) -export-symbols-regex '^concordat_'
