import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { KeyTest, KnownStatement, KnownWard } from '@throughline/shared/papers/check-known';

/** A part of a draft by its key, in the order of the draft. */
export interface DraftPartRow {
  id: string;
  position: number;
}

/** What the checks need beside the draft itself. */
export interface KnownBesideDraft {
  sections: (DraftPartRow & { hint: string | null; isRequired: boolean })[];
  recommendations: DraftPartRow[];
  implications: DraftPartRow[];
  enclosures: DraftPartRow[];
  people: DraftPartRow[];
  figures: DraftPartRow[];
  keyTest: KeyTest;
  wards: KnownWard[];
  schemes: string[][];
  organisations: string[];
  workstreams: string[];
  statements: KnownStatement[];
}

/**
 * The keys of a draft's parts and what the council's records say beside it, in one statement. A draft that names no
 * programme is held against all of the council's.
 */
export async function knownBesideDraft(em: SqlEntityManager, reportId: string): Promise<KnownBesideDraft> {
  const part = (table: string): string =>
    `coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position) order by p.position) from ${table} p where p.report_id = r.id), '[]')`;
  const [row] = await em.execute<KnownBesideDraft[]>(
    `select
       coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'hint', s.hint, 'isRequired', s.is_required) order by s.position)
         from report_section s where s.report_id = r.id), '[]') as sections,
       ${part('report_recommendation')} as recommendations, ${part('report_implication')} as implications,
       ${part('report_enclosure')} as enclosures, ${part('report_person')} as people, ${part('report_figure')} as figures,
       json_build_object('pence', c.key_decision_pence, 'wards', c.key_decision_areas) as "keyTest",
       coalesce((select json_agg(json_build_object('name', a.name, 'from', a.valid_from, 'to', a.valid_to - 1) order by a.name, a.valid_from)
         from area a where a.council_id = c.id and a.level = c.area_term), '[]') as wards,
       coalesce((select json_agg(to_json(array[s.name] || array(select n.name from funding_scheme_alias n where n.scheme_id = s.id order by n.name)) order by s.name)
         from funding_scheme s), '[]') as schemes,
       coalesce((select json_agg(o.name order by o.name) from organisation o where o.council_id = c.id), '[]') as organisations,
       coalesce((select json_agg(w.title order by w.title) from workstream w
         where w.council_id = c.id and (r.programme_id is null or w.programme_id = r.programme_id)), '[]') as workstreams,
       coalesce((select json_agg(json_build_object('where', 'The record of the programme', 'wording', t.content) order by t.position)
         from programme_statement t where t.council_id = c.id and t.kind = 'VISION'
           and (r.programme_id is null or t.programme_id = r.programme_id)), '[]') as statements
     from report r join council c on c.id = r.council_id where r.id = ?`,
    [reportId],
  );
  return row!;
}

/** A reason that holds for something that was found, with who gave it. */
export interface WaiverInForce {
  key: string;
  reason: string;
  by: string;
  at: string;
}

/** The reasons that hold for a draft now. */
export function waiversInForce(em: SqlEntityManager, reportId: string): Promise<WaiverInForce[]> {
  return em.execute<WaiverInForce[]>(
    `select finding_key as key, reason, given_by as by, to_json(given_at) #>> '{}' as at from waivers_of_report(?)`,
    [reportId],
  );
}

/** The key of a report by its name in web addresses; null when there is none. */
export async function reportCalled(em: SqlEntityManager, councilSlug: string, slug: string): Promise<string | null> {
  const [row] = await em.execute<{ id: string }[]>(`select r.id from report r join council c on c.id = r.council_id where c.slug = ? and r.slug = ?`, [councilSlug, slug]);
  return row?.id ?? null;
}
