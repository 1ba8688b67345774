import type { Platform } from '../../../main/platform';

const nowhere = () => Promise.reject(new Error('this desk has no window'));

/** A desk without dialogs, printers and paper. */
export const openPlatform: Platform = {
  chooseOpen: nowhere,
  chooseOpenMany: nowhere,
  chooseSave: nowhere,
  chooseFolder: nowhere,
  readForm: nowhere,
  fillForm: nowhere,
  readSheet: nowhere,
  writeFile: nowhere,
  pdf: nowhere,
  print: nowhere,
  printers: nowhere,
  readPicture: nowhere,
  readFile: nowhere,
  filesIn: nowhere,
  readParcels: async function* () {},
  reveal: nowhere,
};
