core_sources += \
	%D%/analysis.h %D%/language.h %D%/lexicon.h %D%/token.h \
	%D%/en/english.h
