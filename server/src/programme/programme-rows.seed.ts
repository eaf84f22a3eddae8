import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';
import { parseFuzzyDate } from '@throughline/shared/dates';
import { plantFacts, plantIssues, type Fact, type Issue, type PaperCode } from '../papers/papers.seed.ts';
import type { SeedCouncil } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { ProgrammeCommitmentRow } from './commitment.entity.ts';
import { MilestonePreconditionRow, MilestoneRow } from './milestone.entity.ts';
import { PortfolioRow } from './portfolio.entity.ts';
import { ProgrammeAgeRangeRow, ProgrammeRow, ProgrammeStatementRow, ScopeChangeRow } from './programme.entity.ts';
import { TimelineEventRow } from './timeline-event.entity.ts';
import { FocusAreaRow, ProgrammePhaseRow, WorkstreamRow } from './workstream.entity.ts';

/** A date as the parser reads it and, where that differs, as the paper prints it. */
export type DateWords = string | { read: string; printed: string };

/** What every seeded row says of itself. */
interface Sourced {
  /** The last word of its `seedId`. */
  key: string;
  facts: readonly Fact[];
  issues?: readonly Issue[];
}

interface ProgrammeSeed extends Sourced {
  name: string;
  workingTitle?: string;
  portfolio?: { key: string; name: string; description: string; target?: DateWords; facts: readonly Fact[] };
  authorityDecision?: string;
  authorityScope?: string;
  modelStanding: string;
  team?: string;
  projectMethod?: string;
  board?: string;
  established?: DateWords;
  plannedEnd?: DateWords;
}
interface AgeRangeSeed extends Sourced {
  describes: string;
  ages: { start: 'CONCEPTION' | 'BIRTH'; to?: number; toWithSend?: number };
}
interface StatementSeed extends Sourced {
  /** The key of the wording that this one replaces. */
  replaces?: string;

  kind: 'VISION' | 'AIM' | 'PRINCIPLE' | 'OBJECTIVE' | 'SCOPE' | 'EFFECT';
  label?: string;
  about?: string;
  content: string;
}
interface PhaseSeed extends Sourced {
  label?: string;
  title: string;
  starts?: DateWords;
  ends?: DateWords;
}
interface WorkstreamSeed extends Sourced {
  label?: string;
  title: string;
  description: string;
}
interface FocusAreaSeed extends Sourced {
  workstream: string;
  label?: string;
  title: string;
}
export interface MilestoneSeed extends Sourced {
  title: string;
  workstream?: string;
  ownerRole?: string;
  baseline?: DateWords;
  forecast?: DateWords;
  actual?: DateWords;
  progress?: 'PLANNED' | 'IN_PROGRESS' | 'COMPLETE';
  /** The day on which work began, where that is known. */
  beganOn?: string;
  /** What must be decided first: title → id of the decision, or null while nobody has taken it. */
  preconditions?: Readonly<Record<string, string | null>>;
  /** When a decision of those is expected, where the paper says so: title → its words. */
  decisionsExpected?: Readonly<Record<string, DateWords>>;
  isPublished?: boolean;
}
interface EventSeed extends Sourced {
  scope: 'NATIONAL' | 'LOCAL';
  title: string;
  happened: DateWords;
}
export interface CommitmentSeed extends Sourced {
  promise: string;
  ownerRole?: string;
  due?: DateWords;
  met?: DateWords;
}

/** Plants one programme and all that belongs to it. */
export class ProgrammePlanter {
  readonly programmeId: string;
  private readonly shared: { council: string; programme: string };

  constructor(
    private readonly em: SqlEntityManager,
    private readonly council: SeedCouncil,
    private readonly paper: PaperCode,
    programmeKey: string,
    private readonly isDemonstration = false,
  ) {
    this.programmeId = this.id('programme', programmeKey);
    this.shared = { council: council.id, programme: this.programmeId };
  }

  /** The same rows from another paper of the same council. */
  from(paper: PaperCode, programmeKey: string): ProgrammePlanter {
    return new ProgrammePlanter(this.em, this.council, paper, programmeKey);
  }

  /** More facts about the programme, when another paper has them. */
  programmeFacts = (facts: readonly Fact[]) => plantFacts(this.em, this.council, this.paper, { type: 'programme', id: this.programmeId }, facts);

  id(noun: string, key: string): string {
    return seedId(noun, this.council.slug, key);
  }

  async programme(seed: ProgrammeSeed): Promise<void> {
    const { name, modelStanding, workingTitle = null, authorityScope = null, team = null, projectMethod = null } = seed;
    const portfolio = seed.portfolio ? await this.portfolio(seed.portfolio) : null;
    await plant(this.em, ProgrammeRow, [
      {
        id: this.programmeId,
        council: this.council.id,
        name,
        workingTitle,
        portfolio,
        authorityDecision: seed.authorityDecision ?? null,
        authorityScope,
        modelStanding,
        team,
        projectMethod,
        board: seed.board ?? null,
        ...dated('established', seed.established),
        ...dated('plannedEnd', seed.plannedEnd),
        isPublished: true,
        isDemonstration: this.isDemonstration,
      },
    ]);
    await this.source('programme', this.programmeId, seed);
  }

  private async portfolio({ key, name, description, target, facts }: NonNullable<ProgrammeSeed['portfolio']>): Promise<string> {
    const id = this.id('portfolio', key);
    await plant(this.em, PortfolioRow, [
      { id, council: this.council.id, name, description, ...dated('target', target), version: 1, isPublished: true, isDemonstration: false },
    ]);
    await this.from('HOW', key).source('portfolio', id, { key, facts });
    return id;
  }

  ageRanges = (seeds: readonly AgeRangeSeed[]) =>
    this.rows(ProgrammeAgeRangeRow, 'programme-age-range', 'programmeAgeRange', seeds, ({ describes, ages }, index) => ({
      position: index + 1,
      describes,
      agesStart: ages.start,
      agesFromAge: null,
      agesToAge: ages.to ?? null,
      agesToAgeWithSend: ages.toWithSend ?? null,
    }));

  /** Statements of one kind are numbered in the order in which they stand here. */
  statements = (seeds: readonly StatementSeed[]) =>
    this.rows(ProgrammeStatementRow, 'programme-statement', 'programmeStatement', seeds, ({ kind, label = null, about = null, content, replaces }, index) => ({
      kind,
      version: replaces ? 2 : 1,
      replaces: replaces ? this.id('programme-statement', replaces) : null,
      position: seeds.slice(0, index + 1).filter((other) => other.kind === kind).length,
      label,
      about,
      content,
    }));

  scopeChanges = (seeds: readonly (Sourced & { description: string; changed: DateWords })[]) =>
    this.rows(ScopeChangeRow, 'scope-change', 'scopeChange', seeds, ({ description, changed }) => ({ description, ...dated('changed', changed) }));

  phases = (seeds: readonly PhaseSeed[]) =>
    this.rows(ProgrammePhaseRow, 'programme-phase', 'programmePhase', seeds, ({ label = null, title, starts, ends }, index) => ({
      position: index + 1,
      label,
      title,
      ...dated('starts', starts),
      ...dated('ends', ends),
    }));

  workstreams = (seeds: readonly WorkstreamSeed[]) =>
    this.rows(WorkstreamRow, 'workstream', 'workstream', seeds, ({ label = null, title, description }, index) => ({
      position: index + 1,
      label,
      title,
      description,
      isDemonstration: this.isDemonstration,
    }));

  focusAreas = (seeds: readonly FocusAreaSeed[]) =>
    this.rows(FocusAreaRow, 'focus-area', 'focusArea', seeds, ({ workstream, label = null, title }, index) => ({
      workstream: this.id('workstream', workstream),
      position: index + 1,
      label,
      title,
    }));

  /** Milestones that are there already stay as officers have left them. */
  async milestones(seeds: readonly MilestoneSeed[]): Promise<void> {
    await this.rows(
      MilestoneRow,
      'milestone',
      'milestone',
      seeds,
      ({ title, workstream, ownerRole = null, progress = 'PLANNED', beganOn = null, isPublished = true, ...dates }) => ({
        workstream: workstream ? this.id('workstream', workstream) : null,
        title,
        ownerRole,
        progress,
        firstProgress: progress === 'PLANNED' ? 'PLANNED' : 'IN_PROGRESS',
        progressSince: dates.actual ? read(dates.actual).date.end : null,
        beganOn,
        version: 1,
        isPublished,
        isDemonstration: this.isDemonstration,
        ...dated('baseline', dates.baseline),
        ...dated('forecast', dates.forecast),
        ...dated('actual', dates.actual),
      }),
      plantOnce,
    );
    await plantOnce(
      this.em,
      MilestonePreconditionRow,
      seeds.flatMap(({ key, preconditions = {}, decisionsExpected = {} }) =>
        Object.entries(preconditions).map(([title, decision]) => ({
          id: this.id('milestone-precondition', `${key} ${title}`),
          council: this.council.id,
          milestone: this.id('milestone', key),
          title,
          decision,
          ...dated('expected', decisionsExpected[title]),
          isDemonstration: this.isDemonstration,
        })),
      ),
    );
  }

  events = (seeds: readonly EventSeed[]) =>
    this.rows(TimelineEventRow, 'timeline-event', 'timelineEvent', seeds, ({ scope, title, happened }) => ({
      scope,
      title,
      ...dated('happened', happened),
    }));

  commitments = (seeds: readonly CommitmentSeed[]) =>
    this.rows(ProgrammeCommitmentRow, 'programme-commitment', 'programmeCommitment', seeds, ({ promise, ownerRole = null, due, met }) => ({
      promise,
      ownerRole,
      ...dated('due', due),
      status: met ? 'MET' : 'OPEN',
      ...dated('met', met),
      isDemonstration: this.isDemonstration,
    }));

  private async rows<Row extends { id: string }, Seed extends Sourced>(
    entity: EntityName<Row>,
    noun: string,
    subjectType: string,
    seeds: readonly Seed[],
    values: (seed: Seed, index: number) => object,
    keep: typeof plant = plant,
  ): Promise<void> {
    await keep(
      this.em,
      entity,
      seeds.map((seed, index) => ({ id: this.id(noun, seed.key), ...this.shared, ...values(seed, index) })),
    );
    for (const seed of seeds) await this.source(subjectType, this.id(noun, seed.key), seed);
  }

  private async source(type: string, id: string, { facts, issues = [] }: Sourced): Promise<void> {
    await plantFacts(this.em, this.council, this.paper, { type, id }, facts);
    await plantIssues(this.em, this.council, this.paper, { type, id }, issues);
  }
}

/** A fact that fills a field with words; `dateFact` is for dates and other figures that had to be read. */
export const fact = (id: string, field: string, place: string): Fact => ({ fact: id, field, place });

/** A fact that is a date: its words, what they were read as and the rule. */
export function dateFact(id: string, field: string, place: string, words: DateWords): Fact {
  const { date, rule } = read(words);
  const normalised = date.start === date.end ? date.start : `${date.start} to ${date.end}`;
  return { fact: id, field, place, raw: date.raw, normalised, rule };
}

function dated(prefix: string, words: DateWords | undefined): object {
  if (words !== undefined) return fuzzyDateValues(prefix, read(words).date);
  return { [`${prefix}Start`]: null, [`${prefix}End`]: null, [`${prefix}Precision`]: null, [`${prefix}Approximate`]: null, [`${prefix}Raw`]: null };
}

function read(words: DateWords) {
  const { read: readable, printed } = typeof words === 'string' ? { read: words, printed: words } : words;
  const reading = parseFuzzyDate(readable);
  if (reading.kind === 'question') throw new Error(`The seed's date "${readable}" cannot be read: ${reading.reason}`);
  return { date: { ...reading.date, raw: printed }, rule: reading.rule };
}
