import type { Feature } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { meetingOfSamples } from '../calendar/samples.ts';
import { hearTopicFile, keepPrepared, openTopic, saveTopic, topicFile, topicForm } from './form.ts';

/** What is to be talked about in a meeting. */
export const meetingTopics: Feature = {
  name: 'principal-meetings/topics',
  forms: [saveTopic],
  buttons: [openTopic],
  hears: { [topicFile]: hearTopicFile },
  reacts: { meetingPrepared: keepPrepared },
  samples: (fill) => [
    sampleWindow('Principal meeting: what I want to talk about', topicForm, {
      meeting: meetingOfSamples(fill),
      isFrozen: true,
    }),
  ],
};
