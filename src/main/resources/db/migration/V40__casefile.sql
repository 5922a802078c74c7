-- One sequence over all kinds of case: a number is unique even without its kind and year.
create sequence case_serial start with 1;

create table case_file (
    number varchar not null primary key,
    serial bigint not null unique,
    kind varchar not null,
    reference varchar not null unique,
    customer varchar,
    parent varchar references case_file (number),
    terms_of varchar not null,
    title varchar not null,
    status varchar not null,
    opened timestamp with time zone not null,
    closed timestamp with time zone,
    outcome varchar,
    -- Whether its customer has been told of it: before that, the customer does not see it.
    announced boolean not null default false
);
create index case_file_parent on case_file (parent, serial);
create index case_file_customer on case_file (customer, serial);
create index case_file_kind on case_file (kind, serial);
create index case_file_status on case_file (status, serial);
create index case_file_closed on case_file (closed, serial);

-- The row by which work on one case is serialised. Not the case's own row: a foreign key takes a share lock on the row
-- it refers to, and two transactions that hold one each and then want the whole row would wait for each other.
create table case_lock (
    number varchar not null primary key references case_file (number)
);

create table case_status (
    id bigint generated always as identity primary key,
    number varchar not null references case_file (number),
    status varchar not null,
    reached_at timestamp with time zone not null
);
create index case_status_number on case_status (number, id);

create table case_instant (
    number varchar not null references case_file (number),
    name varchar not null,
    instant_at timestamp with time zone not null,
    primary key (number, name)
);

create table case_trait (
    number varchar not null references case_file (number),
    name varchar not null,
    trait varchar not null,
    primary key (number, name)
);

create table case_participant (
    id bigint generated always as identity primary key,
    number varchar not null references case_file (number),
    part varchar not null,
    actor_kind varchar not null,
    actor_id varchar not null,
    actor_name varchar not null,
    since timestamp with time zone not null,
    unique (number, part, actor_kind, actor_id)
);

create table case_link (
    id bigint generated always as identity primary key,
    source varchar not null references case_file (number),
    target varchar not null references case_file (number),
    kind varchar not null,
    linked_at timestamp with time zone not null,
    unique (source, target, kind)
);
create index case_link_target on case_link (target);

create table dossier_entry (
    id bigint generated always as identity primary key,
    number varchar not null references case_file (number),
    form varchar not null,
    form_version varchar not null,
    step varchar not null,
    answers varchar not null,
    actor_kind varchar not null,
    actor_id varchar not null,
    actor_name varchar not null,
    handed_in timestamp with time zone not null
);
create index dossier_entry_number on dossier_entry (number, id);
create index dossier_entry_form on dossier_entry (number, form, id);

create table attachment (
    id varchar not null primary key,
    number varchar not null references case_file (number),
    file_name varchar not null,
    media_type varchar not null,
    size bigint not null,
    sha256 varchar not null,
    stored_at timestamp with time zone not null
);
create index attachment_number on attachment (number, stored_at, id);

create table attachment_chunk (
    attachment varchar not null,
    no integer not null,
    content bytea not null,
    primary key (attachment, no)
);
