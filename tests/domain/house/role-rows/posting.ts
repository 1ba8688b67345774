// Who may ask what of zones and of sheets that hang in the estate. 是: may; 密: may, with the password once more; —: may not.

export const postingRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
zones.list                是    是      —      —          是      —
zones.add                 是    是      —      —          —       —
zones.amend               是    是      —      —          —       —
zones.end                 是    是      —      —          —       —
postings.batches          是    是      —      —          是      —
postings.sheets           是    是      —      —          是      —
postings.reprints         是    是      —      —          是      —
postings.assign           是    是      —      —          —       —
postings.post             是    是      —      —          —       —
postings.openPhotos       是    是      —      —          —       —
postings.photo            是    是      —      —          —       —
postings.placePhotos      是    是      —      —          —       —
postings.takeBackPhotos   是    是      —      —          —       —
postings.unpost           是    是      —      —          —       —
postings.takeDown         是    是      —      —          —       —
postings.end              是    是      —      —          —       —
postings.issueList        是    是      —      —          —       —
`;
