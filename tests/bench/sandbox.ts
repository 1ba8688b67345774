/** Whether this machine lets the user of the benches have a sandbox; root has none. */
export const sandboxed = process.getuid?.() !== 0 && !process.env.DOORSTEP_NO_SANDBOX;

/** What Chromium is told where there is none. */
export const unsandboxed = sandboxed ? [] : ['--no-sandbox'];
