import type { Feature } from '../../kit/feature.ts';
import { ratingsDigest } from './digest/sections.ts';
import { ratingAsks, ratingHome } from './due/asks.ts';
import { ratingClosing } from './due/closing.ts';
import { ratedSoFar } from './due/counts.ts';
import { ratingPieces } from './in-packet/sections.ts';
import { ratingsOnSheet } from './prep-sheet/sections.ts';
import { openLevels, openStandard, showRubric } from './rubric/form.ts';
import { saveLevels, saveStandard } from './rubric/save.ts';
import { samples } from './samples.ts';
import { ratingsAbout } from './sections.ts';
import { myRatings, openMore, openRate, openStep, rate } from './step/open.ts';
import { saveStep, saveWorking } from './step/save.ts';
import { facetsOfRating, ideasWantedOf } from './store.ts';

const command = '/rate';

/** Every administrator rates the month just ended, beside what is on record of it. */
export const selfRatings: Feature = {
  name: 'self-ratings',
  commands: [
    {
      command,
      word: '',
      also: ['my month', 'standards', 'self-rating', 'rate myself'],
      title: 'Rate my month',
      first: { principal: 4, assistantPrincipal: 4, director: 4 },
      ability: 'ratings.rate',
      does: 'Rate the month that just ended, one standard at a time, for the next DILT’s packet',
      run: rate,
    },
    {
      command,
      word: 'mine',
      ability: 'ratings.rate',
      does: 'See what you rated, and change it until the packet freezes',
      run: myRatings,
    },
    {
      command,
      word: 'rubric',
      ability: 'plan.lead',
      does: 'Edit the standards and levels administrators rate themselves by',
      run: showRubric,
    },
  ],
  forms: [saveStep, saveWorking, saveStandard, saveLevels],
  buttons: [openRate, openStep, openMore, openStandard, openLevels],
  records: { selfRating: facetsOfRating },
  answers: {
    ideasWanted: ({ db }, { ratingId }) => ideasWantedOf(db, ratingId),
    ratedSoFar: (c, { diltId }) => ratedSoFar(c, diltId),
  },
  asks: ratingAsks,
  closing: ratingClosing,
  home: ratingHome,
  says: { packet: ratingPieces, digest: ratingsDigest, prepSheet: ratingsOnSheet },
  about: ratingsAbout,
  samples,
};
