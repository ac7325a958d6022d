/**
 * Tablets and what they tell of a stop. Only hashes of codes and tokens are stored; days, never
 * times. Counts at a stop are only added to, under ids made on the tablet.
 */
export const devices = `
create table device (
	id integer primary key,
	name text not null,
	rounds text not null,
	token_hash text,
	made_on text not null,
	connected_on text,
	last_day text not null,
	revoked_on text,
	seen_on text,
	clock_error integer,
	version text not null default '',
	received integer not null default 0,
	flagged integer not null default 0,
	refused integer not null default 0
) strict;
create unique index device_token on device (token_hash) where token_hash is not null;
create trigger device_stays before delete on device begin
	select raise(abort, 'devices are revoked, not deleted: answers came from them');
end;

create table device_code (
	code_hash text primary key,
	device integer not null references device (id),
	last_day text not null,
	used_on text
) strict;
create index device_code_device on device_code (device);

create table stop_tally (
	id text primary key,
	round text not null references round (id),
	stop text not null,
	device integer references device (id),
	day text not null,
	approached integer not null,
	refused integer not null,
	already_answered integer not null
) strict;
create index stop_tally_stop on stop_tally (round, stop);
create trigger stop_tally_keeps before update on stop_tally begin
	select raise(abort, 'stop_tally is append-only');
end;
create trigger stop_tally_stays before delete on stop_tally begin
	select raise(abort, 'stop_tally is append-only');
end;
`;
