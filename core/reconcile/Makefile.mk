core_sources += \
	%D%/case.h \
	%D%/comparable.c %D%/comparable.h \
	%D%/consensus.c \
	%D%/grade.c \
	%D%/group.c %D%/group.h \
	%D%/member.c %D%/member.h \
	%D%/origin.c %D%/origin.h \
	%D%/question.c \
	%D%/reasons.c \
	%D%/reconcile.c %D%/reconcile.h \
	%D%/related.c \
	%D%/relation.c %D%/relation.h \
	%D%/series.c \
	%D%/sum.c \
	%D%/sweep.c %D%/sweep.h \
	%D%/verdict.c
