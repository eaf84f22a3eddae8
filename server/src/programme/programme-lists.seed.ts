import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@throughline/shared/calendar';
import { londonDay, parseFuzzyDate } from '@throughline/shared/dates';
import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { AgreementRow } from './agreement.entity.ts';
import { ChecklistFindingRow, ChecklistItemRow, ChecklistRow } from './checklist.entity.ts';
import { EngagementRow, ProgrammeFrameworkRow } from './engagement.entity.ts';
import { agreements, checklists, engagements, frameworks } from './programme-lists-facts.seed.ts';

export interface ListSeed {
  key: string;
  kind: string;
  title: string;
  about?: string;
  /** The line, and what a paper finds about it. */
  lines: readonly { label?: string; title: string; finding?: { status: string; evidence: string; facts: readonly Fact[] } }[];
  /** Facts about the list; each line has the first of them too. */
  facts: readonly Fact[];
  assessor?: { role: string; on: string };
}
export interface AgreementSeed {
  key: string;
  kind: string;
  title: string;
  purpose: string;
  parties: string;
  partOf?: string;
  /** Days from the day of seeding, for made-up ones. */
  starts?: number;
  ends?: number;
  review?: number;
  facts: readonly Fact[];
  isDemonstration?: boolean;
}
export interface EngagementSeed {
  key: string;
  kind: string;
  title: string;
  detail?: string;
  howMany?: number;
  audience?: string;
  ledBy?: string;
  status: string;
  facts: readonly Fact[];
}
export interface FrameworkSeed {
  key: string;
  name: string;
  publisher: string;
  issued?: string;
  note: string;
  facts: readonly Fact[];
}
export interface ListsOf {
  programme: string;
  paper: PaperCode;
}

/** Lists, agreements, frameworks and work with others, as the papers have them; made-up agreements where they are wanted. */
export const seedLists: Seed = async (em, council) => {
  const planter = new ListPlanter(em, council);
  for (const { of, lists } of checklists[council.slug] ?? []) for (const [index, list] of lists.entries()) await planter.list(of, list, index);
  for (const { of, all } of agreements[council.slug] ?? []) {
    await planter.agreements(of, all.filter(({ isDemonstration = false }) => council.demo || !isDemonstration));
  }
  for (const { of, all } of engagements[council.slug] ?? []) await planter.engagements(of, all);
  for (const { of, all } of frameworks[council.slug] ?? []) await planter.frameworks(of, all);
};

class ListPlanter {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly council: SeedCouncil,
  ) {}

  private id = (noun: string, key: string): string => seedId(noun, this.council.slug, key);
  private own = ({ programme }: ListsOf) => ({ council: this.council.id, programme: this.id('programme', programme) });
  private source = (paper: PaperCode, type: string, id: string, facts: readonly Fact[]) =>
    plantFacts(this.em, this.council, paper, { type, id }, facts);

  async list(of: ListsOf, list: ListSeed, index: number): Promise<void> {
    const { key, kind, title, about = null, lines, facts, assessor } = list;
    const id = this.id('checklist', key);
    const made = { isPublished: true, isDemonstration: false };
    await plant(this.em, ChecklistRow, [{ id, ...this.own(of), kind, title, about, position: index + 1, ...made }]);
    await this.source(of.paper, 'checklist', id, facts);
    for (const [at, { label = null, title: line, finding }] of lines.entries()) {
      const item = this.id('checklist-item', `${key} ${at + 1}`);
      await plant(this.em, ChecklistItemRow, [{ id: item, council: this.council.id, checklist: id, position: at + 1, label, title: line }]);
      await this.source(of.paper, 'checklistItem', item, facts.slice(0, 1).map((fact) => ({ ...fact, field: 'title' })));
      if (!finding || !assessor) continue;
      const found = this.id('checklist-finding', `${key} ${at + 1}`);
      const { status, evidence } = finding;
      await plantOnce(this.em, ChecklistFindingRow, [
        {
          ...{ id: found, council: this.council.id, item, status, evidence, assessorRole: assessor.role, assessedOn: assessor.on },
          ...{ recordedAt: this.council.now, recordedBy: null, ...made },
        },
      ]);
      await this.source(of.paper, 'checklistFinding', found, finding.facts);
    }
  }

  async agreements(of: ListsOf, seeds: readonly AgreementSeed[]): Promise<void> {
    const day = (days: number | undefined) => (days === undefined ? null : addDays(londonDay(this.council.now), days));
    for (const { key, kind, title, purpose, parties, partOf, starts, ends, review, facts, isDemonstration = false } of seeds) {
      const id = this.id('agreement', key);
      await plantOnce(this.em, AgreementRow, [
        {
          ...{ id, ...this.own(of), kind, title, purpose, parties },
          ...(partOf !== undefined && { partOf: this.id('agreement', partOf) }),
          ...{ startsOn: day(starts), endsOn: day(ends), reviewOn: day(review), version: 1 },
          ...{ isPublished: !isDemonstration, isDemonstration },
        },
      ]);
      await this.source(of.paper, 'agreement', id, facts);
    }
  }

  async engagements(of: ListsOf, seeds: readonly EngagementSeed[]): Promise<void> {
    for (const { key, facts, detail = null, howMany = null, audience = null, ledBy = null, ...words } of seeds) {
      const id = this.id('engagement', key);
      await plantOnce(this.em, EngagementRow, [
        { id, ...this.own(of), ...words, detail, howMany, audience, ledBy, version: 1, isPublished: true, isDemonstration: false },
      ]);
      await this.source(of.paper, 'engagement', id, facts);
    }
  }

  async frameworks(of: ListsOf, seeds: readonly FrameworkSeed[]): Promise<void> {
    for (const { key, name, publisher, issued, note, facts } of seeds) {
      const id = this.id('programme-framework', key);
      await plant(this.em, ProgrammeFrameworkRow, [
        { id, ...this.own(of), name, publisher, note, ...issuedIn(issued), isDemonstration: false },
      ]);
      await this.source(of.paper, 'programmeFramework', id, facts);
    }
  }
}

function issuedIn(words: string | undefined): object {
  if (words === undefined) return {};
  const reading = parseFuzzyDate(words);
  if (reading.kind === 'question') throw new Error(`The seed's date "${words}" cannot be read: ${reading.reason}`);
  return fuzzyDateValues('issued', { ...reading.date, raw: words });
}
