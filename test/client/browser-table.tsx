import { gql, type TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useConnection } from '@throughline/client/src/connection.ts';
import { buttonAction, formAction } from '@throughline/client/src/forms/form-action.ts';
import { FormPage } from '@throughline/client/src/forms/FormPage.tsx';
import type { Field } from '@throughline/client/src/forms/fields.ts';
import { PostButton } from '@throughline/client/src/forms/PostButton.tsx';
import { ExitThisPage } from '@throughline/client/src/govuk/ExitThisPage.tsx';
import type { PageHandle } from '@throughline/client/src/handle.ts';
import { Layout } from '@throughline/client/src/layout/Layout.tsx';
import { LAYOUT } from '@throughline/client/src/layout/layout-data.ts';
import { Page } from '@throughline/client/src/layout/Page.tsx';
import { definePage } from '@throughline/client/src/page.ts';
import { joinCodeForm } from '@throughline/shared/forms/join-code';
import type { RouteObject } from 'react-router';

interface Room {
  id: string;
  votes: number;
}

/** A live room with one figure in it. */
export const roomSchema = /* GraphQL */ `
  type Room {
    id: ID!
    votes: Int!
  }
  type Query {
    room: Room!
  }
  type Mutation {
    vote: Room!
  }
  type Subscription {
    roomChanged: Room!
  }
`;

const RoomPage: TypedDocumentNode<{ room: Room }, Record<string, never>> = gql`
  query RoomPage {
    room {
      id
      votes
    }
  }
`;
const Vote: TypedDocumentNode<{ vote: Room }, Record<string, never>> = gql`
  mutation Vote {
    vote {
      id
      votes
    }
  }
`;
const RoomChanged: TypedDocumentNode<{ roomChanged: Room }, Record<string, never>> = gql`
  subscription RoomChanged {
    roomChanged {
      id
      votes
    }
  }
`;

const room = definePage(RoomPage);
const action = buttonAction(async ({ gql: seam }) => {
  await seam.mutate(Vote, {});
  return '/room';
});

function RoomView() {
  const {
    room: { votes },
  } = room.useData();
  useSubscription(RoomChanged);
  return (
    <Page title="The room">
      <h1>The room</h1>
      <p id="votes">{votes} votes</p>
      <p id="connection">{useConnection()}</p>
      <PostButton>Vote</PostButton>
      <a href="/room/about">About this room</a>
      <a href="/join">Join another</a>
    </Page>
  );
}

const codeField: Field[] = [{ name: 'code', kind: 'text', label: 'Code of the session' }];
const needsField: Field[] = [
  {
    name: 'needs',
    kind: 'checkboxes',
    label: 'What do you need?',
    choices: [
      { value: 'ramp', label: 'A ramp' },
      { value: 'loop', label: 'A hearing loop' },
      { divider: 'or' },
      { value: 'none', label: 'None of these', isExclusive: true },
    ],
  },
];
const hydrated: PageHandle = { client: 'app' };

export const table: RouteObject[] = [
  {
    id: LAYOUT,
    Component: Layout,
    loader: () => ({ site: { isDemonstration: true, canEmail: false }, viewer: null, council: null }),
    children: [
      {
        path: 'join',
        Component: () => <FormPage title="Join" fields={codeField} submit="Join" />,
        action: formAction(joinCodeForm, async ({ data }) => `/joined/${data.code}`),
      },
      { path: 'needs', Component: () => <FormPage title="Needs" fields={needsField} asksOneQuestion /> },
      {
        path: 'joined/:code',
        Component: () => (
          <Page title="You have joined">
            <h1>You have joined</h1>
            <ExitThisPage href="/elsewhere" />
          </Page>
        ),
      },
      {
        path: 'elsewhere',
        Component: () => (
          <Page title="The weather">
            <h1>The weather</h1>
          </Page>
        ),
      },
      { path: 'room', loader: room.loader, Component: RoomView, action, handle: hydrated },
      {
        path: 'room/about',
        Component: () => (
          <Page title="About the room">
            <h1>About the room</h1>
          </Page>
        ),
        handle: hydrated,
      },
      {
        path: 'wall',
        loader: room.loader,
        Component: RoomView,
        handle: { client: 'app', ssr: false } satisfies PageHandle,
      },
    ],
  },
];
