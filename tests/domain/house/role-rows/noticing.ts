// Who may ask what of notices. 是: may; 密: may, with the password once more; —: may not.

export const noticingRows = `
                                head  deputy  chief  frontDesk  viewer  auditor
notices.list                    是    是      —      —          是      —
notices.card                    是    是      —      —          是      —
notices.preview                 是    是      —      —          是      —
notices.guard                   是    是      —      —          —       —
notices.templates               是    是      —      —          是      —
notices.begin                   是    是      —      —          —       —
notices.keep                    是    是      —      —          —       —
notices.drop                    是    是      —      —          —       —
notices.mask                    是    是      —      —          —       —
notices.ask                     是    是      —      —          —       —
notices.check                   是    是      —      —          —       —
notices.checkAlone              密    —       —      —          —       —
notices.issue                   是    是      —      —          —       —
notices.withdraw                是    是      —      —          —       —
notices.saveTemplate            是    是      —      —          —       —
notices.endTemplate             是    是      —      —          —       —
notices.chatText                是    是      —      —          是      —
notices.letter                  是    是      —      —          —      —
notices.copied                  是    是      —      —          —       —
`;
