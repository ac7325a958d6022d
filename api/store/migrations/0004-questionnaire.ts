/**
 * Every version of the questionnaire that a round has asked. What is asked never changes; how it is
 * worded may be corrected.
 */
export const questionnaire = `
create table questionnaire (
	version text primary key,
	content text not null,
	texts text not null
) strict;

create trigger questionnaire_keeps before update of version, content on questionnaire begin
	select raise(abort, 'what a questionnaire asks is append-only');
end;
create trigger questionnaire_stays before delete on questionnaire begin
	select raise(abort, 'questionnaire is append-only');
end;
`;
