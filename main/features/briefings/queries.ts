// Briefings as other features meet them.
export { draft as draftBriefing } from './handlers';
