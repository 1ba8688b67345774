import type { Failure } from '../../shared/reply';

type Props = {
  failure: Failure | undefined;
  /** Words for the fields that are not on the form, e.g. personLabels. */
  labels?: Readonly<Record<string, string>>;
};

/** Why the desk said no, where the person is looking: at the top of the form or inside the dialog. Nothing without a failure. */
export function FailureNote({ failure, labels = {} }: Props) {
  // A password that was not given is asked for where it is wanted, not told about.
  if (!failure || failure.code === 'password') return null;
  return (
    <div className="note note-late" role="alert">
      {failure.code === 'refused' && failure.words}
      {failure.code === 'fault' &&
        `出了意外，没有改动任何内容。请再试一次；还不行就记下编号 ${failure.reference}，告诉维护人员。`}
      {failure.code === 'invalid' && <Fields fields={failure.fields} labels={labels} />}
    </div>
  );
}

function Fields({ fields, labels }: { fields: Record<string, string>; labels: Readonly<Record<string, string>> }) {
  const lines = Object.entries(fields);
  const words = (field: string, message: string) => (labels[field] ? `${labels[field]}：${message}` : message);
  if (lines.length < 2) return <>{lines.map(([field, message]) => words(field, message))}</>;
  return (
    <ul>
      {lines.map(([field, message]) => (
        <li key={field}>{words(field, message)}</li>
      ))}
    </ul>
  );
}
