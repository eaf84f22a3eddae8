import type { ReactNode } from 'react';
import { Page } from '../layout/Page.tsx';
import { ExitAnswering } from './ExitAnswering.tsx';
import { JourneyContext, languageOf, Say, type Journey } from './journey.tsx';

interface JourneyPageProps {
  journey: Journey;
  title: string;
  back?: string | undefined;
  /** The consultation's path. */
  path: string;
  /** What is wrong, before everything else. */
  errors?: ReactNode;
  children: ReactNode;
}

/** A page on somebody's way through a form, in the language that they chose, with the way out of it at the top. */
export function JourneyPage({ journey, title, back, path, errors, children }: JourneyPageProps) {
  return (
    <JourneyContext value={journey}>
      <Page title={title} back={back} backText={<Say word="back" />} language={languageOf(journey)} isNarrow>
        {errors}
        <ExitAnswering path={path} />
        {children}
      </Page>
    </JourneyContext>
  );
}
