// Who may ask what of meetings and what comes of them. 是: may; 密: may, with the password once more; —: may not.

export const deliberationRows = `
                             head  deputy  chief  frontDesk  viewer  auditor
meetings.month               是    是      —      —          是      —
meetings.card                是    是      —      —          是      —
meetings.search              是    是      —      —          是      —
meetings.add                 是    是      —      —          —       —
meetings.amend               是    是      —      —          —       —
meetings.cancel              是    是      —      —          —       —
meetings.issueNotice         是    是      —      —          —       —
meetings.chatText            是    是      —      —          —       —
meetings.noticed             是    是      —      —          —       —
meetings.issueSignIn         密    密      —      —          —       —
agenda.add                   是    是      —      —          —       —
agenda.amend                 是    是      —      —          —       —
agenda.order                 是    是      —      —          —       —
agenda.drop                  是    是      —      —          —       —
attendees.known              是    是      —      —          —       —
attendees.add                是    是      —      —          —       —
attendees.amend              是    是      —      —          —       —
attendees.mark               是    是      —      —          —       —
attendees.scan               是    是      —      —          —       —
attendees.end                是    是      —      —          —       —
series.list                  是    是      —      —          是      —
series.add                   是    是      —      —          —       —
series.amend                 是    是      —      —          —       —
series.end                   是    是      —      —          —       —
topics.list                  是    是      —      —          是      —
topics.add                   是    是      —      —          —       —
topics.amend                 是    是      —      —          —       —
topics.take                  是    是      —      —          —       —
topics.decline               是    是      —      —          —       —
topics.reopen                是    是      —      —          —       —
`;
