/** The present instant. Screens only show it; what is written is dated by the server. */
export const instantNow = (): Date => new Date();
