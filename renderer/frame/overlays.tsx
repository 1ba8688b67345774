import { later } from '../kit/later';
import { Said } from '../kit/said';
import { useWanted } from '../proof';

const PasswordDialog = later(() => import('./password-dialog').then((m) => m.PasswordDialog));

/** What may stand over every screen of an open station: what was just done, and the asking for the password. */
export function Overlays() {
  const wanted = useWanted((asking) => asking.wanted !== null);
  return (
    <>
      <Said />
      {wanted && <PasswordDialog />}
    </>
  );
}
