// The screen a window opens on, where there is none: Xvfb, wide enough for the app's window.

export const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const XVFB = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];

/** `command` on a screen of its own, whether or not there is one: windows of tests never come up before the person. */
export const onOwnScreen = (command) => (process.platform === 'linux' ? [...XVFB, ...command] : command);
