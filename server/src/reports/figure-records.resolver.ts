import { Arg, FieldResolver, Resolver } from 'type-graphql';
import { DataQualityIssue, Provenance } from '../papers/papers.type.ts';
import { AddsTo, Code, Many, One, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { ReportFigure } from './report-figure.type.ts';
import { ReportVersion } from './report-version.type.ts';
import { Report } from './report.type.ts';

/** One figure of a version by the key that its text uses. */
@Resolver(() => ReportVersion)
@AddsTo(() => ReportVersion)
export class FiguresByName {
  @FieldResolver(() => [ReportFigure], { description: 'Its figure with this key; empty when there is none.' })
  @Many(() => ReportFigure, {
    by: 'version',
    order: ['position'],
    atMost: 1,
    rows: (version, args) => sql`select * from report_version_figure where version_id = ${version('id')} and key = ${args('key')}`,
  })
  figuresNamed(@Arg('key', () => String, { description: 'The key.' }) _key: string): ReportFigure[] {
    return planned();
  }
}

/** What a figure was copied from. */
interface Source {
  subjectType: string | null;
  subjectId: string | null;
  subjectField: string | null;
  publishedFigure: string | null;
}

/** From a figure of a paper to what it was copied from, and to wherever else that is quoted. */
@Resolver(() => ReportFigure)
@AddsTo(() => ReportFigure)
export class FigureRecords {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Names the field of the record, or the published figure, that it was copied from: the same in each report that quotes it. Null when it was copied from none.',
  })
  @Code<Source>(['subjectType', 'subjectId', 'subjectField', 'publishedFigure'], (figures) =>
    figures.map(({ subjectType, subjectId, subjectField, publishedFigure }) => (subjectType === null ? publishedFigure : [subjectType, subjectId, subjectField].join(':'))),
  )
  sourceKey(): string | null {
    return planned();
  }

  @FieldResolver(() => [ReportFigure], {
    description: 'The figures of published reports, this one among them, that quote the same field of the same record, or the same published figure; of those that you may see.',
  })
  @Many(() => ReportFigure, {
    order: ['version', 'position'],
    atMost: 40,
    rows: (figure) => sql`
      select quoting.* from report_version version join report_version_figure quoting on quoting.version_id = version.id
      where version.content_json -> 'figures' @> jsonb_build_array(jsonb_build_object('source', jsonb_strip_nulls(jsonb_build_object(
          'subjectId', ${figure('subjectId')}, 'subjectField', ${figure('subjectField')}, 'publishedFigureId', ${figure('publishedFigure')}))))
        and (quoting.subject_type, quoting.subject_id, quoting.subject_field) is not distinct from (${figure('subjectType')}, ${figure('subjectId')}, ${figure('subjectField')})
        and quoting.published_figure_id is not distinct from ${figure('publishedFigure')}
        and (quoting.subject_id is not null or quoting.published_figure_id is not null)`,
  })
  quotedAlike(): ReportFigure[] {
    return planned();
  }

  @FieldResolver(() => [Provenance], { description: 'The places in papers from which its record has this value.' })
  @Many(() => Provenance, {
    order: ['field', 'place', 'factId'],
    atMost: 20,
    rows: (figure) => sql`select * from provenance where subject_type = ${figure('subjectType')} and subject_id = ${figure('subjectId')} and field = ${figure('subjectField')}`,
  })
  recordProvenance(): Provenance[] {
    return planned();
  }

  @FieldResolver(() => [DataQualityIssue], { description: 'What does not fit in the papers about its record.' })
  @Many(() => DataQualityIssue, {
    order: ['code', 'place'],
    atMost: 20,
    rows: (figure) => sql`select * from data_quality_issue where subject_type = ${figure('subjectType')} and subject_id = ${figure('subjectId')}`,
  })
  recordIssues(): DataQualityIssue[] {
    return planned();
  }
}

/** From a paper to the one before it. */
@Resolver(() => Report)
@AddsTo(() => Report)
export class PreviousReports {
  @FieldResolver(() => Report, { nullable: true, description: 'The paper before it on the same subject; null where none is named that you may see.' })
  @One()
  previousReport(): Report | null {
    return planned();
  }
}
