import { type Chief, endReasons } from '../../../shared/features/chiefs';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { type Ended, EndForm } from '../../kit/end-form';
import { say } from '../../session';
import { type Place, placeName } from './chief-columns';

type Props = { place: Place; chief: Chief; onClose(): void };

/** 结束任职: the post ends on a day, for a reason; what was printed stays as it is. */
export function EndPost({ place, chief, onClose }: Props) {
  const end = useAction('chiefs.end');
  const save = async (ended: Ended) => {
    const reply = await end.act({ id: chief.id, ...ended });
    if (!reply.ok) return;
    say(`已结束${chief.name}的任职。`);
    onClose();
  };
  return (
    <EndForm
      title={`结束${chief.name}的任职`}
      act="结束任职"
      lead={`${chief.name}${dayWords(chief.since)}起任职，将不再是${placeName(place)}的楼栋长，这里会空出来，等指定下一位。已经贴出的联系卡请撤下。`}
      reasons={endReasons}
      dated="从哪天起不再担任"
      action={end}
      onEnd={(ended) => void save(ended)}
      onClose={onClose}
    />
  );
}
