/**
 * Disposal: by a decision, what answers hold is erased up to a sequence number. The row here comes
 * first, in the same transaction, and is what the trigger on answers asks for. It keeps the totals.
 */
export const disposal = `
create table disposal (
	number integer primary key,
	round text not null references round (id),
	kind text not null check (kind in ('original-texts', 'answers')),
	decision text not null,
	disposed_on text not null,
	account integer references account (id),
	up_to integer not null,
	content text not null
) strict;
create index disposal_round on disposal (round, kind, up_to);

create trigger disposal_keeps before update on disposal begin
	select raise(abort, 'disposal is append-only');
end;
create trigger disposal_stays before delete on disposal begin
	select raise(abort, 'disposal is append-only');
end;

drop trigger response_keeps;
create trigger response_keeps before update on response when not (
	new.sequence = old.sequence and new.id = old.id and new.round = old.round and new.digest = old.digest
	and (
		(
			new.mode = '' and new.received_on = '' and new.flags = '[]' and new.content = ''
			and (
				exists (select 1 from withdrawal where response = old.sequence)
				or exists (
					select 1 from disposal
					where round = old.round and kind = 'answers' and up_to >= old.sequence
				)
			)
		) or (
			new.mode = old.mode and new.received_on = old.received_on and new.flags = old.flags
			and exists (
				select 1 from disposal
				where round = old.round and kind = 'original-texts' and up_to >= old.sequence
			)
		)
	)
) begin
	select raise(abort, 'response is append-only');
end;
`;
