import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { detachForm } from './form.ts';
import { detachedWords } from './messages.ts';

/** Everything that is shown of an account that is not theirs. */
export function detachSamples(fill: Fill): Sample[] {
  const person = fill('Ana Rivera', 100);
  return [
    sampleWindow('A Slack account that is not theirs', detachForm, { person, slackId: 'U0123456789' }),
    { name: 'A Slack account is not theirs any more', on: 'message', words: detachedWords({ person }) },
  ];
}
