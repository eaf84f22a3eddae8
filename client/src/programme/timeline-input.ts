import type { FuzzyDateToSay } from '@throughline/shared/dates';
import type { MarkedDay } from '../charts/MarkedLines.tsx';
import type { MilestoneStatus } from '../schema.generated.ts';
import { milestoneStanding } from './milestone-standing.ts';
import type { TimelineInput, TimelineRow } from './timeline-layout.ts';

/** What a timeline needs of a milestone. */
export interface TimelineMilestone {
  id: string;
  title: string;
  status: MilestoneStatus;
  isOverdue: boolean;
  beganOn: string | null;
  baselineDue: FuzzyDateToSay | null;
  agreedDue: FuzzyDateToSay | null;
  forecastDue: FuzzyDateToSay | null;
  actual: FuzzyDateToSay | null;
  workstream: { id: string; title: string } | null;
}

/** What a timeline needs of a phase. */
export interface PhaseOfTimeline {
  id: string;
  title: string;
  starts: FuzzyDateToSay | null;
  ends: FuzzyDateToSay | null;
}

export interface TimelineData {
  milestones: readonly TimelineMilestone[];
  phases: readonly PhaseOfTimeline[];
  /** Workstreams in the order of the programme; those without milestones are left out. */
  workstreams: readonly { id: string; title: string }[];
  /** The day that the timeline is for. */
  today: string;
  /** What the line of that day is called. */
  todayWords?: string;
  /** Ends of grants and other days that matter. */
  days?: readonly MarkedDay[];
}

const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

/** A programme's milestones by workstream, those of the whole programme first. */
export function timelineInput({ milestones, phases, workstreams, today, todayWords, days = [] }: TimelineData): TimelineInput {
  const whole = { id: 'whole', title: 'The whole programme' };
  const lanes = [whole, ...workstreams].map(({ id, title }) => ({
    id,
    title,
    rows: milestones.filter(({ workstream }) => (workstream?.id ?? 'whole') === id).map(rowOf),
  }));
  return {
    lanes: lanes.filter(({ rows }) => rows.length > 0),
    phases: phases
      .filter(({ starts, ends }) => starts ?? ends)
      .map(({ id, starts, ends }, index) => ({
        id,
        letter: letterOf(index),
        from: starts?.start ?? null,
        to: ends?.end ?? null,
      })),
    days: [{ label: todayWords ?? 'Today', day: today }, ...days],
  };
}

/** The phases that are drawn, with their letters. */
export const letteredPhases = (phases: readonly PhaseOfTimeline[]) =>
  phases.filter(({ starts, ends }) => starts ?? ends).map((phase, index) => ({ ...phase, letter: letterOf(index) }));

function rowOf(milestone: TimelineMilestone): TimelineRow {
  const { id, title, beganOn, baselineDue, agreedDue, forecastDue, actual } = milestone;
  const isForecastNews = forecastDue !== null && forecastDue.end !== agreedDue?.end;
  return {
    id,
    title,
    words: timelineWords(milestone),
    promised: baselineDue,
    promisedAnew: agreedDue,
    expected: isForecastNews ? forecastDue : null,
    reached: actual,
    beganOn,
  };
}

/** Where a milestone stands in a word or two; a date that has passed is said in words too. */
export const timelineWords = (milestone: Pick<TimelineMilestone, 'status' | 'isOverdue'>): string =>
  milestone.isOverdue ? 'Date passed' : milestoneStanding(milestone).words;
