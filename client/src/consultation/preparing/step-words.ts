import type * as Schema from '../../schema.generated.ts';

/** What can be done with a consultation that people can see. */
export const steps = {
  extend: { button: 'Let it close later', title: 'Let it close later', submit: 'Save and tell everybody', hint: 'Why does it close later?' },
  reopen: { button: 'Open it again', title: 'Open it again', submit: 'Open it and tell everybody', hint: 'Why is it opened again?' },
  suspend: { button: 'Suspend it', title: 'Suspend it', submit: 'Suspend it and tell everybody', hint: 'Why can nobody answer for now?' },
  resume: { button: 'Take it up again', title: 'Take it up again', submit: 'Go on and tell everybody', hint: 'Why can it go on?' },
  withdraw: { button: 'Withdraw it', title: 'Withdraw it', submit: 'Withdraw it and tell everybody', hint: 'Why is it withdrawn? It cannot be taken up again.' },
} as const;
export type Step = keyof typeof steps;

/** What can be done from where it stands. */
export function stepsFrom(status: Schema.ConsultationStatus, hasResults: boolean): Step[] {
  if (status === 'SCHEDULED' || status === 'OPEN') return ['extend', 'suspend', 'withdraw'];
  if (status === 'SUSPENDED') return ['resume', 'extend', 'withdraw'];
  return status === 'CLOSED' && !hasResults ? ['reopen'] : [];
}
