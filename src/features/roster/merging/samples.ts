import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { mergeConfirmForm, mergeForm, takeBackMergeForm } from './form.ts';
import {
  type EntryShown,
  mergeSavedWords,
  mergeTakenBackWords,
  otherAccountMergedWords,
  youAreMergedWords,
  youAreTwoWords,
} from './messages.ts';

/** Everything that is shown of two entries that are one person. */
export function mergeSamples(fill: Fill): Sample[] {
  const told = { stays: fill('Ana Rivera', 100), away: fill('Anna Riva', 100), by: fill('Max Manager', 100) };
  const entry = (name: string): EntryShown => ({
    name,
    email: fill('ana@millcity.example', 254),
    slackState: 'found',
    held: fill('teacher at Lincoln', 300),
  });
  return [
    sampleWindow('Two entries of one person', mergeForm, {}),
    sampleWindow('What agrees of two entries', mergeConfirmForm, {
      stays: entry(told.stays),
      away: { ...entry(told.away), email: null },
      nameAgrees: false,
    }),
    sampleWindow('A merge is taken back', takeBackMergeForm, {}),
    { name: 'Two entries are one person', on: 'message', words: mergeSavedWords(told) },
    { name: 'Two entries are two people again', on: 'message', words: mergeTakenBackWords(told) },
    { name: 'One is told of one’s two entries', on: 'message', words: youAreMergedWords(told) },
    { name: 'One’s other account is told', on: 'message', words: otherAccountMergedWords(told) },
    {
      name: 'One is told that one is two people',
      on: 'message',
      words: youAreTwoWords({ name: told.stays, other: told.away, by: told.by }),
    },
  ];
}
