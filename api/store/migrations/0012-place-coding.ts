/**
 * Which place a place in somebody's own words was taken to be. Only ever added; the last one holds.
 * `place` is null where it cannot be told. Withdrawing the answer takes them away with its texts.
 */
export const placeCoding = `
create table place_coding (
	number integer primary key,
	text integer not null references free_text (id),
	round text not null references round (id),
	place text,
	account integer references account (id),
	coded_on text not null
) strict;
create index place_coding_text on place_coding (text, number);
create index place_coding_round on place_coding (round, number);

create trigger place_coding_keeps before update on place_coding begin
	select raise(abort, 'place_coding is append-only');
end;
create trigger place_coding_stays before delete on place_coding when not exists (
	select 1 from free_text join response on sequence = free_text.response
	where free_text.id = old.text and (
		exists (select 1 from withdrawal where withdrawal.response = sequence)
		or exists (
			select 1 from disposal where disposal.round = response.round
			and kind = 'answers' and up_to >= sequence
		)
	)
) begin
	select raise(abort, 'place_coding is append-only');
end;

create trigger withdrawal_erases_coding after insert on withdrawal begin
	delete from place_coding where text in (select id from free_text where response = new.response);
end;
`;
