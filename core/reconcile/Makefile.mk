core_sources += %D%/reconcile.h
