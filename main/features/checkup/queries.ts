// 体检 as other features meet it.
export { forgetMarks } from './marking';
