// Who may ask what of what the desk tells residents. 是: may; 密: may, with the password once more; —: may not.

export const tellingRows = `
                             head  deputy  chief  frontDesk  viewer  auditor
guides.list                  是    是      是     —          是      —
guides.card                  是    是      是     —          是      —
guides.add                   是    是      —      —          —       —
guides.amend                 是    是      —      —          —       —
guides.check                 是    是      —      —          —       —
guides.end                   是    是      —      —          —       —
guides.resume                是    是      —      —          —       —
guides.asked                 是    是      —      —          —       —
guides.issue                 是    是      —      —          —       —
chats.list                   是    是      —      —          是      —
chats.add                    是    是      —      —          —       —
chats.amend                  是    是      —      —          —       —
chats.end                    是    是      —      —          —       —
chats.publish                是    是      —      —          —       —
chats.retract                是    是      —      —          —       —
chats.log                    是    是      —      —          是      —
wall.overview                是    是      —      —          是      —
wall.versions                是    是      —      —          是      —
wall.addText                 是    是      —      —          —       —
wall.amendText               是    是      —      —          —       —
wall.endText                 是    是      —      —          —       —
wall.addContact              是    是      —      —          —       —
wall.amendContact            是    是      —      —          —       —
wall.endContact              是    是      —      —          —       —
wall.setFive                 是    是      —      —          —       —
wall.addEvidence             是    是      —      —          —       —
wall.endEvidence             是    是      —      —          —       —
wall.issue                   是    是      —      —          —       —
lists.issue                  密    密      —      —          —       —
letters.issue                密    密      —      —          —       —
letters.mergeWord            密    密      —      —          —       —
`;
