# The core: one library for the program and the tests (libcore), and the
# same objects as a shared library that exports its public names only.
include %D%/base/Makefile.mk
include %D%/documents/Makefile.mk
include %D%/language/Makefile.mk
include %D%/frames/Makefile.mk
include %D%/host/Makefile.mk
include %D%/store/Makefile.mk
include %D%/reconcile/Makefile.mk
include %D%/report/Makefile.mk
include %D%/cli/Makefile.mk
include %D%/data/Makefile.mk
include %D%/man/Makefile.mk

core_libs = $(GLIB_LIBS) $(SQLITE_LIBS) $(NETTLE_LIBS) \
	$(XXHASH_LIBS) $(LIBLTDL) $(SECCOMP_LIBS) -lm

noinst_LTLIBRARIES += libcore.la
libcore_la_SOURCES = $(core_sources)
libcore_la_LIBADD = $(core_libs)

EXTRA_DIST += %D%/concordat.pc.in %D%/uninstalled.ini.in
pkgconfigdir = $(libdir)/pkgconfig
pkgconfig_DATA = %D%/concordat.pc
