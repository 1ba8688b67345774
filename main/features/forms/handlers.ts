import type { forms } from '../../../shared/features/forms';
import type { HandlersFor } from '../../powers';
import { fillForm, readyToFill, saveFill } from './filling';
import { fillPage, formOf, formPage, layoutOf, marksOf } from './finding';
import { loadForm } from './loading';
import { markingHandlers } from './marking';
import { saveNames } from './naming';

export const formHandlers: HandlersFor<typeof forms> = {
  ...markingHandlers,

  'forms.list': ({ db }, wanted) => formPage(db, wanted),

  'forms.card': async ({ db }, { id }) => ({
    form: await formOf(db, id),
    layout: await layoutOf(db, id),
    marks: await marksOf(db, id),
  }),

  'forms.fills': ({ db }, { id, after, size }) => fillPage(db, id, after, size),

  'forms.preview': async (powers, { id, reportId }) => (await readyToFill(powers, id, reportId)).places,

  'forms.load': (powers) => loadForm(powers),
  'forms.fill': (powers, { id, reportId }) => fillForm(powers, id, reportId),
  'forms.saveNames': (powers, { id, reportId, ...naming }) => saveNames(powers, id, reportId, naming),
  'forms.saveFill': (powers, { id }) => saveFill(powers, id),
};
