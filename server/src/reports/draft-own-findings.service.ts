import { keyOf } from '@throughline/shared/papers/check-paper';
import { keysNamed } from '@throughline/shared/report-text';
import type { DraftedFinding } from './draft-findings.service.ts';
import type { KnownBesideDraft } from './draft-known.queries.ts';
import { displayOf } from './report-draft.entity.ts';
import type { DraftedReport } from './report.queries.ts';

type OwnFinding = Omit<DraftedFinding, 'waiver'>;

/**
 * What only a draft can show: a figure without a source, a name in the text for a figure that is not there, something
 * exempt that a public part names, a section of the template that is empty, an enclosure that is not at hand.
 */
export function findingsOfParts(draft: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  return [...figuresWithoutSource(draft, known), ...namesOfNothing(draft, known), ...exemptNamedInPublic(draft, known), ...emptySections(draft, known), ...enclosuresNotAtHand(draft, known)];
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

/** What the public part cannot hold: its text or its tables name what only the committee and officers may read. */
function exemptNamedInPublic({ sections, figures, exhibits }: DraftedReport, known: KnownBesideDraft): OwnFinding[] {
  const exempt = { figures: exemptAmong(figures), exhibits: exemptAmong(exhibits) };
  const inText = sections.filter(({ isExempt }) => !isExempt).flatMap(({ body, heading, position }) => {
    const named = keysNamed(body);
    const names = [...named.figures.filter((key) => exempt.figures.has(key)), ...named.exhibits.filter((key) => exempt.exhibits.has(key))];
    return names.map((key) =>
      own('exempt-named-in-public', key, 'SECTION', idAt(known.sections, position), heading, `Everybody may read this section, and it names “${key}”, which is exempt. Take it out, or keep the section from the public too.`),
    );
  });
  const inExhibits = exhibits.filter(({ isExempt }) => !isExempt).flatMap(({ key: exhibitKey, title, figureKeys }) =>
    figures.filter(({ key }) => exempt.figures.has(key) && figureKeys.includes(key)).map(({ key, label, position }) =>
      own('exempt-named-in-public', `${exhibitKey} ${key}`, 'FIGURE', idAt(known.figures, position), label, `Everybody may read the table or chart “${title}”, and this figure in it is exempt. Take the figure out of it, or keep the table or chart from the public too.`),
    ),
  );
  return [...inText, ...inExhibits];
}

const exemptAmong = (rows: readonly { key: string; isExempt: boolean }[]): ReadonlySet<string> => new Set(rows.filter(({ isExempt }) => isExempt).map(({ key }) => key));

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
