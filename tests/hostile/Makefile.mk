# Plugins with one fault each, and one without; never installed.
hostile_ldflags = -module -avoid-version -shared -rpath /nowhere \
	-export-symbols-regex '_LTX_' $(SANITIZE_CFLAGS)

check_LTLIBRARIES += \
	%D%/good.la \
	%D%/missing-symbol.la \
	%D%/newer-minor.la \
	%D%/no-measure.la \
	%D%/overlap.la \
	%D%/small-nouns.la \
	%D%/too-small.la \
	%D%/two-symbols.la \
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
tests_hostile_overlap_la_SOURCES = %D%/overlap.c
tests_hostile_overlap_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_small_nouns_la_SOURCES = %D%/small-nouns.c
tests_hostile_small_nouns_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_too_small_la_SOURCES = %D%/too-small.c
tests_hostile_too_small_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_two_symbols_la_SOURCES = %D%/two-symbols.c
tests_hostile_two_symbols_la_LDFLAGS = $(hostile_ldflags)
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

# One source, one deed each: tests/cli/hostile.sh.
check_LTLIBRARIES += \
	%D%/actexit.la \
	%D%/actabort.la \
	%D%/actcrash.la \
	%D%/actloop.la \
	%D%/actfork.la \
	%D%/actmemory.la \
	%D%/actwrite.la \
	%D%/actconnect.la \
	%D%/actbadtext.la \
	%D%/actbadspan.la \
	%D%/acterror.la \
	%D%/actkill.la \
	%D%/actexec.la \
	%D%/loadcrash.la \
	%D%/loadexit.la \
	%D%/loadmemory.la \
	%D%/loadwrite.la \
	%D%/loadconnect.la \
	%D%/loadfork.la \
	%D%/loadhang.la \
	%D%/loadthread.la \
	%D%/loadexec.la \
	%D%/actchange.la \
	%D%/actleak.la \
	%D%/actscribble.la \
	%D%/swap1.la \
	%D%/swap2.la

tests_hostile_actexit_la_SOURCES = %D%/act.c
tests_hostile_actexit_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actexit -DACT=EXIT
tests_hostile_actexit_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actabort_la_SOURCES = %D%/act.c
tests_hostile_actabort_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actabort -DACT=ABORT
tests_hostile_actabort_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actcrash_la_SOURCES = %D%/act.c
tests_hostile_actcrash_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actcrash -DACT=CRASH
tests_hostile_actcrash_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actloop_la_SOURCES = %D%/act.c
tests_hostile_actloop_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actloop -DACT=LOOP
tests_hostile_actloop_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actfork_la_SOURCES = %D%/act.c
tests_hostile_actfork_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actfork -DACT=FORK
tests_hostile_actfork_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actmemory_la_SOURCES = %D%/act.c
tests_hostile_actmemory_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actmemory -DACT=MEMORY
tests_hostile_actmemory_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actwrite_la_SOURCES = %D%/act.c
tests_hostile_actwrite_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actwrite -DACT=WRITE
tests_hostile_actwrite_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actconnect_la_SOURCES = %D%/act.c
tests_hostile_actconnect_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actconnect -DACT=CONNECT
tests_hostile_actconnect_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actbadtext_la_SOURCES = %D%/act.c
tests_hostile_actbadtext_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actbadtext -DACT=BAD_TEXT
tests_hostile_actbadtext_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actbadspan_la_SOURCES = %D%/act.c
tests_hostile_actbadspan_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actbadspan -DACT=BAD_SPAN
tests_hostile_actbadspan_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_acterror_la_SOURCES = %D%/act.c
tests_hostile_acterror_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=acterror -DACT=ERROR
tests_hostile_acterror_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actkill_la_SOURCES = %D%/act.c
tests_hostile_actkill_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actkill -DACT=KILL
tests_hostile_actkill_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actexec_la_SOURCES = %D%/act.c
tests_hostile_actexec_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actexec -DACT=EXEC
tests_hostile_actexec_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actscribble_la_SOURCES = %D%/act.c
tests_hostile_actscribble_la_CPPFLAGS = $(AM_CPPFLAGS) $(GLIB_CFLAGS) \
	-DNAME=actscribble -DACT=SCRIBBLE
tests_hostile_actscribble_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadcrash_la_SOURCES = %D%/load.c
tests_hostile_loadcrash_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadcrash -DDEED=CRASH
tests_hostile_loadcrash_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadexit_la_SOURCES = %D%/load.c
tests_hostile_loadexit_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadexit -DDEED=EXIT
tests_hostile_loadexit_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadmemory_la_SOURCES = %D%/load.c
tests_hostile_loadmemory_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadmemory -DDEED=MEMORY
tests_hostile_loadmemory_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadwrite_la_SOURCES = %D%/load.c
tests_hostile_loadwrite_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadwrite -DDEED=WRITE
tests_hostile_loadwrite_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadconnect_la_SOURCES = %D%/load.c
tests_hostile_loadconnect_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadconnect -DDEED=CONNECT
tests_hostile_loadconnect_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadfork_la_SOURCES = %D%/load.c
tests_hostile_loadfork_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadfork -DDEED=FORK
tests_hostile_loadfork_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadhang_la_SOURCES = %D%/load.c
tests_hostile_loadhang_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadhang -DDEED=HANG
tests_hostile_loadhang_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadthread_la_SOURCES = %D%/load.c
tests_hostile_loadthread_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadthread -DDEED=THREAD
tests_hostile_loadthread_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_loadexec_la_SOURCES = %D%/load.c
tests_hostile_loadexec_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=loadexec -DDEED=EXEC
tests_hostile_loadexec_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_swap1_la_SOURCES = %D%/act.c
tests_hostile_swap1_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=swap -DACT=COUNT \
	-DVERSION='"1.0"'
tests_hostile_swap1_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_swap2_la_SOURCES = %D%/act.c
tests_hostile_swap2_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=swap -DACT=COUNT \
	-DVERSION='"2.0"'
tests_hostile_swap2_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actchange_la_SOURCES = %D%/act.c
tests_hostile_actchange_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actchange -DACT=CHANGE
tests_hostile_actchange_la_LDFLAGS = $(hostile_ldflags)
tests_hostile_actleak_la_SOURCES = %D%/act.c
tests_hostile_actleak_la_CPPFLAGS = $(AM_CPPFLAGS) -DNAME=actleak -DACT=LEAK
tests_hostile_actleak_la_LDFLAGS = $(hostile_ldflags)
