-- Bandwidth billed by its 95th percentile: month by month, and the points of those that somebody looked at.

create table peak_month (
    month       char(7)      not null,
    line        varchar(20)  not null,
    kind        varchar(20)  not null,
    resource    varchar(64)  not null,
    actual_days numeric,
    bandwidth   numeric,
    guaranteed  numeric,
    highest     numeric,
    measure_id  integer,
    own_value   numeric,
    own_points  integer,
    as_of       timestamptz  not null,
    constraint peak_month_pk primary key (month, line, kind, resource),
    constraint peak_month_own_ck check ((own_value is null) = (own_points is null))
);
comment on table peak_month is
    'What Huawei bills a resource in a month (Beijing); null while it has not told. kind: MONTHLY_1000 stands for both '
    'spellings. own_value: the 95th percentile that Bursar reckoned from own_points points.';

create table peak_points (
    month      char(7)     not null,
    line       varchar(20) not null,
    kind       varchar(20) not null,
    resource   varchar(64) not null,
    pass       bigint      not null,
    spelling   varchar(20) not null,
    row_offset integer     not null,
    seconds    bigint[]    not null,
    bandwidths numeric[]   not null,
    measure_id integer     not null,
    constraint peak_points_pk primary key (month, line, kind, resource, pass, spelling, row_offset),
    constraint peak_points_pairs_ck check (cardinality(seconds) = cardinality(bandwidths))
);
comment on table peak_points is
    'Points of five minutes, a page of them a row. seconds: since 1970 UTC; pass: of the synchronisation, the older one '
    'goes when a newer one is whole.';

grant select, insert, update on peak_month to ${application_role};
grant select, insert, update, delete on peak_points to ${application_role};
