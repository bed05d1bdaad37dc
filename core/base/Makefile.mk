core_sources += \
	%D%/arena.c %D%/arena.h \
	%D%/claim.h \
	%D%/date.c %D%/date.h \
	%D%/digest.c %D%/digest.h \
	%D%/error.c %D%/error.h \
	%D%/finding.h \
	%D%/json-reader.c %D%/json-reader.h \
	%D%/json-writer.c %D%/json-writer.h \
	%D%/paths.c %D%/paths.h \
	%D%/problem.c %D%/problem.h \
	%D%/quantity.h \
	%D%/table.c %D%/table.h
