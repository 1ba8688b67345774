// Who may ask what of 事项. 是: may; —: may not.

export const pursuingRows = `
                     head  deputy  chief  frontDesk  viewer  auditor
matters.list         是    是      —      —          是      —
matters.card         是    是      —      —          是      —
matters.add          是    是      —      —          —       —
matters.amend        是    是      —      —          —       —
matters.addStep      是    是      —      —          —       —
matters.doStep       是    是      —      —          —       —
matters.dropStep     是    是      —      —          —       —
matters.block        是    是      —      —          —       —
matters.gather       是    是      —      —          —       —
matters.release      是    是      —      —          —       —
matters.addHomes     是    是      —      —          —       —
matters.settleHomes  是    是      —      —          —       —
matters.dropHomes    是    是      —      —          —       —
matters.settle       是    是      —      —          —       —
matters.end          是    是      —      —          —       —
matters.resume       是    是      —      —          —       —`;
