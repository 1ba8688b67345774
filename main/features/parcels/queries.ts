// Parcels as other features meet them: an office sends its own sum up the same way, and the audit log is held against them.
export { makeParcel, noteOutcome, registerParcel } from './making';
export { parcelAnchors } from './register';
export { makeOf as makeParcelOf } from './sending';
