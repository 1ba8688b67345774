// The audit log as other features meet it.
export { compareChainNumber } from './state';
