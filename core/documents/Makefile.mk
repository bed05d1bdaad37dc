core_sources += \
	%D%/document.c %D%/document.h \
	%D%/fingerprint.c %D%/fingerprint.h \
	%D%/metadata.c %D%/metadata.h \
	%D%/position.c %D%/position.h
core_sources += %D%/reader.h
