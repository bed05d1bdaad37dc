concordatincludedir = $(includedir)/concordat
concordatinclude_HEADERS = %D%/concordat/plugin.h
