import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import type { Place } from '../paper.ts';

const mention = /\b(appendix|annex|enclosure|schedule)(?: |\u00a0)([A-Z]|\d{1,2}|[ivx]{1,4})\b(?! (?:to|of) the (?:act|constitution|regulations))/gi;

/**
 * An appendix that the text leans on and that the paper neither holds nor lists. The reader cannot know whether it was
 * forgotten or never was.
 */
export const enclosureMissing: Rule = {
  name: 'enclosure-not-there',
  grade: 'MEND',
  looksFor: 'An appendix that the text points to, and that the paper neither holds nor lists.',
  find(hand) {
    const flaws = new Map<string, Flaw>();
    for (const { match, place } of hand.search(mention)) {
      const name = `${match[1]!.toLowerCase()} ${match[2]!.toLowerCase()}`;
      if (flaws.has(name) || isListed(hand, match[1]!, match[2]!)) continue;
      flaws.set(name, {
        place,
        about: name,
        words: `The paper points to ${match[1]} ${match[2]} and neither holds nor lists it. Attach it and list it, or take the words out.`,
      });
    }
    return [...flaws.values()];
  },
};

/** Whether an appendix has a heading or an entry of its own in this paper. */
function isListed(hand: PaperInHand, word: string, label: string): boolean {
  const own = new RegExp(`^${word}\\s${label}\\b`, 'i');
  const listHead = /^(?:list of )?(?:appendices|annex(?:es|ures)|enclosures?|attachments|schedules)\b/i;
  return hand.paper.blocks.some((block, index) => {
    if (block.kind === 'HEADING') return own.test(block.text);
    if (block.kind === 'TABLE') return new RegExp(`(?:^|[\\t\\n])\\s*(?:enclosures?|appendices|annexes)\\b[^\\n]*\\b${word}\\s${label}\\b`, 'i').test(block.text);
    if (listHead.test(block.text) && new RegExp(`\\b${word}\\s${label}\\b`, 'i').test(block.text)) return true;
    if (!listHead.test(hand.headingWords(index))) return own.test(block.text) && /^\S+\s\S+\s*[:–-]/.test(block.text);
    if (new RegExp(`^${label}\\s?[–—:-]\\s`, 'i').test(block.text)) return true;
    return own.test(block.text) || block.label?.replace(/[().]/g, '').toLowerCase() === label.toLowerCase();
  });
}

/** A link that was meant to lead somewhere. */
export const linkNowhere: Rule = {
  name: 'link-leads-nowhere',
  grade: 'MEND',
  looksFor: 'A link without an address.',
  find(hand) {
    return linksOf(hand).flatMap(({ text, href, place }) => {
      if (!/^\s*(?:#.*|about:blank|javascript:.*|file:.*|tbc|)\s*$/i.test(href)) return [];
      return [{ place, about: `${text} ${href}`, words: `This link leads nowhere. Give its address, or say where the document is kept.` }];
    });
  },
};

/** A link that says 'here': a screen reader lists links without the words around them. */
export const linkWithoutWords: Rule = {
  name: 'link-without-words',
  grade: 'KNOW',
  looksFor: 'A link whose words do not say where it leads.',
  find(hand) {
    return linksOf(hand).flatMap(({ text, href, place }) => {
      if (!/^\s*(?:|(?:click |see |read )?(?:here|more|this|link|this link|read more))\s*$/i.test(text)) return [];
      return [{ place, about: `${text} ${href}`, words: 'The words of this link do not say where it leads. Name the document or page.' }];
    });
  },
};

function linksOf(hand: PaperInHand): { text: string; href: string; place: Place }[] {
  return hand.paper.blocks.flatMap((block, index) =>
    block.links.map((link) => {
      const at = link.text === '' ? -1 : block.text.indexOf(link.text);
      const place = at === -1 ? { block: index, start: 0, end: block.text.length } : { block: index, start: at, end: at + link.text.length };
      return { ...link, place };
    }),
  );
}
