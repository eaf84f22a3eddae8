import type { NormalizedCacheObject } from '@apollo/client';
import type { HydrationState } from 'react-router';
import type { Site } from './site.ts';

/** What the server leaves in the document for the browser. */
export interface Boot {
  site: Site;
  /** Missing when the page is rendered in the browser only. */
  router?: HydrationState;
  apollo?: NormalizedCacheObject;
}

/** The state as text for a `<script type="application/json">`: no `<` in it can end the element or begin another. */
export function bootScript(boot: Boot): string {
  return JSON.stringify(boot).replaceAll('<', '\\u003c');
}

/** The state of this document, and its text as it stands there. */
export function readBoot(): { boot: Boot; text: string } {
  const text = document.getElementById('boot')?.textContent ?? '';
  return { boot: JSON.parse(text) as Boot, text };
}
