import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { canonicalJson, type Json } from '../platform/canonical-json.ts';

/** How many of the sections that it must have a version does not say anything in. */
export async function missingSections(em: SqlEntityManager, versionId: string): Promise<number> {
  const [row] = await em.execute<{ missing: number }[]>(
    `select count(*)::integer as missing from delivery_plan_version v join delivery_plan plan on plan.id = v.plan_id
     join plan_section section on section.council_id = plan.council_id
       and section.subject = case when plan.hub_id is null then 'PROGRAMME' else 'HUB' end
     where v.id = ? and not exists (select from delivery_plan_text said where said.version_id = v.id and said.section_id = section.id)`,
    [versionId],
  );
  return row!.missing;
}

/**
 * What a version says, as it is submitted: canonical JSON with its SHA-256 hash.
 *
 * @param submission to whom and on which day ('YYYY-MM-DD')
 */
export async function frozenPlan(
  em: SqlEntityManager,
  versionId: string,
  submission: { submittedTo: string; submittedOn: string },
): Promise<{ frozenContent: string; frozenHash: string }> {
  const [said] = await em.execute<{ plan: Json }[]>(
    `select jsonb_build_object('title', plan.title, 'number', v.number, 'contributors', v.contributors, 'note', v.note,
       'agreedOn', v.agreed_on, 'agreedByRole', v.agreed_by_role, 'sections', (
         select coalesce(jsonb_agg(jsonb_build_object('title', section.title, 'content', said.content) order by section.position), '[]')
         from delivery_plan_text said join plan_section section on section.id = said.section_id where said.version_id = v.id)) as plan
     from delivery_plan_version v join delivery_plan plan on plan.id = v.plan_id where v.id = ?`,
    [versionId],
  );
  const frozenContent = canonicalJson({ format: 'throughline-plan/1', plan: said!.plan, ...submission });
  return { frozenContent, frozenHash: createHash('sha256').update(frozenContent).digest('hex') };
}
