import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DecisionAllowanceRow } from '../../server/src/decisions/authority.entity.ts';
import { DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { AllocationRow } from '../../server/src/funding/allocation.entity.ts';
import { AllowedUseRow } from '../../server/src/funding/allowed-use.entity.ts';
import { FundingSchemeRow } from '../../server/src/funding/funding-scheme.entity.ts';
import { GrantConditionRow } from '../../server/src/funding/grant-condition.entity.ts';
import { GrantRow } from '../../server/src/funding/grant.entity.ts';
import { InstalmentRow } from '../../server/src/funding/instalment.entity.ts';
import { recountGrant } from '../../server/src/funding/ledger-totals.queries.ts';
import { SpendEntryRow } from '../../server/src/funding/spend-entry.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { SiteRow } from '../../server/src/sites/site.entity.ts';

type Row = { id: string };

export interface GivenGrant {
  awardedPence: number | null;
  ceilingPence: number | null;
  startsOn: string | null;
  endsOn: string | null;
  isPublished: boolean;
  /** Stated; the revenue is then what it leaves. Null for an award that is not split. */
  capitalPence: number | null;
  /** Financial year → its part of the award, null when it is not stated. */
  years: Record<string, number | null>;
  /** Capital waits for the asset review. */
  isGated: boolean;
}

/** A grant of £1,000 that may be spent in 2023, with a use for each type of money and one for either. */
export async function givenGrant(em: SqlEntityManager, council: Row, values: Partial<GivenGrant> = {}) {
  const { awardedPence = 100_000, ceilingPence = null, startsOn = '2023-01-01', endsOn = '2023-12-31', isPublished = true } = values;
  const { capitalPence = null, years = {}, isGated = false } = values;
  const fork = em.fork();
  const scheme = newId();
  const grant = newId();
  await fork.insert(FundingSchemeRow, { id: scheme, code: `S-${randomBytes(6).toString('hex').toUpperCase()}`, name: `Scheme ${scheme}`, department: 'A department', source: 'Made up for a test' });
  await fork.insert(GrantRow, {
    id: grant, council: council.id, scheme, title: `Grant ${grant}`, purpose: 'TRANSFORMATION', awardedPence, ceilingPence, startsOn, endsOn,
    receivedPence: 0, spentPence: 0, committedPence: 0, capitalUsedPence: 0, isPublished, isDemonstration: false, version: 1,
  });
  const of = { council: council.id, grant };
  const uses = { either: newId(), capital: newId(), revenue: newId() };
  await fork.insertMany(AllowedUseRow, [
    { id: uses.either, ...of, position: 0, name: 'Anything', fundType: null },
    { id: uses.capital, ...of, position: 1, name: 'Buildings', fundType: 'CAPITAL' },
    { id: uses.revenue, ...of, position: 2, name: 'Work', fundType: 'REVENUE' },
  ]);
  const parts = [
    ...(capitalPence === null ? [] : [{ kind: 'CAPITAL', amountPence: capitalPence }, { kind: 'REVENUE', amountPence: null }]),
    ...Object.entries(years).map(([financialYear, amountPence]) => ({ financialYear, amountPence })),
  ];
  for (const part of parts) await fork.insert(AllocationRow, { id: newId(), ...of, kind: null, financialYear: null, strand: null, note: null, ...part });
  if (isGated) await fork.insert(GrantConditionRow, { id: newId(), ...of, position: 0, kind: 'CAPITAL_ONLY_FOR_SELECTED_SITES', words: 'Capital waits for the asset review.' });
  return { id: grant, council, uses };
}

interface GivenAuthority {
  activities: readonly string[];
  madeOn: string;
  effectiveOn: string | null;
  callIn: 'YES' | 'NO';
}

/** A decision that allows spending of every kind since 2020, unless something else is said. */
export async function givenAuthority(em: SqlEntityManager, council: Row, values: Partial<GivenAuthority> = {}) {
  const { activities = ['DELIVERY'], madeOn = '2020-01-01', effectiveOn = madeOn, callIn = 'NO' } = values;
  const id = newId();
  const fork = em.fork();
  await fork.insert(DecisionRow, {
    id, council: council.id, reference: id, title: 'Spend the grant', kind: 'SUBSTANTIVE', isKey: 'NO', isUrgent: 'NO', callIn, takenByRole: 'Director',
    madeOn, effectiveOn, isPublished: true, isDemonstration: false, version: 1,
  });
  for (const activity of activities) await fork.insert(DecisionAllowanceRow, { id: newId(), council: council.id, decision: id, activity, text: activity });
  return { id };
}

/** A site; selected by the asset review when a decision is given. */
export async function givenSite(em: SqlEntityManager, council: Row, values: { selectedBy?: Row; legacyGrantRestriction?: string } = {}) {
  const id = newId();
  await em.fork().insert(SiteRow, {
    id, council: council.id, name: `Site ${id}`, role: 'HUB', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre: 'NO', onSchoolSite: 'NO',
    selectedByDecision: values.selectedBy?.id ?? null, legacyGrantRestriction: values.legacyGrantRestriction ?? null, isDemonstration: false, version: 1,
  });
  return { id };
}

/** So many lines of £1 in the ledger, as an import would add them. */
export async function givenLedger(em: SqlEntityManager, grant: { id: string; council: Row; uses: { either: string } }, decision: Row, count: number) {
  const fork = em.fork();
  const line = {
    council: grant.council.id, grant: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', allowedUse: grant.uses.either, amountPence: 100, spentOn: '2023-06-01',
    description: 'A line', evidence: null, site: null, decision: decision.id, reversesId: null, recordedAt: new Date('2023-06-01T12:00:00Z'), isDemonstration: false,
  };
  await fork.insertMany(SpendEntryRow, Array.from({ length: count }, () => ({ id: newId(), ...line })));
  await recountGrant(fork, grant.id);
}

/** An instalment that is planned and has not moved. */
export async function givenProfiledInstalment(em: SqlEntityManager, grant: { id: string; council: Row }, values: { seq: number; amountPence: number; financialYear?: string; status?: string }) {
  const id = newId();
  const { seq, amountPence, financialYear = null, status = 'PROFILED' } = values;
  await em.fork().insert(InstalmentRow, {
    id, council: grant.council.id, grant: grant.id, seq, financialYear, profiledPence: amountPence, amountPence, status, receivedOn: null, note: null, isDemonstration: false,
  });
  return { id };
}
