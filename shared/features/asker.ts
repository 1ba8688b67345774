// Who asks for something: a resident of the ledger, whose name and phone stand there, or somebody written down by name.
import { z } from 'zod';
import { Id } from '../text';
import { PersonName, Phone } from './people';

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value);

export const Asker = z.union([
  z.object({ personId: Id }),
  z.object({
    name: PersonName,
    phone: z.preprocess(emptyToNull, Phone.nullable()).default(null),
    /** Where they belong to; a chief writes down those of the own buildings. */
    buildingId: Id.nullable().default(null),
  }),
]);
export type Asker = z.infer<typeof Asker>;
