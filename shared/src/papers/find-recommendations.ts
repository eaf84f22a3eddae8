import { foundAt } from './find-places.ts';
import type { Found, Paper, PaperBlock, PaperRecommendation } from './paper.ts';

type FoundRecommendation = Found<PaperRecommendation>;

const verbs = ['note', 'consider', 'review', 'agree', 'approve', 'endorse', 'support', 'delegate', 'authorise', 'authorize', 'receive', 'comment', 'recommend', 'adopt', 'accept', 'confirm', 'request', 'scrutinise', 'discuss', 'acknowledge', 'welcome', 'ratify', 'determine', 'decide', 'commission', 'instruct', 'appoint', 'provide', 'continue', 'ask', 'invite', 'identify', 'establish', 'advise', 'refer', 'monitor', 'commend', 'resolve', 'select', 'grant', 'recognise', 'propose', 'arrange', 'nominate', 'publish', 'extend', 'open', 'close', 'transfer', 'proceed', 'implement', 'submit', 'award', 'examine', 'write', 'increase', 'reduce', 'contribute', 'give', 'make', 'direct', 'procure', 'lease', 'use', 'fund', 'convene', 'circulate', 'prepare', 'begin', 'join', 'ensure', 'record', 'consult', 'allocate', 'undertake', 'bring', 'dismiss', 'reject', 'defer', 'adjourn', 'release', 'set'];
const form = (verb: string) => (/(?:sh|ss)$/.test(verb) ? `${verb}(?:es|ed)?` : /(?:submit|refer|defer)$/.test(verb) ? `${verb}(?:s|${verb.at(-1)}ed)?` : verb.endsWith('e') ? `${verb}(?:s|d)?` : /[^aeiou]y$/.test(verb) ? `${verb}|${verb.slice(0, -1)}ies` : `${verb}(?:s|ed)?`);
const verbForm = new RegExp(`\\b(${verbs.map(form).join('|')})\\b(?!-)`, 'gi');
const recommendationHeading = /^(?:the )?(?:[a-z ’']{0,30} )?recommend(?:ation(?:s|\(s\))?|ed)(?:$| and reasons?| for decision| to )|^(?:it was )?resolved$|^resolutions?$|^(?:the )?decisions?(?: (?:taken|made|requested|required|sought|to be (?:taken|made)))?$/i;
/** Verbs that change nothing: where a stronger one follows in the same sentence, that is what is asked. */
const weak = new Set(['NOTE', 'CONSIDER', 'RECEIVE', 'REVIEW', 'COMMENT', 'DISCUSS', 'ACKNOWLEDGE', 'WELCOME']);
const asking =
  /^(?:recommendations?(?:\(s\))?\s?:\s+(?=\S)|it is (?:therefore |further )?(?:recommended|proposed|suggested) that|(?:it is )?recommended(?: that|:| to)|(?:that )?(?:the )?(?:members|[a-z’' -]{0,60}(?:committee|panel|cabinet|board|council|executive|members?|forum|commission|leader|scrutiny))(?: members?)?,? (?:(?:is|are) (?:therefore )?(?:asked|recommended|requested|invited) (?:to|that)|(?:therefore )?recommends that)|RECOMMENDED\b|RESOLVED\b)/i;
const reason = /^reasons?(?: for (?:the )?(?:recommendations?|decision))?\s?[:–-]\s*/i;
const nothing = /^(?:n\/?a|none|nil|not applicable)\.?$/i;

/**
 * What a paper asks a committee to do: each item below 'Recommendations', whether numbered, in a sentence that asks, or
 * in brackets inside one, with its verb and the reason that stands below it. The same recommendation at another place of
 * the paper is found again, since its words may differ.
 */
export function findRecommendations(paper: Paper): FoundRecommendation[] {
  const found: FoundRecommendation[] = [];
  let region: { level: number } | null = null;
  let lead: string | null = null;
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'HEADING') {
      const isReasons = /^reasons?(?: for (?:the )?(?:recommend|decision)|$)/i.test(block.text);
      if (isReasons && found.length > 0 && (region !== null || at - found.at(-1)!.place.block <= 1)) giveReason(found, underHeading(paper, at));
      const isOwn = recommendationHeading.test(block.text) && !isReasons && !/\bnot recommended/i.test(block.text);
      if (isOwn) region = { level: block.level ?? 2 };
      else if (!(isReasons && region && (block.level ?? 2) > region.level)) region = null;
      lead = null;
      continue;
    }
    if (block.kind === 'TABLE') {
      found.push(...inTable(paper, at));
      continue;
    }
    if (reason.test(block.text) && found.length > 0 && (region !== null || at - found.at(-1)!.place.block <= 3)) {
      giveReason(found, block.text.replace(reason, ''));
    } else if (asking.test(block.text)) {
      const opens = /(?:[:–—-]|\bto|\bthat)\s?$/.test(block.text) && (paper.blocks[at + 1]?.kind === 'ITEM' || paper.blocks[at + 1]?.label != null);
      lead = opens ? block.text : null;
      if (!opens) found.push(...recommendationsOf(paper, at, null, true));
    } else if (lead !== null && (block.kind === 'ITEM' || block.label !== null)) {
      takeItem(paper, at, lead, found);
    } else if (region === null && block.kind === 'ITEM' && block.label !== null && isResolution(block.text)) {
      takeItem(paper, at, null, found);
    } else if (region !== null) {
      lead = null;
      const isOpening = block.text.endsWith(':') && paper.blocks[at + 1]?.kind === 'ITEM';
      if (isOpening) lead = block.text;
      else if (isAsked(block)) takeItem(paper, at, null, found);
    } else {
      lead = null;
    }
  }
  return found;
}

/** 'That the report be noted', wherever it stands. */
function isResolution(text: string): boolean {
  return /^that\b/i.test(text) && /\bbe (?:\w+ )?(?:\w+ed|given|asked)\b/.test(text.slice(0, 2000));
}

/** Whether a block below 'Recommendations' is one: it begins as one, or is one item of a list of them. */
function isAsked({ kind, label, text }: PaperBlock): boolean {
  if (nothing.test(text) || /^(?:background|note:|for further)/i.test(text)) return false;
  return /^(?:that|to)\b/i.test(text) || startsWithVerb(text) || kind === 'ITEM' || (label !== null && verbOf(text, null) !== null);
}

function startsWithVerb(text: string): boolean {
  const [first] = text.matchAll(verbForm);
  return first !== undefined && first.index === 0;
}

function takeItem(paper: Paper, at: number, lead: string | null, found: FoundRecommendation[]): void {
  const block = paper.blocks[at]!;
  const last = found.at(-1);
  if (block.kind === 'ITEM' && (block.level ?? 1) > 1 && last && last.place.block < at) {
    last.value = { ...last.value, text: `${last.value.text} ${block.label ?? '•'} ${block.text}` };
    return;
  }
  if (!nothing.test(block.text)) found.push(...recommendationsOf(paper, at, lead, true));
}

/** One recommendation, or several that are numbered in brackets within one paragraph. */
function recommendationsOf(paper: Paper, block: number, lead: string | null, isSure: boolean): FoundRecommendation[] {
  const { text } = paper.blocks[block]!;
  const marks = [...text.matchAll(/(?:^|[\s:;])\((\d{1,2}|[a-h]|i{1,3}|iv|v|vi{0,3})\)\s/g)];
  const counts = marks.length >= 2 && /^(?:1|a|i)$/.test(marks[0]![1]!);
  if (!counts) return [recommendation(paper, block, 0, text.length, lead, isSure)];
  return marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    return recommendation(paper, block, mark.index + mark[0].length, end, lead ?? text.slice(0, marks[0]!.index), isSure);
  });
}

function recommendation(paper: Paper, block: number, start: number, end: number, lead: string | null, isSure: boolean): FoundRecommendation {
  const words = paper.blocks[block]!.text.slice(start, end).trimEnd();
  const inline = /\s(?:Reasons?(?: for (?:the )?recommendation)?\s?[:–-])\s+(.{5,})$/.exec(words.slice(0, 4000));
  const text = inline ? words.slice(0, inline.index).trimEnd() : words;
  const verb = verbOf(text, lead);
  const rule = verb === null ? 'It stands below the heading for recommendations; no verb was recognised.' : `What is asked for: ${verb.toLowerCase()}.`;
  const value = { verb: verb ?? 'AGREE', text: text.replace(/[;,]?(?: and)?$/, ''), reason: inline?.[1] ?? null };
  return foundAt(paper, value, { block, start, end: start + text.length }, rule, isSure && verb !== null);
}

/**
 * The verb that says what is asked: of several in a row the last, since 'consider and note' ends in noting. The words
 * that ask ('is asked to') and those that lead several items in are passed over.
 */
function verbOf(text: string, lead: string | null): string | null {
  const body = text.slice(0, 600).replace(asking, '').replace(/\b(?:give[sn]?|grant(?:s|ed)?|provided?s?) delegated (?=authority|powers?)/i, 'delegates ');
  const own = firstVerb(body);
  const led = lead === null ? null : firstVerb(lead.slice(0, 600).replace(asking, ''));
  if (own !== null && (led === null || own.at <= 60)) return own.verb;
  return led?.verb ?? own?.verb ?? null;
}

function firstVerb(text: string): { verb: string; at: number } | null {
  const verbsIn = [...text.matchAll(verbForm)].filter((match) => isVerb(text, match));
  const certain = /^that\b/i.test(text) ? verbsIn.filter((match) => isAskedVerb(text, match)) : [];
  const all = certain.length > 0 ? certain : verbsIn;
  let [chosen, ...rest] = all;
  if (chosen === undefined) return null;
  const at = chosen.index;
  for (const next of rest) {
    const between = text.slice(chosen.index + chosen[0].length, next.index);
    const isRow = /^(?:,| and|, and| \/ | or)\s*(?:to )?$/i.test(between);
    const isStronger = weak.has(bareVerb(chosen[0])) && !weak.has(bareVerb(next[0])) && / and (?:to )?$/i.test(between) && !/[.;]/.test(between);
    if (isRow || isStronger) chosen = next;
    else if (!weak.has(bareVerb(chosen[0]))) break;
  }
  return { verb: bareVerb(chosen[0]), at };
}

function bareVerb(word: string): string {
  return (verbs.find((verb) => new RegExp(`^(?:${form(verb)})$`, 'i').test(word)) ?? word).toUpperCase();
}

/** In 'That the Committee agrees' and 'that it be agreed' the verb stands behind who acts, or behind 'be'. */
function isAskedVerb(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  return match[0].endsWith('ed') || /\b(?:committee|cabinet|panel|board|council|executive|commission|forum|members?|leader|director|scrutiny|it|they|to|and) (?:formally |also )?$/i.test(before);
}

/** 'be noted' is one, 'the review' and 'was agreed' are not. */
function isVerb(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (match[0].endsWith('ed')) return match.index === 0 || /\b(?:be|is|are) (?:\w+ and )?(?:given )?$/i.test(before);
  return !/\b(?:the|an?|this|of|its|their|for|further|annual|our|any|each|in|no|with|on|by|draft|full) $/i.test(before);
}

/** The words under a heading, up to the next one. */
function underHeading(paper: Paper, at: number): string {
  const end = paper.blocks.findIndex((block, place) => place > at && block.kind === 'HEADING');
  return paper.blocks.slice(at + 1, end < 0 ? at + 6 : Math.min(end, at + 6)).map(({ text }) => text).join('\n').slice(0, 2000);
}

function giveReason(found: FoundRecommendation[], words: string): void {
  if (words === '') return;
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const each = found[at]!;
    if (each.value.reason !== null) break;
    each.value = { ...each.value, reason: words };
  }
}

/** A row whose first cell says 'Recommendations'. */
function inTable(paper: Paper, block: number): FoundRecommendation[] {
  let start = 0;
  const found: FoundRecommendation[] = [];
  for (const row of paper.blocks[block]!.text.split('\n')) {
    const [label = '', words = ''] = row.split('\t');
    if (recommendationHeading.test(label) && words.length > 10) found.push(recommendation(paper, block, start + label.length + 1, start + label.length + 1 + words.length, null, false));
    start += row.length + 1;
  }
  return found;
}
