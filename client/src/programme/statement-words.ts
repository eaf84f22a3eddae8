import type { StatementKind } from '../schema.generated.ts';

/** What each kind of statement is called, alone and in a list. */
export const statementWords: Readonly<Record<StatementKind, { one: string; many: string }>> = {
  VISION: { one: 'Vision', many: 'Vision' },
  AIM: { one: 'Aim', many: 'Aims' },
  OBJECTIVE: { one: 'Objective', many: 'Objectives' },
  PRINCIPLE: { one: 'Principle', many: 'Principles' },
  SCOPE: { one: 'Service it covers', many: 'Services it covers' },
  EFFECT: { one: 'What follows from it', many: 'What follows from it' },
};
