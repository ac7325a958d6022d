/**
 * People: another role, a second factor, links to set a password with, and when an account was last
 * used. The table of accounts is made anew, since a role is checked in it. Days, never times.
 */
export const people = `
create table account_new (
	id integer primary key,
	username text not null collate nocase,
	password_hash text not null,
	role text not null check (role in ('coordinator', 'police', 'council', 'steering', 'unit')),
	deactivated_on text,
	signed_in_on text,
	totp_secret text,
	totp_step integer not null default 0
) strict;
insert into account_new (id, username, password_hash, role)
	select id, username, password_hash, role from account;
drop table account;
alter table account_new rename to account;
create unique index account_username on account (username);

create trigger account_stays before delete on account begin
	select raise(abort, 'accounts are deactivated, not deleted: records name them');
end;
create trigger account_last_coordinator before update of role, deactivated_on on account
	when old.role = 'coordinator' and old.deactivated_on is null
		and (new.role <> 'coordinator' or new.deactivated_on is not null)
		and not exists (
			select 1 from account
			where id <> old.id and role = 'coordinator' and deactivated_on is null
		)
begin
	select raise(abort, 'the last coordinator stays');
end;

create table recovery_code (
	account integer not null references account (id),
	code_hash text not null,
	used_on text,
	primary key (account, code_hash)
) strict;

create table account_link (
	token_hash text primary key,
	account integer not null references account (id),
	kind text not null check (kind in ('invitation', 'reset')),
	made_on text not null,
	last_day text not null,
	state text not null default 'open' check (state in ('open', 'used', 'revoked'))
) strict;
create index account_link_account on account_link (account);

alter table session add column begun_on text not null default '';
`;
