/** The wire name of the button that talks a room over; its value is the room’s id. */
export const jointTalk = { name: 'joint/talk' } as const;

/** The wire name of the button that goes back from the preview to the words. */
export const jointChangeWords = { name: 'joint/change-words' } as const;

/** When what two who walked together have written of a room goes to its teacher, if neither has sent it. */
export const jointGoesAt = '18:00';

/** Said where a room’s copy is not sent yet. */
export const jointGoesSaid = 'It goes out at 6:00 PM as it stands.';
