/** What a theory of change is made of, in the order in which one thing leads to the next. Assumptions stand beside them. */
export const theoryKinds = ['RESOURCE', 'ACTIVITY', 'OUTPUT', 'OUTCOME', 'IMPACT', 'ASSUMPTION'] as const;
export type TheoryKind = (typeof theoryKinds)[number];

/** One link: what leads to what, by key. */
export interface TheoryLink {
  from: string;
  to: string;
}

/**
 * Whether one thing can lead to another: never backwards. Outcomes may lead to later outcomes, and so with every kind. An
 * assumption may stand under anything that is none, and nothing leads to an assumption.
 */
export function mayLeadTo(from: TheoryKind, to: TheoryKind): boolean {
  if (to === 'ASSUMPTION') return false;
  return from === 'ASSUMPTION' || theoryKinds.indexOf(from) <= theoryKinds.indexOf(to);
}

/** Whether a further link would lead round in a circle, a link of a thing to itself included. */
export function makesCircle(links: readonly TheoryLink[], { from, to }: TheoryLink): boolean {
  const seen = new Set<string>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...links.filter((link) => link.from === at).map((link) => link.to));
  }
  return false;
}
