// Reports as other features meet them.
export { approve as approveReport } from './approving';
export { draftingHandlers as reportActs } from './drafting';
export { approvedOf, contentOf, reportOf, titleOf } from './finding';
