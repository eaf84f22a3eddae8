/** The roles that a membership in a council can carry, in the order in which they are listed to people. */
export const roles = [
  'admin',
  'programme',
  'finance',
  'board',
  'hub',
  'panel',
  'scrutiny',
  'clerk',
  'analyst',
] as const;

/** One role of a membership. A person has it in one council, never everywhere. */
export type Role = (typeof roles)[number];

/** What a role is called on screen. */
export const roleLabels: Record<Role, string> = {
  admin: 'Administrator',
  programme: 'Programme officer',
  finance: 'Finance officer',
  board: 'Programme board member',
  hub: 'Hub lead',
  panel: 'Parent and carer panel member',
  scrutiny: 'Scrutiny committee member',
  clerk: 'Clerk',
  analyst: 'Analyst',
};

/** Whether a value is one of the roles. */
export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}
