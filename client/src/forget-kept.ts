const PREFIX = 'throughline.kept.';

/** Nothing that somebody typed stays on a device for longer. */
export const KEPT_FOR_MS = 24 * 3_600_000;

/**
 * Deletes answers that this browser keeps until they are sent.
 *
 * @param olderThan in milliseconds: 0 deletes all
 */
export function forgetKept(olderThan: number): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX) && Date.now() - lastChange(name) >= olderThan) localStorage.removeItem(name);
    }
  } catch {
    // A browser that lets pages keep nothing has nothing to delete.
  }
}

function lastChange(name: string): number {
  try {
    return Number((JSON.parse(localStorage.getItem(name) ?? '') as { at?: unknown }).at) || 0;
  } catch {
    return 0;
  }
}
