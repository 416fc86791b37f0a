import { heldBy, type Row } from './row.ts';

/** Rules that are neither a method nor a refusal of one, Block Kit's totals included. */
export const RULE_ROWS: Row[] = [
  {
    name: 'unknown methods are recorded',
    evidence: 'documented',
    test: 'an unknown method is refused loudly and recorded',
  },
  {
    name: 'a post a second in each channel, bursts of three',
    evidence: 'guessed',
    test: 'three posts in a burst are taken, the fourth must wait a second',
    note: 'one a second is documented, the size of a burst is not',
  },
  {
    name: 'a ts is unique text',
    evidence: 'documented',
    test: 'a ts is text, never twice, and follows the clock of the workspace',
  },
  {
    name: 'metadata only when asked for',
    evidence: 'documented',
    test: 'metadata comes back from history only when it is asked for',
  },
  {
    name: 'stray &, < and > become entities',
    evidence: 'measured',
    test: 'stray ampersands and angle brackets come back as entities, tokens as they were',
  },
  {
    name: 'forms with JSON inside',
    evidence: 'documented',
    test: 'forms with JSON inside are read as JSON bodies are',
  },
  {
    name: 'totals and places of blocks',
    evidence: 'measured',
    test: 'refused: %s',
    note: 'an unknown field, a table in a Home and a card in a window: seen in the field',
  },
  {
    name: 'lengths in code points',
    evidence: 'measured',
    test: 'lengths count code points: 150 smileys fit into a header, 151 do not',
  },
  { name: 'what a view must have', evidence: 'documented', test: 'a view is refused for %s' },
  {
    name: 'triggers live in real time',
    evidence: 'documented',
    test: 'moving the workspace’s clock does not age a trigger',
  },
  { name: 'three windows', evidence: 'documented', test: 'at most three windows lie on each other' },
  {
    name: 'values survive by their ids',
    evidence: 'documented',
    test: 'what was typed survives an update only where block_id and action_id stay',
  },
  { name: 'errors name input blocks', evidence: 'documented', test: 'errors beside a field must name an input block' },
  {
    name: 'answers to a submission',
    evidence: 'documented',
    test: 'the answers to a submission: close, update, clear, and a view that is refused',
  },
  { name: 'is_cleared', evidence: 'documented', test: 'closing the whole pile says so' },
  {
    name: 'acknowledged within three seconds',
    evidence: 'documented',
    test: 'an app that does not answer within three seconds leaves the person with an error',
  },
  { name: 'acknowledged once', evidence: 'measured', test: 'acknowledging one envelope twice is noted' },
  {
    name: 'events come again',
    evidence: 'documented',
    test: 'an event that is not taken comes again at once, after a minute and after five, with retry headers',
  },
  {
    name: 'connections that break come back',
    evidence: 'documented',
    test: 'connections that are dropped come back, and nothing is delivered meanwhile',
  },
  {
    name: 'should_escape',
    evidence: 'documented',
    test: 'with should_escape people, channels and links come in angle brackets, without it as they were typed',
    note: 'that & comes as it was typed without it is guessed',
  },
  {
    name: 'unknown commands',
    evidence: 'documented',
    test: 'a command that the app does not have is answered by Slackbot and never reaches the app',
  },
  { name: 'guests', evidence: 'documented', test: 'guests can use commands, deactivated people can do nothing' },
  {
    name: 'response URLs: five uses, thirty minutes',
    evidence: 'documented',
    test: 'a response URL takes five answers within thirty minutes',
    note: 'the status and words of its refusals are guessed',
  },
  {
    name: 'response URLs: replace and delete',
    evidence: 'documented',
    test: 'a response URL replaces or deletes the message it came from, ephemeral ones included',
    note: 'that an ephemeral press brings no message is hearsay',
  },
  {
    name: 'visible_to_user_ids',
    evidence: 'documented',
    test: 'overflow entries, feedback buttons and button texts shown to some people only',
  },
  ...heldBy('a field that dispatches sends its value at once; typing nothing empties it', 'documented', [
    'dispatch_action',
  ]),
  {
    name: 'required fields are held back',
    evidence: 'documented',
    test: 'what is required and left out never reaches the app',
  },
  {
    name: 'the client’s own checks',
    evidence: 'guessed',
    test: 'the client checks lengths, dates, numbers and addresses before anything is sent',
  },
  ...heldBy('a menu of conversations offers what its filter leaves, of channels as they are now', 'documented', [
    'filter',
  ]),
  ...heldBy('a channel can be made public or private, and Slack says which it is now', 'documented', ['public or not']),
  ...heldBy('files go into a file field with the checks of the client, and come with an address', 'documented', [
    'file fields',
  ]),
  ...heldBy('a file is finished once, where the bot is; a refusal leaves it unfinished', 'guessed', ['files: once']),
  {
    name: 'Slack’s open points come from the seed',
    evidence: 'guessed',
    test: 'what Slack leaves open differs between seeds and repeats within one',
  },
  {
    name: 'stale state',
    evidence: 'guessed',
    test: 'the state of a closed window and of a menu being typed into may be stale',
  },
  {
    name: 'team is null now and then',
    evidence: 'documented',
    test: 'a whole organisation’s app gets no team now and then, but the person’s own always',
  },
];
