// TypeGraphQL's decorators need this before any type file is loaded.
import 'reflect-metadata';
import type { Feature } from './platform/feature.ts';
import { councils } from './councils/council.feature.ts';
import { people } from './people/people.feature.ts';
import { papers } from './papers/papers.feature.ts';
import { decisions } from './decisions/decision.feature.ts';
import { hubs } from './hubs/hub.feature.ts';
import { sites } from './sites/site.feature.ts';
import { funding } from './funding/funding.feature.ts';
import { programme } from './programme/programme.feature.ts';
import { assets } from './assets/assets.feature.ts';
import { consultation } from './consultation/consultation.feature.ts';
import { equality } from './consultation/equality.feature.ts';
import { freeText } from './consultation/free-text.feature.ts';
import { coproduction } from './coproduction/coproduction.feature.ts';
import { reports } from './reports/report.feature.ts';
import { reportCheck } from './reports/report-check.feature.ts';
import { reportWriting } from './reports/report-writing.feature.ts';
import { reportFigures } from './reports/report-figures.feature.ts';
import { reportSteps } from './reports/report-steps.feature.ts';
import { afterMeeting } from './reports/after-meeting.feature.ts';
import { exchange } from './exchange/exchange.feature.ts';

/** The features, from left to right: each may use entity, type, policy and queries of those before it. */
export const features: readonly Feature[] = [
  councils,
  people,
  papers,
  decisions,
  hubs,
  sites,
  funding,
  programme,
  assets,
  consultation,
  equality,
  freeText,
  coproduction,
  reports,
  reportWriting,
  reportSteps,
  reportFigures,
  reportCheck,
  afterMeeting,
  exchange,
];
