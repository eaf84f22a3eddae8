import { FieldResolver, Resolver } from 'type-graphql';
import { Consultation } from '../consultation/consultation.type.ts';
import { PublishedFigure } from '../consultation/published-figure.type.ts';
import { AddsTo, Many, One, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Programme } from '../programme/programme.type.ts';
import { packReaders } from './board-pack.policy.ts';
import { ReportFigure, figuresThatQuote } from './report-figure.type.ts';

/** From what families said to where it was read. */
@Resolver(() => PublishedFigure)
@AddsTo(() => PublishedFigure)
export class PublishedFigureQuotes {
  @FieldResolver(() => Consultation, { description: 'The consultation whose result it is.' })
  @One()
  consultation(): Consultation {
    return planned();
  }

  @FieldResolver(() => [ReportFigure], {
    description: 'The figures of published reports that quote it, of those that you may see.',
  })
  @Many(() => ReportFigure, figuresThatQuote)
  quotedBy(): ReportFigure[] {
    return planned();
  }

  @FieldResolver(() => [Programme], {
    description: 'The programmes whose board pack shows it; none for those who may not open the pack.',
  })
  @Many(() => Programme, {
    order: ['name'],
    atMost: 5,
    rows: (figure, _args, viewer) => sql`
      select shown.* from programme shown join consultation asked on asked.council_id = shown.council_id
      where asked.id = ${figure('consultation')} and asked.results_published_at is not null and ${viewer.isMemberOf(sql`shown.council_id`, ...packReaders)}`,
  })
  shownInBoardPacks(): Programme[] {
    return planned();
  }
}
