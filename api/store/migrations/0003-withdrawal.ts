/**
 * Withdrawal: the only change of a stored answer that is possible. A row in `withdrawal` erases the
 * answer and what lies aside under its id, in the same statement; what is left of the answer is its
 * number, its id and its keyed digest, so that a late resend does not bring it back. `number` says
 * which withdrawals a snapshot knew of.
 */
export const withdrawal = `
create table withdrawal (
	number integer primary key,
	round text not null references round (id),
	response integer not null references response (sequence),
	withdrawn_on text not null
) strict;
create unique index withdrawal_response on withdrawal (response);
create index withdrawal_round on withdrawal (round, response);

create trigger withdrawal_keeps before update on withdrawal begin
	select raise(abort, 'withdrawal is append-only');
end;
create trigger withdrawal_stays before delete on withdrawal begin
	select raise(abort, 'withdrawal is append-only');
end;

drop trigger response_keeps;
create trigger response_keeps before update on response when not (
	new.sequence = old.sequence and new.id = old.id and new.round = old.round and new.digest = old.digest
	and new.mode = '' and new.received_on = '' and new.flags = '[]' and new.content = ''
	and exists (select 1 from withdrawal where response = old.sequence)
) begin
	select raise(abort, 'response is append-only');
end;

create trigger withdrawal_erases after insert on withdrawal begin
	update response set mode = '', received_on = '', flags = '[]', content = ''
		where sequence = new.response;
	delete from kept_aside
		where coalesce(id, '') = (select id from response where sequence = new.response);
end;

alter table snapshot add column withdrawals integer not null default 0;
`;
