import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { PublishedCount } from '../platform/disclosure.ts';
import { bandOf, publishBand, publishNothing } from '../platform/disclosure-live.ts';
import { Code, Column, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { sessionRunners } from './coproduction.policy.ts';
import { PARTICIPANT_COOKIE, ownVotes } from './participant.queries.ts';
import { SessionStatementRow } from './statement.entity.ts';

export enum Vote {
  AGREE = 'AGREE',
  DISAGREE = 'DISAGREE',
  PASS = 'PASS',
}
registerEnumType(Vote, {
  name: 'Vote',
  description: 'What somebody says to a statement.',
  valuesConfig: {
    AGREE: { description: 'They agree.' },
    DISAGREE: { description: 'They disagree.' },
    PASS: { description: 'They are unsure, or would rather not say.' },
  },
});

@ObjectType({ description: "Where agreement lies, in steps, for drawing a bar. Nobody's vote can be told from it." })
export class AgreementBar {
  @Field(() => Int, { description: 'How many votes are counted; passes are among them.' })
  voters!: number;

  @Field(() => Int, { description: 'At least so many of them agree.' })
  agreeFrom!: number;

  @Field(() => Int, { description: 'At most so many of them agree.' })
  agreeTo!: number;

  @Field(() => Int, { description: 'At least so many of them disagree.' })
  disagreeFrom!: number;

  @Field(() => Int, { description: 'At most so many of them disagree.' })
  disagreeTo!: number;
}

interface Figures {
  groupSize: number;
  countedVoters: number;
  countedAgree: number;
  countedDisagree: number;
}

const publish = (count: number, { groupSize, countedVoters }: Figures): PublishedCount =>
  countedVoters === 0 ? publishNothing(groupSize) : publishBand(count, groupSize);

@Reads(SessionStatementRow, {
  visible: (
    row,
    viewer,
  ) => sql`(not ${row('isHidden')} or ${viewer.isMemberOf(row('council'), ...sessionRunners)}) and exists (
    select from panel_session its_session join panel its_panel on its_panel.id = its_session.panel_id
    where its_session.id = ${row('session')} and (its_panel.is_published or ${viewer.isMemberOf(row('council'))}))`,
})
@ObjectType({
  description: 'A sentence that somebody in a panel session put forward, for the others to agree or disagree with.',
})
export class Statement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number in the session, from 1.' })
  @Column()
  number!: number;

  @Field(() => String, { description: 'The sentence, at most 280 characters.' })
  @Column()
  text!: string;

  @Field(() => Boolean, {
    description: 'True when the people who run the session have hidden it; only they see it then.',
  })
  @Column()
  isHidden!: boolean;

  @Field(() => PublishedCount, { description: 'How many agree, of the votes that are counted.' })
  @Code(['groupSize', 'countedVoters', 'countedAgree'], (rows: Figures[]) =>
    rows.map((row) => publish(row.countedAgree, row)),
  )
  agree!: PublishedCount;

  @Field(() => PublishedCount, { description: 'How many disagree, of the votes that are counted.' })
  @Code(['groupSize', 'countedVoters', 'countedDisagree'], (rows: Figures[]) =>
    rows.map((row) => publish(row.countedDisagree, row)),
  )
  disagree!: PublishedCount;

  @Field(() => AgreementBar, { nullable: true, description: 'For drawing a bar; null while no vote is counted.' })
  @Code(['groupSize', 'countedVoters', 'countedAgree', 'countedDisagree'], (rows: Figures[]) => rows.map(barOf))
  bar!: AgreementBar | null;

  @Field(() => Vote, {
    nullable: true,
    description: 'What this browser has said to it; null when it has not voted, or has not joined.',
  })
  @Code(['id', 'session'], votesOfBrowser)
  myVote!: Vote | null;
}

function barOf({ groupSize, countedVoters, countedAgree, countedDisagree }: Figures): AgreementBar | null {
  if (countedVoters === 0) return null;
  const [agree, disagree] = [bandOf(countedAgree, groupSize), bandOf(countedDisagree, groupSize)];
  return {
    voters: countedVoters,
    agreeFrom: agree.from,
    agreeTo: agree.to,
    disagreeFrom: disagree.from,
    disagreeTo: disagree.to,
  };
}

async function votesOfBrowser(
  rows: { id: string; session: string }[],
  _args: unknown,
  context: Context,
): Promise<(Vote | null)[]> {
  const secret = context.cookie(PARTICIPANT_COOKIE);
  const votes = secret === null ? new Map<string, Vote>() : await ownVotes(context.pool, secret, rows);
  return rows.map(({ id }) => votes.get(id) ?? null);
}
