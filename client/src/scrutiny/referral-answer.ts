interface Referral {
  kind: string;
  outcome: string;
  response: string | null;
}

/** An answer is recorded once; a call-in that goes on is answered by its end. */
export const canBeAnswered = ({ kind, outcome, response }: Referral): boolean => response === null && !(kind === 'CALL_IN' && outcome === 'AWAITED');
