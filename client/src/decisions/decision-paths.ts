/** The page of one decision. A slash in its reference is written so that it stays one part of the path. */
export const decisionPath = (council: string, reference: string): string => `/${council}/decisions/${encodeURIComponent(reference)}`;

export const bodyPath = (council: string, id: string): string => `/${council}/bodies/${id}`;

export const meetingPath = (council: string, id: string): string => `/${council}/meetings/${id}`;
