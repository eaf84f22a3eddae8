import { unzip } from './unzip.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * What is wrong with a Word file by the rules that Word holds when it opens one; nothing when it is sound.
 *
 * Looked at: each part is well-formed enough to be balanced, has a content type, and each relation leads to a part; styles
 * and numberings that are used are there; the body holds paragraphs, tables, content controls and one section at the end;
 * rows hold cells, cells end in a paragraph; ids of drawings and bookmarks are unique; tables begin with a row of headings;
 * drawings say what they show.
 */
export function flawsOfDocx(file: Buffer): string[] {
  const parts = unzip(file);
  const document = parts.get('word/document.xml');
  if (document === undefined) return ['There is no word/document.xml'];
  return [...packageFlaws(parts), ...[...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).flatMap(([name, xml]) => balanceFlaws(name, xml)), ...bodyFlaws(document), ...nameFlaws(document, parts), ...idFlaws(document)];
}

function packageFlaws(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get(CONTENT_TYPES) ?? '';
  const untyped = [...parts.keys()].filter((name) => name !== CONTENT_TYPES && !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`));
  const broken = [...parts].filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    return [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('TargetMode="External"')).flatMap((tag) => {
      const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `http://file/${folder}`).pathname.slice(1);
      return parts.has(path) ? [] : [`${name} leads to ${path}, which is not there`];
    });
  });
  return [...untyped.map((name) => `${name} has no content type`), ...broken];
}

function balanceFlaws(name: string, xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, tag, rest] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)([^>]*)>/g)) {
    if (slash) {
      if (open.pop() !== tag) return [`${name}: </${tag}> closes what is not open`];
    } else if (!rest!.endsWith('/')) open.push(tag!);
  }
  return open.length === 0 ? [] : [`${name}: <${open.at(-1)}> is not closed`];
}

interface Node {
  tag: string;
  children: Node[];
  xml: string;
}

/** What stands in what: of each element only its name and its children. */
function tree(xml: string): Node {
  const root: Node = { tag: '', children: [], xml: '' };
  const open = [root];
  for (const [whole, slash, tag, rest] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)([^>]*)>/g)) {
    if (slash) open.pop();
    else {
      const node: Node = { tag: tag!, children: [], xml: whole };
      open.at(-1)!.children.push(node);
      if (!rest!.endsWith('/')) open.push(node);
    }
  }
  return root;
}

const may: Readonly<Record<string, RegExp>> = {
  'w:body': /^w:(p|tbl|sdt|sectPr|bookmarkStart|bookmarkEnd)$/,
  'w:tbl': /^w:(tblPr|tblGrid|tr|bookmarkStart|bookmarkEnd)$/,
  'w:tr': /^w:(trPr|tblPrEx|tc)$/,
  'w:tc': /^w:(tcPr|p|tbl|sdt)$/,
  'w:p': /^w:(pPr|r|hyperlink|bookmarkStart|bookmarkEnd|fldSimple|sdt)$/,
};

function bodyFlaws(document: string): string[] {
  const flaws: string[] = [];
  const look = (node: Node): void => {
    const allowed = may[node.tag];
    for (const child of node.children) {
      if (allowed && !allowed.test(child.tag)) flaws.push(`<${child.tag}> stands in <${node.tag}>`);
      look(child);
    }
    const properties = node.children.findIndex(({ tag }) => tag === `${node.tag}Pr`);
    if (properties > 0) flaws.push(`The properties of <${node.tag}> do not come first`);
    if (node.tag === 'w:tc' && node.children.at(-1)?.tag !== 'w:p') flaws.push('A cell does not end in a paragraph');
    if (node.tag === 'w:tbl') {
      const rows = node.children.filter(({ tag }) => tag === 'w:tr');
      const widths = new Set(rows.map(({ children }) => children.filter(({ tag }) => tag === 'w:tc').length));
      if (widths.size !== 1) flaws.push('Rows of a table have different numbers of cells');
      if (!rows[0]?.children.some(({ children }) => children.some(({ tag }) => tag === 'w:tblHeader'))) flaws.push('A table has no row of headings');
    }
    if (node.tag === 'w:body' && node.children.at(-1)?.tag !== 'w:sectPr') flaws.push('The body does not end in a section');
  };
  look(tree(document));
  return flaws;
}

/** Each style and each numbering that is used is there. */
function nameFlaws(document: string, parts: ReadonlyMap<string, string>): string[] {
  const [styles, numbering] = [parts.get('word/styles.xml') ?? '', parts.get('word/numbering.xml') ?? ''];
  const used = (pattern: RegExp) => [...new Set([...document.matchAll(pattern)].map((match) => match[1]!))];
  return [
    ...used(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g).filter((id) => !styles.includes(`w:styleId="${id}"`)).map((id) => `The style ${id} is not there`),
    ...used(/<w:numId w:val="([^"]*)"/g).filter((id) => !numbering.includes(`w:numId="${id}"`)).map((id) => `The numbering ${id} is not there`),
  ];
}

function idFlaws(document: string): string[] {
  const twice = (what: string, pattern: RegExp) => {
    const ids = [...document.matchAll(pattern)].map((match) => match[1]!);
    return ids.length === new Set(ids).size ? [] : [`Two ${what} have the same id`];
  };
  const silent = [...document.matchAll(/<wp:docPr\b[^>]*>/g)].filter(([tag]) => !/ descr="[^"]+"/.test(tag));
  return [...twice('drawings', /<wp:docPr\b[^>]* id="([^"]*)"/g), ...twice('bookmarks', /<w:bookmarkStart\b[^>]* w:id="([^"]*)"/g), ...silent.map(() => 'A drawing does not say what it shows')];
}
