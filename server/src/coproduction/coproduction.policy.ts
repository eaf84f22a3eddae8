import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who may run a session: open and close it, and hide statements. */
export const sessionRunners = ['programme', 'panel', 'admin'] as const;

interface PanelFacts {
  council: { id: string };
  isPublished: boolean;
}

/** What is published is for everybody; the rest for those who belong to the council. */
export const canSeePanel = (viewer: Viewer, panel: PanelFacts): boolean =>
  panel.isPublished || isMemberOf(viewer, panel.council.id);

/** A session is seen by those who may see its panel. */
export const canSeePanelSession = (viewer: Viewer, session: { panel: PanelFacts }): boolean =>
  canSeePanel(viewer, session.panel);

/** A statement is seen by those who may see its session; one that was hidden only by those who run it. */
export const canSeeStatement = (
  viewer: Viewer,
  statement: { isHidden: boolean; session: { council: { id: string }; panel: PanelFacts } },
): boolean =>
  canSeePanelSession(viewer, statement.session) &&
  (!statement.isHidden || canRunPanelSession(viewer, statement.session));

/** How a session is run concerns those who belong to its council; for others there is nothing to run. */
export const canSeeRunning = (viewer: Viewer, session: { council: { id: string } }): boolean =>
  isMemberOf(viewer, session.council.id);

export const canRunPanelSession = (viewer: Viewer, session: { council: { id: string } }): boolean =>
  isMemberOf(viewer, session.council.id, ...sessionRunners);

/** The code is for the people in the room: the people who run the session show it. A demonstration has no room, so everybody sees it. */
export const canSeeJoinCode = (
  viewer: Viewer,
  session: { council: { id: string }; isDemonstration: boolean },
): boolean => session.isDemonstration || isMemberOf(viewer, session.council.id);
