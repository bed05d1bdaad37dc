core_sources += \
	%D%/extractor.h \
	%D%/predicate.c %D%/predicate.h \
	%D%/roles.c %D%/roles.h \
	%D%/verb-group.c %D%/verb-group.h
