import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { heldForm } from './form.ts';
import { confirmedWords, decidedWords, refusedWords, waitingWords, waitsWords } from './messages.ts';
import type { HeldRow } from './store.ts';

/** What a second person is shown, and what whoever asked is told. */
export function heldSamples(fill: Fill): Sample[] {
  const id = '018f0000-0000-7000-8000-000000000001';
  const role: HeldRow = {
    id,
    asker: fill('Max Manager', 100),
    askedById: id,
    askedOn: '2026-11-23',
    personId: id,
    holdingId: null,
    role: 'assistantPrincipal',
    schoolId: id,
    place: fill('Lincoln', 80),
    fromDay: '2026-11-23',
    toDay: '2027-06-30',
    settingKey: null,
    settingValue: null,
    why: '',
    effectiveOn: null,
    answer: null,
    answeredById: null,
    answeredOn: null,
  };
  const setting: HeldRow = {
    ...role,
    role: null,
    place: null,
    settingKey: 'leadersReadAllWalkthroughs',
    settingValue: 'yes',
    why: fill('The association agreed to it in October.', 300),
  };
  const by = fill('Ada Assistant', 100);
  return [
    sampleWindow('A role that takes a second person', heldForm, role),
    sampleWindow('A setting that takes a second person', heldForm, setting),
    { name: 'What waits for a second person', on: 'message', words: waitsWords([role, setting], [by, by]) },
    {
      name: 'What takes effect by itself',
      on: 'message',
      words: waitsWords([{ ...role, effectiveOn: '2026-11-26' }], []),
    },
    { name: 'What of a workbook waits', on: 'message', words: waitingWords([role, setting]) },
    { name: 'A second person confirmed it', on: 'message', words: decidedWords(setting, by, 'confirmed') },
    { name: 'A second person said no', on: 'message', words: decidedWords(role, by, 'refused') },
    { name: 'It took effect by itself', on: 'message', words: decidedWords(role, '', 'passed') },
    { name: 'Confirmed as a second person', on: 'message', words: confirmedWords(role) },
    { name: 'Refused as a second person', on: 'message', words: refusedWords(role) },
  ];
}
