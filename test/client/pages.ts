import { makeRender } from '@throughline/client/src/render.tsx';
import type { GqlResult } from '@throughline/client/src/gql.ts';
import type { DocumentNode } from 'graphql';
import type { RouteObject } from 'react-router';

/** What the operations of a page answer, by name: an answer, or what makes one from the variables. */
export type Answers = Record<string, GqlResult | ((variables: Record<string, unknown>) => GqlResult)>;

/** An error as the server writes it. */
export function refused(code: string, extensions: Record<string, unknown> = {}): GqlResult {
  return { data: null, errors: [{ message: 'from the server', extensions: { code, ...extensions } }] };
}

/** The operations of the layout, for somebody who is not signed in. Only York exists. */
export const layoutAnswers: Answers = {
  Layout: { data: { viewer: null } },
  CouncilLayout: ({ councilSlug }) => ({ data: { viewer: null, council: councilSlug === 'york' ? york : null } }),
};

const york = { __typename: 'Council', id: '1', slug: 'york', name: 'City of York Council' };

interface Opened {
  status: number;
  headers: Headers;
  html: string;
  /** What was asked of the server, in order. */
  asked: { name: string; variables: Record<string, unknown> }[];
  /** What was reported as unexpected. */
  reported: unknown[];
}

/**
 * Opens pages of a table of routes against given answers.
 *
 * @param responseHeaders headers that the operations set
 */
export function pagesOf(routes: RouteObject[], answers: Answers, responseHeaders?: Headers) {
  const render = makeRender(routes);
  return async (path: string, init?: RequestInit): Promise<Opened> => {
    const asked: Opened['asked'] = [];
    const reported: unknown[] = [];
    const response = await render(new Request(`http://throughline.test${path}`, init), {
      execute: async (document, variables) => {
        const name = nameOf(document);
        asked.push({ name, variables });
        const answer = { ...layoutAnswers, ...answers }[name];
        if (answer === undefined) throw new Error(`No answer was given for ${name}.`);
        return typeof answer === 'function' ? answer(variables) : answer;
      },
      responseHeaders,
      assets: { app: '/app.js', enhance: '/enhance.js', keep: '/keep.js', style: '/site.css', preloads: ['/shared.js'] },
      site: { isDemonstration: false, canEmail: false },
      report: (error) => {
        reported.push(error);
        return 'A1B2C3D4';
      },
    });
    return { status: response.status, headers: response.headers, html: await response.text(), asked, reported };
  };
}

/** A form posted as a browser without scripts posts it. */
export function posted(fields: Record<string, string> | [string, string][]): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  return operation?.name?.value ?? '';
}
