-- Answers to questions about costs, names, and views that people keep.

create table cost_question (
    key      char(64)    not null constraint cost_question_pk primary key,
    shape    text        not null,
    used_on  date        not null,
    tried_at timestamptz,
    problem  text
);
comment on table cost_question is
    'Questions about costs without their time. key: SHA-256 of shape; used_on: the last day on which somebody asked; '
    'problem: why the last reading failed, null when it did not';

create table cost_piece (
    id       bigint      generated always as identity constraint cost_piece_pk primary key,
    question char(64)    not null constraint cost_piece_question_fk references cost_question on delete cascade,
    month    date        not null constraint cost_piece_month_ck check (extract(day from month) = 1),
    as_of    timestamptz not null,
    constraint cost_piece_month_uq unique (question, month)
);
comment on table cost_piece is 'The answer for one month of a question, and when it was read';

create table cost_figure (
    piece_id   bigint         not null constraint cost_figure_piece_fk references cost_piece on delete cascade,
    value1     text           not null,
    value2     text           not null,
    start      date           not null,
    amount     numeric(21, 8) not null,
    list_price numeric(21, 8) not null
);
comment on table cost_figure is
    'Yuan of one combination of values in one day or month, which start begins; value2 is empty with one grouping';
create index cost_figure_piece_ix on cost_figure (piece_id);

create table cost_name (
    kind     varchar(40) not null,
    code     text        not null,
    language char(2)     not null constraint cost_name_language_ck check (language in ('zh', 'en')),
    name     text        not null,
    constraint cost_name_pk primary key (kind, code, language)
);
comment on table cost_name is 'What Huawei calls what costs are told apart by; code in lower case';

create table cost_view (
    id         uuid         not null constraint cost_view_pk primary key,
    owner      uuid         not null,
    owner_name varchar(200) not null,
    name       varchar(80)  not null,
    parameters text         not null,
    created_at timestamptz  not null,
    constraint cost_view_name_uq unique (owner, name)
);
comment on table cost_view is
    'Analyses that people keep under a name. parameters: the address''s, as JSON; without a time, the usual one counts';

-- A view, a question that nobody asks any more and what was read before are no records of money: they may go.
grant select, insert, update, delete on cost_question, cost_piece, cost_figure, cost_view to ${application_role};
grant select, insert, update on cost_name to ${application_role};
