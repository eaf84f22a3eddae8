/** Ages as the server gives them. */
interface Ages {
  start: 'CONCEPTION' | 'BIRTH' | 'AGE' | 'NOT_STATED';
  fromAge: number | null;
  toAge: number | null;
  toAgeWithSend: number | null;
}

const begins = { CONCEPTION: 'From pregnancy', BIRTH: 'From birth', NOT_STATED: 'From an age that is not stated' };

/** "From pregnancy to 19, or to 25 with special educational needs or disabilities". */
export function ageWords({ start, fromAge, toAge, toAgeWithSend }: Ages): string {
  const from = start === 'AGE' ? `From ${fromAge}` : begins[start];
  const to = toAge === null ? ', with no upper age' : ` to ${toAge}`;
  const withSend =
    toAgeWithSend === null ? '' : `, or to ${toAgeWithSend} with special educational needs or disabilities`;
  return `${from}${to}${withSend}`;
}
