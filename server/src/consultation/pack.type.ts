import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Code, Column, Many, Reads, sameAs } from '../platform/reading/declare.ts';
import { Instant } from '../platform/scalars.ts';
import { PackDocumentRow, PackDocumentVersionRow } from './pack.entity.ts';

/** Where a file of the information pack is given out. */
export const packFilePath = (versionId: string): string => `/files/consultation-pack/${versionId}`;

@Reads(PackDocumentVersionRow, { visible: sameAs('document') })
@ObjectType({ description: 'A document of an information pack as it was from one day on. It never changes.' })
export class PackDocumentVersion {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  @Column()
  number!: number;

  @Field(() => String, { nullable: true, description: 'Its words, with an empty line between paragraphs; null when it is a file.' })
  @Column()
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its file; null when it is words.' })
  @Column()
  fileName!: string | null;

  @Field(() => Int, { nullable: true, description: 'How large its file is, in bytes; null when it is words.' })
  @Column()
  byteCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Where its file can be taken; null when it is words.' })
  @Code<{ id: string; fileName: string | null }>(['id', 'fileName'], (rows) =>
    rows.map(({ id, fileName }) => (fileName === null ? null : packFilePath(id))),
  )
  path!: string | null;

  @Field(() => String, { nullable: true, description: 'What changed since the version before; null for the first.' })
  @Column()
  changeNote!: string | null;

  @Field(() => Instant, { description: 'When it was added.' })
  @Column()
  addedAt!: Date;
}

@Reads(PackDocumentRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'A document of an information pack: what people need to know before they answer.' })
export class PackDocument {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is; null where that is not said.' })
  @Column()
  about!: string | null;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => [PackDocumentVersion], { description: 'Its versions, the newest first. Older ones stay readable.' })
  @Many(() => PackDocumentVersion, { by: 'document', order: ['number desc'], atMost: 20 })
  versions!: PackDocumentVersion[];

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
