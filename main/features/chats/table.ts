import type { Generated } from 'kysely';
import type { ChatApp, PublishedKind } from '../../../shared/features/chats';

export type ChatTables = {
  chatGroup: {
    id: Generated<number>;
    name: string;
    app: ChatApp;
    owner: string;
    size: number | null;
    sizedOn: string | null;
    words: string;
    startedOn: string;
    endedOn: string | null;
    endReason: string | null;
  };
  /** The buildings a group is for; one that has none is for all. */
  chatBuilding: {
    id: Generated<number>;
    groupId: number;
    buildingId: number;
    startedOn: string;
    endedOn: string | null;
  };
  /** Append-only but for the end of it, which is set once. */
  publication: {
    id: Generated<number>;
    groupId: number;
    kind: PublishedKind;
    subjectId: number | null;
    title: string;
    words: string;
    at: string;
    staffId: number;
    endedOn: string | null;
    endReason: string | null;
  };
};
