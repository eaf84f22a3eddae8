import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { joinCodeAlphabet, joinCodeLength } from '@throughline/shared/forms/join-code';
import { PanelSessionRow, SessionParticipantRow } from '../../server/src/coproduction/panel-session.entity.ts';
import { PanelRow } from '../../server/src/coproduction/panel.entity.ts';
import { PARTICIPANT_COOKIE, hashOfSecret } from '../../server/src/coproduction/participant.queries.ts';
import { SessionStatementRow } from '../../server/src/coproduction/statement.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';

export interface GivenSession {
  id: string;
  councilId: string;
  panelId: string;
  joinCode: string;
}

/** A panel with one session; open and published unless said otherwise. */
export async function givenPanelSession(
  em: SqlEntityManager,
  council: { id: string },
  values: Partial<{
    status: 'PLANNED' | 'OPEN' | 'CLOSED';
    isPublished: boolean;
    isDemonstration: boolean;
    groupSize: number;
    title: string;
  }> = {},
): Promise<GivenSession> {
  const {
    status = 'OPEN',
    isPublished = true,
    isDemonstration = false,
    groupSize = 5,
    title = 'What matters to us',
  } = values;
  const [panelId, id] = [newId(), newId()];
  const joinCode = [...randomBytes(joinCodeLength)]
    .map((byte) => joinCodeAlphabet[byte % joinCodeAlphabet.length])
    .join('');
  const fork = em.fork();
  await fork.insert(PanelRow, {
    id: panelId,
    council: council.id,
    name: 'Parents',
    status: 'MEETING',
    topics: ['Play'],
    priorityGroups: [],
    isPublished,
    isDemonstration,
  });
  await fork.insert(PanelSessionRow, {
    id,
    council: council.id,
    panel: panelId,
    title,
    status,
    startsOn: '2026-11-02',
    joinCode,
    groupSize,
    participants: 0,
    isDemonstration,
  });
  return { id, councilId: council.id, panelId, joinCode };
}

/** Statements of the session, put forward by those who run it. */
export async function givenStatements(
  em: SqlEntityManager,
  session: GivenSession,
  ...texts: string[]
): Promise<string[]> {
  const fork = em.fork();
  const from = await fork.count(SessionStatementRow, { session: session.id });
  const ids = texts.map(() => newId());
  for (const [index, text] of texts.entries()) {
    await fork.insert(SessionStatementRow, {
      id: ids[index]!,
      council: session.councilId,
      session: session.id,
      groupSize: 5,
      text,
      number: from + index + 1,
      isHidden: false,
      countedVoters: 0,
      countedAgree: 0,
      countedDisagree: 0,
    });
  }
  return ids;
}

/** The cookies of so many phones that have joined the session. */
export async function givenParticipants(em: SqlEntityManager, session: GivenSession, count: number): Promise<string[]> {
  const fork = em.fork();
  const secrets = Array.from({ length: count }, () => randomBytes(16).toString('hex'));
  for (const secret of secrets) {
    await fork.insert(SessionParticipantRow, {
      id: newId(),
      council: session.councilId,
      session: session.id,
      secretHash: hashOfSecret(secret, session.id),
    });
  }
  await fork.execute('update panel_session set participants = participants + ? where id = ?', [count, session.id]);
  return secrets.map((secret) => `${PARTICIPANT_COOKIE}=${secret}`);
}
