// Forms as other features meet them.
export { keepForm } from './loading';
export { markingHandlers as formActs } from './marking';
