core_sources += \
	%D%/csv.c %D%/csv.h \
	%D%/decode.c %D%/decode.h \
	%D%/document.c %D%/document.h \
	%D%/documents-csv.c %D%/documents-csv.h \
	%D%/file.c %D%/file.h \
	%D%/fingerprint.c %D%/fingerprint.h \
	%D%/folder.c \
	%D%/front-matter.c %D%/front-matter.h \
	%D%/input.c %D%/input.h \
	%D%/json-lines.c %D%/json-lines.h \
	%D%/line-reader.c %D%/line-reader.h \
	%D%/metadata.c %D%/metadata.h \
	%D%/plain-text.c %D%/plain-text.h \
	%D%/position.c %D%/position.h \
	%D%/reader.c %D%/reader.h \
	%D%/reading.c %D%/reading.h
