# Unit suites speak TAP; so do the command-line tests in cli/.
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) \
	$(top_srcdir)/.autotools/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
TEST_EXTENSIONS = .sh
AM_TESTS_ENVIRONMENT = \
	CONCORDAT='$(abs_top_builddir)/concordat'; export CONCORDAT; \
	SOURCES='$(abs_top_srcdir)'; export SOURCES; \
	CC='$(CC)'; export CC; \
	TAP_SAYS_IT=1; export TAP_SAYS_IT; \
	XDG_CONFIG_HOME=/nonexistent; export XDG_CONFIG_HOME; \
	XDG_DATA_HOME=/nonexistent; export XDG_DATA_HOME; \
	G_DEBUG=fatal-criticals; export G_DEBUG; \
	G_SLICE=always-malloc; export G_SLICE;

check_LTLIBRARIES += %D%/libtap.la
tests_libtap_la_SOURCES = %D%/tap.c %D%/tap.h
tests_libtap_la_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir) $(CUNIT_CFLAGS)

# One suite a module: tests/test-MODULE.c, named here and nowhere else.
unit_tests = \
	%D%/test-alpha \
	%D%/test-statistics \
	%D%/test-report \
	%D%/test-store \
	%D%/test-registry \
	%D%/test-rule-file \
	%D%/test-library \
	%D%/test-date \
	%D%/test-csv \
	%D%/test-documents \
	%D%/test-json \
	%D%/test-claim \
	%D%/test-much \
	%D%/test-finding \
	%D%/test-quantity \
	%D%/test-relation \
	%D%/test-reconcile \
	%D%/test-reconcile-events \
	%D%/test-reconcile-properties \
	%D%/test-numbers \
	%D%/test-sentences \
	%D%/test-entities \
	%D%/test-quantities \
	%D%/test-times \
	%D%/test-attributions \
	%D%/test-sources \
	%D%/test-copies \
	%D%/test-corpora \
	%D%/test-decisions \
	%D%/test-plugins \
	%D%/test-parts \
	%D%/test-tables \
	%D%/test-context \
	%D%/test-context-places \
	%D%/test-context-times \
	%D%/test-answers \
	%D%/test-doubts \
	%D%/test-first-look \
	%D%/test-war-reports

AM_CPPFLAGS += -I$(top_srcdir)
attributed = %D%/attributed.c %D%/attributed.h
tests_test_attributions_SOURCES = %D%/test-attributions.c $(attributed)
tests_test_sources_SOURCES = %D%/test-sources.c $(attributed)
extracted = %D%/extracted.c %D%/extracted.h
tests_test_tables_SOURCES = %D%/test-tables.c $(extracted)
tests_test_context_SOURCES = %D%/test-context.c $(extracted)
tests_test_context_places_SOURCES = %D%/test-context-places.c $(extracted)
tests_test_context_times_SOURCES = %D%/test-context-times.c $(extracted)
tests_test_answers_SOURCES = %D%/test-answers.c $(extracted)
tests_test_doubts_SOURCES = %D%/test-doubts.c $(extracted)
tests_test_war_reports_SOURCES = %D%/test-war-reports.c $(extracted)
tests_test_first_look_SOURCES = %D%/test-first-look.c $(extracted)
random_claim = %D%/random-claim.c %D%/random-claim.h
tests_test_claim_SOURCES = %D%/test-claim.c $(random_claim)
tests_test_finding_SOURCES = %D%/test-finding.c $(random_claim)
claims_file = %D%/claims-file.c %D%/claims-file.h
tests_test_copies_SOURCES = %D%/test-copies.c $(claims_file)
tests_test_decisions_SOURCES = %D%/test-decisions.c $(claims_file)
tests_test_reconcile_events_SOURCES = %D%/test-reconcile-events.c \
	$(claims_file)
tests_test_reconcile_properties_SOURCES = \
	%D%/test-reconcile-properties.c $(claims_file)
tests_test_reconcile_SOURCES = %D%/test-reconcile.c $(claims_file)
EXTRA_DIST += %D%/data/reconcile %D%/data/rules
tests_test_corpora_SOURCES = %D%/test-corpora.c \
	%D%/expectation.c %D%/expectation.h $(claims_file)
tests_test_statistics_SOURCES = %D%/test-statistics.c $(claims_file)
EXTRA_DIST += %D%/data/agreement

report_sample = %D%/report-sample.c %D%/report-sample.h
tests_test_report_SOURCES = %D%/test-report.c $(report_sample)
tests_test_store_SOURCES = %D%/test-store.c $(report_sample)
EXTRA_DIST += %D%/data/report %D%/fixtures

LDADD = libcore.la tests/libtap.la $(CUNIT_LIBS)
tests_test_library_LDADD = libconcordat.la tests/libtap.la $(CUNIT_LIBS) \
	$(GLIB_LIBS)

if HAVE_CUNIT
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif

# Fuzz targets, here with a driver of our own, so that any compiler will do.
fuzz_tests = \
	%D%/fuzz-analysis \
	%D%/fuzz/fuzz-csv \
	%D%/fuzz/fuzz-decisions \
	%D%/fuzz/fuzz-front-matter \
	%D%/fuzz/fuzz-json-lines \
	%D%/fuzz/fuzz-records \
	%D%/fuzz/fuzz-rules \
	%D%/fuzz/fuzz-wire
fuzz_driver = %D%/fuzz/driver.c %D%/fuzz/fuzz.h
tests_fuzz_analysis_SOURCES = %D%/fuzz/fuzz-analysis.c $(fuzz_driver)
tests_fuzz_analysis_LDADD = libcore.la
tests_fuzz_fuzz_csv_SOURCES = %D%/fuzz/fuzz-csv.c $(fuzz_driver)
tests_fuzz_fuzz_csv_LDADD = libcore.la
tests_fuzz_fuzz_front_matter_SOURCES = %D%/fuzz/fuzz-front-matter.c \
	$(fuzz_driver)
tests_fuzz_fuzz_front_matter_LDADD = libcore.la
tests_fuzz_fuzz_json_lines_SOURCES = %D%/fuzz/fuzz-json-lines.c \
	$(fuzz_driver)
tests_fuzz_fuzz_json_lines_LDADD = libcore.la

tests_fuzz_fuzz_decisions_SOURCES = %D%/fuzz/fuzz-decisions.c $(fuzz_driver)
tests_fuzz_fuzz_decisions_LDADD = libcore.la
tests_fuzz_fuzz_records_SOURCES = %D%/fuzz/fuzz-records.c $(fuzz_driver)
tests_fuzz_fuzz_records_LDADD = libcore.la
tests_fuzz_fuzz_rules_SOURCES = %D%/fuzz/fuzz-rules.c $(fuzz_driver)
tests_fuzz_fuzz_rules_LDADD = libcore.la
tests_fuzz_fuzz_wire_SOURCES = %D%/fuzz/fuzz-wire.c core/cli/task-wire.c \
	$(fuzz_driver)
tests_fuzz_fuzz_wire_LDADD = libcore.la

check_PROGRAMS += $(fuzz_tests)
TESTS += $(fuzz_tests)

# Command-line tests: shell scripts that print TAP.
cli_tests = \
	%D%/cli/readme.sh \
	%D%/cli/annotate.sh \
	%D%/cli/annotate-explain.sh \
	%D%/cli/bad-claims.sh \
	%D%/cli/bad-input.sh \
	%D%/cli/claims.sh \
	%D%/cli/conventions.sh \
	%D%/cli/decide.sh \
	%D%/cli/benchmarks.sh \
	%D%/cli/exit-status.sh \
	%D%/cli/exports.sh \
	%D%/cli/followed.sh \
	%D%/cli/guide.sh \
	%D%/cli/handing-over.sh \
	%D%/cli/stories.sh \
	%D%/cli/two-sources.sh \
	%D%/cli/header.sh \
	%D%/cli/hostile.sh \
	%D%/cli/locales.sh \
	%D%/cli/man.sh \
	%D%/cli/much.sh \
	%D%/cli/old-plugins.sh \
	%D%/cli/one-report.sh \
	%D%/cli/plugin-check.sh \
	%D%/cli/plugin-new.sh \
	%D%/cli/plugins.sh \
	%D%/cli/policy.sh \
	%D%/cli/rules.sh \
	%D%/cli/stages.sh \
	%D%/cli/strange-text.sh \
	%D%/cli/surroundings.sh \
	%D%/cli/usage.sh

TESTS += $(cli_tests)
EXTRA_DIST += $(cli_tests) %D%/cli/tap.sh %D%/test-header.c %D%/old

include %D%/hostile/Makefile.mk

# A plugin that nothing here knows, built with what was installed; distcheck
# runs this too.
EXTRA_DIST += %D%/external
installcheck-local:
	DESTDIR='$(DESTDIR)' CC='$(CC)' $(SHELL) \
	  '$(abs_top_srcdir)/tests/external/installcheck.sh' \
	  '$(abs_top_srcdir)' '$(bindir)' '$(libdir)' '$(pkgdatadir)'

# Speed.  Nothing of the core is in these two.
check_PROGRAMS += %D%/benchmarks/generate-news %D%/benchmarks/compare
tests_benchmarks_generate_news_SOURCES = %D%/benchmarks/generate-news.c \
	%D%/benchmarks/grammar.c %D%/benchmarks/grammar.h \
	%D%/benchmarks/news.h %D%/benchmarks/news-templates.c \
	%D%/benchmarks/news-words.c
tests_benchmarks_generate_news_LDADD = $(GLIB_LIBS)
tests_benchmarks_compare_SOURCES = %D%/benchmarks/compare.c \
	%D%/benchmarks/memory.c %D%/benchmarks/memory.h
tests_benchmarks_compare_LDADD =

# What single stages cost.
EXTRA_PROGRAMS += %D%/benchmarks/read-documents
tests_benchmarks_read_documents_SOURCES = %D%/benchmarks/read-documents.c
tests_benchmarks_read_documents_LDADD = libcore.la

EXTRA_DIST += %D%/benchmarks/README.md %D%/benchmarks/trigger-words.sh \
	%D%/benchmarks/three-types.sh
CLEANFILES += %D%/benchmarks/news.jsonl %D%/benchmarks/figures.jsonl \
	%D%/benchmarks/trigger-words
clean-local: clean-bench
.PHONY: clean-bench
clean-bench:
	-rm -rf $(bench_types)

bench_news = tests/benchmarks/news.jsonl
bench_figures = tests/benchmarks/figures.jsonl
bench_words = tests/benchmarks/trigger-words
bench_types = tests/benchmarks/three-types
bench_programs = %D%/benchmarks/generate-news$(EXEEXT) \
	%D%/benchmarks/compare$(EXEEXT)

$(bench_news): %D%/benchmarks/generate-news$(EXEEXT)
	$(AM_V_GEN)%D%/benchmarks/generate-news 64 >$@.new && mv $@.new $@

$(bench_figures): %D%/benchmarks/generate-news$(EXEEXT)
	$(AM_V_GEN)%D%/benchmarks/generate-news --figures 16 >$@.new \
	  && mv $@.new $@

.PHONY: bench
bench: all $(bench_programs) $(bench_news) $(bench_figures)
	@$(SHELL) $(srcdir)/%D%/benchmarks/trigger-words.sh ./concordat \
	  >$(bench_words)
	@%D%/benchmarks/compare 5 $(bench_news) \
	  './concordat extract --quiet -' 'LC_ALL=C wc -w'
	@echo 'A/B is how many times as fast as wc -w whole extraction is,' \
	  'by processor time on one core.'
	@$(SHELL) $(srcdir)/%D%/benchmarks/three-types.sh ./concordat \
	  $(bench_types)
	@%D%/benchmarks/compare 5 $(bench_news) \
	  '$(bench_types)/concordat extract --quiet -' 'LC_ALL=C wc -w'
	@echo 'The same with three claim types only.'
	@%D%/benchmarks/compare 5 $(bench_figures) \
	  './concordat extract --quiet -' 'LC_ALL=C wc -w'
	@echo 'The same where every sentence holds a figure.'
	@search='LC_ALL=C grep'; \
	if command -v rg >/dev/null; then search='rg -j1'; fi; \
	%D%/benchmarks/compare 5 $(bench_news) \
	  './concordat extract --quiet -' \
	  "$$search -ciF -f $(bench_words) - | cat"
	@echo 'A/B compares it with a search for the words that plugins look for.'
	@%D%/benchmarks/compare 5 $(bench_news) \
	  './concordat extract --quiet -' \
	  './concordat extract --quiet --no-isolation -'
	@echo 'A/B is how much of the speed is left when plugins are isolated.'

# How the reconciler's time grows, and how well it does on worlds with known
# truth.
check_PROGRAMS += %D%/benchmarks/reconcile-speed
tests_benchmarks_reconcile_speed_SOURCES = %D%/benchmarks/reconcile-speed.c \
	%D%/benchmarks/speed-plot.c %D%/benchmarks/speed-plot.h
tests_benchmarks_reconcile_speed_LDADD = libcore.la

.PHONY: bench-reconcile
bench-reconcile: %D%/benchmarks/reconcile-speed$(EXEEXT)
	@%D%/benchmarks/reconcile-speed$(EXEEXT) 1024000 \
	  $(srcdir)/%D%/benchmarks/reconcile-speed.svg

check_PROGRAMS += %D%/benchmarks/simulate
tests_benchmarks_simulate_SOURCES = %D%/benchmarks/simulate.c
tests_benchmarks_simulate_LDADD = libcore.la
EXTRA_DIST += %D%/benchmarks/simulation.md %D%/benchmarks/reconcile-speed.svg
EXTRA_DIST += %D%/benchmarks/reading.md %D%/benchmarks/grouping.md

.PHONY: simulate
simulate: %D%/benchmarks/simulate$(EXEEXT)
	%D%/benchmarks/simulate$(EXEEXT) >$(srcdir)/%D%/benchmarks/simulation.md
