import type { Kept } from './kept-answers.ts';

/** Answers of one draft, where this browser keeps them. */
export interface KeptStore {
  read(): Kept;
  /** Changes what is kept, on top of what another tab may have kept meanwhile. */
  change(step: (kept: Kept) => Kept): Kept;
  /** False: the browser lets pages keep nothing, so that it is kept in this tab alone. */
  isLasting(): boolean;
}

interface Stored {
  /** When it was last changed, in milliseconds: `forgetKept` deletes what is old. */
  at: number;
  answers: Kept;
}

/** @param draft the draft's `deviceKey`, which does not lead to its code */
export function openStore(draft: string, storage: Storage | undefined = lasting()): KeptStore {
  const name = `throughline.kept.${draft}`;
  let inThisTab: Kept = {};
  let isLasting = storage !== undefined;

  function read(): Kept {
    if (!isLasting) return inThisTab;
    try {
      const text = storage?.getItem(name);
      inThisTab = text ? (JSON.parse(text) as Stored).answers : {};
    } catch {
      // What cannot be read is as good as nothing kept.
    }
    return inThisTab;
  }

  return {
    read,
    change(step) {
      inThisTab = step(read());
      try {
        if (Object.keys(inThisTab).length === 0) storage?.removeItem(name);
        else storage?.setItem(name, JSON.stringify({ at: Date.now(), answers: inThisTab } satisfies Stored));
      } catch {
        // Full: from now on this tab has it alone.
        isLasting = false;
      }
      return inThisTab;
    },
    isLasting: () => isLasting,
  };
}

/** Some browsers forbid pages to keep anything, others throw when they try. */
function lasting(): Storage | undefined {
  try {
    const probe = 'throughline.probe';
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return undefined;
  }
}
