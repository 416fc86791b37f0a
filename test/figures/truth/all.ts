import { actions } from './actions.ts';
import { asks } from './asks.ts';
import { benchmarks } from './benchmarks.ts';
import { dilt } from './dilt.ts';
import type { Figure, Routine } from './figure.ts';
import { missingLinks } from './missing-links.ts';
import { obstacles } from './obstacles.ts';
import { patterns } from './patterns.ts';
import { principalMeetings } from './principal-meetings.ts';
import { promises } from './promises.ts';
import { selfRatings } from './self-ratings.ts';
import { trace } from './trace.ts';
import { walkthroughs } from './walkthroughs.ts';

/** Every figure that is counted a second time, a routine each. */
export const routines: readonly Routine[] = [
  walkthroughs,
  patterns,
  benchmarks,
  actions,
  obstacles,
  dilt,
  selfRatings,
  asks,
  missingLinks,
  promises,
  principalMeetings,
  trace,
];

export const figuresByName: ReadonlyMap<string, Figure> = new Map(
  routines.flatMap(({ figures }) => figures.map((figure) => [figure.name, figure] as const)),
);
