/**
 * The closed catalogue of refusals. Over HTTP each is RFC 9457 `application/problem+json`;
 * of one item in a post, or one row in a file, the code stands in its problem.
 */
export const PROBLEMS = {
  'unknown-round': {
    status: 404,
    sv: 'Omgången finns inte.',
    en: 'There is no such round.',
  },
  'unknown-snapshot': {
    status: 404,
    sv: 'Läget finns inte.',
    en: 'There is no such snapshot.',
  },
  'snapshot-not-published': {
    status: 403,
    sv: 'Läget är inte publicerat.',
    en: 'The snapshot is not published.',
  },
  'snapshot-not-publishable': {
    status: 409,
    sv: 'Läget går inte att publicera.',
    en: 'The snapshot cannot be published.',
  },
  'unknown-questionnaire': {
    status: 404,
    sv: 'Enkätversionen finns inte.',
    en: 'There is no such questionnaire version.',
  },
  'not-found': {
    status: 404,
    sv: 'Sidan finns inte.',
    en: 'There is nothing at this address.',
  },
  'method-not-allowed': {
    status: 405,
    sv: 'Adressen tar inte emot det anropet.',
    en: 'The address does not take this method.',
  },
  'malformed-json': {
    status: 400,
    sv: 'Innehållet är inte giltig JSON.',
    en: 'The body is not valid JSON.',
  },
  'unsupported-media-type': {
    status: 415,
    sv: 'Skicka innehållet som application/json.',
    en: 'Send the body as application/json.',
  },
  'invalid-body': {
    status: 422,
    sv: 'Innehållet följer inte kontraktet.',
    en: 'The body does not follow the contract.',
  },
  'too-many-responses': {
    status: 422,
    sv: 'Högst 200 svar får skickas åt gången.',
    en: 'At most 200 responses may be sent at a time.',
  },
  'body-too-large': {
    status: 413,
    sv: 'Det som skickades är större än 4 MiB. Välj en mindre fil, eller dela upp det.',
    en: 'The body is larger than 4 MiB. Split it.',
  },
  'too-many-requests': {
    status: 429,
    sv: 'Det är många som svarar just nu. Försök igen om en stund.',
    en: 'Too many requests right now. Try again in a moment.',
  },
  'sign-in-required': {
    status: 401,
    sv: 'Logga in först.',
    en: 'Sign in first.',
  },
  'wrong-credentials': {
    status: 401,
    sv: 'Användarnamnet eller lösenordet stämmer inte.',
    en: 'The user name or the password is wrong.',
  },
  'too-many-attempts': {
    status: 429,
    sv: 'För många försök. Vänta en stund och försök igen.',
    en: 'Too many attempts. Wait a moment and try again.',
  },
  forbidden: {
    status: 403,
    sv: 'Ditt konto har inte rätt att göra detta.',
    en: 'Your account may not do this.',
  },
  'unknown-code': {
    status: 404,
    sv: 'Koden stämmer inte. Kontrollera att den är rätt skriven.',
    en: 'There is no such code.',
  },
  'used-code': {
    status: 410,
    sv: 'Koden är redan använd, på den här plattan eller en annan. Be samordnaren om en ny.',
    en: 'The code has been used.',
  },
  'old-code': {
    status: 410,
    sv: 'Koden har gått ut. Be samordnaren om en ny.',
    en: 'The code has expired.',
  },
  'unknown-device': {
    status: 401,
    sv: 'Plattan är inte ansluten. Anslut den med en ny kod; svaren på den finns kvar.',
    en: 'The device is not connected.',
  },
  'inactive-device': {
    status: 403,
    sv: 'Plattan är spärrad eller har gått ut. Den kan lämna de svar som den har, men inga nya frågor får hämtas. Anslut den med en ny kod.',
    en: 'The device is revoked or has expired: it may deliver what it holds, and fetch nothing.',
  },
  'cross-site': {
    status: 403,
    sv: 'Anropet kom från en annan webbplats och stoppades.',
    en: 'The request came from another site and was stopped.',
  },
  'too-few-answers': {
    status: 409,
    sv: 'Det finns inte tillräckligt många svar för att rangordna.',
    en: 'There are not enough answers to rank.',
  },
  internal: {
    status: 500,
    sv: 'Något gick fel hos oss. Försök igen.',
    en: 'Something went wrong on our side. Try again.',
  },
  unavailable: {
    status: 503,
    sv: 'Tjänsten kan inte spara just nu. Försök igen om en stund.',
    en: 'The service cannot store right now. Try again in a moment.',
  },

  'invalid-response': {
    status: 422,
    sv: 'Svaret följer inte kontraktet.',
    en: 'The response does not follow the contract.',
  },
  'unknown-place': {
    status: 422,
    sv: 'Platsen finns inte i omgången.',
    en: 'The place is not in the round.',
  },
  'unknown-theme': {
    status: 422,
    sv: 'Temat finns inte i katalogen.',
    en: 'The theme is not in the catalogue.',
  },
  'unknown-action': {
    status: 422,
    sv: 'Åtgärden finns inte i katalogen.',
    en: 'The action is not in the catalogue.',
  },
  'unknown-area': {
    status: 422,
    sv: 'Området finns inte i omgången.',
    en: 'The area is not in the round.',
  },
  'unknown-version': {
    status: 422,
    sv: 'Enkätversionen hör inte till omgången.',
    en: 'The questionnaire version does not belong to the round.',
  },
  'future-date': {
    status: 422,
    sv: 'Datumet ligger i framtiden.',
    en: 'The date is in the future.',
  },
  'outside-round': {
    status: 422,
    sv: 'Datumet ligger utanför omgången.',
    en: 'The date is outside the round.',
  },
  'cannot-open': {
    status: 422,
    sv: 'Det förseglade svaret kan inte öppnas.',
    en: 'The sealed response cannot be opened.',
  },
  withdrawn: {
    status: 410,
    sv: 'Svaret är återkallat.',
    en: 'The response was withdrawn.',
  },
  disposed: {
    status: 410,
    sv: 'Svaret är gallrat.',
    en: 'The response was disposed of.',
  },
  'different-content': {
    status: 409,
    sv: 'Ett annat svar med samma id finns redan.',
    en: 'Another response with the same id is already stored.',
  },
} as const satisfies Record<string, { status: number; sv: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
