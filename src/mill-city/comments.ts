/** What visitors of Mill City write: short, about the lesson, now and then with a question. */
export const comments: readonly { readonly comment: string; readonly question?: string }[] = [
  {
    comment: 'Students explained their reasoning to each other before you asked.',
    question: 'How did you set that up?',
  },
  {
    comment: 'The exit ticket matched the objective on the board.',
    question: 'What will you do with the four who missed it?',
  },
  { comment: 'You waited after the hard question, and three more hands went up.' },
  {
    comment: 'The task asked for recall.',
    question: 'What would it look like if students had to defend an answer?',
  },
  { comment: 'Clear objective. I’d like to hear a student say it back.' },
  {
    comment: 'Two groups finished early and waited.',
    question: 'Is there a next step they can take on their own?',
  },
  { comment: 'Strong start: everyone was writing within the first minute.' },
  { comment: 'I saw the data wall in use.', question: 'Which of the three groups moved this week?' },
  { comment: 'Your feedback said what to do next, and students acted on it right away.' },
  { comment: 'The visuals helped the newcomers follow.', question: 'Could they also get the sentence starters?' },
  { comment: 'I left during the transition, so I didn’t see the discussion you planned.' },
  { comment: 'Good questions. Let’s talk about who answers them.' },
];

/** What teachers of Mill City answer. */
export const replies = [
  'Thanks for coming by. Can we talk about the second half of the lesson?',
  'We’d just moved seats that morning. It usually goes faster.',
  'I tried it again today, and more students joined in.',
  'Please come back when they work in groups. That’s where it gets interesting.',
  'I’ll bring it to our grade team on Thursday.',
] as const;
