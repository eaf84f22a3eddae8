import { isSectionName } from '@throughline/shared/papers/read-headings';
import type { SectionRoleName } from '@throughline/shared/report-templates';

interface Block {
  kind: string;
  level?: number | null | undefined;
  label?: string | null | undefined;
  text: string;
}

interface Section {
  label: string | null;
  heading: string;
  body: string;
  role: SectionRoleName;
}

/** Parts of a paper that are kept as facts and not as text: they would stand in the report twice. */
const keptAsFacts = /^(?:(?:[a-z’' ]{0,30} )?recommendations?(?:\(s\))?(?: and reasons?)?|contact(?: details| officers?)?|background (?:papers|documents).*|appendices|enclosures|abbreviations)$/i;
const roles: [RegExp, SectionRoleName][] = [
  [/^(?:executive )?summary\b/i, 'SUMMARY'],
  [/\boptions?\b/i, 'OPTIONS'],
  [/^consult(?:ees|ation)\b|who was consulted/i, 'CONSULTEES'],
  [/^risks?\b/i, 'RISKS'],
  [/\bnext steps\b|^timetable/i, 'NEXT_STEPS'],
];

/**
 * The text of a paper as sections of a report: one for each heading of the first two levels, with what stands below it.
 * What stands above the first heading that names a part is the head of the paper and no section.
 */
export function sectionsOfBlocks(blocks: readonly Block[]): Section[] {
  const sections: (Section & { parts: string[] })[] = [];
  const first = blocks.findIndex(({ kind, label, text }) => kind === 'HEADING' && (label != null || isSectionName(text)));
  for (const block of blocks.slice(Math.max(0, first))) {
    const isSection = block.kind === 'HEADING' && (block.level ?? 2) <= 2;
    if (isSection) sections.push({ label: block.label ?? null, heading: block.text.slice(0, 200), body: '', role: roleOf(block.text), parts: [] });
    else sections.at(-1)?.parts.push(markdownOf(block));
  }
  return sections
    .filter(({ heading, parts }) => parts.length > 0 && !keptAsFacts.test(heading))
    .map(({ parts, ...section }) => ({ ...section, body: parts.join('').trim() }));
}

function roleOf(heading: string): SectionRoleName {
  return roles.find(([pattern]) => pattern.test(heading))?.[1] ?? 'BODY';
}

/** A block in the small Markdown that reports are written in. Marks that the words have by chance are made plain. */
function markdownOf({ kind, level, label, text }: Block): string {
  const plain = text.replace(/([\\*_[\]])/g, '\\$1').replaceAll('\\[\\[', '\\[ \\[').replace(/^(?=[#>+-])/, '\\');
  const numbered = label == null ? plain : `${label.replace(/[.)]$/, '\\$&')} ${plain}`;
  switch (kind) {
    case 'HEADING':
      return `\n\n### ${plain}`;
    case 'ITEM':
      return `\n${'  '.repeat(Math.max(0, (level ?? 1) - 1))}- ${numbered}`;
    case 'TABLE':
      return `\n\n${tableOf(plain)}`;
    default:
      return `\n\n${numbered}`;
  }
}

function tableOf(text: string): string {
  const rows = text.split('\n').map((row) => row.split('\t').map((cell) => cell.replaceAll('|', '/')));
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  return [line(rows[0]!), line(Array.from({ length: width }, () => '---')), ...rows.slice(1).map(line)].join('\n');
}
