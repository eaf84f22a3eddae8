/** A code in two halves, as people read it out: FMH YRK. */
export const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
