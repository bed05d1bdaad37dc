core_sources += %D%/store.h
