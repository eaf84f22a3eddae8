import { keyOf } from '@throughline/shared/papers/check-paper';
import { keysNamed } from '@throughline/shared/report-text';
import type { DraftedFinding } from './draft-findings.service.ts';
import type { KnownBesideDraft } from './draft-known.queries.ts';
import { displayOf } from './report-draft.entity.ts';
import type { DraftedReport } from './report.queries.ts';

type OwnFinding = Omit<DraftedFinding, 'waiver'>;

/**
 * What only a draft can show: a figure without a source, a name in the text for a figure that is not there, a section of
 * the template that is empty, an enclosure that is not at hand.
 */
export function findingsOfParts(draft: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  return [...figuresWithoutSource(draft, known), ...namesOfNothing(draft, known), ...emptySections(draft, known), ...enclosuresNotAtHand(draft, known)];
}

function figuresWithoutSource({ figures }: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  const missing = figures.filter((figure) => !figure.hasSource || displayOf(figure) === null);
  return missing.map(({ position, label, key }) =>
    own('figure-without-source', key, 'FIGURE', idAt(known.figures, position), label, 'This figure has no source, or its source has no value. The paper cannot be published before it has one.'),
  );
}

function namesOfNothing({ sections, figures, exhibits }: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  const there = { figures: new Set(figures.map(({ key }) => key)), exhibits: new Set(exhibits.map(({ key }) => key)) };
  return sections.flatMap(({ body, heading, position }) => {
    const named = keysNamed(body);
    const missing = [...named.figures.filter((key) => !there.figures.has(key)), ...named.exhibits.filter((key) => !there.exhibits.has(key))];
    return missing.map((key) =>
      own('figure-named-and-not-there', key, 'SECTION', idAt(known.sections, position), heading, `The text names the figure or table “${key}”, and the paper has none of that name.`),
    );
  });
}

function emptySections({ sections }: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  return known.sections.flatMap(({ id, position, isRequired }) => {
    const section = sections.find((each) => each.position === position);
    if (!isRequired || section === undefined || section.body.trim() !== '') return [];
    return [own('section-is-empty', section.heading, 'SECTION', id, section.heading, 'The council’s template asks for this section, and nothing stands in it yet. Write it, or say that there is nothing to say.')];
  });
}

function enclosuresNotAtHand({ enclosures }: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  return enclosures.flatMap((enclosure) => {
    const { position, title, isAtHand, url, waivedReason } = enclosure as unknown as { position: number; title: string; isAtHand: boolean; url: string | null; waivedReason: string | null };
    if (isAtHand || url !== null || waivedReason !== null) return [];
    return [own('enclosure-not-at-hand', title, 'ENCLOSURE', idAt(known.enclosures, position), title, 'The paper lists this enclosure and does not have it. Attach it, give its address, or say on it why the paper can do without.')];
  });
}

const idAt = (rows: readonly { id: string; position: number }[], position: number): string | null => rows.find((row) => row.position === position)?.id ?? null;

function own(rule: string, about: string, part: OwnFinding['part'], partId: string | null, partTitle: string, words: string): OwnFinding {
  return { rule, grade: 'MEND', place: null, quote: '', words, key: keyOf(rule, about), part, partId, partTitle, before: '', after: '' };
}
