import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What a membership lets a person do in a council. The values are the words used in demonstration e-mail addresses. */
export enum Role {
  admin = 'admin',
  programme = 'programme',
  finance = 'finance',
  board = 'board',
  hub = 'hub',
  panel = 'panel',
  scrutiny = 'scrutiny',
  clerk = 'clerk',
  analyst = 'analyst',
}
registerEnumType(Role, { name: 'Role', description: 'The part somebody plays in a council.' });

@ObjectType({ description: 'A part that the viewer plays in a council.' })
export class ViewerMembership {
  @Field(() => String, { description: "The council's name in web addresses." })
  councilSlug!: string;

  @Field(() => String, { description: "The council's name." })
  councilName!: string;

  @Field(() => Role, { description: 'The part they play there.' })
  role!: Role;

  @Field(() => String, { description: "Where they start: the last part of the path of their home, such as 'board'." })
  home!: string;
}

@ObjectType({ description: 'The person who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Their key.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => Boolean, { description: 'True for a demonstration person.' })
  isDemonstration!: boolean;

  @Field(() => [ViewerMembership], { description: 'The parts they play, by council.' })
  memberships!: ViewerMembership[];
}

@ObjectType({ description: 'A made-up person to try the product with. There are none outside a demonstration.' })
export class DemonstrationPerson {
  @Field(() => String, { description: 'The e-mail address they sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Their made-up name.' })
  name!: string;

  @Field(() => Role, { description: 'The part they play.' })
  role!: Role;

  @Field(() => String, { description: "Their council's name in web addresses." })
  councilSlug!: string;

  @Field(() => String, { description: "Their council's name." })
  councilName!: string;
}
