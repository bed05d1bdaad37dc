core_sources += \
	%D%/exchange.c %D%/exchange.h \
	%D%/exports.c %D%/exports.h \
	%D%/fixtures.c %D%/fixtures.h \
	%D%/handshake.c %D%/handshake.h \
	%D%/loader.c %D%/loader.h \
	%D%/refusal.c %D%/refusal.h \
	%D%/rule-file.c %D%/rule-file.h \
	%D%/registry.c %D%/registry.h \
	%D%/registry-wire.c %D%/registry-wire.h \
	%D%/sandbox.c %D%/sandbox.h \
	%D%/trust.c %D%/trust.h \
	%D%/wire.c %D%/wire.h \
	%D%/worker.c %D%/worker.h
