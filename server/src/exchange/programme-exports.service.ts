import { formatFuzzyDate, londonDay, type FuzzyDateToSay } from '@throughline/shared/dates';
import { demonstrationNote, madeUp, operationExport } from './export.service.ts';

type When = FuzzyDateToSay | null;
const WHEN = '{ start end precision approximate raw }';
const whenWords = (when: When): string | null => when && formatFuzzyDate(when);
const small = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

interface Milestones {
  programme: { name: string; council: { name: string }; milestones: MilestoneRow[] } | null;
}
interface MilestoneRow {
  title: string; workstream: { title: string } | null; ownerRole: string | null; status: string; isOverdue: boolean;
  baselineDue: When; forecastDue: When; actual: When; isDemonstration: boolean;
}

/** The milestones of a programme as they stand on a day: today, if none is asked for. */
export const milestonesExport = operationExport<Milestones, MilestoneRow>({
  path: 'programmes/:programme/milestones',
  operation: `query MilestonesFile($id: ID!, $on: Date!) { programme(id: $id) { name council { name } milestones {
    title workstream { title } ownerRole status(on: $on) isOverdue(on: $on) baselineDue ${WHEN} forecastDue ${WHEN} actual ${WHEN} isDemonstration } } }`,
  variables: ({ programme, asAt }, { clock }) => ({ id: programme, on: asAt ?? londonDay(clock.now()) }),
  rows: ({ programme }) => programme?.milestones ?? null,
  title: ({ programme }) => `Milestones of ${programme!.name}, ${programme!.council.name}`,
  notes: () => ['A date in words is kept as it was stated; its last day says after when it is overdue.', demonstrationNote],
  columns: [
    { heading: 'Milestone', kind: 'text', of: ({ title }) => title },
    { heading: 'Workstream', kind: 'text', of: ({ workstream }) => workstream?.title ?? null },
    { heading: 'Owner', kind: 'text', of: ({ ownerRole }) => ownerRole },
    { heading: 'Where it stands', kind: 'text', of: ({ status }) => small(status) },
    { heading: 'Overdue', kind: 'text', of: ({ isOverdue }) => (isOverdue ? 'yes' : 'no') },
    { heading: 'First promised', kind: 'text', of: ({ baselineDue }) => whenWords(baselineDue) },
    { heading: 'First promised, last day', kind: 'day', of: ({ baselineDue }) => baselineDue?.end ?? null },
    { heading: 'Expected', kind: 'text', of: ({ forecastDue }) => whenWords(forecastDue) },
    { heading: 'Expected, last day', kind: 'day', of: ({ forecastDue }) => forecastDue?.end ?? null },
    { heading: 'Reached', kind: 'text', of: ({ actual }) => whenWords(actual) },
    { heading: 'Demonstration', kind: 'text', of: ({ isDemonstration }) => madeUp(isDemonstration) },
  ],
});

interface Raid {
  programme: { name: string; council: { name: string }; raidItems: RaidRow[] } | null;
}
interface RaidRow {
  kind: string; number: number; title: string; isOpen: boolean; severity: string | null; score: number | null; ownerRole: string | null;
  raisedOn: string; dueOn: string | null; reviewOn: string | null; workstream: { title: string } | null; isDemonstration: boolean;
}

/** The register of risks, assumptions, issues, dependencies, actions and decisions, as far as the viewer may see it, on a day. */
export const raidExport = operationExport<Raid, RaidRow>({
  path: 'programmes/:programme/raid',
  operation: `query RaidFile($id: ID!, $on: Date!) { programme(id: $id) { name council { name } raidItems {
    kind number title isOpen(on: $on) severity(on: $on) score(on: $on) ownerRole raisedOn dueOn reviewOn workstream { title } isDemonstration } } }`,
  variables: ({ programme, asAt }, { clock }) => ({ id: programme, on: asAt ?? londonDay(clock.now()) }),
  rows: ({ programme }) => programme?.raidItems ?? null,
  title: ({ programme }) => `RAID register of ${programme!.name}, ${programme!.council.name}`,
  notes: ({ programme }) => [
    programme!.raidItems.length === 0 ? 'The register holds nothing that you may see.' : 'Items that you may not see are left out.',
    'The score is likelihood times impact, as assessed last.', demonstrationNote,
  ],
  columns: [
    { heading: 'Kind', kind: 'text', of: ({ kind }) => small(kind) },
    { heading: 'Number', kind: 'number', of: ({ number }) => number },
    { heading: 'Title', kind: 'text', of: ({ title }) => title },
    { heading: 'Open', kind: 'text', of: ({ isOpen }) => (isOpen ? 'yes' : 'no') },
    { heading: 'Severity', kind: 'text', of: ({ severity }) => severity },
    { heading: 'Score', kind: 'number', of: ({ score }) => score },
    { heading: 'Owner', kind: 'text', of: ({ ownerRole }) => ownerRole },
    { heading: 'Workstream', kind: 'text', of: ({ workstream }) => workstream?.title ?? null },
    { heading: 'Raised on', kind: 'day', of: ({ raisedOn }) => raisedOn },
    { heading: 'Due on', kind: 'day', of: ({ dueOn }) => dueOn },
    { heading: 'Review on', kind: 'day', of: ({ reviewOn }) => reviewOn },
    { heading: 'Demonstration', kind: 'text', of: ({ isDemonstration }) => madeUp(isDemonstration) },
  ],
});

