import type { WhatIsKnown } from './check-known.ts';
import { sentencesOf } from './check-sentences.ts';
import type { Found, Paper, PaperBlock, PaperFacts, PaperFigure, Place } from './paper.ts';

/** A sentence of a paper, or as much of a table as stands in one cell. */
export interface Sentence extends Place {
  text: string;
}

/** Where a pattern was found: the match, its place, and the sentence around it. */
export interface Hit {
  match: RegExpExecArray;
  place: Place;
  sentence: Sentence;
}

/** A figure of one kind, with its place. */
export type FoundFigure<Kind extends PaperFigure['kind']> = Found<Extract<PaperFigure, { kind: Kind }>>;

/** A paper as the rules hold it: with its facts, what is known beside it, and the ways of looking something up in it. */
export class PaperInHand {
  readonly paper: Paper;
  readonly facts: PaperFacts;
  readonly known: WhatIsKnown;
  readonly sentences: readonly Sentence[];
  /** For each block the index of the heading that it stands under, -1 before the first. */
  readonly headingOf: readonly number[];
  readonly #sentencesOfBlock: Sentence[][];
  readonly #figuresOfBlock: ReadonlyMap<number, Found<PaperFigure>[]>;

  constructor(paper: Paper, facts: PaperFacts, known: WhatIsKnown) {
    this.paper = paper;
    this.facts = facts;
    this.known = known;
    this.#sentencesOfBlock = paper.blocks.map((block, index) =>
      sentencesOf(block.text).map(({ start, end }) => ({ block: index, start, end, text: block.text.slice(start, end) })),
    );
    this.sentences = this.#sentencesOfBlock.flat();
    this.#figuresOfBlock = Map.groupBy(facts.figures, ({ place }) => place.block);
    let heading = -1;
    this.headingOf = paper.blocks.map((block, index) => (block.kind === 'HEADING' ? (heading = index) : heading));
  }

  /** The day that the paper is for: as printed at its head, else as recorded. Null where it is not one certain day. */
  get day(): string | null {
    const printed = this.facts.header.meetingDay?.value;
    if (printed !== undefined) return printed.start === printed.end ? printed.start : null;
    return this.known.meetingDay;
  }

  block(index: number): PaperBlock {
    return this.paper.blocks[index]!;
  }

  /** Every place where a pattern matches, in the order of the paper. The pattern needs the flag g. */
  search(pattern: RegExp): Hit[] {
    return this.paper.blocks.flatMap((block, index) =>
      [...block.text.matchAll(pattern)].map((match) => {
        const place = { block: index, start: match.index, end: match.index + match[0].length };
        return { match, place, sentence: this.sentenceAt(place) };
      }),
    );
  }

  /** The sentence in which a place begins. */
  sentenceAt({ block, start }: Place): Sentence {
    const sentences = this.#sentencesOfBlock[block] ?? [];
    const around = sentences.find((each) => start < each.end) ?? sentences.at(-1);
    return around ?? { block, start: 0, end: 0, text: '' };
  }

  /** Figures of one kind, in the order of the paper. */
  figures<Kind extends PaperFigure['kind']>(kind: Kind): FoundFigure<Kind>[] {
    return this.facts.figures.filter((figure): figure is FoundFigure<Kind> => figure.value.kind === kind);
  }

  /** Figures of one kind that stand within a place. */
  figuresWithin<Kind extends PaperFigure['kind']>(kind: Kind, within: Place): FoundFigure<Kind>[] {
    const figures = this.#figuresOfBlock.get(within.block) ?? [];
    return figures.filter(
      (figure): figure is FoundFigure<Kind> =>
        figure.value.kind === kind && figure.place.start >= within.start && figure.place.end <= within.end,
    );
  }

  /** The words of the heading over a block; '' before the first. */
  headingWords(block: number): string {
    const heading = this.headingOf[block] ?? -1;
    return heading === -1 ? '' : this.block(heading).text;
  }

  /** The blocks that stand under a heading: until the next heading, or with `deep` until the next of its level or above. */
  under(heading: number, deep = false): number[] {
    const { level } = this.block(heading);
    const rest = this.paper.blocks.slice(heading + 1);
    const end = rest.findIndex((block) => block.kind === 'HEADING' && (!deep || (block.level ?? 1) <= (level ?? 1)));
    return Array.from({ length: end === -1 ? rest.length : end }, (_, index) => heading + 1 + index);
  }
}

/** The whole of a block as a place. */
export function wholeBlock(paper: Paper, block: number): Place {
  return { block, start: 0, end: paper.blocks[block]!.text.length };
}
