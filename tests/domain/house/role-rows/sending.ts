// Who may ask what of cards, keys and parcels. 是: may; 密: may, with the password once more; —: may not.

export const sendingRows = `
                           head  deputy  chief  frontDesk  viewer  auditor
correspondents.own         是    是      —      —          是      —
correspondents.list        是    是      —      —          是      —
correspondents.read        是    是      —      —          —       —
correspondents.open        是    是      —      —          —       —
correspondents.makeKeys    是    是      —      —          —       —
correspondents.renewKeys   密    密      —      —          —       —
correspondents.issueCard   是    是      —      —          —       —
correspondents.saveCard    是    是      —      —          —       —
correspondents.add         密    密      —      —          —       —
correspondents.end         是    是      —      —          —       —
parcels.list               是    是      —      —          是      —
parcels.preview            是    是      —      —          —       —
parcels.make               是    是      —      —          —       —
parcels.save               是    是      —      —          —       —
parcels.sendNames          密    密      —      —          —       —
parcels.answered           是    是      —      —          —       —
parcels.compare            是    是      —      —          —       —
`;
