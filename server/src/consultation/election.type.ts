import { electionPeriodStart } from '@throughline/shared/start-checklist';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Column, Reads, everyone } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { ElectionRow } from './election.entity.ts';

export enum ElectionKind {
  LOCAL = 'LOCAL',
  PARLIAMENT = 'PARLIAMENT',
  MAYOR = 'MAYOR',
  POLICE = 'POLICE',
  BY_ELECTION = 'BY_ELECTION',
  REFERENDUM = 'REFERENDUM',
}
registerEnumType(ElectionKind, {
  name: 'ElectionKind',
  description: 'What people vote on.',
  valuesConfig: {
    LOCAL: { description: 'The council itself.' },
    PARLIAMENT: { description: 'The House of Commons.' },
    MAYOR: { description: 'A mayor.' },
    POLICE: { description: 'A police and crime commissioner.' },
    BY_ELECTION: { description: 'One seat that has fallen vacant.' },
    REFERENDUM: { description: 'A question put to everybody.' },
  },
});

@Reads(ElectionRow, { visible: everyone })
@ObjectType({ description: 'A day on which people in a council vote. From its notice until then the council does not consult.' })
export class Election {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ElectionKind, { description: 'What people vote on.' })
  @Column()
  kind!: ElectionKind;

  @Field(() => Day, { description: 'The day of the vote.' })
  @Column()
  pollingOn!: string;

  @Field(() => Day, { nullable: true, description: 'The day of the notice; null where it is not known.' })
  @Column()
  noticeOn!: string | null;

  @Field(() => Day, { description: 'The first day of the time before it: the day of the notice, or the last on which it could be given.' })
  @Code<{ pollingOn: string; noticeOn: string | null }>(['pollingOn', 'noticeOn'], (rows) => rows.map(electionPeriodStart))
  periodStartsOn!: string;

  @Field(() => String, { description: 'Where the day is known from.' })
  @Column()
  source!: string;
}
