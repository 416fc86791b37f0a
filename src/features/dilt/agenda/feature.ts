import type { CommandWord, Feature } from '../../../kit/feature.ts';
import { alsoIn } from '../../../kit/occasions.ts';
import { commitmentAsks } from '../commitments/asks.ts';
import { commitmentClosing } from '../commitments/closing.ts';
import { commitmentButtons, openCommitments } from '../commitments/list.ts';
import { chooseSchool, saveCommitment, saveHow } from '../commitments/save.ts';
import { commitmentsAbout, commitmentsOnSheet, commitmentsPacket } from '../commitments/sections.ts';
import { facetsOfCommitment } from '../commitments/store.ts';
import { dayButtons, openDay } from '../day/run.ts';
import { dayAndCommitmentSamples } from '../day/samples.ts';
import { deskButtons } from '../desk/press.ts';
import { ownCommitments } from '../digest/sections.ts';
import { readinessAsks } from '../readiness/asks.ts';
import { readinessClosing } from '../readiness/closing.ts';
import { openReady } from '../readiness/count.ts';
import { readinessButtons, saveHelp } from '../readiness/save.ts';
import { hearDiltAgenda } from '../thread/hear.ts';
import { diltChanged, postDiltAgenda, postDiltInTime } from '../thread/post.ts';
import { supported, taught } from './answers.ts';
import { agendaButtons } from './buttons.ts';
import { openDiltAgenda } from './list.ts';
import { hearMaterial, materialHeard, saveMaterials, saveSegment } from './one/save.ts';
import { hearSegmentProposed } from './propose/hear.ts';
import { diltAgendaSamples } from './samples.ts';
import { saveLines, savePreview } from './save.ts';
import { agendaAbout, agendaPacket } from './sections.ts';
import { facetsOfSegment } from './store.ts';

const command = '/dilt';

const commands: readonly CommandWord[] = [
  {
    command,
    word: 'agenda',
    ability: 'dilt.read',
    does: 'Read the next DILT’s agenda; the facilitator writes it, one line per segment',
    run: openDiltAgenda,
  },
  {
    command,
    word: 'ready',
    ability: 'dilt.read',
    does: 'See how many segments are ready; the facilitator sees who’s ready',
    run: openReady,
  },
  {
    command,
    word: 'day',
    ability: 'dilt.read',
    does: 'Follow the run of show on the day; the facilitator starts and ends segments',
    run: openDay,
  },
  {
    command,
    word: 'commitments',
    ability: 'commitments.read',
    does: 'See what your school brings back from the DILT, and say where and when',
    run: openCommitments,
  },
];

/** What is taught on the day and what schools bring back from it, as the routine of the DILT plugs it in. */
export const agendaAndDay: Feature = {
  name: 'dilt/agenda',
  commands,
  forms: [saveLines, savePreview, saveSegment, saveMaterials, saveHelp, saveCommitment, saveHow, chooseSchool],
  buttons: [...agendaButtons, postDiltAgenda, ...deskButtons, ...readinessButtons, ...dayButtons, ...commitmentButtons],
  jobs: [postDiltInTime],
  hears: { 'dilt/agenda': hearDiltAgenda, [materialHeard]: hearMaterial },
  reacts: { diltChanged, segmentProposed: hearSegmentProposed },
  records: { segment: facetsOfSegment, commitment: facetsOfCommitment },
  asks: (c, of) => [...readinessAsks(c, of), ...commitmentAsks(c, of)],
  closing: (c, ask) => readinessClosing(c, ask) ?? commitmentClosing(c, ask),
  answers: { taught, supported },
  says: {
    packet: (c, occasion) => [
      ...alsoIn('promises', ownCommitments(c)),
      ...agendaPacket(c, occasion),
      ...commitmentsPacket(c, occasion),
    ],
    prepSheet: commitmentsOnSheet,
  },
  about: (c, personId) => [...agendaAbout(c, personId), ...commitmentsAbout(c, personId)],
  samples: (fill) => [...diltAgendaSamples(fill), ...dayAndCommitmentSamples(fill)],
};
