core_sources += %D%/extractor.h
