core_sources += \
	%D%/appositions.c %D%/appositions.h \
	%D%/breakdowns.c %D%/breakdowns.h \
	%D%/arbitrate.c %D%/arbitrate.h \
	%D%/assemble.c %D%/assemble.h \
	%D%/occurrences.c %D%/occurrences.h \
	%D%/choose.c \
	%D%/company.c %D%/company.h \
	%D%/context.h \
	%D%/context-origin.c \
	%D%/context-place.c \
	%D%/context-place-before.c \
	%D%/context-own-side.c \
	%D%/context-place-entry.c %D%/context-place-event.c \
	%D%/context-place-heading.c %D%/context-place-host.c \
	%D%/context-place-police.c \
	%D%/context-place-several.c \
	%D%/context-place-title.c \
	%D%/context-attackers.c \
	%D%/context-place-unlisted.c \
	%D%/context-revision.c \
	%D%/context-scene.c \
	%D%/context-time.c \
	%D%/extractor.c %D%/extractor.h \
	%D%/first-look.c %D%/first-look.h \
	%D%/households.c %D%/households.h \
	%D%/labels.c %D%/labels.h \
	%D%/links.c %D%/links.h \
	%D%/list-gaps.c \
	%D%/lists.c %D%/lists.h \
	%D%/match.c %D%/match.h \
	%D%/match-answers.c \
	%D%/match-contested.c \
	%D%/match-details.c \
	%D%/match-denied.c %D%/match-elided.c %D%/match-fears.c \
	%D%/match-figures.c %D%/match-numbered.c %D%/match-parts-with.c \
	%D%/match-people.c %D%/match-proportions.c \
	%D%/match-rates.c \
	%D%/match-subset.c %D%/match-things.c \
	%D%/match-verb.c \
	%D%/matcher.h \
	%D%/parts.c %D%/parts.h \
	%D%/pass.h \
	%D%/plugin-view.c %D%/plugin-view.h \
	%D%/predicate.c %D%/predicate.h \
	%D%/references.c %D%/references.h \
	%D%/restated.c %D%/restated.h \
	%D%/relative-clauses.c %D%/relative-clauses.h \
	%D%/retellings.c %D%/retellings.h \
	%D%/roles.c %D%/roles.h \
	%D%/subjects.c \
	%D%/survivors.c %D%/survivors.h \
	%D%/table-claims.c %D%/table-header.c \
	%D%/tables.c %D%/tables.h \
	%D%/time-saying.c %D%/time-scope.c %D%/time-scope.h \
	%D%/token-at.h \
	%D%/tolls.c %D%/tolls.h \
	%D%/trigger.c %D%/trigger.h \
	%D%/verb-group.c %D%/verb-group.h
