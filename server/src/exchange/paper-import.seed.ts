import { createHash } from 'node:crypto';
import { londonDay } from '@throughline/shared/dates';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { nothingKnown } from '@throughline/shared/papers/check-known';
import { findFacts } from '@throughline/shared/papers/find-facts';
import { readPaper } from '@throughline/shared/papers/read-paper';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { factsToJudge } from './paper-facts.service.ts';
import { PaperImportBlockRow, PaperImportFactRow, PaperImportRow } from './paper-import.entity.ts';

/** An older paper as it comes out of a converter, with an amount that can be read in two ways and a date without a year. */
const text = `Report to: Children, Education and Communities Policy and Scrutiny Committee
Date of meeting: 14 June 2022
Title: Towards family hubs in York
Report of: Corporate Director of Children's Services
Contact officer: Rowan Ellery, Early Help Manager
Is this a key decision?	No
Wards affected: All

1. Summary

1.1 The council was told in May that it may apply for £1.04 million over three years. Four places
were looked at as a first hub.

2. Recommendation

2.1 Members are asked to note the plans and to comment on where the first hub should open.

Reason: So that members' views are known before the application is sent on 20 July.

3. What it would cost

3.1 Works at the first hub would cost between £60,000 and £85,000. Furniture would cost about £1.500
for each room.

Financial implications

The grant would meet all costs until 31 March 2025.

Legal implications

There are none.

Background papers

- [Survey of parents and carers](#)
`;

/** A paper that was brought in for York and waits to be looked at: some of it is accepted. Made up for demonstration. */
export const seedPaperImport: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const id = seedId('paper-import', 'york', 'june-2022');
  const paper = readPaper(text);
  const facts = findFacts(paper);
  const of = { council: council.id, import: id };
  const clerk = seedId('person', 'york', 'clerk');
  await plantOnce(em, PaperImportRow, [{
    id, council: council.id, title: 'Towards family hubs in York', format: 'TEXT', fileName: null, fileHash: createHash('sha256').update(text).digest('hex'), byteCount: Buffer.byteLength(text), status: 'OPEN',
    uploadedBy: clerk, uploadedAt: council.now, finishedAt: null, report: null, paper: null, isDemonstration: true, version: 1,
  }]);
  const blockId = (position: number) => seedId('paper-import-block', 'york', 'june-2022', String(position));
  await plantOnce(em, PaperImportBlockRow, paper.blocks.map(({ kind, level, label, text: words }, index) => ({ id: blockId(index + 1), ...of, position: index + 1, kind, level, label, text: words })));
  const findings = checkPaper({ paper, facts, known: nothingKnown(londonDay(council.now)) });
  await plantOnce(em, PaperImportFactRow, factsToJudge(paper, facts, findings).map(({ placed, ...fact }, index) => {
    const isAccepted = fact.kind === 'RECOMMENDATION';
    return {
      id: seedId('paper-import-fact', 'york', 'june-2022', String(index + 1)), ...of, position: index + 1, block: placed === null ? null : blockId(placed.block + 1), placeStart: placed?.start ?? 0, placeEnd: placed?.end ?? 0,
      ...fact, verdict: isAccepted ? 'ACCEPTED' : 'OPEN', isCorrected: false, decidedBy: isAccepted ? clerk : null, decidedAt: isAccepted ? council.now : null, version: 1,
    };
  }));
};
