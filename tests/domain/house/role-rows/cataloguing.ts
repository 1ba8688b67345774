// Who may ask what of 服务目录. 是: may; 密: may, with the password once more; —: may not.

export const cataloguingRows = `
                         head  deputy  chief  frontDesk  viewer  auditor
catalogue.list           是    是      是     —          是      —
catalogue.item           是    是      是     —          是      —
catalogue.byNumber       是    是      是     —          是      —
catalogue.templates      是    是      是     —          是      —
catalogue.add            是    是      —      —          —       —
catalogue.amend          是    是      —      —          —       —
catalogue.end            是    是      —      —          —       —
catalogue.resume         是    是      —      —          —       —
catalogue.begin          是    是      —      —          —       —
catalogue.issueSheet     是    是      —      —          —       —
catalogue.addTemplate    是    是      —      —          —       —
catalogue.amendTemplate  是    是      —      —          —       —
catalogue.endTemplate    是    是      —      —          —       —
`;
