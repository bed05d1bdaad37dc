core_sources += %D%/document.h %D%/reader.h
