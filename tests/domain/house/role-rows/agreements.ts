// Who may ask what of quarrels, bargains and the files that hang on records. 是: may; 密: may, with the password once more; —: may not.

export const agreementRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
attachments.list          是    是      —      —          是      —
attachments.picture       是    是      —      —          是      —
attachments.add           是    是      —      —          —       —
attachments.save          是    是      —      —          —       —
attachments.end           是    是      —      —          —       —
attachments.chooseAside   是    是      —      —          —       —
attachments.aside         是    是      —      —          —       —
attachments.dropAside     是    是      —      —          —       —
agreements.list           是    是      —      —          是      —
agreements.card           是    是      —      —          是      —
agreements.add            是    是      —      —          —       —
agreements.amend          是    是      —      —          —       —
agreements.seal           是    是      —      —          —       —
agreements.addParty       是    是      —      —          —       —
agreements.endParty       是    是      —      —          —       —
agreements.reveal         密    密      —      —          —       —
agreements.course         是    是      —      —          是      —
agreements.due            是    是      —      —          是      —
agreements.attempt        是    是      —      —          —       —
agreements.draft          是    是      —      —          —       —
agreements.sign           是    是      —      —          —       —
agreements.recordOral     是    是      —      —          —       —
agreements.close          是    是      —      —          —       —
agreements.resume         是    是      —      —          —       —
agreements.followUp       是    是      —      —          —       —
agreements.followedUp     是    是      —      —          —       —
agreements.issueRegister  密    密      —      —          —       —
agreements.issueRecord    密    密      —      —          —       —
agreements.issueText      密    密      —      —          —       —
agreements.issueFollowUps 密    密      —      —          —       —
`;
