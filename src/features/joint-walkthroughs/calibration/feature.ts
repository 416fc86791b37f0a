import { addDays, type Day, instantOf, schoolYearStart } from '../../../district/days.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { Feature, Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { firstSchoolDayOfWeek } from '../../../kit/slots/rule.ts';
import { calibrationWords, noAgreementYet } from './messages.ts';
import { agreementToTell } from './rules.ts';
import { calibrationSamples } from './samples.ts';
import { diltsToPropose, openCalibrationSegment } from './segment/form.ts';
import { proposeSegment } from './segment/save.ts';
import { blindRoomsToCount, publishAgreement, publishedAgreement } from './store.ts';

/** Publishes what can be published as of the beginning of a day. Done twice on a day it publishes nothing more. */
function refreshAgreement(c: Writing): void {
  const since = schoolYearStart(addDays(schoolYearStart(c.today), -1));
  const span = { since, through: beginningOf(c.today, c.settings.timeZone) };
  const codes = agreementToTell(blindRoomsToCount(c.db, span));
  publishAgreement(c.db, codes, { ...span, refreshedOn: c.today });
}

/** The instant a day begins, to the minute and without a zone: as text it stands before every instant from then on, and after every earlier one. */
const beginningOf = (day: Day, zone: string): string =>
  instantOf(day, '00:00', zone).toString({ smallestUnit: 'minute' }).replace('Z', '');

/** Every week, before the first lesson. A refresh that could not run is made up for by the next. */
export const weeklyAgreement: Job = {
  name: 'agreement on look-fors',
  when: firstSchoolDayOfWeek('06:00'),
  missed: 'latest',
  within: { hours: 120 },
  run(c) {
    refreshAgreement(c);
    return done();
  },
};

/** `/walkthrough calibration`: what is published, over all pairs of the district. */
function showCalibration(c: Asked): Done {
  const all = publishedAgreement(c.db);
  const on = all.flatMap((one) => one.on ?? []).reduce<Day | undefined>((a, b) => (a && a > b ? a : b), undefined);
  if (on === undefined) return done({ tell: noAgreementYet });
  const lookFors = lookForsNow(c).flatMap(({ code, words }) =>
    all.filter((one) => one.code === code).map((one) => ({ ...one, words })),
  );
  return done({ tell: calibrationWords({ lookFors, all, on, proposes: diltsToPropose(c).length > 0 }) });
}

/** On which look-fors two who walk together agree: counted over the district, and proposed to talk over. */
export const calibration: Feature = {
  name: 'joint-walkthroughs-calibration',
  commands: [
    {
      command: '/walkthrough',
      word: 'calibration',
      also: ['agreement', 'how much do we agree', 'calibrate'],
      title: 'Calibration',
      ability: 'calibration.read',
      does: 'See on which look-fors two who walk together agree, over the whole district',
      run: showCalibration,
    },
  ],
  forms: [proposeSegment],
  buttons: [openCalibrationSegment],
  jobs: [weeklyAgreement],
  samples: calibrationSamples,
};
