// The timeline as other features meet it.
export { everythingOf } from './read';
