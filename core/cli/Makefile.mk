bin_PROGRAMS += concordat
concordat_SOURCES = %D%/main.c
concordat_LDADD = libcore.la
