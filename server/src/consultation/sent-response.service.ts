import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { Pool, PoolClient } from 'pg';
import { Refused } from '../platform/errors.ts';
import { forms } from './form.loaders.ts';
import type { FormDefinition } from './form.queries.ts';
import { answersSent, answersToSend, missingAnswers, type Draft, type GivenAnswer, type SentAnswers } from './response.entity.ts';
import type { FoundResponse, Tally } from './response.queries.ts';
import { keysCounted } from './tally-keys.entity.ts';

/** A response that was sent, with the code that leads to it. */
export interface SentResponse {
  receiptCode: string;
  consultationId: string;
  formId: string;
  status: 'COUNTED' | 'LATE' | 'WITHDRAWN';
  submittedAt: Date;
  /** When its answers were last corrected; null when they are those sent first. */
  correctedAt: Date | null;
  /** Whether a correction was begun and not sent. */
  isBeingCorrected: boolean;
  /** Whether it can be corrected at all, as long as its consultation is open. */
  canBeCorrected: boolean;
  capacity: Capacity;
  organisationName: string | null;
  /** Null once it is withdrawn: its answers are gone. */
  sent: SentAnswers | null;
}

/** The answers of a draft that are sent, or what is missing among them. */
export function answersReadyToSend(form: FormDefinition, draft: Draft): GivenAnswer[] | Refused {
  const answers = answersToSend(form, draft);
  const missing = missingAnswers(form, answers);
  return Object.keys(missing).length > 0 ? new Refused('ANSWERS_MISSING', missing) : answers;
}

/** What a response adds to the counters, or takes away from them. */
export async function talliesOf(client: PoolClient, pool: Pool, { formId, councilId, consultationId, capacity }: FoundResponse, given: SentAnswers, sign: 1 | -1): Promise<Tally[]> {
  const form = await forms(pool).byId(formId, client);
  return keysCounted(form, answersSent(form, given), capacity).map(({ key, amount }) => ({ councilId, consultationId, key, counted: sign * amount }));
}

export function sentResponse(response: FoundResponse, receiptCode: string): SentResponse {
  const { consultationId, formId, state, submittedAt, correctedAt, correction, capacity, organisationName, sent } = response;
  return {
    receiptCode, consultationId, formId, status: state as SentResponse['status'], submittedAt: submittedAt!, correctedAt, isBeingCorrected: correction !== null,
    canBeCorrected: state === 'COUNTED', capacity, organisationName, sent,
  };
}
