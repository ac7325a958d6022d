/**
 * What became of what lies aside. A decision is only ever added; the last one holds. What was taken
 * in stands as an answer of its own, tied to the row that it came from, so that whoever withdraws
 * with the first id withdraws that too. Rows are never removed: one that is erased is written over
 * at the same size, and its number and digest stand.
 */
import { blank } from './0005-free-text.ts';

/** Nothing, or what begins with a space, as no JSON does that we have written. */
const ERASED = `substr(content, 1, 1) in ('', ' ')`;
const ROW_ERASED = `exists (select 1 from kept_aside where sequence = old.kept and ${ERASED})`;

export const keptAside = `
create table kept_aside_decision (
	number integer primary key,
	kept integer not null references kept_aside (sequence),
	round text not null references round (id),
	kind text not null check (
		kind in ('accepted', 'corrected', 'discarded', 'reopened', 'withdrawn', 'disposed')
	),
	response integer references response (sequence),
	reason text not null,
	account integer references account (id),
	decided_on text not null,
	check ((response is not null) = (kind in ('accepted', 'corrected')))
) strict;
create index kept_aside_decision_kept on kept_aside_decision (kept, number);
create unique index kept_aside_decision_response on kept_aside_decision (response)
	where response is not null;

insert into kept_aside_decision (kept, round, kind, reason, decided_on)
	select kept_aside.sequence, kept_aside.round, 'disposed', '', max(disposed_on)
	from kept_aside join disposal on disposal.round = kept_aside.round
	where kept_aside.content = '' group by kept_aside.sequence;

create trigger kept_aside_decision_keeps before update on kept_aside_decision
	when not ${ROW_ERASED}
begin
	select raise(abort, 'kept_aside_decision is append-only');
end;
create trigger kept_aside_decision_stays before delete on kept_aside_decision begin
	select raise(abort, 'kept_aside_decision is append-only');
end;

create table kept_aside_worry (
	id integer primary key,
	kept integer not null references kept_aside (sequence),
	round text not null references round (id),
	path text not null,
	masked text not null,
	found text not null,
	received_on text not null,
	due_on text not null
) strict;
create index kept_aside_worry_kept on kept_aside_worry (kept);
create index kept_aside_worry_round on kept_aside_worry (round, due_on);

create trigger kept_aside_worry_keeps before update on kept_aside_worry when not ${ROW_ERASED} begin
	select raise(abort, 'kept_aside_worry is append-only');
end;

create table kept_aside_worry_handled (
	worry integer primary key references kept_aside_worry (id),
	account integer not null references account (id),
	role text not null,
	note text not null,
	handled_on text not null
) strict;

create trigger kept_aside_worry_handled_keeps before update on kept_aside_worry_handled
	when not exists (
		select 1 from kept_aside_worry join kept_aside on kept_aside.sequence = kept
		where kept_aside_worry.id = old.worry and ${ERASED}
	)
begin
	select raise(abort, 'kept_aside_worry_handled is append-only');
end;

create trigger kept_aside_keeps before update on kept_aside when not (
	new.sequence = old.sequence and new.round = old.round and new.id is old.id
	and new.outcome = old.outcome and new.digest = old.digest and substr(new.content, 1, 1) = ' '
	and exists (
		select 1 from kept_aside_decision
		where kept = old.sequence and kind in ('withdrawn', 'disposed')
	)
) begin
	select raise(abort, 'kept_aside is append-only');
end;
create trigger kept_aside_stays before delete on kept_aside begin
	select raise(abort, 'kept_aside is append-only');
end;

create trigger kept_aside_decision_erases after insert on kept_aside_decision
	when new.kind in ('withdrawn', 'disposed')
begin
	insert into withdrawal (round, response, withdrawn_on)
		select round, response, new.decided_on from kept_aside_decision
		where kept = new.kept and response is not null and new.kind = 'withdrawn'
			and response not in (select response from withdrawal);
	update kept_aside set ${blank('received_on', 'problem', 'content')} where sequence = new.kept;
	update kept_aside_decision set ${blank('reason')} where kept = new.kept;
	update kept_aside_worry_handled set ${blank('note')}
		where worry in (select id from kept_aside_worry where kept = new.kept);
	update kept_aside_worry set ${blank('path', 'masked', 'found', 'received_on', 'due_on')}
		where kept = new.kept;
end;

drop trigger withdrawal_erases;
create trigger withdrawal_erases after insert on withdrawal begin
	update response set mode = '', received_on = '', flags = '[]', content = ''
		where sequence = new.response;
	insert into kept_aside_decision (kept, round, kind, reason, decided_on)
		select sequence, round, 'withdrawn', '', new.withdrawn_on from kept_aside
		where coalesce(id, '') = (select id from response where sequence = new.response)
			and not ${ERASED};
end;
`;
