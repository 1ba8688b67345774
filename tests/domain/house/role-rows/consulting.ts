// Who may ask what of consultations and votes. 是: may; 密: may, with the password once more; —: may not.

export const consultingRows = `
                                head  deputy  chief  frontDesk  viewer  auditor
consultations.list              是    是      —      —          是      —
consultations.card              是    是      —      —          是      —
consultations.preview           是    是      —      —          —       —
consultations.open              是    是      —      —          —       —
consultations.rows              是    是      —      —          —       —
consultations.board             是    是      —      —          —       —
consultations.row               是    是      —      —          —       —
consultations.find              是    是      —      —          —       —
consultations.answer            是    是      —      —          —       —
consultations.withdraw          是    是      —      —          —       —
consultations.amendRow          是    是      —      —          —       —
consultations.settle            是    是      —      —          —       —
consultations.saveSheets        密    密      —      —          —       —
consultations.readSheets        是    是      —      —          —       —
consultations.takeSheet         是    是      —      —          —       —
consultations.returns           是    是      —      —          —       —
consultations.withdrawReturn    是    是      —      —          —       —
consultations.extend            是    是      —      —          —       —
consultations.close             是    是      —      —          —       —
consultations.cancel            是    是      —      —          —       —
consultations.issueSheets       密    密      —      —          —       —
consultations.issueNotReached   密    密      —      —          —       —
consultations.issueTally        是    是      —      —          —       —
consultations.saveXlsx          密    密      —      —          —       —
votes.ofMeeting                 是    是      —      —          是      —
votes.open                      是    是      —      —          —       —
votes.cast                      是    是      —      —          —       —
votes.close                     是    是      —      —          —       —
votes.cancel                    是    是      —      —          —       —
`;
