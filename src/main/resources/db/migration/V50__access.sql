-- Who may sign in, and the personal links that stand in mails.
-- Persons, contacts and cases belong to other rooms; they are never deleted, only ended.

create table account (
    username        varchar not null primary key,
    person_id       varchar not null,
    password_hash   varchar not null,
    enabled         boolean not null,
    -- tries since the last success; at the limit the account is locked and they start anew
    failed_attempts integer not null,
    locked_until    timestamp with time zone,
    created_at      timestamp with time zone not null
);
create index account_by_person on account (person_id);

-- The id is no key: the token in the mail is made from it with the installation's secret.
create table link (
    id          varchar not null primary key,
    contact_id  varchar not null,
    -- empty for a one-time sign-in
    case_number varchar,
    purpose     varchar not null,
    issued_at   timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    revoked_at  timestamp with time zone,
    -- only a one-time sign-in is ever used up
    used_at     timestamp with time zone
);
create index link_by_contact on link (contact_id, purpose, issued_at);
create index link_by_case on link (case_number);
