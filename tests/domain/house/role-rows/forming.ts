// Who may ask what of the forms of the offices above. 是: may; 密: may, with the password once more; —: may not.

export const formingRows = `
                             head  deputy  chief  frontDesk  viewer  auditor
forms.list                   是    是      —      —          是      —
forms.card                   是    是      —      —          是      —
forms.fills                  是    是      —      —          是      —
forms.preview                是    是      —      —          是      —
forms.load                   是    是      —      —          —       —
forms.amend                  是    是      —      —          —       —
forms.mark                   是    是      —      —          —       —
forms.end                    是    是      —      —          —       —
forms.resume                 是    是      —      —          —       —
forms.fill                   是    是      —      —          —       —
forms.saveNames              密    密      —      —          —       —
forms.saveFill               是    是      —      —          —       —
briefings.list               是    是      —      —          是      —
briefings.card               是    是      —      —          是      —
briefings.charts             是    是      —      —          是      —
briefings.draft              是    是      —      —          —       —
briefings.redraft            是    是      —      —          —       —
briefings.amend              是    是      —      —          —       —
briefings.issue              是    是      —      —          —       —
briefings.saveWord           是    是      —      —          —       —
`;
