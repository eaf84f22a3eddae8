import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { NO_DAY } from './fixture-resolvers.ts';
import { wholeMetres } from './fixture-types.ts';
import type { NaiveWorld, Raw, Tables } from './naive.ts';

/** The fixture's rules, expressions, row sources and code, said again in TypeScript. */
export function fixtureMeanings(tables: Tables): Pick<NaiveWorld, 'visible' | 'fields'> {
  const isMember = (viewer: Viewer, council: unknown, ...roles: string[]) =>
    viewer.memberships.some(
      ({ councilId, role }) => councilId === council && (roles.length === 0 || roles.includes(role)),
    );

  const visible: NaiveWorld['visible'] = {
    Hub: (hub, viewer) => {
      if (hub['status'] === 'OPEN') return true;
      if (hub['status'] === 'PLANNED' && isMember(viewer, hub['council_id'])) return true;
      return isMember(viewer, hub['council_id'], 'admin', 'clerk');
    },
    Grant: (grant, viewer) => grant['is_published'] === true || isMember(viewer, grant['council_id']),
    Milestone: (milestone, viewer) =>
      !milestone['is_private'] || isMember(viewer, tables.one('workstream', milestone['workstream_id'])!['council_id']),
    Note: (note, viewer) =>
      note['author'] === viewer.personId || isMember(viewer, tables.one('hub', note['hub_id'])!['council_id'], 'admin'),
  };

  const fields: NaiveWorld['fields'] = {
    'Council.hubCount': (council, _args, viewer) =>
      tables
        .where('hub', 'council_id', council['id'])
        .filter((hub) => hub['status'] === 'OPEN' || isMember(viewer, hub['council_id'])).length,
    'Hub.contact': (hub) => {
      const email = hub['lead_email'] as string | null;
      return email === null ? null : `${email[0]}***@${email.split('@')[1]} (${String(hub['status']).toLowerCase()})`;
    },
    'Hub.viewerCan': (hub, { word }, viewer) => ({
      edit: isMember(viewer, hub['council_id']),
      facts: `${String(word)} ${String(hub['budget'])} ${(hub['changed_at'] as Date).toISOString()}`,
    }),
    'Hub.tags': ({ status, is_accessible: isAccessible, area }) => [
      { word: `“${String(status)}”\u0001\\`, weight: area, isSure: isAccessible },
      ...(isAccessible === true ? [{ word: 'step-free', weight: null, isSure: true }] : []),
    ],
    'Hub.statuses': ({ status, is_accessible: isAccessible }) => (isAccessible === null ? null : [status, 'OPEN']),
    'Hub.wholeMetres': ({ area }) => (area === null ? null : wholeMetres(Number(area))),
    'HubDay.openedWords': ({ opened_on: openedOn }) => openedOn,
    'Hub.lead': ({ lead_email: email, status }) => `${String(status)} ${(email as string | null)?.length ?? 'none'}`,
    'Hub.serviceCount': (hub, { categories }) =>
      tables
        .where('site', 'hub_id', hub['id'])
        .flatMap((site) => tables.where('service', 'site_id', site['id']))
        .filter((service) => (categories as unknown[]).includes(service['category'])).length,
    'Hub.leadEmail': (hub, _args, viewer) => (viewer.kind === 'member' ? hub['lead_email'] : null),
    'Hub.ranks': (hub, { since }) => {
      const rivals = tables
        .where('hub', 'council_id', hub['council_id'])
        .flatMap((rival) => tables.where('indicator_value', 'hub_id', rival['id']))
        .filter((value) => Number(value['quarter']) >= Number(since));
      const isSameRace = (a: Raw, b: Raw) => a['indicator_id'] === b['indicator_id'] && a['quarter'] === b['quarter'];
      return rivals
        .filter((value) => value['hub_id'] === hub['id'])
        .map((value) => ({
          ...value,
          rank:
            1 +
            rivals.filter((rival) => isSameRace(rival, value) && Number(rival['value']) > Number(value['value']))
              .length,
        }));
    },
    'Grant.spent': (grant) => {
      const lines = tables.where('spend_line', 'grant_id', grant['id']);
      return lines.length === 0 ? null : total(lines);
    },
    'Grant.lastDueOn': (grant) => {
      const days = tables
        .where('instalment', 'grant_id', grant['id'])
        .map((instalment) => instalment['due_on'] as string);
      return days.sort().at(-1) ?? null;
    },
    'Grant.spendTotals': (grant, { since }) => {
      const lines = tables
        .where('spend_line', 'grant_id', grant['id'])
        .filter((line) => Number(line['quarter']) >= Number(since));
      const groups = Map.groupBy(lines, (line) => `${String(line['category'])} ${String(line['quarter'])}`);
      return [...groups.values()].map((group) => ({ ...group[0]!, total: total(group) }));
    },
    'Query.hello': () => 'hello',
    'Query.hubOn': (_row, { id, day }, viewer) => {
      const found = seenHub(id, viewer);
      return found && { ...found, hub_id: found['id'], day };
    },
    'Query.hubAsOf': (_row, { id, day }, viewer) => {
      const found = seenHub(id, viewer);
      if (!found) throw new Error('not found');
      if (day === NO_DAY) throw new Error('no day');
      return { ...found, hub_id: found['id'], day };
    },
    'HubDay.daysOpen': ({ opened_on: openedOn, day }) =>
      typeof openedOn === 'string' ? (Date.parse(String(day)) - Date.parse(openedOn)) / 86_400_000 : null,
    'Query.search': (_row, { words }, viewer) => {
      const found = (table: string, column: string) =>
        tables
          .all(table)
          .filter((row) => String(row[column]).includes(String(words)))
          .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
          .slice(0, 5);
      return [
        ...found('hub', 'name')
          .filter((hub) => visible['Hub']!(hub, viewer))
          .map((hub) => ({ ...hub, __typename: 'Hub' })),
        ...found('grant_award', 'title')
          .filter((grant) => visible['Grant']!(grant, viewer))
          .map((grant) => ({ ...grant, __typename: 'Grant' })),
      ];
    },
    'Mutation.renameHub': (_row, { id }, viewer) => seenHub(id, viewer),
    'Mutation.touchHub': (_row, { id }, viewer) => ({
      words: 'done',
      hub: seenHub(id, viewer),
      grants: tables
        .where('grant_award', 'council_id', tables.one('hub', id)?.['council_id'])
        .filter((grant) => visible['Grant']!(grant, viewer))
        .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1)),
      review: { start: '2026-01-01', end: '2026-03-31', precision: 'QUARTER', approximate: true, raw: null },
    }),
  };

  function seenHub(id: unknown, viewer: Viewer): Raw | null {
    const hub = tables.one('hub', String(id).toLowerCase());
    return hub && visible['Hub']!(hub, viewer) ? hub : null;
  }

  return { visible, fields };
}

const total = (lines: readonly Raw[]): number => lines.reduce((sum, line) => sum + Number(line['amount']), 0);
