import { Param, sql, type Sql } from './sql.ts';

/** Who is looking. There is one plan for each kind, so the kind may change the text of a statement; nothing else may. */
export interface Viewer {
  kind: 'public' | 'member';
  /** Null when nobody is signed in. */
  personId: string | null;
  memberships: readonly { councilId: string; role: string }[];
}

/** What visibility rules, expressions and row sources may ask about the viewer, as SQL of type boolean (or uuid). */
export interface ViewerSql {
  /** True when the viewer has one of these roles in the council; any membership will do when no role is named. */
  isMemberOf(council: Sql, ...roles: string[]): Sql;
  isSignedIn(): Sql;
  /** The viewer's own person, null when nobody is signed in. */
  personId(): Sql;
}

const nobody: ViewerSql = {
  isMemberOf: () => sql`false`,
  isSignedIn: () => sql`false`,
  personId: () => sql`null::uuid`,
};

const councilsByRoles = new Map<string, Param>();

/** One parameter for each set of roles, so that a statement that asks twice binds it once. */
function councilsWhere(roles: readonly string[]): Param {
  const key = [...new Set(roles)].sort().join(' ');
  const known = councilsByRoles.get(key);
  if (known) return known;
  const made = new Param('uuid[]', ({ viewer }) =>
    viewer.memberships
      .filter(({ role }) => roles.length === 0 || roles.includes(role))
      .map(({ councilId }) => councilId),
  );
  councilsByRoles.set(key, made);
  return made;
}

const person = new Param('uuid', ({ viewer }) => viewer.personId);

const member: ViewerSql = {
  isMemberOf: (council, ...roles) => sql`${council} = any(${councilsWhere(roles)})`,
  isSignedIn: () => sql`true`,
  personId: () => sql`${person}`,
};

export const viewerSql: Readonly<Record<Viewer['kind'], ViewerSql>> = { public: nobody, member };
