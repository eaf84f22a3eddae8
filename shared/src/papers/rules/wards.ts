import { formatDay } from '../../dates.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/**
 * A ward that is no ward on the day for which the paper is checked. Names outlive their boundaries: who joins figures on
 * the name joins the wrong streets.
 */
export const wardNotValid: Rule = {
  name: 'ward-no-longer-valid',
  grade: 'KNOW',
  looksFor: 'A ward whose name is no longer, or not yet, valid.',
  find(hand) {
    const { wards, today } = hand.known;
    const names = [...new Set(wards.map(({ name }) => name))];
    const ended = names.filter((name) => !wards.some((ward) => ward.name === name && (ward.from ?? '') <= today && (ward.to ?? '9999') >= today));
    if (!hand.paper.blocks.some(({ text }) => /\bwards?\b/i.test(text))) return [];
    return ended.flatMap((name): Flaw[] => {
      const [hit] = hand.search(new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'gu')).filter(({ sentence }) => /\bwards?\b/i.test(sentence.text));
      if (hit === undefined) return [];
      const last = wards.filter((ward) => ward.name === name).map(({ to }) => to ?? '').sort().at(-1)!;
      const until = last !== '' && last < today ? `until ${formatDay(last)}` : `not on ${formatDay(today)}`;
      return [{ place: hit.place, about: name, words: `${quoted(name)} was a ward ${until}. Give the ward of today, or say of which year the boundaries are.` }];
    });
  },
};
