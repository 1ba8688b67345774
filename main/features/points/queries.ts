// Points as other features meet them: what a volunteer has, moving points, taking a move back.
export { creditHours } from './credit';
export { forgetPoints } from './forget';
export { transfersNamed } from './head';
export { pointIndicators } from './indicators';
export { pointsNow } from './now';
export { statement } from './statement';
export { balanceOf, type Posted, type Posting, reverse, transfer } from './transfer';
