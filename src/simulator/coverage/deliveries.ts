import type { Row } from './row.ts';

/** Everything that is delivered to the app, and every way it goes. */
export const DELIVERY_ROWS: Row[] = [
  { name: 'slash command', evidence: 'documented', test: 'a command knows where it was typed' },
  {
    name: 'block_actions',
    evidence: 'documented',
    test: 'a press carries the button, the message, the state of its fields and a fresh trigger',
  },
  {
    name: 'block_suggestion',
    evidence: 'documented',
    test: 'options an app offers beyond Slack’s limits are refused and noted',
  },
  {
    name: 'view_submission',
    evidence: 'documented',
    test: 'empty values are null and empty lists, as Slack sends them',
  },
  {
    name: 'view_closed',
    evidence: 'documented',
    test: 'closing is told only to an app that asked for it, and without a trigger',
  },
  {
    name: 'shortcut and message_action',
    evidence: 'documented',
    test: 'shortcuts: a global one has no channel, one on a message brings the message',
  },
  { name: 'app_home_opened', evidence: 'documented', test: 'opening the tabs of the app tells it which one' },
  {
    name: 'message and app_mention',
    evidence: 'documented',
    test: 'the app hears what is said where it is, its own words and mentions included',
  },
  {
    name: 'events and scopes',
    evidence: 'documented',
    test: 'an event comes only with the scope it needs, and what is said to the app directly is no mention',
  },
  {
    name: 'events about people and channels',
    evidence: 'documented',
    test: 'changes of people and channels reach the app as events, those it asked for only',
  },
  {
    name: 'signed HTTP',
    evidence: 'documented',
    test: 'over HTTP a command comes as a form with a true signature, and words in the answer are shown privately',
  },
  { name: 'Socket Mode', evidence: 'documented', test: 'Bolt serves the workspace over Socket Mode' },
  {
    name: 'any one of several connections',
    evidence: 'documented',
    test: 'with two connections each payload goes to one of them only',
  },
  {
    name: 'in process',
    evidence: 'measured',
    test: 'a person opens a window with a command, fills it in, sends it and presses a button in the answer',
  },
];
