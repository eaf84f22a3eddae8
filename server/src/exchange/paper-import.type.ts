import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { PageArgs, pageType } from '../platform/paging.ts';
import { Code, Column, Many, One, Page, planned, Reads, ReadsRows, everyone, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { reportPreparers } from '../reports/report.policy.ts';
import { Report } from '../reports/report.type.ts';
import { choiceOf, reasonOf, textOf, type TakenFact } from './paper-facts.service.ts';
import { PaperImportBlockRow, PaperImportFactRow, PaperImportRow } from './paper-import.entity.ts';

export enum PaperImportStatus {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PaperImportStatus, {
  name: 'PaperImportStatus',
  description: 'How far a paper that was brought in is.',
  valuesConfig: {
    OPEN: { description: 'What was found in it is being looked at.' },
    DONE: { description: 'A draft was made of it.' },
    DISCARDED: { description: 'It was put aside; its text is forgotten.' },
  },
});

export enum ImportedFactKind {
  HEADER = 'HEADER',
  PERSON = 'PERSON',
  RECOMMENDATION = 'RECOMMENDATION',
  IMPLICATION = 'IMPLICATION',
  ENCLOSURE = 'ENCLOSURE',
  MONEY = 'MONEY',
  DATE = 'DATE',
  COUNT = 'COUNT',
  FINDING = 'FINDING',
}
registerEnumType(ImportedFactKind, {
  name: 'ImportedFactKind',
  description: 'What kind of fact was found in a paper.',
  valuesConfig: { FINDING: { description: 'Something that does not fit, or that a reader should know.' } },
});

export enum ImportedFactVerdict {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  LEFT_OUT = 'LEFT_OUT',
}
registerEnumType(ImportedFactVerdict, { name: 'ImportedFactVerdict', description: 'What somebody said of a fact that was found: nothing yet, that it is taken over, or left out.' });

@Reads(PaperImportFactRow, { visible: sameAs('import') })
@ObjectType({ description: 'A fact that was found in a paper, with its words in their place, and what somebody says of it.' })
export class ImportedFact {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => PaperImport, { nullable: true, description: 'The paper.' })
  @One()
  import!: PaperImport | null;

  @Field(() => ImportedFactKind, { description: 'What kind of fact it is.' })
  @Column()
  kind!: ImportedFactKind;

  @Field(() => Int, { description: 'Where its words begin in the text of the block.' })
  @Column()
  placeStart!: number;

  @Field(() => Int, { description: 'Where they end.' })
  @Column()
  placeEnd!: number;

  @Field(() => String, { description: 'The words that stand before it.' })
  @Column()
  beforeWords!: string;

  @Field(() => String, { description: 'Its own words as they stand in the paper; empty where it is about something that is not there.' })
  @Column()
  raw!: string;

  @Field(() => String, { description: 'The words that stand after it.' })
  @Column()
  afterWords!: string;

  @Field(() => String, { description: 'Where in the paper, such as "paragraph 2.1".' })
  @Column()
  place!: string;

  @Field(() => String, { description: 'What would be taken over, in words.' })
  @Column()
  words!: string;

  @Field(() => String, { description: 'How it was read.' })
  @Column()
  rule!: string;

  @Field(() => Boolean, { description: 'False where it was assumed, or could be read in another way.' })
  @Column()
  isSure!: boolean;

  @Field(() => ImportedFactVerdict, { description: 'What somebody said of it.' })
  @Column()
  verdict!: ImportedFactVerdict;

  @Field(() => Boolean, { description: 'Whether somebody said how it is meant.' })
  @Column()
  isCorrected!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Of a fact of the head of a paper which one; null of others.' })
  @Code<Taken>(['taken'], (rows) => rows.map(({ taken }) => (taken?.kind === 'HEADER' ? taken.field : null)))
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'What can be corrected, as it is written in a form; null where nothing could be read.' })
  @Code<Taken>(['taken'], (rows) => rows.map(({ taken }) => taken && textOf(taken)))
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The verb of a recommendation, or the state of an implication; null of others.' })
  @Code<Taken>(['taken'], (rows) => rows.map(({ taken }) => taken && choiceOf(taken)))
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'The post of a person; null of others.' })
  @Code<Taken>(['taken'], (rows) => rows.map(({ taken }) => (taken?.kind === 'PERSON' ? taken.post : null)))
  post!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason of a recommendation, or what implications there are; null of others.' })
  @Code<Taken>(['taken'], (rows) => rows.map(({ taken }) => taken && reasonOf(taken)))
  reason!: string | null;
}

interface Taken {
  taken: TakenFact | null;
}

export const ImportedFactPage = pageType(() => ImportedFact, 'ImportedFactPage');

@Reads(PaperImportBlockRow, { visible: sameAs('import') })
@ObjectType({ description: 'A heading, paragraph, item or table of a paper that was brought in.' })
export class ImportedBlock {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place in the paper, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'HEADING, PARAGRAPH, ITEM or TABLE.' })
  @Column()
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'Of a heading and an item how deep it lies, from 1; null of others.' })
  @Column()
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Its number or letter as printed; null where it has none.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'Its words; of a table its rows, cells parted by tabs.' })
  @Column()
  text!: string;

  @Field(() => [ImportedFact], { description: 'What was found in it, in the order of its words.' })
  @Many(() => ImportedFact, { by: 'block', order: ['placeStart', 'position'], atMost: 30 })
  facts!: ImportedFact[];
}

export const ImportedBlockPage = pageType(() => ImportedBlock, 'ImportedBlockPage');

@ReadsRows({ kind: 'kind text', open: 'open integer', accepted: 'accepted integer', leftOut: 'left_out integer', unsure: 'unsure integer' }, { visible: everyone })
@ObjectType({ description: 'How many facts of a kind were found in a paper, and what was said of them.' })
export class ImportedFactTally {
  @Field(() => ImportedFactKind, { description: 'The kind.' })
  @Column()
  kind!: ImportedFactKind;

  @Field(() => Int, { description: 'How many nobody has decided on.' })
  @Column()
  open!: number;

  @Field(() => Int, { description: 'How many are taken over.' })
  @Column()
  accepted!: number;

  @Field(() => Int, { description: 'How many are left out.' })
  @Column()
  leftOut!: number;

  @Field(() => Int, { description: 'How many of the open ones somebody should look at first.' })
  @Column()
  unsure!: number;
}

@Reads(PaperImportRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...reportPreparers) })
@ObjectType({ description: 'An older paper that somebody brings in: what was found in it, and what was made of it.' })
export class PaperImport {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { nullable: true, description: 'The council for which it is brought in.' })
  @One()
  council!: Council | null;

  @Field(() => String, { description: 'Its title, or its first words.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'TEXT, HTML or DOCX.' })
  @Column()
  format!: string;

  @Field(() => String, { nullable: true, description: 'The name of the file; null where it was pasted.' })
  @Column()
  fileName!: string | null;

  @Field(() => PaperImportStatus, { description: 'How far it is.' })
  @Column()
  status!: PaperImportStatus;

  @Field(() => Instant, { description: 'When it was sent.' })
  @Column()
  uploadedAt!: Date;

  @Field(() => Report, { nullable: true, description: 'The draft that was made of it; null until then.' })
  @One()
  report!: Report | null;

  @Field(() => Boolean, { description: 'True when it was brought in for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => [ImportedFactTally], { description: 'What was found in it, kind by kind.' })
  @Many(() => ImportedFactTally, {
    order: ['kind'],
    atMost: 9,
    rows: (parent) => sql`select f.kind, count(*) filter (where f.verdict = 'OPEN')::integer as open, count(*) filter (where f.verdict = 'ACCEPTED')::integer as accepted,
      count(*) filter (where f.verdict = 'LEFT_OUT')::integer as left_out, count(*) filter (where f.verdict = 'OPEN' and not f.is_sure)::integer as unsure
      from paper_import_fact f where f.import_id = ${parent('id')} group by f.kind`,
  })
  tally!: ImportedFactTally[];

  @Field(() => ImportedFactPage, { description: 'The facts that were found, in the order of the paper.' })
  @Page(() => ImportedFact, { by: 'import', order: ['position'], filters: { kind: 'kind', verdict: 'verdict' } })
  facts(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('kind', () => ImportedFactKind, { nullable: true, description: 'Only facts of this kind.' }) _kind?: ImportedFactKind,
    @Arg('verdict', () => ImportedFactVerdict, { nullable: true, description: 'Only facts of which this was said.' }) _verdict?: ImportedFactVerdict,
  ): unknown {
    return planned();
  }

  @Field(() => ImportedBlockPage, { description: 'Its text, in order.' })
  @Page(() => ImportedBlock, { by: 'import', order: ['position'] })
  blocks(@Args(() => PageArgs) _page: PageArgs): unknown {
    return planned();
  }
}
