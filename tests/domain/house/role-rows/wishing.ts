// Who may ask what of 微心愿. 是: may; 密: may, with the password once more; —: may not. A chief: of the own buildings alone.

export const wishingRows = `
                  head  deputy  chief  frontDesk  viewer  auditor
wishes.list       是    是      是     —          是      —
wishes.card       是    是      是     —          是      —
wishes.add        是    是      是     —          —       —
wishes.amend      是    是      是     —          —       —
wishes.publish    是    是      —      —          —       —
wishes.claim      是    是      —      —          —       —
wishes.giveUp     是    是      —      —          —       —
wishes.fulfil     是    是      —      —          —       —
wishes.end        是    是      —      —          —       —
wishes.resume     是    是      —      —          —       —
wishes.reveal     密    密      密     —          —       —
wishes.issueWall  是    是      —      —          —       —
`;
