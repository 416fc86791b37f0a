import type { Row } from './row.ts';

/** Every way to misbehave. */
export const FAULT_ROWS: Row[] = [
  { name: 'post.accept_then_drop', evidence: 'documented', test: 'a post can be made although its answer is lost' },
  { name: 'post.late', evidence: 'guessed', test: 'a post can be made long after its connection was cut' },
  { name: 'post.lateMs', evidence: 'guessed', test: 'a post can be made long after its connection was cut' },
  { name: 'post.hang', evidence: 'measured', test: 'a call can hang until the app gives up, and nothing is posted' },
  { name: 'post.status500', evidence: 'documented', test: 'a post can fail with %s' },
  { name: 'post.html', evidence: 'measured', test: 'a post can fail with %s' },
  {
    name: 'post.ratelimited',
    evidence: 'documented',
    test: 'any method can be told to wait, with the seconds it should',
  },
  {
    name: 'post.retryAfter',
    evidence: 'documented',
    test: 'any method can be told to wait, with the seconds it should',
  },
  { name: 'api.accept_then_drop', evidence: 'guessed', test: 'any other call can be done although its answer is lost' },
  { name: 'api.status500', evidence: 'documented', test: 'any other method can fail or hang as well' },
  {
    name: 'api.ratelimited',
    evidence: 'documented',
    test: 'any method can be told to wait, with the seconds it should',
  },
  {
    name: 'api.retryAfter',
    evidence: 'documented',
    test: 'any method can be told to wait, with the seconds it should',
  },
  { name: 'api.hang', evidence: 'measured', test: 'any other method can fail or hang as well' },
  { name: 'down', evidence: 'documented', test: 'while Slack is down nothing is taken and nothing is delivered' },
  {
    name: 'slowHistory',
    evidence: 'documented',
    test: 'conversations can be read once a minute only, fifteen messages a page',
  },
  { name: 'historyLagMs', evidence: 'guessed', test: 'history may lag behind what was posted' },
  {
    name: 'duplicates',
    evidence: 'measured',
    test: 'a delivery may come twice, and the second answer changes nothing',
  },
  { name: 'noCharts', evidence: 'guessed', test: 'a workspace may refuse charts, wherever they are sent' },
  { name: 'reorder', evidence: 'documented', test: 'events may overtake each other' },
  {
    name: 'dropSockets',
    evidence: 'documented',
    test: 'connections that are dropped come back, and nothing is delivered meanwhile',
  },
  {
    name: 'sockets.disconnect',
    evidence: 'documented',
    test: 'a connection hears %s and is closed after the notice',
    note: 'that payloads still go to it until then is guessed',
  },
  {
    name: 'sockets.noticeMs',
    evidence: 'documented',
    test: 'a connection hears %s and is closed after the notice',
    note: 'ten seconds are documented for a warning',
  },
  {
    name: 'sockets.halfClose',
    evidence: 'guessed',
    test: 'Slack’s side of a connection can end without a word, while it still hears',
  },
  {
    name: 'sockets.silence',
    evidence: 'measured',
    test: 'a connection can fall silent: it stays open, and pings are not answered',
  },
  { name: 'sockets.helloMs', evidence: 'guessed', test: 'a hello may come late, and nothing is delivered before it' },
  { name: 'sockets.noHello', evidence: 'guessed', test: 'a hello may never come' },
  {
    name: 'sockets.disabled',
    evidence: 'documented',
    test: 'with Socket Mode switched off every connection hears link_disabled and is closed',
    note: 'that a new connection hears it in place of its hello is guessed',
  },
  {
    name: 'ackLost',
    evidence: 'documented',
    test: 'when the answer of the app is lost the person sees an error, and an event comes again',
  },
];
