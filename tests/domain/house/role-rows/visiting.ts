// Who may ask what of 走访. 是: may; 密: may, with the password once more; —: may not. A chief: of the own buildings alone.

export const visitingRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
visits.tiers              是    是      是     —          —       —
visits.setTier            是    是      —      —          —       —
visits.useUsual           是    是      —      —          —       —
visits.board              是    是      是     —          —       —
visits.plan               是    是      是     —          —       —
visits.list               是    是      是     —          —       —
visits.card               是    是      是     —          —       —
visits.ofPerson           是    是      是     —          —       —
visits.behindCalls        是    是      是     —          —       —
visits.byCard             是    是      是     —          —       —
visits.record             是    是      是     —          —       —
visits.withdraw           是    是      是     —          —       —
visits.needs              是    是      是     —          —       —
visits.themes             是    是      是     —          —       —
visits.toOrder            是    是      是     —          —       —
visits.toWish             是    是      是     —          —       —
visits.toClaim            是    是      是     —          —       —
visits.toTopic            是    是      —      —          —       —
visits.endNeed            是    是      是     —          —       —
visits.giftPeople         是    是      是     —          —       —
visits.giveGifts          是    是      是     —          —       —
visits.issueCards         密    密      —      —          —       —
visits.issueGifts         密    密      —      —          —       —
`;
