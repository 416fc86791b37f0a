/** Whether a meeting took place, once that is known. */
export const meetingStates = ['planned', 'held', 'notHeld'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What is written down in a meeting. */
export const meetingNoteKinds = ['point', 'area'] as const;
export type MeetingNoteKind = (typeof meetingNoteKinds)[number];

/** What was decided, or what help was promised. */
export const decisionKinds = ['decision', 'help'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What became of it: `partly` goes on with a new day, `not` is let go with a reason. */
export const decisionStates = ['open', 'done', 'partly', 'not'] as const;
export type DecisionState = (typeof decisionStates)[number];
