/**
 * The first tables. A response has an integer key (its sequence number) and a unique index on its
 * UUID: a text primary key costs a quarter or more of the speed. No column holds a time of day or
 * an address of the sender.
 */
export const start = `
create table round (
	id text primary key,
	content text not null
) strict;

create table stop (
	round text not null references round (id),
	id text not null,
	content text not null,
	primary key (round, id)
) strict;

create table response (
	sequence integer primary key,
	id text not null,
	round text not null references round (id),
	mode text not null,
	received_on text not null,
	flags text not null,
	digest text not null,
	content text not null
) strict;
create unique index response_id on response (id);
create index response_round on response (round);
create index response_round_mode on response (round, mode);

create trigger response_keeps before update on response begin
	select raise(abort, 'response is append-only');
end;
create trigger response_stays before delete on response begin
	select raise(abort, 'response is append-only');
end;

create table kept_aside (
	sequence integer primary key,
	round text not null references round (id),
	id text,
	outcome text not null check (outcome in ('conflict', 'refused')),
	received_on text not null,
	digest text not null,
	problem text not null,
	content text not null
) strict;
create unique index kept_aside_id_digest on kept_aside (coalesce(id, ''), digest);
create index kept_aside_round on kept_aside (round, outcome);

create table snapshot (
	round text not null references round (id),
	number integer not null,
	up_to integer not null,
	made_on text not null,
	seed integer not null,
	respondents integer not null,
	content text not null,
	primary key (round, number)
) strict;

create trigger snapshot_keeps before update on snapshot begin
	select raise(abort, 'snapshot is append-only');
end;
create trigger snapshot_stays before delete on snapshot begin
	select raise(abort, 'snapshot is append-only');
end;

create table account (
	id integer primary key,
	username text not null collate nocase,
	password_hash text not null,
	role text not null check (role in ('coordinator', 'council', 'steering', 'unit'))
) strict;
create unique index account_username on account (username);

create table session (
	token_hash text primary key,
	account integer not null references account (id),
	expires_at integer not null
) strict;
create index session_expires_at on session (expires_at);
create index session_account on session (account);

create table installation_key (
	name text primary key,
	value blob not null
) strict;
`;
