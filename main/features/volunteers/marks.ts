/** What stands in a paper for one volunteer, and for nobody else: by it the paper is found once that volunteer is erased. */
export const memberMark = (id: number): string => `volunteer-${id}-card`;
