import { answerDecisions, answerDelivery, answerFamilies, answerMoney, authorityOn, isBeforeAward, NOT_YET_AWARDED, sayAnswers, sayDaysToEnd } from '@throughline/shared/board-answers';
import { changeGroups, nameOfEntry, sayAuthority, sayChange, sayMovement } from '@throughline/shared/board-words';
import { formatMonth } from '@throughline/shared/calendar';
import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { Packer } from 'docx';
import type { DecisionOfFile, Fact, GrantOfFile, PackOfFile } from './board-file.queries.ts';
import { bullets, documentOf, heading, paragraph, table, type Block } from './word.service.ts';

/** A board pack as a Word file: the answers first, then what they rest on, in the order of the page. */
export const boardDocument = async (asked: PackOfFile): Promise<Buffer> => {
  const pack = { ...asked, authority: authorityOn(asked) };
  const name = pack.programme?.name ?? 'Programme';
  const title = `Board pack: ${name}`;
  const hasMadeUp = pack.isDemonstration || JSON.stringify(pack).includes('"isDemonstration":true');
  const blocks = [
    heading(title, 1),
    paragraph(`${pack.council.name}. As at ${formatDay(pack.asAt)}.`),
    ...(hasMadeUp || pack.grants.some(({ hasDemonstrationFigures }) => hasDemonstrationFigures)
      ? [paragraph(`Some of the data is made up to try the product with. It is marked ${MARK.trim()}.`)]
      : []),
    ...glance(pack),
    heading('Where the money is', 2),
    ...(pack.grants.length === 0 ? [paragraph('No grant is on record for this programme.')] : pack.grants.flatMap(grantBlocks)),
    ...workstreams(pack),
    ...delivery(pack),
    ...register(pack),
    ...decisions(pack),
    ...families(pack),
    ...changes(pack),
  ];
  return Packer.toBuffer(documentOf(title, `${pack.council.name}, board pack as at ${formatDay(pack.asAt)}`, blocks));
};

const MARK = ' (demonstration data)';
const marked = (words: string, { isDemonstration }: { isDemonstration: boolean }): string =>
  isDemonstration ? `${words}${MARK}` : words;
const amount = (pence: number | null): string => (pence === null ? 'Not stated' : formatPence(pence));
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const dayWords = (day: string | null): string => (day === null ? 'Not stated' : formatDay(day));
const listOr = (lines: readonly string[], none: string): Block[] => (lines.length === 0 ? [paragraph(none)] : bullets(lines));

function glance(pack: PackOfFile): Block[] {
  const ratings = pack.ratings.map(({ workstream, milestone, ...rating }) => ({
    ...rating,
    title: workstream?.title ?? milestone?.title ?? null,
  }));
  const { since, changes: changed } = pack;
  return table('The month at a glance', ['Question', 'Answer'], [
      ['Where is the money?', answerMoney(pack.grants)],
      ['What is late or red?', answerDelivery({ ...pack, ratings })],
      ['What must we decide?', answerDecisions(pack)],
      ['What did families say?', answerFamilies(pack)],
      ['What has changed?', since === null ? 'No earlier meeting of this board is on record.' : `${changed.length} since ${formatDay(since)}.`],
  ]);
}

const sourceOf = (facts: readonly Fact[], field: string): string =>
  facts
    .filter((fact) => fact.field === field)
    .map(({ paper, place }) => `${paper.title}, ${dayWords(paper.datedOn)}, ${place}`)
    .join('; ');

function grantBlocks(money: GrantOfFile): Block[] {
  const { grant, months, profile, uses } = money;
  if (isBeforeAward(money)) return [heading(grant.title, 3), paragraph(NOT_YET_AWARDED)];
  const source = (field: string) => sourceOf(grant.provenance, field);
  const recorded = (record: string) => (money.hasDemonstrationFigures ? `${record}${MARK}` : record);
  const planned = new Map(profile.map((each) => [each.month, marked(formatPence(each.plannedSoFarPence), each)]));
  const computed = (isComputed: boolean, field: string) => (isComputed ? 'Worked out from the award' : source(field));
  const ends = money.endedFirstOn === null ? dayWords(money.endsOn) : `${dayWords(money.endsOn)}, by a change; it was first to end on ${formatDay(money.endedFirstOn)}, as the source says`;
  const awardedFor = money.awardedPence === null || grant.awardedFor === null ? '' : ` (${grant.awardedFor})`;
  const undated = money.receivedWithoutDayPence > 0 ? ' (no paper says on which day)' : '';
  return [
    heading(grant.title, 3),
    ...table('Where it stands', ['What', 'Figure', 'Source'], [
      ['Awarded', `${amount(money.awardedPence)}${awardedFor}`, source('awardedPence')],
      ['Received', money.receivedIsStated ? `${amount(money.receivedPence)}${undated}` : 'Not stated', source('receivedPence')],
      ['Spent', amount(money.spentPence), recorded('The ledger')],
      ['Committed', amount(money.committedPence), recorded('The ledger')],
      ['Forecast', amount(money.forecastPence), money.forecastPence === null ? '' : recorded('The latest forecast')],
      ['Against the award', sentence(money.varianceWords), ''],
      ['Capital', amount(money.capitalPence), computed(money.capitalIsComputed, 'capitalPence')],
      ['Capital used', amount(money.capitalUsedPence), recorded('The ledger')],
      ['Revenue', amount(money.revenuePence), computed(money.revenueIsComputed, 'revenuePence')],
      ['Last day to spend it', money.endsOn === null ? ends : `${ends}. ${sayDaysToEnd(money.daysToEnd)}`, source('endsOn')],
      ...(grant.ceilingPence === null
        ? []
        : [['The most that could come', `Up to ${amount(grant.ceilingPence)}. This is no income, and part of no total.`, source('ceilingPence')]]),
    ]),
    ...(money.capitalGate === null ? [] : [paragraph(money.capitalGate)]),
    ...(months.length === 0
      ? []
      : table('How it is used up, month by month', ['Month', 'Spent', 'Spent so far', 'Newly committed', 'Planned so far'], months.map((month) => [
          formatMonth(month.month),
          formatPence(month.spentPence),
          formatPence(month.spentSoFarPence),
          formatPence(month.committedPence),
          planned.get(month.month) ?? '',
        ]))),
    ...(months.length === 0
      ? []
      : table('By what it may be used for', ['Use', 'Spent', 'Committed'], uses.map(({ allowedUse, spentPence, committedPence }) => [
          allowedUse.name, formatPence(spentPence), formatPence(committedPence),
        ]))),
  ];
}

function workstreams({ workstreamMoney }: PackOfFile): Block[] {
  if (workstreamMoney.length === 0) return [];
  return table('By workstream', ['Workstream', 'Budget', 'Spent', 'Committed', 'Forecast'], workstreamMoney.map((money) => [
    marked(money.workstream.title, money),
    ...[money.budgetPence, money.spentPence, money.committedPence, money.forecastPence].map(formatPence),
  ]));
}

const statusWords: Readonly<Record<string, string>> = {
  PLANNED: 'Planned', BLOCKED: 'Blocked', READY: 'Can start', IN_PROGRESS: 'In progress', COMPLETE: 'Reached', MISSED: 'Not reached', CANCELLED: 'No longer wanted',
};

function delivery({ ratings, milestones }: PackOfFile): Block[] {
  return [
    heading('What is late or red, and why', 2),
    ...(ratings.length === 0
      ? [paragraph('Nobody has rated the programme or its workstreams yet.')]
      : table('Ratings', ['What', 'Rating', 'Why', 'Judged'], ratings.map((rating) => [
          marked(rating.workstream?.title ?? rating.milestone?.title ?? 'The whole programme', rating),
          rating.earlierWord === null ? rating.word : `${rating.word}, before that ${rating.earlierWord}`,
          rating.reason,
          `${rating.assessorRole}, ${formatDay(rating.assessedOn)}`,
        ]))),
    ...(milestones.length === 0
      ? [paragraph('No milestone is on record for this programme.')]
      : table('Milestones', ['Milestone', 'Standing', 'Promised by', 'Late, or waiting for'], milestones.map(({ milestone, ...row }) => [
          marked(milestone.title, milestone),
          row.isOverdue && (row.status === 'PLANNED' || row.status === 'READY') ? 'Date passed' : (statusWords[row.status] ?? row.status),
          dayWords(row.dueOn),
          [row.daysLate === null ? '' : `${row.daysLate} days late`, row.waitsFor ?? ''].filter((words) => words !== '').join('; '),
        ]))),
  ];
}

function register({ raid }: PackOfFile): Block[] {
  return [
    heading('Risks and issues', 2),
    ...(raid.length === 0
      ? [paragraph('Nothing is open in the register.')]
      : table('Open in the register', ['Entry', 'Severity', 'Since the last board', 'Owner', 'What is done'], raid.map((entry) => [
          marked(`${nameOfEntry(entry)}: ${entry.title}`, entry),
          entry.severity === null ? 'Not judged' : `${entry.severity} (${entry.score})`,
          sayMovement(entry),
          entry.ownerRole ?? 'Not stated',
          entry.responsePlan ?? 'No response is recorded',
        ]))),
  ];
}

function decisions(pack: PackOfFile): Block[] {
  const { authority, decisionsAwaited, decisionsNeeded, callInsOpen, spentUnder } = pack;
  const named = (decision: DecisionOfFile) => marked(`${decision.reference}: ${decision.title}`, decision);
  const authoritySource = sourceOf(authority?.provenance ?? [], 'reference');
  const { covers, coversNot } = sayAuthority(authority?.allows ?? []);
  return [
    heading('What must be decided, and under which authority', 2),
    heading('Decisions that are awaited', 3),
    ...listOr(
      decisionsAwaited.map(({ decision, dueOn, dueBefore, isForThisBoard }) =>
        [named(decision), dueOn === null ? '' : `due ${formatDay(dueOn)}`, isForThisBoard ? 'for this board' : (dueBefore ?? '')].filter((words) => words !== '').join(', '),
      ),
      'No decision is awaited.',
    ),
    heading('What milestones wait for', 3),
    ...listOr(decisionsNeeded.map((needed) => marked(`${needed.title}. Waiting for it: ${needed.milestones}`, needed)), 'No milestone waits for a decision.'),
    heading('Authority', 3),
    ...(authority === null && spentUnder.length === 0 ? [paragraph('No decision is on record under which the programme runs.')] : []),
    ...(authority === null
      ? []
      : [
          paragraph(`The programme runs under decision ${named(authority)}, taken on ${dayWords(authority.madeOn)}.`),
          ...(authoritySource === '' ? [] : [paragraph(`Source: ${authoritySource}.`)]),
          ...bullets([
            ...(covers.length > 0 ? [`It covers ${covers.join(', ')}.`] : []),
            ...(coversNot.length > 0 ? [`It does not cover ${coversNot.join(', ')}.`] : []),
            ...authority.conditions.filter(({ metOn }) => metOn === null).map(({ text }) => `It still asks: ${text}`),
          ]),
        ]),
    ...(spentUnder.length > 0 ? [paragraph(`Money was spent under: ${spentUnder.map(named).join('; ')}.`)] : []),
    heading('May still be called in', 3),
    ...listOr(callInsOpen.map(({ decision, lastDay }) => `${named(decision)}, until ${formatDay(lastDay)}`), 'No decision may be called in.'),
  ];
}

function families(pack: PackOfFile): Block[] {
  const { publishedFigures, openConsultations, panelSessionsHeld } = pack;
  return [
    heading('What families said', 2),
    paragraph(answerFamilies(pack)),
    ...openConsultations.map(({ consultation }) => paragraph(marked(`Open now: ${consultation.title}.`, consultation))),
    ...(publishedFigures.length === 0
      ? []
      : sayAnswers(publishedFigures).map((words) => paragraph(words))),
    ...(publishedFigures.length === 0
      ? []
      : table('Published figures', ['Consultation', 'What', 'Figure'], publishedFigures.map((figure) => [
          marked(figure.consultation.title, figure), figure.label, figure.display,
        ]))),
    ...(publishedFigures.some(({ display }) => display === '[c]')
      ? [paragraph('[c] means that the number is not shown, because it could point to a person.')]
      : []),
    paragraph(`Sessions of parent and carer panels so far: ${panelSessionsHeld}.`),
  ];
}

function changes({ changes: changed, since }: PackOfFile): Block[] {
  return [
    heading('What changed since the last board', 2),
    ...(since === null
      ? [paragraph('No earlier meeting of this board is on record.')]
      : [paragraph(`After ${formatDay(since)}.`), ...(changed.length === 0 ? [paragraph('Nothing that is recorded here has changed.')] : [])]),
    ...changeGroups.flatMap(({ title, kinds }) => {
      const own = changed.filter(({ kind }) => kinds.some((each) => each === kind));
      if (own.length === 0) return [];
      return table(title, ['What', 'Change', 'Day'], own.map((change) => [marked(change.title, change), sayChange(change), formatDay(change.on)]));
    }),
  ];
}
