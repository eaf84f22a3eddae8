import type { TestServer } from './server.ts';

/** What the tests of a milestone's life look at. */
export interface ShownMilestone {
  id: string;
  title: string;
  version: number;
  status: string;
  isOverdue: boolean;
  ownerRole: string | null;
  isPublished: boolean;
  isDueBeforeDecision: boolean;
  beganOn: string | null;
  agreedOn: string | null;
  workstream: { id: string } | null;
  baselineDue: { end: string } | null;
  agreedDue: { end: string; raw: string | null } | null;
  forecastDue: { end: string } | null;
  preconditions: { id: string; title: string; isMet: boolean; decision: { id: string } | null }[];
  laterBaselines: { due: { end: string }; setOn: string; reason: string; decision: { id: string } | null }[];
  forecasts: { due: { end: string }; reason: string }[];
  history: { kind: string; holdsFrom: string; note: string | null; version: number }[];
}

const shown = (on: string) => `{
  id title version ownerRole isPublished isDueBeforeDecision beganOn agreedOn workstream { id }
  status(on: "${on}") isOverdue(on: "${on}") baselineDue { end } agreedDue { end raw } forecastDue { end }
  preconditions { id title isMet(on: "${on}") decision { id } }
  laterBaselines { due { end } setOn reason decision { id } } forecasts { due { end } reason }
  history { kind holdsFrom note version }
}`;

/** Does one command of the plan as somebody; what it answers is judged on a day. */
export const planCommand =
  (server: TestServer, on = '2026-11-02') =>
  (name: string, input: object, cookie?: string) =>
    server.ask<{ done: ShownMilestone }>(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) ${shown(on)} }`,
      { input },
      cookie,
    );

/** One milestone as somebody sees it, judged on a day. */
export async function milestoneOn(server: TestServer, id: string, on: string, cookie?: string) {
  const { data } = await server.ask<{ milestone: ShownMilestone | null }>(
    `query ($id: ID!) { milestone(id: $id) ${shown(on)} }`,
    { id },
    cookie,
  );
  return data!.milestone;
}

/** The code of a refusal; undefined when there was none. */
export const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }): string | undefined =>
  errors?.[0]!.extensions.code;

/** The fields that a refusal names, with its words. */
export const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) =>
  errors?.[0]!.extensions.fields;
