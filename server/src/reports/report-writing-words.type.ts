import { registerEnumType } from 'type-graphql';

/** The parts of a paper that are lists. */
export enum ReportPart {
  SECTION = 'SECTION',
  RECOMMENDATION = 'RECOMMENDATION',
  IMPLICATION = 'IMPLICATION',
  PERSON = 'PERSON',
  ENCLOSURE = 'ENCLOSURE',
}
registerEnumType(ReportPart, { name: 'ReportPart', description: 'A kind of part of a paper, of which there can be several.' });
