import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { pageType } from '../platform/paging.ts';
import { Column, Reads, everyone } from '../platform/reading/declare.ts';
import { OrganisationRow } from './organisation.entity.ts';

export enum OrganisationKind {
  COUNCIL_TEAM = 'COUNCIL_TEAM',
  NHS = 'NHS',
  SCHOOL = 'SCHOOL',
  COLLEGE = 'COLLEGE',
  VOLUNTARY = 'VOLUNTARY',
  HOUSING = 'HOUSING',
  DEPARTMENT = 'DEPARTMENT',
  INSPECTORATE = 'INSPECTORATE',
  RESEARCH = 'RESEARCH',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'The kind of organisation.',
  valuesConfig: { OTHER: { description: 'Of another kind, or the papers do not say.' } },
});

@Reads(OrganisationRow, { visible: everyone })
@ObjectType({ description: 'A team, school, charity, NHS body or department that takes part.' })
export class Organisation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => OrganisationKind, { description: 'What kind of organisation it is.' })
  @Column()
  kind!: OrganisationKind;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
export const OrganisationPage = pageType(() => Organisation, 'OrganisationPage');
