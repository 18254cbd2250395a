create table closerate_version (
    id    text  primary key,
    sums  bytea not null
);

create table closerate_file (
    version  text  not null references closerate_version (id) on delete cascade,
    name     text  not null,
    bytes    bytea not null,
    primary key (version, name)
);

create table closerate_ledger (
    number  bigint primary key,
    line    text   not null
);

create table closerate_champion (
    single  boolean primary key default true check (single),
    line    text    not null
);
