import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { AreaMemberRow, AreaRow } from './area.entity.ts';
import { areaId } from './council.seed.ts';

const PILOT = 'Barnet, outline business case of 16 January 2018, section 2.2. Valid from the month in which the pilot there began; the paper knows no earlier day.';
const COUNTED = 'Barnet, outline business case of 16 January 2018. Valid from the day of the paper; it knows no earlier day.';

/** Barnet's three localities of 2018, for its children's centres: two with a name, one with its wards. */
const localities = [
  { code: 'barnet-east-central', name: 'East-Central', nameIsStated: true, validFrom: '2017-09-01', source: PILOT },
  { code: 'barnet-west', name: 'West', nameIsStated: true, validFrom: '2018-01-16', source: COUNTED },
  { code: 'barnet-third', name: 'Locality not named in the paper (3 of 3)', nameIsStated: false, validFrom: '2018-01-16', source: COUNTED },
];

/** The ten wards of East-Central, as they were in 2018: High Barnet, Underhill, Oakleigh, Totteridge, East Barnet, Brunswick Park, Coppetts, Woodhouse, West Finchley, East Finchley. */
const eastCentralWards = [
  'E05000056', 'E05000060', 'E05000058', 'E05000059', 'E05000048', 'E05000043', 'E05000047', 'E05000063', 'E05000061', 'E05000049',
];

/** Keys: `seedId('area', <code>)`. The codes are this platform's own, for no official one exists. */
export const seedLocalities: Seed = async (em, council) => {
  if (council.slug !== 'barnet') return;
  await plant(em, AreaRow, localities.map((locality) => ({ id: areaId(locality.code), council: council.id, level: 'LOCALITY', validTo: null, ...locality })));
  await plant(em, AreaMemberRow, eastCentralWards.map((code) => ({
    id: seedId('area-member', 'barnet-east-central', code), council: council.id, parent: areaId('barnet-east-central'), child: areaId(code),
  })));
};
