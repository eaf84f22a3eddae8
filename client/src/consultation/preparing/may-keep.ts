interface Viewer {
  memberships: readonly { councilSlug: string; role: string }[];
}

/** Whether to offer to prepare a consultation; the server decides again. */
export const mayKeep = (viewer: Viewer | null, council: string): boolean =>
  viewer?.memberships.some(({ councilSlug, role }) => councilSlug === council && ['admin', 'programme'].includes(role.toLowerCase())) ?? false;
