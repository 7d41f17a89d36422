-- Huawei's catalogue: what its codes and numbers are called in both languages.

create table catalogue_word (
    kind    varchar(20) not null
        constraint catalogue_word_kind_ck check (kind in ('SERVICE', 'RESOURCE_TYPE', 'USAGE_TYPE', 'UNIT')),
    owner   varchar(64) not null,
    code    varchar(64) not null,
    service varchar(64) not null,
    chinese text        not null,
    english text        not null,
    short   text        not null,
    constraint catalogue_word_pk primary key (kind, owner, code)
);
comment on table catalogue_word is
    'Names of Huawei''s codes, empty where none is known. owner: the kind of resource of a kind of usage, else empty; '
    'service: the service of a kind of resource or usage; short: the abbreviation.';

create table catalogue_conversion (
    unit      integer        not null,
    reference integer        not null,
    ratio     numeric        not null constraint catalogue_conversion_ratio_ck check (ratio > 0),
    kind      varchar(40)    not null,
    constraint catalogue_conversion_pk primary key (unit, reference)
);
comment on table catalogue_conversion is 'One unit is ratio of the reference unit';

grant select, insert, update on catalogue_word, catalogue_conversion to ${application_role};
