import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { guessColumns } from '@throughline/shared/ledger-columns';
import { Decision } from '../decisions/decision.type.ts';
import { AllowedUse } from '../funding/allowed-use.type.ts';
import { FundType } from '../funding/fund-type.type.ts';
import { grantKeepers } from '../funding/grant.policy.ts';
import { Grant } from '../funding/grant.type.ts';
import { SpendKind } from '../funding/spend-entry.type.ts';
import { PageArgs, pageType } from '../platform/paging.ts';
import { Code, Column, Many, One, Page, planned, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day, Instant, Pence } from '../platform/scalars.ts';
import { Site } from '../sites/site.type.ts';
import { LedgerCodeRow, LedgerImportCodeRow, LedgerImportLineRow, LedgerImportRow, LedgerLayoutRow } from './ledger-import.entity.ts';

/** How far an import is. */
export enum ImportStatus {
  COLUMNS_NEEDED = 'COLUMNS_NEEDED',
  READING = 'READING',
  READY = 'READY',
  WRITING = 'WRITING',
  DONE = 'DONE',
  STOPPED = 'STOPPED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an import is.',
  valuesConfig: {
    COLUMNS_NEEDED: { description: 'Somebody must say which column holds what.' },
    READING: { description: 'The file is being read and its lines judged.' },
    READY: { description: 'The preview is ready; nothing has been added.' },
    WRITING: { description: 'It was confirmed and is being added.' },
    DONE: { description: 'Its good lines are in the ledger.' },
    STOPPED: { description: 'It stopped; nothing was added.' },
    DISCARDED: { description: 'It was put aside; nothing was added.' },
  },
});

/** What will become of a line. */
export enum LineVerdict {
  ADD = 'ADD',
  ALREADY = 'ALREADY',
  WRONG = 'WRONG',
}
registerEnumType(LineVerdict, {
  name: 'LineVerdict',
  description: 'What will become of a line of a file.',
  valuesConfig: {
    ADD: { description: 'It will be added.' },
    ALREADY: { description: 'It is in the ledger already, and is not added again.' },
    WRONG: { description: 'It cannot be added; the reason says why.' },
  },
});

@Reads(LedgerLayoutRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantKeepers) })
@ObjectType({ description: "Which column of a finance system's file holds what, remembered by the headings. Columns are counted from 0." })
export class LedgerLayout {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => SpendKind, { description: 'What the lines of such files stand for.' })
  @Column()
  kind!: SpendKind;

  @Field(() => Int, { description: 'The day of the spend.' })
  @Column()
  dateColumn!: number;

  @Field(() => Int, { description: 'The amount, with credits below nought.' })
  @Column()
  amountColumn!: number;

  @Field(() => Int, { nullable: true, description: 'Credits, where they stand in a column of their own.' })
  @Column()
  creditColumn!: number | null;

  @Field(() => Int, { description: 'What it was for.' })
  @Column()
  descriptionColumn!: number;

  @Field(() => Int, { nullable: true, description: 'The number that no other line has.' })
  @Column()
  numberColumn!: number | null;

  @Field(() => Int, { nullable: true, description: 'The invoice or what else proves it.' })
  @Column()
  evidenceColumn!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a credit: the number or the evidence of the line that it takes back.' })
  @Column()
  creditsColumn!: number | null;

  @Field(() => Int, { nullable: true, description: 'The account or cost code.' })
  @Column()
  codeColumn!: number | null;

  @Field(() => Int, { nullable: true, description: 'A second code, where only both together say what it was for.' })
  @Column()
  secondCodeColumn!: number | null;
}

@Reads(LedgerCodeRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantKeepers) })
@ObjectType({ description: 'What a code of the finance system stands for in a grant.' })
export class LedgerCode {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  @Column()
  fundType!: FundType;

  @Field(() => AllowedUse, { nullable: true, description: 'The use its lines are booked to.' })
  @One()
  allowedUse!: AllowedUse | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that allows them.' })
  @One()
  decision!: Decision | null;

  @Field(() => Site, { nullable: true, description: 'The site, when they are for one.' })
  @One()
  site!: Site | null;

  @Field(() => String, { nullable: true, description: 'The title of the budget lines they belong to, one for each financial year.' })
  @Column()
  budgetTitle!: string | null;
}

@Reads(LedgerImportCodeRow, { visible: sameAs('import') })
@ObjectType({ description: 'A code in a file that was sent, with what stands behind it.' })
export class LedgerImportCode {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The code; empty where the file has no column for it.' })
  @Column()
  code!: string;

  @Field(() => Int, { description: 'How many lines have it, credits left out.' })
  @Column()
  lineCount!: number;

  @Field(() => Pence, { description: 'What those come to.' })
  @Column()
  pence!: number;

  @Field(() => LedgerCode, { nullable: true, description: 'What it stands for; null while nobody has said.' })
  @One('ledgerCode')
  match!: LedgerCode | null;
}

@Reads(LedgerImportLineRow, { visible: sameAs('import') })
@ObjectType({ description: 'A line of a file that was sent, and what will become of it.' })
export class LedgerImportLine {
  @Field(() => ID, { description: 'Its key, which its line in the ledger will have too.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Where it begins in the file, from 1.' })
  @Column()
  lineNumber!: number;

  @Field(() => Day, { nullable: true, description: 'The day of the spend; null when it could not be read.' })
  @Column()
  spentOn!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount, below nought for a credit; null when it could not be read.' })
  @Column()
  amountPence!: number | null;

  @Field(() => String, { nullable: true, description: 'What it was for.' })
  @Column()
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'The invoice or what else proves it.' })
  @Column()
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the finance system gave it.' })
  @Column()
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Its code.' })
  @Column()
  code!: string | null;

  @Field(() => LineVerdict, { nullable: true, description: 'What will become of it; null until it is judged.' })
  @Column()
  verdict!: LineVerdict | null;

  @Field(() => String, { nullable: true, description: 'Why it is not added, as a code of the list of reasons.' })
  @Column()
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was wrong with reading it, in words.' })
  @Column()
  misread!: string | null;
}
export const LedgerImportLinePage = pageType(() => LedgerImportLine, 'LedgerImportLinePage');

@ObjectType({ description: 'Which column is probably which, by its heading; null where nothing points at one. Counted from 0.' })
export class ColumnGuess {
  @Field(() => Int, { nullable: true, description: 'The day of the spend.' })
  date!: number | null;

  @Field(() => Int, { nullable: true, description: 'The amount.' })
  amount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Credits in a column of their own.' })
  credit!: number | null;

  @Field(() => Int, { nullable: true, description: 'What it was for.' })
  description!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number that no other line has.' })
  number!: number | null;

  @Field(() => Int, { nullable: true, description: 'The invoice.' })
  evidence!: number | null;

  @Field(() => Int, { nullable: true, description: 'The line that a credit takes back.' })
  credits!: number | null;

  @Field(() => Int, { nullable: true, description: 'The code.' })
  code!: number | null;

  @Field(() => Int, { nullable: true, description: 'A second code.' })
  secondCode!: number | null;
}

const headingsOf = (kept: string): string[] => JSON.parse(kept) as string[];

@Reads(LedgerImportRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantKeepers) })
@ObjectType({ description: 'A file of a finance system that was sent for the ledger of a grant. Nothing of it is added before it is confirmed.' })
export class LedgerImport {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Grant, { nullable: true, description: 'The grant.' })
  @One()
  grant!: Grant | null;

  @Field(() => ImportStatus, { description: 'How far it is.' })
  @Column()
  status!: ImportStatus;

  @Field(() => String, { description: 'The name of the file.' })
  @Column()
  fileName!: string;

  @Field(() => [String], { description: 'The headings of its columns.' })
  @Code(['headings'], (rows: { headings: string }[]) => rows.map(({ headings }) => headingsOf(headings)))
  headings!: string[];

  @Field(() => ColumnGuess, { description: 'Which column is probably which.' })
  @Code(['headings'], (rows: { headings: string }[]) => rows.map(({ headings }) => guessColumns(headingsOf(headings))))
  guess!: ColumnGuess;

  @Field(() => LedgerLayout, { nullable: true, description: 'Which column holds what; null until somebody has said.' })
  @One()
  layout!: LedgerLayout | null;

  @Field(() => SpendKind, { nullable: true, description: 'What its lines stand for; null until somebody has said.' })
  @Column()
  kind!: SpendKind | null;

  @Field(() => String, { nullable: true, description: 'Why it stopped, as a code of the list of problems.' })
  @Column()
  problem!: string | null;

  @Field(() => Int, { nullable: true, description: 'The line of the file at which it stopped.' })
  @Column()
  problemLine!: number | null;

  @Field(() => Int, { description: 'How many lines have been read.' })
  @Column()
  linesRead!: number;

  @Field(() => Int, { description: 'How many lines will be added, or were.' })
  @Column()
  addCount!: number;

  @Field(() => Pence, { description: 'What those come to, credits taken off.' })
  @Column()
  addPence!: number;

  @Field(() => Int, { description: 'How many lines were in the ledger already.' })
  @Column()
  alreadyCount!: number;

  @Field(() => Int, { description: 'How many lines cannot be added.' })
  @Column()
  wrongCount!: number;

  @Field(() => Pence, { description: 'What those come to, as far as it could be read.' })
  @Column()
  wrongPence!: number;

  @Field(() => Int, { description: 'How many codes are not matched yet.' })
  @Column()
  codesToMatch!: number;

  @Field(() => [LedgerImportCode], { description: 'The codes in it.' })
  @Many(() => LedgerImportCode, { by: 'import', order: ['code'], atMost: 1000 })
  codes!: LedgerImportCode[];

  @Field(() => LedgerImportLinePage, { description: 'Its lines as in the file; once it is done, those that were wrong.' })
  @Page(() => LedgerImportLine, { by: 'import', order: ['lineNumber'], filters: { verdict: 'verdict' } })
  lines(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('verdict', () => LineVerdict, { nullable: true, description: 'Only lines of which this will become.' }) _verdict?: LineVerdict,
  ): InstanceType<typeof LedgerImportLinePage> {
    return planned();
  }

  @Field(() => Instant, { description: 'When it was sent.' })
  @Column()
  uploadedAt!: Date;

  @Field(() => Instant, { description: 'When it last moved on.' })
  @Column()
  movedAt!: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was added to the ledger.' })
  @Column()
  doneAt!: Date | null;

  @Field(() => Boolean, { description: 'True when it was sent while the demonstration is on.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Its version: it is sent back with each change.' })
  @Column()
  version!: number;
}
