-- The tamper-evident record. A chain per case; its head is the lock under which it grows.
create table trail_head (
    chain varchar not null primary key,
    seq bigint not null,
    hash varchar not null,
    -- false while the head has moved since the last seal
    sealed boolean not null
);
create index trail_head_sealed on trail_head (sealed, chain);

create table trail_entry (
    chain varchar not null references trail_head (chain),
    seq bigint not null,
    recorded_at timestamp with time zone not null,
    what varchar not null,
    who varchar not null,
    details varchar not null,
    prev varchar not null,
    hash varchar not null,
    primary key (chain, seq)
);

-- Seals: from time to time, the heads that have moved. The one row of trail_seal_head serialises them.
create table trail_seal_head (
    id integer not null primary key,
    no bigint not null,
    hash varchar not null
);
insert into trail_seal_head (id, no, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table trail_seal (
    no bigint not null primary key,
    sealed_at timestamp with time zone not null,
    prev varchar not null,
    hash varchar not null
);

create table trail_sealed_head (
    no bigint not null references trail_seal (no),
    chain varchar not null,
    seq bigint not null,
    hash varchar not null,
    primary key (no, chain)
);
