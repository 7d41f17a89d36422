-- A list of accounts asks for the figures of those it shows, and for the first day that is known.
drop index cost_figure_piece_ix;
create index cost_figure_value_ix on cost_figure (piece_id, value1);
create index cost_figure_start_ix on cost_figure (piece_id, start);
