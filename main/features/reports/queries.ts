// Reports as other features meet them.
export { approve as approveReport } from './approving';
export { draftingHandlers as reportActs } from './drafting';
export { contentOf, reportOf, titleOf } from './finding';
