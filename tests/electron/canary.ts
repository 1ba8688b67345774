// Somebody on this machine who listens on every way out a page could try, and counts who comes.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Page } from '@playwright/test';

type Ports = { tcp: number; udp: number; hosts: string[] };

/** This machine by its own name for itself, and by the address others know it by. */
const hosts = () => [
  '127.0.0.1',
  ...Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  ),
];

/** Counts connections and packets until it is closed. */
export async function listening() {
  const heard = { connections: 0, packets: 0 };
  const [tcp, udp] = [createServer(), createSocket('udp4')];
  tcp.on('connection', () => {
    heard.connections += 1;
  });
  udp.on('message', () => {
    heard.packets += 1;
  });
  tcp.listen(0, '0.0.0.0');
  udp.bind(0, '0.0.0.0');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  const ports: Ports = { tcp: (tcp.address() as { port: number }).port, udp: udp.address().port, hosts: hosts() };
  return {
    heard,
    ports,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}

/** Tries everything a script in a page can try. */
export const tryEveryWayOut = (page: Page, ports: Ports): Promise<void> =>
  page.evaluate(async ({ tcp, udp, hosts: names }) => {
    const quiet = (attempt: () => unknown) =>
      Promise.resolve()
        .then(attempt)
        .catch(() => undefined);
    const add = (tag: string, fields: object) => document.head.append(Object.assign(document.createElement(tag), fields));
    for (const host of names) {
      const web = `${host}:${tcp}`;
      await quiet(() => fetch(`http://${web}/`, { mode: 'no-cors' }));
      await quiet(() => navigator.sendBeacon(`http://${web}/`, 'x'));
      await quiet(() => new WebSocket(`ws://${web}/`));
      await quiet(() => new EventSource(`http://${web}/`));
      await quiet(() => new WebTransport(`https://${web}/`).ready);
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet', 'icon'])
        add('link', { rel, href: `http://${web}/` });
      for (const tag of ['img', 'script', 'iframe', 'audio']) add(tag, { src: `http://${web}/` });
      const [one, other] = [
        new RTCPeerConnection({
          iceServers: [
            { urls: `stun:${host}:${udp}` },
            { urls: [`turn:${host}:${udp}`, `turn:${web}?transport=tcp`], username: 'a', credential: 'b' },
          ],
        }),
        new RTCPeerConnection(),
      ];
      one.createDataChannel('x');
      await one.setLocalDescription(await one.createOffer());
      await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
      await other.setLocalDescription(await other.createAnswer());
      await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
      for (const way of [
        `1 1 tcp 1518280447 ${host} ${tcp} typ host tcptype passive`,
        `2 1 udp 2113937151 ${host} ${udp} typ host`,
      ])
        await quiet(() => one.addIceCandidate({ candidate: `candidate:${way}`, sdpMid: '0', sdpMLineIndex: 0 }));
    }
    // A call asks again several times within its first seconds.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }, ports);
