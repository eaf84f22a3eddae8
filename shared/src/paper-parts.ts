import type { PaperPartName } from './report-content.ts';

/** What the parts of a paper are called where their order is set. */
export const partWords: Readonly<Record<PaperPartName, string>> = {
  PURPOSES: 'Purpose',
  HEADER: 'About this paper',
  SUMMARY: 'Summary',
  RECOMMENDATIONS: 'Recommendations',
  BODY: 'Main text',
  OPTIONS: 'Options',
  CONSULTEES: 'Who was consulted',
  IMPLICATIONS: 'Implications',
  RISKS: 'Risks',
  NEXT_STEPS: 'Next steps',
  PEOPLE: 'People',
  SIGN_OFF: 'Sign-off',
  ENCLOSURES: 'Appendices and background papers',
  FIGURES: 'Figures and their sources',
  GLOSSARY: 'Short forms and terms',
};
export const paperParts = Object.keys(partWords) as PaperPartName[];

export const signOffKinds = ['FINANCE', 'LEGAL', 'OTHER'] as const;
export type SignOffKind = (typeof signOffKinds)[number];
export const signOffWords: Readonly<Record<SignOffKind, string>> = { FINANCE: 'Finance', LEGAL: 'Legal', OTHER: 'Other' };

/** A line of the sign-off list as people write it: "Finance: Service Director (Finance)". */
export const signOffLine = ({ kind, role }: { kind: SignOffKind; role: string }): string => `${signOffWords[kind]}: ${role}`;

/** Reads such a line; null where it begins with no kind or names nobody. */
export function readSignOffLine(line: string): { kind: SignOffKind; role: string } | null {
  const [, word, role] = /^([A-Za-z]+)\s*:\s*(\S.*)$/.exec(line.trim()) ?? [];
  const kind = signOffKinds.find((each) => signOffWords[each].toLowerCase() === word?.toLowerCase());
  return kind === undefined || role === undefined ? null : { kind, role };
}
