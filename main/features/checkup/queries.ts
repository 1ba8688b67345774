// 体检 as other features meet it.
export { handOverMarks } from './handing-over';
export { forgetMarks } from './marking';
