/**
 * What a browser keeps of answers that the server does not have yet, as pure steps. The script keeps and sends; what may
 * overwrite what is decided here and by `saveAnswer`: an answer goes out with the version of the draft on which it was
 * made, and the server refuses it when the same question was answered otherwise since.
 */
export interface KeptAnswer {
  /** The version of the draft that somebody saw when they began to answer. */
  base: number;
  /** What stands in the form and was not given yet: never sent by itself. */
  typed?: string;
  /** What was given with "Save and continue", and is not known to be saved. */
  given?: string;
  /** When it was given, in milliseconds: the order in which answers are sent. */
  givenAt?: number;
  /** What was sent before without an answer coming back: if one of these is what is saved, nobody else saved it. */
  tried: readonly string[];
}

/** Question → what is kept. The texts are forms as browsers send them, `application/x-www-form-urlencoded`. */
export type Kept = Readonly<Record<string, KeptAnswer>>;

const TRIED_KEPT = 4;

/** Something was typed or chosen. */
export function typing(kept: Kept, id: string, fields: string, base: number): Kept {
  return { ...kept, [id]: { ...(kept[id] ?? { base, tried: [] }), typed: fields } };
}

/** What was typed is as it was before. */
export function untyping(kept: Kept, id: string): Kept {
  const { typed: _typed, ...rest } = kept[id] ?? { base: 0, tried: [] };
  return rest.given === undefined ? without(kept, id) : { ...kept, [id]: rest };
}

/** "Save and continue" was pressed. */
export function giving(kept: Kept, id: string, fields: string, base: number, now: number): Kept {
  const { typed: _typed, ...before } = kept[id] ?? { base, tried: [] };
  return { ...kept, [id]: { ...before, given: fields, givenAt: now } };
}

/** The answer that is sent next: the one that was given first. */
export function nextToSend(kept: Kept): [id: string, answer: KeptAnswer & { given: string }] | undefined {
  const given = Object.entries(kept).filter((entry): entry is [string, KeptAnswer & { given: string }] => entry[1].given !== undefined);
  return given.toSorted(([, a], [, b]) => (a.givenAt ?? 0) - (b.givenAt ?? 0))[0];
}

/** It is on its way: whether it arrives is not known until the server has answered. */
export function trying(kept: Kept, id: string): Kept {
  const answer = kept[id];
  if (answer?.given === undefined) return kept;
  const tried = [...answer.tried.filter((fields) => fields !== answer.given), answer.given].slice(-TRIED_KEPT);
  return { ...kept, [id]: { ...answer, tried } };
}

/** The server has it. What was given or typed since was made by somebody who knew it. */
export function saved(kept: Kept, id: string, fields: string, version: number): Kept {
  const answer = kept[id];
  if (!answer) return kept;
  const { given, givenAt, ...rest } = answer;
  if (given !== undefined && given !== fields) return { ...kept, [id]: { ...rest, given, ...(givenAt !== undefined && { givenAt }), base: version, tried: [] } };
  return rest.typed === undefined ? without(kept, id) : { ...kept, [id]: { base: version, typed: rest.typed, tried: [] } };
}

/** Both answers were shown, and this device's is to replace the one that is saved. */
export function replacing(kept: Kept, id: string, version: number): Kept {
  const answer = kept[id];
  return answer ? { ...kept, [id]: { ...answer, base: version, tried: [] } } : kept;
}

/** What was given cannot be saved as it is: it is in the form again, to be put right. */
export function returned(kept: Kept, id: string): Kept {
  const { given, givenAt: _givenAt, ...rest } = kept[id] ?? { base: 0, tried: [] };
  return given === undefined ? kept : { ...kept, [id]: { ...rest, typed: rest.typed ?? given } };
}

/** Both answers were shown, and the one that is saved is to stay; or there is nothing left to keep. */
export function without(kept: Kept, id: string): Kept {
  const { [id]: _answer, ...rest } = kept;
  return rest;
}
