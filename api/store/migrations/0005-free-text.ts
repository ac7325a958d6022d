/**
 * What people wrote, masked. The original stays in the answer alone. Corrections, looks and what
 * was done about a worry are only ever added; withdrawing an answer writes over what they say of
 * it, and leaves who did what which day.
 */
const TEXTS_OF_NEW = '(select id from free_text where response = new.response)';

/**
 * Writes as many spaces over what the columns hold as it has bytes. A row that is deleted or made
 * smaller lets SQLite move its neighbours, and of what it moves it can leave a copy in the page,
 * even with `secure_delete`; a row that keeps its size is written over where it stands.
 */
export function blank(...columns: readonly string[]): string {
  return columns
    .map((name) => `${name} = replace(hex(zeroblob(length(cast(${name} as blob)))), '00', ' ')`)
    .join(', ');
}

export const freeText = `
create table free_text (
	id integer primary key,
	round text not null references round (id),
	response integer not null references response (sequence),
	field text not null check (field in ('concern', 'place', 'comment', 'answer')),
	path text not null,
	mode text not null,
	place text,
	themes text not null,
	kinds text not null,
	spans text not null,
	masked text not null
) strict;
create index free_text_response on free_text (response);
create index free_text_round on free_text (round, field);

create trigger free_text_keeps before update on free_text
	when not exists (select 1 from withdrawal where response = old.response)
begin
	select raise(abort, 'free_text is append-only');
end;

create table text_correction (
	id integer primary key,
	text integer not null references free_text (id),
	kinds text not null,
	spans text not null,
	masked text not null,
	account integer not null references account (id),
	made_on text not null
) strict;
create index text_correction_text on text_correction (text);

create trigger text_correction_keeps before update on text_correction when not exists (
	select 1 from withdrawal join free_text on free_text.response = withdrawal.response
	where free_text.id = old.text
) begin
	select raise(abort, 'text_correction is append-only');
end;

create table text_look (
	id integer primary key,
	text integer not null,
	round text not null references round (id),
	account integer not null references account (id),
	looked_on text not null
) strict;
create index text_look_text on text_look (text);

create trigger text_look_keeps before update on text_look begin
	select raise(abort, 'text_look is append-only');
end;
create trigger text_look_stays before delete on text_look begin
	select raise(abort, 'text_look is append-only');
end;

create table worry (
	text integer primary key references free_text (id),
	round text not null references round (id),
	found text not null,
	received_on text not null,
	due_on text not null
) strict;
create index worry_round on worry (round, due_on);

create trigger worry_keeps before update on worry when not exists (
	select 1 from withdrawal join free_text on free_text.response = withdrawal.response
	where free_text.id = old.text
) begin
	select raise(abort, 'worry is append-only');
end;

create table worry_handled (
	text integer primary key references worry (text),
	account integer not null references account (id),
	role text not null,
	note text not null,
	handled_on text not null
) strict;

create trigger worry_handled_keeps before update on worry_handled when not exists (
	select 1 from withdrawal join free_text on free_text.response = withdrawal.response
	where free_text.id = old.text
) begin
	select raise(abort, 'worry_handled is append-only');
end;

create table unmasked_response (
	response integer primary key references response (sequence)
) strict;
insert into unmasked_response (response) select sequence from response where content <> '';

create trigger withdrawal_erases_texts after insert on withdrawal begin
	delete from unmasked_response where response = new.response;
	update worry_handled set ${blank('note')} where text in ${TEXTS_OF_NEW};
	update worry set ${blank('found', 'received_on', 'due_on')} where text in ${TEXTS_OF_NEW};
	update text_correction set ${blank('kinds', 'spans', 'masked')} where text in ${TEXTS_OF_NEW};
	update free_text set ${blank('path', 'mode', 'place', 'themes', 'kinds', 'spans', 'masked')}
		where response = new.response;
end;
`;
