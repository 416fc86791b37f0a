import type { CommandWord, Feature } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { say } from '../../../kit/words/text.ts';
import { awayButton, awayForButton, openAway, openOwnAway } from './away/form.ts';
import { saveAway, saveAwayFor, takeBackAway } from './away/save.ts';
import { changeButton } from './change/form.ts';
import { saveChange } from './change/save.ts';
import { offerCover, openCover, showCover } from './cover/list.ts';
import { openRotation, showRotation } from './list.ts';
import { moveTurns } from './move.ts';
import { acceptOffer, declineOffer, saveOffer } from './offers/answer.ts';
import { offerButton, openOffer } from './offers/form.ts';
import { facetsOfOffer } from './offers/keep.ts';
import { hearYear, yearHeard } from './publish/post.ts';
import { cannotFacilitate, takeDate, willFacilitate } from './remind/answer.ts';
import { coverAsks, remindFacilitators } from './remind/ask.ts';
import { coverClosing } from './remind/closing.ts';
import { turnsAbout } from './sections.ts';
import { morningTurns } from './serve.ts';

const command = '/dilt';
const commands: readonly CommandWord[] = [
  {
    command,
    word: 'rotation',
    also: ['who facilitates', 'whose turn'],
    ability: 'dilt.read',
    does: 'See who facilitates when, and how many turns everybody has had',
    run: (c) => showRotation(c),
  },
  { command, word: 'swap', ability: 'dilt.turn', does: 'Swap turns with a colleague', run: (c) => openOffer(c) },
  { command, word: 'cover', ability: 'dilt.turn', does: 'Facilitate for a colleague', run: (c) => showCover(c) },
  {
    command,
    word: 'away',
    ability: 'dilt.read',
    does: 'Say when you can’t facilitate; your turn moves',
    run: (c) => openAway(c),
  },
  {
    command: '/throughline',
    word: 'away',
    also: ['vacation', 'out of office', 'sick', 'on leave', 'absent'],
    title: 'I’m away',
    first: { teacher: 6 },
    ability: 'app.use',
    does: 'Say when you’re away; questions wait, and your turn moves',
    run: (c) => openOwnAway(c),
  },
];

/** Whose turn it is to facilitate, as the routine of the DILT plugs it in. */
export const rotation: Feature = {
  name: 'dilt/rotation',
  commands,
  forms: [saveOffer, saveChange, saveAway, saveAwayFor],
  buttons: [
    openRotation,
    offerButton,
    acceptOffer,
    declineOffer,
    changeButton,
    openCover,
    offerCover,
    awayButton,
    awayForButton,
    takeBackAway,
    willFacilitate,
    cannotFacilitate,
    takeDate,
  ],
  jobs: [remindFacilitators, morningTurns],
  asks: coverAsks,
  closing: coverClosing,
  about: turnsAbout,
  hears: { [yearHeard]: hearYear },
  records: { turnOffer: facetsOfOffer },
  reacts: {
    // What comes of a reaction may make nothing further happen: the night's job says which DILTs are others.
    rolesChanged: (c) =>
      done({ messages: moveTurns(c, { byId: null, why: say`The list of administrators changed.` }).messages }),
  },
};
