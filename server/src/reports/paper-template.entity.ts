import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** The order of the parts where a council has no template. */
export const usualOrder = [
  'PURPOSES', 'HEADER', 'SUMMARY', 'RECOMMENDATIONS', 'BODY', 'OPTIONS', 'CONSULTEES', 'RISKS', 'NEXT_STEPS', 'FIGURES', 'IMPLICATIONS', 'PEOPLE', 'SIGN_OFF',
  'ENCLOSURES', 'GLOSSARY',
] as const;

/** One line of the sign-off list of a template. */
export interface SignOffLine {
  kind: 'FINANCE' | 'LEGAL' | 'OTHER';
  role: string;
}

/** How a council prints a kind of paper: the order of its parts, the fields of implications, who has to sign. */
const templateSchema = defineEntity({
  name: 'PaperTemplateRow',
  tableName: 'paper_template',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    kind: p.text().nullable(),
    parts: p.array(),
    numbering: p.text(),
    implications: p.array(),
    signOffs: p.json<SignOffLine[]>(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class PaperTemplateRow extends templateSchema.class {}
templateSchema.setClass(PaperTemplateRow);

/** A short form or a term of a council, and what it means. */
const termSchema = defineEntity({
  name: 'GlossaryTermRow',
  tableName: 'glossary_term',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    term: p.text(),
    expansion: p.text().nullable(),
    meaning: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class GlossaryTermRow extends termSchema.class {}
termSchema.setClass(GlossaryTermRow);
