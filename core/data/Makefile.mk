# Data files keep their folders when they are installed.
datafilesdir = $(pkgdatadir)/data
dist_datafiles_DATA = \
	%D%/conflicts.tsv \
	%D%/countries.tsv \
	%D%/gazetteer.tsv \
	%D%/households.tsv \
	%D%/parties.tsv
endatafilesdir = $(pkgdatadir)/data/en
dist_endatafiles_DATA = \
	%D%/en/abbreviations.tsv \
	%D%/en/event-edges.tsv \
	%D%/en/cues.tsv \
	%D%/en/doubts.tsv \
	%D%/en/function-words.tsv \
	%D%/en/given-names.tsv \
	%D%/en/hedges.tsv \
	%D%/en/non-reports.tsv \
	%D%/en/numbers.tsv \
	%D%/en/person-nouns.tsv \
	%D%/en/persons.tsv \
	%D%/en/revisions.tsv \
	%D%/en/verbs.tsv \
	%D%/en/times.tsv \
	%D%/en/offices.tsv \
	%D%/en/organisations.tsv \
	%D%/en/units.tsv \
	%D%/en/vague.tsv \
	%D%/en/verification.tsv \
	%D%/en/word-classes.tsv
ardatafilesdir = $(pkgdatadir)/data/ar
dist_ardatafiles_DATA = \
	%D%/ar/hedges.tsv \
	%D%/ar/numbers.tsv
rudatafilesdir = $(pkgdatadir)/data/ru
dist_rudatafiles_DATA = \
	%D%/ru/hedges.tsv \
	%D%/ru/numbers.tsv
