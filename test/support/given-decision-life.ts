import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { seedId } from '../../server/src/platform/ids.ts';
import { DecisionRuleRow } from '../../server/src/decisions/decision-life.entity.ts';
import type { TestServer } from './server.ts';

/** What each step says besides the decision and its version; days before the clock of the tests, 2 November 2026. */
export const STEP_INPUTS = {
  publishDecisionNotice: { publishedOn: '2026-09-01' },
  publishDecisionReport: { publishedOn: '2026-10-01' },
  agreeDecisionUrgency: { exception: 'SPECIAL_URGENCY', reason: 'The offer ends', agreedByRole: 'Chair of scrutiny', agreedOn: '2026-10-01' },
  makeDecision: { madeOn: '2026-10-19', takenByRole: 'Leader', isSubjectToCallIn: 'YES', publishedOn: '2026-10-19' },
  callInDecision: { calledInOn: '2026-10-22', requestedByRole: 'Three members of the council', grounds: 'Too few were asked' },
  concludeCallIn: { outcome: 'UPHELD', heardOn: '2026-10-29' },
  remakeDecision: { madeOn: '2026-10-30', byRole: 'Leader', note: 'Nothing changed' },
  recordDecisionOutcome: { outcome: 'IMPLEMENTED', happenedOn: '2026-11-01', note: 'Carried out' },
  withdrawDecision: { withdrawnOn: '2026-11-01', byRole: 'Leader', reason: 'Not needed any more' },
  referToScrutiny: { kind: 'PRE_DECISION', requestedByRole: 'Scrutiny', requestedOn: '2026-09-10' },
  addDecisionCondition: { needs: 'CONSULTATION', text: 'Families are asked first' },
  delegateAuthority: { toRole: 'Director', scope: 'To sign agreements' },
  recordDecisionDuty: { kind: 'DUE_REGARD', doneOn: '2026-09-01', byRole: 'Director' },
} as const;
export type StepCommand = keyof typeof STEP_INPUTS;

const INPUT_TYPES: Partial<Record<StepCommand, string>> = {
  publishDecisionNotice: 'PublishForDecisionInput',
  publishDecisionReport: 'PublishForDecisionInput',
  agreeDecisionUrgency: 'AgreeUrgencyInput',
};

export const mutationOf = (name: string): string => {
  const type = INPUT_TYPES[name as StepCommand] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { done: ${name}(input: $input) {
    id version state(on: "2026-11-02") madeOn callInEndsOn effectiveOn endedOn callIn isUrgent isPublished steps { kind happenedOn }
  } }`;
};

export interface Done {
  id: string;
  version: number;
  state: string;
  madeOn: string | null;
  callInEndsOn: string | null;
  effectiveOn: string | null;
  endedOn: string | null;
  callIn: string;
  isUrgent: string;
  isPublished: boolean;
  steps: { kind: string; happenedOn: string }[];
}

export const PROPOSAL = { title: 'Open a family hub', kind: 'SUBSTANTIVE', isKey: 'NO', proposedOn: '2026-08-01' } as const;

/** Drives decisions through the API as a clerk does. */
export function clerkAt(server: TestServer, council: { slug: string }, clerk: { cookie: string }) {
  let number = 0;
  const send = (name: string, input: object, cookie = clerk.cookie) => server.ask<{ done: Done }>(mutationOf(name), { input }, cookie);
  const done = async (name: string, input: object): Promise<Done> => {
    const { data, errors } = await send(name, input);
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data.done;
  };
  return {
    send,
    done,
    /** A decision as it was proposed or recorded. */
    record: (values: object = {}) => done('recordDecision', { councilSlug: council.slug, reference: `26/${String(++number).padStart(5, '0')}`, ...PROPOSAL, ...values }),
    /** A further step of a decision, with what `STEP_INPUTS` says unless told otherwise. */
    step: (name: StepCommand, { id, version }: { id: string; version: number }, values: object = {}) =>
      done(name, { decisionId: id, version, ...STEP_INPUTS[name], ...values }),
  };
}

/** The code with which an answer was refused. */
export const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }): string | undefined => errors?.[0]?.extensions.code;

/** A council's own rules from a day on. */
export async function givenDecisionRule(em: SqlEntityManager, council: { id: string }, values: Partial<{ validFrom: string; keyPence: number | null; keyAreas: number | null; callInWorkingDays: number | null }> = {}) {
  const rule = { validFrom: '2020-01-01', keyPence: 25_000_000, keyAreas: 2, callInWorkingDays: 5, ...values };
  await em.fork().insert(DecisionRuleRow, { id: seedId('decision-rule', council.id, rule.validFrom), council: council.id, ...rule, isDemonstration: false });
}
