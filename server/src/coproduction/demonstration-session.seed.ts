import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { groupSize } from '../platform/disclosure-live.ts';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { PanelSessionRow, SessionParticipantRow } from './panel-session.entity.ts';
import { PanelRow } from './panel.entity.ts';
import { SessionStatementRow, SessionVoteRow } from './statement.entity.ts';

/** The code of the demonstration's session. */
export const DEMONSTRATION_JOIN_CODE = 'FMHYRK';
export const demonstrationSessionId = seedId('panel-session', 'york', 'demonstration');

const PARTICIPANTS = 26;

/** Made-up statements, each with made-up votes of the first participants: so many agree, so many disagree, the rest pass. */
const statements: { text: string; voters: number; agree: number; disagree: number }[] = [
  { text: 'I want one place where I only tell our story once.', voters: 24, agree: 22, disagree: 0 },
  { text: 'Opening hours should include one evening and Saturday morning.', voters: 24, agree: 17, disagree: 5 },
  { text: 'Help with feeding should be there in the first week, not after it.', voters: 24, agree: 18, disagree: 1 },
  { text: 'I would rather book online than ring up.', voters: 19, agree: 8, disagree: 7 },
  { text: 'A family hub should be reachable by bus without changing.', voters: 14, agree: 11, disagree: 2 },
  { text: 'Dads should have a group of their own.', voters: 6, agree: 3, disagree: 2 },
];

/** York's made-up panel with one open session. What people do in it afterwards stays when the seed is run again. */
export async function seedDemonstrationSession(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  const panel = seedId('panel', 'york', 'demonstration');
  const session = demonstrationSessionId;
  const size = groupSize(5);
  const participants = Array.from({ length: PARTICIPANTS }, (_, index) =>
    seedId('session-participant', 'york', String(index)),
  );
  await plant(em, PanelRow, [
    {
      id: panel,
      council: council.id,
      name: 'Family hubs parent and carer panel',
      status: 'MEETING',
      isPublished: true,
      isDemonstration: true,
      topics: ['What family hubs should feel like', 'Opening hours'],
      priorityGroups: ['Families who have not used a children’s centre'],
    },
  ]);
  await plantOnce(em, PanelSessionRow, [
    {
      id: session,
      council: council.id,
      panel,
      title: 'What should our family hubs be like?',
      status: 'OPEN',
      startsOn: londonDay(council.now),
      joinCode: DEMONSTRATION_JOIN_CODE,
      groupSize: size,
      participants: PARTICIPANTS,
      isDemonstration: true,
    },
  ]);
  await plantOnce(
    em,
    SessionParticipantRow,
    participants.map((id) => ({
      // The hash of no secret that a browser could send: nobody can take the place of a made-up participant.
      id,
      council: council.id,
      session,
      secretHash: createHash('sha256').update(id).digest(),
    })),
  );
  await plantOnce(
    em,
    SessionStatementRow,
    statements.map(({ text, voters, agree, disagree }, index) => {
      const isCounted = voters >= 2 * size - 1;
      return {
        id: statementId(index),
        council: council.id,
        session,
        groupSize: size,
        participant: index < 3 ? null : participants[index]!,
        text,
        number: index + 1,
        countedVoters: isCounted ? voters : 0,
        countedAgree: isCounted ? agree : 0,
        countedDisagree: isCounted ? disagree : 0,
      };
    }),
  );
  const votes = statements.flatMap(({ voters, agree, disagree }, index) =>
    participants.slice(0, voters).map((participant, place) => {
      const vote = place < agree ? 'AGREE' : place < agree + disagree ? 'DISAGREE' : 'PASS';
      return {
        statement: statementId(index),
        participant,
        council: council.id,
        session,
        vote,
        counted: voters >= 2 * size - 1 ? vote : null,
      };
    }),
  );
  await em.upsertMany(SessionVoteRow, votes, {
    onConflictFields: ['statement', 'participant'],
    onConflictAction: 'ignore',
  });
  em.clear();
}

const statementId = (index: number): string => seedId('session-statement', 'york', String(index));
