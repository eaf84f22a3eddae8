import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { PostButton } from '../../forms/PostButton.tsx';
import type { ReportPart } from '../../schema.generated.ts';
import { preparePath } from './writing-paths.ts';

interface RemovePartProps {
  draft: { id: string };
  part: ReportPart;
  saved: { id: string; version: number };
  children: ReactNode;
}

/** Removes a part of a paper, in the version that is seen. */
export function RemovePart({ draft, part, saved, children }: RemovePartProps) {
  return (
    <PostButton action={preparePath(useParams())} variant="warning" hidden={{ act: 'remove', reportId: draft.id, part, id: saved.id, version: saved.version }}>
      {children}
    </PostButton>
  );
}
