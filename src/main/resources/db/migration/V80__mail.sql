-- Letters to contacts and staff. The personal link stands in the texts as a placeholder only: whoever reads this table
-- cannot act as the contact.
create table letter (
    id                 bigint generated always as identity primary key,
    case_number        varchar                  not null,
    message            varchar                  not null,
    round              integer                  not null,
    revision           integer                  not null,
    recipient_id       varchar                  not null,
    staff              boolean                  not null,
    recipient_name     varchar                  not null,
    recipient_email    varchar                  not null,
    language           varchar                  not null,
    zone               varchar                  not null,
    subject            varchar                  not null,
    body_text          varchar                  not null,
    body_html          varchar                  not null,
    link_id            varchar,
    asked_duty         varchar,
    asked_step         varchar,
    message_id         varchar                  not null,
    in_reply_to        varchar,
    thread_references  varchar,
    status             varchar                  not null,
    attempts           integer                  not null,
    next_attempt_at    timestamp with time zone not null,
    last_error         varchar,
    -- Set when the server took the letter but the fact could not be recorded: it is recorded later, not sent again.
    accepted_at        timestamp with time zone,
    answer             varchar,
    created_at         timestamp with time zone not null,
    settled_at         timestamp with time zone,
    told_at            timestamp with time zone,
    constraint letter_once unique (case_number, message, round, recipient_id, revision),
    constraint letter_message_id unique (message_id),
    constraint letter_status check (status in ('QUEUED', 'DELIVERED', 'REFUSED'))
);

-- The sender's question: what is due, the longest waiting first.
create index letter_due on letter (status, next_attempt_at, id);
-- The desk's outbox, by status.
create index letter_by_status on letter (status, id);
-- A case's letters, and the thread of one recipient.
create index letter_of_case on letter (case_number, recipient_id, id);
-- Fates that the process has not been told.
create index letter_untold on letter (told_at, id);
