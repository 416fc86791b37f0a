/** The buttons of the versions' screens. What they show has the buttons of other screens on it. */
export const showVersion = { name: 'plan/show-version' } as const;
export const openApprove = { name: 'plan/open-approve' } as const;
export const openCompare = { name: 'plan/open-compare' } as const;
export const whatChanged = { name: 'plan/what-changed' } as const;
export const openPlanCheck = { name: 'plan/open-check' } as const;
