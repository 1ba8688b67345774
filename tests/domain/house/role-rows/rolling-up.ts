// Who may ask what in an office above the stations (汇总台). 是: may; 密: may, with the password once more; —: may not.

export const rollingUpRows = `
                             head  deputy  chief  frontDesk  viewer  auditor
rollup.board                 是    是      —      —          是      —
rollup.members               是    是      —      —          是      —
rollup.member                是    是      —      —          是      —
rollup.places                是    是      —      —          是      —
rollup.figure                是    是      —      —          是      —
rollup.totals                是    是      —      —          是      —
rollup.receipts              是    是      —      —          是      —
rollup.refusals              是    是      —      —          是      —
rollup.receive               是    是      —      —          —       —
rollup.addMembers            是    是      —      —          —       —
rollup.renameMember          是    是      —      —          —       —
rollup.endMember             是    是      —      —          —       —
rollup.corrections           是    是      —      —          是      —
rollup.rules                 是    是      —      —          是      —
rollup.previewSum            是    是      —      —          —       —
rollup.makeSum               是    是      —      —          —       —
rollup.due                   是    是      —      —          是      —
rollup.setDue                是    是      —      —          —       —
rollup.issueList             密    密      —      —          —       —
rollup.saveXlsx              是    是      —      —          —       —
`;
