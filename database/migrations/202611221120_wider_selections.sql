-- A search that began among named people may be opened to the whole organisation, with what was asked and promised in it.
grant update (audience_id) on selections, rounds to entente_app;
