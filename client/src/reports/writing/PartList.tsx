import type { ReactNode } from 'react';
import { PostLink } from '../../forms/PostLink.tsx';
import { partOfList } from './writing-paths.ts';

interface Part {
  id: string;
  position: number;
}

interface PartListProps<P extends Part> {
  draft: { id: string; viewerWrites: boolean };
  path: string;
  /** Its part of the address. */
  list: keyof typeof partOfList;
  heading: string;
  /** The words of the link that adds one. */
  add: string;
  none: string;
  parts: readonly P[];
  name: (part: P) => string;
  more: (part: P) => ReactNode;
}

/** The parts of one list: each leads to its form, and can be moved up and down. */
export function PartList<P extends Part>({ draft, path, list, heading, add, none, parts, name, more }: PartListProps<P>) {
  const move = (part: P, direction: 'UP' | 'DOWN') => (
    <PostLink hidden={{ act: 'move', reportId: draft.id, part: partOfList[list], id: part.id, direction }}>
      Move {direction.toLowerCase()}<span className="govuk-visually-hidden">: {name(part)}</span>
    </PostLink>
  );
  return (
    <section className="app-section" id={list}>
      <h2 className="govuk-heading-m">{heading}</h2>
      {parts.length === 0 && <p className="govuk-body">{none}</p>}
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {parts.map((part, index) => (
          <li key={part.id}>
            {draft.viewerWrites ? <a className="govuk-link" href={`${path}/${list}/${part.id}`}>{name(part)}</a> : name(part)}
            <br />
            <span className="app-quiet">{more(part)}</span>
            {draft.viewerWrites && <span className="app-moves"> {index > 0 && move(part, 'UP')} {index < parts.length - 1 && move(part, 'DOWN')}</span>}
          </li>
        ))}
      </ol>
      {draft.viewerWrites && <p className="govuk-body"><a className="govuk-link" href={`${path}/${list}/new`}>{add}</a></p>}
    </section>
  );
}
