import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who sits on a programme board or answers to it. Scrutiny reads what is published; it is not part of the board. */
export const packReaders = ['admin', 'programme', 'finance', 'board'] as const;

/** The board pack of a programme. The same rule as SQL stands on the type. */
export const canOpenBoardPack = (viewer: Viewer, { council }: { council: { id: string } }): boolean =>
  isMemberOf(viewer, council.id, ...packReaders);
