import type { TestServer } from './server.ts';

/** What a command on a draft gives back here. */
interface Answered {
  id: string;
  version: number;
}
const upperFirst = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** A draft as the test reads it. */
export interface DraftShown {
  id: string;
  slug: string;
  version: number;
  title: string;
  status: string;
  state: string | null;
  meetingDay: string | null;
  purposes: string[];
  keyTest: string | null;
  wardCoverage: string;
  wards: { name: string }[];
  viewerWrites: boolean;
  writtenByName: string | null;
  openComments: number;
  sections: { id: string; version: number; position: number; label: string | null; heading: string; body: string; role: string; hint: string | null; isRequired: boolean; isExempt: boolean; exemptReason: string | null }[];
  recommendations: { id: string; version: number; position: number; verb: string; text: string; reason: string | null }[];
  implications: { id: string; version: number; position: number; kind: string; state: string; text: string | null }[];
  people: { id: string; version: number; capacity: string; name: string; post: string | null; email: string | null; accountId: string | null }[];
  enclosures: { id: string; version: number; title: string; isAtHand: boolean; waivedReason: string | null; altText: string | null; file: { id: string; name: string; mediaType: string; byteCount: number; hash: string } | null }[];
  signOffs: { role: string; state: string }[];
  comments: { id: string; body: string; byName: string | null; resolvedAt: string | null; viewerSettles: boolean; section: { heading: string } | null; answers: { body: string }[] }[];
}
const shown = `id slug version title status state meetingDay purposes keyTest wardCoverage wards { name } viewerWrites writtenByName openComments
  sections { id version position label heading body role hint isRequired isExempt exemptReason }
  recommendations { id version position verb text reason } implications { id version position kind state text }
  people { id version capacity name post email accountId } enclosures { id version title isAtHand waivedReason altText file { id name mediaType byteCount hash } }
  signOffs { role state } comments { id body byName resolvedAt viewerSettles section { heading } answers { body } }`;

/** Papers written through the API, as one person. */
export const writing = (server: Pick<TestServer, 'ask'>, council: { slug: string }, cookie: string | undefined) => ({
  /** Runs a command of drafts; gives the whole answer. */
  run: (name: string, input: object) =>
    server.ask<Record<string, Answered>>(`mutation ($input: ${upperFirst(name)}Input!) { ${name}(input: $input) { id version } }`, { input }, cookie),
  read: async (slug: string): Promise<DraftShown | null> => {
    const { data } = await server.ask<{ reportDraft: DraftShown | null }>(
      `query ($council: String!, $slug: String!) { reportDraft(councilSlug: $council, slug: $slug) { ${shown} } }`, { council: council.slug, slug }, cookie,
    );
    return data?.reportDraft ?? null;
  },
});

/** Everything of the form of a header, as a paper begins with it. */
export const plainHeader = (draft: { id: string; version: number; title: string }, bodyId: string) => ({
  reportId: draft.id, version: draft.version, title: draft.title, purposes: ['To test'], bodyId, asksFor: 'DISCUSSION', classification: 'PUBLIC', isKey: 'NO',
  inForwardPlan: 'NOT_APPLICABLE', callIn: 'NOT_STATED', isUrgent: 'NO', wardCoverage: 'NOT_STATED', holderRecommends: 'NOT_STATED',
});
