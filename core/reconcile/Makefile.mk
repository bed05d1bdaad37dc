core_sources += \
	%D%/alpha.c %D%/alpha.h \
	%D%/attackers.c %D%/attackers.h \
	%D%/candidates.c %D%/candidates.h \
	%D%/case.c %D%/case.h \
	%D%/persons.c %D%/persons.h \
	%D%/companions.c %D%/companions.h \
	%D%/comparable.c %D%/comparable.h \
	%D%/consensus.c \
	%D%/contents.c %D%/contents.h \
	%D%/copies.c %D%/copies.h \
	%D%/decide.c %D%/decide.h \
	%D%/decision.c %D%/decision.h \
	%D%/evidence.c %D%/evidence.h \
	%D%/few.h \
	%D%/flow.c \
	%D%/grade.c \
	%D%/group.c %D%/group.h \
	%D%/grouping.h \
	%D%/growth.c %D%/growth.h \
	%D%/headline.c %D%/headline.h \
	%D%/ids.c \
	%D%/intern.c %D%/intern.h \
	%D%/key-set.c %D%/key-set.h \
	%D%/likeness.c %D%/likeness.h \
	%D%/member.c %D%/member.h \
	%D%/named.c %D%/named.h \
	%D%/nested.c \
	%D%/one-document.c %D%/one-document.h \
	%D%/order.c %D%/order.h \
	%D%/outdated.c \
	%D%/outline.c %D%/outline.h \
	%D%/origin.c %D%/origin.h \
	%D%/policy.c %D%/policy.h \
	%D%/publisher.c %D%/publisher.h \
	%D%/question.c \
	%D%/question-time.c \
	%D%/radix.h \
	%D%/realm.c %D%/realm.h \
	%D%/reasons.c \
	%D%/reconcile.c %D%/reconcile.h \
	%D%/related.c \
	%D%/relation.c %D%/relation.h \
	%D%/reliability.c %D%/reliability.h \
	%D%/retold.c \
	%D%/series.c %D%/series.h \
	%D%/slice.c %D%/slice.h \
	%D%/statistics.c %D%/statistics.h \
	%D%/reprint.c %D%/reprint.h \
	%D%/sets.h \
	%D%/settle.c \
	%D%/sum.c \
	%D%/sweep.c %D%/sweep.h \
	%D%/twins.c \
	%D%/unit.c \
	%D%/verdict.c \
	%D%/voice.c %D%/voice.h \
	%D%/wording.c %D%/wording.h
