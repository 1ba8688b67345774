import RightOutlined from '@ant-design/icons/RightOutlined';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { numberWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { toLookAt, useCounts } from '../checkup/use-counts';

/** Counting reads the ledger: not while the window opens, and only when nobody is doing anything in it. */
const QUIET_MS = 3000;

function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    let idle = 0;
    const wait = setTimeout(() => {
      idle = window.requestIdleCallback(() => setQuiet(true));
    }, QUIET_MS);
    return () => {
      clearTimeout(wait);
      window.cancelIdleCallback(idle);
    };
  }, []);
  return quiet;
}

/** 体检: how many places are to be looked at, once they are counted. */
export function CheckupLine() {
  const may = useMay();
  const { counts, done } = useCounts(useQuiet() && may('checkup.counts'));
  if (!done || toLookAt(counts) === 0) return null;
  return (
    <Link className="today-line surface today-checkup" to="/checkup">
      <span className="today-words">
        体检：<b>{numberWords(toLookAt(counts))}</b> 处要核对
      </span>
      <RightOutlined aria-hidden="true" />
    </Link>
  );
}
