import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { AreaMemberRow, AreaRow } from './area.entity.ts';

/** The four councils of the papers: codes from the register of local authorities, the rest from the papers. */
export const seedCouncils = [
  {
    slug: 'kirklees', name: 'Kirklees Council', gssCode: 'E08000034', dfeCode: '382', kind: 'METROPOLITAN_DISTRICT',
    region: 'Yorkshire and The Humber', governanceModel: 'EXECUTIVE', areaTerm: 'WARD', keyDecisionPence: 25_000_000, keyDecisionAreas: 2,
  },
  {
    slug: 'york', name: 'City of York Council', gssCode: 'E06000014', dfeCode: '816', kind: 'UNITARY_AUTHORITY',
    region: 'Yorkshire and The Humber', governanceModel: 'EXECUTIVE', areaTerm: 'WARD', keyDecisionPence: null, keyDecisionAreas: null,
  },
  {
    slug: 'barnet', name: 'London Borough of Barnet', gssCode: 'E09000003', dfeCode: '302', kind: 'LONDON_BOROUGH',
    region: 'London', governanceModel: 'COMMITTEE', areaTerm: 'WARD', keyDecisionPence: null, keyDecisionAreas: null,
  },
  {
    slug: 'kent', name: 'Kent County Council', gssCode: 'E10000016', dfeCode: '886', kind: 'COUNTY',
    region: 'South East', governanceModel: 'EXECUTIVE', areaTerm: 'DIVISION', keyDecisionPence: null, keyDecisionAreas: null,
  },
].map((council) => ({ id: seedId('council', council.slug), disclosureThreshold: 5, ...council }));

export const areaId = (code: string): string => seedId('area', code);

interface AreaLine {
  council: string;
  level: string;
  code: string;
  name: string;
  validFrom: string;
  validTo: string;
  parentCode: string;
}

export const seedAreas: Seed = async (em, council) => {
  const lines = readLines().filter((line) => line.council === council.slug);
  await plant(em, AreaRow, lines.map((line) => ({
    id: areaId(line.code), council: council.id, code: line.code, name: line.name, level: line.level,
    validFrom: line.validFrom, validTo: line.validTo || null, source: 'ONS ward lookup, calendar years (Open Government Licence v3.0)',
  })));
  await plant(em, AreaMemberRow, lines.filter((line) => line.parentCode).map((line) => ({
    id: seedId('area-member', line.parentCode, line.code), council: council.id, parent: areaId(line.parentCode), child: areaId(line.code),
  })));
};

function readLines(): AreaLine[] {
  const file = join(import.meta.dirname, '..', '..', 'seed-data', 'areas.tsv');
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [council, level, code, name, validFrom, validTo, parentCode] = line.split('\t') as [string, string, string, string, string, string, string];
    return { council, level, code, name, validFrom, validTo, parentCode };
  });
}
