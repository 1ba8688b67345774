// Parcels as other features meet them: what came of one, and the audit log held against them.
export { noteOutcome } from './making';
export { parcelAnchors } from './register';
export { makeOf as makeParcelOf } from './sending';
export { correctionOf, makeSum } from './sums';
