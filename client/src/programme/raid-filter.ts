import type { RaidKind } from '../schema.generated.ts';
import type { RaidLineFragment } from './RaidPage.graphql.generated.ts';
import { kindOf } from './raid-words.ts';

/** Which items of the register the address asks for. */
export interface RaidFilter {
  programme: string | null;
  kind: RaidKind | undefined;
  severity: string;
  show: 'open' | 'closed' | 'all';
}

/** Reads the address; what it does not say or says wrongly filters nothing, except that closed items are left out. */
export function filterOf(query: URLSearchParams): RaidFilter {
  const show = query.get('show');
  return {
    programme: query.get('programme'),
    kind: kindOf(query.get('kind') ?? undefined),
    severity: query.get('severity') ?? '',
    show: show === 'closed' || show === 'all' ? show : 'open',
  };
}

/** The items that a filter lets through. */
export function chosen(items: readonly RaidLineFragment[], { kind, severity, show }: RaidFilter): RaidLineFragment[] {
  return items.filter(
    (item) =>
      (kind === undefined || item.kind === kind) &&
      (severity === '' || item.severity === severity) &&
      (show === 'all' || item.isOpen === (show === 'open')),
  );
}
