import { useEffect, useState } from 'react';
import { loadPinyinMatch, type MatchText, matchWords } from '../state/match-text.ts';

/** Finds by words at once, by pinyin too as soon as its table is there. */
export function useMatchText(): MatchText {
  const [match, setMatch] = useState<MatchText>(() => matchWords);
  useEffect(() => {
    let isCurrent = true;
    void loadPinyinMatch().then((loaded) => isCurrent && setMatch(() => loaded));
    return () => {
      isCurrent = false;
    };
  }, []);
  return match;
}
