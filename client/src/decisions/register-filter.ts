import { decisionKinds } from '@throughline/shared/forms/decision';
import type { DecisionKind, DecisionState } from '../schema.generated.ts';
import { stateWords } from './decision-words.ts';

/** What the register is narrowed to, as the address says. What it does not know is left out. */
export interface RegisterFilter {
  state: DecisionState | null;
  kind: DecisionKind | null;
  bodyId: string | null;
  year: number | null;
  search: string | null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function registerFilter(url: URL): RegisterFilter {
  const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const state = asked('state');
  const year = Number(asked('year'));
  return {
    state: Object.hasOwn(stateWords, state) ? (state as DecisionState) : null,
    kind: decisionKinds.find((kind) => kind === asked('kind')) ?? null,
    bodyId: uuid.test(asked('body')) ? asked('body') : null,
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    search: asked('search').slice(0, 100) || null,
  };
}

/** The same filter as the query of an address, for the pages of the list. */
export function filterQuery({ state, kind, bodyId, year, search }: RegisterFilter): string {
  const entries = Object.entries({ state, kind, body: bodyId, year, search }).filter((entry) => entry[1] !== null);
  return new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString();
}
