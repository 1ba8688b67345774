// Who may ask what of sweeps. 是: may; 密: may, with the password once more; —: may not.

export const sweepingRows = `
                        head  deputy  chief  frontDesk  viewer  auditor
sweeps.list             是    是      —      —          是      —
sweeps.card             是    是      —      —          是      —
sweeps.templates        是    是      —      —          —       —
sweeps.keepTemplate     是    是      —      —          —       —
sweeps.endTemplate      是    是      —      —          —       —
sweeps.sources          是    是      —      —          —       —
sweeps.preview          是    是      —      —          —       —
sweeps.open             是    是      —      —          —       —
sweeps.rows             是    是      —      —          —       —
sweeps.board            是    是      —      —          是      —
sweeps.row              是    是      —      —          —       —
sweeps.find             是    是      —      —          —       —
sweeps.answer           是    是      —      —          —       —
sweeps.settle           是    是      —      —          —       —
sweeps.readSheets       是    是      —      —          —       —
sweeps.takeSheet        是    是      —      —          —       —
sweeps.readText         是    是      —      —          —       —
sweeps.takeText         是    是      —      —          —       —
sweeps.returns          是    是      —      —          —       —
sweeps.withdrawReturn   是    是      —      —          —       —
sweeps.totals           是    是      —      —          是      —
sweeps.differences      是    是      —      —          —       —
sweeps.accept           是    是      —      —          —       —
sweeps.extend           是    是      —      —          —       —
sweeps.close            是    是      —      —          —       —
sweeps.cancel           是    是      —      —          —       —
sweeps.issueLists       密    密      —      —          —       —
sweeps.saveSheets       密    密      —      —          —       —
sweeps.handOutText      是    是      —      —          —       —
sweeps.issueSummary     是    是      —      —          —       —
sweeps.saveSummary      密    密      —      —          —       —
`;
