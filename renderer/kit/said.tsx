import { useEffect, useState } from 'react';
import { useSession } from '../session';

const SHOWN_MS = 4000;

/** What `say` said, for four seconds, also to a screen reader. Once in the frame. */
export function Said() {
  const said = useSession((session) => session.said);
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (!said) return;
    const wait = setTimeout(() => setOver(said.at), SHOWN_MS);
    return () => clearTimeout(wait);
  }, [said]);
  return (
    <div className="said" role="status">
      {said && said.at !== over ? said.words : ''}
    </div>
  );
}
