# Plugins with one fault each, and one without; never installed.
hostile_ldflags = -module -avoid-version -shared -rpath /nowhere \
	-export-symbols-regex '_LTX_' $(SANITIZE_CFLAGS)

check_LTLIBRARIES += \
	%D%/good.la \
	%D%/missing-symbol.la \
	%D%/newer-minor.la \
	%D%/no-measure.la \
	%D%/too-small.la \
	%D%/undefined-symbol.la \
	%D%/wide-predicates.la \
	%D%/wrong-abi.la \
	%D%/wrong-enum.la \
	%D%/wrong-name.la

tests_hostile_good_la_SOURCES = %D%/good.c
tests_hostile_good_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_missing_symbol_la_SOURCES = %D%/missing-symbol.c
tests_hostile_missing_symbol_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_newer_minor_la_SOURCES = %D%/newer-minor.c
tests_hostile_newer_minor_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_no_measure_la_SOURCES = %D%/no-measure.c
tests_hostile_no_measure_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_too_small_la_SOURCES = %D%/too-small.c
tests_hostile_too_small_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_undefined_symbol_la_SOURCES = %D%/undefined-symbol.c
tests_hostile_undefined_symbol_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_wide_predicates_la_SOURCES = %D%/wide-predicates.c
tests_hostile_wide_predicates_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_wrong_abi_la_SOURCES = %D%/wrong-abi.c
tests_hostile_wrong_abi_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_wrong_enum_la_SOURCES = %D%/wrong-enum.c
tests_hostile_wrong_enum_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_wrong_name_la_SOURCES = %D%/wrong-name.c
tests_hostile_wrong_name_la_LDFLAGS = $(hostile_ldflags)
