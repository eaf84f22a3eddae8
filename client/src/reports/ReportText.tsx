import type { LaidBlock } from '@throughline/shared/report-layout';
import { inlinesOf, wordsOfInlines, type Inline, type TextBlock } from '@throughline/shared/report-text';
import type { ReactNode } from 'react';
import { ReportExhibit } from './ReportExhibit.tsx';
import { ReportFigure } from './ReportFigure.tsx';
import type { PaperNames } from './report-names.ts';

interface ReportTextProps {
  blocks: readonly LaidBlock[];
  names: PaperNames;
  /** The heading it stands under: the name of tables that have none. */
  heading: string;
}

/** The text of a section: its paragraphs with their numbers, lists, tables, figures and what shows them together. */
export function ReportText({ blocks, names, heading }: ReportTextProps) {
  return blocks.map(({ number, block, caption }, index) => {
    if (number === null) return <Block key={index} block={block} names={names} caption={caption === null ? heading : plainWords(caption, names)} />;
    return (
      <p key={index} className="govuk-body app-paper__numbered">
        <span className="app-paper__number">{number}</span> <span><Inlines inlines={inlinesOf(block)} names={names} /></span>
      </p>
    );
  });
}

const plainWords = (inlines: readonly Inline[], { figures }: PaperNames): string => wordsOfInlines(inlines, (key) => figures.get(key)?.display ?? key);

function Block({ block, names, caption }: { block: TextBlock; names: PaperNames; caption: string }): ReactNode {
  switch (block.kind) {
    case 'HEADING': {
      const Heading = block.level === 3 ? 'h3' : 'h4';
      return <Heading className="govuk-heading-s"><Inlines inlines={block.inlines} names={names} /></Heading>;
    }
    case 'PARAGRAPH':
      return <p className="govuk-body"><Inlines inlines={block.inlines} names={names} /></p>;
    case 'LIST':
      return <TextList list={block} names={names} caption={caption} />;
    case 'QUOTE':
      return (
        <blockquote className="govuk-inset-text">
          {block.blocks.map((inner, index) => <Block key={index} block={inner} names={names} caption={caption} />)}
        </blockquote>
      );
    case 'TABLE':
      return <TextTable table={block} names={names} caption={caption} />;
    case 'EXHIBIT':
      return <ReportExhibit exhibitKey={block.key} names={names} />;
  }
}

function TextList({ list, names, caption }: { list: Extract<TextBlock, { kind: 'LIST' }>; names: PaperNames; caption: string }) {
  const items = list.items.map((item, index) => (
    <li key={index}>
      {item.map((block, place) =>
        block.kind === 'PARAGRAPH' && place === 0
          ? <Inlines key={place} inlines={block.inlines} names={names} />
          : <Block key={place} block={block} names={names} caption={caption} />,
      )}
    </li>
  ));
  return list.isOrdered
    ? <ol className="govuk-list govuk-list--number" start={list.start}>{items}</ol>
    : <ul className="govuk-list govuk-list--bullet">{items}</ul>;
}

function TextTable({ table: { headings, rows }, names, caption }: { table: Extract<TextBlock, { kind: 'TABLE' }>; names: PaperNames; caption: string }) {
  return (
    <div className="app-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {headings.map((cell, index) => <th key={index} scope="col" className="govuk-table__header"><Inlines inlines={cell} names={names} /></th>)}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row, index) => (
            <tr key={index} className="govuk-table__row">
              {row.map((cell, place) => <td key={place} className="govuk-table__cell"><Inlines inlines={cell} names={names} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ inlines, names }: { inlines: readonly Inline[]; names: PaperNames }) {
  return inlines.map((inline, index) => {
    if (inline.kind === 'FIGURE') {
      const figure = <ReportFigure key={index} figureKey={inline.key} names={names} />;
      return inline.isBold ? <strong key={index}>{figure}</strong> : figure;
    }
    if (inline.kind === 'LINK') return <a key={index} className="govuk-link" href={inline.href}>{inline.text}</a>;
    const words = inline.isItalic ? <em key={index}>{inline.text}</em> : inline.text;
    return inline.isBold ? <strong key={index}>{words}</strong> : words;
  });
}
