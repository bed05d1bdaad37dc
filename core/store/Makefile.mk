core_sources += \
	%D%/database.c %D%/database.h \
	%D%/schema.c %D%/schema.h \
	%D%/store.c %D%/store.h
