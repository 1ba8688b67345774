// Who may ask what of finding, looking after and providing. 是: may; 密: may, with the password once more; —: may not.

export const careRows = `
                        head  deputy  chief  frontDesk  viewer  auditor
queries.list            是    是      是     —          是      —
queries.count           是    是      是     —          是      —
queries.save            是    是      —      —          —       —
queries.rename          是    是      —      —          —       —
queries.amend           是    是      —      —          —       —
queries.report          是    是      —      —          —       —
queries.end             是    是      —      —          —       —
queries.issueList       密    密      —      —          —       —
queries.issueLabels     密    密      —      —          —       —
queries.saveXlsx        密    密      —      —          —       —
groups.kinds            是    是      是     —          是      —
groups.overview         是    是      是     —          是      —
groups.people           是    是      是     —          是      —
groups.ofPerson         是    是      是     —          是      —
groups.add              是    是      —      —          —       —
groups.amend            是    是      —      —          —       —
groups.end              是    是      —      —          —       —
groups.resume           是    是      —      —          —       —
groups.contact          是    是      是     —          —       —
groups.withdrawContact  是    是      是     —          —       —
groups.setGuardian      是    是      是     —          —       —
groups.endGuardian      是    是      是     —          —       —
groups.reveal           密    密      密     —          —       —
groups.issueList        密    密      —      —          —       —
groups.saveXlsx         密    密      —      —          —       —
entitlements.list       是    是      是     —          是      —
entitlements.people     是    是      是     —          —       —
entitlements.ofPerson   是    是      是     —          —       —
entitlements.add        是    是      —      —          —       —
entitlements.amend      是    是      —      —          —       —
entitlements.end        是    是      —      —          —       —
entitlements.record     是    是      是     —          —       —
entitlements.endClaim   是    是      是     —          —       —
entitlements.issueList  密    密      —      —          —       —
entitlements.saveXlsx   密    密      —      —          —       —
intake.take             是    是      —      是         —       —
`;
