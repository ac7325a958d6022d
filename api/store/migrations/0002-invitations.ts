/** Invitations, and the sheets of paper that were typed in: a sheet's number counts once. */
export const invitations = `
create table invitation (
	code text primary key,
	round text not null references round (id),
	id text not null,
	content text not null
) strict;
create unique index invitation_round_id on invitation (round, id);

create table paper_sheet (
	round text not null references round (id),
	number text not null,
	response text not null,
	typed_on text not null,
	primary key (round, number)
) strict;

create table round_logo (
	round text primary key references round (id),
	content blob not null
) strict;
`;
