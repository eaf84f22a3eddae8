import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { FundingSchemeAliasRow, FundingSchemeRow } from './funding-scheme.entity.ts';
import { readMoney } from './read-figure.seed.ts';

/** Key of a scheme, by its code. */
export const schemeId = (code: 'TF1' | 'TF2' | 'BEST-START'): string => seedId('funding-scheme', code);

const total = readMoney('£301.75 million');
const hubs = readMoney('£82 million');

const schemes = [
  {
    code: 'TF1', name: 'Family Hubs Transformation Fund', department: 'Department for Education',
    nationalTotalPence: 1_200_000_000, hubComponentPence: null, authorityCount: 13,
    source: 'The Family Hubs Network, 18 November 2021 and 31 May 2022. The papers of the councils do not state these figures.',
    aliases: ['Family Hubs Transformation Fund', 'Transformation Fund', 'TF1'],
  },
  {
    code: 'TF2', name: 'Family Hubs and Start for Life programme', department: 'Department for Education and Department of Health and Social Care',
    nationalTotalPence: total.value, hubComponentPence: hubs.value, authorityCount: 75,
    source: 'Kent, 17 January 2023, paragraphs 3.6 and 3.7.',
    aliases: ['Family Hubs and Start for Life programme', 'Family Hubs Transformation Funding', 'Family Hub Transformation Authority programme', 'Start for Life', 'TF2'],
  },
  {
    code: 'BEST-START', name: 'Best Start Family Hubs and Healthy Babies', department: 'Department for Education and Department of Health and Social Care',
    nationalTotalPence: 50_000_000_000, hubComponentPence: null, authorityCount: null,
    source: 'Government guidance of 4 December 2025: three years from April 2026, every council. The papers of the councils do not mention it.',
    aliases: ['Best Start Family Hubs and Healthy Babies', 'Best Start Family Hubs', 'Best Start'],
  },
] as const;

/** The schemes belong to no council, so each council's seed brings them; what a council's paper says of one comes with that council. */
export const seedSchemes: Seed = async (em, council) => {
  await plant(em, FundingSchemeRow, schemes.map(({ aliases: _aliases, ...scheme }) => ({ id: schemeId(scheme.code), ...scheme })));
  await plant(em, FundingSchemeAliasRow, schemes.flatMap(({ code, aliases }) => aliases.map((name) => ({
    id: seedId('funding-scheme-alias', code, name), scheme: schemeId(code), name,
  }))));
  if (council.slug === 'kent') {
    const subject = { type: 'fundingScheme', id: schemeId('TF2') };
    await plantFacts(em, council, 'KEN', subject, [
      { fact: 'KEN-39', field: 'nationalTotalPence', place: 'paragraph 3.6', ...total.stated },
      { fact: 'KEN-39', field: 'hubComponentPence', place: 'paragraph 3.6', ...hubs.stated },
      { fact: 'KEN-39', field: 'authorityCount', place: 'paragraph 3.6', raw: '75', normalised: '75', rule: 'Read as written.' },
      { fact: 'KEN-40', field: 'authorityCount', place: 'paragraph 3.7', raw: '75', normalised: '75', rule: 'Named in April 2022, by deprivation and by spread from rural to urban.' },
    ]);
    await plantIssues(em, council, 'KEN', subject, [nearlyOneName('paragraph 3.8', 'Family Hubs Transformation Funding', 'TF2')]);
  }
  if (council.slug === 'york') {
    await plantIssues(em, council, 'YOR', { type: 'fundingScheme', id: schemeId('TF1') }, [nearlyOneName('paragraph 6', 'Family Hubs Transformation Fund', 'TF1')]);
  }
};

/** two schemes with nearly one name. */
export const nearlyOneName = (place: string, raw: string, normalised: string) => ({
  code: 'X-18', place, raw, normalised,
  note: "Kent's ‘Family Hubs Transformation Funding’ is the programme of 75 authorities; York's ‘Family Hubs Transformation Fund’ is a separate, smaller fund. Names are looked up in a list, and never taken for one another because they are alike.",
});
