/** Under its field, or over it; where the window has room for neither, as far up as it takes to be seen whole. */
const seen = { adjustX: 1, adjustY: 1, shiftY: true } as const;

export const calendarPlaces = {
  bottomLeft: { points: ['tl', 'bl'], offset: [0, 4], overflow: seen },
  topLeft: { points: ['bl', 'tl'], offset: [0, -4], overflow: seen },
};
