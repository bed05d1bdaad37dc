core_sources += %D%/report.h
