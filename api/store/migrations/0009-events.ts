/**
 * The log: what was changed and read, by whom and which day, in order. Rows are only ever added,
 * in the transaction of the change that they tell of.
 */
export const events = `
create table event (
	number integer primary key,
	day text not null,
	account integer references account (id),
	round text references round (id),
	kind text not null,
	subject text not null,
	content text not null
) strict;
create index event_round on event (round, number);
create index event_account on event (account, number);

create trigger event_keeps before update on event begin
	select raise(abort, 'event is append-only');
end;
create trigger event_stays before delete on event begin
	select raise(abort, 'event is append-only');
end;
`;
