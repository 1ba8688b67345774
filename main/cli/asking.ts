// What every command of the command line is given, and the little they share.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Input, OperationName, Output } from '../../shared/operations';
import type { Reply } from '../../shared/reply';
import { Refusal } from '../refusal';
import type { Arguments } from './arguments';
import type { Named } from './platform';

export type Asking = {
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  named: Named;
};

/** The value of a reply, or its sentence as a Refusal. */
export function valueIn(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value;
  const { failure } = reply;
  if (failure.code === 'refused' || failure.code === 'password') throw new Refusal(failure.words);
  if (failure.code === 'fault') throw new Refusal(`出了意外，没有做成。记录编号${failure.reference}。`);
  throw new Refusal(Object.values(failure.fields).join(' '));
}

/** Paths are meant from where the person stands, also when npm runs the command from the project's folder. */
export const pathFrom = (given: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), given);

/** The folder a command names, made when it is not there. */
export function folderAt(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Refusal(`这个文件夹建不了：${folder}。请换一个位置。`);
  }
  return folder;
}

export type Command = (asking: Asking, read: Arguments) => Promise<unknown>;
