-- What a maker puts beside a request: contracts, mails, calculations.

create table draft_attachment (
    draft_id uuid        not null constraint draft_attachment_draft_fk references draft,
    file_id  uuid        not null constraint draft_attachment_file_fk references draft_file,
    added_at timestamptz not null,
    constraint draft_attachment_pk primary key (draft_id, file_id)
);
comment on table draft_attachment is
    'Files put beside a draft. They can be taken away again until it is submitted, and never afterwards';
create trigger draft_attachment_is_submitted before insert or update or delete on draft_attachment
    for each row execute function draft_row_is_submitted();

grant select, insert, delete on draft_attachment to ${application_role};
