/**
 * What has been published, and what has not been and why. `since` is the snapshot that was the last
 * one published then, 0 without any: no two can be published after the same one, so that nothing is
 * compared with anything but the last. `content` holds what is shown where figures are held back.
 * Every snapshot that was made before has been shown to everybody who could sign in.
 */
export const publication = `
create table publication (
	sequence integer primary key,
	round text not null,
	number integer not null,
	outcome text not null check (outcome in ('published', 'partly', 'held')),
	since integer not null,
	moved integer not null,
	held_back integer not null,
	decided_on text not null,
	decided_by integer references account (id),
	content text,
	foreign key (round, number) references snapshot (round, number)
) strict;
create index publication_snapshot on publication (round, number);
create unique index publication_once on publication (round, number) where outcome <> 'held';
create unique index publication_since on publication (round, since) where outcome <> 'held';

insert into publication (round, number, outcome, since, moved, held_back, decided_on)
	select round, number, 'published', number - 1, 0, 0, made_on from snapshot order by round, number;

create trigger publication_keeps before update on publication begin
	select raise(abort, 'publication is append-only');
end;
create trigger publication_stays before delete on publication begin
	select raise(abort, 'publication is append-only');
end;
`;
