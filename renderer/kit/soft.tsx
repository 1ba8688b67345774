/** Words that step back: a dash, a number beside a name, 未填. */
export const soft = (words: string) => <span className="soft">{words}</span>;
