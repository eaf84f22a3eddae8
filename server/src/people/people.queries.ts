import type { Pool } from 'pg';

/** What signing in needs to know of a person. Asked through functions: the application may not select people. */
export interface PersonToSignIn {
  id: string;
  name: string;
  passwordHash: string;
  isDemonstration: boolean;
}
export interface ViewerOfSession {
  personId: string;
  name: string;
  email: string;
  isDemonstration: boolean;
  memberships: { councilId: string; role: string }[];
}
export interface DemonstrationPersonRow {
  email: string;
  name: string;
  role: string;
  councilSlug: string;
  councilName: string;
}

export async function personToSignIn(pool: Pool, email: string): Promise<PersonToSignIn | null> {
  const { rows } = await pool.query<PersonToSignIn>({
    name: 'person_to_sign_in',
    text: `select id, name, password_hash as "passwordHash", is_demonstration as "isDemonstration" from person_to_sign_in($1)`,
    values: [email],
  });
  return rows[0] ?? null;
}

export async function viewerOfSession(pool: Pool, tokenHash: Buffer, at: Date): Promise<ViewerOfSession | null> {
  const { rows } = await pool.query<ViewerOfSession>({
    name: 'viewer_of_session',
    text: `select person_id as "personId", name, email, is_demonstration as "isDemonstration", memberships from viewer_of_session($1, $2)`,
    values: [tokenHash, at],
  });
  return rows[0] ?? null;
}

export async function demonstrationPeople(pool: Pool): Promise<DemonstrationPersonRow[]> {
  const { rows } = await pool.query<DemonstrationPersonRow>({
    name: 'demonstration_people',
    text: `select email, name, role, council_slug as "councilSlug", council_name as "councilName" from demonstration_people()`,
  });
  return rows;
}

export async function startSession(pool: Pool, session: { id: string; tokenHash: Buffer; personId: string; startedAt: Date; expiresAt: Date }): Promise<void> {
  await pool.query({
    name: 'start_session',
    text: `insert into sign_in_session (id, token_hash, person_id, started_at, expires_at) values ($1, $2, $3, $4, $5)`,
    values: [session.id, session.tokenHash, session.personId, session.startedAt, session.expiresAt],
  });
}

export async function endSession(pool: Pool, tokenHash: Buffer): Promise<void> {
  await pool.query({ name: 'end_session', text: `select end_session($1)`, values: [tokenHash] });
}
