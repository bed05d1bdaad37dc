core_sources += \
	%D%/csv.c %D%/csv.h \
	%D%/decode.c %D%/decode.h \
	%D%/document.c %D%/document.h \
	%D%/fingerprint.c %D%/fingerprint.h \
	%D%/front-matter.c %D%/front-matter.h \
	%D%/line-reader.c %D%/line-reader.h \
	%D%/metadata.c %D%/metadata.h \
	%D%/position.c %D%/position.h
core_sources += %D%/reader.h
