import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Json } from '../platform/canonical-json.ts';
import type { FigureValue } from './report-draft.entity.ts';

/** The version of a report with this number, or the newest when none is given; null when there is none. Decides nothing about who may see it. */
export async function versionIdOf(
  pool: Pool,
  councilSlug: string,
  slug: string,
  number: number | null,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'report_version_id',
    text: `select v.id from council c join report r on r.council_id = c.id join report_version v on v.report_id = r.id
           where c.slug = $1 and r.slug = $2 and ($3::integer is null or v.number = $3) order by v.number desc limit 1`,
    values: [councilSlug, slug, number],
  });
  return rows[0]?.id ?? null;
}

/** The last version that was published of a report; null before the first. */
export async function lastVersionOf(
  em: SqlEntityManager,
  reportId: string,
): Promise<{ number: number; hash: string } | null> {
  const rows = await em.execute<{ number: number; hash: string }[]>(
    `select number, content_hash as hash from report_version where report_id = ? order by number desc limit 1`,
    [reportId],
  );
  return rows[0] ?? null;
}

/** A figure of a draft with its source, as `report_figure_now` and the papers behind it give it. */
export interface DraftedFigure extends FigureValue {
  position: number;
  key: string;
  section: number | null;
  label: string;
  note: string | null;
  isComputed: boolean;
  isDemonstration: boolean;
  isExempt: boolean;
  hasSource: boolean;
  sourceKind: string | null;
  sourceWords: string | null;
  subjectType: string | null;
  subjectId: string | null;
  subjectField: string | null;
  publishedFigureId: string | null;
  /** Of a figure that a paper states, directly or through the row that holds it. */
  paper: { id: string; title: string; datedOn: string | null; statedDate: string | null; place: string; raw: string | null } | null;
}

/** A part of a draft that can be exempt. */
export type DraftedPart = { readonly [name: string]: Json } & { position: number; isExempt: boolean };
export interface DraftedSection extends DraftedPart {
  label: string | null;
  heading: string;
  /** Markdown, as shared/src/report-text.ts reads it. */
  body: string;
  role: string;
  exemptReason: string | null;
}
export interface DraftedExhibit extends DraftedPart {
  key: string;
  kind: string;
  title: string;
  description: string;
  figureKeys: string[];
}
export interface GlossaryEntry {
  readonly [name: string]: Json;
  term: string;
  expansion: string | null;
  meaning: string | null;
}

export interface DraftedReport {
  /** Header, recommendations and whatever else is never exempt, ready to be published. */
  parts: { readonly [name: string]: Json };
  sections: DraftedSection[];
  enclosures: DraftedPart[];
  exhibits: DraftedExhibit[];
  figures: DraftedFigure[];
  /** All terms of the council; a version holds those that it uses. */
  terms: GlossaryEntry[];
}

/**
 * Everything that a draft says now, in one statement. Wards that are meant by "all" are those valid on the day of the
 * meeting. The order of the parts and the manner of numbering are the council's for this kind of paper.
 */
export async function draftOf(em: SqlEntityManager, reportId: string): Promise<DraftedReport> {
  const [row] = await em.execute<DraftedReport[]>(
    `select json_build_object(
       'council', c.name, 'slug', r.slug, 'kind', r.kind, 'title', r.title, 'body', b.name, 'meetingDay', r.meeting_day,
       'asksFor', r.asks_for, 'classification', r.classification, 'isKey', r.is_key, 'keyTest', r.key_test, 'keyExplanation', r.key_explanation,
       'inForwardPlan', r.in_forward_plan, 'callIn', r.call_in, 'isUrgent', r.is_urgent, 'urgencyReason', r.urgency_reason,
       'purposes', to_json(r.purposes), 'noOptionsReason', r.no_options_reason, 'holderRecommends', r.holder_recommends,
       'isDemonstration', r.is_demonstration, 'wardCoverage', r.ward_coverage,
       'order', to_json(template.parts), 'numbering', coalesce(template.numbering, 'NONE'),
       'wards', coalesce((select json_agg(json_build_object('code', a.code, 'name', a.name) order by a.name, a.code) from area a
         where a.council_id = r.council_id and case r.ward_coverage
           when 'ALL' then a.level = c.area_term and a.valid_from <= r.meeting_day and (a.valid_to is null or a.valid_to > r.meeting_day)
           else exists (select from report_ward w where w.report_id = r.id and w.area_id = a.id) end), '[]'),
       'people', coalesce((select json_agg(json_build_object('position', p.position, 'capacity', p.capacity, 'name', p.name, 'post', p.post,
         'email', p.email, 'phone', p.phone) order by p.position) from report_person p where p.report_id = r.id), '[]'),
       'signOffs', coalesce((select json_agg(json_build_object('position', s.position, 'kind', s.kind, 'role', s.role, 'state', s.state, 'signedBy', s.signed_by,
         'onBehalfOf', s.on_behalf_of, 'signedOn', s.signed_on) order by s.position) from report_sign_off s where s.report_id = r.id), '[]'),
       'implications', coalesce((select json_agg(json_build_object('position', i.position, 'kind', i.kind, 'state', i.state, 'text', i.text)
         order by i.position) from report_implication i where i.report_id = r.id), '[]'),
       'recommendations', coalesce((select json_agg(json_build_object('position', m.position, 'verb', m.verb, 'text', m.text, 'reason', m.reason)
         order by m.position) from report_recommendation m where m.report_id = r.id), '[]')
     ) as parts,
     coalesce((select json_agg(json_build_object('position', s.position, 'label', s.label, 'heading', s.heading, 'body', s.body, 'role', s.role,
       'isExempt', s.is_exempt, 'exemptReason', s.exempt_reason) order by s.position) from report_section s where s.report_id = r.id), '[]') as sections,
     coalesce((select json_agg(json_build_object('position', e.position, 'kind', e.kind, 'label', e.label, 'title', e.title, 'datedOn', e.dated_on,
       'isAtHand', e.is_at_hand, 'url', e.url, 'publisher', e.publisher, 'waivedReason', e.waived_reason, 'isExempt', e.is_exempt, 'altText', e.alt_text,
       'file', case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'byteCount', f.byte_count, 'hash', f.hash) end)
       order by e.position) from report_enclosure e left join report_file f on f.id = e.file_id where e.report_id = r.id), '[]') as enclosures,
     coalesce((select json_agg(json_build_object('position', x.position, 'key', x.key, 'kind', x.kind, 'title', x.title, 'description', x.description,
       'figureKeys', to_json(x.figure_keys), 'isExempt', x.is_exempt) order by x.position) from report_exhibit x where x.report_id = r.id), '[]') as exhibits,
     coalesce((select json_agg(json_build_object('term', g.term, 'expansion', g.expansion, 'meaning', g.meaning) order by g.term)
       from glossary_term g where g.council_id = r.council_id), '[]') as terms,
     coalesce((select json_agg(json_build_object(
       'position', f.position, 'key', f.key, 'section', s.position, 'label', f.label, 'valueKind', f.value_kind, 'unit', f.unit, 'note', f.note,
       'isApproximate', f.is_approximate, 'isComputed', f.is_computed, 'isDemonstration', f.is_demonstration, 'isExempt', f.is_exempt, 'hasSource', f.has_source,
       'pence', f.pence, 'number', f.number, 'day', f.day, 'counted', f.counted, 'percentage', f.percentage,
       'sourceKind', f.source_kind, 'sourceWords', f.source_words, 'subjectType', f.subject_type, 'subjectId', f.subject_id,
       'subjectField', f.subject_field, 'publishedFigureId', f.published_figure_id, 'paper', stated.paper) order by f.position)
       from report_figure_now f
       left join report_section s on s.id = f.section_id
       left join lateral (
         select json_build_object('id', paper.id, 'title', paper.title, 'datedOn', paper.dated_on, 'statedDate', paper.stated_date,
           'place', coalesce(f.place, fact.place), 'raw', coalesce(f.raw, fact.raw)) as paper
         from source_paper paper left join provenance fact on fact.paper_id = paper.id
           and fact.subject_type = f.subject_type and fact.subject_id = f.subject_id and fact.field = f.subject_field
         where paper.id = f.paper_id or fact.id is not null
         order by fact.place limit 1) stated on true
       where f.report_id = r.id), '[]') as figures
     from report r join council c on c.id = r.council_id join body b on b.id = r.body_id
     left join lateral (select parts, numbering from paper_template t where t.council_id = r.council_id and (t.kind = r.kind or t.kind is null)
       order by t.kind nulls last limit 1) template on true
     where r.id = ?`,
    [reportId],
  );
  return row!;
}

/** Lets two parts of a report stand in one place until the transaction ends, so that they can change places. */
export const letPlacesCross = async (em: SqlEntityManager): Promise<void> => {
  await em.execute('set constraints all deferred');
};
