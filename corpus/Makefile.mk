EXTRA_DIST += corpus/README.md
EXTRA_DIST += \
	%D%/report.png \
	corpus/idlib-2020/README.md \
	corpus/idlib-2020/documents.csv \
	corpus/idlib-2020/expected.jsonl \
	corpus/idlib-2020/bosporus-courier.txt \
	corpus/idlib-2020/harbour-post.txt \
	corpus/idlib-2020/levant-dispatch.txt \
	corpus/idlib-2020/orontes-weekly.txt \
	corpus/idlib-2020/policy-window.txt
EXTRA_DIST += \
	%D%/report.png \
	corpus/easter-bombings-2019/README.md \
	corpus/easter-bombings-2019/documents.csv \
	corpus/easter-bombings-2019/expected.jsonl \
	corpus/easter-bombings-2019/continental-daily-0427.txt \
	corpus/easter-bombings-2019/galle-face-herald-0421.txt \
	corpus/easter-bombings-2019/galle-face-herald-0506.txt \
	corpus/easter-bombings-2019/island-wire-0422.txt \
	corpus/easter-bombings-2019/lagoon-times-0422.txt \
	corpus/easter-bombings-2019/northern-star-0423.txt \
	corpus/easter-bombings-2019/pettah-evening-post-0424.txt \
	corpus/easter-bombings-2019/serendib-report-0425.txt
EXTRA_DIST += \
	%D%/report.png \
	corpus/typhoon-haiyan-2013/README.md \
	corpus/typhoon-haiyan-2013/documents.csv \
	corpus/typhoon-haiyan-2013/expected.jsonl \
	corpus/typhoon-haiyan-2013/archipelago-times-1112.txt \
	corpus/typhoon-haiyan-2013/manila-bay-courier-1115.txt \
	corpus/typhoon-haiyan-2013/pacific-relief-review-1120.txt \
	corpus/typhoon-haiyan-2013/visayas-ledger-1109.txt \
	corpus/typhoon-haiyan-2013/visayas-ledger-1210.txt
