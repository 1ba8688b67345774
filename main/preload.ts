// All the window gets of the outside world. It does not grow with the app: names and shapes are checked at the desk.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { asText, refused } from '../shared/reply';

/** Answers with a reply as text, which the page reads. */
const invoke = async (name: unknown, input: unknown): Promise<string> => {
  try {
    return await ipcRenderer.invoke('desk', name, input);
  } catch {
    // Only what cannot be sent at all ends here, a function for instance.
    return asText(refused('这个请求无法发送。'));
  }
};

const on = (name: string, listener: (payload: unknown) => void): (() => void) => {
  const hear = (_event: IpcRendererEvent, told: string, payload: unknown) => {
    if (told === name) listener(payload);
  };
  ipcRenderer.on('desk', hear);
  return () => {
    ipcRenderer.off('desk', hear);
  };
};

contextBridge.exposeInMainWorld('desk', Object.freeze({ invoke, on }));
