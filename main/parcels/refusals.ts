// Why a parcel is not taken, in words the one at the desk can act on.
import { formatsWords } from './content';

export const parcelRefusals = [
  'notParcel',
  'tooBig',
  'format',
  'damaged',
  'unknownKey',
  'otherSender',
  'signature',
  'otherReceiver',
  'content',
] as const;
export type ParcelRefusal = (typeof parcelRefusals)[number];

const words: Record<Exclude<ParcelRefusal, 'format'>, string> = {
  notParcel: '这不是报送包。报送包的文件名以 .station 结尾，请重新选择。',
  tooBig: '这个文件大得不正常，没有打开。请让对方重新导出一份。',
  damaged: '这个报送包不完整或者被改动过，没有收。请让对方重新送一份。',
  unknownKey: '不认识送来的单位：它的名片还没有登记，或者已经停用。请先在“上下级”里登记对方的名片。',
  otherSender: '报送包写的单位和签名的单位不是同一个，没有收。请和对方核对。',
  signature: '签名不对：内容被改动过，或者不是对方签的，没有收。请让对方重新送一份。',
  otherReceiver: '这个报送包是封给别的单位的，本单位打不开。请让对方按本单位的名片重新导出。',
  content: '报送包里的内容不合规定，整包没有收。请让对方检查以后重新导出。',
};

/** `format`: the number the parcel names, where that is why. */
export const parcelRefusalWords = (why: ParcelRefusal, format = 0): string =>
  why === 'format'
    ? `这个报送包是格式${format}的，本程序只认格式${formatsWords}。请先把本程序升级，或者让对方用同一版本导出。`
    : words[why];
