# make, make check, make install: for this user, or with PLUGINDIR for all:
# make install PLUGINDIR="$(pkg-config --variable=plugindir concordat)"
CFLAGS ?= -O2 -g
PLUGINDIR ?= $(HOME)/.local/share/concordat/plugins
CONCORDAT ?= concordat

@NAME@.so: @NAME@.c
	$(CC) $(CFLAGS) -std=c99 -Wall -Wextra -fPIC -fvisibility=hidden -shared \
	  -Wl,-z,defs $$(pkg-config --cflags concordat) -o $@ @NAME@.c

check: @NAME@.so
	$(CONCORDAT) plugin test @NAME@.so

install: @NAME@.so
	mkdir -p "$(DESTDIR)$(PLUGINDIR)"
	cp @NAME@.so "$(DESTDIR)$(PLUGINDIR)"

.PHONY: check install
