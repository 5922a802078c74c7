-- The ledger: one row for each obligation. Missed is not stored but true: coalesce(met_at, ended_at, now) > due.
-- settled tells open windows from history in one index: what is open is looked for far more often than what was.
create table agreed_window (
    id bigint generated always as identity primary key,
    case_number varchar not null,
    window_key varchar not null,
    round integer not null,
    clause varchar not null,
    obliged varchar not null,
    bound varchar not null,
    terms_of varchar not null,
    rule varchar not null,
    anchor_name varchar not null,
    anchor_at timestamp with time zone not null,
    due timestamp with time zone not null,
    reminders varchar not null,
    awaits varchar not null,
    opened_at timestamp with time zone not null,
    acted_until timestamp with time zone,
    met_at timestamp with time zone,
    met_by varchar,
    ended_at timestamp with time zone,
    ended_as varchar,
    ended_by varchar,
    untimed_at timestamp with time zone,
    settled boolean not null default false,
    constraint agreed_window_once unique (case_number, window_key, round)
);

create index agreed_window_terms on agreed_window (settled, terms_of);
create index agreed_window_open on agreed_window (settled, id);
