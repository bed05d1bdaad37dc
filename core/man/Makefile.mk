dist_man_MANS += %D%/concordat.1
