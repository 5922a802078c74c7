-- Parties, contacts, services and staff as the parties' file names them.
-- What vanished from the file is ended, never deleted: cases refer to it.

create table party (
    id            varchar not null primary key,
    kind          varchar not null,
    name          varchar not null,
    language      varchar not null,
    zone          varchar not null,
    phone         varchar not null,
    email         varchar not null,
    service_hours varchar not null,
    ended_at      timestamp with time zone
);
create index party_by_kind on party (kind, name);

create table contact (
    id            varchar not null primary key,
    party_id      varchar not null references party (id),
    name          varchar not null,
    email         varchar not null,
    -- the address in lower case: mail finds its sender by it
    email_key     varchar not null,
    phone         varchar not null,
    service_hours varchar not null,
    zone          varchar not null,
    language      varchar not null,
    ended_at      timestamp with time zone
);
create index contact_by_party on contact (party_id, name);
create index contact_by_email on contact (email_key);

create table contact_duty (
    party_id   varchar not null references party (id),
    duty       varchar not null,
    -- 0 is asked first
    place      integer not null,
    contact_id varchar not null references contact (id),
    primary key (party_id, duty, place)
);
create index contact_duty_by_contact on contact_duty (contact_id);

create table service (
    id       varchar not null primary key,
    english  varchar not null,
    chinese  varchar not null,
    ended_at timestamp with time zone
);

create table service_customer (
    service_id  varchar not null references service (id),
    customer_id varchar not null references party (id),
    primary key (service_id, customer_id)
);
create index service_customer_by_customer on service_customer (customer_id);

create table person (
    id       varchar not null primary key,
    name     varchar not null,
    email    varchar not null,
    phone    varchar not null,
    zone     varchar not null,
    language varchar not null,
    ended_at timestamp with time zone
);

create table person_role (
    person_id varchar not null references person (id),
    role      varchar not null,
    primary key (person_id, role)
);
create index person_role_by_role on person_role (role);
