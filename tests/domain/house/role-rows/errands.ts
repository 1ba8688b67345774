// Who may ask what of 代办. 是: may; 密: may, with the password once more; —: may not. A chief: of the own buildings alone.

export const errandRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
errands.list              是    是      是     —          是      —
errands.of                是    是      是     —          是      —
errands.card              是    是      是     —          是      —
errands.agents            是    是      是     —          —       —
errands.add               是    是      是     —          —       —
errands.begin             是    是      是     —          —       —
errands.addMaterial       是    是      是     —          —       —
errands.ready             是    是      是     —          —       —
errands.lend              是    是      是     —          —       —
errands.giveBack          是    是      是     —          —       —
errands.finish            是    是      是     —          —       —
errands.amend             是    是      —      —          —       —
errands.end               是    是      —      —          —       —
errands.resume            是    是      —      —          —       —
errands.reveal            密    密      密     —          —       —
errands.issueEntrustment  密    密      —      —          —       —
errands.issueHandover     密    密      —      —          —       —
errands.clearFiles        密    密      —      —          —       —
`;
