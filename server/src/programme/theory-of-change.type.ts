import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { canManageMilestones, planReaders } from './programme.policy.ts';
import { Programme } from './programme.type.ts';
import { TheoryLinkRow, TheoryNodeRow, TheoryOfChangeRow } from './theory-of-change.entity.ts';

/** What a theory of change is made of. */
export enum TheoryNodeKind {
  RESOURCE = 'RESOURCE',
  ACTIVITY = 'ACTIVITY',
  OUTPUT = 'OUTPUT',
  OUTCOME = 'OUTCOME',
  IMPACT = 'IMPACT',
  ASSUMPTION = 'ASSUMPTION',
}
registerEnumType(TheoryNodeKind, {
  name: 'TheoryNodeKind',
  description: 'What a theory of change is made of, in the order in which one leads to the next.',
  valuesConfig: {
    RESOURCE: { description: 'What there is to work with.' },
    ACTIVITY: { description: 'What will be done with it.' },
    OUTPUT: { description: 'What will then be there.' },
    OUTCOME: { description: 'What changes for families by that.' },
    IMPACT: { description: 'What all of it is for.' },
    ASSUMPTION: { description: 'What must be true for one thing to lead to the next.' },
  },
});

@Reads(TheoryNodeRow, { visible: sameAs('theory') })
@ObjectType({ description: 'Something that a theory of change speaks of.' })
export class TheoryNode {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => TheoryNodeKind, { description: 'What it is.' })
  @Column()
  kind!: TheoryNodeKind;

  @Field(() => String, { description: 'What it says.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @Column()
  detail!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('theoryNode'))
  provenance!: Provenance[];
}

@Reads(TheoryLinkRow, { visible: sameAs('theory') })
@ObjectType({ description: 'One thing leads to another, or an assumption stands under it.' })
export class TheoryLink {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => TheoryNode, { nullable: true, description: 'What leads to the other.' })
  @One('fromNode')
  from!: TheoryNode | null;

  @Field(() => TheoryNode, { nullable: true, description: 'What it leads to.' })
  @One('toNode')
  to!: TheoryNode | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

@ObjectType({ description: 'What the viewer may do with a theory of change.' })
export class TheoryAbilities {
  @Field(() => Boolean, { description: 'To change what it says, and to say that it is agreed.' })
  change!: boolean;
}

@Reads(TheoryOfChangeRow, {
  visible: (
    row,
    viewer,
  ) => sql`(${row('isPublished')} and exists (select from programme owner where owner.id = ${row('programme')} and owner.is_published))
    or ${viewer.isMemberOf(row('council'), ...planReaders)}`,
})
@ObjectType({
  description:
    'How a programme is meant to work: which resources and activities lead to which outputs, outcomes and impact, and what that assumes. In numbered versions; one that is agreed never changes.',
})
export class TheoryOfChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => Programme, { nullable: true, description: 'The programme that it explains.' })
  @One()
  programme!: Programme | null;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  @Column()
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => Day, { nullable: true, description: 'The day on which it was agreed; null while it is worked on.' })
  @Column()
  agreedOn!: string | null;

  @Field(() => [TheoryNode], { description: 'What it speaks of, in order of kind and then as it was put.' })
  @Many(() => TheoryNode, { by: 'theory', order: ['kind', 'position', 'title'], atMost: 100 })
  nodes!: TheoryNode[];

  @Field(() => [TheoryLink], { description: 'What leads to what.' })
  @Many(() => TheoryLink, { by: 'theory', order: [], atMost: 200 })
  links!: TheoryLink[];

  @Field(() => Int, {
    description: 'Its version in the sense of editing: sent with each change, so that nobody overwrites what they have not seen.',
  })
  @Column()
  version!: number;

  @Field(() => TheoryAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string; agreedOn: string | null }>(['council', 'agreedOn'], (theories, _args, { viewer }) =>
    theories.map(({ council, agreedOn }) => ({ change: agreedOn === null && canManageMilestones(viewer, council) })),
  )
  viewerCan!: TheoryAbilities;

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up as a whole, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('theoryOfChange'))
  provenance!: Provenance[];
}
