import type { Raw, Tables } from './naive.ts';
import type { Meanings } from './product-rules.ts';

/** Councils' areas, and hubs: everybody sees all of them. */
export function hubMeanings(tables: Tables): Meanings {
  const realHubs = (network: Raw) =>
    tables.where('hub', 'council_id', network['council_id']).filter((hub) => hub['is_demonstration'] === false);
  const behind = (links: readonly Raw[], column: string, table: string) => {
    const ids = new Set(links.map((link) => link[column]));
    return tables.all(table).filter(({ id }) => ids.has(id));
  };

  return {
    'Council.areas': (council, { on }) =>
      tables.where('area', 'council_id', council['id']).filter((area) => isValid(area, on)),
    'Area.members': (area, { on }) =>
      behind(tables.where('area_member', 'parent_id', area['id']), 'child_id', 'area').filter((member) =>
        isValid(member, on),
      ),

    'HubNetwork.namedHubs': (network) => realHubs(network).filter((hub) => hub['name_is_stated'] === true).length,
    'HubNetwork.hubsWithoutKnownLeader': (network) =>
      realHubs(network).filter(
        (hub) => !tables.where('hub_leader', 'hub_id', hub['id']).some((leader) => leader['valid_to'] === null),
      ).length,
    'HubNetwork.statements': (network) =>
      tables.where('hub_statement', 'network_id', network['id']).filter((said) => said['hub_id'] === null),
    'HubNetwork.staffAlignments': (network) =>
      tables.where('staff_alignment', 'council_id', network['council_id']),

    'Hub.stage': (hub) => {
      const newestFirst = tables
        .where('hub_stage', 'hub_id', hub['id'])
        .toSorted((a, b) => Number(b['position']) - Number(a['position']));
      const said = newestFirst.find((stage) => stage['basis'] !== 'SELF_DECLARED') ?? newestFirst[0];
      return said ? tables.one('hub_stage_name', said['stage_name_id'])!['code'] : null;
    },
    'Hub.areas': (hub, { on }) =>
      behind(
        tables.where('hub_area', 'hub_id', hub['id']).filter((served) => isValid(served, on)),
        'area_id',
        'area',
      ),
    'Hub.staffAlignments': (hub) =>
      behind(tables.where('staff_alignment_hub', 'hub_id', hub['id']), 'alignment_id', 'staff_alignment'),
    'Hub.statements': (hub) => tables.where('hub_statement', 'hub_id', hub['id']),
    'StaffAlignment.hubCount': (staff) => tables.where('staff_alignment_hub', 'alignment_id', staff['id']).length,
    'StaffAlignment.hubs': (staff) =>
      behind(tables.where('staff_alignment_hub', 'alignment_id', staff['id']), 'hub_id', 'hub'),
    'Council.unplacedHubStages': (council) =>
      tables.where('hub_stage', 'council_id', council['id']).filter((stage) => stage['hub_id'] === null),
  };
}

/** From its first day, until the day before it ends; at any time when no day is asked for. */
function isValid(row: Raw, on: unknown): boolean {
  if (on === null || on === undefined) return true;
  const day = String(on);
  return String(row['valid_from']) <= day && (row['valid_to'] === null || String(row['valid_to']) > day);
}
