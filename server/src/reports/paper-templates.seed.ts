import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { PaperTemplateRow, type SignOffLine } from './paper-template.entity.ts';

interface TemplateSeed {
  paper: PaperCode;
  parts: readonly string[];
  numbering: 'NONE' | 'THROUGHOUT' | 'BY_SECTION';
  implications: readonly string[];
  signOffs: readonly SignOffLine[];
  facts: readonly Fact[];
}

/** Whoever answers for the money and for the law, where the paper names no post. */
const twoOfficers: readonly SignOffLine[] = [
  { kind: 'FINANCE', role: 'Officer for finance' },
  { kind: 'LEGAL', role: 'Officer for legal matters' },
];
const noLines = 'The paper has no lines for finance and legal. They are added, because two officers answer for what the implications say of both.';

/** How each council prints its papers, as far as its one paper shows. */
const templates: Readonly<Record<string, TemplateSeed>> = {
  kirklees: {
    paper: 'KIR',
    parts: ['PURPOSES', 'HEADER', 'SIGN_OFF', 'SUMMARY', 'BODY', 'IMPLICATIONS', 'CONSULTEES', 'OPTIONS', 'RISKS', 'NEXT_STEPS', 'RECOMMENDATIONS', 'PEOPLE', 'ENCLOSURES', 'FIGURES', 'GLOSSARY'],
    numbering: 'BY_SECTION',
    implications: ['Working with people', 'Working with partners', 'Place-based working', 'Outcomes for children', 'Finance', 'Legal', 'Data protection'],
    signOffs: [
      { kind: 'OTHER', role: 'Strategic Director' },
      { kind: 'FINANCE', role: 'Service Director (Finance)' },
      { kind: 'LEGAL', role: 'Service Director for Legal, Governance and Commissioning' },
    ],
    facts: [
      { fact: 'KIR-08', field: 'signOffs', place: 'header', rule: 'A line for the Strategic Director, one for finance and one for legal.' },
      { fact: 'KIR-08', field: 'parts', place: 'headings 1 to 10', rule: 'The order of the headings. What the paper has no heading for stands at the end.' },
    ],
  },
  york: {
    paper: 'YOR',
    parts: ['HEADER', 'PURPOSES', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'CONSULTEES', 'NEXT_STEPS', 'OPTIONS', 'IMPLICATIONS', 'RISKS', 'PEOPLE', 'SIGN_OFF', 'ENCLOSURES', 'FIGURES', 'GLOSSARY'],
    numbering: 'THROUGHOUT',
    implications: ['Financial', 'Human resources', 'Equalities', 'Legal', 'Crime and disorder', 'Information technology', 'Property'],
    signOffs: [
      { kind: 'OTHER', role: 'Report approved' },
      ...twoOfficers,
    ],
    facts: [
      { fact: 'YOR-43', field: 'implications', place: 'paragraphs 24 to 30', rule: 'The fields that the paper names, and equalities, which it does not.' },
      { fact: 'YOR-48', field: 'signOffs', place: 'after the contact details', rule: `One line for the approval, with its day. ${noLines}` },
      { fact: 'YOR-50', field: 'parts', place: 'the whole paper', rule: 'The order of the headings, with the abbreviations last.' },
    ],
  },
  barnet: {
    paper: 'BAR',
    parts: ['HEADER', 'PURPOSES', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'NEXT_STEPS', 'IMPLICATIONS', 'RISKS', 'CONSULTEES', 'PEOPLE', 'SIGN_OFF', 'ENCLOSURES', 'FIGURES', 'GLOSSARY'],
    numbering: 'BY_SECTION',
    implications: ['Corporate priorities', 'Resources', 'Social value', 'Legal', 'Risk', 'Equality and diversity', 'Consultation and engagement', 'Insight', 'Data protection'],
    signOffs: twoOfficers,
    facts: [
      { fact: 'BAR-03', field: 'signOffs', place: 'the whole paper', rule: noLines },
      { fact: 'BAR-12', field: 'parts', place: 'headings 1 to 6', rule: 'The recommendations stand before the first numbered heading, right after the summary.' },
    ],
  },
  kent: {
    paper: 'KEN',
    parts: ['HEADER', 'PURPOSES', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'CONSULTEES', 'IMPLICATIONS', 'RISKS', 'NEXT_STEPS', 'ENCLOSURES', 'PEOPLE', 'SIGN_OFF', 'FIGURES', 'GLOSSARY'],
    numbering: 'BY_SECTION',
    implications: ['Financial', 'Legal', 'Equalities', 'Governance', 'Data protection'],
    signOffs: twoOfficers,
    facts: [
      { fact: 'KEN-01', field: 'signOffs', place: 'the whole paper', rule: noLines },
      { fact: 'KEN-03', field: 'parts', place: 'headings 1 to 10', rule: 'The order of the headings: appendices and background documents before the contacts.' },
    ],
  },
};

/**
 * The template of each council for all its papers. Planted once: a clerk may set it otherwise.
 *
 * Key: seedId('paper-template', <council>).
 */
export const seedPaperTemplates: Seed = async (em, council) => {
  const template = templates[council.slug];
  if (!template) return;
  const { paper, facts, ...printed } = template;
  const id = seedId('paper-template', council.slug);
  await plantOnce(em, PaperTemplateRow, [{ id, council: council.id, kind: null, isDemonstration: false, version: 1, ...printed }]);
  await plantFacts(em, council, paper, { type: 'paperTemplate', id }, facts);
};
