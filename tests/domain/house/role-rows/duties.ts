// Who may ask what of what chiefs did, what they are paid and what is thought of them. 是: may; 密: may, with the password once more; —: may not.

export const dutyRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
chiefs.people             是    是      —      —          是      —
chiefs.card               是    是      —      —          —       —
chiefs.accounts           是    是      —      —          —       —
chiefs.amend              是    是      —      —          —       —
chiefs.openTerm           是    是      —      —          —       —
chiefs.endTerm            是    是      —      —          —       —
chiefs.issueLetter        是    是      —      —          —       —
duties.month              是    是      —      —          是      —
duties.items              是    是      —      —          —       —
duties.setup              是    是      —      —          是      —
duties.setScheme          是    是      —      —          —       —
duties.book               是    是      —      —          —       —
duties.issueMonth         是    是      —      —          —       —
duties.saveXlsx           是    是      —      —          —       —
duties.halfYear           是    是      —      —          —       —
duties.comment            是    是      —      —          —       —
duties.issueEvaluation    是    是      —      —          —       —
duties.withdrawEvaluation 是    是      —      —          —       —
subsidies.month           是    是      —      —          —       —
subsidies.setRate         是    是      —      —          —       —
subsidies.deduct          是    是      —      —          —       —
subsidies.endDeduction    是    是      —      —          —       —
subsidies.issueSheet      是    是      —      —          —       —
subsidies.paid            是    是      —      —          —       —
subsidies.withdraw        是    是      —      —          —       —
subsidies.saveXlsx        是    是      —      —          —       —
`;
