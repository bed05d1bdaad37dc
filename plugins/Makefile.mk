plugin_ldflags = -module -avoid-version -no-undefined -Wl,-z,defs \
	-export-symbols-regex '_LTX_concordat_plugin$$' $(SANITIZE_CFLAGS)
