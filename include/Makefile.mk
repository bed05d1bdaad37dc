concordatincludedir = $(includedir)/concordat
concordatinclude_HEADERS = %D%/concordat/concordat.h %D%/concordat/plugin.h
