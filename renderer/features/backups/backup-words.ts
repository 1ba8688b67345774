import { type BackupRow, backupPlaceWords } from '../../../shared/backups';
import { numberWords } from '../../../shared/text';

/** 8208384 → 8.2MB */
export const sizeWords = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;

export const placeWords = ({ place, inSecond }: BackupRow): string =>
  place === 'own' && inSecond ? `${backupPlaceWords.own}、${backupPlaceWords.second}` : backupPlaceWords[place];

export const peopleWords = ({ households, residents }: Pick<BackupRow, 'households' | 'residents'>): string =>
  `${numberWords(households)}户 ${numberWords(residents)}人`;

export const secondsWords = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}秒`;
