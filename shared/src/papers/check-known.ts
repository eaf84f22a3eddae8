/**
 * What the council's records say beside the paper: the checks compare the paper with it. Everything is data, so that the
 * same checks run on a draft, on a pasted paper of another council, and without any records at all.
 */
export interface WhatIsKnown {
  /** The day on which the paper is checked, 'YYYY-MM-DD'. */
  today: string;
  /** The day of the meeting that the records give; null where there is none or the paper alone says so. */
  meetingDay: string | null;
  /** The council's test of a key decision; null where only the paper can say. */
  keyTest: KeyTest | null;
  wards: readonly KnownWard[];
  /** Funding schemes by the names that they are called. The first is the scheme's own. */
  schemes: readonly (readonly string[])[];
  /** Organisations by their own names. */
  organisations: readonly string[];
  /** Workstreams of the programme that the paper is about. */
  workstreams: readonly string[];
  /** Statements that the council has published elsewhere, such as a vision. */
  statements: readonly KnownStatement[];
  /** Passages that are exempt: none of their words may stand in a public part. */
  exemptPassages: readonly string[];
}

/** When a decision is a key decision: above this much money, or in this many wards. */
export interface KeyTest {
  pence: number | null;
  wards: number | null;
}

/** A ward's name and the days for which it is one. */
export interface KnownWard {
  name: string;
  /** Null where it has been one for longer than is recorded. */
  from: string | null;
  /** The last day; null while it still is one. */
  to: string | null;
}

export interface KnownStatement {
  /** Where it stands, for the reader: 'the page of a school'. */
  where: string;
  wording: string;
}

/** No records at all: what a paper of an unknown council is checked against. */
export function nothingKnown(today: string): WhatIsKnown {
  return {
    today,
    meetingDay: null,
    keyTest: null,
    wards: [],
    schemes: [],
    organisations: [],
    workstreams: [],
    statements: [],
    exemptPassages: [],
  };
}
