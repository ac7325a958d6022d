/** Which texts of a language somebody who answers for a dialogue has read. */
export const languageReviews = `
create table language_review (
	number integer primary key,
	language text not null,
	digest text not null,
	texts text not null,
	reviewed_on text not null,
	account integer not null references account (id)
) strict;
create unique index language_review_digest on language_review (digest);
create index language_review_language on language_review (language, number);

create trigger language_review_keeps before update on language_review begin
	select raise(abort, 'language_review is append-only');
end;
create trigger language_review_stays before delete on language_review begin
	select raise(abort, 'language_review is append-only');
end;
`;
