plugin_ldflags = -module -avoid-version -no-undefined -Wl,-z,defs \
	-export-symbols-regex '_LTX_concordat_plugin$$' $(SANITIZE_CFLAGS)

plugin_LTLIBRARIES += \
	%D%/abducted.la \
	%D%/buildings.la \
	%D%/captured.la \
	%D%/casualties.la \
	%D%/ceasefire-violations.la \
	%D%/civilian-deaths.la \
	%D%/deployed.la \
	%D%/displacement.la \
	%D%/equipment.la \
	%D%/injuries.la \
	%D%/militant-deaths.la \
	%D%/missing.la \
	%D%/neutralised.la \
	%D%/strikes.la \
	%D%/targets-hit.la \
	%D%/territory.la \
	%D%/troop-deaths.la

plugins_abducted_la_SOURCES = %D%/abducted.c
plugins_abducted_la_LDFLAGS = $(plugin_ldflags)
plugins_abducted_la_LIBADD =
plugins_buildings_la_SOURCES = %D%/buildings.c
plugins_buildings_la_LDFLAGS = $(plugin_ldflags)
plugins_buildings_la_LIBADD =
plugins_captured_la_SOURCES = %D%/captured.c
plugins_captured_la_LDFLAGS = $(plugin_ldflags)
plugins_captured_la_LIBADD =
plugins_casualties_la_SOURCES = %D%/casualties.c
plugins_casualties_la_LDFLAGS = $(plugin_ldflags)
plugins_casualties_la_LIBADD =
plugins_ceasefire_violations_la_SOURCES = %D%/ceasefire-violations.c
plugins_ceasefire_violations_la_LDFLAGS = $(plugin_ldflags)
plugins_ceasefire_violations_la_LIBADD =
plugins_civilian_deaths_la_SOURCES = %D%/civilian-deaths.c
plugins_civilian_deaths_la_LDFLAGS = $(plugin_ldflags)
plugins_civilian_deaths_la_LIBADD =
plugins_deployed_la_SOURCES = %D%/deployed.c
plugins_deployed_la_LDFLAGS = $(plugin_ldflags)
plugins_deployed_la_LIBADD =
plugins_displacement_la_SOURCES = %D%/displacement.c
plugins_displacement_la_LDFLAGS = $(plugin_ldflags)
plugins_displacement_la_LIBADD =
plugins_equipment_la_SOURCES = %D%/equipment.c
plugins_equipment_la_LDFLAGS = $(plugin_ldflags)
plugins_equipment_la_LIBADD =
plugins_injuries_la_SOURCES = %D%/injuries.c
plugins_injuries_la_LDFLAGS = $(plugin_ldflags)
plugins_injuries_la_LIBADD =
plugins_militant_deaths_la_SOURCES = %D%/militant-deaths.c
plugins_militant_deaths_la_LDFLAGS = $(plugin_ldflags)
plugins_militant_deaths_la_LIBADD =
plugins_missing_la_SOURCES = %D%/missing.c
plugins_missing_la_LDFLAGS = $(plugin_ldflags)
plugins_missing_la_LIBADD =
plugins_neutralised_la_SOURCES = %D%/neutralised.c
plugins_neutralised_la_LDFLAGS = $(plugin_ldflags)
plugins_neutralised_la_LIBADD =
plugins_strikes_la_SOURCES = %D%/strikes.c
plugins_strikes_la_LDFLAGS = $(plugin_ldflags)
plugins_strikes_la_LIBADD =
plugins_targets_hit_la_SOURCES = %D%/targets-hit.c
plugins_targets_hit_la_LDFLAGS = $(plugin_ldflags)
plugins_targets_hit_la_LIBADD =
plugins_territory_la_SOURCES = %D%/territory.c
plugins_territory_la_LDFLAGS = $(plugin_ldflags)
plugins_territory_la_LIBADD =
plugins_troop_deaths_la_SOURCES = %D%/troop-deaths.c
plugins_troop_deaths_la_LDFLAGS = $(plugin_ldflags)
plugins_troop_deaths_la_LIBADD =

# What "concordat plugin new" copies.
templatedir = $(pkgdatadir)/template
dist_template_DATA = %D%/template/fixtures %D%/template/plugin.c \
	%D%/template/plugin.mk %D%/template/rules.claims
