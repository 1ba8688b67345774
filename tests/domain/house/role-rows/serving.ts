// Who may ask what of 诉求. 是: may; 密: may, with the password once more; —: may not. A chief: of the own buildings alone.

export const servingRows = `
                          head  deputy  chief  frontDesk  viewer  auditor
orders.list               是    是      是     —          是      —
orders.card               是    是      是     —          是      —
orders.search             是    是      是     —          是      —
orders.setup              是    是      是     —          是      —
orders.similar            是    是      是     —          —       —
orders.readText           是    是      是     —          —       —
orders.add                是    是      是     —          —       —
orders.note               是    是      是     —          —       —
orders.temporary          是    是      是     —          —       —
orders.reveal             密    密      密     —          —       —
orders.amend              是    是      —      —          —       —
orders.accept             是    是      —      —          —       —
orders.assign             是    是      —      —          —       —
orders.arrive             是    是      —      —          —       —
orders.settle             是    是      —      —          —       —
orders.giveBack           是    是      —      —          —       —
orders.passUp             是    是      —      —          —       —
orders.suspend            是    是      —      —          —       —
orders.resume             是    是      —      —          —       —
orders.extend             是    是      —      —          —       —
orders.reply              是    是      —      —          —       —
orders.close              是    是      —      —          —       —
orders.rate               是    是      —      —          —       —
orders.reopen             是    是      —      —          —       —
orders.toTopic            是    是      —      —          —       —
orders.toLead             是    是      —      —          —       —
orders.setClock           是    是      —      —          —       —
orders.openHolidays       是    是      —      —          —       —
orders.setHolidays        是    是      —      —          —       —
orders.issueList          密    密      —      —          —       —
orders.saveList           密    密      —      —          —       —
orders.addCategory        是    是      —      —          —       —
orders.amendCategory      是    是      —      —          —       —
orders.endCategory        是    是      —      —          —       —
orders.addHandler         是    是      —      —          —       —
orders.amendHandler       是    是      —      —          —       —
orders.endHandler         是    是      —      —          —       —
orders.figures            是    是      —      —          是      —
orders.saveXlsx           是    是      —      —          —       —
orders.issueSlip          密    密      —      —          —       —
orders.issueMonth         是    是      —      —          —       —
orders.openSheet          是    是      —      —          —       —
orders.importSheet        是    是      —      —          —       —
`;
