// Who may ask what of quarrels, bargains and the files that hang on records. 是: may; 密: may, with the password once more; —: may not.

export const agreementRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
attachments.list          是    是      —      —          是      —
attachments.picture       是    是      —      —          是      —
attachments.add           是    是      —      —          —       —
attachments.save          是    是      —      —          —       —
attachments.end           是    是      —      —          —       —
agreements.list           是    是      —      —          是      —
agreements.card           是    是      —      —          是      —
agreements.add            是    是      —      —          —       —
agreements.amend          是    是      —      —          —       —
agreements.seal           是    是      —      —          —       —
agreements.addParty       是    是      —      —          —       —
agreements.endParty       是    是      —      —          —       —
agreements.reveal         密    密      —      —          —       —
`;
