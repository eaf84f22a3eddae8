import { entryAsJson, type Runs } from '../platform/audit-chain.ts';
import type { StoredVersion } from './version-check.service.ts';

/**
 * Published versions as they are stored, with everything that holds them. Decides nothing about who may see them.
 *
 * @param which one version, or all of a council in the order of their reports
 */
export async function storedVersions(runs: Runs, which: { versionId: string } | { councilId: string }): Promise<StoredVersion[]> {
  const { rows } = await runs.query<StoredVersion>({
    text: `select v.id, v.report_id as "reportId", r.slug, v.number, v.note, v.content, v.content_json as "contentJson", v.content_hash as "contentHash",
        to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "publishedAt", before.content_hash as "hashBefore",
        case when s.version_id is not null then json_build_object('content', s.content, 'contentJson', s.content_json, 'contentHash', s.content_hash) end as sealed,
        coalesce((select json_agg(${entryAsJson}::jsonb || jsonb_build_object(
            'hashBefore', case when e.seq = 1 then '' else (select hash from audit_entry earlier where earlier.chain = e.chain and earlier.seq = e.seq - 1) end,
            'heldAfter', case when head.seq = e.seq then head.hash
              else (select previous_hash from audit_entry later where later.chain = e.chain and later.seq = e.seq + 1) end) order by e.seq)
          from audit_entry e join audit_head head on head.chain = e.chain
          where e.subject_id = v.id and e.digest is not null and e.chain = v.council_id::text), '[]') as entries
      from report_version v join report r on r.id = v.report_id
      left join report_version before on before.report_id = v.report_id and before.number = v.number - 1
      left join report_version_sealed s on s.version_id = v.id
      where ${'versionId' in which ? 'v.id' : 'v.council_id'} = $1
      order by r.slug, v.number`,
    values: ['versionId' in which ? which.versionId : which.councilId],
  });
  return rows;
}

/** The places in a council's audit chain that record a version which is not there. */
export async function missingVersions(runs: Runs, councilId: string): Promise<number[]> {
  const { rows } = await runs.query<{ seq: number }>({
    text: `select e.seq from audit_entry e where e.chain = $1 and e.subject_type = 'reportVersion' and e.digest is not null
        and not exists (select from report_version v where v.id = e.subject_id) order by e.seq`,
    values: [councilId],
  });
  return rows.map(({ seq }) => seq);
}

/** Every council, for those who run the server. */
export async function councilsToVerify(runs: Runs): Promise<{ id: string; slug: string }[]> {
  const { rows } = await runs.query<{ id: string; slug: string }>({ text: 'select id, slug from council order by slug', values: [] });
  return rows;
}
