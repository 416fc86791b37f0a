/** What visitors of Mill City write: short, about the lesson, with a question. */
export const comments = [
  'Students explained their reasoning to each other before you asked. How did you set that up?',
  'The exit ticket matched the objective on the board. What will you do with the four who missed it?',
  'You waited after the hard question, and three more hands went up.',
  'The task asked for recall. What would it look like if students had to defend an answer?',
  'Clear objective; I would like to hear a student say it back.',
  'Two groups finished early and waited. Is there a next step they can take on their own?',
  'Strong start: everyone was writing within the first minute.',
  'I saw the data wall in use. Which of the three groups moved this week?',
  'Your feedback named what to do next. Students acted on it at once.',
  'The visuals helped the newcomers follow. Could they also get the sentence starters?',
  'I left during the transition, so I did not see the discussion you planned.',
  'Good questions. Let us talk about who answers them.',
] as const;
