import type { TypedDocumentNode } from '@apollo/client';
import { gql } from '@apollo/client';
import { Page } from '@throughline/client/src/layout/Page.tsx';
import { definePage } from '@throughline/client/src/page.ts';
import { buttonAction } from '@throughline/client/src/forms/form-action.ts';
import { ErrorPage } from '@throughline/client/src/layout/ErrorPage.tsx';
import { layoutLoader } from '@throughline/client/src/layout/layout-data.ts';
import { Layout } from '@throughline/client/src/layout/Layout.tsx';
import type { PageHandle } from '@throughline/client/src/handle.ts';
import { notFound } from '@throughline/client/src/route-errors.ts';
import type { RouteObject } from 'react-router';

interface Session {
  __typename?: string;
  id: string;
  title: string;
}

const SessionPage: TypedDocumentNode<{ panelSession: Session | null }, { id: string }> = gql`
  query SessionPage($id: ID!) {
    panelSession(id: $id) {
      id
      title
    }
  }
`;
const CloseSession: TypedDocumentNode<{ closeSession: Session }, { id: string }> = gql`
  mutation CloseSession($id: ID!) {
    closeSession(id: $id) {
      id
      title
    }
  }
`;

const page = definePage(SessionPage, { variables: ({ params }) => ({ id: params['id']! }), found: ['panelSession'] });

function Component() {
  const { panelSession } = page.useData();
  if (panelSession.title === 'Taken away') throw notFound();
  return (
    <Page title={panelSession.title}>
      <h1>{panelSession.title}</h1>
    </Page>
  );
}

const action = buttonAction(async ({ gql: seam, params }) => {
  await seam.mutate(CloseSession, { id: params['id']! });
  return '/closed';
});

/** The same page three times: public, hydrated, and drawn in the browser only. */
export const table: RouteObject[] = [
  {
    id: 'layout',
    Component: Layout,
    loader: layoutLoader,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { path: 'public/:id', loader: page.loader, Component, action },
          { path: 'app/:id', loader: page.loader, Component, action, handle: { client: 'app' } satisfies PageHandle },
          {
            path: 'browser/:id',
            loader: page.loader,
            Component,
            handle: { client: 'app', ssr: false } satisfies PageHandle,
          },
          {
            path: 'broken',
            Component: () => {
              throw new Error('a secret of the inside');
            },
          },
        ],
      },
    ],
  },
];
