import { createElement, type ReactNode } from 'react';

/** A piece of HTML: text, or an element with its attributes in alphabetical order. */
export type HtmlNode = string | { tag: string; attributes: Record<string, string>; children: HtmlNode[] };

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ctdot: '⋯',
  copy: '©',
};
const tokens =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|([^<]+)/gi;

/** Reads well-formed HTML, as govuk-frontend's fixtures and React write it. */
export function parseHtml(html: string): HtmlNode[] {
  const root: { tag: string; attributes: Record<string, string>; children: HtmlNode[] } = {
    tag: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  for (const [, closing, tag, attributes, selfClosing, text] of html.matchAll(tokens)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (closing) open.pop();
    else if (tag !== undefined) {
      const element = { tag: tag.toLowerCase(), attributes: readAttributes(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!selfClosing && !voidTags.has(element.tag)) open.push(element);
    }
  }
  return root.children;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)].map(
    ([, name, double, single, bare]) => [name!.toLowerCase(), decoded(double ?? single ?? bare ?? '')] as const,
  );
  return Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name] ?? whole);
}

const inline = new Set(['a', 'b', 'code', 'em', 'i', 'span', 'strong']);

/**
 * HTML in one form: a line for each tag and text, attributes and class names in order, and no white space that a browser
 * would not show. A space between words, or between a word and a link, stays.
 */
export function normalised(html: string): string {
  return lines(parseHtml(html), '').join('\n');
}

function lines(nodes: readonly HtmlNode[], indent: string): string[] {
  return merged(nodes).flatMap((node, index, all) => {
    if (typeof node !== 'string') {
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${inOrder(name, value)}"`);
      return [`${indent}<${node.tag}${attributes.join('')}>`, ...lines(node.children, `${indent}  `)];
    }
    const before = flowsWith(all[index - 1]) ? /^\s/.test(node) : false;
    const after = flowsWith(all[index + 1]) ? /\s$/.test(node) : false;
    const words = node.trim().replace(/\s+/g, ' ');
    if (words === '') return before && after ? [`${indent}"␣"`] : [];
    return [`${indent}"${before ? '␣' : ''}${words}${after ? '␣' : ''}"`];
  });
}

function merged(nodes: readonly HtmlNode[]): HtmlNode[] {
  const result: HtmlNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result;
}

const flowsWith = (neighbour: HtmlNode | undefined) => typeof neighbour === 'object' && inline.has(neighbour.tag);

function inOrder(name: string, value: string): string {
  return name === 'class' ? value.split(/\s+/).filter(Boolean).toSorted().join(' ') : value.trim();
}

const reactNames: Record<string, string> = {
  autocapitalize: 'autoCapitalize',
  autocomplete: 'autoComplete',
  class: 'className',
  colspan: 'colSpan',
  for: 'htmlFor',
  hreflang: 'hrefLang',
  viewbox: 'viewBox',
  inputmode: 'inputMode',
  maxlength: 'maxLength',
  rowspan: 'rowSpan',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
};

/** Attributes of HTML as props of React. */
export function reactProps(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactNames[name] ?? name, value]));
}

/** A fixture's HTML as React's own elements, so that it can be a component's children. */
export function reactNodes(html: string): ReactNode {
  const toReact = (node: HtmlNode, index: number): ReactNode => {
    if (typeof node === 'string') return node;
    const props = { ...reactProps(node.attributes), key: index };
    return node.children.length === 0
      ? createElement(node.tag, props)
      : createElement(node.tag, props, ...node.children.map(toReact));
  };
  const nodes = parseHtml(html.trim()).map(toReact);
  return nodes.length === 1 ? nodes[0] : nodes;
}
