import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import type { Context } from '../platform/context.ts';
import { PublishedCount } from '../platform/disclosure.ts';
import { publishBand } from '../platform/disclosure-live.ts';
import { Code, Column, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { canRunPanelSession, canSeeJoinCode } from './coproduction.policy.ts';
import { PanelSessionRow } from './panel-session.entity.ts';
import { Panel } from './panel.type.ts';
import { PARTICIPANT_COOKIE, joinedSessions } from './participant.queries.ts';
import { Statement } from './statement.type.ts';

export enum PanelSessionStatus {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(PanelSessionStatus, {
  name: 'PanelSessionStatus',
  description: 'Whether statements and votes are taken.',
  valuesConfig: {
    PLANNED: { description: 'Not yet.' },
    OPEN: { description: 'Now.' },
    CLOSED: { description: 'No longer.' },
  },
});

@ObjectType({ description: 'What the viewer may do with a panel session.' })
export class PanelSessionAbilities {
  @Field(() => Boolean, { description: 'Open it, or open it again.' })
  openPanelSession!: boolean;

  @Field(() => Boolean, { description: 'Close it.' })
  closePanelSession!: boolean;

  @Field(() => Boolean, { description: 'Hide its statements, and show them again.' })
  hideStatements!: boolean;
}

/** The most statements that a session has; the service keeps to it. */
export const MOST_STATEMENTS = 200;

@Reads(PanelSessionRow, { visible: sameAs('panel') })
@ObjectType({
  description: 'One meeting of a panel, where people put forward statements and agree or disagree, on their phones.',
})
export class PanelSession {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council.' })
  @One()
  council!: Council;

  @Field(() => Panel, { description: 'The panel.' })
  @One()
  panel!: Panel;

  @Field(() => String, { description: 'What it is about.' })
  @Column()
  title!: string;

  @Field(() => PanelSessionStatus, { description: 'Whether statements and votes are taken.' })
  @Column()
  status!: PanelSessionStatus;

  @Field(() => Day, { description: 'The day on which it begins.' })
  @Column()
  startsOn!: string;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The code that people in the room enter to take part. Shown to members of the council; in a demonstration to everyone.',
  })
  @Expression(
    (row, _args, viewer) =>
      sql`case when ${row('isDemonstration')} or ${viewer.isMemberOf(row('council'))} then ${row('joinCode')} end`,
  )
  joinCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address at which the code is entered, with the code, for a QR code. Shown to whom the code is shown.',
  })
  @Code(['council', 'isDemonstration', 'joinCode'], joinAddresses)
  joinAddress!: string | null;

  @Field(() => PublishedCount, { description: 'How many phones have joined, in steps.' })
  @Code(['participants', 'groupSize'], (rows: { participants: number; groupSize: number }[]) =>
    rows.map(({ participants, groupSize }) => publishBand(participants, groupSize)),
  )
  joined!: PublishedCount;

  @Field(() => Boolean, {
    description: 'True when this browser has joined, so that it may vote and add statements while the session is open.',
  })
  @Code(['id'], joinedByBrowser)
  hasJoined!: boolean;

  @Field(() => [Statement], { description: 'What people have put forward, the first one first.' })
  @Many(() => Statement, { by: 'session', order: ['number'], atMost: MOST_STATEMENTS })
  statements!: Statement[];

  @Field(() => PanelSessionAbilities, { description: 'What the viewer may do with it.' })
  @Code(['council', 'status'], (rows: { council: string; status: PanelSessionStatus }[], _args, { viewer }) =>
    rows.map(({ council, status }) => {
      const mayRun = canRunPanelSession(viewer, { council: { id: council } });
      return {
        openPanelSession: mayRun && status !== 'OPEN',
        closePanelSession: mayRun && status === 'OPEN',
        hideStatements: mayRun,
      };
    }),
  )
  viewerCan!: PanelSessionAbilities;
}

function joinAddresses(
  rows: { council: string; isDemonstration: boolean; joinCode: string }[],
  _args: unknown,
  { viewer, publicUrl }: Context,
): (string | null)[] {
  return rows.map(({ council, isDemonstration, joinCode }) =>
    canSeeJoinCode(viewer, { council: { id: council }, isDemonstration }) ? `${publicUrl}/join?code=${joinCode}` : null,
  );
}

async function joinedByBrowser(rows: { id: string }[], _args: unknown, context: Context): Promise<boolean[]> {
  const secret = context.cookie(PARTICIPANT_COOKIE);
  const joined =
    secret === null
      ? new Set<string>()
      : await joinedSessions(
          context.pool,
          secret,
          rows.map(({ id }) => id),
        );
  return rows.map(({ id }) => joined.has(id));
}
