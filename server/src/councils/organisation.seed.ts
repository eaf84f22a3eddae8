import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { OrganisationRow } from './organisation.entity.ts';

/** Teams and organisations that the papers name. OTHER where a paper does not say what one is. */
const organisations: Record<string, [name: string, kind: string][]> = {
  kirklees: [
    ['Adult and Community Learning', 'COUNCIL_TEAM'],
    ['Adult Mental Health Services', 'OTHER'],
    ["Children's Social Work Teams", 'COUNCIL_TEAM'],
    ['Communities Plus', 'OTHER'],
    ['Early Support Service', 'COUNCIL_TEAM'],
    ['Early Years Outcomes team', 'COUNCIL_TEAM'],
    ['Education safeguarding team', 'COUNCIL_TEAM'],
    ['Family Support Service', 'COUNCIL_TEAM'],
    ['Fusion Housing', 'HOUSING'],
    ['Kirklees College', 'COLLEGE'],
    ['Kirklees Neighbourhood Housing', 'HOUSING'],
    ['Libraries', 'COUNCIL_TEAM'],
    ['Programme development team', 'COUNCIL_TEAM'],
    ['School not named on its page', 'SCHOOL'],
    ['Sport and Physical Activity Teams', 'COUNCIL_TEAM'],
    ['Support to Recovery', 'OTHER'],
  ],
  barnet: [
    ['Ofsted', 'INSPECTORATE'],
    ['Strategy and Insight Team', 'COUNCIL_TEAM'],
  ],
  kent: [
    ['Anna Freud Centre', 'RESEARCH'],
    ['Department for Education', 'DEPARTMENT'],
    ['Department of Health and Social Care', 'DEPARTMENT'],
    ["Disabled Children's Services", 'COUNCIL_TEAM'],
    ['Health Visiting', 'NHS'],
    ['Midwifery', 'NHS'],
    ['National Centre for Family Hubs', 'RESEARCH'],
    ['Public Health', 'COUNCIL_TEAM'],
  ],
  york: [
    ['Department for Education', 'DEPARTMENT'],
    ['National Centre for Family Hubs', 'RESEARCH'],
    ['Nesta', 'RESEARCH'],
    ['The Family Hubs Network', 'OTHER'],
    ['York St John University', 'RESEARCH'],
  ],
};

/** Keys: `seedId('organisation', <council>, <name>)`. */
export const seedOrganisations: Seed = async (em, council) => {
  await plant(em, OrganisationRow, (organisations[council.slug] ?? []).map(([name, kind]) => ({
    id: seedId('organisation', council.slug, name), council: council.id, name, kind, isDemonstration: false,
  })));
};
