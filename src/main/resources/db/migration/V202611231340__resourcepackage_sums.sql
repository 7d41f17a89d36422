-- What packages covered in a span is added up from an index alone, however many years are kept beside it.
create index package_deduction_sum_ix on package_deduction (deducted_at) include (measure_id, used_amount);
