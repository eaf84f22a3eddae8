import type { Raw, Tables } from './naive.ts';
import { liveFigure, quotableFigures } from './product-naive-quotable.ts';
import { figuresOfVersion } from './product-naive-reports.ts';
import type { Meanings } from './product-rules.ts';

/** Figures of drafts and of records: what they would say if a report were published now. */
export function draftMeanings(tables: Tables): Meanings {
  return {
    'Report.draftFigures': (report) =>
      tables.where('report_figure', 'report_id', report['id']).map((figure) => draftFigure(tables, figure)),
    'Report.quotableFigures': (report, { about, search }) =>
      quotableFigures(tables, report['council_id']).filter(
        (figure) =>
          (typeof about !== 'string' || figure['about'] === about) &&
          (typeof search !== 'string' || `${String(figure['about'])} ${String(figure['words'])}`.toLowerCase().includes(search.toLowerCase())),
      ),
    'ReportVersion.figuresSince': (version) =>
      figuresOfVersion(version).flatMap((figure) => {
        const live = liveFigure(tables, figure);
        if (!live) return [];
        const { pence, number, day, isDemonstration } = live;
        const then = [figure['pence'], figure['number'], figure['day']];
        const hasChanged = [pence, number, day].some((value, index) => value !== then[index]);
        return [{ ...figure, pence, number, day, has_changed: hasChanged, is_demonstration: isDemonstration }];
      }),
  };
}

function draftFigure(tables: Tables, figure: Raw): Raw {
  const live = liveFigure(tables, figure);
  const quoted = tables.one('published_figure', figure['published_figure_id']);
  const asked = quoted && tables.one('consultation', quoted['consultation_id'])!;
  const values: Record<string, unknown> = {
    PENCE: live?.pence ?? figure['stated_pence'],
    NUMBER: live?.number ?? figure['stated_number'],
    DAY: live?.day ?? figure['stated_day'],
    COUNT: quoted?.['display'] ?? null,
  };
  return {
    ...figure,
    is_exempt: figure['is_exempt'] === true || tables.one('report_section', figure['section_id'])?.['is_exempt'] === true,
    pence: values['PENCE'],
    number: values['NUMBER'],
    day: values['DAY'],
    counted: values['COUNT'],
    percentage: quoted?.['percentage'] ?? null,
    source_words: live?.source ?? (asked ? `${String(asked['title'])}: published results` : figure['stated_by']),
    is_computed: live?.isComputed ?? false,
    is_demonstration: live?.isDemonstration ?? quoted?.['is_demonstration'] ?? false,
    has_source: figure['source_kind'] !== null && values[String(figure['value_kind'])] !== null,
  };
}
