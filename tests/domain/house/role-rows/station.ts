// Who may ask what of the office itself. 是: may; 密: may, with the password once more; —: may not.

export const stationRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
station.get               是    是      是     —          是      —
station.amend             是    是      —      —          —       —
papers.list               是    是      —      —          是      —
papers.html               是    是      —      —          是      —
papers.issueContactCards  是    是      —      —          —       —
papers.issueSummary       是    是      —      —          —       —
papers.printers           是    是      —      —          —       —
papers.card               是    是      —      —          是      —
papers.issueTestPage      是    是      —      —          —       —
papers.printerChoices     是    是      —      —          —       —
papers.choosePrinter      是    是      —      —          —       —
papers.print              是    是      —      —          —       —
papers.savePdf            是    是      —      —          —       —
privacy.requests          是    是      —      —          —       —
privacy.receive           是    是      —      —          —       —
privacy.close             是    是      —      —          —       —
privacy.due               是    是      —      —          —       —
privacy.issueNotice       是    是      —      —          —       —
privacy.issueFile         密    密      —      —          —       —
privacy.issueClearing     密    密      —      —          —       —
privacy.erase             密    —       —      —          —       —
privacy.eraseVolunteer    密    —       —      —          —       —
disclosures.list          是    是      —      —          —       —
disclosures.issueRegister 是    是      —      —          —       —
disclosures.saveXlsx      是    是      —      —          —       —
summary.figures           是    是      —      —          是      —
summary.indicators        是    是      —      —          是      —
summary.rows              是    是      —      —          是      —
summary.counts            是    是      —      —          是      —
summary.saveXlsx          是    是      —      —          —       —
audit.list                是    是      —      —          —       是
audit.state               是    是      —      —          —       是
audit.compare             是    —       —      —          —       是
audit.verify              是    —       —      —          —       是
audit.saveXlsx            密    —       —      —          —       密
staff.list                是    —       —      —          —       —
staff.add                 密    —       —      —          —       —
staff.amend               密    —       —      —          —       —
staff.end                 密    —       —      —          —       —
staff.resetPassword       密    —       —      —          —       —
staff.changePassword      是    是      是     是         是      是
staff.handOver            密    —       —      —          —       —
staff.newRecoveryKey      密    —       —      —          —       —
safety.get                是    —       —      —          —       —
safety.setIdle            密    —       —      —          —       —
`;
