import { Field, ObjectType } from 'type-graphql';
import { canSeeResults } from '../consultation/consultation.policy.ts';
import { Consultation } from '../consultation/consultation.type.ts';
import { PublishedCount, publishCount } from '../platform/disclosure.ts';
import { Code, One, ReadsRows, sameAs, type ListOptions, type Row } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { asAt, now } from './board-pack.entity.ts';

interface Counted {
  council: string;
  counted: number;
  threshold: number;
  rounding: number;
}

@ReadsRows(
  {
    consultation: 'consultation_id uuid consultation',
    council: 'council_id uuid council',
    counted: 'counted integer',
    threshold: 'threshold integer',
    rounding: 'rounding integer',
    closesAt: 'closes_at timestamptz',
  },
  { visible: sameAs('consultation') },
)
@ObjectType({ description: 'A consultation that families can answer now.' })
export class BoardConsultation {
  @Field(() => Consultation, { description: 'The consultation.' })
  @One()
  consultation!: Consultation;

  @Field(() => PublishedCount, {
    nullable: true,
    description:
      'Responses so far, under disclosure control; null for those who see no counts before they are published.',
  })
  @Code<Counted>(['council', 'counted', 'threshold', 'rounding'], (rows, _args, { viewer }) =>
    rows.map(({ council, counted, threshold, rounding }) =>
      canSeeResults(viewer, { councilId: council, isPublished: true, resultsPublishedAt: null })
        ? publishCount(counted, threshold, rounding === 5 ? 5 : null)
        : null,
    ),
  )
  responses!: PublishedCount | null;
}

/** Open now; counts are of now, so a pack for an earlier day shows none. */
export const consultationsOfPack: ListOptions = {
  order: ['closesAt', 'consultation'],
  atMost: 20,
  rows: (pack) => sql`
    select asked.id as consultation_id, asked.council_id, coalesce(tally.counted, 0) as counted,
      greatest(council.disclosure_threshold, council.count_rounding) as threshold, coalesce(council.count_rounding, 0) as rounding, asked.closes_at
    from consultation asked join council on council.id = asked.council_id left join consultation_tally tally on tally.key = asked.id
    where asked.council_id = ${pack('council')} and asked.is_published and asked.withdrawn_at is null
      and ${now} between asked.opens_at and asked.closes_at and ${asAt} = (${now} at time zone 'Europe/London')::date`,
};

export const figuresOfPack: ListOptions = {
  order: ['publishedAt desc', 'consultation', 'position'],
  atMost: 300,
  rows: (pack) => sql`
    select figure.* from published_figure figure join consultation asked on asked.id = figure.consultation_id
    where asked.council_id = ${pack('council')} and (figure.published_at at time zone 'Europe/London')::date <= ${asAt}`,
};

export const sessionsHeld = (pack: Row) => sql`
  select count(*) from panel_session held where held.council_id = ${pack('council')} and held.status <> 'PLANNED' and held.starts_on <= ${asAt}`;
