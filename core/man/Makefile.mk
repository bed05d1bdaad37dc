dist_man_MANS += %D%/concordat.1 %D%/concordat-claims.5 \
	%D%/concordat-plugin.3
