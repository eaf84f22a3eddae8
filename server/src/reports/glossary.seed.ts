import { plantFacts, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { GlossaryTermRow } from './paper-template.entity.ts';

interface TermSeed {
  term: string;
  expansion: string | null;
  meaning?: string;
  /** Where the paper spells it out itself. */
  fact?: { fact: string; place: string };
}

const dfe: TermSeed = { term: 'DfE', expansion: 'Department for Education' };
const send: TermSeed = { term: 'SEND', expansion: 'special educational needs and disabilities' };
const eqia: TermSeed = { term: 'EqIA', expansion: 'equality impact assessment' };

/** The short forms of each council's paper. Those that the paper does not spell out itself have the usual meaning. */
const terms: Readonly<Record<string, { paper: PaperCode; terms: readonly TermSeed[] }>> = {
  york: {
    paper: 'YOR',
    terms: [
      { ...dfe, fact: { fact: 'YOR-50', place: 'abbreviations' } },
      { term: 'NESTA', expansion: 'National Endowment for Science, Technology and the Arts', fact: { fact: 'YOR-50', place: 'abbreviations' } },
      send,
    ],
  },
  kirklees: {
    paper: 'KIR',
    terms: [
      { term: 'KCH', expansion: 'Kirklees Community Hubs', fact: { fact: 'KIR-03', place: 'section 1' } },
      { term: 'LMT', expansion: 'Leadership Management Team', meaning: 'A meeting of councillors of the cabinet with directors. The paper does not spell it out.' },
      { term: 'GP', expansion: 'general practitioner' },
    ],
  },
  barnet: {
    paper: 'BAR',
    terms: [
      { term: 'CELS', expansion: 'Children, Education, Libraries and Safeguarding', fact: { fact: 'BAR-01', place: 'header' } },
      { term: 'DSG', expansion: 'Dedicated Schools Grant', meaning: 'Money from the government that may be spent on schools and on some early years services only.' },
      { term: 'MTFS', expansion: 'Medium Term Financial Strategy', meaning: 'How a council means to balance its budget over the next few years.' },
      eqia,
    ],
  },
  kent: {
    paper: 'KEN',
    terms: [
      { term: 'DHSC', expansion: 'Department of Health and Social Care', fact: { fact: 'KEN-37', place: 'paragraph 3.3' } },
      { term: 'KCC', expansion: 'Kent County Council' },
      { term: 'CYPE', expansion: 'Children, Young People and Education', meaning: 'A directorate of the council.' },
      { term: 'CAMHS', expansion: 'Child and Adolescent Mental Health Services' },
      { term: 'VCS', expansion: 'voluntary and community sector' },
      dfe,
      send,
      eqia,
    ],
  },
};

/** The short forms of a council. Planted once: officers may change them. Key: seedId('glossary-term', <council>, <term>). */
export const seedGlossary: Seed = async (em, council) => {
  const seed = terms[council.slug];
  if (!seed) return;
  const idOf = (term: string) => seedId('glossary-term', council.slug, term);
  await plantOnce(em, GlossaryTermRow, seed.terms.map(({ term, expansion, meaning = null }) => ({
    id: idOf(term), council: council.id, term, expansion, meaning, isDemonstration: false, version: 1,
  })));
  for (const { term, expansion, fact } of seed.terms) {
    if (fact) await plantFacts(em, council, seed.paper, { type: 'glossaryTerm', id: idOf(term) }, [{ ...fact, field: 'expansion', raw: term, normalised: expansion ?? '' }]);
  }
};
