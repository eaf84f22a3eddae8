/** Ages as the server gives them. */
interface Ages {
  start: 'CONCEPTION' | 'BIRTH' | 'AGE' | 'NOT_STATED';
  fromAge: number | null;
  toAge: number | null;
  toAgeWithSend: number | null;
}

const begins = { CONCEPTION: 'from pregnancy', BIRTH: 'from birth' };

/** "from pregnancy to 19, or to 25 with special educational needs or disabilities", "ages 4 to 18"; null where no age is stated. */
export function ageWords({ start, fromAge, toAge, toAgeWithSend }: Ages): string | null {
  if (start === 'NOT_STATED') return toAge === null ? null : `up to age ${toAge}`;
  const until = toAge === null ? '' : ` to ${toAge}`;
  const from = start === 'AGE' ? (toAge === null ? `from age ${fromAge}` : `ages ${fromAge}`) : begins[start];
  const withSend = toAgeWithSend === null ? '' : `, or to ${toAgeWithSend} with special educational needs or disabilities`;
  return `${from}${until}${withSend}`;
}
