import type { RaidLineFragment } from './RaidPage.graphql.generated.ts';

type Judgement = RaidLineFragment['assessments'][number];

/** The judgement that counts: the newest of how it is now, else of how it would be if nothing were done. */
export function currentOf({ assessments }: Pick<RaidLineFragment, 'assessments'>): Judgement | undefined {
  return (
    assessments.find(({ basis }) => basis === 'CURRENT') ?? assessments.find(({ basis }) => basis === 'INHERENT')
  );
}

interface Band {
  fromScore: number;
  word: string;
  tone: string;
}

/** The word for one square, and the items that stand in it. Bands come with the mildest first. */
export function heatOf<Item extends Pick<RaidLineFragment, 'assessments'>>(
  items: readonly Item[],
  bands: readonly Band[],
  likelihood: number,
  impact: number,
): { band: Band | undefined; risks: Item[] } {
  return {
    band: bands.findLast(({ fromScore }) => fromScore <= likelihood * impact),
    risks: items.filter((item) => {
      const judged = currentOf(item);
      return judged?.likelihood === likelihood && judged.impact === impact;
    }),
  };
}
