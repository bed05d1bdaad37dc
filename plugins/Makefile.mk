plugin_ldflags = -module -avoid-version -no-undefined -Wl,-z,defs \
	-export-symbols-regex '_LTX_concordat_plugin$$' $(SANITIZE_CFLAGS)

plugin_LTLIBRARIES += \
	%D%/displacement.la \
	%D%/neutralised.la \
	%D%/troop-deaths.la

plugins_displacement_la_SOURCES = %D%/displacement.c
plugins_displacement_la_LDFLAGS = $(plugin_ldflags)
plugins_displacement_la_LIBADD =
plugins_neutralised_la_SOURCES = %D%/neutralised.c
plugins_neutralised_la_LDFLAGS = $(plugin_ldflags)
plugins_neutralised_la_LIBADD =
plugins_troop_deaths_la_SOURCES = %D%/troop-deaths.c
plugins_troop_deaths_la_LDFLAGS = $(plugin_ldflags)
plugins_troop_deaths_la_LIBADD =
