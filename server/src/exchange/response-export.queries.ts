import type { Pool } from 'pg';
import type { SentAnswers } from '../consultation/response.entity.ts';

/** A response as it is taken as a file. Codes, and what people said about themselves, are not among it. */
export interface ResponseToExport {
  state: 'COUNTED' | 'LATE';
  channel: string;
  capacity: string;
  organisationName: string | null;
  receivedOn: string;
  receivedTime: string | null;
  assistance: string | null;
  evidence: string | null;
  reason: string | null;
  sent: SentAnswers;
  /** Ids of the questions whose words were passed on because they may tell of harm. */
  passedOn: string[];
  isDemonstration: boolean;
}

const AT_ONCE = 500;

/**
 * What was sent to one version of a consultation's questions, in an order that is drawn anew each time, some at a time.
 * Whoever asks has been found to be one who may take it.
 */
export async function* responsesToExport(pool: Pool, consultationId: string, formId: string): AsyncGenerator<ResponseToExport[]> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query('begin read only');
    await client.query(`select set_config('throughline.consultation_at_reading', $1, true)`, [consultationId]);
    await client.query(
      `declare responses no scroll cursor for
      with passed_on as materialized (
        select d.text_id from text_redaction d
        where d.decision in ('FLAG', 'REFER') and d.layer = (select max(l.layer) from text_redaction l where l.text_id = d.text_id)
      )
      select r.state, r.channel, r.capacity, r.organisation_name as "organisationName", to_char(r.received_on, 'YYYY-MM-DD') as "receivedOn", r.received_time as "receivedTime",
        r.assistance, r.evidence, r.reason, r.is_demonstration as "isDemonstration",
        json_build_object('choices', r.choices, 'texts', r.texts, 'parts', r.parts, 'shown', r.shown) as sent,
        case when exists (select from passed_on) then array(select question from jsonb_object_keys(r.texts) question where pair_key(r.id, question) in (select text_id from passed_on)) else '{}' end as "passedOn"
      from response_to_read r where r.form_id = $1 order by random()`,
      [formId],
    );
    for (;;) {
      const { rows } = await client.query<ResponseToExport>(`fetch ${AT_ONCE} from responses`);
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query('commit');
    isBroken = false;
  } finally {
    // Broken off in the middle: the connection is not used again.
    client.release(isBroken);
  }
}
