core_sources += \
	%D%/arena.c %D%/arena.h \
	%D%/byte-scan.h \
	%D%/claim.c %D%/claim.h \
	%D%/claim-json.c \
	%D%/claim-read.c \
	%D%/date.c %D%/date.h \
	%D%/decimal.h \
	%D%/digest.c %D%/digest.h \
	%D%/error.c %D%/error.h \
	%D%/finding.c %D%/finding.h \
	%D%/finding-json.c \
	%D%/finding-read.c \
	%D%/json-parse.c \
	%D%/json-put.c %D%/json-put.h \
	%D%/json-reader.c %D%/json-reader.h \
	%D%/json-string.c \
	%D%/json-value.h \
	%D%/json-writer.c %D%/json-writer.h \
	%D%/names.h \
	%D%/paths.c %D%/paths.h \
	%D%/problem.c %D%/problem.h \
	%D%/quantity.c %D%/quantity.h \
	%D%/record.c %D%/record.h \
	%D%/spill.c %D%/spill.h \
	%D%/sorter.c %D%/sorter.h \
	%D%/strings.c %D%/strings.h \
	%D%/suggest.c %D%/suggest.h \
	%D%/text-append.h \
	%D%/table.c %D%/table.h \
	%D%/temporary.c %D%/temporary.h
