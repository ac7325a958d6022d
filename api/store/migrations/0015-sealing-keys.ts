/**
 * The keys that tablets seal answers with. One is current; a retired one still opens what was sealed
 * with it, so none is ever changed otherwise or deleted. They follow the database into its backups.
 */
export const sealingKeys = `
create table sealing_key (
	kid text primary key,
	public_key blob not null,
	private_key blob not null,
	made_on text not null,
	retired_on text
) strict;
create unique index sealing_key_current on sealing_key ((retired_on is null)) where retired_on is null;
create trigger sealing_key_keeps before update of kid, public_key, private_key, made_on on sealing_key begin
	select raise(abort, 'a sealing key never changes: answers are sealed with it');
end;
create trigger sealing_key_stays before delete on sealing_key begin
	select raise(abort, 'a sealing key is retired, not deleted: answers may still come sealed with it');
end;

alter table device add column waiting integer;
alter table device add column discarded integer not null default 0;
`;
