core_sources += %D%/registry.h
