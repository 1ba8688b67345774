export const unrated = { rating: null, ratedBy: null, ratingWords: '' } as const;

/** What an activity that has just been entered does not know yet. */
export const unheld = { servedCount: null, ...unrated, cancelledOn: null, cancelReason: null };
